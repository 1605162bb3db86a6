"""Marked content: what a stretch of a content stream is, or stands for (ISO 32000-1, 14.6 and 14.9.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.pdf.fonts.font import LOST

if TYPE_CHECKING:
    from arclean.readers.pdf.interpreter.glyphs import Drawn
    from arclean.readers.pdf.syntax.content_stream import Operand

__all__ = ["Marks"]


class _Mark(NamedTuple):
    """An open sequence: its replacement text, and the number of the first glyph in it."""

    actual: str | None
    first: int
    artifact: bool


class Marks:
    """The sequences that are open in a content stream; ``artifacts`` of them are no part of the content."""

    def __init__(self, artifacts: int = 0) -> None:
        self.artifacts = artifacts
        self._open: list[_Mark] = []

    def begin(self, tag: Operand, properties: Operand, first: int) -> None:
        """Open a sequence whose first glyph will have that number."""
        actual = properties.get("ActualText") if isinstance(properties, dict) else None
        artifact = tag == "Artifact"
        self.artifacts += artifact
        self._open.append(_Mark(_text_string(actual) if isinstance(actual, bytes) else None, first, artifact))

    def end(self, glyphs: list[Drawn]) -> None:
        """Close the innermost sequence, if one is open, and replace what was drawn in it where it says so."""
        if not self._open:
            return
        actual, first, artifact = self._open.pop()
        self.artifacts -= artifact
        if actual is not None and first < len(glyphs):
            glyphs[first:] = _replaced(glyphs[first:], actual)

    def end_all(self, glyphs: list[Drawn]) -> None:
        """Close what is still open."""
        while self._open:
            self.end(glyphs)


def _replaced(glyphs: list[Drawn], actual: str) -> list[Drawn]:
    """Give one glyph for several that stand for a text together, in the place of its letters (the widest glyph)."""
    if not actual.strip(LOST):  # no text of its own, says the typesetter: that of a neighbour
        return [g._replace(text="") if g.text != LOST else g for g in glyphs]
    widest = max(glyphs, key=lambda g: g.x1 - g.x0)
    row = [g for g in glyphs if g.angle == widest.angle and abs(g.base - widest.base) <= widest.size]
    return [widest._replace(text=actual, replaced=True, x0=min(g.x0 for g in row), x1=max(g.x1 for g in row))]


def _text_string(raw: bytes) -> str:
    """Decode a text string (ISO 32000-1, 7.9.2.2)."""
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    if raw.startswith(b"\xff\xfe"):
        return raw[2:].decode("utf-16-le", "replace")
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:].decode("utf-8", "replace")
    from pdfminer.utils import PDFDocEncoding  # noqa: PLC0415 - with pdfplumber

    return "".join(PDFDocEncoding[byte] for byte in raw)
