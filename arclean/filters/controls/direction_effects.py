r"""Which marks and pairs of direction show in a line of Arabic: by UAX #9 they change an order, or the side of a sign.

A pair is plain where it holds nothing but Arabic letters and spaces, or the whole line, or says what the line says
already: rightward letters first (P2) make the line run to the right, and an embedding of Arabic in it shows. Two marks
to the right with a sign between them show where the sign is mirrored, or where there are two (``</`` in Arabic prose).
A mark at the edge of the line beside a sign holds the sign there whatever stands around the text: somebody placed it.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from arclean.arabic.controls import CONTROL_CODES, DIRECTION_MARKS, INVISIBLE
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

__all__ = ["LinePairs", "edge_marks", "runs_rightward", "sign_holders"]

_SCRIPT = f"{LETTER}{FORM}{TATWEEL}{MARK}"
_letters = LazyPattern("[^\\W\\d_]")
_first_letter = _letters.search
_is_arabic = LazyPattern(f"[{_SCRIPT}]").match
_others = LazyPattern(f"[^{_SCRIPT}{INVISIBLE}\\s]").finditer
_seen = LazyPattern(f"[^\\s{INVISIBLE}]").finditer
_numbers_and_words = LazyPattern(f"[^\\W_{_SCRIPT}]").finditer
_LEFT_TO_RIGHT_MARK = "\u200e"
_RIGHTWARD_OPENERS, _RIGHT_TO_LEFT_OVERRIDE, _FIRST_STRONG = "\u202a\u2066", "\u202e", "\u2068"
_SIGN = f"[^\\w\\s{INVISIBLE}{CONTROL_CODES}{MARK}]"
_is_held = LazyPattern(f"{_SIGN}(?:{_SIGN}|(?<=[<>()\\[\\]{{}}\u00ab\u00bb]))").search
_edge_marks = LazyPattern(
    f"(?<={_SIGN})[{DIRECTION_MARKS}](?![^\\s])|(?<![^\\s])[{DIRECTION_MARKS}](?={_SIGN})"
).finditer


def runs_rightward(text: str) -> bool:
    """Return whether the first letter of a text runs to the right.

    >>> runs_rightward("key = قال"), runs_rightward("2001 قال key"), runs_rightward("12")
    (True, False, False)
    """
    first = _first_letter(text)
    return first is not None and not _is_arabic(first[0])


class LinePairs:
    """Tells what pairs of direction do to one line; each place of it is read once, however many pairs it has."""

    def __init__(self, line: str) -> None:
        self._line = line

    @cached_property
    def _others(self) -> list[int]:
        return _places(_others(self._line))

    @cached_property
    def _seen(self) -> list[int]:
        return _places(_seen(self._line)) or [len(self._line)]

    @cached_property
    def _numbers_and_words(self) -> list[int]:
        return _places(_numbers_and_words(self._line))

    @cached_property
    def _letters(self) -> list[int]:
        return _places(_letters.finditer(self._line))

    @cached_property
    def _runs_rightward(self) -> bool:
        return runs_rightward(self._line)

    def show(self, opener: str, start: int, end: int) -> bool:
        """Return whether what an opener at ``start`` does to the line up to ``end`` is seen; it holds Arabic letters.

        >>> line = "key = \u202bقال: 12\u202c"
        >>> LinePairs(line).show("\u202b", 6, 14), LinePairs(line[6:]).show("\u202b", 0, 8)
        (True, False)
        """
        if not _has_between(self._others, start, end) or not (self._seen[0] < start or self._seen[-1] > end):
            return False
        if opener in _RIGHTWARD_OPENERS:
            return True
        if opener == _FIRST_STRONG and self._begins_rightward(start, end):
            return True
        if opener == _RIGHT_TO_LEFT_OVERRIDE and _has_between(self._numbers_and_words, start, end):
            return True
        return self._runs_rightward

    def _begins_rightward(self, start: int, end: int) -> bool:
        """Return whether the first letter between two places runs to the right."""
        number = bisect_right(self._letters, start)
        at = self._letters[number] if number < len(self._letters) else end
        return at < end and not _is_arabic(self._line[at])


def _places(found: Iterable[re.Match[str]]) -> list[int]:
    return [one.start() for one in found]


def _has_between(places: list[int], start: int, end: int) -> bool:
    """Return whether one of some places in their order is between two others."""
    number = bisect_right(places, start)
    return number < len(places) and places[number] < end


def sign_holders(line: str, marks: Iterable[int]) -> Iterator[int]:
    """Yield the places of left-to-right marks, of some marks in their order, that hold signs between them."""
    last = -1
    for place in marks:
        if line[place] != _LEFT_TO_RIGHT_MARK:
            last = -1
            continue
        between = line[last + 1 : place]
        if last >= 0 and between and not between.isspace() and not _has_word(between) and _is_held(between):
            yield last
            yield place
        last = place


_has_word = LazyPattern("\\w").search


def edge_marks(line: str) -> list[int]:
    """Return the places of marks of direction at an edge of the line, beside a sign.

    >>> edge_marks("قال (نعم)\u200f"), edge_marks("\u200fقال\u200f. نعم\u200f")
    ([9], [])
    """
    size = len(line)
    start, end = size - len(line.lstrip()), len(line.rstrip())
    return [found.start() for found in _edge_marks(line) if found.start() in (start, end - 1)]
