"""What the filters of split and of glued words share: when they wake, and what a document's other words say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from arclean.filter import Context

__all__ = ["SURE", "confidence", "in_company", "is_short", "only_reports"]

SURE = 3.2
"""Bits of a confidence of .9."""

_SHORT = 300  # characters of a text whose words are looked up, whatever it holds: some fifty
_FEW, _EACH = 2, 300  # different strings surely damaged that make company, and in how many words one must stand
_FLAT = 60.0  # bits beyond which a confidence is 0 or 1


def is_short(text: str) -> bool:
    """Tell whether a text is so short that all its words are looked up."""
    return len(text) <= _SHORT and not text.isascii()


def in_company(strings: Collection[str], words: int) -> bool:
    """Tell whether so many strings surely damaged, among so many words, speak for others of their document."""
    return len(strings) >= _FEW and len(strings) * _EACH >= words


def confidence(bits: float) -> float:
    """Turn bits into a chance.

    >>> confidence(0), round(confidence(SURE), 2)
    (0.5, 0.9)
    """
    return float(round(1 / (1 + 2 ** max(-_FLAT, min(_FLAT, -bits))), 3))


def only_reports(context: Context) -> bool:
    """Tell whether a document is from our own PDF reader, which has seen the gaps between its words."""
    return context.document is not None and context.document.metadata.get("format") == "pdf"
