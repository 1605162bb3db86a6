"""The order of the plain letters between runs of glyph names.

A tool that turns right-to-left text round does not know names for letters: they stay as they were drawn, from left to
right, while each run of plain letters between them is turned. So once the names are read, the line is in visual order
but for those runs. Which it is the letters tell: read from its end the line spells words one way or the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import as_letters
from arclean.evidence.line_order.joining_order import count_joining_votes
from arclean.language.legibility import spell_best

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.filters.glyph_names.named_runs import NamedRun

__all__ = ["turned_spans"]

_plain_runs = LazyPattern(f"[{LETTER}][{LETTER}{MARK} ]*[{LETTER}{MARK}]").finditer


def turned_spans(line: str, runs: Sequence[NamedRun]) -> list[tuple[int, int]]:
    """Return the spans of plain letters that were turned round, while the names beside them were not.

    >>> from arclean.filters.glyph_names.named_runs import find_named_runs
    >>> line = "ن /uniFEEE/uniFEE8/uniFED4/uniFEDF وا /uniFE94/uniFED3/uniFE8E/uniFED8/uniFE9C/uniFEDF ا"
    >>> [line[start:end] for start, end in turned_spans(line, find_named_runs(line))]
    ['وا']
    """
    votes = [count_joining_votes(run.text) for run in runs if len(run.pieces) > 1]
    if sum(vote.visual - vote.logical for vote in votes) <= 0:
        return []
    edges = [0, *(edge for run in runs for edge in (run.start, run.end)), len(line)]
    between = zip(edges[::2], edges[1::2], strict=True)
    spans = [
        (first + found.start(), first + found.end())
        for first, last in between
        for found in _plain_runs(line[first:last])
        if found[0] != found[0][::-1]
    ]
    if not spans:
        return []
    changes = [(run.start, run.end, run.text) for run in runs]
    turned = [*changes, *((start, end, line[start:end][::-1]) for start, end in spans)]
    return spans if _bits_from_end(line, turned) <= _bits_from_end(line, changes) else []


def _bits_from_end(line: str, changes: list[tuple[int, int, str]]) -> float:
    """Return the bits a letter of a line that is read from its end, after changes of some spans."""
    pieces: list[str] = []
    at = 0
    for start, end, text in sorted(changes):
        pieces += line[at:start], text
        at = end
    return spell_best(as_letters("".join([*pieces, line[at:]])[::-1]))[1]
