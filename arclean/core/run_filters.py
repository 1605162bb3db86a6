"""The loop of a run: a text passes through all filters that are awake, until it rests.

What one filter leaves may be the damage of another that stands before it: text printed twice hides a reference. So
after the last filter, those before the last change whose gates the new text opens are asked again, and report what
they had not reported. A guarded run then takes back the edits of lines that read as nothing
(:mod:`arclean.core.legibility_guard`).
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from arclean.core.apply_edits import apply_proposals
from arclean.core.collector_pause import CollectorPause
from arclean.core.context import Context
from arclean.core.known_proposals import KnownProposals, PassRecord
from arclean.core.legibility_guard import has_unread_line, lines_edited_in_vain, move_locked_spans, worth_a_look
from arclean.core.net_edits import apply_edits
from arclean.core.offset_map import merge_spans
from arclean.core.part_breaks import move_breaks
from arclean.core.result import Pass
from arclean.core.signal_errors import is_of_signal_handler, passing_signal_errors
from arclean.core.trigger_memory import TriggerMemory
from arclean.errors import ArcleanError, FilterError

if TYPE_CHECKING:
    from arclean.core.edits import Span
    from arclean.core.filter import Filter
    from arclean.core.gates import ContextTest, Gates

__all__ = ["run_filters", "run_guarded"]

_MAX_RUN_ROUNDS = 8  # random texts rest after four; two filters that undo each other never would

_RECORDED_FROM = 1 << 14
"""Characters of texts of which a record is kept from the first run on: most of them are worth a look. Where no line of
theirs reads as nothing, the edits of sweeps are not kept, which would take more memory than the text."""

_LONG_TEXT = 1 << 12  # characters of a text in which the collector rests while a filter reads it

_LONG_RUN = 1 << 16  # characters of a text of which a filter takes a hundred times as long as to look at all handlers

_MAX_GUARD_ROUNDS = 4  # each may lock lines that were left alone before; two are enough for all texts seen


def run_guarded(text: str, gates: Gates, context: Context | None, passes: list[Pass] | None, consulted: int = 0) -> str:
    """Do as :func:`run_filters` does, but leave lines as they are that read neither before their edits nor after."""
    breaks = context.breaks if context else ()
    kept: list[Pass] = [] if passes is None else passes
    is_recorded = passes is not None or len(text) >= _RECORDED_FROM
    if is_recorded:
        context = context or Context()
        context.known = KnownProposals(partial(has_unread_line, text) if passes is None else None)
    now = run_filters(text, gates, context, kept if is_recorded else None, consulted)
    if now is text or (context and _are_dropped(context)) or not worth_a_look(text, now):
        return now
    context = context or Context()
    locked: tuple[Span, ...] = ()
    if not is_recorded:
        if not has_unread_line(text):
            return now
        context = replace(context, known=KnownProposals())
        now = run_filters(text, gates, context, kept, consulted)
    for _ in range(_MAX_GUARD_ROUNDS):
        spans = lines_edited_in_vain(text, now, kept)
        if not spans:
            break
        locked = merge_spans((*locked, *spans))
        kept.clear()
        if context.known:
            context.known.begin_again()
        context.forget_text(now)
        now = run_filters(text, gates, context.begin_again(locked, breaks), kept, consulted)
    return now


def _are_dropped(context: Context) -> bool:
    """Return whether no record of the run is kept any more: no line of the text that was given reads as nothing."""
    return context.known is not None and context.known.are_dropped


def run_filters(text: str, gates: Gates, context: Context | None, passes: list[Pass] | None, consulted: int = 0) -> str:
    """Pass a text through every filter that is awake until it rests; return the text as it then is.

    What the filters did is appended to ``passes``, if given. ``consulted`` has the bits of filters that stay awake
    whatever the text holds. Filters with a test of the context are asked by it where the run knows words of its own.
    Raises FilterError where a filter or its gate fails.
    """
    awake = gates.triggered_filters(text)
    context_tests = gates.context_tests if context is not None and context.has_own_words else {}
    first = 1 if consulted or context_tests else _first_awake(text, gates, awake)
    if not first:
        return text
    context, memory = context or Context(), TriggerMemory(gates.triggered_filters, gates.reach)
    awake |= consulted
    testable = gates.tested | sum(context_tests)
    left, earlier, rounds, asked = (awake | testable) & -first, 0, 1, -1
    while left:
        bit = left & -left
        left ^= bit
        filter_, look, test = gates.each[bit.bit_length() - 1]
        try:
            is_awake = bool(awake & bit and (not look or consulted & bit or look(text)))
            is_awake = is_awake or bool(test and test(text)) or _wakes_in_context(context_tests, bit, text, context)
        except Exception as error:
            if is_of_signal_handler(error):
                raise
            raise _failure_of_gate(filter_, error) from error
        if is_awake:
            now = _run_filter(filter_, text, context, passes)
            if now is not text and now != text:
                context.forget_text(text)
                text, awake = now, memory.triggered_filters(now) | consulted
                again = (awake | testable) & asked
                left, earlier = again & -bit << 1, again & (bit - 1)
        if not left and rounds < _MAX_RUN_ROUNDS:
            left, earlier, asked = earlier & gates.changing, 0, gates.changing
            rounds += 1
    return text


def _wakes_in_context(tests: dict[int, ContextTest], bit: int, text: str, context: Context) -> bool:
    return bit in tests and bool(tests[bit](text, context))


def _first_awake(text: str, gates: Gates, awake: int) -> int:
    """Return the bit of the first filter of which a closer look shows that it is awake, or 0, as for most clean text.

    Where a trigger alone wakes some filter nothing is looked at, and the bit is that of the first one of all.
    """
    if awake & gates.surely:
        return 1
    for bit, filter_, look, test in gates.looks if awake else gates.tests:
        try:
            if (awake & bit and look and look(text)) or (test and test(text)):
                return bit
        except Exception as error:
            if is_of_signal_handler(error):
                raise
            raise _failure_of_gate(filter_, error) from error
    return 0


def _failure_of_gate(filter_: Filter, error: Exception) -> FilterError:
    return FilterError(f"the gate of filter {filter_.name!r} failed: {type(error).__name__}: {error}")


def _run_filter(filter_: Filter, text: str, context: Context, passes: list[Pass] | None) -> str:
    """Pass a text through one filter; append what it did to ``passes``, where it did something."""
    record = None if passes is None or _are_dropped(context) else PassRecord()
    try:
        if len(text) < _LONG_TEXT:
            now, record = _call_filter(filter_, text, context, record)
        else:
            passing = passing_signal_errors() if len(text) >= _LONG_RUN else nullcontext()
            with passing, CollectorPause() as pause:
                pause.begin_step()
                now, record = _call_filter(filter_, text, context, record)
    except ArcleanError:
        raise
    except Exception as error:
        if is_of_signal_handler(error):
            raise
        raise FilterError(f"filter {filter_.name!r} failed: {type(error).__name__}: {error}") from error
    if passes is not None and record and (record.edits or record.notes) and not _are_dropped(context):
        settled: frozenset[str] = getattr(filter_, "resolves", frozenset())
        if record.edits and context.locked:
            context.locked = move_locked_spans(context.locked, record.edits)
        if record.edits and context.breaks:
            context.breaks = move_breaks(context.breaks, record.edits)
        passes.append(Pass(filter_.name, tuple(record.edits), tuple(record.notes), settled))
    return now


def _call_filter(
    filter_: Filter, text: str, context: Context, record: PassRecord | None
) -> tuple[str, PassRecord | None]:
    """Return the text after a filter, and the record of what it did: by what is known of this call, or by asking it."""
    known = context.known
    if known and (done := known.next_record(context.locked)):
        return apply_edits(text, done.edits), done
    now = apply_proposals(filter_, text, context, record)
    if known and record:
        known.keep(record)
    return now, record
