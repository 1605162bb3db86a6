"""Lines of Latin words with signs inside are reported, formulas and languages of the Latin script are not."""

import pytest

from arclean import Pipeline
from arclean.filters.wrong_map import WrongMap
from arclean.filters.wrong_map.signs_in_words import lines_of_signs


def test_codes_of_a_legacy_font_are_reported():
    text = "g˘¢˘≤˘∏ê FBk∫ HDeù£\nplain words"
    found = Pipeline([WrongMap()]).run(text).findings
    assert [(f.rule, f.start, f.end) for f in found] == [("wrong-map/signs", 0, text.index("\n"))]


@pytest.mark.parametrize("text", [
    "a≤b and c≥d, x×y", "x≤y×z", "col·lecció, il·lusió, al·lèrgia", "Žluťoučký kůň", "Tiếng Việt rất đẹp",
    "2°C±1, 3×4 µm",
    "ˈfəʊˌnɛˈtɪks éˌà·ö·üˈz", "naïve café «oui»", "الوزير ± 2",
])  # fmt: skip
def test_other_lines_stay(text):
    assert list(lines_of_signs(text)) == []
