"""The words that letters in a row may be: what each costs by itself, after another, and beside the row."""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import NEVER_INITIAL
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.evidence.word_boundaries.weights import UNCOUNTED_BIGRAM_COST
from arclean.filters.letter_spacing import weights
from arclean.language.letter_bigrams import spelling_cost
from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    from arclean.language.lexicon import Lexicon

__all__ = ["RowCosts", "RowPaths", "RowSurroundings", "RowWord", "RowWords"]

_is_article = LazyPattern(
    "[\u0648\u0641]?[\u0628\u0643]?\u0627\u0644|\u0648?\u0644\u0644"
).fullmatch  # no word by itself
_MIN_RARE_WORD = 4  # letters of a word that no table has counted
_MOST_KEPT = 1 << 13  # words whose bits are kept: a row of a hundred letters has a thousand; 2 MB


class RowSurroundings(NamedTuple):
    """What stands before and after a row, as a folded word or a sign, and what else is known of its words.

    ``ends`` are places where a word ends, ``inner`` those where none does, ``lone`` those from which on
    the rest may be a clitic by itself: numbers of letters before them. ``touches_number`` is whether the first letter
    does, so that it may be a unit by itself (``5م``).
    """

    before: str = BREAK
    after: str = BREAK
    ends: frozenset[int] = frozenset()
    inner: frozenset[int] = frozenset()
    lone: frozenset[int] = frozenset()
    touches_number: bool = False

    def after_first(self) -> RowSurroundings:
        """Return what is beside the letters of a row after the first one, which is a word by itself."""
        ends, inner, lone = (frozenset(place - 1 for place in places if place > 1) for places in self[2:5])
        return RowSurroundings(BREAK, self.after, ends, inner, lone)


class RowWord(NamedTuple):
    """A word between two places of a row, its bits by itself, and whether the lexicon has counted it."""

    start: int
    end: int
    text: str
    bits: float
    is_counted: bool


class RowPaths(NamedTuple):
    """The cheapest way to cut a row, and what else its letters may be.

    ``rivals`` has for each place in the row the word of the best way that differs there from the cheapest one (that
    cuts where this does not, or the reverse), with by how many bits it is dearer; ``ending`` and ``starting`` are the
    words of any way, by the place where they end or start; ``bits`` is the cost of the cheapest way.
    """

    letters: str
    words: list[RowWord]
    bits: float
    rivals: dict[int, tuple[float, RowWord]]
    ending: list[list[RowWord]]
    starting: list[list[RowWord]]


class RowWords(NamedTuple):
    """The words of a row, by their places, and the numbers of those that start and that end at each place."""

    listed: list[RowWord]
    starting: list[list[int]]
    ending: list[list[int]]


class RowCosts:
    """The bits of words and of their bigrams, each looked up once."""

    def __init__(self, lexicon: Lexicon, beside: RowSurroundings) -> None:
        self._lexicon, self.beside = lexicon, beside
        self._costs = shared_oov_costs(lexicon)
        known = _shared_word_bits(lexicon)
        self.find_word, self.known_bits, self.price_word = known.__getitem__, known.get, known.price_word

    def has_pair(self, left: str, right: str) -> bool:
        """Return whether two words were counted side by side."""
        return self._lexicon.has_bigram(left, right)

    def is_likely(self, text: str) -> bool:
        """Return whether a word was counted, is a rare one, or derived from another."""
        return self.find_word(text)[1] or self._costs.is_likely_word(text)

    def follow(self, left: RowWord | None, right: RowWord) -> float:
        """Return the bits of a word after another, or after what stands before the row."""
        if right.is_counted and left is None:
            return self._costs.bigram_cost(self.beside.before, right.text)
        if right.is_counted and left is not None and left.is_counted:
            return self._lexicon.bigram_cost(left.text, right.text)
        return right.bits + UNCOUNTED_BIGRAM_COST

    def end(self, last: RowWord) -> float:
        """Return the bits of what stands after the row, after its last word."""
        return self._costs.bigram_cost(last.text, self.beside.after)


class _WordBits(dict[str, tuple[float, bool]]):
    """The bits of words by a lexicon, infinite where a string is none, and whether they were counted.

    Letters of many rows are asked, and words come again; a row is read twice where those beside it are read.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon, self._costs = lexicon, shared_oov_costs(lexicon)

    def __missing__(self, text: str) -> tuple[float, bool]:
        return self.price_word(text, spelling_cost(text))

    def price_word(self, text: str, spelt: float) -> tuple[float, bool]:
        """Return the bits of a word that is not kept yet, and keep them; ``spelt`` are those of its letters."""
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = self[text] = self._price(text, spelt)
        return found

    def _price(self, text: str, spelt: float) -> tuple[float, bool]:
        is_known = len(text) > 1 and self._lexicon.has_folded(text)
        if is_known and not _is_article(text):
            return self._lexicon.folded_cost(text), True
        if len(text) < _MIN_RARE_WORD or text[0] in NEVER_INITIAL:
            return inf, False
        rare = self._lexicon.folded_rare_cost(text)
        if is_known:
            bits = self._lexicon.folded_cost(text)
        else:
            bits = rare if rare < inf else self._costs.unseen_word_cost(text, spelt)
        return bits + (weights.RARE_WORD_BITS if rare < inf else weights.UNKNOWN_WORD_BITS), False


_shared_word_bits = lru_cache(maxsize=8)(_WordBits)
