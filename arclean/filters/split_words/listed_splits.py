"""Words of Persian and Urdu that were split: two strings that are rare by themselves, and together a listed word.

The list knows no pairs of words, so what speaks for one word is how much less it costs than its two pieces together.
What an author writes apart costs little: words of two parts that are both words (``دانش آموز``: 12 bits), foreign names
(``ویکی پیڈیا``, 20). Of 102,000 words of news two pairs cost 16 bits and more; of words split at random half and more.
In a translation of the Quran into Urdu 18 of 12,000 words are told, all but two of them really split: they are joined
only in a text that has enough of them. Endings and prefixes that are written now apart, now joined, tell nothing.
"""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.core.edits import Span
from arclean.evidence.word_boundaries.line_blocks import line_language_finder
from arclean.filters.split_words import weights
from arclean.language.folding import fold_look_alikes
from arclean.language.listed_words import KIN_ENDINGS, KIN_LANGUAGES, KIN_PREFIXES, listed_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context
    from arclean.language.listed_words import ListedWords

__all__ = ["ListedSplit", "find_listed_splits", "has_listed_split", "least_applied_bits"]

_words = LazyPattern(f"[{LETTER}][{LETTER}{MARK}]*+(?![\u200c-])").finditer
_strings = LazyPattern(f"[{LETTER}][{LETTER}{MARK}]*+").findall
_FEWEST_LETTERS = 4  # of a word that was split
_LETTER_COST = 16.0  # bits of a letter by itself, at least: lists have frequent ones of names and units
_LONGEST_PIECE = 2  # letters of a piece that is no part of a name or a loan (``اینستا گرام``)
_LONE_WORD = "\u0648"  # "and"


class ListedSplit(NamedTuple):
    """Two strings that are one listed word: where they stand, and by how many bits less it costs."""

    left: Span
    right: Span
    bits: float


def find_listed_splits(text: str, context: Context) -> list[ListedSplit]:
    """Return the words of Persian and Urdu lines that were split, in the order of the text, none of them twice.

    >>> from arclean.core.context import Context
    >>> text = "پدرم هر روز کشاو رزان می‌رود و نان می‌خرد."
    >>> [text[one.left.start : one.right.end] for one in find_listed_splits(text, Context())]
    ['کشاو رزان']
    """
    tokens, language_at = _tokens(text), line_language_finder(text, context)
    found = [
        one
        for language in KIN_LANGUAGES
        if (words := listed_words(language)) is not None
        for one in _pairs(text, tokens, words)
        if language_at(one.left.start) == language
    ]
    taken: list[ListedSplit] = []
    for one in sorted(found, key=lambda split: split.left):
        if not taken or taken[-1].right.end <= one.left.start:
            taken.append(one)
        elif one.bits > taken[-1].bits:
            taken[-1] = one
    sure = sum(one.bits >= weights.LISTED_APPLY_BITS for one in taken)
    least = weights.LISTED_AMONG_BITS if sure > 1 else weights.LISTED_TOLD_BITS
    return [one for one in taken if one.bits >= least]


def least_applied_bits(text: str, found: Sequence[ListedSplit]) -> float:
    """Return the bits from which splits of a text are joined: infinite where too few of its words are surely split.

    An extractor makes its mistake again; one in a long text may be its author's. Among many, all that are told go.
    """
    sure, words = sum(one.bits >= weights.LISTED_APPLY_BITS for one in found), text.count(" ")
    if sure * weights.WORDS_PER_DENSE_SPLIT > words:
        return weights.LISTED_TOLD_BITS
    return weights.LISTED_APPLY_BITS if sure * weights.WORDS_PER_LISTED_SPLIT > words else inf


def has_listed_split(text: str) -> bool:
    """Return whether some line may have a word that was split, whatever its language.

    >>> has_listed_split("کشاو رزان آب"), has_listed_split("کشاورزان آب")
    (True, False)
    """
    tables = [words for words in map(listed_words, KIN_LANGUAGES) if words is not None]
    strings = _strings(fold_look_alikes(text))
    pairs = {*pairwise(strings)}
    wholes = [(words, [pair for pair in pairs if pair[0] + pair[1] in words.words]) for words in tables]
    if all(_bits(words, *pair) < weights.LISTED_TOLD_BITS for words, listed in wholes for pair in listed):
        return False
    tokens = _tokens(text)
    return any(one.bits >= weights.LISTED_TOLD_BITS for words in tables for one in _pairs(text, tokens, words))


def _tokens(text: str) -> list[tuple[Span, str]]:
    """Return the words of a text, in the spelling of the list; those with marks or hamzas on alefs are in no list."""
    spelt = fold_look_alikes(text)
    return [(Span(*found.span()), found[0]) for found in _words(spelt)]


def _pairs(text: str, tokens: list[tuple[Span, str]], words: ListedWords) -> Iterator[ListedSplit]:
    """Yield neighbours with one space between them that are a listed word, and cost more than it by enough bits."""
    for (left, first), (right, second) in pairwise(tokens):
        bits = _bits(words, first, second)
        if bits >= weights.LISTED_AMONG_BITS and right.start - left.end == 1 and text[left.end] == " ":
            yield ListedSplit(left, right, round(bits, 2))


def _bits(words: ListedWords, first: str, second: str) -> float:
    """Return by how many bits two strings cost more than the listed word that they make; minus infinity for none."""
    whole = words.words.get(first + second)
    if whole is None or len(first) + len(second) < _FEWEST_LETTERS or second in KIN_ENDINGS or first in KIN_PREFIXES:
        return -inf
    bits = _cost(words, first) + _cost(words, second) - whole
    return bits - weights.LISTED_NAME_BITS if min(len(first), len(second)) > _LONGEST_PIECE else bits


def _cost(words: ListedWords, string: str) -> float:
    found = words.string_cost(string)
    return max(found, _LETTER_COST) if len(string) == 1 and string != _LONE_WORD else found
