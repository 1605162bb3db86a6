"""Lexicon words: the words of the lexicon that a damaged word may have been, by the words beside it.

Measured 2026-11 on 7,500 words of UN, health, legal and encyclopaedic text (dev_un, dev_tico19, dev_in_domain), one or
two letters gone: where it is known how many, one pair with a neighbour is counted, and the next word is 10 bits worse,
.996 are right, of .37 of the words; where it is not known, both pairs are counted, and 8 bits, .994 of .11.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import product
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, class_members
from arclean.arabic.unmapped_glyphs import UNMAPPED_GLYPH
from arclean.filters.recovery import weights
from arclean.filters.recovery.word_alignment import drop_marks
from arclean.language.tokens import BREAK, NUMBER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from arclean.filters.recovery.damaged_words import DamagedWord
    from arclean.filters.recovery.word_alignment import WordSequence
    from arclean.language.lexicon import Lexicon
    from arclean.language.tables import WordTable

__all__ = ["LexiconWords", "are_glyphs_noise", "find_lexicon_words"]

_ARABIC_LETTERS = "".join(sorted(class_members(ARABIC)))
_MAX_GLYPHS = 2  # unmapped glyphs of a word whose letters are tried
_MAX_LOST_LETTERS = 3  # that a truncated word may have lost
_MAX_WORDS_OF_HEAD = 50  # words that begin so and are tried, the commonest
_find_glyph = LazyPattern(f"[{UNMAPPED_GLYPH}]")
_has_digit = LazyPattern(f"[{DIGIT}]").search


class LexiconWords(NamedTuple):
    """The words that a damaged word may have been, at most three, the best first.

    ``margin`` is the bits by which the second is worse, infinite for one word alone, 0 for none; ``is_sure``, whether
    the first is certain enough to be taken.
    """

    words: tuple[str, ...]
    margin: float
    is_sure: bool


def find_lexicon_words(
    words: WordSequence, damaged: DamagedWord, lexicon: Lexicon, repaired: Mapping[int, str]
) -> LexiconWords:
    """Return the words of the lexicon that a damaged word may have been, by their cost between its neighbours.

    ``repaired`` has the words, by position, that are no longer what the text has.
    """
    left, right = (_neighbour_token(words, damaged.position, step, repaired) for step in (-1, 1))
    given = drop_marks(words.text[damaged.start : damaged.end])
    tried = _words_with_letters(given, lexicon) if damaged.glyphs else _words_of_head(given, lexicon)
    costs = sorted((lexicon.bigram_cost(left, word) + lexicon.bigram_cost(word, right), word) for word in tried)
    if not costs:
        return LexiconWords((), 0.0, is_sure=False)
    margin = costs[1][0] - costs[0][0] if len(costs) > 1 else inf
    best = costs[0][1]
    counted = lexicon.tables.pairs.counted_cost
    pairs = sum(
        (left != BREAK and counted(left, best) is not None, right != BREAK and counted(best, right) is not None)
    )
    if damaged.glyphs:
        is_sure = pairs >= weights.GLYPH_PAIRS and margin >= weights.GLYPH_MARGIN
    else:
        is_sure = pairs >= weights.TRUNCATED_PAIRS and margin >= weights.TRUNCATED_MARGIN
    return LexiconWords(tuple(word for _, word in costs[:3]), margin, is_sure)


def are_glyphs_noise(words: WordSequence, damaged: list[DamagedWord], lexicon: Lexicon) -> bool:
    """Return whether unmapped glyphs stand for no letters in a text: many of their words are words without them."""
    given = [_find_glyph.sub("", drop_marks(words.text[one.start : one.end])) for one in damaged if one.glyphs]
    return sum(word in lexicon for word in given) > weights.NOISE_SHARE * len(given)


def _neighbour_token(words: WordSequence, position: int, step: int, repaired: Mapping[int, str]) -> str:
    """Return the token before (``step`` -1) or after (1) a word, as the tables have it: a word, a number, or a sign."""
    start, end = words.span_between(position if step < 0 else position + 1)
    between = words.text[start:end]
    if between.strip():
        return NUMBER if _has_digit(between) else BREAK
    near = position + step
    if near in repaired:
        return repaired[near]
    return words.text[words.starts[near] : words.ends[near]] if 0 <= near < len(words.keys) else BREAK


def _words_with_letters(given: str, lexicon: Lexicon) -> list[str]:
    """Return the words that have one letter in the place of each unmapped glyph."""
    pieces = _find_glyph.split(given)
    if not 0 < len(pieces) - 1 <= _MAX_GLYPHS:
        return []
    choices = product(_ARABIC_LETTERS, repeat=len(pieces) - 1)
    tried = ("".join(map("".join, zip(pieces, (*letters, ""), strict=True))) for letters in choices)
    return [word for word in tried if word in lexicon]


def _words_of_head(given: str, lexicon: Lexicon) -> list[str]:
    """Return the commonest words that begin as a truncated word does."""
    return list(_commonest_words(given, lexicon.tables.words))


@lru_cache(maxsize=1 << 12)
def _commonest_words(head: str, words: WordTable) -> tuple[str, ...]:
    ordered = _sorted_words(words)
    at = bisect_left(ordered, head)
    until = bisect_left(ordered, head + "\uffff")
    found = [word for word in ordered[at:until] if 0 < len(word) - len(head) <= _MAX_LOST_LETTERS]
    return tuple(sorted(found, key=lambda word: (words.word_cost(word), word))[:_MAX_WORDS_OF_HEAD])


@lru_cache(maxsize=2)
def _sorted_words(words: WordTable) -> list[str]:
    return sorted(words)
