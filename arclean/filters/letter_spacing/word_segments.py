"""Letters without gaps cut into words: the cheapest words by the lexicon, and how sure each cut is.

A row of letters that stand equally far apart does not show where its words end. The words are those whose bigrams cost
least, with the words beside the row; a place in the row is as sure as the best way that cuts there differs from the
best that does not. A word that no table has counted may be a name; it costs what spells it, and more.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import inf
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import NEVER_INITIAL
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.evidence.word_boundaries.weights import UNCOUNTED_BIGRAM_COST
from arclean.filters.letter_spacing import weights
from arclean.language.folding import fold
from arclean.language.letter_bigrams import spelling_cost
from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.language.lexicon import Lexicon

__all__ = ["RowSurroundings", "Segments", "segment_letters"]

_LAST_LETTERS = "\u0629\u0649"  # teh marbuta, alef maksura: only at the end of a word
_is_article = LazyPattern(
    "[\u0648\u0641]?[\u0628\u0643]?\u0627\u0644|\u0648?\u0644\u0644"
).fullmatch  # no word by itself
_LONGEST_WORD = 14  # letters, with clitics
_MIN_RARE_WORD = 4  # letters of a word that no table has counted
_MOST_OPEN = 3  # words that end at a place and are followed further, the cheapest


class RowSurroundings(NamedTuple):
    """What stands before and after a row, as a folded word or a sign, and what else is known of its words.

    ``ends`` are places where a word ends, ``inner`` those where none does, ``lone`` those from which on
    the rest may be a clitic by itself: numbers of letters before them.
    """

    before: str = BREAK
    after: str = BREAK
    ends: frozenset[int] = frozenset()
    inner: frozenset[int] = frozenset()
    lone: frozenset[int] = frozenset()


class Segments(NamedTuple):
    """Where words begin and end in a row of letters, by how many bits the least sure place is so, and the gain.

    ``gain`` is by how many bits a letter the words are cheaper than letters by themselves, 0 where one is unknown;
    ``are_counted`` is whether the lexicon has counted all words, ``are_likely`` whether what it has not are rare ones
    or derived from others; a clitic by itself is likely.
    """

    ends: list[int]
    bits: float
    gain: float
    are_counted: bool
    are_likely: bool


class _RowWord(NamedTuple):
    """A word between two places of a row, its bits by itself, and whether the lexicon has counted it."""

    start: int
    end: int
    text: str
    bits: float
    is_counted: bool


class _RowCosts:
    """The bits of words and of their bigrams, each looked up once."""

    def __init__(self, lexicon: Lexicon, beside: RowSurroundings) -> None:
        self._lexicon, self._beside = lexicon, beside
        self._costs = shared_oov_costs(lexicon)
        self.find_word = _shared_word_bits(lexicon)

    def is_likely(self, text: str) -> bool:
        """Return whether a word was counted, is a rare one, or derived from another."""
        return self.find_word(text)[1] or self._costs.is_likely_word(text)

    def follow(self, left: _RowWord | None, right: _RowWord) -> float:
        """Return the bits of a word after another, or after what stands before the row."""
        if right.is_counted and left is None:
            return self._costs.bigram_cost(self._beside.before, right.text)
        if right.is_counted and left is not None and left.is_counted:
            return self._lexicon.bigram_cost(left.text, right.text)
        return right.bits + UNCOUNTED_BIGRAM_COST

    def end(self, last: _RowWord) -> float:
        """Return the bits of what stands after the row, after its last word."""
        return self._costs.bigram_cost(last.text, self._beside.after)


@lru_cache(maxsize=8)
def _shared_word_bits(lexicon: Lexicon) -> Callable[[str], tuple[float, bool]]:
    """Return what finds the bits of a word by a lexicon, infinite where it is none, and whether it was counted.

    Letters of many rows are asked, and words come again; a row is read twice where those beside it are read.
    """
    costs = shared_oov_costs(lexicon)

    @lru_cache(maxsize=1 << 13)  # a row of a hundred letters has a thousand strings; 2 MB
    def find_word(text: str) -> tuple[float, bool]:
        is_known = len(text) > 1 and lexicon.has_folded(text)
        if is_known and not _is_article(text):
            return costs.word_cost(text), True
        if len(text) < _MIN_RARE_WORD or text[0] in NEVER_INITIAL:
            return inf, False
        rare = lexicon.rare_word_cost(text)
        if is_known:
            bits = costs.word_cost(text)
        else:
            bits = rare if rare < inf else costs.unseen_word_cost(text, spelling_cost(text))
        return bits + (weights.RARE_WORD_BITS if rare < inf else weights.UNKNOWN_WORD_BITS), False

    return find_word


_NOTHING_BESIDE = RowSurroundings()


def segment_letters(letters: str, lexicon: Lexicon, beside: RowSurroundings = _NOTHING_BESIDE) -> Segments | None:
    """Return the words of letters in a row; None where they can be no words.

    >>> from arclean.core.context import Context
    >>> segment_letters("الفصلالأولمنالكتاب", Context().lexicon).ends
    [5, 10, 12, 18]
    """
    plain = fold(letters)
    if len(plain) != len(letters):
        return None
    costs = _RowCosts(lexicon, beside)
    by_start, by_end = _find_words(plain, costs, beside)
    forth = _least_costs(by_start, by_end, costs)
    if forth is None:
        return None
    back = _costs_after(by_start, costs, forth)
    through = {word: cost + back[word] for word, cost in forth.items() if word in back}
    best = min(through.values())
    ends = _cheapest_path(forth, by_end, len(plain), costs)
    words = [plain[start:end] for start, end in pairwise([0, *ends])]
    are_counted = all(costs.find_word(word)[1] for word in words)
    gain = (spelling_cost(plain) - best) / len(plain) if all(map(costs.is_likely, words)) else 0.0
    is_last_lone = len(plain) - len(words[-1]) in beside.lone
    are_likely = all(map(costs.is_likely, words[:-1] if is_last_lone else words))
    return Segments(ends, _least_margin(through, set(ends), len(plain), best), gain, are_counted, are_likely)


def _find_words(
    plain: str, costs: _RowCosts, beside: RowSurroundings
) -> tuple[list[list[_RowWord]], list[list[_RowWord]]]:
    """Return the words that begin at each place, and those that end there; of one letter where one may stand alone."""
    by_start: list[list[_RowWord]] = [[] for _ in range(len(plain) + 1)]
    by_end: list[list[_RowWord]] = [[] for _ in range(len(plain) + 1)]
    for start in range(len(plain)):
        if start in beside.inner:
            continue
        for end in range(start + 1, min(len(plain), start + _LONGEST_WORD) + 1):
            if end - start > 1 and plain[end - 2] in _LAST_LETTERS:
                break
            text, is_lone = plain[start:end], start in beside.lone and end == len(plain)
            bits, is_counted = (weights.LONE_LETTER_BITS, False) if is_lone else costs.find_word(text)
            if bits < inf and end not in beside.inner:
                word = _RowWord(start, end, text, bits, is_counted)
                by_start[start].append(word)
                by_end[end].append(word)
            if end in beside.ends:
                break
    return by_start, by_end


def _least_costs(
    by_start: list[list[_RowWord]], by_end: list[list[_RowWord]], costs: _RowCosts
) -> dict[_RowWord, float] | None:
    """Return the least cost of the words up to each word, with it; None where no words lead to the end."""
    forth: dict[_RowWord, float] = {}
    for start in range(len(by_start)):
        before = sorted((word for word in by_end[start] if word in forth), key=forth.__getitem__)[:_MOST_OPEN]
        for word in by_start[start]:
            if start == 0:
                forth[word] = costs.follow(None, word)
            elif before and not word.is_counted:  # its bits are the same after any word
                forth[word] = forth[before[0]] + costs.follow(before[0], word)
            elif before:
                forth[word] = min(forth[last] + costs.follow(last, word) for last in before)
    return forth if any(word in forth for word in by_end[-1]) else None


def _costs_after(
    by_start: list[list[_RowWord]], costs: _RowCosts, forth: dict[_RowWord, float]
) -> dict[_RowWord, float]:
    """Return the least cost of what follows each word to the end."""
    back: dict[_RowWord, float] = {}
    after_place: dict[int, list[_RowWord]] = {}
    after_uncounted: dict[int, float] = {}  # whatever the word is
    for word in sorted(forth, key=lambda one: -one.start):
        end = word.end
        if end == len(by_start) - 1:
            back[word] = costs.end(word)
            continue
        if end not in after_place:
            after = [one for one in by_start[end] if one in back]
            after_place[end] = sorted(after, key=lambda one: back[one] + one.bits)[:_MOST_OPEN]
        if not after_place[end]:
            continue
        if word.is_counted:
            back[word] = min(back[one] + costs.follow(word, one) for one in after_place[end])
        else:
            if end not in after_uncounted:
                after_uncounted[end] = min(back[one] + costs.follow(word, one) for one in after_place[end])
            back[word] = after_uncounted[end]
    return back


def _cheapest_path(
    forth: dict[_RowWord, float], by_end: list[list[_RowWord]], size: int, costs: _RowCosts
) -> list[int]:
    """Return the ends of the words of the cheapest path."""
    ends = list[int]()
    last: _RowWord | None = None
    while size:
        following, before = last, [one for one in by_end[size] if one in forth]
        last = min(before, key=lambda one: forth[one] + (costs.follow(one, following) if following else costs.end(one)))
        ends.append(size)
        size = last.start
    return ends[::-1]


def _least_margin(through: dict[_RowWord, float], ends: set[int], size: int, best: float) -> float:
    """Return by how many bits the best way differs from the best that differs from it at some place."""
    cut: dict[int, float] = {}
    over: dict[int, float] = {}
    for (start, end, *_), cost in sorted(through.items(), key=itemgetter(1)):
        cut.setdefault(end, cost)
        for place in range(start + 1, end):
            over.setdefault(place, cost)
    others = (over.get(place, inf) if place in ends else cut.get(place, inf) for place in range(1, size))
    return min(others, default=inf) - best
