"""Brackets that stand mirrored: ``)so(``.

**What breaks**: a bracket that text runs through leftward is drawn as its mirror. A tool that takes the shape for the
character writes ``)`` where ``(`` was typed: in 110 of 163 laws extracted from PDFs most parentheses stand so
(``)الموافق ٢٨ أبريل(``), and single ones on web pages that were copied from such a file.

**What stays**: what closes a bracket of the line before, numbers of lists (``1)``), emoticons, code, brackets set apart
on both sides, open intervals (``]0، 1[``) where no other bracket tells, and quotation marks: ``»so«`` where the whole
text does it, ``”so“`` everywhere, the way in which many type them (203 of 234 pairs in one handbook) and which no tool
mirrors, since Unicode gives them no mirrored shape.

**When it abstains**: in a line whose letters read backwards; where one bracket of a line says otherwise:
``سنة )2023م .`` with its partner in good order is a bracket that moved, which is another damage; and where a pair shows
only one side to be wrong, in a document whose brackets do not stand mirrored throughout (see
``evidence.line_order.bracket_orientation``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.brackets import CLOSING_BRACKETS, MIRRORED_BRACKET, OPENING_BRACKETS
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.core.edits import Edit
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.evidence.line_order.bracket_orientation import find_mirrored_brackets, has_mirrored_vote
from arclean.evidence.line_order.letter_order import reads_backwards
from arclean.filters.brackets import weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.core.context import Context
    from arclean.core.edits import Span

__all__ = ["Brackets"]

_has_letter = LazyPattern(f"[{LETTER}]").search
_MEMBER = f"(?:[-+\u2212]?[0-9\u0660-\u0669\u06f0-\u06f9.,]{{1,12}}|[-+\u2212]?\u221e|[{LETTER}A-Za-z])"
_drop_open_intervals = LazyPattern(f"\\] ?{_MEMBER} ?[;,\u060c\u061b] ?{_MEMBER} ?\\[").sub
_OPENING, _CLOSING = map(re.escape, (OPENING_BRACKETS, CLOSING_BRACKETS))


@dataclass(frozen=True, kw_only=True)
class Brackets(BaseFilter):
    """Replace mirrored brackets by their partners.

    >>> from arclean import Pipeline
    >>> Pipeline([Brackets()])("صدر القرار )رقم 12( في يومه، والباقي (كما هو) 1) أولا")
    'صدر القرار )رقم 12( في يومه، والباقي (كما هو) 1) أولا'
    >>> Pipeline([Brackets()])("صدر القرار )رقم 12( في يومه")
    'صدر القرار (رقم 12) في يومه'
    """

    name: ClassVar[str] = "brackets"
    scope: ClassVar[Scope] = Scope.DOCUMENT  # it tells habits from damage
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"signs"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "visual-order")
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = ((_OPENING, " \n\f"), (" \n\f", _CLOSING))

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether the text begins or ends with a bracket, and one of it may be mirrored."""
        has_at_edge = text[:1] in MIRRORED_BRACKET or text[-1:] in MIRRORED_BRACKET
        return has_at_edge and has_mirrored_vote(_lines_without_intervals(text, line_spans(text)))

    def propose(self, text: str, context: Context) -> Iterator[Edit]:  # noqa: ARG002 - the text tells all
        """Propose one edit for each bracket of the lines whose brackets stand mirrored."""
        if not self.wakes(text):
            return
        spans = list(line_spans(text))
        lines = _lines_without_intervals(text, spans)
        if not has_mirrored_vote(lines):
            return
        found = find_mirrored_brackets([*map(_line_in_good_order, lines)])
        places = [
            at
            for pair, numbers in found.items()
            for number in numbers
            if _has_letter(text, *spans[number])
            for at in range(*spans[number])
            if text[at] in pair
        ]
        for at in sorted(places):
            yield Edit(
                at,
                at + 1,
                text[at],
                MIRRORED_BRACKET[text[at]],
                "brackets/mirrored",
                weights.MIRRORED_CONFIDENCE,
                None,
                _WHY_MIRRORED,
            )


def _lines_without_intervals(text: str, spans: Iterable[Span]) -> list[str]:
    """Return the lines of a text without open intervals, whose brackets stand so (``]0, 1[``)."""
    return [_drop_open_intervals("", text[start:end]) for start, end in spans]


def _line_in_good_order(line: str) -> str:
    """Return a line, or nothing where it is stored backwards: its brackets tell nothing of any others."""
    has_brackets = not MIRRORED_BRACKET.keys().isdisjoint(line)
    return "" if has_brackets and _has_letter(line) and reads_backwards(line) else line


_WHY_MIRRORED = "the brackets of this line close before they open"
