"""The record from which rows are made: a glyph with its marks, or a space."""

from __future__ import annotations

from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.core.document import Box

__all__ = [
    "Unit", "base_of_unit", "drawn_of_unit", "left_of_unit", "make_unit", "right_of_unit", "size_of_unit",
    "space_between", "text_of_unit",
]  # fmt: skip


class Unit(NamedTuple):
    """A glyph with its marks, or a space that is a mere gap (``box`` is None).

    ``text`` is in logical order. ``x0`` and ``x1`` are its ends along the line, ``base`` is its baseline and ``size``
    its font size, in points from the top left corner of the page, downward. ``drawn`` is its number in the order of
    drawing; ``artifact`` is True where the PDF marks it as no part of the content.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    drawn: int
    artifact: bool
    box: Box | None


make_unit: Callable[[tuple[object, ...]], Unit] = partial(tuple.__new__, Unit)
"""Make a Unit of the tuple of all its fields: twice as fast as ``Unit(...)``, and there is one for each glyph."""


text_of_unit: Callable[[Unit], str] = itemgetter(0)
left_of_unit: Callable[[Unit], float] = itemgetter(1)
right_of_unit: Callable[[Unit], float] = itemgetter(2)
base_of_unit: Callable[[Unit], float] = itemgetter(3)
size_of_unit: Callable[[Unit], float] = itemgetter(4)
drawn_of_unit: Callable[[Unit], int] = itemgetter(5)
"""What a unit has, for passes over all of a page: half as long as by the name of the field."""


def space_between(left: Unit, right: Unit) -> Unit:
    """Return the space that fills the gap between two units; in all else it is like the one on the left."""
    return Unit(" ", left.x1, right.x0, left.base, left.size, left.drawn, left.artifact, None)
