"""Whether the Latin words of lines in visual order were reversed with the letters.

Capitals begin words, a few words are everywhere, and letters follow each other otherwise in a word backwards; in
abbreviations, which are capitals alone, that tells little.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.latin_bigrams import LATIN_SYMBOLS, ROWS, STEPS, ZERO
from arclean.filters.visual_order.other_scripts import RIGHTWARD, weigh_other_scripts

__all__ = ["has_open_latin", "weigh_latin"]

_LATIN_WORDS = frozenset(
    ("the", "and", "for", "with", "from", "this", "that", "www", "com", "org", "net", "http", "https")
)
_REVERSED_LATIN_WORDS = frozenset(word[::-1] for word in _LATIN_WORDS)
_codes = LazyPattern(f"[0-9]*[{RIGHTWARD}][{RIGHTWARD}0-9]*").findall
_has_inner_capital = LazyPattern("[A-Z][a-z]+[A-Z].*[a-z]\\Z").match
_latin_words = LazyPattern("[A-Za-z]+").findall


def weigh_latin(line: str) -> float:
    """Return the bits by which the words of a line that run to the right are likelier backwards than as they stand.

    >>> weigh_latin("ehT tropeR") > 10, weigh_latin("niamod") == -weigh_latin("domain") > 1, weigh_latin("ABBA")
    (True, True, 0.0)
    """
    return sum(map(_weigh_word, dict.fromkeys(_latin_words(line))), weigh_other_scripts(line))


@lru_cache(maxsize=1 << 12)
def _weigh_word(word: str) -> float:
    small = word.lower()
    if small == small[::-1]:
        return 0.0
    bits = weights.COMMON_LATIN_WORD * ((small in _REVERSED_LATIN_WORDS) - (small in _LATIN_WORDS))
    if len(word) > 1 and small != word:
        bits += _weigh_capitals(word)
    share = weights.CAPITAL_LETTERS if word.isupper() else weights.LATIN_LETTERS
    table = _table()
    return bits - share * sum(table[pair] for pair in pairwise(f" {small} "))


def _weigh_capitals(word: str) -> float:
    """Return the bits by which a word of small letters and capitals is likelier backwards: one begins it (``GitHub``).

    >>> _weigh_capitals("buHtiG") == -_weigh_capitals("GitHub") > 2, _weigh_capitals("mRNA"), _weigh_capitals("IDs")
    (True, 0.0, 0.0)
    """
    if word[:-1].islower() or word[1:].islower():
        return weights.CAPITAL * (word[:-1].islower() - word[1:].islower())
    return weights.INNER_CAPITAL * (
        (_has_inner_capital(word[::-1]) is not None) - (_has_inner_capital(word) is not None)
    )


@cache
def _table() -> dict[tuple[str, str], float]:
    rows = zip(LATIN_SYMBOLS, ROWS.strip().split("\n"), strict=True)
    return {
        (a, b): (int(step, 36) - ZERO) / STEPS for a, row in rows for b, step in zip(LATIN_SYMBOLS, row, strict=True)
    }


def has_open_latin(line: str) -> bool:
    """Return whether a line has letters that run to the right, with or without digits, that may stand either way.

    >>> has_open_latin("(FDP)"), has_open_latin("A"), has_open_latin("4A"), has_open_latin("42")
    (True, False, True, False)
    """
    return any(code != code[::-1] for code in _codes(line))
