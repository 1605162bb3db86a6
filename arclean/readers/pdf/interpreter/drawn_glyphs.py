"""Drawn glyphs: what is drawn on a page, and where.

Places are PDF points from the top left corner of the page as it is seen, downward. Text may run in any direction.
A glyph's place is in the frame of its own direction: ``x0`` and ``x1`` along it, ``base`` across it; with an
angle of 0 these are the page's own x and y.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.document import Box

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.interpreter.painting import PaintedArea, TextPaint

__all__ = [
    "Drawing", "DrawnGlyph", "Replacement", "drawn_form", "font_of_glyph", "glyph_box", "is_hidden", "is_outside",
    "is_replaced", "make_glyph", "text_of_glyph", "writing_direction",
]  # fmt: skip


class DrawnGlyph(NamedTuple):
    """A glyph as drawn: its text, its place in the frame of its direction (points), and what it was drawn with.

    ``text`` is several characters for a ligature or a cluster. ``angle`` is in degrees, counter-clockwise;
    ``hidden`` text is not painted (the layer of a scan), ``artifact`` text is marked as no part of the content,
    ``outside`` text lies off the page or is clipped; ``replaced`` text stands for what was drawn (``/ActualText``),
    ``paint`` is the number of what it was painted with, ``replacement`` that of the replacement text (from 1) that it
    stands for, or that emptied it.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    angle: int
    font: Font
    code: int
    hidden: bool
    artifact: bool
    outside: bool = False
    replaced: bool = False
    paint: int = 0
    replacement: int = 0


make_glyph: Callable[[tuple[object, ...]], DrawnGlyph] = partial(tuple.__new__, DrawnGlyph)
"""Make a DrawnGlyph of the tuple of all its fields: twice as fast as ``DrawnGlyph(...)``, once for each glyph."""


text_of_glyph: Callable[[DrawnGlyph], str] = itemgetter(0)
font_of_glyph: Callable[[DrawnGlyph], Font] = itemgetter(6)
is_hidden: Callable[[DrawnGlyph], bool] = itemgetter(8)
is_outside: Callable[[DrawnGlyph], bool] = itemgetter(10)
is_replaced: Callable[[DrawnGlyph], bool] = itemgetter(11)
"""What a glyph has, for passes over all of a page: half as long as by the name of the field."""


class Replacement(NamedTuple):
    """A replacement text (``/ActualText``) and the glyphs that were drawn in its place."""

    text: str
    glyphs: tuple[DrawnGlyph, ...]


@dataclass
class Drawing:
    """What a page shows: its glyphs in the order of drawing, its straight rules, and where its images lie.

    ``outlines`` are the boxes of filled figures that may be letters, as long as no glyph is drawn; ``areas`` what was
    painted, in order, ``text_paints`` what text was painted with, ``replacements`` the texts that replace what
    was drawn, ``unshown`` the glyphs of layers that are off, ``operators`` the number
    of those that were run, without those of what is being run, ``replaced`` that of glyphs that texts replaced, and of
    bytes of these texts.
    """

    glyphs: list[DrawnGlyph] = field(default_factory=list)
    rules: list[Box] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    outlines: list[Box] = field(default_factory=list)
    areas: list[PaintedArea] = field(default_factory=list)
    text_paints: list[TextPaint] = field(default_factory=list)
    replacements: list[Replacement] = field(default_factory=list)
    unshown: list[DrawnGlyph] = field(default_factory=list)
    operators: int = 0
    replaced: int = 0


def glyph_box(glyph: DrawnGlyph) -> Box:
    """Return the box of a glyph on the page, by its font's ascent and descent."""
    top, bottom = glyph.base - glyph.font.ascent * glyph.size, glyph.base - glyph.font.descent * glyph.size
    if not glyph.angle:
        return Box(glyph.x0, top, glyph.x1, bottom)
    cos, sin = math.cos(math.radians(glyph.angle)), math.sin(math.radians(glyph.angle))
    xs = [a * cos + p * sin for a in (glyph.x0, glyph.x1) for p in (top, bottom)]
    ys = [p * cos - a * sin for a in (glyph.x0, glyph.x1) for p in (top, bottom)]
    return Box(min(xs), min(ys), max(xs), max(ys))


def writing_direction(a: float, b: float, c: float, d: float) -> tuple[int, float]:
    """Return the angle of writing in degrees, and how far a unit of text reaches along it (negative: backwards).

    ``a`` to ``d`` are those of the matrix from text to page.

    Matrices go to places that count downward, so upright text has a positive and d negative.
    """
    reach = math.hypot(a, b)
    if b == 0 and a > 0:
        return 0, reach
    angle = round(math.degrees(math.atan2(-b, a))) % 360
    if a * d - b * c > 0:  # mirrored: written leftward with letters that stand upright
        return (angle + 180) % 360, -reach
    return angle, reach


def drawn_form(glyph: DrawnGlyph) -> str:
    """Return the form in which a glyph draws its letter (``<final>``); empty where its font program does not tell."""
    own = glyph.font.own_text_of_code(glyph.code) or ""
    return (unicodedata.decomposition(own).partition(" ")[0] or "<isolated>") if len(own) == 1 else ""
