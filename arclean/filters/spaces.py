"""Spaces that extraction put in: doubled ones, and those before a sign.

**What breaks**: PDF readers turn every gap into a space of its own, so that words are parted by two, and a
sign that was set apart stands behind one (``قال الرئيس ، إن``); web pages leave runs of no-break spaces.

**What stays**: the gap of a lost number (see ``evidence.gaps``), which alone tells that it was there, and a double
space between words where these are rare: it is a slip, or the trace of something that no word tells; three
spaces and more, which are columns or the middle of a verse; space at a line's edges, which is layout; a single
no-break space; spaces that stand beside no Arabic letter or sign.

**When it abstains**: before signs, unless the document sets that sign apart in at least two of five places. An
extractor makes its mistake all over; a single `` ،`` among a hundred is a slip of the author's (of 349 signs behind a
space in 572,000 words of clean text, 293 lie below that share; the others in documents that set colons apart; 2026-11).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.letters import LETTER, TATWEEL, members
from arclean.arabic.marks import MARK
from arclean.edits import Edit
from arclean.evidence.gaps import SIGNS, lost_numbers
from arclean.filter import BaseFilter, Context, Scope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Spaces"]

_LETTER_LIKE = f"{LETTER}{MARK}{TATWEEL}"
_CLOSING = ')\u201d»"'
_REST = f"(?=[ \u00a0{SIGNS}])[ \u00a0]*+"
_RUN = re.compile(f" {_REST}")  # four times as fast as a class of blanks, for texts that have but spaces
_RUN_OF_BLANKS = re.compile(f"[ \u00a0]{_REST}")
_ARABIC = members(f"{_LETTER_LIKE}\u060c\u061b\u061f")
_IN_WORD = members(_LETTER_LIKE + "0-9A-Za-z")
_TAKES_SIGN = members(_LETTER_LIKE + _CLOSING)
_ENDS_SIGN = members("\\s" + _CLOSING)
_HABIT = 0.4  # share of a sign's places that are set apart, from which the extractor did it
_WIDEST = 2  # longer runs are layout: columns, the middle of a verse
_WIDEST_NO_BREAK = 3  # no-break spaces come as three too


@dataclass(frozen=True, kw_only=True)
class Spaces(BaseFilter):
    """Remove doubled spaces and spaces before signs.

    >>> from arclean import Pipeline
    >>> Pipeline([Spaces()])("قال  الرئيس ، أمس ، إنه سيسافر .")
    'قال الرئيس، أمس، إنه سيسافر.'
    """

    name: ClassVar[str] = "spaces"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    changes: ClassVar[frozenset[str]] = frozenset({"spaces"})
    after: ClassVar[tuple[str, ...]] = ("losses", "kashida", "marks", "letter-spacing")
    signs: ClassVar[str] = "\u00a0"
    gaps: ClassVar[str] = " " + SIGNS

    def propose(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose one space for two, none before a sign; the gaps of lost numbers are left."""
        edits = list(_edits(text))
        if edits:
            kept = {(gap.start, gap.end) for gap in lost_numbers(text, context.cache)}
            yield from (e for e in edits if e[:2] not in kept) if kept else edits


def _edits(text: str) -> Iterator[Edit]:
    runs = list(_runs(text))
    habits = _habits(text, runs)
    for start, end, sign in runs:
        if sign in habits:
            yield Edit(start, end, text[start:end], "", "spaces/before-sign", 0.95, None, _SET_APART)
        elif (
            end > start + 1
            and (text[start - 1] in _ARABIC or text[end] in _ARABIC)
            and not _is_spaced(text, start, end)
        ):
            yield Edit(start, end, text[start:end], " ", "spaces/doubled", 0.95, None, _DOUBLED)


def _is_spaced(text: str, start: int, end: int) -> bool:
    """Tell whether blanks part two lone letters: a word set letter by letter, whose gaps tell where others begin."""
    return text[max(0, start - 2) : start - 1] not in _IN_WORD and text[end + 1 : end + 2] not in _IN_WORD


_SET_APART = "the document sets this sign apart throughout"
_DOUBLED = "no word beside it asks for a number"


def _runs(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the runs of blanks that part two words of a line and are no layout, each with the sign set apart by it."""
    last = len(text) - 1
    for run in (_RUN_OF_BLANKS if "\u00a0" in text else _RUN).finditer(text):
        start, end = run.span()
        if not start or end > last or text[start - 1].isspace() or text[end].isspace():
            continue
        if end - start <= _WIDEST or (end - start <= _WIDEST_NO_BREAK and "\u00a0" in text[start:end]):
            yield start, end, text[end] if _sets_apart(text, start, end) else ""


def _sets_apart(text: str, start: int, end: int) -> bool:
    """Tell whether blanks part a sign from the word that it belongs to."""
    ends = end + 1 == len(text) or text[end + 1] in _ENDS_SIGN
    return ends and text[end] in SIGNS and text[start - 1] in _TAKES_SIGN


def _habits(text: str, runs: list[tuple[int, int, str]]) -> set[str]:
    """Name the signs that the document sets apart so often that its extractor did it."""
    apart = Counter(sign for _, _, sign in runs if sign)
    return {s for s, count in apart.items() if count >= _HABIT * (count + len(_joined(s)(text)))}


@cache
def _joined(sign: str) -> Callable[[str], list[str]]:
    """Make the search for a sign that stands at its word."""
    return re.compile(f"{re.escape(sign)}(?<=[{_LETTER_LIKE}{_CLOSING}].)(?=[\\s{_CLOSING}]|$)").findall
