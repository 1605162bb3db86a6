"""The pipeline: filters in an order, run over a text until it rests.

It asks each filter's gate, checks what the filter proposes, applies it and keeps the record. A second run changes
nothing. A text that opens no gate costs one fused search and comes back as the same object.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from arclean.core.context import Context
from arclean.core.document import Document
from arclean.core.filter import Filter
from arclean.core.gates import Gates
from arclean.core.long_texts import cut_sections, is_long, join_passes
from arclean.core.offset_map import OffsetMap, merge_spans
from arclean.core.parts import JoinedParts, split_result
from arclean.core.result import Pass, Result
from arclean.core.run_filters import run_filters, run_guarded
from arclean.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from os import PathLike
    from typing import Any

    from arclean.core.edits import Span
    from arclean.language.tables import LanguageTables

__all__ = ["Pipeline"]


class Pipeline:
    """An immutable sequence of filters; call it for the text, :meth:`run` it for the record.

    >>> import arclean
    >>> pipeline = Pipeline([arclean.filters.Kashida()]) | arclean.filters.PresentationForms()
    Traceback (most recent call last):
    arclean.errors.ConfigError: filter 'kashida' must come after 'presentation-forms': put it after
    >>> Pipeline([arclean.filters.PresentationForms(), arclean.filters.Kashida()])("ﻛــﺘﺎب")
    'كتاب'

    Where a filter reports text that reads as nothing (``reports_unreadable``), nothing is edited there.

    ``tables`` are tables of the language of one's own, or their file (``python -m arclean.language.train``): filters
    judge by them and those of the package together.
    """

    __slots__ = ("_fingerprint", "_gates", "_gates_of_text", "_run", "filters", "tables")

    filters: tuple[Filter, ...]
    tables: LanguageTables | None
    _gates: dict[str, Gates]
    _gates_of_text: Gates
    _run: Callable[..., str]
    _fingerprint: str

    def __init__(
        self, filters: Iterable[Filter] = (), *, tables: LanguageTables | str | PathLike[str] | None = None
    ) -> None:
        try:
            chosen = tuple(filters)
        except TypeError:
            raise ConfigError(f"a Pipeline takes filters in a list, not {filters!r}") from None
        _check_filters(chosen)
        object.__setattr__(self, "filters", chosen)
        object.__setattr__(self, "tables", None if tables is None else _open_tables(tables))
        object.__setattr__(self, "_gates", {})
        guarded = any(getattr(f, "reports_unreadable", False) for f in chosen)
        object.__setattr__(self, "_run", run_guarded if guarded else run_filters)

    def __setattr__(self, name: str, value: object) -> None:
        raise ConfigError(f"a Pipeline does not change: build another one instead of setting {name!r}")

    def __delattr__(self, name: str) -> None:
        raise ConfigError(f"a Pipeline does not change: build another one instead of deleting {name!r}")

    def __or__(self, other: Pipeline | Filter) -> Pipeline:
        """Return a pipeline with one more filter, or with all those of another pipeline, at its end.

        Raises ConfigError where both have tables, and not the same.
        """
        if not isinstance(other, Pipeline):
            return Pipeline([*self.filters, other], tables=self.tables)
        if self.tables and other.tables and self.tables != other.tables:
            raise ConfigError(f"two pipelines with different tables: {self.tables.path} and {other.tables.path}")
        return Pipeline([*self.filters, *other.filters], tables=self.tables or other.tables)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pipeline) and (self.filters, self.tables) == (other.filters, other.tables)

    def __hash__(self) -> int:
        return hash((self.filters, self.tables))

    def __reduce__(self) -> tuple[Callable[..., Pipeline], tuple[object, ...]]:
        return _unpickle, (self.filters, self.tables, self.fingerprint)

    @property
    def fingerprint(self) -> str:
        """A name of what the output depends on: filters and their options, tables, the version of the package.

        It is in the pickle too, so that what keeps results by it, as Hugging Face datasets do, sees an upgrade.

        >>> import arclean
        >>> arclean.profile("repair").fingerprint == arclean.profile("pdf").fingerprint
        False
        """
        try:
            return self._fingerprint
        except AttributeError:
            from arclean.core.fingerprint import compute_fingerprint  # noqa: PLC0415 - where it is asked for

            object.__setattr__(self, "_fingerprint", compute_fingerprint(self.filters, self.tables))
            return self._fingerprint

    @property
    def __name__(self) -> str:
        """A name for hosts that ask a function for one."""
        return "arclean_pipeline"

    def to_dict(self) -> dict[str, Any]:
        """Return the configuration as plain values: filters by name with the options that differ from their defaults.

        Raises ConfigError as :func:`arclean.profiles.dump` does, for what a filter has learnt and not saved.

        >>> import arclean
        >>> Pipeline([arclean.filters.Kashida(apply_from=0.95)]).to_dict()["filters"]
        [{'name': 'kashida', 'apply_from': 0.95}]
        """
        values: dict[str, Any] = _profiles().to_dict(self)
        return values

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Pipeline:
        """Return the pipeline that :meth:`to_dict` described. Raises ConfigError for what cannot be used.

        >>> import arclean
        >>> pipeline = arclean.profile("pdf")
        >>> Pipeline.from_dict(pipeline.to_dict()) == pipeline
        True
        """
        made: Pipeline = _profiles().from_dict(values)
        return made

    def __repr__(self) -> str:
        filters = ", ".join(map(repr, self.filters))
        return f"Pipeline([{filters}], tables={str(self.tables.path)!r})" if self.tables else f"Pipeline([{filters}])"

    def __call__(self, text: str) -> str:
        """Repair a text and drop the record; the same passes as :meth:`run`, but for filters that only report."""
        if not isinstance(text, str):
            raise ConfigError(f"a Pipeline takes a str, not {type(text).__name__}: use run for a Document")
        context = Context(tables=self.tables) if self.tables else None  # mutation: equivalent - made where it is needed
        try:
            gates = self._gates_of_text
        except AttributeError:
            gates = Gates(tuple(f for f in self.filters if f.changes))
            object.__setattr__(self, "_gates_of_text", gates)
        if is_long(text):
            return "".join(
                self._run(section, gates, context and replace(context), None) for section in cut_sections(text)
            )
        return self._run(text, gates, context, None)

    def run(self, text: str | Document, references: str | Document | Iterable[str | Document] = ()) -> Result:
        """Repair a text or document and keep the record.

        ``references`` is one or several other versions of the same text, for filters that can learn from them.
        Raises ConfigError for anything but text.
        """
        if not isinstance(text, str | Document):
            raise ConfigError(f"run takes a str or a Document, not {type(text).__name__}")
        known = _texts_of(references)
        document = text if isinstance(text, Document) else Document(text=text)
        gates = self._gates_for(document.metadata.get("format", ""))
        consulted = (gates.reading if known else 0) | (gates.labelled if document.labels else 0)
        is_cut = is_long(document.text) and not (document.labels or document.glyphs or document.blocks)
        run = self._run_sections if is_cut else self._run_whole
        repaired, passes = run(document, known, gates, consulted)
        return Result(document.text, repaired, tuple(passes), document)

    def _run_whole(
        self, document: Document, references: tuple[str, ...], gates: Gates, consulted: int
    ) -> tuple[str, Sequence[Pass]]:
        """Return a document's text, repaired, and the passes over it."""
        passes: list[Pass] = []
        context = Context(document, references, moved=_SpansAfter(passes), tables=self.tables)
        return self._run(document.text, gates, context, passes, consulted), passes

    def _run_sections(
        self, document: Document, references: tuple[str, ...], gates: Gates, consulted: int
    ) -> tuple[str, Sequence[Pass]]:
        """Return a long text, repaired section by section, and the passes over it."""
        texts: list[str] = []
        done: list[tuple[int, Sequence[Pass]]] = []
        for section in cut_sections(document.text):
            part = Document(text=section, metadata=document.metadata)
            repaired, passes = self._run_whole(part, references, gates, consulted)
            texts.append(repaired)
            done.append((len(section), passes))
        return "".join(texts), join_passes(done, [one.name for one in self.filters])

    def run_parts(
        self, parts: Iterable[str], references: str | Document | Iterable[str | Document] = ()
    ) -> list[Result]:
        """Repair the parts of one document together, each by the evidence of all, and return a result for each.

        Parts are cells, captions, elements, cues or chunks: strings in the order of the document. No edit joins two of
        them. Raises ConfigError for anything but strings.

        >>> from arclean import filters
        >>> cells = ["الواليات", "قررت اإلدارة تحسين العالقات"]
        >>> [found.text for found in Pipeline([filters.LamAlef()]).run_parts(cells)]
        ['الولايات', 'قررت الإدارة تحسين العلاقات']
        """
        given = [parts] if isinstance(parts, str) or not isinstance(parts, Iterable) else list(parts)
        if isinstance(parts, str) or not all(isinstance(part, str) for part in given):
            raise ConfigError("run_parts takes a list of str, one for each part: use run for one text")
        if not given:
            return []
        joined, known = JoinedParts.from_parts(given), _texts_of(references)
        passes: list[Pass] = []
        whole, moved = Document(text=joined.text), _SpansAfter(passes)
        context = Context(whole, known, moved=moved, tables=self.tables, breaks=joined.breaks)
        gates = self._gates_for("")
        repaired = self._run(joined.text, gates, context, passes, gates.reading if known else 0)
        return split_result(joined, given, passes, repaired)

    def _gates_for(self, format_: str) -> Gates:
        """Return the gates of the filters that a document of some format needs."""
        if format_ not in self._gates:
            needed = tuple(f for f in self.filters if format_ not in getattr(f, "needless_formats", ()))
            same = format_ and needed == self.filters
            self._gates[format_] = self._gates_for("") if same else Gates(needed)
        return self._gates[format_]


def _unpickle(filters: tuple[Filter, ...], tables: LanguageTables | None, _made_by: str) -> Pipeline:
    """Return a pipeline from its pickle; the fingerprint of the package that made it is for others to see."""
    return Pipeline(filters, tables=tables)


def _profiles() -> Any:
    """Return the package of profiles, which knows filters by name: it stands above the core."""
    return import_module("arclean.profiles")


def _open_tables(tables: LanguageTables | str | PathLike[str]) -> LanguageTables:
    from arclean.language.tables import open_tables  # noqa: PLC0415 - only where somebody has tables

    return open_tables(tables)


class _SpansAfter:
    """Where spans of the original text stand after some passes, of which more may come; each is mapped once."""

    def __init__(self, passes: Sequence[Pass]) -> None:
        self._passes = passes
        self._maps: list[tuple[Pass, OffsetMap]] = []

    def __call__(self, span: Span) -> tuple[Span, ...]:
        """Return where a span of the original text stands now."""
        spans: tuple[Span, ...] = (span,)
        for number, done in enumerate(self._passes):
            if number >= len(self._maps) or self._maps[number][0] is not done:
                self._maps[number:] = [(done, OffsetMap(done.edits))]
            map_ = self._maps[number][1]
            spans = merge_spans(part for one in spans for part in map_.to_output(one))
        return spans


def _texts_of(references: str | Document | Iterable[str | Document]) -> tuple[str, ...]:
    given = (references,) if isinstance(references, str | Document) else references
    texts = [r.text if isinstance(r, Document) else r for r in given] if isinstance(given, Iterable) else [given]
    for text in texts:
        if not isinstance(text, str):
            raise ConfigError(f"a reference must be a str or a Document, not {type(text).__name__}")
    return tuple(texts)


def _check_filters(filters: tuple[Filter, ...]) -> None:
    names: list[str] = []
    for filter_ in filters:
        if isinstance(filter_, type) or not isinstance(filter_, Filter):
            hint = "call it to make a filter" if isinstance(filter_, type) else "see arclean.core.filter.Filter"
            raise ConfigError(f"{filter_!r} is no filter: {hint}")
        if filter_.name in names:
            raise ConfigError(f"filter {filter_.name!r} stands twice in the pipeline: once is enough")
        names.append(filter_.name)
        for option in ("apply_from", "report_from"):
            value = getattr(filter_, option, 0.0)
            if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
                raise ConfigError(f"{option} of filter {filter_.name!r} is {value!r}: give a probability from 0 to 1")
    for place, filter_ in enumerate(filters):
        late = [n for n in filter_.after if n in names[place + 1 :]]
        if late:
            raise ConfigError(f"filter {filter_.name!r} must come after {late[0]!r}: put it after")
