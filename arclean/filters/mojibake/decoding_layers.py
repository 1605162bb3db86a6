"""Layers of decoding, one upon another, as sweeps of the line as it was: the last step of the filter ``mojibake``."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.edits import Edit, Origin, Span, Sweep
from arclean.core.offset_map import OffsetMap, merge_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["Decoding", "applied", "sweeps"]


class Decoding(NamedTuple):
    """What a stretch of a line was before it was misread: an edit whose origin is made when it is asked for.

    ``parts`` pairs each part of the source with what became of it; None where every character of the target was
    read from its bytes.
    """

    start: int
    end: int
    source: str
    target: str
    rule: str
    confidence: float
    evidence: str
    parts: Sequence[tuple[str, str]] | None = None

    def origin(self, _: str = "") -> Origin:
        """Pair the places of the parts."""
        found = []
        at = made = 0
        for source, target in _letters(self.target) if self.parts is None else self.parts:
            found.append((Span(made, made + len(target)), Span(at, at + len(source))))
            at, made = at + len(source), made + len(target)
        return tuple(found)

    def edit(self) -> Edit:
        """Make the edit of the line that it is."""
        start, end, source, target, rule, confidence, evidence, _ = self
        return Edit(start, end, source, target, rule, confidence, self.origin(), evidence)


_PIECE = re.compile("[\\x00-\\x7f]++|[^\\x00-\\x7f]")


def _letters(text: str) -> Iterator[tuple[str, str]]:
    """Pair its bytes, one character each, with each character that has several, and with each run of ASCII."""
    return ((piece.encode().decode("latin-1"), piece) for piece in _PIECE.findall(text))


def applied(line: str, decodings: Iterable[Decoding]) -> str:
    """Return the line with what was decoded in its place."""
    pieces: list[str] = []
    at = 0
    for decoding in decodings:
        pieces += line[at : decoding.start], decoding.target
        at = decoding.end
    pieces.append(line[at:])
    return "".join(pieces)


_WHOLE = re.compile("(?s:.+)")


def sweeps(line: str, now: str, layers: list[list[Decoding]], start: int) -> Iterator[Sweep]:
    """Yield what turns a line that stands at ``start`` into what it is ``now``, each damaged stretch at once."""
    if len(layers) == 1:
        for made in layers[0]:
            begin, end, _, target, rule, confidence, evidence, _ = made
            yield Sweep(begin + start, end + start, _WHOLE, target, rule, confidence, evidence, made.origin)
        return
    maps = [OffsetMap([Edit(*made[:5]) for made in layer]) for layer in layers]
    came = [(_hull(maps[:depth], made), made) for depth, layer in enumerate(layers) for made in layer]
    stretches = merge_spans(span for span, _ in came)
    begins = [stretch.start for stretch in stretches]
    within: list[list[tuple[Span, Decoding]]] = [[] for _ in stretches]
    for span, made in came:
        within[bisect_right(begins, span.start) - 1].append((span, made))
    places = cache(partial(_places, line, layers))
    for (begin, end), found in zip(stretches, within, strict=True):
        first, last = _forth(maps, begin), _forth(maps, end)
        over = sum(span.end - span.start for span, _ in found) > end - begin
        rule = "mojibake/twice" if over else min(found)[1].rule
        why = "; then ".join(dict.fromkeys(made.evidence for _, made in found))
        origin = partial(_origin, places, begin, first, last)
        yield Sweep(begin + start, end + start, _WHOLE, now[first:last], rule, 0.97, why, origin)


def _hull(maps: list[OffsetMap], made: Decoding) -> Span:
    """Say which stretch of the line something was decoded from, in a line as the layers before left it."""
    spans: tuple[Span, ...] = (Span(made.start, made.end),)
    for offsets in reversed(maps):
        spans = offsets.to_source(Span(spans[0].start, spans[-1].end))
    return Span(spans[0].start, spans[-1].end)


def _forth(maps: list[OffsetMap], at: int) -> int:
    """Say where a place beside a stretch of the line stands now."""
    for offsets in maps:
        at = offsets.to_output(Span(at, at))[0].start
    return at


def _origin(places: Callable[[], list[Span]], begin: int, first: int, last: int, _: str) -> Origin:
    spans = enumerate(places()[first:last])
    return tuple((Span(at, at + 1), Span(start - begin, end - begin)) for at, (start, end) in spans)


def _places(line: str, layers: list[list[Decoding]]) -> list[Span]:
    """Give for each character of the line as the layers leave it the part of the line that it came from."""
    cells = [Span(at, at + 1) for at in range(len(line))]
    for layer in layers:
        after: list[Span] = []
        at = 0
        for made in layer:
            after += cells[at : made.start]
            for (begin, end), (first, last) in made.origin():
                inside = cells[made.start + first : made.start + last]
                same = end - begin == len(inside)
                after += inside if same else [Span(inside[0].start, inside[-1].end)] * (end - begin)
            at = made.end
        cells = after + cells[at:]
    return cells
