"""The words of a text read together, where the letters of its ligatures of the press were swapped throughout.

A font that has such ligatures has them in most words, so a text of which two words or more are none as they stand, and
are with a pair of letters turned back, was swapped in others too, which are words either way (``بني`` for ``بين``).
Its words are read together, first by their neighbours, then by what they say of the font (``ligature_habit``). Words
that are none and become none are turned by their letters alone. What is not sure is reported, word by word.
"""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from arclean.core.edits import Span
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.letter_order import marks_speak_against
from arclean.filters.lam_alef.ligature_habit import read_habit
from arclean.filters.lam_alef.likely_words import WordChoice
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.other_ligatures import OTHER_LIGATURE, turn_all_ligatures, turn_ligatures
from arclean.filters.lam_alef.reading_costs import Belief
from arclean.filters.lam_alef.text_decoding import WordReading, decode_text
from arclean.filters.lam_alef.text_readings import Fault, TextReader
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, is_foreign_word
from arclean.filters.lam_alef.word_likelihood import letters_cost

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from arclean.filters.lam_alef.ligature_habit import FontHabit
    from arclean.filters.lam_alef.likely_words import Choices
    from arclean.filters.lam_alef.text_decoding import DecodedText, Slot
    from arclean.filters.lam_alef.word_analysis import Candidate

__all__ = ["LigatureReader"]

_FEWEST_WORDS = 2  # different words that were swapped, from which a text was
_EVEN = 0.5  # the chance of a text that stays damaged
_BLOCK_WORDS, _MOST_BLOCK_WORDS = 500, 1000  # from which a block ends with a line, and at which it ends
_HABIT_ROUNDS = 2  # of reading a text by its font's habit, and the habit by the text
_SURE_GROUNDS = ("impossible", "document")  # of a word by itself, whatever becomes of the others
_MOST_READINGS = 6  # of a word beside itself
_FEWEST_LETTERS = 3  # of a word that is read otherwise


class LigatureReader(TextReader):
    """Reads texts with any ligatures swapped, by one lexicon; its pairs are believed as they are."""

    @property
    def belief(self) -> Belief:
        """What is believed of the costs of the tables."""
        return Belief(weights.LIGATURE_DECODING_SCALE, 1.0, weights.UNCOUNTED_RARER_COST)

    def read_together(self, words: TextWords, found: Choices) -> Choices:
        """Return the choices of a text, made together where two words of it tell that all ligatures were swapped.

        A long text is read in blocks of lines: it may have several fonts.
        """
        matches = [*words.find_matches()]
        together: Choices = {}
        for first, end in _blocks(words.text, matches):
            block = TextWords(words.text, words.letters[first:end], matches[first:end])
            part = {index - first: one for index, one in found.items() if first <= index < end}
            for index, (choice, span) in self._read_block(block, part).items():
                together[index + first] = choice._replace(position=index + first), span
        return together

    def _read_block(self, words: TextWords, found: Choices) -> Choices:
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
            if _is_of_the_press(choice) and choice.chance > _EVEN and self._is_none(words.letters[index])
        }
        if len(telling) < _FEWEST_WORDS:
            return found
        read = [sure[index][0].candidate.word if index in sure else word for index, word in enumerate(words.letters)]
        together = self.choices(words._replace(letters=read), asked)
        if together is None:
            return found
        together = {index: _surer_of_same(one, asked.get(index)) for index, one in together.items()}
        return together | {index: _join_turns(one, together.get(index)) for index, one in sure.items()}

    def choices(self, words: TextWords, found: Choices) -> Choices | None:
        """Return the choices of all words of a text by index, or None where its ligatures are not likely swapped."""
        matches = [*words.find_matches()]
        read = self.likeliest_fault(words, matches, found) if len(matches) > 1 else None
        if read is None:
            return None
        likely, _, candidates, decoded = read
        together = {}
        decoded = self._decode_by_habit(words, matches, candidates, decoded)
        for index, (number, chance, match) in enumerate(zip(decoded.chosen, decoded.chances, matches, strict=True)):
            word, sure = words.letters[index], min(likely * chance, weights.IMPOSSIBLE_WORD_CONFIDENCE)
            if number:
                one = candidates[index][number - 1]
                grounds = self._grounds_of(word, one)
                choice = WordChoice(index, one, sure, grounds)
            elif candidates[index] and sure < weights.LIGATURE_AS_IT_STANDS_FROM:
                choice = WordChoice(index, candidates[index][0], min(1.0 - sure, _EVEN), "context")
            else:
                continue
            together[index] = choice, Span(*match.span())
        return together

    def _decode_by_habit(
        self, words: TextWords, matches: list[re.Match[str]], candidates: list[list[Candidate]], decoded: DecodedText
    ) -> DecodedText:
        """Return the readings of a text once more, by what its words say of its font."""
        slots = [*(decoded.slots or self._slots(words, matches, candidates, is_told=True))]
        for index, word in enumerate(words.letters):
            if not candidates[index] and not self.is_word(word):
                candidates[index] = self._spelt_otherwise(word, matches[index][0])
                readings = (*slots[index].readings, *self._readings_by_letters(word, candidates[index]))
                slots[index] = slots[index]._replace(readings=readings)
        for _ in range(_HABIT_ROUNDS):
            read = [
                (word, others[number - 1] if number else None)
                for word, others, number in zip(words.letters, candidates, decoded.chosen, strict=True)
                if not (number and self.lexicon.has_folded(word))  # what is to be told tells nothing
            ]
            habit = read_habit(read)
            decoded = decode_text(
                [_with_habit(slot, others, habit) for slot, others in zip(slots, candidates, strict=True)],
                self._pair_cost,
                self.belief.scale,
            )
        return decoded

    def _spelt_otherwise(self, word: str, marked: str) -> list[Candidate]:
        """Return what a word that is in no list becomes with a pair turned back, the likeliest by its letters first."""
        if is_foreign_word(word) or len(word) < _FEWEST_LETTERS:
            return []
        most = letters_cost(word) - weights.LETTER_BITS
        found = [one for one in turn_ligatures(word, letters_cost, most) if not marks_speak_against(marked, one)]
        return found[:_MOST_READINGS]

    def _readings_by_letters(self, word: str, candidates: list[Candidate]) -> Iterator[WordReading]:
        for one in candidates:
            by_letters = letters_cost(one.word) - letters_cost(word)
            yield WordReading(one.word, by_letters + self.word_cost(word) - self.word_cost(one.word))

    def _grounds_of(self, word: str, candidate: Candidate) -> str:
        if self.lexicon.has_folded(word):
            return "context"
        return "document" if self.is_word(candidate.word) else "letters"

    def _is_none(self, word: str) -> bool:
        """Return whether a word is in no list, be it that of rare words."""
        return not self.lexicon.has_folded(word) and self.lexicon.rare_word_cost(word) == inf

    def _is_asked(self, word: str, marked: str, choice: WordChoice) -> bool:
        """Return whether a choice turns back what may be turned here: two letters, or two pairs, as marks let them."""
        return _is_of_the_press(choice) and choice.candidate.word in {one.word for one in self._turnable(word, marked)}

    def faults(self, words: TextWords) -> Iterator[Fault]:
        """Yield the one fault that is looked for here."""
        del words
        yield Fault(OTHER_LIGATURE, "likelihood", weights.LIGATURE_TEXT_PRIOR)

    def likely_candidates(self, word: str, marked: str, kind: str) -> list[Candidate]:
        """Return the common words that a word becomes with its letters turned back."""
        del kind
        return self._turnable(word, marked)[:_MOST_READINGS]

    def _turnable(self, word: str, marked: str) -> list[Candidate]:
        return [one for one in self._turned(word) if not marks_speak_against(marked, one)]

    def _turned(self, word: str) -> list[Candidate]:
        """Return the candidates of a word; none of a word as short as a particle."""
        if len(word) < _FEWEST_LETTERS and self.is_word(word):
            return []
        found = turn_all_ligatures(word, self.lexicon.word_cost, weights.OTHER_LIGATURE_COST_LIMIT)
        if found or self.is_word(word):
            return found
        most = letters_cost(word)  # lists of rare words have damaged ones too
        return [one for one in turn_all_ligatures(word, self._cost_of_any, inf) if letters_cost(one.word) < most]

    def _cost_of_any(self, word: str) -> float:
        return self.word_cost(word) if self.is_word(word) else inf


def _blocks(text: str, matches: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last but one index of the words of each block of lines, as long as they let it be."""
    first = 0
    for index in range(1, len(matches)):
        is_end = index - first >= _BLOCK_WORDS and "\n" in text[matches[index - 1].end() : matches[index].start()]
        if is_end or index - first >= _MOST_BLOCK_WORDS:
            yield first, index
            first = index
    if matches:
        yield first, len(matches)


def _with_habit(slot: Slot, candidates: Sequence[Candidate], habit: FontHabit) -> Slot:
    """Return a word with the bits against each reading that a font's habit adds."""
    as_it_stands, *others = slot.readings
    cost = habit.cost_as_it_stands(as_it_stands.word)
    if not (cost or others):
        return slot
    first = WordReading(as_it_stands.word, as_it_stands.cost + cost)
    turned = [
        other._replace(cost=other.cost + habit.cost_of_turn(one))
        for other, one in zip(others, candidates, strict=False)
    ]
    return slot._replace(readings=(first, *turned))


def _surer_of_same(read: tuple[WordChoice, Span], voted: tuple[WordChoice, Span] | None) -> tuple[WordChoice, Span]:
    """Return the surer of two choices of a word, where both read it alike; else that of the words read together."""
    choice, span = read
    if voted is None or voted[0].candidate.word != choice.candidate.word or voted[0].chance <= choice.chance:
        return read
    return voted[0]._replace(whole=choice.whole), span


def _join_turns(sure: tuple[WordChoice, Span], further: tuple[WordChoice, Span] | None) -> tuple[WordChoice, Span]:
    """Return the choice of a word whose lam-alefs are turned back, with what the text says of its other ligatures."""
    choice, span = sure
    if choice.grounds in _SURE_GROUNDS:
        sure = choice._replace(whole=1.0), span
    if further is None or choice.candidate.kind == LOST_ALEF or further[0].chance < weights.APPLY_FROM:
        return sure
    turned = further[0].candidate
    spans = sorted((*choice.candidate.spans, *turned.spans))
    if any(first[1] > second[0] for first, second in pairwise(spans)):
        return sure
    candidate = turned._replace(spans=tuple(spans))
    return further[0]._replace(candidate=candidate, chance=min(choice.chance, further[0].chance)), span


def _is_of_the_press(choice: WordChoice) -> bool:
    return choice.candidate.kind not in (LAM_ALEF, LOST_ALEF)
