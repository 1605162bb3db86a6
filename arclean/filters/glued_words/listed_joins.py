"""Words of Persian and Urdu that lost the space between them: a string in no list that two common words make.

Both languages make new words of two, so what is told is little: both parts are listed, none of them an ending or a part
that authors join (``دانشگاه``), and together they cost less than the letters of the string do. Of 102,000 words of news
three are told, two of them really glued. Nothing is parted.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.evidence.word_boundaries.line_blocks import line_language_finder
from arclean.filters.glued_words import weights
from arclean.language.folding import fold_look_alikes
from arclean.language.listed_words import KIN_ENDINGS, KIN_LANGUAGES, KIN_PREFIXES, listed_words
from arclean.language.weights import UNLISTED_WORD_COST

if TYPE_CHECKING:
    from arclean.core.context import Context

__all__ = ["ListedJoin", "find_listed_joins", "has_listed_join"]

_long_strings = LazyPattern(f"(?<![\u200c{LETTER}{MARK}-])[{LETTER}]{{6,24}}+(?![\u200c{MARK}{LETTER}-])").finditer
_LEAST_PART, _LONG_PART = 2, 3  # letters; shorter ones are particles
_URDU_LETTER = "\u06d2"
_MEMORY = 1 << 12  # strings that are remembered
_LONE_PARTICLES = frozenset(
    "از به که را کے کی کا سے نے کو پر ہے یہ اس وہ تک جو ہر و".translate(str.maketrans("یکہ", "يكه")).split()
)
_PARTS_OF_WORDS = KIN_ENDINGS | KIN_PREFIXES | frozenset("كار دار ساز خانه نامه گي گان".split())


class ListedJoin(NamedTuple):
    """Two words without a space: where they begin, where the second one does, and where they end."""

    start: int
    place: int
    end: int


def find_listed_joins(text: str, context: Context) -> list[ListedJoin]:
    """Return the strings of Persian and Urdu lines that two listed words make.

    >>> from arclean.core.context import Context
    >>> find_listed_joins("این بازی به هفتهآینده موکول شد.", Context())
    [ListedJoin(start=12, place=16, end=21)]
    """
    found, language_at = [], line_language_finder(text, context)
    # Sindhi has words of Urdu too, but not its letter
    languages = [language for language in KIN_LANGUAGES if language != "ur" or _URDU_LETTER in text]
    for string in _long_strings(fold_look_alikes(text)):
        for language in languages:
            place = _second_word(language, string[0])
            if place and language_at(string.start()) == language:
                found.append(ListedJoin(string.start(), string.start() + place, string.end()))
                break
    return found


def has_listed_join(text: str) -> bool:
    """Return whether two listed words make some string of a text, whatever its language.

    >>> has_listed_join("بازی هفتهآینده"), has_listed_join("بازی هفته آینده")
    (True, False)
    """
    strings = {string[0] for string in _long_strings(fold_look_alikes(text))}
    return any(_second_word(language, string) for language in KIN_LANGUAGES for string in strings)


@lru_cache(_MEMORY)
def _second_word(language: str, string: str) -> int:
    """Return where the second of the two words that make a string begins, or 0 for none."""
    listed = listed_words(language)
    if listed is None or string in listed.words or listed.string_cost(string) < UNLISTED_WORD_COST:
        return 0
    costs, best = [], listed.words
    for place in range(_LEAST_PART, len(string) - 1):
        first, second = string[:place], string[place:]
        if first in best and second in best and _may_be_apart(first) and _may_be_apart(second):
            costs.append((best[first] + best[second], place))
    cost, place = min(costs, default=(0.0, 0))
    letters = len(string) - _LONG_PART
    own = listed.string_cost(string) + letters * weights.LISTED_LETTER_BITS
    return place if place and own - cost >= weights.LISTED_JOIN_BITS else 0


def _may_be_apart(part: str) -> bool:
    return part in _LONE_PARTICLES or (len(part) >= _LONG_PART and part not in _PARTS_OF_WORDS)
