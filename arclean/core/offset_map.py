r"""Where each character of a pass came from and where it went.

A pass is a list of edits, sorted and disjoint, over one text; all else follows from it. Between two
edits the text is copied, so its characters map one to one::

    before   k a - - b   c . d          edit 1: [2, 4) "--" -> ""
             | |  \ \  |   |  /           edit 2: [5, 8) "c.d" -> "d,c" with origin
    after    k a b   d , c               d <- [2, 3), c <- [0, 1); the comma has no source
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.edits import Edit, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["OffsetMap", "map_spans", "map_to_original", "merge_spans", "undo_edits"]


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans sorted, those that touch or overlap joined into one.

    >>> merge_spans([Span(4, 6), Span(0, 2), Span(2, 3)])
    (Span(start=0, end=3), Span(start=4, end=6))
    """
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def undo_edits(text: str, edits: Sequence[Edit]) -> str:
    """Return the text that a pass received, from the text that it gave.

    >>> undo_edits("كتاب", [Edit(1, 2, "ـ", "", "kashida/edge")])
    'كـتاب'
    """
    pieces: list[str] = []
    at = shift = 0  # at: in the text given; shift: how much longer the text received was up to there
    for edit in edits:
        start = edit.start - shift
        pieces += text[at:start], edit.source
        at = start + len(edit.target)
        shift += len(edit.source) - len(edit.target)
    pieces.append(text[at:])
    return "".join(pieces)


class OffsetMap:
    """Maps places of the text that a pass received to places of the text that it returned, and back.

    Text between edits maps character by character, a copied part of an edit's origin too; of any other part of an
    edit the whole maps to the whole.

    >>> swap = ((Span(0, 1), Span(1, 2)), (Span(2, 3), Span(0, 1)))
    >>> pass_ = OffsetMap([Edit(1, 3, "ab", "b a", "x/swap", 1.0, swap)])
    >>> pass_.to_source(Span(0, 2)), pass_.to_output(Span(1, 2)), pass_.to_source(Span(2, 3))
    ((Span(start=0, end=1), Span(start=2, end=3)), (Span(start=3, end=4),), ())
    """

    __slots__ = ("_after", "_before", "_edits")

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._before = _EditBounds([e.start for e in edits], [e.end for e in edits])
        self._after = _EditBounds([], [])
        shift = 0
        for edit in edits:
            self._after.starts.append(edit.start + shift)
            self._after.ends.append(edit.start + shift + len(edit.target))
            shift += len(edit.target) - (edit.end - edit.start)

    def to_source(self, span: Span) -> tuple[Span, ...]:
        """Return the spans of the source that a span of the output came from; empty for an insertion."""
        return self._map_span(span, self._after, self._before)

    def to_output(self, span: Span) -> tuple[Span, ...]:
        """Return the spans of the output where a span of the source stands; a deleted place gives a zero-width span."""
        found = self._map_span(span, self._before, self._after)
        if found:
            return found
        at = self._after.ends[bisect_right(self._before.starts, span.start) - 1] if self._edits else span.start
        return (Span(at, at),)

    def is_edited(self, span: Span) -> bool:
        """Return whether an edit overlaps a span of the source, or meets it at an end."""
        number = bisect_left(self._before.ends, span.start)  # the first edit that ends at its start or after it
        return number < len(self._edits) and self._before.starts[number] <= span.end

    def _map_span(self, span: Span, here: _EditBounds, there: _EditBounds) -> tuple[Span, ...]:
        if span.start >= span.end:
            return _map_point(span.start, here, there)
        starts, ends = here
        found: list[Span] = []
        at, number = span.start, bisect_right(ends, span.start)
        while at < span.end:
            shift = there.ends[number - 1] - ends[number - 1] if number else 0
            if number == len(starts) or starts[number] >= span.end:
                found.append(Span(at + shift, span.end + shift))
                break
            if at < starts[number]:
                found.append(Span(at + shift, starts[number] + shift))
            inner = Span(max(at, starts[number]) - starts[number], min(span.end, ends[number]) - starts[number])
            if inner.start < inner.end:
                parts = _map_within_edit(self._edits[number], inner, back=here is self._after)
                found += (Span(s + there.starts[number], e + there.starts[number]) for s, e in parts)
            at = max(at, ends[number])
            number += 1
        return merge_spans(found)


class _EditBounds(NamedTuple):
    """Where the edits of a pass start and end, in the text before the pass or in the text after it."""

    starts: list[int]
    ends: list[int]


def _map_point(at: int, here: _EditBounds, there: _EditBounds) -> tuple[Span, ...]:
    number = bisect_right(here.ends, at)  # the first edit that ends after the point
    if number < len(here.starts) and here.starts[number] < at:
        return (Span(there.starts[number], there.ends[number]),)
    shift = there.ends[number - 1] - here.ends[number - 1] if number else 0
    return (Span(at + shift, at + shift),)


def _map_within_edit(edit: Edit, inner: Span, *, back: bool) -> list[Span]:
    """Return where a part of an edit's target came from (``back``) or a part of its source went, within the edit."""
    if edit.origin is None:
        other = len(edit.source) if back else len(edit.target)
        return [Span(0, other)] if other or not back else []
    found = []
    for target, source in edit.origin:
        here, there = (target, source) if back else (source, target)
        start, end = max(here.start, inner.start), min(here.end, inner.end)
        if start >= end:
            continue
        if here.end - here.start == there.end - there.start:  # copied: exact
            found.append(Span(start - here.start + there.start, end - here.start + there.start))
        else:
            found.append(there)
    return found


def map_spans(spans: Iterable[Span], step: Callable[[Span], tuple[Span, ...]]) -> tuple[Span, ...]:
    """Map spans through one pass; zero-width spans are kept only where there are no others."""
    found = [mapped for span in spans for mapped in step(span)]
    return merge_spans([s for s in found if s.start < s.end] or found)


def map_to_original(span: Span, maps: Sequence[OffsetMap]) -> tuple[Span, ...]:
    """Map a span of the text after some passes to spans of the original."""
    spans: tuple[Span, ...] = (span,)
    for map_ in reversed(maps):
        spans = map_spans(spans, map_.to_source)
    return spans
