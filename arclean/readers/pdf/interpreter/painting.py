"""Painting: in which colour, and how opaquely, text and areas are painted on a page (ISO 32000-1, 8.6 and 11).

Colours are red, green and blue, 0 to 1 each; None for what is not known (patterns, colour spaces with functions). It
is kept as far as it tells text that is not seen: paper is white.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.document import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.readers.pdf.geometry import Matrix

__all__ = [
    "BLACK", "INK_SPACE", "MAX_PAINTED_AREAS", "NUMBER_SPACE", "OTHER_SPACE", "SPACE_OF_FAMILY", "WHITE", "Colour",
    "PaintedArea", "TextPaint", "colour_distance", "colour_in_space", "colour_of_numbers", "painted_rectangles",
]  # fmt: skip

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
WHITE: Colour = (1.0, 1.0, 1.0)

NUMBER_SPACE, INK_SPACE, OTHER_SPACE = "numbers", "inks", "other"
SPACE_OF_FAMILY = {
    **dict.fromkeys(("DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray", "CalRGB", "ICCBased"), NUMBER_SPACE),
    **dict.fromkeys(("Separation", "DeviceN"), INK_SPACE),
}
"""Whether the numbers of a colour space are grey, light or the inks of print, or the tints of other inks."""

MAX_PAINTED_AREAS = 4000  # of a page: maps and drawings have more, and are not looked at
_MAX_RECTANGLES = 20  # of one path: those of more are taken for a figure of any form
_RECTANGLE_TOLERANCE = (
    0.1  # points by which opposite sides differ, at most: less than a printer's dot of 600 to the inch
)
_FLAT = 0.01  # points: a line with no more is level or upright


class PaintedArea(NamedTuple):
    """An area that was painted: its box, its colour, and whether it covers all of the box.

    ``colour`` is None for images and what is not known; ``image`` is True for images.
    """

    box: Box
    colour: Colour | None
    covers: bool
    image: bool = False


class TextPaint(NamedTuple):
    """What text is painted with: its colour, None where that is not known, and how many areas were painted before."""

    colour: Colour | None
    areas: int


def colour_of_numbers(numbers: Sequence[float]) -> Colour | None:
    """Return the colour of the operands of a device colour space: one for grey, three, or four for inks.

    >>> colour_of_numbers([0.5]), colour_of_numbers([0, 0, 0, 0]), colour_of_numbers([1, 2])
    ((0.5, 0.5, 0.5), (1.0, 1.0, 1.0), None)
    """
    parts = [min(1.0, max(0.0, number + 0.0)) for number in numbers]
    if len(parts) == 1:
        return (parts[0],) * 3
    if len(parts) == 3:
        return parts[0], parts[1], parts[2]
    if len(parts) == 4:
        red, green, blue = (1.0 - min(1.0, ink + parts[3]) for ink in parts[:3])
        return red, green, blue
    return None


def colour_in_space(space: str, operands: Sequence[object]) -> Colour | None:
    """Return the colour of operands in a kind of colour space; None where it is not known.

    >>> colour_in_space(INK_SPACE, [0.0]), colour_in_space(INK_SPACE, [0.5])
    ((1.0, 1.0, 1.0), None)
    """
    numbers = [operand for operand in operands if isinstance(operand, int | float)]
    if len(numbers) < len(operands) or space == OTHER_SPACE:
        return None
    if space == INK_SPACE:
        return None if any(numbers) else WHITE
    return colour_of_numbers(numbers)


def colour_distance(one: Colour, other: Colour) -> float:
    """Return the largest difference between two colours in red, green or blue (0 to 1).

    >>> colour_distance(WHITE, (1.0, 0.75, 1.0))
    0.25
    """
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def painted_rectangles(path: Sequence[Box], figures: Sequence[int], whole: int, ctm: Matrix) -> list[Box] | None:
    """Return the rectangles that a path is made of; None where it has any other figure, or they lie on each other.

    ``path`` are the boxes of its lines, or of rectangles; ``figures`` the numbers of the lines with which
    figures begin, of which ``whole`` are rectangles of one box.
    """
    a, b, c, d, _, _ = ctm
    if (abs(b) + abs(c) > _FLAT * (abs(a) + abs(d))) and (abs(a) + abs(d) > _FLAT * (abs(b) + abs(c))):
        return None
    if len(path) == whole == len(figures) == 1:  # as most are
        return [path[0]]
    if len(path) > 4 * _MAX_RECTANGLES:
        return None
    boxes: list[Box] = []
    for start, end in pairwise([*figures, len(path)]):
        if start == end:
            continue
        whole -= end - start == 1
        box = path[start] if end - start == 1 else _rectangle_of_lines(path[start:end])
        if box is None:
            return None
        boxes.append(box)
    if whole or len(boxes) > _MAX_RECTANGLES or any(_touches(one, other) for one, other in _pairs(boxes)):
        return None
    return boxes


def _rectangle_of_lines(lines: Sequence[Box]) -> Box | None:
    """Return the rectangle that lines go around, the last one left out or not; None where they do not."""
    if len(lines) not in (3, 4):
        return None
    levels = [line.bottom - line.top <= _FLAT for line in lines]
    upright = [line.x1 - line.x0 <= _FLAT for line in lines]
    if not all(level != up for level, up in zip(levels, upright, strict=True)):
        return None
    if any(one == other for one, other in pairwise(levels)):
        return None
    first, third = lines[0], lines[2]
    if (
        abs((first.x1 - first.x0) - (third.x1 - third.x0))
        + abs((first.bottom - first.top) - (third.bottom - third.top))
        > _RECTANGLE_TOLERANCE
    ):
        return None
    return Box(
        min(line.x0 for line in lines), min(line.top for line in lines),
        max(line.x1 for line in lines), max(line.bottom for line in lines),
    )  # fmt: skip


def _pairs(boxes: Sequence[Box]) -> Iterator[tuple[Box, Box]]:
    return ((one, other) for number, one in enumerate(boxes) for other in boxes[:number])


def _touches(one: Box, other: Box) -> bool:
    """Return whether two boxes have a part in common, however small."""
    return (
        min(one.x1, other.x1) - max(one.x0, other.x0) > _FLAT
        and min(one.bottom, other.bottom) - max(one.top, other.top) > _FLAT
    )
