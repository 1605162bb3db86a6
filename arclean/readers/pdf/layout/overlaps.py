"""Overlaps: words that a producer has drawn over each other are moved apart.

Some producers (Qt, where a line mixes directions and the page is scaled) put a run of text on top of its neighbour.
Read by their places, the letters of both would alternate. What is drawn in one go is kept together, and the run
on the right is moved until it stands clear; its boxes stay where they are on paper.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from operator import sub
from typing import TYPE_CHECKING

from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.units import drawn_of_unit

if TYPE_CHECKING:
    from arclean.readers.pdf.layout.units import Unit

__all__ = ["is_moved_apart", "separate_overlaps"]

_TOUCHING_GAP = 0.05  # em between two runs that were drawn as one, below: rounding


def separate_overlaps(row: list[Unit]) -> list[Unit]:
    """Return a row (from left to right) with runs that lie over each other moved apart, from left to right too.

    A row that is drawn from one end to the other, but for a few runs, comes back as it is.
    """
    drawn = [*map(drawn_of_unit, row)]
    if sum(map((1).__lt__, map(abs, map(sub, drawn, drawn[1:])))) < weights.MIN_DRAWING_JUMPS:
        return row
    runs = _drawing_runs(row)
    if not _are_interleaved(row, runs):
        return row
    letters = _without_covered_spaces(row)
    if len(letters) < len(row) and not _are_interleaved(letters, _drawing_runs(letters)):
        return row
    joined = _join_touching(runs)
    is_rightward = _count_steps(runs, 1) >= weights.MIN_RIGHTWARD_RUNS and not _count_steps(joined, -1)
    runs = joined if is_rightward else sorted(runs, key=_doubled_middle)
    moved: list[Unit] = []
    edge, shift = float("-inf"), 0.0
    gap = 0.0 if any(unit.text.isspace() for unit in row) else weights.MOVED_RUN_GAP  # spaces are drawn
    for run in runs:
        left = min(u.x0 for u in run) + shift
        if left < edge - weights.MIN_RUN_OVERLAP * run[0].size:
            shift += edge + gap * run[0].size - left
        moved += (u._replace(x0=u.x0 + shift, x1=u.x1 + shift) for u in sorted(run, key=lambda u: u.x0 + u.x1))
        edge = max(edge, max(u.x1 for u in run) + shift)
    return moved


def _without_covered_spaces(row: list[Unit]) -> list[Unit]:
    """Return a row without the spaces that a letter beside them covers whole, the others numbered as if drawn without.

    Some producers draw one over each letter that has a mark: what is drawn in one go is not parted by them.
    """
    covered = [
        unit.drawn
        for number, unit in enumerate(row)
        if unit.text.isspace() and any(_is_covered(unit, one) for one in row[max(0, number - 2) : number + 3])
    ]
    gone = sorted(covered)
    return [u._replace(drawn=u.drawn - bisect_left(gone, u.drawn)) for u in row if u.drawn not in covered]


def _is_covered(space: Unit, letter: Unit) -> bool:
    """Return whether a space lies within a letter."""
    near = weights.NEAR_SPACE * letter.size
    return not letter.text.isspace() and letter.x0 - near <= space.x0 and space.x1 <= letter.x1 + near


def is_moved_apart(row: list[Unit]) -> bool:
    """Return whether a row has runs that were moved: no more where their boxes are, while others are."""
    if not [x0 for _, x0, _, _, _, _, _, box in row if box is not None and box[0] != x0]:
        return False
    boxes = [(u, u.box) for u in row if u.box is not None]
    if any(abs((box.x1 - box.x0) - (u.x1 - u.x0)) > _TOUCHING_GAP * u.size for u, box in boxes):
        return False  # a line that runs up or down has boxes of another frame
    shifts = [u.x0 - box.x0 for u, box in boxes]
    return bool(shifts) and max(shifts) - min(shifts) > weights.MOVED_RUN_GAP * row[0].size


def _drawing_runs(row: list[Unit]) -> list[list[Unit]]:
    """Return the parts of a row that were drawn in one go: letter beside letter, in one direction."""
    runs: list[list[Unit]] = []
    way = 0.0  # mutation: equivalent - each run begins with its own
    for unit in sorted(row, key=lambda u: u.drawn):
        if runs and unit.drawn - runs[-1][-1].drawn <= 2 and _are_adjacent(runs[-1][-1], unit):
            step = _signed_step(runs[-1][-1], unit)
            if not step or step * way >= 0:
                way = way or step
                runs[-1].append(unit)
                continue
        way = 0.0
        runs.append([unit])
    return runs


def _join_touching(runs: list[list[Unit]]) -> list[list[Unit]]:
    """Return runs in the order of drawing, those in one that were drawn one after the other and touch."""
    joined = [runs[0]]
    for run in runs[1:]:
        left, right = min(u.x0 for u in joined[-1]), max(u.x1 for u in joined[-1])
        gap = min(abs(max(u.x1 for u in run) - left), abs(min(u.x0 for u in run) - right))
        if gap < _TOUCHING_GAP * run[0].size:
            joined[-1] = joined[-1] + run
        else:
            joined.append(run)
    return joined


def _count_steps(runs: list[list[Unit]], way: int) -> int:
    """Return how many runs stand clear of the one drawn before them: to its right (``way`` 1) or to its left (-1)."""
    ends = [(min(u.x0 for u in run), max(u.x1 for u in run)) for run in runs]
    pairs = pairwise(ends) if way > 0 else ((b, a) for a, b in pairwise(ends))
    return sum(right[0] >= left[1] - _TOUCHING_GAP * runs[0][0].size for left, right in pairs)


def _are_adjacent(a: Unit, b: Unit) -> bool:
    """Return whether the gap between two units is small enough for one run; a digit on a letter begins another."""
    is_over = a.text.isdigit() != b.text.isdigit() and _covered_share(a, b) > weights.MIN_COVERED_SHARE
    return not is_over and max(b.x0 - a.x1, a.x0 - b.x1) < weights.RUN_GAP * b.size


def _signed_step(a: Unit, b: Unit) -> float:
    """Return how far the middle of b is to the right of that of a, in points; 0.0 for a mark on its letter."""
    step = (b.x0 + b.x1 - a.x0 - a.x1) / 2
    return step if abs(step) > weights.MARK_OFFSET * b.size else 0.0


def _doubled_middle(run: list[Unit]) -> float:
    """Return twice the place of the middle of a run, in points."""
    return min(u.x0 for u in run) + max(u.x1 for u in run)


def _are_interleaved(row: list[Unit], runs: list[list[Unit]]) -> bool:
    """Return whether letters of different runs stand on each other, more than once, or within a number."""
    number = {u.drawn: n for n, run in enumerate(runs) for u in run if u.text.strip()}
    letters = [u for u in row if u.drawn in number]
    pairs = [(a, b) for a, b in pairwise(letters) if number[a.drawn] != number[b.drawn]]
    return sum(_covered_share(a, b) > weights.MIN_COVERED_SHARE for a, b in pairs) > 1 or _part_numbers(letters, number)


def _part_numbers(letters: list[Unit], number: dict[int, int]) -> bool:
    """Return whether a letter of another run stands between two digits that were drawn side by side.

    ``letters`` are from left to right, ``number`` is the run of each by its place in the order of drawing.
    """
    for left, between, right in zip(letters, letters[1:], letters[2:], strict=False):
        same = number[left.drawn] == number[right.drawn] != number[between.drawn]
        is_within = same and left.text.isdigit() and right.text.isdigit() and abs(left.drawn - right.drawn) == 1
        if is_within and between.text[0].isalpha():  # signs between digits are drawn after them by some engines
            return True
    return False


def _covered_share(a: Unit, b: Unit) -> float:
    """Return the share of the narrower unit's width that lies on the other; 0.0 where it has no width."""
    narrower = min(a.x1 - a.x0, b.x1 - b.x0)
    return (min(a.x1, b.x1) - max(a.x0, b.x0)) / narrower if narrower > 0 else 0.0
