"""The text of a glyph, and the evidence for it."""

from __future__ import annotations

import re
from typing import NamedTuple

from arclean.arabic.unmapped_glyphs import GLYPH_CODE, UNMAPPED_GLYPH

__all__ = ["GlyphText", "checked_text"]

_NO_TEXT = re.compile(f"[\0{GLYPH_CODE}{UNMAPPED_GLYPH}\ufffe\uffff\ud800-\udfff]")  # no letter has these


class GlyphText(NamedTuple):
    """The text of a code by evidence: ``source`` names it, ``probability`` (0..1) is that of the text to be right.

    ``alternatives`` are what else it may be.
    """

    text: str
    source: str
    probability: float = 1.0
    alternatives: tuple[str, ...] = ()


def checked_text(text: str | None) -> str | None:
    """Return a text that is one: no control, no surrogate, nothing of private use; None for any other."""
    return None if text is None or _NO_TEXT.search(text) else str(text)
