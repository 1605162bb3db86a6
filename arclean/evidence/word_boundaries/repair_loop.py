"""What the filters of split and of glued words share: when they wake, and how what they find is repaired."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Protocol, TypeVar

from arclean.evidence.word_boundaries.line_blocks import line_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.core.edits import Edit, Finding, Span
    from arclean.language.tokens import PlacedToken

__all__ = ["SURE", "Judge", "confidence", "is_short", "proposals"]

_Place = TypeVar("_Place")

SURE = 3.2
"""Bits of a confidence of .9."""

_SHORT = 200  # characters of a text whose words are looked up, whatever it holds: a heading, a sentence
_FEW, _EACH = 2, 300  # different strings surely damaged that make company, and in how many words one must stand
_ROUNDS = 8  # a word in three pieces takes two
_FLAT = 60.0  # bits beyond which a confidence is 0 or 1
_MOST = 0.99  # nothing is surer


def is_short(text: str) -> bool:
    """Tell whether a text is so short that all its words are looked up."""
    return len(text) <= _SHORT and not text.isascii()


class Judge(Protocol[_Place]):
    """Looks for damaged words in rows of words of one text; a *place* is one that it has found.

    ``company`` says that other words of the document are surely damaged.
    """

    company: bool

    def places(self, row: list[PlacedToken]) -> list[_Place]:
        """List the places of a row, in their order."""

    def surely(self, one: _Place) -> str | None:
        """Give what stands at a place where it speaks for others of its document."""

    def confidence(self, one: _Place) -> float:
        """Say how sure a place is, in this document."""

    def chosen(self, found: list[_Place]) -> list[_Place]:
        """Choose those of the sure places that can be repaired together."""

    def repaired(self, row: list[PlacedToken], chosen: list[_Place]) -> list[PlacedToken]:
        """Give the row as it is behind the repair of some places."""

    def edit(self, one: _Place) -> Edit:
        """Make the edit of a place."""

    def finding(self, one: _Place) -> Finding:
        """Make the finding of a place that is not sure."""


def proposals(text: str, context: Context, judge: Judge[_Place], apply_from: float) -> Iterator[Edit | Finding]:
    """Propose the repair of all sure places, stretch by stretch, and report the others; a repair may tell more.

    In a document of our own PDF reader, which has seen the gaps between words, all are reported.
    """
    read: list[tuple[Span, list[_Place]]] = []
    strings: set[str] = set()
    words = 0
    for stretch in line_blocks(text):
        row = context.tokens(text, stretch)
        words += len(row)
        if found := judge.places(row):
            read.append((stretch, found))
            strings.update(filter(None, map(judge.surely, found)))
    judge.company = len(strings) >= _FEW and len(strings) * _EACH >= words
    rounds = 0 if _has_seen_gaps(context) else _ROUNDS
    for stretch, first in read:
        found, row = first, context.tokens(text, stretch)
        edits: list[Edit] = []
        for _ in range(rounds):
            chosen = judge.chosen([one for one in found if judge.confidence(one) >= apply_from])
            if not chosen:
                break
            edits += map(judge.edit, chosen)
            row = judge.repaired(row, chosen)
            found = judge.places(row)
        yield from sorted(edits, key=lambda edit: edit.start)
        yield from map(judge.finding, found)


def confidence(bits: float) -> float:
    """Turn bits into a chance.

    >>> confidence(0), round(confidence(SURE), 2)
    (0.5, 0.9)
    """
    return min(_MOST, round(1 / (1 + math.pow(2, max(-_FLAT, min(_FLAT, -bits)))), 3))


def _has_seen_gaps(context: Context) -> bool:
    return context.document is not None and context.document.metadata.get("format") == "pdf"
