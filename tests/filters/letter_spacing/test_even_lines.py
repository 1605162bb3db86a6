"""Numbers and signs of lines that are set letter by letter."""

from __future__ import annotations

import pytest

from arclean import repair
from arclean.core.edits import Span
from arclean.filters.letter_spacing.even_lines import find_even_gaps, is_even_line


@pytest.mark.parametrize(
    ("line", "joined"), [("ب 9 . 5 م", "ب 9.5 م"), ("( ا ب 1 2 ) ج .", "(ا ب 12) ج."), ("ق 1 - 2", "ق 1-2")]
)
def test_gaps_of_an_even_line_within_numbers_and_beside_signs(line: str, joined: str) -> None:
    for gap in reversed(list(find_even_gaps(line, Span(0, len(line))))):
        line = line[: gap.start] + line[gap.end :]
    assert line == joined


def test_a_line_with_a_word_or_a_whole_number_is_not_even() -> None:
    even = "و ص ل ا ل و ف د ف ي ا ل ع ا م 2 0"
    assert is_even_line(even)
    assert not is_even_line(even + " يوم")
    assert not is_even_line(even + " 12")


def test_numbers_of_an_even_line_come_back() -> None:
    assert repair("ا ن ت ظ ر ا ل م س ا ف ر 4 5 د ق ي ق ة ف ي ا ل م ح ط ة .").text == "انتظر المسافر 45 دقيقة في المحطة."
