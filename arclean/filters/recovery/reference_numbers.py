"""References: numbers of another version of a text, and what became of each in the text.

A reference may tell the same in the same words (another extractor's output of the file), or the same story in part of
them. For each of its numbers the places of the text are found whose words agree with the words around it (see
``passages``), and what stands there is compared (see ``slots``).

Measured 2026-11 on 36 documents (UN, health, law, encyclopaedic; a third of the sentences gone, paragraphs shuffled,
one word in ten another): from an agreement of 0.7 on, 3 of 95 places were wrong.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT
from arclean.filters.recovery.inserted_tokens import Side, Slot, compare, is_visible, masked, values
from arclean.filters.recovery.word_alignment import Agreement, Passages, agreement, places

if TYPE_CHECKING:
    from arclean.core.context import Context

__all__ = ["Claim", "Number", "Reference", "claim", "claims", "quote", "references"]

_DIGITS = re.compile(f"[{DIGIT}]")
_UNTOUCHED = 0.8  # what a side is worth whose nearest word is another
_OWN = 0.7  # what the side that a number belongs to is worth, where a stop parts it from the other
_ALONE = 0.9  # the same, without the other, where the nearest word is the same
_NEXT = 2  # words between two places of which the better one is meant
_TIE = 0.1  # a number may stand at two places whose agreement differs by so much: a headline, and the text below it


class Number(NamedTuple):
    """Where a reference has a number: the place between its words, and the stretch of its text."""

    place: int
    start: int
    end: int


class Claim(NamedTuple):
    """What a reference has at ``[start, end)`` of the text.

    ``found`` is what the text has, empty where the number is lost; ``target`` is what should stand there. ``score``
    in 0..1 is how well the words around agree; ``firm``, whether the nearest do; ``visible``, whether the text shows a
    gap; ``passage``, whether the words stand in the same order, not in another telling of the story.
    """

    start: int
    end: int
    number: str
    found: str
    target: str
    sides: Side
    score: float
    firm: bool
    visible: bool
    passage: bool
    source: Number

    @property
    def value(self) -> tuple[str, ...]:
        """Give what is compared: the digits, whatever their system."""
        return values(self.number)


class Reference:
    """A reference, its words, and its numbers."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = Passages(masked(text))

    @cached_property
    def beginning(self) -> dict[str, list[str]]:
        """Group the words by their first two letters."""
        found: dict[str, list[str]] = {}
        for key in self.words.where:
            found.setdefault(key[:2], []).append(key)
        return found

    @cached_property
    def numbers(self) -> list[Number]:
        """List the places between words where numbers stand."""
        found = []
        for place in range(len(self.words.keys) + 1):
            start, end = self.words.between(place)
            if end - start > 1 and _DIGITS.search(self.text, start, end):
                found.append(Number(place, start, end))
        return found


def claims(text: Passages, reference: Reference, number: Number) -> list[Claim]:
    """List what a number of a reference says of the places of the text that are the same, best first.

    It may stand at two places that agree as well, but for one that lies next to a better one.
    """
    given = reference.text[number.start : number.end]
    found: list[tuple[int, Claim]] = []
    for at in places(text, reference.words, number.place):
        start, end = text.between(at)
        alike = agreement(text, at, reference.words, number.place)
        for slot in compare(text.text[start:end], given):
            firm = _is_firm(alike, slot, text.text[start:end])
            score = _score(alike, slot.sides)
            found.append((at, claim(text.text, start, slot, number, score, firm=firm)))
    found.sort(key=lambda one: (-one[1].score, one[0]))
    return [
        one for at, one in found if one.score >= found[0][1].score - _TIE and not 0 < abs(at - found[0][0]) <= _NEXT
    ]


def claim(text: str, start: int, slot: Slot, number: Number, score: float, *, firm: bool | None = None) -> Claim:  # noqa: PLR0913 - all that is known of one
    """Make a claim of a slot of what begins at ``start`` in the text; ``firm`` is None where it is told otherwise."""
    begin, end = start + slot.start, start + slot.end
    visible = not slot.found and is_visible(text, begin, end)
    passage = firm is not None
    return Claim(
        begin, end, slot.number, slot.found, slot.target, slot.sides, score, bool(firm), visible, passage, number
    )  # fmt: skip


def _is_firm(alike: Agreement, slot: Slot, between: str) -> bool:
    """Tell whether the nearest words are the same: both, or the one that a list's number with its sign belongs to."""
    if alike.touches_before and alike.touches_behind:
        return True
    return alike.touches_behind and slot.sides == Side.BEHIND and slot.end < len(between)


def _score(alike: Agreement, sides: Side) -> float:
    before = alike.before if alike.touches_before else alike.before * _UNTOUCHED
    behind = alike.behind if alike.touches_behind else alike.behind * _UNTOUCHED
    if sides in (Side.BEFORE, Side.BEHIND):
        own, other, touches = before, behind, alike.touches_before
        if sides == Side.BEHIND:
            own, other, touches = behind, before, alike.touches_behind
        return max(_OWN * own + (1 - _OWN) * other, _ALONE * own if touches else 0.0)
    return (before + behind) / 2


def quote(reference: Reference, number: Number, width: int = 2) -> str:
    """Quote a number of a reference between its nearest words."""
    words, size = reference.words, len(reference.words.keys)
    start = words.starts[max(0, number.place - width)] if number.place else number.start
    end = words.ends[min(size, number.place + width) - 1] if number.place < size else number.end
    return " ".join(reference.text[start:end].split())


def references(context: Context) -> list[Reference]:
    """Return the references of a run, read once for all filters.

    >>> from arclean.core.context import Context
    >>> [len(one.numbers) for one in references(Context(references=("في عام 2015، وفي عام 2016",)))]
    [2]
    """
    return [context.measure_once(Reference, text) for text in context.references]
