"""The order of a line by the shapes of its letters.

A presentation form tells whether its glyph touches the letter before and behind. In a line in logical order
the shapes fit: an initial form is followed by a medial or final one, words begin with what touches nothing
before. In a line that was written down as it lies on the page, from left to right, they fit only when it is read
backwards. Two neighbours vote where they fit one way alone; a word's edge is a neighbour too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from arclean.arabic.forms import SHAPES, Shape
from arclean.arabic.letters import LETTER, RIGHT_JOINING, TATWEEL
from arclean.arabic.marks import MARK

__all__ = ["Votes", "votes"]


class Votes(NamedTuple):
    """Pairs of neighbours that fit only in logical order, and only in visual order."""

    logical: int
    visual: int


_PLAIN, _PLAIN_RIGHT, _NOTHING = "D", "R", " "  # letters of no fixed shape, by how they join; no letter
_FORMS = {
    Shape(before=False, behind=False, dual=True): "s",
    Shape(before=False, behind=False, dual=False): "o",
    Shape(before=False, behind=True, dual=True): "i",
    Shape(before=True, behind=True, dual=True): "m",
    Shape(before=True, behind=False, dual=True): "f",
    Shape(before=True, behind=False, dual=False): "r",
}
_KINDS = {kind: shape for shape, kind in _FORMS.items()}
_HAMZA = "\u0621\ufe80"  # touches nothing: as good as an edge


class _Table(dict[int, "str | None"]):
    def __missing__(self, code: int) -> str:
        return _NOTHING


def _members(body: str) -> list[str]:
    return [chr(c) for c in range(0x600, 0x900) if re.match(f"[{body}]", chr(c))]


def _table() -> _Table:
    table = _Table(dict.fromkeys(range(0x100), _NOTHING))
    table.update(dict.fromkeys(map(ord, _members(MARK))))
    table.update({ord(c): _PLAIN_RIGHT if c in RIGHT_JOINING else _PLAIN for c in [*_members(LETTER), TATWEEL]})
    table.update({ord(form): _FORMS[shape] for form, shape in SHAPES.items()})
    table.update(dict.fromkeys(map(ord, _HAMZA), _NOTHING))
    return table


def _fits(first: str, second: str) -> bool:
    """Tell whether two neighbours fit when read in this order."""
    shape, behind = _KINDS.get(first), _KINDS.get(second)
    dual = shape.dual if shape else first == _PLAIN
    touch = dual and second != _NOTHING
    ends = shape.behind if shape else touch and first != _NOTHING
    begins = behind.before if behind else touch and second != _NOTHING
    return ends == touch == begins


def _pattern(*, logical: bool) -> re.Pattern[str]:
    """Compile the search for pairs that fit one way alone."""
    followers = defaultdict(list)
    kinds = (*_KINDS, _PLAIN, _PLAIN_RIGHT, _NOTHING)
    for first in kinds:
        for second in kinds:
            if (_fits(first, second), _fits(second, first)) == (logical, not logical):
                followers[first].append(second)
    return re.compile("|".join(f"{first}(?=[{''.join(seconds)}])" for first, seconds in followers.items()))


_TABLE = _table()
_logical = _pattern(logical=True).findall
_visual = _pattern(logical=False).findall


def votes(line: str) -> Votes:
    """Count the pairs of a line that speak for either order.

    >>> votes("ﻓﻲ ﺍﻟﻤﺪﻳﻨﺔ"), votes("ﺔﻨﻳﺪﻤﻟﺍ ﻲﻓ"), votes("في المدينة")
    (Votes(logical=9, visual=0), Votes(logical=0, visual=9), Votes(logical=0, visual=0))
    """
    shapes = f" {line.translate(_TABLE)} "
    return Votes(len(_logical(shapes)), len(_visual(shapes)))
