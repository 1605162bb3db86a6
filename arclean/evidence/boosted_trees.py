"""Boosted trees that judge the lines of a page, or words, by their measures: read from a file, and summed up.

The file is text. Lines that begin with ``#`` say what was counted, when and by which script; ``measures`` names the
measures, parted by ``|``; ``start`` is the sum before the first tree. Each other line is a tree in preorder: ``4<2.5``
is a node that goes on with the next one where measure 4 is at most 2.5, else with the one after that subtree; ``=0.12``
is a leaf, in nats in favour of what is asked: that a line is text, that a word was damaged.

All trees are walked at once. Each leaf is a bit of one number; a measure above the bound of a node leaves out the
leaves of its first subtree, and the first leaf of a tree that no node leaves out is the one that a walk from its root
ends at. So a measure is asked once, for the bits that all of its bounds leave.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import defaultdict
from functools import cache
from operator import getitem
from typing import TYPE_CHECKING, Literal, NamedTuple

from arclean.errors import ReadError
from arclean.package_files import read_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Trees", "read_trees"]

_FIELDS: tuple[tuple[int, Literal["B", "H", "I", "Q"]], ...] = ((8, "B"), (16, "H"), (32, "I"), (64, "Q"))
"""Sizes of the field of a tree in bits, one a leaf, and their codes."""


class _Split(NamedTuple):
    """A node: its measure and bound, and the numbers of the leaves of its first subtree, half-open."""

    measure: int
    bound: float
    first: int
    end: int


class Trees:
    """The trees of a file: for each measure its bounds in order, and the leaves that a value beyond each one leaves."""

    def __init__(self, measures: Sequence[str], start: float, trees: Sequence[Sequence[str]]) -> None:
        self.measures = tuple(measures)
        self.start = start
        read = [_read_tree(tree) for tree in trees]
        most = max((len(values) for values, _ in read), default=1)
        if most > _FIELDS[-1][0]:
            raise ValueError(f"a tree of {most} leaves")
        size, self._code = next(field for field in _FIELDS if field[0] >= most)
        self._bytes = size * len(read) // 8
        self._all = (1 << size * len(read)) - 1
        self._ones = sum(1 << size * number for number in range(len(read)))
        self._values = [{1 << place: value for place, value in enumerate(values)} for values, _ in read]
        left_out: defaultdict[int, defaultdict[float, int]] = defaultdict(lambda: defaultdict(int))
        for number, (_, splits) in enumerate(read):
            for measure, bound, first, end in splits:
                left_out[measure][bound] |= (1 << end) - (1 << first) << size * number
        self._steps: list[tuple[int, list[float], list[int]]] = []
        for measure, bits in sorted(left_out.items()):
            bounds, left = sorted(bits), [self._all]
            for bound in bounds:
                left.append(left[-1] & ~bits[bound])
            self._steps.append((measure, bounds, left))

    def sum_values(self, row: Sequence[float]) -> float:
        """Return the sum of what the trees say to a row of measures, none of them NaN (nats for what is asked)."""
        leaves, total = self._all, self.start
        for measure, bounds, left in self._steps:
            leaves &= left[bisect_left(bounds, row[measure])]
        leaves &= ~(leaves - self._ones)  # the first leaf of each tree
        for value in map(
            getitem, self._values, memoryview(leaves.to_bytes(self._bytes, sys.byteorder)).cast(self._code)
        ):
            total += value
        return total


def _read_tree(tree: Sequence[str]) -> tuple[list[float], list[_Split]]:
    """Return the values of the leaves of a tree, and its nodes; raises ValueError where a subtree is missing."""
    values: list[float] = []
    splits: list[_Split] = []
    waiting: list[_Split] = []  # nodes whose other subtree has not begun
    for place, node in enumerate(tree):
        if place and tree[place - 1].startswith("="):
            splits.append(waiting.pop()._replace(end=len(values)))
        if node.startswith("="):
            values.append(float(node[1:]))
        else:
            measure, _, bound = node.partition("<")
            waiting.append(_Split(int(measure), float(bound), len(values), len(values)))
    if waiting or not values:
        raise ValueError(tree)
    return values, splits


@cache
def read_trees(file: Path) -> Trees:
    """Return the trees of a file; raises ReadError where it is missing or broken."""
    try:
        rows = [row for row in read_file(file).decode("utf-8").splitlines() if row and not row.startswith("#")]
        head = dict(row.split(" ", 1) for row in rows[:2])
        return Trees(head["measures"].split("|"), float(head["start"]), [row.split() for row in rows[2:]])
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise ReadError(f"{str(file)!r} cannot be read ({error}): install arclean anew") from error
