"""Whether words that all stand twice read as a sentence once they stand once: lists, drills and calls do not.

An author who says each word twice lists them (``القاهرة القاهرة طنطا طنطا``); what was printed twice is a text, whose
words follow one another as the lexicon has counted them, and whose particles stand between others.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.filters.doubled_words import weights
from arclean.filters.doubled_words.word_rows import is_and_the, is_dependent
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.filters.doubled_words.word_rows import WordRow
    from arclean.language.lexicon import Lexicon

__all__ = ["are_sentences", "has_sentence_shape"]

_QUOTE_PAIRS = (("(", ")"), ("[", "]"), ("\u00ab", "\u00bb"), ("\u201c", "\u201d"))
_TO_THE_OR_BY_THE = ("\u0644\u0644", "\u0628\u0627\u0644", "\u0648\u0644\u0644", "\u0648\u0628\u0627\u0644")
_BRACKETS_AND_QUOTES = "()[]\u00ab\u00bb\"'\u201c\u201d"


def are_sentences(runs: Iterable[Sequence[WordRow]], lexicon: Lexicon) -> bool:
    """Return whether the words of runs, each once, follow one another as the lexicon has counted them.

    >>> from arclean.filters.doubled_words.word_rows import word_rows
    >>> from arclean.language.lexicon import run_lexicon
    >>> texts = ("شروط القبول في الجامعة", "القاهرة الجيزة أسوان طنطا")
    >>> [are_sentences(word_rows(text, 0, len(text)), run_lexicon()) for text in texts]
    [True, False]
    """
    costs, bits, counted = shared_oov_costs(lexicon), 0.0, 0
    for run in runs:
        for left, right in pairwise(run):
            if not (left.is_arabic and right.is_arabic):
                continue
            one, other = (row.word.strip(_BRACKETS_AND_QUOTES) for row in (left, right))
            if lexicon.has_bigram(one, other):
                counted += 1
                gain = costs.word_cost(other) - costs.bigram_cost(one, other)
                bits += min(weights.MAX_BIGRAM_GAIN, gain)
            elif lexicon.has_folded(fold(one)) and lexicon.has_folded(fold(other)):  # of others nothing is counted
                bits -= weights.UNCOUNTED_BIGRAM_LOSS
    return counted > 1 and bits >= weights.MIN_SENTENCE_BITS


def has_sentence_shape(run: Sequence[WordRow]) -> bool:
    """Return whether a run has several signs of a sentence, or one that no list has.

    These are particles between other words, a number, a word with "and the", one with "to the" or "by the"; and a word
    with one of two brackets or quotes. Drills have particles side by side, lists and calls one of these at most.
    """
    particles = 0
    for before, row, after in zip(run, run[1:], run[2:], strict=False):
        between = before.is_arabic and after.is_arabic and not (is_dependent(before.word) or is_dependent(after.word))
        particles += is_dependent(row.word) and (between or not before.is_arabic)
    words = [row.word for row in run if row.is_arabic]
    others = (
        any(not row.is_arabic for row in run),
        any(map(is_and_the, words)),
        any(word.startswith(_TO_THE_OR_BY_THE) for word in words),
    )
    is_quoted = any(_has_half(word) for word in words)
    return is_quoted or particles + sum(others) >= weights.MIN_SENTENCE_SIGNS


def _has_half(word: str) -> bool:
    """Return whether a word has one of two brackets or quotes: they enclose several words, which none says twice."""
    return any((one in word) != (other in word) for one, other in _QUOTE_PAIRS) or word.count('"') == 1
