"""The direction in which the runs of a line of a PDF were printed."""

import pytest

from arclean import Document, Pipeline
from arclean.filters import VisualOrder
from arclean.filters.visual_order.convention import VisualConvention
from arclean.filters.visual_order.printed_direction import begins_at_right_with_latin, read_printed_line

LAST, FIRST, INNER = "ةسردملا يف بلاط (PDF)", "(PDF) ةسردملا يف بلاط", "ةسردملا يف PDF بلاط"
RIGHTWARD = VisualConvention(is_rightward=True)


def test_which_words_tell():
    assert begins_at_right_with_latin([INNER, FIRST])
    assert not begins_at_right_with_latin([LAST, INNER, "PDF", "2024", ""])


@pytest.mark.parametrize(
    ("line", "convention", "in_own_order", "readings"),
    [
        (FIRST, RIGHTWARD, False, ("طالب في المدرسة (PDF)",)),
        (LAST, VisualConvention(), False, ("(PDF) طالب في المدرسة", "طالب في المدرسة (PDF)")),
        (LAST, RIGHTWARD, False, ("طالب في المدرسة (PDF)", "(PDF) طالب في المدرسة")),
        (LAST, RIGHTWARD, True, ("(PDF) طالب في المدرسة",)),
        (INNER, VisualConvention(), False, ("طالب PDF في المدرسة",)),
        (INNER, RIGHTWARD, True, ("طالب PDF في المدرسة",)),
        (INNER, RIGHTWARD, False, ("في المدرسة PDF طالب", "طالب PDF في المدرسة")),
    ],
)
def test_readings_of_a_printed_line(line, convention, in_own_order, readings):
    assert read_printed_line(line, convention, in_own_order=in_own_order) == readings


def _run(text):
    return Pipeline([VisualOrder()]).run(Document(text=text, metadata={"format": "pdf"}))


def test_a_title_whose_latin_word_may_be_first_or_last_is_reported():
    shaped = "\ufee1\ufe8e\ufecb \ufed2\ufea4\ufe98\ufee4\ufedf\ufe8d \ufead\ufe8d\ufeed\ufeaf 2023 (Museum)"
    result = _run(shaped)
    (finding,) = result.findings
    assert (result.text, finding.rule) == (shaped, "visual-order/open")
    assert set(finding.alternatives) == {"(Museum) 2023 زوار المتحف عام", "زوار المتحف عام 2023 (Museum)"}


def test_other_lines_tell_how_a_line_was_printed():
    assert _run(f"{FIRST}\n{LAST}").text == "طالب في المدرسة (PDF)\n(PDF) طالب في المدرسة"
