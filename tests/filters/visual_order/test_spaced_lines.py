"""Lines in visual order whose letters were set apart."""

import pytest

from arclean import clean, repair
from arclean.filters.visual_order.spaced_lines import close_letter_gaps, has_digits_apart


@pytest.mark.parametrize("line", ["أ ب ت ث ج ح خ", "الفقرة الأولى من المادة أ ب ج د هـ و ز ح", "وصل الوفد أمس"])
def test_other_lines_stay_as_they_are(line):
    assert close_letter_gaps(line) == line


def test_the_narrowest_gaps_close_and_others_part_words():
    assert close_letter_gaps("ن م   ع م ت ج م ل ا") == "نم عمتجملا"
    assert close_letter_gaps("ن م ع م ت ج م ل ا") == "نمعمتجملا"


def test_a_line_set_apart_and_backwards_comes_back():
    right = "زار الوفد مدينة البصرة القديمة"
    spaced = "   ".join(" ".join(word) for word in right[::-1].split())
    assert clean(spaced) == right


def test_a_number_whose_digits_stand_apart_is_reported():
    spaced = "   ".join(" ".join(word) for word in "زار المدينة 120 وفدا من البلاد"[::-1].split())
    result = repair(spaced)
    assert result.text == spaced
    assert "visual-order" in [finding.kind for finding in result.findings]
    assert has_digits_apart("ا 1 2 ب")
    assert not has_digits_apart("ا 12 ب")
