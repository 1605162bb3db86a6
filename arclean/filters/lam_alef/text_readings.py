"""The words of a short text read together, where one fault happened to all of its lam-alefs: swapped, or lost alefs.

Each word has the readings that come out as it stands: swapped or bereft of their alefs, they look alike. What readings
together are likeliest, and how sure that is, ``text_decoding`` says. So a text is repaired as a whole, or not at all: a
sentence of which one word in five stays damaged is no right sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import TATWEEL
from arclean.core.edits import Span
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.letter_order import marks_speak_against
from arclean.filters.lam_alef.ligature_tables import ALEFS, IMPOSSIBLE_SPELLING
from arclean.filters.lam_alef.likely_words import (
    WordChoice,
    count_lam_alefs,
    is_unread,
    joins_words,
    least_whole,
    may_be_piece,
    neighbours_of,
    surest_chances,
)
from arclean.filters.lam_alef.lost_alef import LONE_LAMS, LOST_ALEF, lost_alef_candidates
from arclean.filters.lam_alef.reading_chances import ReadingChances
from arclean.filters.lam_alef.reading_costs import TORN_WORDS, ReadingCosts
from arclean.filters.lam_alef.text_decoding import DecodedText, Slot, WordReading, bits_of_readings, decode_text
from arclean.filters.lam_alef.text_words import WordGaps
from arclean.filters.lam_alef.unknown_words import guess_swapped_places
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, is_foreign_word, lam_alef_candidates
from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from arclean.filters.lam_alef.likely_words import Choices
    from arclean.filters.lam_alef.text_words import TextWords
    from arclean.filters.lam_alef.word_analysis import Candidate
    from arclean.language.lexicon import Lexicon

    LikeliestFault = tuple[float, "Fault", list[list[Candidate]], DecodedText]

__all__ = ["Fault", "TextReader"]

_MOST_READINGS = 6  # of a word beside itself
_alefs_before_article = re.compile("(?<=..)\u0627(?=\u0627\u0644..)").finditer
_has_lam_before_article = re.compile("[\u0648\u0641]?\u0644\u0627\u0644").match
_has_lam_before_swapped = re.compile(f"\u0644[{ALEFS}]\u0644").search
_is_letter = re.compile(
    "[\u0648\u0641]?(?:\u0644\u0644|[\u0628\u0643\u0644]?(?:\u0627\u0644)?)\u062d\u0631\u0641"
).fullmatch
_EVEN, _SURE, _MOST_BITS = 0.5, 0.9999, 99.0  # chances, and bits


class Fault(NamedTuple):
    """What happened to all lam-alefs of a text: the kind of its candidates, the rule, bits against it."""

    kind: str
    grounds: str
    prior: float


class TextReader(ReadingCosts):
    """Reads short texts by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._chances = ReadingChances(self)
        self._candidates_of = lru_cache(maxsize=1 << 12)(self.likely_candidates)

    def choices(self, words: TextWords, found: Choices) -> Choices | None:
        """Return the choices of all words of a text by index, or None where no fault is likely to be in all of it.

        ``found`` are the choices of single words: one that is sure says that all lam-alefs were swapped. Where all
        together are not sure enough, or it is not sure that there is a fault, they stay, and say so (``whole``).
        """
        matches = [*words.find_matches()]
        likeliest = self.likeliest_fault(words, matches, found) if len(matches) > 1 else None
        if likeliest is None:
            return None
        likely, fault, candidates, decoded = likeliest
        most = weights.IMPOSSIBLE_WORD_CONFIDENCE
        whole = min(likely * self._chance_of_readings(words, matches, likeliest, found), most)
        if (may_be_right := self._may_be_prepositions(words, candidates, decoded)) or likely < weights.APPLY_FROM:
            whole = min(whole, _EVEN)
        is_made = whole >= least_whole(fault.kind)
        least = max(whole, weights.TEXT_WORD_CONFIDENCE if is_made else 0.0)  # of each word
        together = {}
        for index, (number, chance, match) in enumerate(zip(decoded.chosen, decoded.chances, matches, strict=True)):
            if number:
                one, known = candidates[index][number - 1], found.get(index)
                choice = WordChoice(index, one, max(min(likely * chance, most), least), fault.grounds, whole=whole)
                if known and known[0].candidate.word == one.word:
                    choice = choice._replace(grounds=known[0].grounds, is_weak=known[0].is_weak)
                together[index] = choice, Span(*match.span())
        if is_made:
            return together
        return _only_told({} if may_be_right or fault.kind != LOST_ALEF else together, found, fault, whole)

    def _may_be_prepositions(self, words: TextWords, candidates: list[list[Candidate]], decoded: DecodedText) -> bool:
        """Return whether nothing is read otherwise but lone lams, which some authors set apart, or that are letters."""
        read = [index for index, number in enumerate(decoded.chosen) if number]
        around = {index: words.letters[max(0, index - 1) : index + 2] for index in read}
        return all(
            words.letters[index] in LONE_LAMS
            and (
                _is_letter(words.letters[index - 1] if index else "")
                or not self._is_counted(candidates[index][decoded.chosen[index] - 1].word, around[index])
            )
            for index in read
        )

    def _chance_of_readings(
        self, words: TextWords, matches: list[re.Match[str]], likeliest: LikeliestFault, found: Choices
    ) -> float:
        """Return the chance (0..1) that all words of a text are read as they were.

        What two little words look like that are glued was not swapped.
        """
        _, fault, candidates, decoded = likeliest
        slots = [*(decoded.slots or self._slots(words, matches, candidates, is_told=True))]
        explained = [index for index, (choice, _) in found.items() if choice.candidate.kind != fault.kind]
        if fault.kind == LAM_ALEF:
            explained += [index for index, word in enumerate(words.letters) if self.is_glued(word)]
        return self._chances.chance_of_text(slots, decoded, fault.kind, explained)

    def likeliest_fault(self, words: TextWords, matches: list[re.Match[str]], found: Choices) -> LikeliestFault | None:
        """Return the chance (0..1) of the likeliest fault, the fault, its candidates and readings; None below even.

        ``matches`` are those of ``words``, ``found`` are choices of single words.
        """
        surest = surest_chances(found)
        read: list[tuple[float, Fault, list[list[Candidate]], list[Slot]]] = []
        for fault in self.faults(words):
            candidates = self._candidates(words, matches, fault)
            if any(candidates):
                slots = [*self._slots(words, matches, candidates, is_told=False)]
                told = bits_of_readings(slots, self._pair_cost, self.belief.scale)
                if told <= 0.0:
                    continue
                bits = told - fault.prior - self._unexplained_cost(words, candidates)
                chance = min(surest.get(fault.kind, 0.0), _SURE)
                read.append((max(2.0 ** min(bits, _MOST_BITS), chance / (1.0 - chance)), fault, candidates, slots))
        if not read:
            return None
        odds, fault, candidates, slots = max(read, key=lambda one: one[0])
        likely = odds / (1.0 + sum([one[0] for one in read]))
        if likely <= _EVEN:
            return None
        asked = {index for index, others in enumerate(candidates) if others}
        told_slots = self._slots(words, matches, candidates, is_told=True, asked=asked)
        slots = [next(told_slots) if index in asked else slot for index, slot in enumerate(slots)]
        decoded = decode_text(slots, self._pair_cost, self.belief.scale)
        likely = self.doubt_single_word(likely, words.letters, decoded.chosen) if fault.kind == LOST_ALEF else likely
        return likely, fault, candidates, decoded

    def doubted(self, words: TextWords, found: Choices) -> Choices:
        """Return choices of single words, less sure where other words are unknown: then some other fault is likely."""
        explained = {words.letters[index] for index in found}
        unknown = {word for word in words.letters if word not in explained and not self.is_word(word)}
        odds = 2.0 ** (-weights.UNKNOWN_NEIGHBOUR_COST * len(unknown))
        doubted = {}
        for index, (choice, span) in found.items():
            if choice.grounds == "likelihood" and unknown:  # mutation: equivalent - the odds of none are 1
                chance = odds * choice.chance / (odds * choice.chance + 1.0 - choice.chance)
                doubted[index] = choice._replace(chance=chance), span
            else:
                doubted[index] = choice, span
        return doubted

    def faults(self, words: TextWords) -> Iterator[Fault]:
        """Yield what may have happened to all ligatures of a text: the longer it is, the seldomer it has none."""
        right = count_lam_alefs([word for word in words.letters if self._shows_lam_alefs(word)])
        seldom = min(len(words.letters), weights.TEXT_WORDS)
        against = weights.UNSWAPPED_TEXT_COST * right if right else -weights.SWAPPED_TEXT_WORD_BITS * seldom
        yield Fault(LAM_ALEF, "likelihood", weights.SWAPPED_TEXT_PRIOR + against)
        if not right:
            yield Fault(LOST_ALEF, "lost", weights.LOST_TEXT_PRIOR - weights.LOST_TEXT_WORD_BITS * seldom)

    def _shows_lam_alefs(self, word: str) -> bool:
        """Return whether what looks like lam and alef is: not the lam before a swapped one (``الالحقة``)."""
        return not _has_lam_before_swapped(word) or self.is_attested(word)

    def _candidates(self, words: TextWords, matches: list[re.Match[str]], fault: Fault) -> list[list[Candidate]]:
        """Return the likeliest candidates of each word; none of one that its neighbours do not let be read."""
        found, gaps = [], WordGaps(words.text, matches)
        for index, (word, match) in enumerate(zip(words.letters, matches, strict=True)):
            is_asked = not (is_foreign_word(word) or match[0].endswith(TATWEEL))
            candidates = self._candidates_of(word, match[0], fault.kind) if is_asked else []
            if candidates and (
                is_unread(word, *neighbours_of(index, words.letters, gaps.before, is_line=True), gaps.before(index + 1))
                or (word not in TORN_WORDS and self._may_be_piece(index, words, gaps, candidates))
            ):
                candidates = []
            found.append(candidates)
        return found

    def _may_be_piece(self, index: int, words: TextWords, gaps: WordGaps, candidates: list[Candidate]) -> bool:
        around = neighbours_of(index, words.letters, gaps.before)
        return may_be_piece(words.letters[index], *around, candidates, self.lexicon)

    def likely_candidates(self, word: str, marked: str, kind: str) -> list[Candidate]:
        """Return the likeliest candidates of a word for a fault of some kind, ``marked`` being the word with its marks.

        They are known ones, and where it is not known and has none, others.
        """
        every = lost_alef_candidates(word) if kind == LOST_ALEF else lam_alef_candidates(word)
        is_impossible = kind == LAM_ALEF and IMPOSSIBLE_SPELLING.search(word) is not None
        costs = {
            one: self.lexicon.word_cost(one.word)
            for one in every
            if is_impossible or not marks_speak_against(marked, one)
        }
        if any(cost < inf for cost in costs.values()) or self.lexicon.has_folded(word) or word in LONE_LAMS:
            limit = self.lexicon.word_cost(word) + weights.UNKNOWN_READING_LIMIT
            costs = {one: cost if cost < inf else self._cost_of_rare(one.word, limit) for one, cost in costs.items()}
            costs = {one: cost for one, cost in costs.items() if cost < inf}
        elif kind == LAM_ALEF and self._is_glued_to_article(word) and not any(map(self._is_seen, costs)):
            return []
        else:
            guessed = guess_swapped_places(word, self.lexicon.word_cost)[0] if kind == LAM_ALEF else []
            limit, is_rare = self.word_cost(word) + weights.UNKNOWN_READING_LIMIT, self.is_attested(word)
            costs = {one: self.word_cost(one.word) for one in costs if not _has_lam_before_article(one.word)}
            costs = {
                one: cost
                for one, cost in costs.items()
                # a seen word is none that never was
                if self._is_seen(one) or ((cost < limit or [*one.spans] == guessed) and not is_rare)
            }
        return sorted(costs, key=costs.__getitem__)[:_MOST_READINGS]

    def _is_seen(self, candidate: Candidate) -> bool:
        return self.is_attested(candidate.word)

    def _cost_of_rare(self, word: str, limit: float) -> float:
        """Return the bits of a rare word beside a known one that is as rare; infinite where that is commoner."""
        cost = self.lexicon.rare_word_cost(word)
        return cost if cost < limit < inf else inf

    def _unexplained_cost(self, words: TextWords, candidates: list[list[Candidate]]) -> float:
        """Return the bits against a fault of each word that is none as it stands, and none that the fault explains."""
        unknown = {
            word
            for word, others in zip(words.letters, candidates, strict=True)
            if not others and not self.is_word(word) and not is_foreign_word(word)
        }
        return weights.UNEXPLAINED_WORD_COST * len(unknown)

    def _is_glued_to_article(self, word: str) -> bool:
        """Return whether a word is two, the first ends in alef and the second has the article: their space is lost."""
        return any(
            self.is_word(word[: found.end()]) and self.is_word(word[found.end() :])
            for found in _alefs_before_article(word)
        )

    def _slots(
        self, words: TextWords, matches: list[re.Match[str]], candidates: list[list[Candidate]], *, is_told: bool,
        asked: Container[int] | None = None,
    ) -> Iterator[Slot]:  # fmt: skip
        """Yield the words with their readings and the signs beside them.

        A lone article or lam that may be a piece of the word beside it, and a word without neighbours, say little of
        the text; they are read with the others where these tell of it (``is_told``). Of ``asked`` indices are those
        words alone.
        """
        gaps = WordGaps(words.text, matches)
        spelt = [(word, *(one.word for one in others)) for word, others in zip(words.letters, candidates, strict=True)]
        for index, (word, match, others) in enumerate(zip(words.letters, matches, candidates, strict=True)):
            if asked is not None and index not in asked:
                continue
            follows = index > 0 and joins_words(gaps.before(index))
            precedes = index + 1 < len(matches) and joins_words(gaps.before(index + 1))
            if follows and precedes and not others:
                yield Slot((WordReading(word, self.cost_as_it_stands(word, match[0], ())),))
                continue
            left, right = neighbours_of(index, words.letters, gaps.before, is_line=True)
            against = self.costs_against(word, others)
            around = [word for at in (index - 1, index + 1) if 0 <= at < len(candidates) for word in spelt[at]]
            rarer = self.rarer_costs(word, others, around)
            is_piece = word in TORN_WORDS and others and self._may_be_piece(index, words, gaps, others)
            told = others if is_told or not (is_piece or left == right == BREAK) else []
            readings = [WordReading(one.word, sum(bits)) for one, *bits in zip(told, against, rarer, strict=False)]
            as_it_stands = WordReading(word, self.cost_as_it_stands(word, match[0], others if is_told else ()))
            yield Slot((as_it_stands, *readings), None if follows else left, None if precedes else right)


def _only_told(together: Choices, found: Choices, fault: Fault, whole: float) -> Choices:
    """Return the choices of single words, and of others those made together: all of them are too unsure to be made."""
    told = {index: one for index, one in together.items() if one[0].chance > weights.TEXT_REPORTED_FROM}
    for index, (choice, span) in found.items():
        told[index] = choice._replace(whole=whole if choice.candidate.kind == fault.kind else 0.0), span
    return told
