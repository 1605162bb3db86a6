r"""Words with their places: what a text is made of, for measures that look at what stands beside a word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import ARABIC, FOREIGN, LETTER, TATWEEL
from arclean.arabic.marks import HARAKAT, MARK
from arclean.arabic.presentation_forms import FORM
from arclean.core.edits import Span
from arclean.language.folding import BREAK, LATIN, NUMBER, fold
from arclean.language.language_id import language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from arclean.core.context import Context

__all__ = ["SIGNS", "Spot", "arabic_lines", "spots", "stretches"]

SIGNS = frozenset((BREAK, NUMBER, LATIN))
"""What stands in a pair for what is no word (see :mod:`arclean.language.folding`)."""

_HOLES = "\ufffd\ue000-\uf8ff\x01-\x08\x0e-\x1f"  # what may stand for a letter that was lost
_parts = re.compile(
    f"([{LETTER}{_HOLES}][{LETTER}{MARK}{TATWEEL}{_HOLES}]*)"
    "|([0-9\u0660-\u0669\u06f0-\u06f9][0-9\u0660-\u0669\u06f0-\u06f9.,\u066b\u066c]*)"
    "|([A-Za-z\u00c0-\u024f]+)|[^\\s\\w]|[\n\f]",
).finditer
_KINDS = (BREAK, "", NUMBER, LATIN)
_UNSEEN = "\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_has_odd = re.compile(f"[{MARK}{TATWEEL}{FOREIGN}{FORM}{_HOLES}{_UNSEEN}]").search
_is_plain = re.compile(f"[{ARABIC}{HARAKAT}]+").fullmatch


class Spot(NamedTuple):
    """A word, folded, or the sign for what is none, and its place.

    ``plain`` where letters of Arabic and vowels alone spell the word: none is of another language, none was lost, and
    the text is not Quranic.
    """

    start: int
    end: int
    text: str
    plain: bool


def stretches(text: str) -> Iterator[Span]:
    r"""Cut a long text into stretches of whole lines, for spots take thirty times the size of what they are read off.

    >>> list(stretches("قال\nيوم"))
    [Span(start=0, end=7)]
    """
    at = 0
    while at < len(text):
        end = text.find("\n", at + _STRETCH) + 1 or len(text)
        yield Span(at, end)
        at = end


_STRETCH = 1 << 16  # characters


def spots(text: str, stretch: Span, context: Context) -> list[Spot]:
    r"""List what a stretch of a text is made of; a break of lines is a BREAK.

    >>> from arclean.core.context import Context
    >>> [spot.text for spot in spots("قال، في 12\nيوم", Span(0, 14), Context())]
    ['قال', '', 'في', '0', '', 'يوم']
    """
    last = context.once(_LastStretch, None)
    if last.stretch != stretch or last.text != text:
        spot = _spot if _has_odd(text, *stretch) else _plain_spot
        last.text, last.stretch, last.spots = text, stretch, [spot(part) for part in _parts(text, *stretch)]
    return last.spots


class _LastStretch:
    """What was read last: one stretch at a time is kept, for spots take thirty times the size of their text."""

    def __init__(self, _: None) -> None:
        self.text, self.stretch = "", Span(0, 0)
        self.spots: list[Spot] = []


def _plain_spot(part: re.Match[str]) -> Spot:
    """Make a spot of a part of a text in which every word is plain, and has nothing to fold."""
    kind = part.lastindex
    return Spot(*part.span(), part[0], True) if kind == 1 else Spot(*part.span(), _KINDS[kind or 0], False)


def _spot(part: re.Match[str]) -> Spot:
    start, end = part.span()
    if part.lastindex == 1:
        return Spot(start, end, *_read(part[0]))
    return Spot(start, end, _KINDS[part.lastindex or 0], False)


@lru_cache(maxsize=1 << 13)  # words come again
def _read(word: str) -> tuple[str, bool]:
    return fold(word), _is_plain(word) is not None


def arabic_lines(text: str) -> Callable[[int], bool]:
    """Make the test whether the line at a place is not of another language; each line is read once.

    >>> [arabic_lines(line)(0) for line in ("ذهب إلى المدينة", "این كتاب را از او گرفتم", "القو ات")]
    [True, False, True]
    """
    known: dict[int, bool] = {}

    def is_arabic(place: int) -> bool:
        start = text.rfind("\n", 0, place) + 1
        if start not in known:
            end = text.find("\n", place)
            known[start] = language(text[start : len(text) if end < 0 else end]) in ("ar", None)
        return known[start]

    return is_arabic
