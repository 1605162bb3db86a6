"""Text that came out as question marks: a code page without its letters wrote one for each.

``?????? ????????? ??? ?????``: the spaces between words stay, so strings of question marks of several lengths stand
side by side, as no author writes them (none in 45 million characters of clean text); one string by itself, and equal
ones, may be an author's.
"""

from __future__ import annotations

from arclean.arabic.lazy_patterns import LazyPattern

__all__ = ["QUESTION_MARK_TRIGGERS", "find_question_marks"]

QUESTION_MARK_TRIGGERS = ("?? ?", "? ??")
"""Strings one of which is in every text that came out so."""

_FEWEST_MARKS = 5  # of two strings: shorter ones may be somebody's surprise
_find_strings = LazyPattern(r"(?<![^\s(\[\"'])\?++(?:[ ,.:()/-]{1,2}\?++)++").finditer
_marks = LazyPattern(r"\?+").findall


def find_question_marks(text: str) -> list[tuple[int, int]]:
    """Return the spans of strings of question marks, side by side, that stand for words.

    >>> find_question_marks("?????? ??? 2015"), find_question_marks("ماذا ??? ??? نعم")
    ([(0, 10)], [])
    """
    found = []
    for strings in _find_strings(text):
        lengths = [*map(len, _marks(strings[0]))]
        if len({*lengths}) > 1 and sum(lengths) >= _FEWEST_MARKS:
            found.append(strings.span())
    return found
