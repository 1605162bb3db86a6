"""Overlaps: words that a producer has drawn over each other.

Some producers (Qt, where a line mixes directions and the page is scaled) put a run of text on top of its neighbour.
Read by their places, the letters of both would alternate. What is drawn in one go is kept together, and the run
behind is moved until it stands clear; its boxes stay where they are on paper.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arclean.readers.pdf.layout.lines import Unit

__all__ = ["untangled"]

# In parts of the size, where nothing else is said.
_TURNS = 4  # jumps in the order of drawing along a row
_STEP = 0.1  # a mark stands no further from the middle of its letter
_COVERED = 0.3  # of a letter's width: neighbours of one word share less
_GO = 0.5  # letters drawn in one go stand no further apart
_OVER = 0.5  # runs that share less are merely tight, or a letter reaches under its neighbour
_CLEAR = 0.3  # the space that parts runs moved aside


def untangled(row: list[Unit]) -> list[Unit]:
    """Move runs that lie over each other apart; ``row`` is sorted from left to right, and so is what comes back."""
    if sum(abs(a.drawn - b.drawn) > 1 for a, b in pairwise(row)) < _TURNS:  # read as drawn, but for a few runs
        return row
    runs = sorted(_runs(row), key=_middle)
    if not _alternate(row, runs):
        return row
    moved: list[Unit] = []
    edge, shift = float("-inf"), 0.0
    for run in runs:
        left = min(u.x0 for u in run) + shift
        if left < edge - _OVER * run[0].size:
            shift += edge + _CLEAR * run[0].size - left
        moved += (u._replace(x0=u.x0 + shift, x1=u.x1 + shift) for u in sorted(run, key=lambda u: u.x0 + u.x1))
        edge = max(edge, max(u.x1 for u in run) + shift)
    return moved


def _runs(row: list[Unit]) -> list[list[Unit]]:
    """Part a row into what was drawn in one go: letter beside letter, in one direction."""
    runs: list[list[Unit]] = []
    way = 0.0
    for unit in sorted(row, key=lambda u: u.drawn):
        if runs and unit.drawn - runs[-1][-1].drawn <= 2 and _beside(runs[-1][-1], unit):
            step = _step(runs[-1][-1], unit)
            if not step or step * way >= 0:
                way = way or step
                runs[-1].append(unit)
                continue
        way = 0.0
        runs.append([unit])
    return runs


def _beside(a: Unit, b: Unit) -> bool:
    return max(b.x0 - a.x1, a.x0 - b.x1) < _GO * b.size


def _step(a: Unit, b: Unit) -> float:
    """Give how far a unit stands behind another, 0 where it is as good as on it (a mark)."""
    step = (b.x0 + b.x1 - a.x0 - a.x1) / 2
    return step if abs(step) > _STEP * b.size else 0.0


def _middle(run: list[Unit]) -> float:
    return min(u.x0 for u in run) + max(u.x1 for u in run)


def _alternate(row: list[Unit], runs: list[list[Unit]]) -> bool:
    """Tell whether letters of different runs stand on each other, more than once."""
    number = {u.drawn: n for n, run in enumerate(runs) for u in run if u.text.strip()}
    letters = [u for u in row if u.drawn in number]
    pairs = [(a, b) for a, b in pairwise(letters) if number[a.drawn] != number[b.drawn]]
    return sum(_covered(a, b) > _COVERED for a, b in pairs) > 1


def _covered(a: Unit, b: Unit) -> float:
    """Give the share of the narrower unit that lies on the other."""
    narrower = min(a.x1 - a.x0, b.x1 - b.x0)
    return (min(a.x1, b.x1) - max(a.x0, b.x0)) / narrower if narrower > 0 else 0.0
