"""Words of Persian and Urdu with a lam, by which a lam-alef that was swapped or lost is told.

A small table, for one question: whether a string such as ``کالس`` or ``مقالت`` is a word as it stands, or with a
lam-alef in it. Words are kept in the letters that Arabic shares with its kin (``fold_look_alikes``); endings of plurals
and pronouns are taken off a word that is in no list.
"""

from __future__ import annotations

from functools import cache
from math import inf
from pathlib import Path

from arclean.errors import ReadError
from arclean.language import weights
from arclean.language.folding import fold_look_alikes
from arclean.language.tables.container import open_container

__all__ = ["ENDINGS", "LamAlefWords", "lam_alef_words", "pack_lam_alef_words", "read_word_costs"]

_FILE = Path(__file__).resolve().parent / "data" / "lam_alef.tables"
_FEWEST_STEM_LETTERS = 3  # letters
_STEPS = 8  # of a bit
ENDINGS = {
    "fa": ("هاي", "هايي", "ها", "شان", "مان", "تان", "ات", "ان", "ي", "م", "ش"),
    "ur": ("وں", "يں", "ے", "ي", "ا"),
}
"""Endings of plurals and pronouns, by language; longer ones first."""


class LamAlefWords:
    """The costs of words of one language, in bits.

    >>> words = LamAlefWords("fa", {"مقاله": 14.0})
    >>> words.word_cost("مقاله") < words.word_cost("مقاله‌هاي".replace(chr(0x200C), "")) < words.word_cost("کتاب")
    True
    """

    __slots__ = ("_costs", "_endings")

    def __init__(self, language: str, costs: dict[str, float]) -> None:
        self._costs = costs
        self._endings = ENDINGS[language]

    def word_cost(self, word: str) -> float:
        """Return ``-log2 P(word)``, more for one with an ending; infinite where the table does not hold it."""
        spelt = fold_look_alikes(word)
        return min(self._costs.get(spelt, inf), self._cost_with_ending(spelt))

    def _cost_with_ending(self, word: str) -> float:
        stems = (
            word[: -len(one)]
            for one in self._endings
            if word.endswith(one) and len(word) - len(one) >= _FEWEST_STEM_LETTERS
        )
        return min((self._costs.get(stem, inf) for stem in stems), default=inf) + weights.ENDING_COST


@cache
def lam_alef_words(language: str) -> LamAlefWords | None:
    """Return the words of a language ("fa", "ur"), or None for any other.

    >>> words = lam_alef_words("fa")
    >>> words.word_cost("کلاس") < 15, words.word_cost("کالس")
    (True, inf)
    """
    if language not in ENDINGS:
        return None
    return LamAlefWords(language, read_word_costs(_FILE, language))


def read_word_costs(file: Path, language: str) -> dict[str, float]:
    """Return the words of a language in a file of such tables, with their costs in bits; ReadError for a broken one."""
    raw, options = open_container(file).read_part(language)
    count = options["words"]
    words = raw[: len(raw) - count].decode("utf-8").split()
    if len(words) != count:
        raise ReadError(f"the words of {language!r} in {file.name} are broken: install arclean again")
    return {word: byte / _STEPS for word, byte in zip(words, raw[len(raw) - count :], strict=True)}


def pack_lam_alef_words(costs: dict[str, float]) -> tuple[bytes, dict[str, int]]:
    """Return words and costs as bytes, with the options to read them."""
    ordered = sorted(costs)
    column = bytes(min(255, round(costs[word] * _STEPS)) for word in ordered)
    return "\n".join([*ordered, ""]).encode() + column, {"words": len(ordered)}
