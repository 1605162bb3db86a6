"""Words of Persian and Urdu with their costs, by which pieces of words are told from words.

A list of 30,000 and 23,000 words, in the letters that Arabic shares with its kin (``fold_look_alikes``). It says which
strings are common words and which are not; it is too small for a string that it lacks to be none.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from arclean.language import weights
from arclean.language.lam_alef_words import ENDINGS, read_word_costs

__all__ = ["KIN_ENDINGS", "KIN_LANGUAGES", "KIN_PREFIXES", "ListedWords", "has_kin_letters", "listed_words"]

KIN_LANGUAGES = ("fa", "ur")
KIN_ENDINGS = frozenset(
    "ها هاي هايي هاى تر ترين ام ات اش اي اند ايم ايد ست است مان تان شان وں يں وار دان گر مند گاه".split()
)
"""Endings of Persian and Urdu words that are written now apart, now joined."""
KIN_PREFIXES = frozenset("مي نمي بي هم نا پر كم هر يك پيش باز بر در فرا وا غير آ به بہ بے ان لا با".split())
"""Prefixes of them that are, and particles like them."""
_LETTERS_OF_KIN = "\u06cc\u06a9\u06d2\u06c1\u06af\u067e"

_LISTED_FILE = Path(__file__).resolve().parent / "data" / "listed.tables"
_FEWEST_STEM_LETTERS = 3  # letters
_SHORT_STRING = 3  # letters of a string that costs no more than the least
_BITS_PER_LETTER = 0.5  # of each letter more


def has_kin_letters(text: str) -> bool:
    """Return whether a text has letters of Persian or Urdu that Arabic lacks.

    >>> has_kin_letters("کتاب"), has_kin_letters("كتاب")
    (True, False)
    """
    return any(map(text.__contains__, _LETTERS_OF_KIN))


class ListedWords:
    """The costs of words of one language, in bits; ``words`` holds those that are listed.

    >>> words = ListedWords("ur", {"کتاب": 12.0})
    >>> words.string_cost("کتاب"), words.string_cost("کتابوں"), words.string_cost("کتا") > 20
    (12.0, 16.0, True)
    """

    __slots__ = ("_endings", "words")

    def __init__(self, language: str, words: dict[str, float]) -> None:
        self.words = words
        self._endings = ENDINGS[language]

    def string_cost(self, word: str) -> float:
        """Return the bits of a folded word that is listed, of one with an ending, or of a string that is neither."""
        found = self.words.get(word)
        if found is not None:
            return found
        unlisted = weights.UNLISTED_WORD_COST + _BITS_PER_LETTER * max(0, len(word) - _SHORT_STRING)
        stems = (word[: -len(one)] for one in self._endings if word.endswith(one))
        known = (self.words[stem] for stem in stems if len(stem) >= _FEWEST_STEM_LETTERS and stem in self.words)
        return min([unlisted, *(cost + weights.ENDING_COST for cost in known)])


@cache
def listed_words(language: str | None) -> ListedWords | None:
    """Return the words of a language ("fa", "ur"), or None for any other.

    >>> words = listed_words("fa").words
    >>> "شهر" in words, "شه‌ر" in words
    (True, False)
    """
    return ListedWords(language, read_word_costs(_LISTED_FILE, language)) if language in ENDINGS else None
