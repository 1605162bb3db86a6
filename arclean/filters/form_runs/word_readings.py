"""What a word of a text may have been before a map shifted its letters, and how likely that is."""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import TATWEEL
from arclean.filters.form_runs import weights
from arclean.filters.form_runs.joined_letters import ALEFS, JoinedLetter, form_at
from arclean.filters.form_runs.numbered_origins import bits_of_origins, bits_of_word, bits_that_matter, spell_by_bits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from arclean.filters.form_runs.shifted_runs import Origins

__all__ = ["ShiftReader", "ShiftReading", "choose_reading", "cost_when_unsure", "turn_lam_alefs"]

_MOST_READ = 1 << 9  # words whose readings are kept: each may take 10 kB
_MOST_COSTS = 1 << 12  # words whose bits are kept
_MOST_WORD_LETTERS = 15  # longer ones are several words
_SWAPPED = tuple(f"\u0627{alef}\u0644" for alef in ALEFS)
_turn_lam_alef = LazyPattern(f"(?<=\u0627)([{ALEFS}])\u0644").sub  # another filter turns them in the text


class ShiftReading(NamedTuple):
    """A word as it may have been: its bits, its letters, and the forms that came out as other letters."""

    bits: float
    word: str
    shifted: tuple[JoinedLetter, ...]


class ShiftReader:
    """Reads words by what their letters may stand for.

    ``cost`` returns the bits of a word, ``cost_below`` the same where they are below a limit, else any number that is
    not.
    """

    def __init__(self, cost: Callable[[str], float], cost_below: Callable[[str, float], float] | None = None) -> None:
        self._costs = _WordCosts(cost)
        self.cost = self._costs.__getitem__
        self._cost_below = cost_below
        self._dear: dict[str, float] = {}  # limits that words are not below
        self._read: dict[tuple[str, int], list[ShiftReading]] = {}

    def read_word(self, word: str, origins: Origins) -> list[ShiftReading]:
        """Return the readings of a word by what letters may stand for, the likeliest first; there is one at least.

        >>> from arclean.filters.form_runs.shifted_runs import join_origins, shifted_runs
        >>> lam = JoinedLetter("ل", before=True, after=True)
        >>> run = next(run for run in shifted_runs() if run.shifts == {lam: "م"})
        >>> costs = {"على": 8.0, "عمى": 17.0}
        >>> [one.word for one in ShiftReader(costs.__getitem__).read_word("عمى", join_origins([run]))]
        ['على', 'عمى']
        """
        letters, forms = _index_origins(origins)
        if len(word) > _MOST_WORD_LETTERS or letters.isdisjoint(word):
            return [ShiftReading(self.cost(word), word, ())]
        bits = bits_of_origins(origins)
        if not bits & bits_of_word(word):
            return [self._reading(word, word, forms)]
        key = word, bits & bits_that_matter(word)
        if key not in self._read:
            if len(self._read) >= _MOST_READ:
                self._read.clear()
            self._read[key] = sorted(self._reading(word, spelt, forms) for spelt, _, _ in spell_by_bits(word, bits))
        return self._read[key]

    def read_words(self, words: Iterable[str], origins: Origins) -> dict[str, ShiftReading]:
        """Return the likeliest reading of each of some words, where it is not known yet that letters were shifted."""
        if not origins:
            return {word: ShiftReading(self.cost(word), word, ()) for word in words}
        return {word: choose_reading(self.read_word(word, origins)) for word in words}

    def least_cost(self, word: str, asked: int, wanted: int, limit: float = inf) -> float:
        """Return a bound of what a word costs where a letter is of a ``wanted`` origin, by the origins that are asked.

        Both are bits of origins. Letters that the map would have shifted and did not, which make a reading less likely,
        are not counted, so that runs that shift the same letters of a word are asked about it once. What is not below
        the limit is any number that is not.
        """
        if len(word) > _MOST_WORD_LETTERS:
            return inf
        found = [
            self._bound(letters, limit - weights.SHIFT_COST * shifted) + weights.SHIFT_COST * shifted
            for letters, origins, shifted in spell_by_bits(word, asked)
            if origins & wanted
        ]
        return min(found, default=inf)

    def _bound(self, word: str, limit: float) -> float:
        """Return the bits of a word where they are below a limit, else any number that is not."""
        if word in self._costs or self._cost_below is None:
            return self.cost(word)
        if self._dear.get(word, -inf) >= limit:
            return inf
        if word[-1] == TATWEEL or turn_lam_alefs(word) != word:
            return self.cost(word)
        bits = self._cost_below(word, limit)
        if bits < limit:
            self._costs[word] = bits
        else:
            self._dear[word] = limit
        return bits

    def _reading(self, seen: str, letters: str, forms: frozenset[JoinedLetter]) -> ShiftReading:
        """Return a reading of what is seen as some letters, where the map shifts some forms."""
        shifted, kept = list[JoinedLetter](), 0
        for before, letter, after, shown in zip(("", *letters), letters, (*seen[1:], ""), seen, strict=False):
            form = form_at(before, letter, after)
            if letter != shown:
                shifted.append(form)
            elif form in forms:
                kept += 1
        return ShiftReading(self.cost(letters) + weights.KEPT_COST * kept, letters, tuple(shifted))


def cost_when_unsure(reading: ShiftReading) -> float:
    """Return the bits of a reading where it is not known yet that letters were shifted."""
    return reading.bits + weights.SHIFT_COST * len(reading.shifted)


def choose_reading(readings: Sequence[ShiftReading]) -> ShiftReading:
    """Return the first of the likeliest readings, where it is not known yet that letters were shifted."""
    return min(readings, key=cost_when_unsure) if len(readings) > 1 else readings[0]


@lru_cache(maxsize=1 << 8)
def _index_origins(origins: Origins) -> tuple[frozenset[str], frozenset[JoinedLetter]]:
    """Return the letters that come out of origins, and all forms that are shifted."""
    return frozenset(letter for letter, _ in origins), frozenset(form for _, form in origins)


class _WordCosts(dict[str, float]):
    """The bits of words, as they are asked for."""

    def __init__(self, table_cost: Callable[[str], float]) -> None:
        super().__init__()
        self._table_cost = table_cost

    def __missing__(self, word: str) -> float:
        """Return the bits of a word; a tatweel at its end is no letter, and makes no word likelier."""
        if len(self) >= _MOST_COSTS:
            self.clear()
        letters = word.rstrip(TATWEEL)
        bits = self._table_cost(letters) + weights.TATWEEL_COST * (letters != word)
        turned = turn_lam_alefs(letters)
        if turned != letters:
            bits = min(bits, self._table_cost(turned) + weights.SWAP_COST)
        self[word] = bits
        return bits


def turn_lam_alefs(word: str) -> str:
    """Return a word with the letters of its lam-alefs in their order.

    >>> turn_lam_alefs("األول")
    'الأول'
    """
    if word.find("\u0644", 2) < 0:  # most words: no lam after an alef and another
        return word
    return _turn_lam_alef("\u0644\\1", word) if any(map(word.__contains__, _SWAPPED)) else word
