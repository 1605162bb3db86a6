"""Marked content: what a part of a content stream is, or stands for (ISO 32000-1, 14.6 and 14.9.4)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from arclean.errors import LimitError
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.interpreter import weights
from arclean.readers.pdf.interpreter.drawn_glyphs import Replacement

if TYPE_CHECKING:
    from arclean.readers.pdf.interpreter.drawn_glyphs import Drawing, DrawnGlyph
    from arclean.readers.pdf.syntax.content_stream import Operand

__all__ = ["MarkedContent", "count_replaced"]


class _MarkedSequence(NamedTuple):
    """An open sequence: its replacement text, and the number of the first glyph in it; ``off`` if it is not shown."""

    actual: str | None
    first: int
    artifact: bool
    off: bool


_MAX_TEXTS = 8  # replacement texts within each other: the outer ones say what the others do


class MarkedContent:
    """The sequences that are open in a content stream, of which ``artifacts`` are no part of the content.

    ``off`` counts those of layers that are not shown; ``most`` glyphs are on a page.
    """

    def __init__(self, artifacts: int = 0, off: int = 0, most: float = math.inf) -> None:
        self.artifacts, self.off, self._most = artifacts, off, most
        self._open: list[_MarkedSequence] = []
        self._texts = 0  # replacement texts of those that are open

    def begin_sequence(self, tag: Operand, properties: Operand, first: int, *, off: bool = False) -> None:
        """Open a sequence whose first glyph will have that number; ``off`` where its layer is not shown."""
        actual = properties.get("ActualText") if isinstance(properties, dict) else None
        artifact = tag == "Artifact"
        self.artifacts += artifact
        self.off += off
        text = _decode_text_string(actual) if isinstance(actual, bytes) and self._texts < _MAX_TEXTS else None
        self._texts += text is not None
        self._open.append(_MarkedSequence(text, first, artifact, off))

    def end_sequence(self, drawing: Drawing) -> None:
        """Close the innermost sequence, if one is open, and replace what was drawn in it where it says so."""
        glyphs = drawing.glyphs
        if not self._open:
            return
        actual, first, artifact, off = self._open.pop()
        self.artifacts -= artifact
        self.off -= off
        self._texts -= actual is not None
        if actual is not None and first < len(glyphs):
            count_replaced(drawing, len(glyphs) - first, self._most)
            drawing.replacements.append(Replacement(actual, tuple(glyphs[first:])))
            glyphs[first:] = _replace_text(glyphs[first:], actual, len(drawing.replacements))

    def end_sequences(self, drawing: Drawing) -> None:
        """Close what is still open."""
        while self._open:
            self.end_sequence(drawing)


def count_replaced(drawing: Drawing, count: int, most: float) -> None:
    """Count glyphs that a text replaces, or bytes of such a text; raise LimitError for more than four times ``most``.

    Sequences within sequences replace glyphs again and again, and a text that has a name is that of many of them.
    """
    drawing.replaced += count
    if drawing.replaced > 4 * most:
        raise LimitError(f"texts replace more than {most:g} glyphs of a page", drawing)


def _replace_text(glyphs: list[DrawnGlyph], actual: str, number: int) -> list[DrawnGlyph]:
    """Return one glyph for several that stand for a text together, at the baseline of the widest one.

    A text that is empty, or only lost, empties the glyphs that have one: it is the text of a neighbour. Spaces stay
    where it is empty. ``number`` is that of the replacement.
    """
    if not actual.strip(LOST_GLYPH):
        return [
            g._replace(text="" if actual or not g.text.isspace() else g.text, replacement=number)
            if g.text != LOST_GLYPH
            else g
            for g in glyphs
        ]
    widest = max(glyphs, key=lambda g: g.x1 - g.x0)
    tolerance = weights.REPLACED_ROW_TOLERANCE * widest.size
    row = [g for g in glyphs if g.angle == widest.angle and abs(g.base - widest.base) <= tolerance]
    x0, x1 = min(g.x0 for g in row), max(g.x1 for g in row)
    return [widest._replace(text=actual, replaced=True, x0=x0, x1=x1, replacement=number)]


def _decode_text_string(raw: bytes) -> str:
    """Return a text string decoded (ISO 32000-1, 7.9.2.2)."""
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    if raw.startswith(b"\xff\xfe"):
        return raw[2:].decode("utf-16-le", "replace")
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:].decode("utf-8", "replace")
    from pdfminer.utils import PDFDocEncoding  # noqa: PLC0415 - with pdfplumber

    return "".join(PDFDocEncoding[byte] for byte in raw)
