"""Pairs of words without the particles before them: ``كقرية صغيرة`` was not counted, ``قرية صغيرة`` was.

What precedes a word (and, in, for, as, the article of both) changes nothing of what words go together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.language.lexicon import Lexicon

__all__ = ["gain_without_clitics", "without_clitics"]

_AL, _LIL = "\u0627\u0644", "\u0644\u0644"
_CONJUNCTIONS, _PREPOSITIONS = "\u0648\u0641", "\u0628\u0644\u0643"
_SHORTEST_CARRIER = 5  # letters of a word that is looked up without its first


def without_clitics(word: str) -> Iterator[str]:
    """Yield a word without its conjunction, without its preposition and without both.

    >>> list(without_clitics("وبعملية")), list(without_clitics("للجنة")), list(without_clitics("من"))
    (['بعملية', 'عملية'], ['الجنة'], [])
    """
    if len(word) < _SHORTEST_CARRIER:
        return
    if word[0] in _CONJUNCTIONS:
        yield word[1:]
        yield from without_clitics(word[1:])
    elif word.startswith(_LIL):
        yield _AL + word[2:]
    elif word[0] in _PREPOSITIONS:
        yield word[1:]


def gain_without_clitics(left: str, right: str, lexicon: Lexicon) -> float:
    """Return the bits that a pair saves by what was counted of it without the particles before it, or 0.

    >>> from arclean.core.context import Context
    >>> lexicon = Context().lexicon
    >>> gain_without_clitics("كقرية", "صغيرة", lexicon) > 5, gain_without_clitics("من", "في", lexicon)
    (True, 0.0)
    """
    pairs = [(word, right) for word in without_clitics(left)]
    if left.startswith(_AL) and right.startswith(_AL):
        pairs.append((left[len(_AL) :], right[len(_AL) :]))
    gains = [
        lexicon.word_cost(second) - lexicon.bigram_cost(first, second)
        for first, second in pairs
        if lexicon.has_folded(first) and lexicon.has_folded(second) and lexicon.has_bigram(first, second)
    ]
    return max([0.0, *gains])
