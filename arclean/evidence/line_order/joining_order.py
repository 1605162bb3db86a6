"""The order of a line by the shapes of its letters.

A presentation form tells whether its glyph touches the letter before and behind. In a line in logical order
the shapes fit: an initial form is followed by a medial or final one, words begin with what touches nothing
before. In a line that was written down as it lies on the page, from left to right, they fit only when it is read
backwards. Two neighbours vote where they fit one way alone; a word's edge is a neighbour too.

A vote takes as long as ten searches, so :func:`fits` asks first whether any neighbours are at odds at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from arclean.arabic.byte_pages import Page
from arclean.arabic.letters import LETTER, RIGHT_JOINING, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORMS_PAGE, SHAPES, Shape

__all__ = ["Votes", "backwards", "fits", "votes"]


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


def _pattern(*, logical: bool) -> re.Pattern[bytes]:
    """Compile the search for pairs that fit one way alone."""
    followers = defaultdict(list)
    kinds = (*_KINDS, _PLAIN, _PLAIN_RIGHT, _NOTHING)
    for first in kinds:
        for second in kinds:
            if (_fits(first, second), _fits(second, first)) == (logical, not logical):
                followers[first].append(second)
    pairs = "|".join(f"{first}(?=[{''.join(seconds)}])" for first, seconds in followers.items())
    return re.compile(pairs.encode())


def _misfits() -> tuple[bytes, bytes]:
    """Make the tables of what speaks against a pair of neighbours, where its bit is set for both of them.

    A glyph that touches nothing where it should, or something where it cannot.
    """
    odd = (("im", " soi"), ("sf", "soimfrDR"), (" orR", "mfr"), ("D", "soi"))
    first, second = bytearray(256), bytearray(256)
    for bit, (before, behind) in enumerate(odd):
        for kind in before:
            first[ord(kind)] |= 1 << bit
        for kind in behind:
            second[ord(kind)] |= 1 << bit
    return bytes(first), bytes(second)


_TABLE = _table()
_PAGE = Page(FORMS_PAGE)
_KIND = "".join(_TABLE[ord(char)] or "-" for char in FORMS_PAGE).encode().ljust(256)
_UNSHAPED = bytes(place for place, char in enumerate(FORMS_PAGE) if _TABLE[ord(char)] is None)
_others = [re.escape(chr(code)) for code, kind in _TABLE.items() if kind != _NOTHING and chr(code) not in FORMS_PAGE]
_has_others = re.compile(f"[{''.join(_others)}]").search  # that a question mark may not stand for
_FIRST, _SECOND = _misfits()
_logical = _pattern(logical=True).findall
_visual = _pattern(logical=False).findall


def _shapes(text: str) -> bytes:
    """Give the kind of each character that is no mark, with an edge at either end."""
    if _has_others(text):
        return b" %b " % text.translate(_TABLE).encode()
    return b" %b " % _PAGE.coded(text, errors="replace").translate(_KIND, _UNSHAPED)


def fits(text: str) -> bool:
    """Tell whether all neighbours in a text fit in logical order: no vote for visual order, no joined form alone.

    >>> fits("ﻓﻲ ﺍﻟﻤﺪﻳﻨﺔ"), fits("ﺔﻨﻳﺪﻤﻟﺍ ﻲﻓ"), fits("1440ﻫ")
    (True, False, False)
    """
    shapes = _shapes(text)
    before, behind = shapes[:-1].translate(_FIRST), shapes[1:].translate(_SECOND)
    return not int.from_bytes(before, "little") & int.from_bytes(behind, "little")


def votes(line: str) -> Votes:
    """Count the pairs of a line that speak for either order.

    >>> votes("ﻓﻲ ﺍﻟﻤﺪﻳﻨﺔ"), votes("ﺔﻨﻳﺪﻤﻟﺍ ﻲﻓ"), votes("في المدينة")
    (Votes(logical=9, visual=0), Votes(logical=0, visual=9), Votes(logical=0, visual=0))
    """
    shapes = _shapes(line)
    return Votes(len(_logical(shapes)), len(_visual(shapes)))


_OWN_VOICE = 2  # votes with which a line stands against the rest of its document
_BY_THE_REST = 0.6  # confidence in a line that does not tell, where most lines are backwards


def backwards(lines: list[str]) -> list[float]:
    """Tell of each of a document's lines with forms how sure it is that it stands backwards: 0.0 where it does not.

    A line that does not tell goes with most of the others.

    >>> backwards(["ﺔﻨﻳﺪﻤﻟﺍ ﻲﻓ", "ندرﻷا"]), backwards(["ﻓﻲ ﺍﻟﻤﺪﻳﻨﺔ", "ندرﻷا"])
    ([1.0, 0.6], [0.0, 0.0])
    """
    if not any(v.visual > v.logical for v in (votes(line) for line in lines if not fits(line))):
        return [0.0] * len(lines)
    orders = [votes(line) for line in lines]
    rest = _BY_THE_REST if sum((v.visual > v.logical) - (v.logical > v.visual) for v in orders) > 0 else 0.0
    return [
        v.visual / sum(v) if v.visual > v.logical else rest if v.logical - v.visual < _OWN_VOICE else 0.0
        for v in orders
    ]
