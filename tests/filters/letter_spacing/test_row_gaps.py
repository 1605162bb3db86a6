"""Gaps beside rows: as wide as those of the words, and in the words that follow on from a row."""

import pytest

from arclean import Pipeline
from arclean.core.edits import Span
from arclean.filters import LetterSpacing
from arclean.filters.letter_spacing.letter_rows import find_rows
from arclean.filters.letter_spacing.row_gaps import find_word_gaps


def gaps(text, ends):
    rows = list(find_rows(text, 0, len(text)))
    return [
        text[: gap.start] + "_" for gap in find_word_gaps(text, Span(0, len(text)), list(zip(rows, ends, strict=True)))
    ]


@pytest.mark.parametrize(("text", "ends", "found"), [
    ("7  -  ف ي  ا ل", [[2, 4]], ["7_", "7  -_"]),  # before a row, one after the other
    ("ف ي  ا ل  12 3  4", [[2, 4]], ["ف ي  ا ل_"]),  # a usual gap ends it
    ("ف ي  ا ل   12", [[2, 4]], []),  # three spaces are something else
    ("ف ي ا ل  12", [[4]], []),  # no words are parted by two
    ("ف ي  ا ل)  12  ه و", [[2, 4], [2]], ["ف ي  ا ل)_", "ف ي  ا ل)  12_"]),
])  # fmt: skip
def test_wide_gaps_that_go_on_from_a_row(text, ends, found):
    assert gaps(text, ends) == found


def test_numbers_of_a_spaced_line():
    broken = "ص د ر  ا ل ق ر ا ر  رقم  1518  (2003)  ف ي  ا ل ق ا ه ر ة"
    assert Pipeline([LetterSpacing()])(broken) == "صدر القرار رقم 1518 (2003) في القاهرة"


def test_gaps_of_a_row_that_was_not_read_stay():
    text = "ف ي  ا ل د ا ر  12  ز  ك ش"
    read, other = find_rows(text, 0, len(text))
    assert [gap.start for gap in find_word_gaps(text, Span(0, len(text)), [(read, [2, 7])], [other])] == [14, 18]
    assert len(find_word_gaps(text, Span(0, len(text)), [(read, [2, 7])])) == 3
