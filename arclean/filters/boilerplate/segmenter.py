"""Tell boilerplate from text in the lines of a web page.

Each line has a score, the sum of the weights of its features; the likeliest course of text and boilerplate through the
document is found with a price for every change between them; a stretch of boilerplate counts only with proof: a line
that by its words can be nothing else, or such a line elsewhere and a high sum. A document without sentences has nothing
that boilerplate could surround, and is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.evidence.web_lines.features import features, is_prose
from arclean.evidence.web_lines.phrases import MENU, STRONG
from arclean.filters.boilerplate.weights import SURE, SWITCH, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.evidence.web_lines.features import Line

__all__ = ["boilerplate", "scores"]

_NEVER = -1e6
_SPARED = 3.0
_ALONE = 8.0  # of a stretch that nothing in it proves, on a page that has proof elsewhere (fixtures/web, 2026-11)
_ROUNDS = 6  # pages rest after two or three


def boilerplate(page: Sequence[Line]) -> frozenset[int]:
    """Give the numbers of the lines that are boilerplate.

    What is left is looked at again until nothing more is found, so that a second look at it finds nothing; a page that
    does not come to rest is left as it is.
    """
    kept, gone = list(range(len(page))), set[int]()
    for _ in range(_ROUNDS):
        found = _found([page[number] for number in kept])
        if not found:
            return frozenset(gone)
        gone.update(kept[place] for place in found)
        kept = [number for place, number in enumerate(kept) if place not in found]
    return frozenset()


def _found(page: Sequence[Line]) -> set[int]:
    if not _is_proof(page) or not any(map(is_prose, page)):
        return set()
    told = scores(page)
    found = set[int]()
    for start, end in _stretches(_course(told)):
        least = SURE if _is_proof(page[start:end]) else _ALONE
        if sum(told[start:end]) >= least:
            found.update(range(start, end))
    return found


def scores(page: Sequence[Line]) -> list[float]:
    """Give the log-odds of boilerplate for each line; what can only be text is never boilerplate."""
    return [
        _NEVER if is_prose(line) else _sum(names) - _SPARED * _is_spared(names)
        for line, names in zip(page, features(page), strict=True)
    ]


def _sum(names: Sequence[str]) -> float:
    return sum(WEIGHTS.get(name, 0.0) for name in (*names, "any"))


def _is_spared(names: Sequence[str]) -> bool:
    """Tell what is taken for title, date or byline: to lose one is worse than to keep a line too many."""
    if "may be the title" in names:
        return not {"title said twice", "shares before", "touches before"}.isdisjoint(names)
    return "dated below it" in names or "byline below it" in names


def _is_proof(page: Sequence[Line]) -> bool:
    """Tell lines of which one can be nothing but boilerplate, or several together."""
    menu = 0
    for line in page:
        if not _PROOF.isdisjoint(line.traits):
            return True
        if line.groups and _PUNCTUATED.isdisjoint(line.traits):
            if line.groups & STRONG and not _WHOLE.isdisjoint(line.traits):
                return True
            if line.groups <= STRONG and _COMPOSED.issubset(line.traits):
                return True
            menu += 1
    return menu >= MENU


_PROOF = frozenset(("captcha", "rights"))
_WHOLE = frozenset(("all said", "leads"))
_COMPOSED = frozenset(("begins so", "several"))  # "follow us on this, that"
_PUNCTUATED = frozenset(("ends", "goes on", "colon"))  # as no button or heading is


def _course(told: Sequence[float]) -> list[bool]:
    """Find the likeliest course through text and boilerplate, by dynamic programming."""
    text, chrome = 0.0, 0.0
    back: list[tuple[bool, bool]] = []
    for score in told:
        from_chrome, from_text = chrome - SWITCH > text, text - SWITCH >= chrome
        back.append((from_chrome, not from_text))
        text, chrome = max(text, chrome - SWITCH), max(chrome, text - SWITCH) + score
    state, course = chrome > text, []
    for before_text, before_chrome in reversed(back):
        course.append(state)
        state = before_chrome if state else before_text
    return course[::-1]


def _stretches(course: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that are true."""
    start = 0
    for number, state in enumerate([*course, False]):
        if not state:
            if start < number:
                yield start, number
            start = number + 1
