"""Log-odds of the place of a word in a line: beside a number, or at the start or the end of the line.

Where two parts of a line stand on either side of a number and may have been swapped, the last word of each stands
before the number or at the end, the first word of each after the number or at the start. So each word has a score: how
much likelier it stands before the number than at the end, or at the start than after the number. The odds of an order
are a sum of four. A score is a sum of weights of the word, its first and last letters, its length, its closing sign and
the word beside it, with the kind of the number. The weights are in ``word_places.table``, one byte for each hash of a
feature, fitted by ``benchmarks/fit/swapped_runs.py`` on texts that ``arclean/language/data/README.md`` names; the
licence of the table is that of the tables there.
"""

from __future__ import annotations

from array import array
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.language.folding import fold
from arclean.package_files import read_file

__all__ = [
    "FIRST",
    "LAST",
    "STEPS_PER_NAT",
    "TABLE_SIZE",
    "number_kind",
    "pair_features",
    "pair_score",
    "word_features",
    "word_score",
]

TABLE_SIZE = 1 << 17
"""Bytes of the table, one for each hash."""
STEPS_PER_NAT = 32
"""How many steps of a byte of the table make a nat."""
FIRST, LAST = "F", "L"
"""Which word of a part a score is of."""

_TABLE = Path(__file__).resolve().parent / "word_places.table"
_OUTER_SIGNS = "\u060c\u061b.:!\u061f\"'\u00ab\u00bb()[]{}\u201c\u201d\u2018\u2019"
_FIRST_LETTER = "\u0621"
_is_year = LazyPattern("(?:1[0-9]|20|\u0661[\u0660-\u0669]|\u0662\u0660)[0-9\u0660-\u0669]{2}").fullmatch
_is_whole = LazyPattern(f"[{DIGIT}]+").fullmatch
_has_digit = LazyPattern(f"[{DIGIT}]").search
_MOST_DIGITS, _MOST_LETTERS = 4, 7
_SHORT_END, _LONG_END = 2, 3  # letters
_SPREAD, _WIDE_SPREAD = 40503, 2654435761  # multipliers that spread small numbers over the table


def number_kind(run: str) -> str:
    """Return the kind of a number or Latin run: year, whole number by its digits, another number, or Latin.

    >>> number_kind("2019"), number_kind("12"), number_kind("3.5%"), number_kind("PDF 2")
    ('y', '2', 'x', 'a')
    """
    if _is_year(run):
        return "y"
    if _is_whole(run):
        return str(min(len(run), _MOST_DIGITS))
    return "x" if _has_digit(run) and run.upper() == run.lower() else "a"


class _Spelling(NamedTuple):
    """Checksums of a word without marks and signs, of its ends of two letters and three; its signs and its length."""

    whole: int
    head: int
    tail: int
    long_head: int
    long_tail: int
    start_sign: int
    end_sign: int
    size: int


@lru_cache(maxsize=1 << 12)
def _spell(word: str) -> _Spelling:
    """Return the spelling of a word; of what has no letter of the script that of its kind, after a number sign."""
    bare = fold(word).strip(_OUTER_SIGNS)
    if not bare or bare[0] < _FIRST_LETTER:
        bare = "#" + number_kind(bare or word)
    start, end = word[0], word[-1]
    return _Spelling(
        _checksum(bare),
        _checksum(bare[:_SHORT_END]),
        _checksum(bare[-_SHORT_END:]),
        _checksum(bare[:_LONG_END]),
        _checksum(bare[-_LONG_END:]),
        ord(start) if start in _OUTER_SIGNS else 0,
        ord(end) if end in _OUTER_SIGNS else 0,
        min(len(bare), _MOST_LETTERS),
    )


def _checksum(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


@cache
def _salts(place: str, kind: str) -> tuple[int, ...]:
    """Return a number for each kind of feature of a place, beside a number of a kind: features differ by it."""
    alone = [_checksum(f"{place}{number}") for number in range(6)]
    return (*alone, *(_checksum(f"{place}{number} {kind}") for number in range(5)))


def word_features(place: str, word: str, kind: str) -> tuple[int, ...]:
    """Return the features of a word as the first or the last of a part beside a number of a kind: places of the table.

    >>> word_features(LAST, "عام", "y") == word_features(LAST, "عـام", "y")
    True
    """
    whole, head, tail, long_head, long_tail, start, end, size = _spell(word)
    a, b, c, d, e, f, g, h, i, j, k = _salts(place, kind)
    return (
        (whole ^ a) % TABLE_SIZE,
        (head ^ b) % TABLE_SIZE,
        (tail ^ c) % TABLE_SIZE,
        (long_head ^ d) % TABLE_SIZE,
        (long_tail ^ e) % TABLE_SIZE,
        (f ^ start * _SPREAD ^ end * _WIDE_SPREAD) % TABLE_SIZE,
        (whole ^ g) % TABLE_SIZE,
        (head ^ h) % TABLE_SIZE,
        (tail ^ i) % TABLE_SIZE,
        (j ^ end * _SPREAD) % TABLE_SIZE,
        (k ^ size * _SPREAD) % TABLE_SIZE,
    )


def pair_features(place: str, word: str, beside: str) -> tuple[int, ...]:
    """Return the feature of a word and the one beside it in its part, none where it has no other word."""
    return ((_spell(word).whole * _SPREAD ^ _spell(beside).whole ^ _checksum(place)) % TABLE_SIZE,) if beside else ()


@lru_cache(maxsize=1 << 13)
def word_score(place: str, word: str, kind: str) -> float:
    """Return the nats of a word's place by itself: likelier before a number than at the end, at the start than after.

    ``place`` is :data:`LAST` or :data:`FIRST`.

    >>> word_score(FIRST, "أعلنت", "y") > 0, word_score(LAST, "عام", "y") > 2
    (True, True)
    """
    table = _load_table()
    return sum([table[one] for one in word_features(place, word, kind)]) / STEPS_PER_NAT


def pair_score(place: str, word: str, beside: str) -> float:
    """Return the nats that the word beside it adds to the score of a word."""
    table = _load_table()
    return sum([table[one] for one in pair_features(place, word, beside)]) / STEPS_PER_NAT


@cache
def _load_table() -> array[int]:
    return array("b", read_file(_TABLE))
