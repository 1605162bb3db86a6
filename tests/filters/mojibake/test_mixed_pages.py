"""ISO 8859-6 that was read as cp1256, and lines that only look like it."""

import re

import pytest

from arclean import Pipeline, filters
from arclean.filters.mojibake.mixed_pages import MIXED_PLACE, decode_mixed_page

LINES = [
    "وصل القطار إلى مدينة في الوادي، وقال مدير الخط إنه سيعود في المساء.",
    "هل قرأ أحدكم كتابا عن تاريخ المدينة القديمة؟",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_comes_back(line):
    wrong = line.encode("iso8859_6").decode("cp1256")
    (made,) = decode_mixed_page(wrong)
    assert (made.source, made.target, made.rule) == (wrong, line, "mojibake/iso8859_6")
    assert len(made.make_origin()) == len(line)
    assert Pipeline([filters.Mojibake()])(wrong) == line


@pytest.mark.parametrize("line", [
    *LINES, "زرنا مقهى Café الجديد", "الكلمة الفرنسية é تكتبé هكذا", "abc çé", "", "قياس 3×4 و5×6 و7×8 من الخشب",
])  # fmt: skip
def test_what_is_right_stays(line):
    assert decode_mixed_page(line) == []


def test_latin_letters_within_words():
    assert re.findall(MIXED_PLACE, "انâطار") == ["â"]
    assert re.findall(MIXED_PLACE, "café نعم") == []
