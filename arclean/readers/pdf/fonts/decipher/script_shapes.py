"""Script shapes: whether the glyphs of a font are letters of the script, by what the network makes of their shapes.

A look at a glyph takes as long as reading a line: glyphs are looked at until it is decided, those first that keep away
from the edges of their advance, which joined letters do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from arclean.readers.pdf.fonts.decipher import weights
from arclean.readers.pdf.fonts.decipher.glyph_shape import (
    ink_height,
    joins_its_neighbours,
    median_scale,
    outline_shape,
    scaled_measures,
)
from arclean.readers.pdf.fonts.decipher.network import shipped_network
from arclean.readers.pdf.fonts.decipher.spelling import OTHER, is_script_character

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from arclean.readers.pdf.fonts.decipher.glyph_shape import GlyphShape
    from arclean.readers.pdf.fonts.outline_pens import Outline

__all__ = ["DrawingProgram", "draws_script", "plain_text", "shapes_of"]


class DrawingProgram(Protocol):
    """What draws glyphs by name: ``units`` of its own go to the size."""

    units: float

    def outline_key(self, glyph: str) -> Hashable:
        """Return what glyphs that are drawn the same have in common; None where only drawing can show it."""

    def draw_outline(self, glyph: str) -> Outline | None:
        """Return the outline of a glyph, or None where it has none."""


def draws_script(drawings: Iterable[tuple[DrawingProgram, str]]) -> bool:
    """Return whether most glyphs of a font are letters of the script by their shapes, and few are of another."""
    drawn = [(outline, units) for outline, units in _outlines_of(drawings) if ink_height(outline, units) is not None]
    scale, network = median_scale(ink_height(*one) or 0.0 for one in drawn), shipped_network()
    least, most = weights.MIN_SCRIPT_SHARE * len(drawn), weights.MAX_OTHER_SHARE * len(drawn)
    drawn.sort(key=lambda one: joins_its_neighbours(*one))  # what does not is of another script: it tells soonest
    script = others = 0
    for left, (outline, units) in zip(reversed(range(len(drawn))), drawn, strict=True):
        shape = outline_shape(outline, units)
        if shape is None:
            continue
        bits = network.class_bits(shape.cells, scaled_measures(shape, scale), weights.TEMPERATURE)
        best = min(range(len(bits)), key=bits.__getitem__)
        text = plain_text(network.classes[best].partition("|")[0])
        others += text == OTHER
        script += is_script_character(text[0]) and bits[best] <= weights.MAX_LETTER_BITS
        if others > most or script + left < least:  # whatever the rest is; a look takes as long as reading a line
            return False
    return script >= least


def _outlines_of(drawings: Iterable[tuple[DrawingProgram, str]]) -> list[tuple[Outline, float]]:
    """Return the outlines of glyphs that draw anything, each with the units that go to the size."""
    outlines = [(program.draw_outline(glyph), program.units) for program, glyph in drawings]
    return [(drawn, units) for drawn, units in outlines if drawn is not None and drawn.edges]


def shapes_of(drawings: Iterable[tuple[DrawingProgram, str]]) -> list[GlyphShape]:
    """Return the shapes of glyphs that draw anything."""
    found = [outline_shape(drawn, units) for drawn, units in _outlines_of(drawings)]
    return [shape for shape in found if shape is not None]


def plain_text(name: str) -> str:
    """Return the text of a class: pseudo-letters for digits and for what is no letter of the script."""
    return OTHER if name == "x" else name
