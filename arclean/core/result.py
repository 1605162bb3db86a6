"""The result of a run: the text, its edits and findings, and where each character came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.document import join_places
from arclean.core.edits import Edit, Finding, Label, Span
from arclean.core.net_edits import net_edits
from arclean.core.offset_map import OffsetMap, map_spans, map_to_original, merge_spans, undo_edits
from arclean.core.role_shares import RoleShare, sum_roles
from arclean.core.text_parts import TextPart, find_paragraphs
from arclean.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from arclean.core.document import Document, Place

__all__ = ["Pass", "Result"]

_SCHEMA = 1  # of to_dict; another number, other keys or meanings


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
        if start < end and (spans := map_to_original(Span(start, end), before)):
            return Span(spans[0].start, spans[-1].end)
        if spans := map_to_original(Span(end, end + 1), before):
            return Span(spans[0].start, spans[0].start)
        spans = map_to_original(Span(start, start), before)
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
            spans = map_spans(spans, map_.to_output)
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

    @cached_property
    def role_shares(self) -> Mapping[str, RoleShare]:
        """How much of ``original`` each role of ``labels`` has, and with which confidence: what "boilerplate" has goes.

        >>> import arclean
        >>> page = "فاز الفريق على ضيفه في المباراة التي جرت أمس في المدينة." + chr(10) + "اترك تعليقاً"
        >>> arclean.repair(page, profile="web").role_shares["boilerplate"].share
        0.1739
        """
        return sum_roles(self.labels, len(self.original))

    def to_source(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where ``text[start:end]`` came from, as spans of ``original``; empty for what was inserted.

        >>> import arclean
        >>> arclean.repair("كــتاب").to_source(0, 2)
        (Span(start=0, end=1), Span(start=3, end=4))
        """
        return map_to_original(Span(*_check_span(start, end, self.text)), self._offset_maps)

    def to_output(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where ``original[start:end]`` stands in ``text``; a zero-width span for a deleted place.

        >>> import arclean
        >>> arclean.repair("كــتاب").to_output(1, 3)
        (Span(start=1, end=1),)
        """
        spans: tuple[Span, ...] = (Span(*_check_span(start, end, self.original)),)
        for map_ in self._offset_maps:
            spans = map_spans(spans, map_.to_output)
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

    @cached_property
    def net_edits(self) -> tuple[Edit, ...]:
        """Disjoint edits of the original that give ``text``, sorted by their places.

        They are ``edits``, but for places that several edits touched one after another: there ``edits`` has each, and
        their places overlap; here they are one, whose rule joins theirs by "+".
        """
        return net_edits(self.original, (p.edits for p in self.passes))

    def pages(self) -> tuple[TextPart, ...]:
        r"""Return the pages of the repaired text, by their numbers in the document; a text without pages is one.

        >>> import arclean
        >>> [(page.number, page.text) for page in arclean.repair("كــتاب\fقلــم").pages()]
        [(1, 'كتاب'), (2, 'قلم')]
        """
        pages = self.document.pages
        if len(pages) == 1:
            return (TextPart(pages[0].number, 0, len(self.text), self.text, self.locate(0, len(self.text))),)
        made, at = [], 0
        for page in pages:
            spans = self.to_output(page.start, page.end)
            start, end = max(at, spans[0].start), max(at, spans[-1].end)
            made.append(TextPart(page.number, start, end, self.text[start:end], self.locate(start, end)))
            at = end
        return tuple(made)

    def paragraphs(self) -> tuple[TextPart, ...]:
        r"""Return the paragraphs of the repaired text: lines without a blank line or the end of a page between them.

        >>> import arclean
        >>> [part.text for part in arclean.repair("كــتاب\n\nقلــم").paragraphs()]
        ['كتاب', 'قلم']
        """
        return tuple(
            TextPart(number, start, end, self.text[start:end], self.locate(start, end))
            for number, (start, end) in enumerate(find_paragraphs(self.text), 1)
        )

    def locate(self, start: int, end: int) -> tuple[Place, ...]:
        """Return where ``text[start:end]`` stands on paper: page numbers, and boxes (one a line) where they are known.

        >>> import arclean
        >>> arclean.repair("كــتاب").locate(0, 2)
        (Place(page=1, boxes=()),)
        """
        return join_places(place for span in self.to_source(start, end) for place in self.document.origin(*span))

    def to_dict(self) -> dict[str, object]:
        """Return all of the result as plain values, ready for JSON; :meth:`from_dict` makes an equal one of them.

        ``edits`` are :attr:`net_edits`, each with its place in the text too (``text_start``, ``text_end``): applied to
        ``original`` they give ``text``. ``passes`` has the number of each filter's edits, and their ``rows`` (start,
        end, target, rule, confidence, origin, evidence) in places of the text that it received; ``document`` all of
        the document but its text. ``schema`` is the number of this form, ``version`` that of the package.
        """
        from arclean.core.fingerprint import package_version  # noqa: PLC0415 - a text that is cleaned needs neither
        from arclean.core.plain_values import document_to_values, notes_to_values, passes_to_values  # noqa: PLC0415

        return {
            "schema": _SCHEMA,
            "version": package_version(),
            "original": self.original,
            "text": self.text,
            "edits": self._placed_edits(),
            "findings": notes_to_values(self.findings),
            "labels": notes_to_values(self.labels),
            "passes": passes_to_values(self.passes),
            "metadata": dict(self.document.metadata),
            "document": document_to_values(self.document),
        }  # fmt: skip

    def _placed_edits(self) -> list[dict[str, object]]:
        """Return the net edits with their places in both texts."""
        placed, shift = [], 0
        for edit in self.net_edits:
            start = edit.start + shift
            placed.append(edit._asdict() | {"text_start": start, "text_end": start + len(edit.target)})
            shift += len(edit.target) - (edit.end - edit.start)
        return placed

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Result:
        """Return the result that :meth:`to_dict` made plain values of, also after a way through JSON.

        Raises ConfigError for values of another schema, and where the passes do not give the text.

        >>> import arclean
        >>> result = arclean.repair("كــتاب")
        >>> again = arclean.Result.from_dict(result.to_dict())
        >>> again.text == result.text, again.edits == result.edits, again.revert() == result.original
        (True, True, True)
        """
        from arclean.core.plain_values import document_from_values, passes_from_values  # noqa: PLC0415 - as above

        try:
            schema, original, given = values["schema"], values["original"], values["text"]
            document = document_from_values(original, values["document"]) if schema == _SCHEMA else None
            passes, text = passes_from_values(values["passes"], original) if document else ([], given)
        except (TypeError, KeyError, ValueError, AttributeError) as error:
            raise ConfigError(f"no result of to_dict: {type(error).__name__}: {error}") from error
        if document is None:
            raise ConfigError(f"a result of schema {schema!r}: this version reads {_SCHEMA}")
        if text != given:
            raise ConfigError("the passes of the result do not give its text: it was changed after to_dict")
        return cls(original, given, tuple(Pass(*one) for one in passes), document)


def _check_span(start: int, end: int, text: str) -> tuple[int, int]:
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= len(text)):
        message = f"[{start}, {end}) is no span of a text of {len(text)} characters"
        raise ConfigError(message + ": give 0 <= start <= end <= length")
    return start, end


def _touches_any(span: Span, known: Sequence[Span]) -> bool:
    """Return whether a span touches one of ``known``, which are sorted and disjoint."""
    at = bisect_right(known, span.end, key=itemgetter(0))
    return at > 0 and known[at - 1].end >= span.start
