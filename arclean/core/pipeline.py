"""The pipeline: the only place that changes text.

It asks each filter's gate, checks what the filter proposes, applies it, and keeps the record, until the text rests:
a second run changes nothing. A text that no gate wakes for costs one fused search and comes back as the same object.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from arclean.arabic.byte_pages import Respelling
from arclean.core.document import Document
from arclean.core.edits import KINDS, LAYERS, Edit, Finding, Label, OffsetMap, Span, Sweep, changed, merge
from arclean.core.filter import Context, Filter
from arclean.core.gates import Gates
from arclean.core.result import Pass, Result
from arclean.errors import ArcleanError, ConfigError, FilterError

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator
    from os import PathLike

    from arclean.language.tables import Tables

__all__ = ["Pipeline"]


class Pipeline:
    """An immutable sequence of filters; call it for the text, :meth:`run` it for the record.

    >>> import arclean
    >>> pipeline = Pipeline([arclean.filters.Kashida()]) | arclean.filters.PresentationForms()
    Traceback (most recent call last):
    arclean.errors.ConfigError: filter 'kashida' must come after 'presentation-forms': put it behind
    >>> Pipeline([arclean.filters.PresentationForms(), arclean.filters.Kashida()])("ﻛــﺘﺎب")
    'كتاب'

    ``tables`` are tables of the language of one's own, or their file (``python -m arclean.language.train``): filters
    judge by them and those of the package together.
    """

    __slots__ = ("_gates", "_gates_of_text", "filters", "tables")

    filters: tuple[Filter, ...]
    tables: Tables | None
    _gates: dict[str, Gates]
    _gates_of_text: Gates

    def __init__(self, filters: Iterable[Filter] = (), *, tables: Tables | str | PathLike[str] | None = None) -> None:
        try:
            chosen = tuple(filters)
        except TypeError:
            raise ConfigError(f"a Pipeline takes filters in a list, not {filters!r}") from None
        _check_filters(chosen)
        object.__setattr__(self, "filters", chosen)
        object.__setattr__(self, "tables", None if tables is None else _opened(tables))
        object.__setattr__(self, "_gates", {"": Gates(chosen)})
        object.__setattr__(self, "_gates_of_text", Gates(tuple(f for f in chosen if f.changes)))

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

    def __reduce__(self) -> tuple[Callable[..., Pipeline], tuple[tuple[Filter, ...]]]:
        return partial(Pipeline, tables=self.tables) if self.tables else Pipeline, (self.filters,)

    def __repr__(self) -> str:
        filters = ", ".join(map(repr, self.filters))
        return f"Pipeline([{filters}], tables={str(self.tables.path)!r})" if self.tables else f"Pipeline([{filters}])"

    def __call__(self, text: str) -> str:
        """Repair a text and drop the record; the same passes as :meth:`run`, but for filters that only report."""
        if not isinstance(text, str):
            raise ConfigError(f"a Pipeline takes a str, not {type(text).__name__}: use run for a Document")
        gates = self._gates_of_text
        return self._through(text, gates, Context(tables=self.tables) if self.tables else None, None)

    def run(self, text: str | Document, references: str | Document | Iterable[str | Document] = ()) -> Result:
        """Repair a text or document and keep the record.

        ``references`` is one or several other versions of the same text, for filters that can learn from them.
        Raises ConfigError for anything but text.
        """
        if not isinstance(text, str | Document):
            raise ConfigError(f"run takes a str or a Document, not {type(text).__name__}")
        known = _texts(references)
        document = text if isinstance(text, Document) else Document(text=text)
        now = document.text
        passes: list[Pass] = []
        gates = self._gates_for(document.metadata.get("format", ""))
        consulted = (gates.reading if known else 0) | (gates.labelled if document.labels else 0)
        context = Context(document, known, moved=partial(_moved, passes), tables=self.tables)
        now = self._through(now, gates, context, passes, consulted)
        return Result(document.text, now, tuple(passes), document)

    def _gates_for(self, format_: str) -> Gates:
        """Give the gates of the filters that a document of some format needs."""
        if format_ not in self._gates:
            needed = tuple(f for f in self.filters if format_ not in getattr(f, "needless_formats", ()))
            self._gates[format_] = self._gates[""] if needed == self.filters else Gates(needed)
        return self._gates[format_]

    @staticmethod
    def _through(
        text: str, gates: Gates, context: Context | None, passes: list[Pass] | None, consulted: int = 0
    ) -> str:
        """Pass a text through every filter that is awake, until it rests; write what they did to ``passes``, if given.

        What one filter leaves may be the damage of another that stands before it: text printed twice hides a
        reference. So those before the last change that wake for it look again, and report what they had not reported.
        ``consulted`` are filters that stay awake whatever the text holds.
        """
        awake = gates.woken(text)
        if not consulted and _rests(text, gates, awake):
            return text
        awake |= consulted
        each = gates.each
        left, earlier, rounds, asked = awake | gates.tested, 0, 1, -1
        while left:
            first = left & -left
            left ^= first
            filter_, look, test = each[first.bit_length() - 1]
            try:
                wakes = bool(awake & first and (not look or consulted & first or look(text)))
                wakes = wakes or bool(test and test(text))
            except Exception as error:
                raise _failure_of_gate(filter_, error) from error
            if wakes:
                context = context or Context()
                now = _passed(filter_, text, context, passes)
                if now is not text and now != text:
                    context.forget(text)
                    text, awake = now, gates.woken(now) | consulted
                    woken = (awake | gates.tested) & asked
                    left, earlier = woken & -first << 1, woken & (first - 1)
            if not left and rounds < _ROUNDS:
                left, earlier, asked = earlier & gates.changing, 0, gates.changing
                rounds += 1
        return text


def _rests(text: str, gates: Gates, awake: int) -> bool:
    """Tell whether a closer look lets all filters of a text sleep, as it does for nearly all clean text."""
    if awake & gates.surely:
        return False
    for bit, filter_, look, test in gates.looks if awake else gates.tests:
        try:
            if (awake & bit and look and look(text)) or (test and test(text)):
                return False
        except Exception as error:
            raise _failure_of_gate(filter_, error) from error
    return True


def _failure_of_gate(filter_: Filter, error: Exception) -> FilterError:
    return FilterError(f"the gate of filter {filter_.name!r} failed: {type(error).__name__}: {error}")


def _opened(tables: Tables | str | PathLike[str]) -> Tables:
    from arclean.language.tables import opened  # noqa: PLC0415 - only where somebody has tables

    return opened(tables)


_ROUNDS = 8  # random soups rest after four; two filters that undo each other never would


def _passed(filter_: Filter, text: str, context: Context, passes: list[Pass] | None) -> str:
    """Pass a text through one filter."""
    record = None if passes is None else _Record()
    try:
        now = _apply(filter_, text, context, record)
    except ArcleanError:
        raise
    except Exception as error:
        raise FilterError(f"filter {filter_.name!r} failed: {type(error).__name__}: {error}") from error
    if passes is not None and record and (record.edits or record.notes):
        settled: frozenset[str] = getattr(filter_, "resolves", frozenset())
        passes.append(Pass(filter_.name, tuple(record.edits), tuple(record.notes), settled))
    return now


def _moved(passes: list[Pass], span: Span) -> tuple[Span, ...]:
    """Say where a span of the first text stands behind some passes."""
    spans: tuple[Span, ...] = (span,)
    for done in passes:
        map_ = OffsetMap(done.edits)
        spans = merge(part for one in spans for part in map_.to_output(one))
    return spans


def _texts(references: str | Document | Iterable[str | Document]) -> tuple[str, ...]:
    given = (references,) if isinstance(references, str | Document) else references
    texts = [r.text if isinstance(r, Document) else r for r in given] if isinstance(given, Iterable) else [given]
    for text in texts:
        if not isinstance(text, str):
            raise ConfigError(f"a reference must be a str or a Document, not {type(text).__name__}")
    return tuple(texts)


class _Record:
    """What a pass did."""

    __slots__ = ("edits", "notes")

    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self.notes: list[Finding | Label] = []


_BATCH = 4096  # pieces joined at a time: a large text is never held as millions of small strings


def _apply(filter_: Filter, text: str, context: Context, record: _Record | None) -> str:
    """Check what a filter proposes and apply it; return the text as it then is, the same object if unchanged."""
    applies, allowed, size = getattr(filter_, "apply_from", 0.0), filter_.changes, len(text)
    pieces: list[str] = []
    batches: list[str] = []
    at = 0
    proposals = filter_.propose(text, context)
    for proposal in proposals if record is None else _spelt_out(proposals, text):
        if type(proposal) is Edit:
            start, end, source, target, _, confidence, origin, _ = proposal
            if confidence < applies:
                _report(proposal, filter_, text, record)
                continue
            if start < at or end > size or text[start:end] != source or len(source) != end - start:
                raise FilterError(_complaint(proposal, filter_, text, at))
            if _undeclared(source, target, allowed) or (origin is not None and _strays(proposal)):
                raise FilterError(_complaint(proposal, filter_, text, at))
            if record is not None:
                record.edits.append(proposal)
        elif type(proposal) is Sweep:
            start, end, target = proposal.start, proposal.end, _swept(proposal, filter_, text, at)
        else:
            _note(proposal, filter_, text, record)
            continue
        pieces.append(text[at:start])
        pieces.append(target)
        at = end
        if len(pieces) > _BATCH:
            batches.append("".join(pieces))
            pieces.clear()
    return "".join([*batches, *pieces, text[at:]]) if at or pieces else text


def _spelt_out(proposals: Iterable[Edit | Sweep | Finding | Label], text: str) -> Iterator[Edit | Finding | Label]:
    """Put the edits of each sweep in its place."""
    for proposal in proposals:
        if not isinstance(proposal, Sweep):
            yield proposal
            continue
        begin, end, pattern, _, _, confidence, _, origin = proposal
        rules = proposal.rules()
        for found in pattern.finditer(text[begin:end]):
            source, start = found[0], begin + found.start()
            target, rule, evidence = rules[0] if len(rules) == 1 else rules[(found.lastindex or 1) - 1]
            made = target if isinstance(target, str) else target(source)
            if made != source:
                parts = origin(source) if origin else None
                yield Edit(start, start + len(source), source, made, rule, confidence, parts, evidence)


def _swept(sweep: Sweep, filter_: Filter, text: str, at: int) -> str:
    """Give what the stretch of a sweep becomes, where no record is kept; each kind of match is checked once."""
    begin, end, pattern, target, rule, confidence, *_ = sweep
    if not at <= begin <= end <= len(text):
        head = f"filter {filter_.name!r}, rule {rule!r}: "
        raise FilterError(head + f"a sweep of [{begin}, {end}) behind {at}, in a text of {len(text)} characters")
    if confidence < getattr(filter_, "apply_from", 0.0):
        return text[begin:end]
    if isinstance(target, Respelling) and _respelt(target) <= filter_.changes:
        return target(text[begin:end])
    targets = target if isinstance(target, tuple) else (target,)
    known: list[dict[str, str]] = [{} for _ in targets]
    many = len(targets) > 1

    def put(found: re.Match[str]) -> str:
        source, number = found[0], (found.lastindex or 1) - 1 if many else 0
        if source in known[number]:
            return known[number][source]
        wanted = targets[number]
        made = known[number][source] = wanted if isinstance(wanted, str) else wanted(source)
        if made != source and _undeclared(source, made, filter_.changes):
            start, name = begin + found.start(), rule if isinstance(rule, str) else rule[number]
            raise FilterError(_complaint(Edit(start, start + len(source), source, made, name), filter_, text, at))
        return made

    return pattern.sub(put, text[begin:end])


@lru_cache(maxsize=256)
def _respelt(respelling: Respelling) -> frozenset[str]:
    """Name the layers that a respelling changes."""
    return frozenset().union(*(changed(old, new) for old, new in respelling.pairs.items()))


def _report(edit: Edit, filter_: Filter, text: str, record: _Record | None) -> None:
    """Turn a proposal that is not sure enough into a finding, where its filter has a kind for it."""
    kind = getattr(filter_, "finding_kind", None)
    if kind:
        message = f"{edit.source!r} may stand for {edit.target!r}; the evidence is too weak to change it."
        finding = Finding(edit.start, edit.end, kind, edit.rule, message, edit.confidence, (edit.target,))
        _note(finding, filter_, text, record)


def _note(note: object, filter_: Filter, text: str, record: _Record | None) -> None:
    """Check a finding or label and record it; a finding below what its filter reports is nothing."""
    head = f"filter {filter_.name!r} "
    if not isinstance(note, Finding | Label):
        raise FilterError(head + f"proposed a {type(note).__name__}: yield Edit, Sweep, Finding or Label")
    if not 0 <= note.start <= note.end <= len(text):
        raise FilterError(head + f"noted [{note.start}, {note.end}) in a text of {len(text)} characters")
    if isinstance(note, Finding):
        if note.kind not in KINDS:
            raise FilterError(head + f"found {note.kind!r}, which is no kind of finding: {', '.join(sorted(KINDS))}")
        if note.confidence < getattr(filter_, "report_from", 0.0):
            return
    if record is not None:
        record.notes.append(note)


_SHORT = 64  # characters of a source whose judgement is kept: short damage repeats itself, long fills memory


def _undeclared(source: str, target: str, allowed: frozenset[str]) -> bool:
    """Tell whether an edit changes nothing, or a layer that its filter does not declare."""
    return (_judged if len(source) < _SHORT else _judge)(source, target, allowed)


def _judge(source: str, target: str, allowed: frozenset[str]) -> bool:
    return source == target or not (allowed >= LAYERS or changed(source, target) <= allowed)


_judged = lru_cache(maxsize=8192)(_judge)


def _strays(edit: Edit) -> bool:
    """Tell whether an edit's origin reaches out of its source or target."""
    source, target = len(edit.source), len(edit.target)
    for (to, to_end), (start, end) in edit.origin or ():
        if not (0 <= to < to_end <= target and 0 <= start < end <= source):
            return True
    return False


def _complaint(edit: Edit, filter_: Filter, text: str, at: int) -> str:
    head = f"filter {filter_.name!r}, rule {edit.rule!r}, at [{edit.start}, {edit.end}): "
    if edit.start < at or edit.end < edit.start:
        return head + f"edits must be sorted and disjoint, and the last one ended at {at}"
    if edit.end > len(text) or text[edit.start : edit.end] != edit.source:
        return head + f"the text has {text[edit.start : edit.end]!r} there, not {edit.source!r}"
    if edit.source == edit.target:
        return head + "source and target are the same: propose nothing instead"
    undeclared = changed(edit.source, edit.target) - filter_.changes
    if undeclared:
        return head + f"changes {', '.join(sorted(undeclared))}, which the filter does not declare"
    return head + f"the origin {edit.origin} reaches out of source or target"


def _check_filters(filters: tuple[Filter, ...]) -> None:
    names: list[str] = []
    for filter_ in filters:
        if isinstance(filter_, type) or not isinstance(filter_, Filter):
            hint = "call it to make a filter" if isinstance(filter_, type) else "see arclean.core.filter.Filter"
            raise ConfigError(f"{filter_!r} is no filter: {hint}")
        if filter_.name in names:
            raise ConfigError(f"filter {filter_.name!r} stands twice in the pipeline: once is enough")
        names.append(filter_.name)
    for place, filter_ in enumerate(filters):
        late = [n for n in filter_.after if n in names[place + 1 :]]
        if late:
            raise ConfigError(f"filter {filter_.name!r} must come after {late[0]!r}: put it behind")
