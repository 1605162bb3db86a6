"""Spelling: what a string of deciphered glyphs costs in bits, as words of a language among signs and digits.

Words of Arabic are known or derived from known ones (:class:`~arclean.evidence.word_boundaries.oov_cost.OovCosts`);
those of other languages of the script are spelt by letters. All marks cost the same: their shapes and places decide.
Digits are never told apart: all of them are one pseudo-letter, ``ANY_DIGIT``, which stands among its like.
"""

from __future__ import annotations

import re
import unicodedata
from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.letters import LETTER, TATWEEL, class_members
from arclean.arabic.marks import MARK
from arclean.evidence.word_boundaries import weights as word_weights
from arclean.evidence.word_boundaries.oov_cost import OovCosts
from arclean.language.legibility.letter_model import EDGE
from arclean.language.legibility.measure import letter_models
from arclean.language.legibility.spelling import ONE_SPELLING
from arclean.language.lexicon import run_lexicon
from arclean.readers.pdf.fonts.decipher import weights

if TYPE_CHECKING:
    from arclean.language.legibility.letter_model import LetterModel

__all__ = ["ANY_DIGIT", "OTHER", "TokenSpelling", "is_script_character"]

ANY_DIGIT = "#"
"""What a glyph reads as that is a digit, whichever."""
OTHER = "\ufffd"
"""What a glyph reads as that is no letter, sign or digit of the script."""

_runs = re.compile(f"([{LETTER}][{LETTER}{MARK}{TATWEEL}]*)|({ANY_DIGIT}+)|({OTHER}+)|([{MARK}]+)|(.)").finditer
_drop_marks = re.compile(f"[{MARK}{TATWEEL}]").subn
_FREE_MARKS = class_members(MARK) | {TATWEEL}
_SCRIPT_LETTERS = class_members(LETTER)
is_letter = _SCRIPT_LETTERS.__contains__
_MEMORY = 1 << 17  # strings, of which costs are kept


def is_script_character(char: str) -> bool:
    """Return whether a character is a letter or a mark of the script.

    >>> is_script_character("ب"), is_script_character(".")
    (True, False)
    """
    return char in _SCRIPT_LETTERS or char in _FREE_MARKS


class TokenSpelling:
    """Costs of strings in one language of the script."""

    def __init__(self, language: str = "ar") -> None:
        models = {model.language: model for model in letter_models("Arab")}
        self._letters: LetterModel = models.get(language, models["ar"])
        self._lexicon = run_lexicon()
        self._words = OovCosts(self._lexicon) if language == "ar" else None
        self._word_costs: dict[str, float] = {}
        self._token_costs: dict[str, float] = {}
        self._letter_costs: dict[tuple[str, str, str], float] = {}

    def token_cost(self, token: str) -> float:
        """Return the bits of a token: words, numbers, signs and what parts them."""
        cost = self._token_costs.get(token)
        if cost is None:
            if len(self._token_costs) > _MEMORY:
                self._token_costs.clear()
            cost = self._token_costs[token] = self._measure_token(token)
        return cost

    def letter_cost(self, first: str, second: str, third: str) -> float:
        """Return the bits of a character after two others, a space for the edge of a word; those of marks are 0."""
        if third in _FREE_MARKS:
            return 0.0
        known = self._letter_costs.get((first, second, third))
        if known is None:
            known = self._letter_costs[first, second, third] = self._measure_letter(first, second, third)
        return known

    def _measure_letter(self, first: str, second: str, third: str) -> float:
        if not is_letter(third):
            return weights.DIGIT_BITS if third == second else weights.SIGN_BITS
        if not is_letter(second):
            first = second = EDGE
        elif not is_letter(first):
            first = EDGE
        return self._letters.letter_cost(*(first + second + third).translate(ONE_SPELLING))

    def word_cost(self, word: str) -> float:
        """Return the bits of a word without marks."""
        cost = self._word_costs.get(word)
        if cost is None:
            if len(self._word_costs) > _MEMORY:
                self._word_costs.clear()
            cost = self._word_costs[word] = self._measure_word(word)
        return cost

    def is_known(self, token: str) -> bool:
        """Return whether all words of a token, of which there is one, are known or derived from known ones."""
        words = [_drop_marks("", run[1])[0] for run in _runs(token) if run[1]]
        return bool(words) and all(map(self._is_word, words))

    def _is_word(self, word: str) -> bool:
        if self._words is None:
            return self._letters.word_cost(word.translate(ONE_SPELLING)) < weights.MAX_WORD_BITS * (len(word) + 1)
        highest = word_weights.OOV_PENALTY + word_weights.MAX_LETTER_COST * (len(word) + 1)
        return word in self._lexicon or self._words.oov_word_cost(word, inf) < highest

    def _measure_word(self, word: str) -> float:
        spelt = self._letters.word_cost(word.translate(ONE_SPELLING)) + weights.OOV_BITS
        if self._words is None or len(word) < 2:
            return spelt
        return min(spelt, self._words.word_cost(word) + weights.KNOWN_BITS)

    def _measure_token(self, token: str) -> float:
        total, before = 0.0, ""
        for run in _runs(token):
            letters, digits, others, marks, sign = run.groups()
            if letters:
                word, marks_in = _drop_marks("", letters)
                total += self.word_cost(word) + weights.MARK_BITS * marks_in
                kind = "letters"
            elif digits:
                total += weights.NUMBER_BITS + weights.DIGIT_BITS * len(digits)
                kind = "digits"
            elif others:
                total += weights.NUMBER_BITS + weights.DIGIT_BITS * len(others)
                kind = "others"
            elif marks or sign == TATWEEL:
                total += weights.MISPLACED_BITS * len(marks or sign)
                kind = "marks"
            else:
                total += weights.SIGN_BITS
                kind = "open" if unicodedata.category(sign)[0] == "P" else "sign"
            total += _change_cost(before, kind)
            before = kind
        return total


def _change_cost(before: str, kind: str) -> float:
    """Return the bits of what stands together without a space: a sign between letters, a digit beside them."""
    if not before or before == kind:
        return 0.0
    pair = {before, kind}
    if pair & {"open", "sign", "marks"}:
        return weights.SIGN_WITHIN_BITS if kind == "letters" else 0.0
    return weights.MIXED_BITS
