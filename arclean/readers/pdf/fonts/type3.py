"""Type 3 fonts: glyphs that are small content streams (ISO 32000-1, 9.6.5).

Their names are whatever the producer liked. What they draw tells digits and signs as other outlines do: filled paths
(matplotlib, Cairo, Skia), or a bitmap of one bit a pixel (TeX with bitmap fonts, Ghostscript), which is the outline of
its black pixels. A glyph that is stroked, or a picture, has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arclean.arabic.glyph_names import text_of_name
from arclean.errors import LimitError
from arclean.readers.pdf.fonts.type3_outline import outline_of_content
from arclean.readers.pdf.syntax.objects import read_stream, resolve_dictionary, resolve_numbers

if TYPE_CHECKING:
    from arclean.readers.pdf.fonts.outline_pens import Outline
    from arclean.readers.pdf.geometry import Matrix

__all__ = ["Type3Program"]

_USUAL_MATRIX: Matrix = (0.001, 0.0, 0.0, 0.001, 0.0, 0.0)


class Type3Program:
    """The glyphs of a Type 3 font, in parts of the size, as its ``/FontMatrix`` says.

    It has no ``characters``, and answers what :class:`~arclean.readers.pdf.fonts.font_programs.FontProgram` answers.
    """

    units = 1.0

    def __init__(self, spec: dict[str, Any]) -> None:
        self.characters: dict[int, str] = {}
        self._procedures = resolve_dictionary(spec.get("CharProcs"))
        self._matrix: Matrix = resolve_numbers(spec.get("FontMatrix"), 6) or _USUAL_MATRIX  # type: ignore[assignment]
        self._resources = spec.get("Resources")
        self._outlines: dict[str, Outline | None] = {}  # bitmaps are slow to unpack, and asked for several times

    def glyph_names(self) -> list[str]:
        """Return the names of all glyphs."""
        return [*self._procedures]

    def text_of_glyph(self, glyph: str) -> str | None:
        """Return the text of a glyph, where its name is one."""
        return text_of_name(glyph)

    def own_text_of_glyph(self, _glyph: str) -> None:
        """Return None: these glyphs have names only."""

    def glyph_of_code(self, _code: int, name: str | None) -> str | None:
        """Return the name of a code's glyph: by the encoding alone, for there is no other."""
        return name if name in self._procedures else None

    def glyph_of_cid(self, _cid: int, *, mapped: bool) -> None:
        """Return None: a CID has no glyph here."""

    def gid_of_character(self, _code: int) -> None:
        """Return None: these glyphs have names only."""

    def outline_key(self, glyph: str) -> tuple[object, ...] | None:
        """Return what glyphs of one outline have in common; None where they use objects beside themselves."""
        data = read_stream(self._procedures.get(glyph))
        return None if data is None or b"Do" in data else (self._matrix, data)

    def draw_outline(self, glyph: str) -> Outline | None:
        """Return the outline of a glyph, or None where it has none."""
        if glyph not in self._outlines:
            self._outlines[glyph] = self._draw_procedure(glyph)
        return self._outlines[glyph]

    def _draw_procedure(self, glyph: str) -> Outline | None:
        """Return the outline of what a glyph's procedure fills, or None."""
        data = read_stream(self._procedures.get(glyph))
        if data is None:
            return None
        try:
            return outline_of_content(data, resolve_dictionary(self._resources), self._matrix)
        except LimitError:
            raise
        except Exception:  # noqa: BLE001 - torn operands raise what they like
            return None
