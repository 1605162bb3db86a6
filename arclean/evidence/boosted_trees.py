"""Boosted trees that judge the lines of a page, or words, by their measures: read from a file, and summed up.

The file is text. Lines that begin with ``#`` say what was counted, when and by which script; ``measures`` names the
measures, parted by ``|``; ``start`` is the sum before the first tree. Each other line is a tree in preorder: ``4<2.5``
is a node that goes on with the next one where measure 4 is at most 2.5, else with the one after that subtree; ``=0.12``
is a leaf, in nats in favour of what is asked: that a line is text, that a word was damaged.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from arclean.errors import ReadError
from arclean.package_files import read_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Trees", "read_trees"]


class Trees:
    """The trees of a file, in one list of nodes: measure (below 0 for a leaf), bound or value, and the other node."""

    def __init__(self, measures: Sequence[str], start: float, trees: Sequence[Sequence[str]]) -> None:
        self.measures = tuple(measures)
        self.start = start
        self._roots: list[int] = []
        self._measure: list[int] = []
        self._bound: list[float] = []
        self._other: list[int] = []
        for tree in trees:
            self._roots.append(len(self._measure))
            self._add_tree(tree)

    def _add_tree(self, tree: Sequence[str]) -> None:
        waiting: list[int] = []  # nodes whose other subtree has not begun
        for place, node in enumerate(tree):
            if place and self._measure[-1] < 0:
                self._other[waiting.pop()] = len(self._measure)
            if node.startswith("="):
                self._measure.append(-1)
                self._bound.append(float(node[1:]))
            else:
                measure, _, bound = node.partition("<")
                waiting.append(len(self._measure))
                self._measure.append(int(measure))
                self._bound.append(float(bound))
            self._other.append(-1)
        if waiting:
            raise ValueError(tree)

    def sum_values(self, row: Sequence[float]) -> float:
        """Return the sum of what the trees say to a row of measures (nats in favour of what is asked)."""
        measures, bounds, others, total = self._measure, self._bound, self._other, self.start
        for root in self._roots:
            node = root
            while (measure := measures[node]) >= 0:
                node = node + 1 if row[measure] <= bounds[node] else others[node]
            total += bounds[node]
        return total


@cache
def read_trees(file: Path) -> Trees:
    """Return the trees of a file; raises ReadError where it is missing or broken."""
    try:
        rows = [row for row in read_file(file).decode("utf-8").splitlines() if row and not row.startswith("#")]
        head = dict(row.split(" ", 1) for row in rows[:2])
        return Trees(head["measures"].split("|"), float(head["start"]), [row.split() for row in rows[2:]])
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise ReadError(f"{str(file)!r} cannot be read ({error}): install arclean anew") from error
