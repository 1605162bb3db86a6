"""How a pass checks what one filter proposes and applies it to the text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.arabic.byte_pages import Respelling
from arclean.core.edits import KINDS, LAYERS, Edit, Finding, Label, Sweep
from arclean.core.layers import changed_layers
from arclean.core.legibility_guard import is_locked
from arclean.core.part_breaks import touches_break
from arclean.errors import FilterError

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from arclean.core.context import Context
    from arclean.core.edits import Origin
    from arclean.core.filter import Filter
    from arclean.core.known_proposals import KnownProposals, PassRecord

__all__ = ["apply_proposals"]


# pieces joined at a time: a large text is never held as millions of small strings
_PIECES_PER_BATCH = 4096  # mutation: equivalent - any number does


def apply_proposals(filter_: Filter, text: str, context: Context, record: PassRecord | None) -> str:
    """Check what a filter proposes and apply it; return the text as it then is, the same object if unchanged.

    Raises FilterError for a proposal that is out of place, or that changes what the filter does not declare.
    """
    applies, allowed, size = getattr(filter_, "apply_from", 0.0), filter_.changes, len(text)
    pieces: list[str] = []
    batches: list[str] = []
    at = 0
    locked, breaks = context.locked, context.breaks
    proposals = filter_.propose(text, context)
    for proposal in proposals if record is None else expand_sweeps(proposals, text, context.known):
        if type(proposal) is Edit:
            start, end, source, target, _, confidence, origin, _ = proposal
            if confidence < applies:
                _report_weak_edit(proposal, filter_, text, record)
                continue
            if (locked and is_locked(proposal, locked)) or (breaks and touches_break(proposal, breaks)):
                continue
            if start < at or end > size or text[start:end] != source or len(source) != end - start:
                raise FilterError(_describe_fault(proposal, filter_, text, at))
            if _is_undeclared(source, target, allowed) or (
                origin is not None and _is_out_of_range(origin, len(source), len(target))
            ):
                raise FilterError(_describe_fault(proposal, filter_, text, at))
            if record is not None:
                record.edits.append(proposal)
        elif type(proposal) is Sweep:
            start, end, target = proposal.start, proposal.end, _apply_sweep(proposal, filter_, text, at)
        else:
            _record_note(proposal, filter_, text, record)
            continue
        pieces.append(text[at:start])
        pieces.append(target)
        at = end
        if len(pieces) > _PIECES_PER_BATCH:  # mutation: equivalent - a piece more or less is no other text
            batches.append("".join(pieces))
            pieces.clear()
    return "".join([*batches, *pieces, text[at:]])  # the text itself where it is the only piece


def expand_sweeps(
    proposals: Iterable[Edit | Sweep | Finding | Label], text: str, known: KnownProposals | None = None
) -> Iterator[Edit | Sweep | Finding | Label]:
    """Yield proposals with the edits of each sweep in its place, where a record is kept of them."""
    for proposal in proposals:
        if not isinstance(proposal, Sweep) or (known and not known.keeps_sweeps()):
            yield proposal
            continue
        begin, end, pattern, _, _, confidence, _, origin = proposal
        rules = proposal.rules_by_group()
        for found in pattern.finditer(text[begin:end]):
            source, start = found[0], begin + found.start()
            target, rule, evidence = rules[0] if len(rules) == 1 else rules[(found.lastindex or 1) - 1]
            made = target if isinstance(target, str) else target(source)
            if made != source:
                parts = origin(source) if origin else None
                yield Edit(start, start + len(source), source, made, rule, confidence, parts, evidence)


def _apply_sweep(sweep: Sweep, filter_: Filter, text: str, at: int) -> str:
    """Return what the span of a sweep becomes, where no record is kept; equal matches are checked once."""
    begin, end, pattern, target, rule, confidence, *_ = sweep
    if not at <= begin <= end <= len(text):
        head = f"filter {filter_.name!r}, rule {rule!r}: "
        raise FilterError(head + f"a sweep of [{begin}, {end}) after {at}, in a text of {len(text)} characters")
    if confidence < getattr(filter_, "apply_from", 0.0):
        return text[begin:end]
    if isinstance(target, Respelling) and _respelling_layers(target) <= filter_.changes:
        return target(text[begin:end])
    targets = target if isinstance(target, tuple) else (target,)
    known: list[dict[str, str]] = [{} for _ in targets]
    many = len(targets) > 1

    def replace_match(found: re.Match[str]) -> str:
        source, number = found[0], (found.lastindex or 1) - 1 if many else 0
        if source in known[number]:
            return known[number][source]
        wanted = targets[number]
        made = known[number][source] = wanted if isinstance(wanted, str) else wanted(source)
        if made != source and _is_undeclared(source, made, filter_.changes):
            start, name = begin + found.start(), rule if isinstance(rule, str) else rule[number]
            raise FilterError(_describe_fault(Edit(start, start + len(source), source, made, name), filter_, text, at))
        return made

    return pattern.sub(replace_match, text[begin:end])


@lru_cache(maxsize=256)
def _respelling_layers(respelling: Respelling) -> frozenset[str]:
    """Return the layers that a respelling changes."""
    return frozenset().union(*(changed_layers(old, new) for old, new in respelling.pairs.items()))


def _report_weak_edit(edit: Edit, filter_: Filter, text: str, record: PassRecord | None) -> None:
    """Record an edit below its filter's confidence as a finding, where the filter has a kind for it."""
    kind = getattr(filter_, "finding_kind", None)
    if kind:
        message = f"{edit.source!r} may stand for {edit.target!r}; the evidence is too weak to change it."
        finding = Finding(edit.start, edit.end, kind, edit.rule, message, edit.confidence, (edit.target,))
        _record_note(finding, filter_, text, record)


def _record_note(note: object, filter_: Filter, text: str, record: PassRecord | None) -> None:
    """Check a finding or label and record it; a finding below its filter's threshold of reports is dropped."""
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


# characters of a source that is judged once: short damage repeats itself, long fills memory
_MAX_REMEMBERED = 64  # mutation: equivalent - what is remembered is judged alike


def _is_undeclared(source: str, target: str, allowed: frozenset[str]) -> bool:
    """Return whether an edit changes nothing, or a layer that its filter does not declare."""
    if len(source) < _MAX_REMEMBERED:  # mutation: equivalent - what is remembered is judged alike
        return _remembered_judgement(source, target, allowed)
    return _changes_undeclared_layer(source, target, allowed)


def _changes_undeclared_layer(source: str, target: str, allowed: frozenset[str]) -> bool:
    if allowed >= LAYERS:  # mutation: equivalent - quicker, for mojibake in long lines
        return source == target
    return source == target or not changed_layers(source, target) <= allowed


_remembered_judgement = lru_cache(maxsize=8192)(_changes_undeclared_layer)


def _is_out_of_range(origin: Origin, source: int, target: int) -> bool:
    """Return whether an origin reaches out of a source or target of some lengths."""
    return any(not (0 <= to < to_end <= target and 0 <= start < end <= source) for (to, to_end), (start, end) in origin)


def _describe_fault(edit: Edit, filter_: Filter, text: str, at: int) -> str:
    """Describe what is wrong with an edit, for a pass whose last edit ended at ``at``."""
    head = f"filter {filter_.name!r}, rule {edit.rule!r}, at [{edit.start}, {edit.end}): "
    if edit.start < at or edit.end < edit.start:
        return head + f"edits must be sorted and disjoint, and the last one ended at {at}"
    if edit.end > len(text) or text[edit.start : edit.end] != edit.source:
        return head + f"the text has {text[edit.start : edit.end]!r} there, not {edit.source!r}"
    if edit.source == edit.target:
        return head + "source and target are the same: propose nothing instead"
    undeclared = changed_layers(edit.source, edit.target) - filter_.changes
    if undeclared:
        return head + f"changes {', '.join(sorted(undeclared))}, which the filter does not declare"
    return head + f"the origin {edit.origin} reaches out of source or target"
