"""The result of a run: the text, its edits and findings, and where each character came from."""

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
    """What one filter did: its edits, in places of the text that it received, its findings and labels."""

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
    def _offset_maps(self) -> tuple[OffsetMap, ...]:
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
        start, end = self._span_in_original(number, edit)
        source = self.original[start:end]
        return edit._replace(start=start, end=end, source=source, origin=edit.origin if source == edit.source else None)

    def _span_in_original(self, number: int, place: Edit | Finding | Label) -> Span:
        """Return the smallest span of the original that holds a place of the text before pass ``number``.

        A place that holds nothing of the original is put before what follows it.
        """
        start, end = place[0], place[1]
        before = self._offset_maps[:number]
        if start < end and (spans := _map_to_original(Span(start, end), before)):
            return Span(spans[0].start, spans[-1].end)
        if spans := _map_to_original(Span(end, end + 1), before):
            return Span(spans[0].start, spans[0].start)
        spans = _map_to_original(Span(start, start), before)
        return Span(spans[0].start, spans[-1].end)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Findings that no later pass settled, in places of the original.

        A filter that is asked again finds again what it left; its first report is kept.
        """
        found: dict[Finding, None] = {}
        reported: dict[str, tuple[Span, ...]] = {}
        for number, p in enumerate(self.passes):
            known = reported.get(p.filter, ())
            notes = [note for note in p.notes if isinstance(note, Finding)]
            hulls = [self._span_in_original(number, note) for note in notes]
            for note, span in zip(notes, hulls, strict=True):
                if not _touches_any(span, known) and not self._is_settled(number, note):
                    found[note._replace(start=span.start, end=span.end)] = None
            if hulls:
                reported[p.filter] = merge_spans([*known, *hulls])
        return tuple(sorted([*self.document.findings, *found], key=lambda f: f[:4]))

    def _is_settled(self, number: int, finding: Finding) -> bool:
        """Return whether a pass after ``number`` edited the place of a finding that such edits settle."""
        spans: tuple[Span, ...] = (Span(finding.start, finding.end),)
        for later, map_ in zip(self.passes[number:], self._offset_maps[number:], strict=True):
            if finding.kind in later.resolves and any(map(map_.is_edited, spans)):
                return True
            spans = _map_spans(spans, map_.to_output)
        return False

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """Labels of the document and labels that filters added, in places of the original."""
        found = [
            note._replace(start=span.start, end=span.end)
            for number, p in enumerate(self.passes)
            for note in p.notes
            if isinstance(note, Label)
            for span in (self._span_in_original(number, note),)
        ]
        return tuple(sorted({*self.document.labels, *found}))

    def to_source(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where ``text[start:end]`` came from, as spans of ``original``; empty for what was inserted.

        >>> import arclean
        >>> arclean.repair("كــتاب").to_source(0, 2)
        (Span(start=0, end=1), Span(start=3, end=4))
        """
        return _map_to_original(Span(*_check_span(start, end, self.text)), self._offset_maps)

    def to_output(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where ``original[start:end]`` stands in ``text``; a zero-width span for a deleted place.

        >>> import arclean
        >>> arclean.repair("كــتاب").to_output(1, 3)
        (Span(start=1, end=1),)
        """
        spans: tuple[Span, ...] = (Span(*_check_span(start, end, self.original)),)
        for map_ in self._offset_maps:
            spans = _map_spans(spans, map_.to_output)
        return spans

    def to_markdown(self) -> str:
        r"""Return the repaired text as Markdown, with the headings, lists and tables of its document.

        >>> import arclean
        >>> arclean.repair("• الكتــاب").to_markdown()
        '- الكتاب\n'
        """
        return self.document.markdown_of(self.text, self.labels, self.to_source)

    def revert(self) -> str:
        """Undo every pass, the last first; returns ``original`` for every result."""
        text = self.text
        for p in reversed(self.passes):
            text = undo_edits(text, p.edits)
        return text

    def to_dict(self) -> dict[str, object]:
        """Return text, edits, findings and labels as plain values, ready for JSON."""
        return {
            "text": self.text,
            "edits": [e._asdict() for e in self.edits],
            "findings": [f._asdict() for f in self.findings],
            "labels": [label._asdict() for label in self.labels],
            "passes": [{"filter": p.filter, "edits": len(p.edits)} for p in self.passes],
            "metadata": dict(self.document.metadata),
        }


def _check_span(start: int, end: int, text: str) -> tuple[int, int]:
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= len(text)):
        message = f"[{start}, {end}) is no span of a text of {len(text)} characters"
        raise ConfigError(message + ": give 0 <= start <= end <= length")
    return start, end


def _touches_any(span: Span, known: Sequence[Span]) -> bool:
    """Return whether a span touches one of ``known``, which are sorted and disjoint."""
    at = bisect_right(known, span.end, key=itemgetter(0))
    return at > 0 and known[at - 1].end >= span.start


def _map_spans(spans: Iterable[Span], step: Callable[[Span], tuple[Span, ...]]) -> tuple[Span, ...]:
    """Map spans through one pass; zero-width spans are kept only where there are no others."""
    found = [mapped for span in spans for mapped in step(span)]
    return merge_spans([s for s in found if s.start < s.end] or found)


def _map_to_original(span: Span, maps: Sequence[OffsetMap]) -> tuple[Span, ...]:
    """Map a span of the text after some passes to spans of the original."""
    spans: tuple[Span, ...] = (span,)
    for map_ in reversed(maps):
        spans = _map_spans(spans, map_.to_source)
    return spans
