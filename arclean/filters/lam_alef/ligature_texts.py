"""The words of a short text read together, where the letters of its ligatures of the press were swapped throughout.

A font that has such ligatures has them in most words, so a text of which two words or more are none as they stand, and
are with a pair of letters turned back, was swapped in others too, which are words either way (``بني`` for ``بين``).
Such a text is repaired as a whole or only reported, as ``text_readings`` says.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.letter_order import marks_speak_against
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.other_ligatures import OTHER_LIGATURE, may_be_swapped, turn_ligatures
from arclean.filters.lam_alef.text_readings import Fault, TextReader
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, is_foreign_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.filters.lam_alef.likely_words import Choices, WordChoice
    from arclean.filters.lam_alef.text_words import TextWords
    from arclean.filters.lam_alef.word_analysis import Candidate

__all__ = ["LigatureReader"]

_FEWEST_WORDS = 2  # different words that were swapped, from which a text was
_EVEN = 0.5  # the chance of a text that stays damaged
_MOST_READINGS = 6  # of a word beside itself
_FEWEST_LETTERS = 3  # of a word that is read otherwise


class LigatureReader(TextReader):
    """Reads short texts with any ligatures swapped, by one lexicon."""

    def read_together(self, words: TextWords, found: Choices) -> Choices:
        """Return the choices of a text, made together where two words of it tell that all ligatures were swapped."""
        marked = [match[0] for match in words.find_matches()]
        sure = {
            index: one
            for index, one in found.items()
            if not self._is_asked(words.letters[index], marked[index], one[0])
        }
        asked = {index: one for index, one in found.items() if index not in sure}
        telling = {
            words.letters[index]
            for index, (choice, _) in found.items()
            if _is_of_the_press(choice) and choice.chance > _EVEN
        }
        if len(telling) < _FEWEST_WORDS:
            return found
        read = [sure[index][0].candidate.word if index in sure else word for index, word in enumerate(words.letters)]
        words = words._replace(letters=read)
        together = self.choices(words, asked)
        if together is None:
            return found
        read_together = sure | {index: one for index, one in together.items() if index not in sure}
        is_sure = all(choice.whole >= weights.LIGATURE_TEXT_APPLY_FROM for choice, _ in together.values())
        if is_sure and not self._leaves_damage(words, together):
            return read_together
        return {
            index: (choice._replace(whole=_EVEN) if _is_of_the_press(choice) else choice, span)
            for index, (choice, span) in read_together.items()
        }

    def rarer_costs(self, word: str, candidates: Sequence[Candidate], around: Sequence[str]) -> list[float]:
        """Return the bits against candidates: those of a rarer one, and of any of a word that is one as it stands."""
        known = weights.KNOWN_LIGATURE_COST if self.lexicon.has_folded(word) else 0.0
        return [cost + known for cost in super().rarer_costs(word, candidates, around)]

    def _is_asked(self, word: str, marked: str, choice: WordChoice) -> bool:
        """Return whether a choice turns back what may be turned here: two letters, or two pairs, as marks let them."""
        return _is_of_the_press(choice) and choice.candidate.word in {one.word for one in self._turnable(word, marked)}

    def _leaves_damage(self, words: TextWords, together: Choices) -> bool:
        """Return whether a word that may have been swapped is none, and nothing makes it one: a name, mostly."""
        left = {word for index, word in enumerate(words.letters) if index not in together}
        return any(may_be_swapped(word) and not self.is_word(word) and not is_foreign_word(word) for word in left)

    def faults(self, words: TextWords) -> Iterator[Fault]:
        """Yield the one fault that is looked for here."""
        del words
        yield Fault(OTHER_LIGATURE, "likelihood", weights.LIGATURE_TEXT_PRIOR)

    def likely_candidates(self, word: str, marked: str, fault: Fault) -> list[Candidate]:
        """Return the common words that a word becomes with its letters turned back."""
        del fault
        return self._turnable(word, marked)[:_MOST_READINGS]

    def _turnable(self, word: str, marked: str) -> list[Candidate]:
        return [one for one in self._turned(word) if not marks_speak_against(marked, one)]

    def _turned(self, word: str) -> list[Candidate]:
        """Return the candidates of a word; none of a word as short as a particle."""
        if len(word) < _FEWEST_LETTERS and self.is_word(word):
            return []
        found = turn_ligatures(word, self.lexicon.word_cost, weights.OTHER_LIGATURE_COST_LIMIT)
        return found if found or self.is_word(word) else turn_ligatures(word, self._cost_of_any, inf)

    def _cost_of_any(self, word: str) -> float:
        return self.word_cost(word) if self.is_word(word) else inf


def _is_of_the_press(choice: WordChoice) -> bool:
    return choice.candidate.kind not in (LAM_ALEF, LOST_ALEF)
