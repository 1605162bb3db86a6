"""Stories: a number that a reference tells in other words than the text.

Another report of the same story shares names and nouns with the text, seldom a row of words. A gap that the text shows
is compared with every number of the reference that no passage of the text holds yet: by the words on both sides, those
near and rare weighing most, in whatever order they stand; and by the kind of number that it asks for (see ``kinds``).

Measured on two reports of one story (2026-11): the right number 0.45 to 0.96, the next one of its kind at most 0.38.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT
from arclean.filters.recovery.inserted_tokens import compare, is_visible
from arclean.filters.recovery.number_types import kinds, stem
from arclean.filters.recovery.reference_numbers import Claim, Number, Reference, claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.filters.recovery.word_alignment import Passages

__all__ = ["Gap", "gaps", "retold"]

_REACH = 12  # words on either side that are compared
_NEAR = [1 / (1 + 0.15 * distance) for distance in range(_REACH)]
_CROSSED = 0.7  # what a word is worth that stands on the other side
_COMMON = 16  # numbers near which a word stands; one that stands near more tells nothing
_FEW = 8  # numbers that are compared in full
_BLANK = re.compile("\\s\\s|\\s[\u060c\u061b.)]|\\(\\)|[\ufffd\ue000-\uf8ff]")
_has_digit = re.compile(f"[{DIGIT}]").search


class Gap(NamedTuple):
    """A place between two words where the text shows that something is gone: ``[start, end)`` lies between them."""

    place: int
    start: int
    end: int


def gaps(words: Passages) -> Iterator[Gap]:
    """Yield the places between words that show a gap and hold no number.

    >>> from arclean.filters.recovery.word_alignment import Passages
    >>> list(gaps(Passages("في غضون  شهرا، وقال")))
    [Gap(place=2, start=7, end=9)]
    """
    text = words.text
    for place in range(1, len(words.keys)):
        start, end = words.between(place)
        if end - start > 1 and _BLANK.search(text, start, end) and not _has_digit(text, start, end):
            yield Gap(place, start, end)


class _Near:
    """The words on both sides of a place, by their stems, with their weights."""

    def __init__(self, words: Passages, place: int, weights: dict[str, float]) -> None:
        self.place = place
        self.kinds = kinds(words, place)
        keys, least = words.keys, max(0, place - _REACH)
        self.before = [(stem(key), weights.get(key, 1.0)) for key in reversed(keys[least:place])]
        self.behind = [(stem(key), weights.get(key, 1.0)) for key in keys[place : place + _REACH]]
        self.sets = ({word for word, _ in self.before}, {word for word, _ in self.behind})


def retold(text: Passages, shown: Sequence[Gap], reference: Reference, numbers: Sequence[Number]) -> Iterator[Claim]:
    """Yield for each gap what each of some numbers of a reference says of it, where kind and neighbours allow it."""
    if not shown:
        return
    weights = reference.words.weights
    near = {number: _Near(reference.words, number.place, weights) for number in numbers}
    by_word: dict[str, list[Number]] = defaultdict(list)
    for number, one in near.items():
        for word in one.sets[0] | one.sets[1]:
            by_word[word].append(number)
    for gap in shown:
        ours = _Near(text, gap.place, weights)
        votes: dict[Number, float] = defaultdict(float)
        for word, weight in (*ours.before, *ours.behind):
            known = by_word.get(word, ())
            if len(known) < _COMMON:
                for number in known:
                    votes[number] += weight
        for number, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_FEW]:
            if _may_be(ours, near[number]):
                yield from _claims(text, gap, reference, number, _likeness(ours, near[number]))


def _may_be(ours: _Near, theirs: _Near) -> bool:
    """Tell whether a number may fill a gap: it is of the kind that is asked for, or between the same words."""
    if ours.kinds or theirs.kinds:
        return bool(ours.kinds & theirs.kinds)
    sides = ((ours.before, theirs.before), (ours.behind, theirs.behind))
    return all(a and b and a[0][0] == b[0][0] for a, b in sides)


def _likeness(ours: _Near, theirs: _Near) -> float:
    """Give the share of the words around a gap, by weight and nearness, that stand around a number too."""
    same = most = 0.0
    before, behind = theirs.sets
    for words, here, across in ((ours.before, before, behind), (ours.behind, behind, before)):
        for (word, weight), nearness in zip(words, _NEAR, strict=False):
            most += weight * nearness
            same += weight * nearness * (1 if word in here else _CROSSED if word in across else 0)
    return same / most if most else 0.0


def _claims(text: Passages, gap: Gap, reference: Reference, number: Number, score: float) -> Iterator[Claim]:
    for slot in compare(text.text[gap.start : gap.end], reference.text[number.start : number.end]):
        if not slot.found and is_visible(text.text, gap.start + slot.start, gap.start + slot.end):
            yield claim(text.text, gap.start, slot, number, score)
