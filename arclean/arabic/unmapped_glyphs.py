"""Unmapped glyphs: what a text has in the place of a glyph whose letters the source does not give.

A reader of PDFs writes U+FFFD, the private-use character of the font's own encoding, the code itself as a control
character, or ``(cid:N)``, as pdfminer does. Source: Unicode 15.1, chapter 23.5 and 23.8 (private use, specials);
private-use characters of the planes 15 and 16 are in no font seen (2026-11).
"""

from __future__ import annotations

__all__ = ["GLYPH_CODE", "GLYPH_NUMBER", "PRIVATE_USE", "UNMAPPED_GLYPH"]

PRIVATE_USE = "\ue000-\uf8ff"
"""Class body: the private-use characters of the Basic Multilingual Plane."""

UNMAPPED_GLYPH = f"\ufffd{PRIVATE_USE}"
"""Class body: the characters that stand for one unmapped glyph and for nothing else."""

GLYPH_CODE = "\x01-\x08\x0e-\x1f"
"""Class body: the control characters as which some readers give the code of an unmapped glyph."""

GLYPH_NUMBER = "\\(cid:[0-9]{1,6}\\)"
"""Pattern: an unmapped glyph as pdfminer writes it, by its number in the font (at most 65,535)."""
