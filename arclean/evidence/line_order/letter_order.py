"""The order of a line by its letters: they follow each other otherwise in words that are spelt backwards.

Filters that judge signs or shapes ask it, for a line that is stored backwards says the reverse of what it shows.
"""

from __future__ import annotations

from functools import lru_cache

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.evidence.line_order import weights
from arclean.language.folding import fold
from arclean.language.tables import shipped_tables
from arclean.language.tokens import letter_runs

__all__ = ["letter_order_bits", "reads_backwards", "word_order_bits"]

_DOUBLED = LazyPattern("(.)\\1+")
_WASLA, _ALEF = "\u0671", "\u0627"


@lru_cache(maxsize=1 << 12)
def word_order_bits(word: str) -> float:
    """Return the bits of a folded word against the same word backwards, which has as many with the other sign.

    >>> word_order_bits("المدرسة") == -word_order_bits("ةسردملا") > 10
    True
    """
    gain, word = shipped_tables().direction.word_gain, word.replace(_WASLA, _ALEF)
    single = _DOUBLED.sub("\\1", word)
    if 2 * len(single) <= len(word) + 1:  # glyphs printed twice
        word = single
    return (gain(word) - gain(word[::-1])) / 2


def letter_order_bits(line: str) -> float:
    """Return the bits by which the words of a line are likelier as they stand than backwards; a word counts once."""
    return sum(map(word_order_bits, dict.fromkeys(letter_runs(fold(line)))))


def reads_backwards(line: str) -> bool:
    """Return whether the letters of a line say that it is stored backwards, as clearly as a line alone has to.

    >>> reads_backwards("ةسردملا ىلإ بهذ"), reads_backwards("ذهب إلى المدرسة"), reads_backwards("(12)")
    (True, False, False)
    """
    return letter_order_bits(line) <= -weights.MIN_BACKWARDS_BITS
