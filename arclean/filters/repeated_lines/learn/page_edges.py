"""Tell which lines of a page are the furniture of its site: those learnt that stand around its text, not in it.

That documents have a line in common is not enough: so have laws their headings and their closing words. A line goes
where nothing but lines learnt stands between it and the edge of the page; behind a line that is this document's own (a
title, a date) only what also by its words is no text. A line with another number in each document, with a full stop or
with a date stays, but at the foot of a page between two others that go. A line near the office of who signs or the date
of a decision may be a name, and stays, and so does one line behind a text where nothing else would go. Cells of tables
stay: forms that are filled in have them all in common (seen in budgets of one ministry).
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from arclean.arabic.page_numbers import DIGIT_RUN, is_page_number
from arclean.evidence.hard_wraps.continuation_words import PART_WORDS
from arclean.evidence.web_lines.features import compared_words, list_web_lines
from arclean.evidence.web_lines.roles import role_by_itself
from arclean.filters.repeated_lines.kept_phrases import HEADINGS, OPENINGS, PARTS, SIGNATURES
from arclean.filters.repeated_lines.learn.line_keys import is_body, key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from arclean.evidence.web_lines.features import WebLine

__all__ = ["furniture"]

# Judged on made-up sites over texts of split DEV and on the laws of three states, 2026-11-28.
_SIGNED = 2  # lines on either side of a date or an office: a stamp may stand between it and the name
_LONGEST = 7  # words of a name, a motto or an address; more are a sentence, or a line of one that was broken
_CELLS = ("\t", "   ")  # what parts the cells of a table
_STOPS = frozenset(
    ("ends in stop", "ends in comma", "ends in colon")
)  # as sentences have them, and no button or masthead
_ALWAYS = frozenset(("legal", "ago", "top", "cookies"))  # groups of phrases whose date is never that of the text
_OPENINGS: dict[str, list[tuple[str, ...]]] = {}
for _words in map(compared_words, OPENINGS):
    _OPENINGS.setdefault(_words[0], []).append(_words)
_HEADINGS = frozenset(map(compared_words, HEADINGS))
_PARTS = frozenset(word for one in (*PARTS, *PART_WORDS) for word in compared_words(one))
_EDITORS = compared_words("التحرير")  # who sign the site, not the text
_SIGNATURES = frozenset(word for one in SIGNATURES for word in compared_words(one))


class _Kind(Enum):
    TOLD = "learnt, and by its words no text"
    LEARNT = "learnt"
    WEAK = "learnt, but with a number of its own, a date or a stop, or long"
    OWN = "not learnt, or text by its words"
    SIGNED = "text by its words, and so are those beside it"
    BODY = "a sentence, not learnt, or with a number of its own"


def furniture(page: Sequence[str], learnt: AbstractSet[str]) -> set[int]:
    """Give the numbers of the lines that go, of the lines of a page that are not blank.

    What is left is looked at again until nothing more goes. A page of which nothing would be left is left as it is.

    >>> furniture(["صحيفة الضفاف", "عاد الصيادون إلى الميناء", "الضفاف"], {"صحيفه الضفاف"})
    {0}
    """
    kinds = _kinds(page, learnt)
    kept = list(range(len(page)))
    gone: set[int] = set()
    while found := _found([kinds[number] for number in kept]):
        gone.update(kept[place] for place in found)
        kept = [number for number in kept if number not in gone]
    return gone


def _kinds(page: Sequence[str], learnt: AbstractSet[str]) -> list[_Kind]:
    """Say of each line what it is; near the line that says who signs, or when, names do not go."""
    kinds = [_Kind.BODY] * len(page)
    for inwards in (range(len(page)), range(len(page) - 1, -1, -1)):
        for number in inwards:  # what stands between two sentences of the text need not be looked at
            kinds[number] = _kind(page[number], learnt)
            if kinds[number] is _Kind.BODY:
                break
    signed = [number for number, kind in enumerate(kinds) if kind is _Kind.SIGNED]
    for number in signed:
        for near in range(max(0, number - _SIGNED), min(len(kinds), number + _SIGNED + 1)):
            if kinds[near] is _Kind.LEARNT:
                kinds[near] = _Kind.OWN
    return kinds


def _kind(shown: str, learnt: AbstractSet[str]) -> _Kind:
    found = key(shown)
    is_known = found is not None and (found.folded in learnt or found.exact in learnt)
    if found is None or (not is_known and is_body(shown)):
        return _Kind.BODY if is_body(shown) else _Kind.OWN
    line = list_web_lines(shown)[0]
    differs = found.exact not in learnt
    if is_known and (line.groups or "copyright sign" in line.traits):
        is_date = differs and found.dated and "copyright sign" not in line.traits and not line.groups & _ALWAYS
        return _Kind.WEAK if is_date else _Kind.TOLD
    is_formula = _is_formula(line)
    if (line.words[0] in _SIGNATURES and line.words[1:2] != _EDITORS) or (is_formula and "#" in found.folded):
        return _Kind.SIGNED
    is_cells = any(gap in shown for gap in _CELLS)
    if is_formula or is_cells or not is_known or role_by_itself(line) in ("byline", "caption"):
        return _Kind.OWN
    if differs:
        if is_body(shown):
            return _Kind.BODY
        is_page = is_page_number(DIGIT_RUN.sub("#", shown)) and found.folded.strip(
            "# "
        )  # a bare number may be a poem's
        return _Kind.TOLD if is_page else _Kind.WEAK
    return _Kind.LEARNT if _STOPS.isdisjoint(line.traits) and len(line.words) <= _LONGEST else _Kind.WEAK


def _is_formula(line: WebLine) -> bool:
    said = line.words
    if said in _HEADINGS or said[0] in _PARTS:
        return True
    return any(said[: len(opening)] == opening for opening in _OPENINGS.get(said[0], ()))


def _found(kinds: Sequence[_Kind]) -> set[int]:
    """Give the places of the lines that go: from the first line down to the text, and from the last one up to it."""
    bodies = [place for place, kind in enumerate(kinds) if kind is _Kind.BODY]
    text = bodies or [place for place, kind in enumerate(kinds) if kind in (_Kind.OWN, _Kind.SIGNED)]
    if not text:
        return set()
    first, last = text[0], text[-1]
    head, foot = _edge(kinds, range(first)), _edge(kinds, range(len(kinds) - 1, last, -1))
    if not head and [kinds[place] for place in foot] == [_Kind.LEARNT]:
        return set()  # one line behind a text may be who wrote it
    found = head | foot
    return found | _enclosed(kinds, found, range(last + 1, len(kinds))) if bodies else found


def _edge(kinds: Sequence[_Kind], inwards: range) -> set[int]:
    """Go from the edge of a page towards its text."""
    found: set[int] = set()
    at_edge = True
    for place in inwards:
        kind = kinds[place]
        if kind is _Kind.TOLD or (kind is _Kind.LEARNT and at_edge):
            found.add(place)
        at_edge = at_edge and kind not in (_Kind.OWN, _Kind.SIGNED)
    return found


def _enclosed(kinds: Sequence[_Kind], found: set[int], foot: range) -> set[int]:
    """Find the lines at the foot of a page that go because those before and behind them do."""
    more: set[int] = set()
    waiting: list[int] = []
    for place in foot:
        if place in found:
            more.update(waiting)
            waiting = []
        elif kinds[place] is _Kind.WEAK and (waiting or place - 1 in found):
            waiting.append(place)
        else:
            waiting = []
    return more
