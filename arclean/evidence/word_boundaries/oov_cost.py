"""OOV cost: bits of an out-of-vocabulary word, spelt by letters or derived from a known word by its affixes.

Most strings that are in no lexicon are words all the same: names, and forms of known words with clitics, endings and
pronouns (``وبروتوكولاتها``). What would cut or join words must be likelier than that.
"""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.affixes import PROCLITICS, WORD_ENDINGS
from arclean.evidence.word_boundaries import weights
from arclean.language.folding import fold
from arclean.language.letter_bigrams import least_spelling_cost, spelling_cost
from arclean.language.tokens import SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.language.lexicon import Lexicon

__all__ = ["OovCosts", "free_stems", "shared_oov_costs"]

_MIN_STEM = 3  # letters
_MAX_AFFIX = 4  # letters of a proclitic or an ending
_FREE_ENDINGS = {"\u062a": "\u0629", "\u0626": "\u0621", "\u0624": "\u0621", "\u0627": "\u0649"}
"""The last letter of a stem before an ending, and without one: teh marbuta, hamza, alef maksura."""
_ARTICLE_PROCLITICS = frozenset(one for one in PROCLITICS if one.endswith(("\u0627\u0644", "\u0644\u0644")))
_PRONOUN_ENDINGS = tuple("ها هم هما هن كم كما كن نا ني".split())
"""What follows no stem that has the article; pronouns of one letter look like other endings (``المدينه``)."""
_NO_AFFIX = (0,)
_PROCLITIC_STARTS = frozenset(one[:1] for one in PROCLITICS)
_ENDING_LETTERS = frozenset(one[-1:] for one in WORD_ENDINGS)
_FEMININE_PLURAL, _TEH_MARBUTA = "\u0627\u062a", "\u0629"


class OovCosts:
    """Costs of words and bigrams in bits, finite for words that are in no table too.

    ``derivation_cost(word)`` is the least cost of a known stem with what may precede and follow it, or infinite.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.derivation_cost = lru_cache(maxsize=1 << 13)(self._find_derivation_cost)

    def word_cost(self, word: str) -> float:
        """Return the bits of a word by itself."""
        lexicon = self._lexicon
        cost = lexicon.folded_cost(word)  # what a table knows is folded
        if cost < inf:
            return cost
        if fold(word) is not word:
            cost = lexicon.word_cost(word)
            return cost if cost < inf else self.oov_word_cost(word, spelling_cost(word))
        rare = lexicon.folded_rare_cost(word)
        return rare if rare < inf else self.unseen_word_cost(word, spelling_cost(word))

    def word_cost_below(self, word: str, limit: float) -> float:
        """Return the bits of a folded word where they are below a limit, else any number that is not.

        Most strings are no words: neither by their letters nor as rare words are they as cheap as a word of a text.
        """
        lexicon = self._lexicon
        cost = lexicon.folded_cost(word)
        if cost < inf:
            return cost
        by_letters = weights.OOV_PENALTY + min(
            least_spelling_cost(len(word)), weights.MAX_LETTER_COST * (len(word) + 1)
        )
        if limit > min(by_letters, lexicon.least_rare_cost):
            return self.word_cost(word)
        derived = self.derivation_cost(word)
        if derived >= limit:
            return derived
        rare = lexicon.folded_rare_cost(word)
        return rare if rare < inf else derived

    def oov_word_cost(self, word: str, spelt: float) -> float:
        """Return the bits of a word that no table knows; ``spelt`` are those of its letters."""
        rare = self._lexicon.rare_word_cost(word)
        return rare if rare < inf else self.unseen_word_cost(word, spelt)

    def unseen_word_cost(self, word: str, spelt: float) -> float:
        """Return the bits of a word that is no rare one either."""
        letters = min(spelt, weights.MAX_LETTER_COST * (len(word) + 1))
        return min(weights.OOV_PENALTY + letters, self.derivation_cost(word))

    def is_likely_word(self, word: str) -> bool:
        """Return whether a word of no table is a rare one, or derived from a known one."""
        return self._lexicon.rare_word_cost(word) < inf or self.is_derived(word)

    def is_derived(self, word: str) -> bool:
        """Return whether a word is a known stem with a proclitic, an ending or both."""
        return self.derivation_cost(word) < inf

    def bigram_cost(self, left: str, right: str) -> float:
        """Return the bits of ``right`` after ``left``; either may be a sign.

        The table of bigrams is asked only for words that it may know: its hashes take one in ten thousand others for
        a bigram of its own, and words that are in no table come often.
        """
        is_known = self._lexicon.has_folded
        if right in SIGNS or is_known(right):
            if left in SIGNS or is_known(left):
                return self._lexicon.bigram_cost(left, right)
            if right in SIGNS:
                return weights.AFFIX_COST
            return self._lexicon.word_cost(right) + weights.UNCOUNTED_BIGRAM_COST
        return self.word_cost(right) + weights.UNCOUNTED_BIGRAM_COST

    def _find_derivation_cost(self, word: str) -> float:
        """Return the least bits of a known stem with a proclitic, an ending or both that make a word; else infinite."""
        least, size = inf, len(word)
        most = min(_MAX_AFFIX, size - _MIN_STEM)
        if most <= 0:
            return inf
        starts = _lengths_of_proclitics(word[:most]) if word[0] in _PROCLITIC_STARTS else _NO_AFFIX
        endings = _lengths_of_endings(word[-most:]) if word[-1] in _ENDING_LETTERS else _NO_AFFIX
        if len(starts) == len(endings) == 1:
            return inf
        is_known, stem_cost = self._lexicon.has_folded, self._lexicon.folded_cost
        if fold(word) is not word:
            is_known, stem_cost = self._lexicon.__contains__, self._lexicon.word_cost
        affix = weights.AFFIX_COST
        for start in starts:
            has_article = start and word[:start] in _ARTICLE_PROCLITICS
            for ending in _NO_AFFIX if has_article and word.endswith(_PRONOUN_ENDINGS) else endings:
                end = size - ending
                if end - start < _MIN_STEM or not (start or ending):
                    continue
                stem = word[start:end]
                for one in free_stems(stem, word[end:]) if ending else (stem,):
                    if is_known(one):
                        least = min(least, stem_cost(one) + (affix + affix if start and ending else affix))
        return least


@lru_cache(maxsize=1 << 12)
def _lengths_of_proclitics(start: str) -> tuple[int, ...]:
    """Return the lengths of the proclitics with which the first letters of a word begin, 0 among them."""
    return (0, *[length for length in range(1, len(start) + 1) if start[:length] in PROCLITICS])


@lru_cache(maxsize=1 << 12)
def _lengths_of_endings(end: str) -> tuple[int, ...]:
    """Return the lengths of the endings with which the last letters of a word end, 0 among them."""
    return (0, *[length for length in range(1, len(end) + 1) if end[-length:] in WORD_ENDINGS])


@lru_cache(maxsize=8)
def shared_oov_costs(lexicon: Lexicon) -> OovCosts:
    """Return the costs by a lexicon, which remember words from one text to the next."""
    return OovCosts(lexicon)


def free_stems(stem: str, ending: str) -> Sequence[str]:
    """Return the words that a stem before an ending may be without it: itself, and with its last letter as it was.

    >>> free_stems("مدرست", "ه"), free_stems("سيار", "ات"), free_stems("سيار", "")
    (('مدرست', 'مدرسة'), ('سيار', 'سيارة'), ('سيار',))
    """
    if not ending:
        return (stem,)
    freed = (stem, stem[:-1] + _FREE_ENDINGS[stem[-1]]) if stem[-1] in _FREE_ENDINGS else (stem,)
    return (*freed, stem + _TEH_MARBUTA) if ending == _FEMININE_PLURAL else freed
