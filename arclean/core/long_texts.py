"""Long texts, which are repaired section by section: what a filter holds of a text is many times its size.

A million characters are evidence enough for whatever goes through a document, and more for it than for its other half.
Sections end at blank lines, so that none cuts a paragraph. What the passes did is joined again into passes over the
whole text, as if each filter had read it all.
"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, TypeVar

from arclean.core.edits import Edit, Finding, Label
from arclean.core.result import Pass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["cut_sections", "is_long", "join_passes"]

MIN_SECTION = 1 << 20
"""Characters of a section, at least: five million of damaged prose took 340 MB at once (corpora, 2026-11-30)."""

_end_paragraph = re.compile("\n[ \t]*\n+|\f").search

_Placed = TypeVar("_Placed", Edit, Finding | Label)


def is_long(text: str) -> bool:
    """Return whether a text has more characters than are repaired at once."""
    return len(text) > 2 * MIN_SECTION


def cut_sections(text: str) -> Iterator[str]:
    r"""Yield a text in sections that end with a paragraph; a paragraph without end is one section.

    >>> list(cut_sections("one\n\ntwo"))
    ['one\n\ntwo']
    """
    at = 0
    while len(text) - at > 2 * MIN_SECTION and (found := _end_paragraph(text, at + MIN_SECTION)):
        yield text[at : found.end()]
        at = found.end()
    yield text[at:]


def join_passes(sections: Iterable[tuple[int, Iterable[Pass]]], order: Sequence[str]) -> tuple[Pass, ...]:
    """Return the passes over sections, given with the sizes of these, as passes over the text that they make up.

    ``order`` has the names of the filters as they are asked, round by round.

    >>> one = Pass("a", (Edit(1, 2, "x", "", "a/x"),))
    >>> [(edit.start, edit.end) for edit in join_passes([(5, [one]), (5, [one])], ["a"])[0].edits]
    [(1, 2), (6, 7)]
    """
    sizes, left = [], []
    for size, passes in sections:
        sizes.append(size)
        left.append(deque(passes))
    joined = []
    while any(left):
        for name in order:
            done = [passes.popleft() if passes and passes[0].filter == name else None for passes in left]
            if any(done):
                joined.append(_join_pass(done, sizes))
                sizes = [size + _growth(one) for size, one in zip(sizes, done, strict=True)]
    return tuple(joined)


def _join_pass(done: Sequence[Pass | None], sizes: Sequence[int]) -> Pass:
    """Return what one filter did to sections of some sizes as one pass over all of them."""
    edits: list[Edit] = []
    notes: list[Finding | Label] = []
    at = 0
    for one, size in zip(done, sizes, strict=True):
        if one:
            edits.extend(_move(edit, at) for edit in one.edits)
            notes.extend(_move(note, at) for note in one.notes)
        at += size
    last = next(one for one in done if one)
    return Pass(last.filter, tuple(edits), tuple(notes), last.resolves)


def _growth(done: Pass | None) -> int:
    return sum(len(edit.target) - len(edit.source) for edit in done.edits) if done else 0


def _move(placed: _Placed, by: int) -> _Placed:
    moved: _Placed = placed._replace(start=placed.start + by, end=placed.end + by)
    return moved
