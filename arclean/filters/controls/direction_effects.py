r"""Which marks and pairs of direction show in a line of Arabic: by UAX #9 they change an order, or the side of a sign.

A pair is plain where it holds nothing but Arabic letters and spaces, or the whole line, or says what the line says
already: rightward letters first (P2) make the line run to the right, and an embedding of Arabic in it shows. Two marks
to the right with a sign between them show where the sign is mirrored, or where there are two (``</`` in Arabic prose).
A mark at the edge of the line beside a sign holds the sign there whatever stands around the text: somebody placed it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.controls import CONTROL_CODES, DIRECTION_MARKS, INVISIBLE
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["edge_marks", "pair_shows", "runs_rightward", "sign_holders"]

_SCRIPT = f"{LETTER}{FORM}{TATWEEL}{MARK}"
_first_letter = LazyPattern("[^\\W\\d_]").search
_is_arabic = LazyPattern(f"[{_SCRIPT}]").match
_has_other = LazyPattern(f"[^{_SCRIPT}{INVISIBLE}\\s]").search
_has_seen = LazyPattern(f"[^\\s{INVISIBLE}]").search
_has_number_or_word = LazyPattern(f"[^\\W_{_SCRIPT}]").search
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


def pair_shows(opener: str, line: str, start: int, end: int) -> bool:
    """Return whether what an opener at ``start`` does to a line up to ``end`` is seen; it holds Arabic letters.

    >>> line = "key = \u202bقال: 12\u202c"
    >>> pair_shows("\u202b", line, 6, 14), pair_shows("\u202b", line[6:], 0, 8)
    (True, False)
    """
    inside = line[start + 1 : end]
    if not _has_other(inside) or not (_has_seen(line[:start]) or _has_seen(line[end + 1 :])):
        return False
    if opener in _RIGHTWARD_OPENERS:
        return True
    if opener == _FIRST_STRONG and runs_rightward(inside):
        return True
    if opener == _RIGHT_TO_LEFT_OVERRIDE and _has_number_or_word(inside):
        return True
    return runs_rightward(line)


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
