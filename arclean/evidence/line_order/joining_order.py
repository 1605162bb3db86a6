"""The order of a line, by the joining forms of its letters.

A presentation form shows whether its glyph touches the letters before and after it. In a line in logical order the
forms fit: an initial form is followed by a medial or final one, and words begin with what touches nothing before. In a
line that was written down as it lies on the page, from left to right, they fit only when it is read backwards. Two
neighbours vote where they fit one way alone; the edge of a word is a neighbour too.

A count of votes takes as long as ten searches, so :func:`fits_logical_order` asks first whether any neighbours are at
odds at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from arclean.arabic.byte_pages import BytePage
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, RIGHT_JOINING, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM_SHAPES, FORMS_PAGE, FormShape
from arclean.evidence.line_order import weights

__all__ = ["JoiningVotes", "count_joining_votes", "fits_logical_order", "visual_order_confidences"]


class JoiningVotes(NamedTuple):
    """How many pairs of neighbours fit only in logical order, and how many only in visual order."""

    logical: int
    visual: int


_DUAL, _RIGHT, _NONE = "D", "R", " "  # joining classes of letters without a form; of what joins nothing
_CLASSES = {
    FormShape(before=False, after=False, dual=True): "s",
    FormShape(before=False, after=False, dual=False): "o",
    FormShape(before=False, after=True, dual=True): "i",
    FormShape(before=True, after=True, dual=True): "m",
    FormShape(before=True, after=False, dual=True): "f",
    FormShape(before=True, after=False, dual=False): "r",
}
_SHAPES = {name: shape for shape, name in _CLASSES.items()}
_HAMZA = "\u0621\ufe80"  # touches nothing: as good as an edge


class _JoiningClasses(dict[int, "str | None"]):
    def __missing__(self, code: int) -> str:
        return _NONE


def _list_members(body: str) -> list[str]:
    return [chr(c) for c in range(0x600, 0x900) if re.match(f"[{body}]", chr(c))]


def _make_classes() -> _JoiningClasses:
    """Return the joining class of each character by code point; None for marks, which neighbours join across."""
    classes = _JoiningClasses(dict.fromkeys(range(0x100), _NONE))
    classes.update(dict.fromkeys(map(ord, _list_members(MARK))))
    letters = [*_list_members(LETTER), TATWEEL]
    classes.update({ord(char): _RIGHT if char in RIGHT_JOINING else _DUAL for char in letters})
    classes.update({ord(form): _CLASSES[shape] for form, shape in FORM_SHAPES.items()})
    classes.update(dict.fromkeys(map(ord, _HAMZA), _NONE))
    return classes


def _fit_in_order(first: str, second: str) -> bool:
    """Return whether neighbours of two joining classes fit when they are read in this order."""
    left, right = _SHAPES.get(first), _SHAPES.get(second)
    can_join = left.dual if left else first == _DUAL
    touch = can_join and second != _NONE
    ends = left.after if left else touch and first != _NONE
    begins = right.before if right else touch and second != _NONE
    return ends == touch == begins


def _compile_votes(*, logical: bool) -> re.Pattern[bytes]:
    """Return the pattern of neighbours that fit in logical order alone, or in visual order alone."""
    followers = defaultdict(list)
    classes = (*_SHAPES, _DUAL, _RIGHT, _NONE)
    for first in classes:
        for second in classes:
            if (_fit_in_order(first, second), _fit_in_order(second, first)) == (logical, not logical):
                followers[first].append(second)
    pairs = "|".join(f"{first}(?=[{''.join(seconds)}])" for first, seconds in followers.items())
    return re.compile(pairs.encode())


def _make_misfit_tables() -> tuple[bytes, bytes]:
    """Return two tables of bits by joining class: first and second neighbour are at odds where both have a bit.

    So it is where a glyph touches nothing where it should, or something where it cannot.
    """
    odd = (("im", " soi"), ("sf", "soimfrDR"), (" orR", "mfr"), ("D", "soi"))
    first, second = bytearray(256), bytearray(256)
    for bit, (left, right) in enumerate(odd):
        for name in left:
            first[ord(name)] |= 1 << bit
        for name in right:
            second[ord(name)] |= 1 << bit
    return bytes(first), bytes(second)


_BY_CODE = _make_classes()
_PAGE = BytePage(FORMS_PAGE)
_BY_BYTE = "".join(_BY_CODE[ord(char)] or "-" for char in FORMS_PAGE).encode().ljust(256)
_MARK_BYTES = bytes(place for place, char in enumerate(FORMS_PAGE) if _BY_CODE[ord(char)] is None)
_off_page = [re.escape(chr(code)) for code, name in _BY_CODE.items() if name != _NONE and chr(code) not in FORMS_PAGE]
_has_off_page = LazyPattern(f"[{''.join(_off_page)}]").search  # that a question mark may not stand for
_FIRST_MISFITS, _SECOND_MISFITS = _make_misfit_tables()
_logical_votes = _compile_votes(logical=True).findall
_visual_votes = _compile_votes(logical=False).findall


def _code_classes(text: str) -> bytes:
    """Return the joining class of each character that is no mark, a byte each, with an edge at either end."""
    if _has_off_page(text):
        return b" %b " % text.translate(_BY_CODE).encode()
    return b" %b " % _PAGE.encode(text, errors="replace").translate(_BY_BYTE, _MARK_BYTES)


def fits_logical_order(text: str) -> bool:
    """Return whether all neighbours in a text fit in logical order: no vote for visual order, no joined form alone.

    >>> fits_logical_order("ﻓﻲ ﺍﻟﻤﺪﻳﻨﺔ"), fits_logical_order("ﺔﻨﻳﺪﻤﻟﺍ ﻲﻓ"), fits_logical_order("1440ﻫ")
    (True, False, False)
    """
    classes = _code_classes(text)
    first, second = classes[:-1].translate(_FIRST_MISFITS), classes[1:].translate(_SECOND_MISFITS)
    return not int.from_bytes(first, "little") & int.from_bytes(second, "little")


def count_joining_votes(line: str) -> JoiningVotes:
    """Return how many pairs of neighbours in a line speak for either order.

    >>> count_joining_votes("ﻓﻲ ﺍﻟﻤﺪﻳﻨﺔ"), count_joining_votes("ﺔﻨﻳﺪﻤﻟﺍ ﻲﻓ")
    (JoiningVotes(logical=9, visual=0), JoiningVotes(logical=0, visual=9))
    >>> count_joining_votes("في المدينة")
    JoiningVotes(logical=0, visual=0)
    """
    classes = _code_classes(line)
    return JoiningVotes(len(_logical_votes(classes)), len(_visual_votes(classes)))


def visual_order_confidences(lines: list[str]) -> list[float]:
    """Return for each of a document's lines with forms the confidence, 0.0 to 1.0, that it stands in visual order.

    A line that does not tell goes with most of the others.

    >>> visual_order_confidences(["ﺔﻨﻳﺪﻤﻟﺍ ﻲﻓ", "ندرﻷا"]), visual_order_confidences(["ﻓﻲ ﺍﻟﻤﺪﻳﻨﺔ", "ندرﻷا"])
    ([1.0, 0.6], [0.0, 0.0])
    """
    odd = (count_joining_votes(line) for line in lines if not fits_logical_order(line))
    if not any(votes.visual > votes.logical for votes in odd):
        return [0.0] * len(lines)
    every = [count_joining_votes(line) for line in lines]
    balance = sum((votes.visual > votes.logical) - (votes.logical > votes.visual) for votes in every)
    by_others = weights.CONFIDENCE_BY_OTHERS if balance > 0 else 0.0
    return [_line_confidence(votes, by_others) for votes in every]


def _line_confidence(votes: JoiningVotes, by_others: float) -> float:
    if votes.visual > votes.logical:
        return votes.visual / sum(votes)
    return by_others if votes.logical - votes.visual < weights.MIN_OWN_VOTES else 0.0
