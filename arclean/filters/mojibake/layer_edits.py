"""Layers of decoding, one upon another, as edits of the line as it was: the last step of the filter ``mojibake``."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, partial
from typing import TYPE_CHECKING

from arclean.core.edits import Edit, Origin, Span, Sweep
from arclean.core.offset_map import OffsetMap, merge_spans
from arclean.filters.mojibake import weights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from arclean.filters.mojibake.decodings import Decoding

__all__ = ["layer_map", "layer_sweeps"]

_EVERYTHING = re.compile("(?s:.+)")


def layer_map(layer: Iterable[Decoding]) -> OffsetMap:
    """Return the map between a line and the line with a layer decoded, character by character."""
    return OffsetMap([Edit(*made[:6], made.make_origin(), made.evidence) for made in layer])


def layer_sweeps(line: str, now: str, layers: Sequence[list[Decoding]], start: int) -> Iterator[Sweep]:
    """Yield the edits that turn a line into what it is ``now``, one for each damaged span.

    The line stands at ``start`` of the text; ``layers`` are in the order in which they were decoded.
    """
    if len(layers) == 1:
        for made in layers[0]:
            begin, end, _, target, rule, confidence, evidence, _ = made
            yield Sweep(begin + start, end + start, _EVERYTHING, target, rule, confidence, evidence, made.make_origin)
        return
    maps = [OffsetMap([Edit(*made[:5]) for made in layer]) for layer in layers]
    sources = [(_source_span(maps[:depth], made), made) for depth, layer in enumerate(layers) for made in layer]
    damaged = merge_spans(span for span, _ in sources)
    begins = [span.start for span in damaged]
    within: list[list[tuple[Span, Decoding]]] = [[] for _ in damaged]
    for span, made in sources:
        within[bisect_right(begins, span.start) - 1].append((span, made))
    places = cache(partial(_source_places, line, layers))
    for (begin, end), found in zip(damaged, within, strict=True):
        first, last = _place_now(maps, begin), _place_now(maps, end)
        is_twice = sum(span.end - span.start for span, _ in found) > end - begin
        rule = "mojibake/twice" if is_twice else min(found)[1].rule
        why = "; then ".join(dict.fromkeys(made.evidence for _, made in found))
        origin = partial(_sweep_origin, places, begin, first, last)
        target = now[first:last]
        yield Sweep(begin + start, end + start, _EVERYTHING, target, rule, weights.LAYERS_CONFIDENCE, why, origin)


def _source_span(maps: Sequence[OffsetMap], made: Decoding) -> Span:
    """Return the span of the line as it was from which something was decoded, in the line that ``maps`` lead to."""
    spans: tuple[Span, ...] = (Span(made.start, made.end),)
    for offsets in reversed(maps):
        spans = offsets.to_source(Span(spans[0].start, spans[-1].end))
    return Span(spans[0].start, spans[-1].end)


def _place_now(maps: Sequence[OffsetMap], at: int) -> int:
    """Return where a place at the edge of a damaged span stands after all layers."""
    for offsets in maps:
        at = offsets.to_output(Span(at, at))[0].start
    return at


def _sweep_origin(places: Callable[[], list[Span]], begin: int, first: int, last: int, _: str) -> Origin:
    spans = enumerate(places()[first:last])
    return tuple((Span(at, at + 1), Span(start - begin, end - begin)) for at, (start, end) in spans)


def _source_places(line: str, layers: Sequence[list[Decoding]]) -> list[Span]:
    """Return for each character after all layers the span of the line as it was that it came from."""
    places = [Span(at, at + 1) for at in range(len(line))]
    for layer in layers:
        after: list[Span] = []
        at = 0
        for made in layer:
            after += places[at : made.start]
            for (begin, end), (first, last) in made.make_origin():
                inside = places[made.start + first : made.start + last]
                is_one_to_one = end - begin == len(inside)
                after += inside if is_one_to_one else [Span(inside[0].start, inside[-1].end)] * (end - begin)
            at = made.end
        places = after + places[at:]
    return places
