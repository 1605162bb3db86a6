"""Glyph slots: codes of presentation forms in which fonts keep words of their own (those of the printed Quran).

Such a font has a glyph for each word of a page, and Forms-A codes to name them: no letter of the word is told. In the
text they stand alone, spaces around each; real ligatures of that block stand within words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["glyph_slot_spans", "has_glyph_slots"]

_SLOT = "[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdcf]"  # not the words of U+FDF0 on, nor brackets
_SLOTS = LazyPattern(f"(?<!\\S){_SLOT}(?:[ \u00a0\n]{{1,3}}{_SLOT}(?!\\S)){{3,}}")


def glyph_slot_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of four glyph slots or more, one after the other.

    >>> list(glyph_slot_spans("\ufc41 \ufc42 \ufc43 \ufc44")), list(glyph_slot_spans("\ufe8e\ufedf\ufc41 \ufc42"))
    ([(0, 7)], [])
    """
    for found in _SLOTS.finditer(text):
        yield found.span()


def has_glyph_slots(text: str) -> bool:
    """Return whether four glyph slots or more follow each other somewhere in a text."""
    return _SLOTS.search(text) is not None
