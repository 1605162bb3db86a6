"""Passages: the words of a text in order, and how far the words around two places are the same.

Two versions of one story, or two extractors' outputs of one file, hold the same words in the same order for a while.
A place between two words of one is the same as a place of the other where the words agree on both sides, the nearest
weighing most and the rare ones more than those found everywhere. A word may be another, or be lost, or be added: the
walk outward steps over one at a time and goes on.

Words differ from those of :mod:`arclean.language.tokens`: a reference may be in any script, and an unmapped glyph is a
part of the word that it stands in. Their keys pass over more than ``fold_spelling`` does: two versions of one text also
differ in the seats of hamza.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from functools import cached_property
from itertools import pairwise
from math import log2
from typing import NamedTuple

from arclean.arabic.letters import TATWEEL
from arclean.arabic.look_alikes import LOOK_ALIKES
from arclean.arabic.marks import MARK
from arclean.filters.recovery.inserted_tokens import UNMAPPED

__all__ = ["Agreement", "Passages", "agreement", "around", "bare", "key_of", "places"]

_LETTER = "[^\\W\\d_]"
_WORD = re.compile(f"({UNMAPPED}++(?!{_LETTER}))|(?:{UNMAPPED}++)?+{_LETTER}(?:{_LETTER}|[{MARK}]|{UNMAPPED})*+")
_has_odd = re.compile(f"[{MARK}{TATWEEL}A-Z]").search
_drop = re.compile(f"[{MARK}{TATWEEL}]").sub
_ALIKE = {  # what versions of one text write now so, now so: alefs, yehs, teh marbuta, seats of hamza, look-alikes
    **{ord(given): "\u0627" for given in "\u0622\u0623\u0625\u0671"},
    **{ord(given): taken for given, taken in LOOK_ALIKES.items()},
    0x0649: "\u064a",
    0x0629: "\u0647",
    0x06C3: "\u0647",
    0x0624: "\u0648",
    0x0626: "\u064a",
}


class _Keys(dict[str, str]):
    """What words are compared by: without marks and kashida, letters that are written for each other made one."""

    def __missing__(self, word: str) -> str:
        key = bare(word).translate(_ALIKE).lower()
        self[word] = key
        return key


def bare(word: str) -> str:
    """Take marks and kashida off a word: what is left has one letter for each of its key."""
    return _drop("", word) if _has_odd(word) else word


def key_of(word: str) -> str:
    """Give what a word is compared by.

    >>> key_of("إلــى") == key_of("الى")
    True
    """
    return _Keys()[word]


class Passages:
    """The words of a text: where each starts and ends, and its key.

    A *place* is a number from 0 to the count of words: place 3 lies between the third word and the fourth.

    >>> words = Passages("في العــام 2015، قال")
    >>> words.keys, words.between(2)
    (['في', 'العام', 'قال'], (10, 17))
    """

    __slots__ = ("__dict__", "ends", "keys", "starts", "text")

    def __init__(self, text: str, keys: dict[str, str] | None = None) -> None:
        known = _Keys() if keys is None else keys
        self.text = text
        self.starts, self.ends = array("q"), array("q")  # a list takes five times as much
        self.keys: list[str] = []
        for found in _WORD.finditer(text):
            key = "" if found[1] else known[found[0]]
            if key:
                self.keys.append(key)
                self.starts.append(found.start())
                self.ends.append(found.end())

    def between(self, place: int) -> tuple[int, int]:
        """Give the stretch of the text between the words on both sides of a place."""
        start = self.ends[place - 1] if place else 0
        end = self.starts[place] if place < len(self.starts) else len(self.text)
        return start, end

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """Map words to where they stand, by their number, the first few of each."""
        found: dict[str, list[int]] = {}
        for number, key in enumerate(self.keys):
            known = found.setdefault(key, [])
            if len(known) < _OFTEN:
                known.append(number)
        return found

    @cached_property
    def weights(self) -> dict[str, float]:
        """Weigh each word by how rarely it stands here: 1 for one that stands once."""
        return {key: 1 / (1 + log2(count) / 2) for key, count in Counter(self.keys).items()}

    @cached_property
    def pairs(self) -> dict[tuple[str, str], list[int]]:
        """Map pairs of neighbours to the places between them, the first few of each."""
        found: dict[tuple[str, str], list[int]] = {}
        keys = self.keys
        for place, pair in enumerate(pairwise(keys), 1):
            known = found.setdefault(pair, [])
            if len(known) < _COMMON:
                known.append(place)
        return found


_OFTEN = 64  # places of a word that are looked at
_COMMON = 8  # places of a pair that are looked at: more would tell nothing, and cost the square of the text
_REACH = 6  # words on either side whose pairs are looked up
_WINDOW = 8  # words on either side that are compared
_BEST = 4  # places that are compared in full
_NEAR = [1.0, 0.8, 0.65, 0.55, 0.45, 0.4, 0.35, 0.3]


class Agreement(NamedTuple):
    """How far two places are the same: 0..1 for the words on each side, and whether the nearest ones are the same."""

    before: float
    behind: float
    touches_before: bool
    touches_behind: bool

    @property
    def score(self) -> float:
        """Give one figure in 0..1 for both sides."""
        return (self.before + self.behind) / 2


def places(text: Passages, other: Passages, place: int) -> list[int]:
    """List the places of a text that may be that place of another: those whose pairs of words vote for it."""
    votes: defaultdict[int, float] = defaultdict(float)
    keys, known = other.keys, text.pairs
    for at in range(max(1, place - _REACH), min(len(keys), place + _REACH + 1)):
        found = known.get((keys[at - 1], keys[at]))
        if found and len(found) < _COMMON:
            for one in found:
                votes[one + place - at] += 1 / len(found)
    size = len(text.keys)
    best = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_BEST]
    near = {at + step for at, _ in best for step in (-1, 0, 1)}
    return [at for at in sorted(near) if 0 <= at <= size]


def agreement(text: Passages, at: int, other: Passages, place: int) -> Agreement:
    """Compare the words around a place of a text with those around a place of another."""
    before, touches_before = _walk(text, at - 1, other, place - 1, -1)
    behind, touches_behind = _walk(text, at, other, place, 1)
    return Agreement(before, behind, touches_before, touches_behind)


def around(text: Passages, word: int, other: Passages, place: int) -> Agreement:
    """Compare the words around a word of a text with those around a word of another."""
    before, touches_before = _walk(text, word - 1, other, place - 1, -1)
    behind, touches_behind = _walk(text, word + 1, other, place + 1, 1)
    return Agreement(before, behind, touches_before, touches_behind)


def _walk(text: Passages, at: int, other: Passages, place: int, step: int) -> tuple[float, bool]:
    """Walk from two words outward, and give the share of the text's words, by weight, that the other has too."""
    ours, theirs, weights = text.keys, other.keys, other.weights
    size, length = len(ours), len(theirs)
    same = most = 0.0
    i = k = 0
    touches = 0 <= at < size and 0 <= place < length and ours[at] == theirs[place]
    while i < _WINDOW:
        a, b = at + step * i, place + step * k
        if not 0 <= a < size:
            break
        weight = _NEAR[i] * weights.get(ours[a], 1.0)
        most += weight
        if 0 <= b < length:
            k += 1
            if ours[a] == theirs[b]:
                same += weight
            elif not _meets(ours, a + step, theirs, b + step):
                if _meets(ours, a, theirs, b + step):  # the other has one word more
                    k += 1
                    same += weight / 2
                elif _meets(ours, a + step, theirs, b):  # it has one less
                    k -= 1
        i += 1
    return (same / most if most else 0.0), touches


def _meets(ours: list[str], a: int, theirs: list[str], b: int) -> bool:
    return 0 <= a < len(ours) and 0 <= b < len(theirs) and ours[a] == theirs[b]
