"""In which direction the runs of a line of a PDF were printed, as far as its place on the page tells.

The reader has laid such a line out from right to left, so that its first run is the rightmost one. Printed from left to
right in its own order, it is to be turned as a whole. Text that was turned for a library that lays it out itself is
printed in the order of its first strong letter: there a run of Latin words at the left may have been the first or the
last, and one at the right cannot be, by which a document tells that it is printed in its own order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.presentation_forms import FORM
from arclean.filters.visual_order.logical_line import to_logical_line
from arclean.filters.visual_order.other_scripts import RIGHTWARD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.filters.visual_order.convention import VisualConvention

__all__ = ["begins_at_right_with_latin", "read_printed_line"]

_strong_letters = LazyPattern(f"[{RIGHTWARD}{LETTER}{FORM}]").findall
_is_latin = LazyPattern(f"[{RIGHTWARD}]").match


def begins_at_right_with_latin(cells: Iterable[str]) -> bool:
    """Return whether a cell has a Latin word at its right and Arabic at its left.

    >>> begins_at_right_with_latin(["PDF فلم"]), begins_at_right_with_latin(["فلم PDF"])
    (True, False)
    """
    return any(_edges(cell) == (True, False) for cell in cells)


def read_printed_line(line: str, convention: VisualConvention, *, in_own_order: bool) -> tuple[str, ...]:
    """Return the readings of a line by the direction of its runs, the likelier one first: one, or two in doubt.

    ``in_own_order`` says that other lines of the document are printed so.

    >>> from arclean.filters.visual_order.convention import VisualConvention
    >>> read_printed_line("فلم PDF", VisualConvention(), in_own_order=False)
    ('PDF ملف', 'ملف PDF')
    """
    leftward = to_logical_line(line, convention._replace(is_rightward=False)).text
    if convention.keeps_word_order or not any(
        _is_doubtful(cell, convention, in_own_order) for cell in line.split("\t")
    ):
        return (leftward,)
    rightward = to_logical_line(line, convention._replace(is_rightward=True, keeps_edges=False)).text
    readings = (rightward, leftward) if convention.is_rightward else (leftward, rightward)
    return readings if leftward != rightward else (leftward,)


def _is_doubtful(cell: str, convention: VisualConvention, in_own_order: bool) -> bool:
    match _edges(cell):
        case (True, False):
            return False
        case (False, True):
            return not in_own_order
        case _:
            return convention.is_rightward and not in_own_order


def _edges(cell: str) -> tuple[bool, bool]:
    """Return whether the letters at the right of a cell, and those at its left, are Latin."""
    letters = _strong_letters(cell) or [""]
    return bool(_is_latin(letters[0])), bool(_is_latin(letters[-1]))
