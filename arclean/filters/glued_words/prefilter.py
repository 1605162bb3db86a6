"""Whether a short text may hold glued words: a few look-ups for each string of no table, then a look at the likely.

What the second look finds is what the filter finds, but that the filter also knows the language of the line.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.affixes import WORD_ENDINGS
from arclean.evidence.word_boundaries.optional_spaces import PARTICLES
from arclean.evidence.word_boundaries.prefilter import read_strings
from arclean.filters.glued_words import weights
from arclean.filters.glued_words.segmentation import WordSegmenter
from arclean.language.lexicon import run_lexicon
from arclean.language.tables import shipped_tables
from arclean.language.tokens import BREAK, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["may_be_glued", "may_be_words", "shipped_segmenter"]

_CLITICS = "\u0648\u0641\u0628\u0643\u0644\u0633"
_MIN_GLUED_LETTERS = 4  # letters of two words
_MIN_CHAIN_LETTERS = 12  # letters of a string that may be three words, and is then asked without a look at two


def may_be_glued(text: str, least: int = 1) -> bool:
    """Return whether so many different strings that are no words may be two words, or more, between their neighbours.

    >>> may_be_glued("عاد فيبغداد"), may_be_glued("عاد شكسبير")
    (True, False)
    """
    read = read_strings(text)
    asked = {read.texts[number] for number in read.unknown if may_be_words(read.texts[number])}
    if len(asked) < least:
        return False
    found: set[str] = set()
    for line in text.split("\n"):
        for word in _words_with_boundary(line, asked):
            found.add(word)
            if len(found) >= least:
                return True
    return False


def _words_with_boundary(line: str, asked: set[str]) -> Iterator[str]:
    """Yield those of some strings that may be two words between their neighbours in a line."""
    row = [BREAK, *folded_tokens(line), BREAK]
    find_boundaries = shipped_segmenter().find_boundaries
    for number, word in enumerate(row):
        if word in asked:
            found = find_boundaries(word, row[number - 1], row[number + 1])
            if any(boundary.bits + weights.OTHERS_GLUED_BONUS >= 0 for boundary in found):
                yield word


@cache
def shipped_segmenter() -> WordSegmenter:
    """Return the segmenter by the tables of the package, which remembers what it was asked."""
    return WordSegmenter(run_lexicon())


@lru_cache(maxsize=1 << 12)  # names come again
def may_be_words(text: str) -> bool:
    """Return whether a string that is no word is long enough for three words, or can be cut into two.

    >>> may_be_words("فيبغداد"), may_be_words("شكسبير")
    (True, False)
    """
    return len(text) >= _MIN_CHAIN_LETTERS or (len(text) >= _MIN_GLUED_LETTERS and _is_two_words(text))


def _is_two_words(text: str) -> bool:
    """Return whether two words make a string, of which the second is no ending; not where a clitic and a word do.

    One of them may be a rare word, if it is long.
    """
    tables = shipped_tables()
    is_word, rare_cost = tables.words.has_folded, tables.rare.word_cost
    if text[0] in _CLITICS and is_word(text[1:]):
        return False
    may_hold_rare = len(text) > weights.MIN_RARE_LETTERS + 2
    for at in range(2, len(text) - 1):
        left, right = text[:at], text[at:]
        left_known, right_known = is_word(left), is_word(right)
        if not (left_known or right_known) or right in WORD_ENDINGS or not (_may_stand(left) and _may_stand(right)):
            continue
        if left_known and right_known:
            return True
        other = right if left_known else left
        if may_hold_rare and len(other) >= weights.MIN_RARE_LETTERS and rare_cost(other) < inf:
            return True
    return False


def _may_stand(word: str) -> bool:
    """Return whether a word is long or common enough to be one of two in a glued string."""
    return len(word) > 2 or word in PARTICLES
