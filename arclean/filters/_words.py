"""What the filters of split and of glued words share: when they wake, and what a document's other words say."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeVar

from arclean.evidence.spots import spots, stretches

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.edits import Span
    from arclean.evidence.spots import Spot
    from arclean.filter import Context

__all__ = ["SURE", "confidence", "is_short", "only_reports", "stretches_with"]

_Place = TypeVar("_Place")

SURE = 3.2
"""Bits of a confidence of .9."""

_SHORT = 200  # characters of a text whose words are looked up, whatever it holds: a heading, a sentence
_FEW, _EACH = 2, 300  # different strings surely damaged that make company, and in how many words one must stand
_FLAT = 60.0  # bits beyond which a confidence is 0 or 1
_MOST = 0.99  # nothing is surer


def is_short(text: str) -> bool:
    """Tell whether a text is so short that all its words are looked up."""
    return len(text) <= _SHORT and not text.isascii()


def stretches_with(
    text: str, context: Context, places: Callable[[list[Spot]], list[_Place]], surely: Callable[[_Place], str | None]
) -> tuple[list[tuple[Span, list[_Place]]], bool]:
    """List the stretches of a text with the places in them, and tell whether these speak for others of the document.

    They do where enough different strings are ``surely`` damaged, among so many words.
    """
    read: list[tuple[Span, list[_Place]]] = []
    strings: set[str] = set()
    words = 0
    for stretch in stretches(text):
        row = spots(text, stretch, context)
        words += len(row)
        if found := places(row):
            read.append((stretch, found))
            strings.update(filter(None, map(surely, found)))
    return read, len(strings) >= _FEW and len(strings) * _EACH >= words


def confidence(bits: float) -> float:
    """Turn bits into a chance.

    >>> confidence(0), round(confidence(SURE), 2)
    (0.5, 0.9)
    """
    return min(_MOST, round(1 / (1 + math.pow(2, max(-_FLAT, min(_FLAT, -bits)))), 3))


def only_reports(context: Context) -> bool:
    """Tell whether a document is from our own PDF reader, which has seen the gaps between its words."""
    return context.document is not None and context.document.metadata.get("format") == "pdf"
