"""Results: the text, what was changed, what could not be, and where everything came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.edits import Edit, Finding, Label, Span
from arclean.core.offset_map import OffsetMap, merge_spans, undo_edits
from arclean.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from arclean.core.document import Document

__all__ = ["Pass", "Result"]


class Pass(NamedTuple):
    """What one filter did: its edits, in places of the text that it received, and what it noted."""

    filter: str
    edits: tuple[Edit, ...]
    notes: tuple[Finding | Label, ...] = ()
    resolves: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Result:
    """The outcome of a pipeline over one text.

    ``edits`` and ``findings`` are given in places of ``original``; ``passes`` keeps what each filter did, in
    places of the text that it received.
    """

    original: str
    text: str
    passes: tuple[Pass, ...]
    document: Document

    @cached_property
    def _maps(self) -> tuple[OffsetMap, ...]:
        return tuple(OffsetMap(p.edits) for p in self.passes)

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """All edits, in places of the original and sorted by them.

        ``source`` is what the original holds there. Where an earlier edit had changed the place already, the
        edit's own source and origin stand in its pass.
        """
        found = [self._in_original(number, edit) for number, p in enumerate(self.passes) for edit in p.edits]
        return tuple(sorted(found, key=lambda edit: edit[:2]))

    def _in_original(self, number: int, edit: Edit) -> Edit:
        start, end = self._hull(number, edit)
        source = self.original[start:end]
        return edit._replace(start=start, end=end, source=source, origin=edit.origin if source == edit.source else None)

    def _hull(self, number: int, place: Edit | Finding | Label) -> Span:
        """Give the smallest stretch of the original that holds a place of the text before pass ``number``.

        A place that holds nothing of the original stands before what follows it.
        """
        start, end = place[0], place[1]
        before = self._maps[:number]
        if start < end and (spans := _backwards(Span(start, end), before)):
            return Span(spans[0].start, spans[-1].end)
        if spans := _backwards(Span(end, end + 1), before):
            return Span(spans[0].start, spans[0].start)
        spans = _backwards(Span(start, start), before)
        return Span(spans[0].start, spans[-1].end)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is still open: findings of all passes that no later pass settled, in places of the original.

        A filter that looks again finds again what it left; the first report stands.
        """
        found: dict[Finding, None] = {}
        reported: dict[str, tuple[Span, ...]] = {}
        for number, p in enumerate(self.passes):
            known = reported.get(p.filter, ())
            notes = [note for note in p.notes if isinstance(note, Finding)]
            hulls = [self._hull(number, note) for note in notes]
            for note, span in zip(notes, hulls, strict=True):
                if not _touches(span, known) and not self._settled(number, note):
                    found[note._replace(start=span.start, end=span.end)] = None
            if hulls:
                reported[p.filter] = merge_spans([*known, *hulls])
        return tuple(sorted([*self.document.findings, *found], key=lambda f: f[:4]))

    def _settled(self, number: int, finding: Finding) -> bool:
        spans: tuple[Span, ...] = (Span(finding.start, finding.end),)
        for later, map_ in zip(self.passes[number:], self._maps[number:], strict=True):
            if finding.kind in later.resolves and any(map(map_.touches, spans)):
                return True
            spans = _through_all(spans, map_.to_output)
        return False

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The roles of stretches of the original, those of the document and those that filters gave."""
        found = [
            note._replace(start=span.start, end=span.end)
            for number, p in enumerate(self.passes)
            for note in p.notes
            if isinstance(note, Label)
            for span in (self._hull(number, note),)
        ]
        return tuple(sorted({*self.document.labels, *found}))

    def to_source(self, start: int, end: int) -> tuple[Span, ...]:
        """Say where ``text[start:end]`` came from, as spans of ``original``; empty for what was inserted.

        >>> import arclean
        >>> arclean.repair("كــتاب").to_source(0, 2)
        (Span(start=0, end=1), Span(start=3, end=4))
        """
        return _backwards(Span(*_checked(start, end, self.text)), self._maps)

    def to_output(self, start: int, end: int) -> tuple[Span, ...]:
        """Say where ``original[start:end]`` stands in ``text``; a deleted place gives a zero-width span.

        >>> import arclean
        >>> arclean.repair("كــتاب").to_output(1, 3)
        (Span(start=1, end=1),)
        """
        spans: tuple[Span, ...] = (Span(*_checked(start, end, self.original)),)
        for map_ in self._maps:
            spans = _through_all(spans, map_.to_output)
        return spans

    def revert(self) -> str:
        """Undo every pass, last first; the outcome is ``original`` for every result."""
        text = self.text
        for p in reversed(self.passes):
            text = undo_edits(text, p.edits)
        return text

    def to_dict(self) -> dict[str, object]:
        """Give text, edits, findings and labels as plain values, ready for JSON."""
        return {
            "text": self.text,
            "edits": [e._asdict() for e in self.edits],
            "findings": [f._asdict() for f in self.findings],
            "labels": [label._asdict() for label in self.labels],
            "passes": [{"filter": p.filter, "edits": len(p.edits)} for p in self.passes],
            "metadata": dict(self.document.metadata),
        }


def _checked(start: int, end: int, text: str) -> tuple[int, int]:
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= len(text)):
        message = f"[{start}, {end}) is no stretch of a text of {len(text)} characters"
        raise ConfigError(message + ": give 0 <= start <= end <= length")
    return start, end


def _touches(span: Span, known: Sequence[Span]) -> bool:
    """Tell whether a span touches one of some that are sorted and disjoint."""
    at = bisect_right(known, span.end, key=itemgetter(0))
    return at > 0 and known[at - 1].end >= span.start


def _through_all(spans: Iterable[Span], step: Callable[[Span], tuple[Span, ...]]) -> tuple[Span, ...]:
    """Map spans through one pass; zero-width spans stay only where nothing else is left."""
    found = [mapped for span in spans for mapped in step(span)]
    return merge_spans([s for s in found if s.start < s.end] or found)


def _backwards(span: Span, maps: Sequence[OffsetMap]) -> tuple[Span, ...]:
    spans: tuple[Span, ...] = (span,)
    for map_ in reversed(maps):
        spans = _through_all(spans, map_.to_source)
    return spans
