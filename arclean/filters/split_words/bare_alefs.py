"""Words of texts without hamzas: ``ال مكتوم`` (the family of), ``الم تر`` (did you not), ``من اضل`` are no pieces.

Many authors type no hamza on an alef, and texts that were folded for search have none. Their words look unknown then,
and two of them like one that is known. Of 31,000 words of a Quran that was folded so 29 pairs were joined; what looks
so is reported, 9 are joined still (2026-12-01).
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.split_words import weights

if TYPE_CHECKING:
    from arclean.language.lexicon import Lexicon

__all__ = ["lacks_hamzas", "may_be_apart"]

_has_hamza = LazyPattern("[\u0622\u0623\u0625]").search
_FAMILY_OF, _ALEF, _ALEFS_WITH_HAMZA = "\u0627\u0644", "\u0627", "\u0623\u0625\u0622"
_DID_NOT = frozenset(("\u0627\u0644\u0645", "\u0627\u0648\u0644\u0645", "\u0627\u0641\u0644\u0645"))
_VERB_PREFIXES = "\u064a\u062a\u0646\u0627"


def lacks_hamzas(text: str) -> bool:
    """Return whether no alef of a text has a hamza or a madda.

    >>> lacks_hamzas("حكم ال عثمان البلاد"), lacks_hamzas("قال ال رئيس أمس")
    (True, False)
    """
    return _has_hamza(text) is None


def may_be_apart(left: str, right: str, lexicon: Lexicon) -> bool:
    """Return whether two strings that make a word may be two words of a text without hamzas.

    >>> from arclean.language.lexicon import run_lexicon
    >>> pairs = [("ال", "عثمان"), ("الم", "تر"), ("من", "اضل"), ("ال", "كتاب"), ("الم", "دينة"), ("الم", "ادة")]
    >>> [may_be_apart(*pair, run_lexicon()) for pair in pairs]
    [True, True, True, False, False, False]
    """
    if left == _FAMILY_OF:
        return lexicon.word_cost(left + right) >= lexicon.word_cost(right) + weights.FAMILY_NAME_BITS
    if left in _DID_NOT:
        is_word = lexicon.has_folded(left + right)  # as "the article" (of a law) is, beside a verb that hardly is one
        return right[0] in _VERB_PREFIXES and (lexicon.has_folded(right) or _is_bare(right, lexicon, rare=not is_word))
    pairs = ((left, right), (right, left))
    return any(lexicon.has_folded(other) and _is_bare(word, lexicon) for word, other in pairs)


def _is_bare(word: str, lexicon: Lexicon, *, rare: bool = False) -> bool:
    """Return whether a word is known with a hamza on its first alef, as a rare one too, and not as it stands."""
    if (
        _ALEF not in word[:-1]
        or word.startswith(_FAMILY_OF)
        or len(word) <= len(_FAMILY_OF)
        or lexicon.has_folded(word)
    ):
        return False
    at = word.index(_ALEF)
    others = [f"{word[:at]}{alef}{word[at + 1 :]}" for alef in _ALEFS_WITH_HAMZA]
    return any(lexicon.has_folded(other) or (rare and lexicon.rare_word_cost(other) < inf) for other in others)
