"""Word alignment: the words of a text in order, and how far the words around two places agree.

Two versions of one story, or two extractors' outputs of one file, have the same words in the same order for a while.
A place between two words of one is the same as a place of the other where the words agree on both sides, the nearest
weighing most and the rare ones more than those found everywhere. A word may be another, or be lost, or be added: the
comparison goes outward from the two places, steps over one word at a time and goes on.

Words differ from those of :mod:`arclean.language.tokens`: a reference may be in any script, and an unmapped glyph is a
part of the word that it stands in. Their keys pass over more than ``fold_spelling`` does: two versions of one text also
differ in the seats of hamza.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from functools import cached_property, lru_cache
from itertools import pairwise
from math import log2
from typing import NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import TATWEEL
from arclean.arabic.look_alikes import LOOK_ALIKES
from arclean.arabic.marks import MARK
from arclean.arabic.unmapped_glyphs import UNMAPPED_GLYPH
from arclean.filters.recovery import weights

__all__ = [
    "Agreement", "WordSequence", "compare_around_words", "compare_places", "comparison_key", "drop_marks",
    "matching_places",
]  # fmt: skip

_ANY_LETTER = "[^\\W\\d_]"
_ANY_WORD = LazyPattern(
    f"([{UNMAPPED_GLYPH}]++(?!{_ANY_LETTER}))"  # glyphs beside no letter are no word
    f"|(?:[{UNMAPPED_GLYPH}]++)?+{_ANY_LETTER}(?:{_ANY_LETTER}|[{MARK}{UNMAPPED_GLYPH}])*+"
)
_needs_dropping = LazyPattern(f"[{MARK}{TATWEEL}A-Z]").search
_drop = LazyPattern(f"[{MARK}{TATWEEL}]").sub
_SPELT_ALIKE = {  # what versions of one text write in two ways: alefs, yehs, teh marbuta, seats of hamza, look-alikes
    **{ord(given): "\u0627" for given in "\u0622\u0623\u0625\u0671"},
    **{ord(given): taken for given, taken in LOOK_ALIKES.items()},
    0x0649: "\u064a",
    0x0629: "\u0647",
    0x06C3: "\u0647",
    0x0624: "\u0648",
    0x0626: "\u064a",
}
_MAX_WORD_POSITIONS = 64  # positions of a word that are kept
_MAX_PAIR_PLACES = 8  # places of a pair that are kept: more would tell nothing, and cost the square of the text
_PAIR_REACH = 6  # words on either side whose pairs are looked up
_MAX_MATCHES = 4  # places that are compared in full, with those beside them


class _Keys(dict[str, str]):
    """Keys by word, each made when it is asked for."""

    def __missing__(self, word: str) -> str:
        key = self[word] = _make_key(word)
        return key


@lru_cache(maxsize=1 << 12)  # words come again in other texts
def _make_key(word: str) -> str:
    return drop_marks(word).translate(_SPELT_ALIKE).lower()


def drop_marks(word: str) -> str:
    """Return a word without marks and kashida: it has one letter for each of its key."""
    return _drop("", word) if _needs_dropping(word) else word


def comparison_key(word: str) -> str:
    """Return what a word is compared by: without marks and kashida, letters written for each other made one.

    >>> comparison_key("إلــى") == comparison_key("الى")
    True
    """
    return _make_key(word)


class WordSequence:
    """The words of a text: where each starts and ends, and its key.

    A *place* is a number from 0 to the count of words: place 3 lies between the third word and the fourth.

    >>> words = WordSequence("في العــام 2015، قال")
    >>> words.keys, words.span_between(2)
    (['في', 'العام', 'قال'], (10, 17))
    """

    __slots__ = ("__dict__", "ends", "keys", "starts", "text")

    def __init__(self, text: str) -> None:
        known = _Keys()
        self.text = text
        self.starts, self.ends = array("q"), array("q")  # a list takes five times as much
        self.keys: list[str] = []
        for found in _ANY_WORD.finditer(text):
            key = "" if found[1] else known[found[0]]
            if key:
                self.keys.append(key)
                self.starts.append(found.start())
                self.ends.append(found.end())

    def span_between(self, place: int) -> tuple[int, int]:
        """Return the span of the text between the words on both sides of a place."""
        start = self.ends[place - 1] if place else 0
        end = self.starts[place] if place < len(self.starts) else len(self.text)
        return start, end

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """The indices of the words with a key, the first few of each."""
        found: dict[str, list[int]] = {}
        for index, key in enumerate(self.keys):
            known = found.setdefault(key, [])
            if len(known) < _MAX_WORD_POSITIONS:
                known.append(index)
        return found

    @cached_property
    def key_weights(self) -> dict[str, float]:
        """The weight of each key, by how rare it is here: 1 for one that occurs once."""
        penalty = weights.REPETITION_PENALTY
        return {key: 1 / (1 + log2(count) * penalty) for key, count in Counter(self.keys).items()}

    @cached_property
    def pair_places(self) -> dict[tuple[str, str], list[int]]:
        """The places between two neighbours with these keys, the first few of each pair."""
        found: dict[tuple[str, str], list[int]] = {}
        keys = self.keys
        for place, pair in enumerate(pairwise(keys), 1):
            known = found.setdefault(pair, [])
            if len(known) < _MAX_PAIR_PLACES:
                known.append(place)
        return found


class Agreement(NamedTuple):
    """How far two places agree: 0..1 for the words on each side, and whether the nearest ones are the same."""

    before: float
    after: float
    touches_before: bool
    touches_after: bool

    @property
    def score(self) -> float:
        """The mean of both sides, 0..1."""
        return (self.before + self.after) / 2


def matching_places(text: WordSequence, other: WordSequence, place: int) -> list[int]:
    """Return the places of a text that may be ``place`` of another, sorted: those whose pairs of words vote for it."""
    votes: defaultdict[int, float] = defaultdict(float)
    keys, known = other.keys, text.pair_places
    for at in range(max(1, place - _PAIR_REACH), min(len(keys), place + _PAIR_REACH + 1)):
        found = known.get((keys[at - 1], keys[at]))
        if found and len(found) < _MAX_PAIR_PLACES:
            for one in found:
                votes[one + place - at] += 1 / len(found)
    best = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_MAX_MATCHES]
    near = {at + step for at, _ in best for step in (-1, 0, 1)}
    return [at for at in sorted(near) if 0 <= at <= len(text.keys)]


def compare_places(text: WordSequence, at: int, other: WordSequence, place: int) -> Agreement:
    """Return how far the words around place ``at`` of a text agree with those around ``place`` of another."""
    before, touches_before = _compare_outward(text, at - 1, other, place - 1, -1)
    after, touches_after = _compare_outward(text, at, other, place, 1)
    return Agreement(before, after, touches_before, touches_after)


def compare_around_words(text: WordSequence, word: int, other: WordSequence, other_word: int) -> Agreement:
    """Return how far the words around the word of an index agree with those around a word of another text."""
    before, touches_before = _compare_outward(text, word - 1, other, other_word - 1, -1)
    after, touches_after = _compare_outward(text, word + 1, other, other_word + 1, 1)
    return Agreement(before, after, touches_before, touches_after)


def _compare_outward(text: WordSequence, at: int, other: WordSequence, other_at: int, step: int) -> tuple[float, bool]:
    """Return the share (0..1), by weight, of the words from ``at`` on that the other has too, and if the first is one.

    ``step`` is -1 or 1: the direction. Words are weighed by their nearness and their rarity in the other text.
    """
    ours, theirs, key_weights, nearness = text.keys, other.keys, other.key_weights, weights.NEARNESS
    size, other_size = len(ours), len(theirs)
    same = total = 0.0
    shift = 0  # steps made in the other text
    touches = 0 <= at < size and 0 <= other_at < other_size and ours[at] == theirs[other_at]
    for distance, near in enumerate(nearness):
        a, b = at + step * distance, other_at + step * shift
        if not 0 <= a < size:
            break
        weight = near * key_weights.get(ours[a], 1.0)
        total += weight
        if 0 <= b < other_size:
            shift += 1
            if ours[a] == theirs[b]:
                same += weight
            elif not _is_same_word(ours, a + step, theirs, b + step):
                if _is_same_word(ours, a, theirs, b + step):  # the other has one word more
                    shift += 1
                    same += weight * weights.SHIFTED_WORD_FACTOR
                elif _is_same_word(ours, a + step, theirs, b):  # it has one less
                    shift -= 1
    return (same / total if total else 0.0), touches


def _is_same_word(ours: list[str], a: int, theirs: list[str], b: int) -> bool:
    return 0 <= a < len(ours) and 0 <= b < len(theirs) and ours[a] == theirs[b]
