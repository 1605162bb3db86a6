"""Unseen text: painted in the colour of what is below it, or covered by what is painted over it.

White letters on white paper, letters under a white box or a picture: a copy reader finds them, a reader does not. They
are keywords for search engines, instructions for programs, answers of an exam, what an editor blotted out. Where it is
certain that nothing of a glyph is seen it is not read, and reported; where its colour is nearly that of what is below,
it is read and reported. A glyph is seen as soon as anything is not known: a pattern, a picture, a figure that is
no rectangle, what is not opaque, another glyph below it (a shadow, a disc with a number).

Text under a picture that is most of the page's text is the layer that OCR laid under a scan: it counts as hidden text
(:mod:`arclean.readers.pdf.interpreter.invisible_text`).
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.document import Box
from arclean.readers.pdf.interpreter import weights
from arclean.readers.pdf.interpreter.clipping import drop_clipped_glyphs
from arclean.readers.pdf.interpreter.drawn_glyphs import glyph_box, is_hidden
from arclean.readers.pdf.interpreter.painting import MAX_PAINTED_AREAS, WHITE, colour_distance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.readers.pdf.interpreter.drawn_glyphs import Drawing, DrawnGlyph
    from arclean.readers.pdf.interpreter.painting import Colour, PaintedArea, TextPaint

__all__ = ["UnseenText", "is_mostly_covered", "take_unseen_text"]

_SAME_COLOUR = 0.02  # of full red, green or blue, at most: five of 255 steps
_FAINT_COLOUR = 0.06  # the same of what is hardly seen: fifteen of 255 steps
_INK_HEIGHT = 0.5  # em above the baseline: the height of the bodies of letters
_UNDERLAY_SHARE = 0.5  # of the page's text under pictures, above which it is a scan's: most of it
_SHADOW_SHARE = 0.5  # of a glyph that lies on another one, above which this shows it: most of it


class UnseenText(NamedTuple):
    """The glyphs of a page that are not seen, and those that are hardly seen."""

    glyphs: list[DrawnGlyph]
    faint: list[DrawnGlyph]


def take_unseen_text(drawing: Drawing) -> UnseenText:
    """Take the glyphs that are not seen out of a drawing, and return them; those under a scan become hidden ones.

    Among them are those that are clipped or off the page, those of layers that are off, and hidden ones on a page
    without images.
    """
    painted = _take_painted_over(drawing)
    painted.glyphs.extend(drawing.unshown)
    inside = drop_clipped_glyphs(drawing.glyphs)
    if inside is not drawing.glyphs:
        kept = {id(glyph) for glyph in inside}
        painted.glyphs.extend(glyph for glyph in drawing.glyphs if id(glyph) not in kept)
    if not drawing.images and any(map(is_hidden, inside)):
        hidden = [glyph for glyph in inside if glyph.hidden]
        painted.glyphs.extend(hidden if len(hidden) < len(inside) else ())
    return painted


def is_mostly_covered(glyphs: Sequence[DrawnGlyph], areas: Iterable[PaintedArea]) -> bool:
    """Return whether areas that are painted over a page, by its annotations, cover most of its glyphs."""
    covers = [area.box for area in areas if area.covers]
    boxes = [_ink_box(glyph) for glyph in glyphs if glyph.text.strip()] if covers else []
    return sum(any(_holds(cover, box) for cover in covers) for box in boxes) > _UNDERLAY_SHARE * len(boxes)


def _take_painted_over(drawing: Drawing) -> UnseenText:
    """Take glyphs out of a drawing that have the colour of their ground, or lie under something."""
    glyphs, areas, paints = drawing.glyphs, drawing.areas, drawing.text_paints
    doubted = _suspect_paints(paints, areas) if len(areas) < MAX_PAINTED_AREAS else frozenset()
    if not doubted:
        return UnseenText([], [])
    covered: set[int] = set()
    pictured: set[int] = set()
    faint: set[int] = set()
    for number, run in groupby(range(len(glyphs)), key=lambda n: glyphs[n].paint):
        if number in doubted:
            _judge_run(glyphs, [*run], paints[number], areas, (covered, pictured, faint))
    covered -= _numbers_on_others(glyphs, covered)
    visible = [n for n, glyph in enumerate(glyphs) if glyph.text.strip() and not glyph.hidden and n not in covered]
    if len(pictured) > _UNDERLAY_SHARE * (len(pictured) + len(visible) - len(pictured.intersection(visible))):
        drawing.glyphs = [glyph._replace(hidden=True) if n in pictured else glyph for n, glyph in enumerate(glyphs)]
    else:
        covered |= pictured
    if sum(bool(glyphs[number].text.strip()) for number in covered) < weights.MIN_UNSEEN_GLYPHS:
        covered = set()
    if covered:
        drawing.glyphs = [glyph for n, glyph in enumerate(drawing.glyphs) if n not in covered]
    return UnseenText([glyphs[n] for n in sorted(covered)], [glyphs[n] for n in sorted(faint - covered)])


def _suspect_paints(paints: Sequence[TextPaint], areas: Sequence[PaintedArea]) -> frozenset[int]:
    """Return the numbers of paints of which anything may be unseen: covered later, or of the colour of any ground."""
    last = max((number for number, area in enumerate(areas) if area.covers), default=-1)
    grounds = {WHITE, *(area.colour for area in areas if area.colour)}
    coloured = {
        colour
        for colour in {paint.colour for paint in paints if paint.colour}
        if any(colour_distance(colour, ground) <= _FAINT_COLOUR for ground in grounds)
    }
    return frozenset(n for n, paint in enumerate(paints) if paint.areas <= last or paint.colour in coloured)


def _judge_run(
    glyphs: Sequence[DrawnGlyph], run: Sequence[int], paint: TextPaint, areas: Sequence[PaintedArea],
    found: tuple[set[int], set[int], set[int]],
) -> None:  # fmt: skip
    """Add the numbers of glyphs that are covered, lie under a picture, or are hardly seen; all have one paint."""
    covered, pictured, faint = found
    boxes = {number: _ink_box(glyphs[number]) for number in run if not glyphs[number].hidden}
    if not boxes:
        return
    hull = Box(
        min(box.x0 for box in boxes.values()), min(box.top for box in boxes.values()),
        max(box.x1 for box in boxes.values()), max(box.bottom for box in boxes.values()),
    )  # fmt: skip
    above = [area for area in areas[paint.areas :] if area.covers and _share_room(area.box, hull)]
    below = [area for area in areas[: paint.areas] if _share_room(area.box, hull)]
    grounds = {WHITE, *(area.colour for area in below if area.colour)}
    is_telling = paint.colour is not None and min(colour_distance(paint.colour, c) for c in grounds) <= _FAINT_COLOUR
    for number, box in boxes.items():
        over = [area for area in above if _holds(area.box, box)]
        if over:
            (pictured if all(area.image for area in over) else covered).add(number)
        elif is_telling and paint.colour is not None:
            ground = _ground_colour(box, below)
            distance = 1.0 if ground is None else colour_distance(paint.colour, ground)
            if distance <= _FAINT_COLOUR:
                (covered if distance <= _SAME_COLOUR else faint).add(number)


def _ink_box(glyph: DrawnGlyph) -> Box:
    """Return the box that the letters of a glyph mostly lie in: from the baseline to half their size."""
    if glyph.angle:
        return glyph_box(glyph)
    return Box(glyph.x0, glyph.base - _INK_HEIGHT * glyph.size, glyph.x1, glyph.base)


def _ground_colour(box: Box, below: Sequence[PaintedArea]) -> Colour | None:
    """Return the colour that lies under all of a box, that of paper where nothing does; None where it is not known."""
    for area in reversed(below):
        if _share_room(area.box, box):
            return area.colour if area.covers and _holds(area.box, box) else None
    return WHITE


def _numbers_on_others(glyphs: Sequence[DrawnGlyph], numbers: Iterable[int]) -> set[int]:
    """Return which of some glyphs lie on glyphs that were painted otherwise, and so are seen on them."""
    chosen = {number: _ink_box(glyphs[number]) for number in numbers if glyphs[number].text.strip()}
    if not chosen:
        return set()
    rows: dict[int, list[tuple[int, Box]]] = {}
    for number, glyph in enumerate(glyphs):
        if number not in chosen and not glyph.hidden and glyph.text.strip():
            rows.setdefault(int(glyph.base // _ROW), []).append((number, _ink_box(glyph)))
    found = set()
    for number, box in chosen.items():
        row = int(glyphs[number].base // _ROW)
        near = [item for at in (row - 1, row, row + 1) for item in rows.get(at, ())]
        if any(
            other < number and glyphs[other].paint != glyphs[number].paint and _shared_width(box, there)
            for other, there in near
        ):
            found.add(number)
    return found


_ROW = 20.0  # points: a glyph that shows another has its baseline in reach


def _shared_width(box: Box, other: Box) -> bool:
    """Return whether most of a box lies on another."""
    width = min(box.x1, other.x1) - max(box.x0, other.x0)
    return width > _SHADOW_SHARE * (box.x1 - box.x0) and other.top < box.bottom and box.top < other.bottom


def _share_room(one: Box, other: Box) -> bool:
    """Return whether two boxes meet."""
    return one.x0 <= other.x1 and other.x0 <= one.x1 and one.top <= other.bottom and other.top <= one.bottom


def _holds(outer: Box, inner: Box) -> bool:
    """Return whether a box lies within another, but for a small part at each edge."""
    across, down = weights.UNCOVERED_EDGE * (inner.x1 - inner.x0), weights.UNCOVERED_EDGE * (inner.bottom - inner.top)
    return (
        outer.x0 - across <= inner.x0 and inner.x1 <= outer.x1 + across and outer.top - down <= inner.top
        and inner.bottom <= outer.bottom + down
    )  # fmt: skip
