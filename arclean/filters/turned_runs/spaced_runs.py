"""Lines whose runs stand from left to right, each as it is read and with the spaces on both of its sides.

PDFBox (and Tika, which stands on it) writes lines so that were drawn as they are read, as LibreOffice and Typst draw
them: `` دنانير110 إلى 85ارتفع السعر من `` for ``ارتفع السعر من 85 إلى 110 دنانير``. Numbers touch words, and the space
that is missing there stands at the end of the line or at its beginning. With the runs in the other order each space
stands where it belongs; so a line shows by itself in which order its runs stand, and no author's line does. One whose
number stands at its edge does not: authors who type ``3ملاعق من السكر`` leave a space at its end, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.turned_runs import weights
from arclean.filters.turned_runs.laid_out_runs import LEFTWARD, RIGHTWARD, order_line, whole_runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.filters.turned_runs.laid_out_runs import LineForm, LineInOrder

__all__ = ["SpacedLine", "are_spaced", "may_tell", "read_spaced_line"]

_find_touch = LazyPattern(  # no clitic before a number
    f"[{RIGHTWARD}][{LEFTWARD}]|[{LEFTWARD}](?<![^{LEFTWARD}][\u0648\u0628\u0644\u0643\u0641\u0640])[{RIGHTWARD}]"
).search
_is_between = LazyPattern(f"[^{RIGHTWARD}]*[{LEFTWARD}][^{RIGHTWARD}]*[{RIGHTWARD}].*[{LEFTWARD}]").match
_find_stray_blank = LazyPattern("^ | $|  | [.!:\u061f\u060c\u061b]").search


class SpacedLine(NamedTuple):
    """The form of a line, its readings (brackets as written, and as seen), and what its spaces show."""

    form: LineForm
    readings: tuple[LineInOrder, LineInOrder]
    is_telling: bool  # the words touch numbers, a space stands at an edge, and in the other order all are right
    is_between: bool  # a number stands between words
    is_contrary: bool  # its spaces are right as it stands


def may_tell(line: str) -> bool:
    """Return whether a line has a space at an edge, and words that touch numbers: others tell of no such runs.

    >>> may_tell(" دنانير110 إلى 85ارتفع السعر من "), may_tell("دنانير110 إلى 85ارتفع السعر من")
    (True, False)
    """
    return line != line.strip(" ") and _find_touch(line) is not None


def read_spaced_line(line: str) -> SpacedLine | None:
    """Return what the spaces of a line with a number show; None where it has none, or is no line of a page.

    >>> found = read_spaced_line(" دنانير110 إلى 85ارتفع السعر من ")
    >>> found.is_telling, found.readings[0].text
    (True, 'ارتفع السعر من 85 إلى 110 دنانير')
    >>> read_spaced_line("ارتفع السعر من 85 إلى 110 دنانير").is_contrary
    True
    """
    form = whole_runs(line)
    if form is None:
        return None
    readings = order_line(line, form.runs)
    is_moved = may_tell(line) and _is_well_spaced(readings[0].text)
    return SpacedLine(form, readings, is_moved, _is_between(line) is not None, _is_well_spaced(line))


def _is_well_spaced(text: str) -> bool:
    return _find_touch(text) is None and _find_stray_blank(text) is None


def are_spaced(lines: Iterable[tuple[SpacedLine, float]]) -> bool:
    """Return whether the runs of a document stand so, by its lines and the nats of their words for that order."""
    found = [(line, nats) for line, nats in lines if line.is_telling or line.is_contrary]
    telling = [
        nats
        for line, nats in found
        if line.is_telling and line.is_between and line.form.words >= weights.MIN_TELLING_WORDS
    ]
    contrary = sum(line.is_contrary for line, _ in found)
    return (
        len(telling) >= max(weights.MIN_SPACED, weights.SPACED_TO_CONTRARY * contrary)
        and sum(telling) >= weights.MIN_ORDER_NATS
    )
