"""The pipeline: the only place that changes text.

It asks each filter's gate, checks what the filter proposes, applies it, and keeps the record. A text that no
gate wakes for costs one fused search and comes back as the same object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeGuard

from arclean.document import Document
from arclean.edits import KINDS, Edit, Finding, Label, changed
from arclean.errors import ArcleanError, ConfigError, FilterError
from arclean.filter import BaseFilter, Context, Filter, char_class
from arclean.result import Pass, Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["Pipeline"]


class Pipeline:
    """An immutable sequence of filters; call it for the text, :meth:`run` it for the record.

    >>> import arclean
    >>> pipeline = Pipeline([arclean.filters.Kashida()]) | arclean.filters.PresentationForms()
    Traceback (most recent call last):
    arclean.errors.ConfigError: filter 'kashida' must come after 'presentation-forms': put it behind
    >>> Pipeline([arclean.filters.PresentationForms(), arclean.filters.Kashida()])("ﻛــﺘﺎب")
    'كتاب'
    """

    __slots__ = ("_cues", "_gates", "filters")

    filters: tuple[Filter, ...]
    _gates: tuple[Callable[[str], object], ...]
    _cues: tuple[str, ...]

    def __init__(self, filters: Iterable[Filter] = ()) -> None:
        chosen = tuple(filters)
        _check_filters(chosen)
        object.__setattr__(self, "filters", chosen)
        object.__setattr__(self, "_gates", _fused(chosen))
        object.__setattr__(self, "_cues", tuple(dict.fromkeys(c for f in chosen if _is_gated(f) for c in f.cues)))

    def __setattr__(self, name: str, value: object) -> None:
        raise ConfigError(f"a Pipeline does not change: build another one instead of setting {name!r}")

    def __or__(self, other: Pipeline | Filter) -> Pipeline:
        """Return a pipeline with one more filter, or with all those of another pipeline, at its end."""
        return Pipeline([*self.filters, *(other.filters if isinstance(other, Pipeline) else (other,))])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pipeline) and self.filters == other.filters

    def __hash__(self) -> int:
        return hash(self.filters)

    def __reduce__(self) -> tuple[type[Pipeline], tuple[tuple[Filter, ...]]]:
        return Pipeline, (self.filters,)

    def __repr__(self) -> str:
        return f"Pipeline([{', '.join(map(repr, self.filters))}])"

    def __call__(self, text: str) -> str:
        """Repair a text and drop the record; the same passes as :meth:`run`."""
        if self._sleeps(text):
            return text
        context = Context()
        for filter_ in self.filters:
            if filter_.wakes(text):
                text = _apply(filter_, text, context, _Nowhere)
        return text

    def run(self, text: str | Document, references: Sequence[str | Document] = ()) -> Result:
        """Repair a text or document and keep the record.

        ``references`` are other versions of the same text, for filters that can learn from them.
        """
        document = text if isinstance(text, Document) else Document(text=text)
        original = now = document.text
        passes: list[Pass] = []
        if not self._sleeps(original) or references:
            context = Context(document, tuple(r.text if isinstance(r, Document) else r for r in references))
            for filter_ in self.filters:
                if filter_.wakes(now):
                    record = _Record()
                    now = _apply(filter_, now, context, record)
                    if record.edits or record.notes:
                        passes.append(Pass(filter_.name, tuple(record.edits), tuple(record.notes), getattr(filter_, "resolves", frozenset())))
        return Result(original, now, tuple(passes), document)

    def _sleeps(self, text: str) -> bool:
        """Tell whether no filter has anything to do: the fused searches, then the gates that are no class."""
        for gate in self._gates:  # noqa: SIM110 - half the time of any() on short texts
            if gate(text):
                return False
        for cue in self._cues:  # noqa: SIM110
            if cue in text:
                return False
        return True


class _Log(Protocol):
    """Takes what a pass did."""

    def edit(self, edit: Edit, /) -> None: ...
    def note(self, note: Finding | Label, /) -> None: ...


class _Record:
    __slots__ = ("edit", "edits", "note", "notes")

    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self.notes: list[Finding | Label] = []
        self.edit = self.edits.append
        self.note = self.notes.append


class _Nowhere:
    """Forgets what a pass did, so that a text of any size costs no more than itself."""

    @staticmethod
    def edit(edit: Edit, /) -> None:
        pass

    note = edit


_BATCH = 4096  # pieces joined at a time: a large text is never held as millions of small strings


def _apply(filter_: Filter, text: str, context: Context, log: _Log | type[_Nowhere]) -> str:
    """Check what a filter proposes and apply it; return the text as it then is."""
    applies, reports = getattr(filter_, "apply_from", 0.0), getattr(filter_, "report_from", 0.0)
    allowed, record, size = filter_.changes, log.edit, len(text)
    pieces: list[str] = []
    batches: list[str] = []
    at = 0
    try:
        for proposal in filter_.propose(text, context):
            if type(proposal) is not Edit:
                _check_note(proposal, filter_, size)
                if proposal.confidence >= reports if isinstance(proposal, Finding) else True:
                    log.note(proposal)
                continue
            start, end, source, target, _, confidence, origin, _ = proposal
            if confidence < applies:
                _report(proposal, filter_, reports, log)
                continue
            if start < at or end > size or text[start:end] != source or source == target or not changed(source, target) <= allowed:
                raise FilterError(_complaint(proposal, filter_, text, at))
            if origin is not None:
                _check_origin(proposal, filter_)
            pieces += text[at:start], target
            at = end
            record(proposal)
            if len(pieces) > _BATCH:
                batches.append("".join(pieces))
                pieces.clear()
    except ArcleanError:
        raise
    except Exception as error:
        raise FilterError(f"filter {filter_.name!r} failed behind character {at}: {type(error).__name__}: {error}") from error
    if not at and not pieces:
        return text
    return "".join([*batches, *pieces, text[at:]])


def _report(edit: Edit, filter_: Filter, reports: float, log: _Log | type[_Nowhere]) -> None:
    """Turn a proposal that is not sure enough into a finding, where its filter has a kind for it."""
    kind = getattr(filter_, "kind", None)
    if kind and edit.confidence >= reports:
        message = f"{edit.source!r} may stand for {edit.target!r}; the evidence is too weak to change it."
        log.note(Finding(edit.start, edit.end, kind, edit.rule, message, edit.confidence, (edit.target,)))


def _check_note(note: object, filter_: Filter, size: int) -> None:
    if not isinstance(note, Finding | Label):
        raise FilterError(f"filter {filter_.name!r} proposed a {type(note).__name__}: yield Edit, Finding or Label")
    if not 0 <= note.start <= note.end <= size:
        raise FilterError(f"filter {filter_.name!r} noted [{note.start}, {note.end}) in a text of {size} characters")
    if isinstance(note, Finding) and note.kind not in KINDS:
        raise FilterError(f"filter {filter_.name!r} found {note.kind!r}, which is no kind of finding: {', '.join(sorted(KINDS))}")


def _check_origin(edit: Edit, filter_: Filter) -> None:
    for target, source in edit.origin or ():
        if not (0 <= target.start < target.end <= len(edit.target) and 0 <= source.start < source.end <= len(edit.source)):
            raise FilterError(f"filter {filter_.name!r}, rule {edit.rule!r}: origin {target}, {source} lies outside the edit")


def _complaint(edit: Edit, filter_: Filter, text: str, at: int) -> str:
    head = f"filter {filter_.name!r}, rule {edit.rule!r}, at [{edit.start}, {edit.end}): "
    if edit.start < at or edit.end < edit.start:
        return head + f"edits must be sorted and disjoint, and the last one ended at {at}"
    if edit.end > len(text) or text[edit.start : edit.end] != edit.source:
        return head + f"the text has {text[edit.start : edit.end]!r} there, not {edit.source!r}"
    if edit.source == edit.target:
        return head + "source and target are the same: propose nothing instead"
    undeclared = changed(edit.source, edit.target) - filter_.changes
    return head + f"changes {', '.join(sorted(undeclared))}, which the filter does not declare"


def _is_gated(filter_: Filter) -> TypeGuard[BaseFilter]:
    """Tell whether a filter's gate is what BaseFilter makes of its classes and cues."""
    return isinstance(filter_, BaseFilter) and type(filter_).wakes is BaseFilter.wakes


def _fused(filters: tuple[Filter, ...]) -> tuple[Callable[[str], object], ...]:
    """Fuse the gates that are classes of characters into one search each; the others follow one by one."""
    classes = [f for f in filters if _is_gated(f)]
    signs, gaps = "".join(f.signs for f in classes), "".join(f.gaps for f in classes)
    gates: list[Callable[[str], object]] = []
    if signs:
        gates.append(char_class(signs))
    if gaps:
        gates.append(char_class(" ", gaps))
    return (*gates, *(f.wakes for f in filters if f not in classes))


def _check_filters(filters: tuple[Filter, ...]) -> None:
    names: list[str] = []
    for filter_ in filters:
        if isinstance(filter_, type) or not isinstance(filter_, Filter):
            hint = "call it to make a filter" if isinstance(filter_, type) else "see arclean.filter.Filter"
            raise ConfigError(f"{filter_!r} is no filter: {hint}")
        if filter_.name in names:
            raise ConfigError(f"filter {filter_.name!r} stands twice in the pipeline: once is enough")
        names.append(filter_.name)
    for place, filter_ in enumerate(filters):
        late = [n for n in filter_.after if n in names[place + 1 :]]
        if late:
            raise ConfigError(f"filter {filter_.name!r} must come after {late[0]!r}: put it behind")
