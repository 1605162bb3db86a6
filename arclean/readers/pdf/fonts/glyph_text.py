"""The text of a glyph, and the evidence for it."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["GlyphText"]


class GlyphText(NamedTuple):
    """The text of a code by evidence: ``source`` names it, ``probability`` (0..1) is that of the text to be right.

    ``alternatives`` are what else it may be.
    """

    text: str
    source: str
    probability: float = 1.0
    alternatives: tuple[str, ...] = ()
