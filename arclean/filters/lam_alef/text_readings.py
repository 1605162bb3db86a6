"""The words of a short text read together, where one fault happened to all of its lam-alefs: swapped, or lost alefs.

Each word has the readings that come out as it stands: swapped or bereft of their alefs, they look alike. What readings
together are likeliest, and how sure that is, ``text_decoding`` says. So a text is repaired as a whole, or not at all: a
sentence of which one word in five stays damaged is no right sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf, log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import TATWEEL
from arclean.core.edits import Span
from arclean.evidence.word_boundaries.oov_cost import OovCosts
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.letter_order import marks_speak_against
from arclean.filters.lam_alef.ligature_tables import IMPOSSIBLE_SPELLING
from arclean.filters.lam_alef.likely_words import (
    WordChoice,
    count_lam_alefs,
    is_unread,
    joins_words,
    least_whole,
    may_be_piece,
    neighbours_of,
)
from arclean.filters.lam_alef.lost_alef import LONE_LAMS, LOST_ALEF, lost_alef_candidates
from arclean.filters.lam_alef.text_decoding import DecodedText, Slot, WordReading, decode_text
from arclean.filters.lam_alef.text_words import WordGaps
from arclean.filters.lam_alef.unknown_words import guess_swapped_places
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, LONE_ARTICLES, is_foreign_word, lam_alef_candidates
from arclean.language.folding import fold_spelling
from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.filters.lam_alef.likely_words import Choices
    from arclean.filters.lam_alef.text_words import TextWords
    from arclean.filters.lam_alef.word_analysis import Candidate
    from arclean.language.lexicon import Lexicon

__all__ = ["Fault", "TextReader"]

_MOST_READINGS = 6  # of a word beside itself
_LONG_AFTER_SHORT = "\u0625\u0627"  # a hamza with i is followed by no long a
_ends_in_lam_with_fathatan = re.compile("\u0644\u064b$").search
_alefs_before_article = re.compile("(?<=..)\u0627(?=\u0627\u0644..)").finditer
_match_first_alef = re.compile("[\u0648\u0641\u0628\u0643\u0644]?\u0627").match
_has_hamzated_alef = re.compile("[\u0623\u0625\u0622]").search
_TORN_WORDS = LONE_LAMS | LONE_ARTICLES
_LEAST = 1e-6  # a chance
_has_lam_before_article = re.compile("[\u0648\u0641]?\u0644\u0627\u0644").match
_MOST_BITS = 99.0
_EVEN, _SURE = 0.5, 0.9999  # chances


class Fault(NamedTuple):
    """What happened to all lam-alefs of a text: the kind of its candidates, the rule, bits against it."""

    kind: str
    grounds: str
    prior: float


class TextReader:
    """Reads short texts by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._costs = costs = OovCosts(lexicon)
        self.word_cost = lru_cache(maxsize=1 << 12)(costs.word_cost)
        self._pair_cost = lru_cache(maxsize=1 << 12)(costs.bigram_cost)

    def choices(self, words: TextWords, found: Choices) -> Choices | None:
        """Return the choices of all words of a text by index, or None where no fault is likely to be in all of it.

        ``found`` are the choices of single words: one that is sure says that all lam-alefs were swapped. Where all
        together are not sure enough they stay, and say so (``whole``).
        """
        matches = [*words.find_matches()]
        read = self.likeliest_fault(words, matches, found) if len(matches) > 1 else None
        if read is None:
            return None
        likely, fault, candidates, decoded = read
        most = weights.IMPOSSIBLE_WORD_CONFIDENCE
        doubt = self._bare_alef_share(words.letters) if fault.kind == LOST_ALEF else 0.0
        whole = min(likely * decoded.chance * (1.0 - doubt), most)
        if whole < least_whole(fault.kind):
            return {index: (choice._replace(whole=whole), span) for index, (choice, span) in found.items()}
        together = {}
        for index, (number, chance, match) in enumerate(zip(decoded.chosen, decoded.chances, matches, strict=True)):
            if number:
                one, known = candidates[index][number - 1], found.get(index)
                choice = WordChoice(index, one, min(likely * chance, most), fault.grounds, whole=whole)
                if known and known[0].candidate.word == one.word:
                    choice = choice._replace(grounds=known[0].grounds, is_weak=known[0].is_weak)
                together[index] = choice, Span(*match.span())
        return together

    def likeliest_fault(
        self, words: TextWords, matches: list[re.Match[str]], found: Choices
    ) -> tuple[float, Fault, list[list[Candidate]], DecodedText] | None:
        """Return the chance (0..1) of the likeliest fault, the fault, its candidates and readings; None below even.

        ``matches`` are those of ``words``, ``found`` are choices of single words.
        """
        surest = _surest(found)
        read: list[tuple[float, Fault, list[list[Candidate]], DecodedText]] = []
        for fault in self.faults(words):
            candidates = self._candidates(words, matches, fault)
            if any(candidates):
                telling = decode_text(self._slots(words, matches, candidates, is_told=False), self._pair_cost)
                if telling.bits <= 0.0:
                    continue
                bits = telling.bits - fault.prior - self._unexplained_cost(words, candidates)
                chance = min(surest.get(fault.kind, 0.0), _SURE)
                decoded = decode_text(self._slots(words, matches, candidates, is_told=True), self._pair_cost)
                read.append((max(2.0 ** min(bits, _MOST_BITS), chance / (1.0 - chance)), fault, candidates, decoded))
        if not read:
            return None
        odds, fault, candidates, decoded = max(read, key=lambda one: one[0])
        likely = odds / (1.0 + sum([one[0] for one in read]))
        return (likely, fault, candidates, decoded) if likely > _EVEN else None

    def doubted(self, words: TextWords, found: Choices) -> Choices:
        """Return choices of single words, less sure where other words are unknown: then some other fault is likely."""
        explained = {words.letters[index] for index in found}
        unknown = {word for word in words.letters if word not in explained and not self.is_word(word)}
        odds = 2.0 ** (-weights.UNKNOWN_NEIGHBOUR_COST * len(unknown))
        doubted = {}
        for index, (choice, span) in found.items():
            if choice.grounds == "likelihood" and unknown:
                chance = odds * choice.chance / (odds * choice.chance + 1.0 - choice.chance)
                doubted[index] = choice._replace(chance=chance), span
            else:
                doubted[index] = choice, span
        return doubted

    def faults(self, words: TextWords) -> Iterator[Fault]:
        """Yield what may have happened to all ligatures of a text."""
        right = count_lam_alefs(words.letters)
        yield Fault(LAM_ALEF, "likelihood", weights.SWAPPED_TEXT_PRIOR + weights.UNSWAPPED_TEXT_COST * right)
        if not right:
            yield Fault(LOST_ALEF, "lost", weights.LOST_TEXT_PRIOR)

    def _candidates(self, words: TextWords, matches: list[re.Match[str]], fault: Fault) -> list[list[Candidate]]:
        """Return the likeliest candidates of each word; none of one that its neighbours do not let be read."""
        found = []
        gaps = WordGaps(words.text, matches)
        for index, (word, match) in enumerate(zip(words.letters, matches, strict=True)):
            around = neighbours_of(index, words.letters, gaps.before, is_line=True)
            is_left = (
                is_foreign_word(word) or match[0].endswith(TATWEEL) or is_unread(word, *around, gaps.before(index + 1))
            )
            candidates = [] if is_left else self.likely_candidates(word, match[0], fault)
            is_piece = candidates and word not in _TORN_WORDS and self._may_be_piece(index, words, gaps, candidates)
            found.append([] if is_piece else candidates)
        return found

    def _may_be_piece(self, index: int, words: TextWords, gaps: WordGaps, candidates: list[Candidate]) -> bool:
        around = neighbours_of(index, words.letters, gaps.before)
        return may_be_piece(words.letters[index], *around, candidates, self.lexicon)

    def likely_candidates(self, word: str, marked: str, fault: Fault) -> list[Candidate]:
        """Return the likeliest candidates of a word: known ones, and where it is not known and has none, others."""
        every = lost_alef_candidates(word) if fault.kind == LOST_ALEF else lam_alef_candidates(word)
        is_impossible = fault.kind == LAM_ALEF and IMPOSSIBLE_SPELLING.search(word) is not None
        costs = {
            one: self.lexicon.word_cost(one.word)
            for one in every
            if is_impossible or not marks_speak_against(marked, one)
        }
        if any(cost < inf for cost in costs.values()) or self.lexicon.has_folded(word) or word in LONE_LAMS:
            costs = {one: cost for one, cost in costs.items() if cost < inf}
        elif fault.kind == LAM_ALEF and self._is_glued_to_article(word):
            return []
        else:
            limit = self.word_cost(word) + weights.UNKNOWN_READING_LIMIT
            costs = {one: self.word_cost(one.word) for one in costs if not _has_lam_before_article(one.word)}
            costs = {one: cost for one, cost in costs.items() if cost < limit}
        return sorted(costs, key=costs.__getitem__)[:_MOST_READINGS]

    def _unexplained_cost(self, words: TextWords, candidates: list[list[Candidate]]) -> float:
        """Return the bits against a fault of each word that is none as it stands, and none that the fault explains."""
        unknown = {
            word
            for word, others in zip(words.letters, candidates, strict=True)
            if not others and not self.is_word(word) and not is_foreign_word(word)
        }
        return weights.UNEXPLAINED_WORD_COST * len(unknown)

    def _bare_alef_share(self, words: Sequence[str]) -> float:
        """Return the share (0..1) of alefs that a text writes without their hamza: a lost one may have had none."""
        bare = hamzated = 0
        for word in {*words}:
            found = _match_first_alef(word)
            if _has_hamzated_alef(word):
                hamzated += 1
            elif found:
                at = found.end() - 1
                usual = min([self.lexicon.word_cost(word[:at] + alef + word[at + 1 :]) for alef in "\u0623\u0625"])
                bare += usual + weights.BARE_ALEF_COST < self.word_cost(word)
        return (bare + weights.BARE_ALEF_SHARE) / (bare + hamzated + 1.0)

    def is_word(self, word: str) -> bool:
        """Return whether a folded word is in a list, or may be derived from one."""
        return self.lexicon.has_folded(word) or self._costs.is_likely_word(word)

    def _is_glued_to_article(self, word: str) -> bool:
        """Return whether a word is two, the first ends in alef and the second has the article: their space is lost."""
        return any(
            self.is_word(word[: found.end()]) and self.is_word(word[found.end() :])
            for found in _alefs_before_article(word)
        )

    def _slots(
        self, words: TextWords, matches: list[re.Match[str]], candidates: list[list[Candidate]], *, is_told: bool
    ) -> Iterator[Slot]:
        """Yield the words with their readings and the signs beside them.

        A lone article or lam that may be a piece of the word beside it, and a word without neighbours, say little of
        the text; they are read with the others where these tell of it (``is_told``).
        """
        gaps = WordGaps(words.text, matches)
        spelt = [(word, *(one.word for one in others)) for word, others in zip(words.letters, candidates, strict=True)]
        for index, (word, match, others) in enumerate(zip(words.letters, matches, candidates, strict=True)):
            left, right = neighbours_of(index, words.letters, gaps.before, is_line=True)
            follows = index > 0 and joins_words(gaps.before(index))
            precedes = index + 1 < len(matches) and joins_words(gaps.before(index + 1))
            against = self._costs_against(word, others)
            around = [word for at in (index - 1, index + 1) if 0 <= at < len(candidates) for word in spelt[at]]
            rarer = self.rarer_costs(word, others, around)
            is_lone = left == right == BREAK
            is_piece = word in _TORN_WORDS and others and self._may_be_piece(index, words, gaps, others)
            told = others if is_told or not (is_lone or is_piece) else []
            readings = [
                WordReading(one.word, cost + more) for one, cost, more in zip(told, against, rarer, strict=False)
            ]
            as_it_stands = WordReading(word, self._cost_as_it_stands(word, match[0], others if is_told else ()))
            yield Slot((as_it_stands, *readings), None if follows else left, None if precedes else right)

    def _cost_as_it_stands(self, word: str, marked: str, candidates: Sequence[Candidate]) -> float:
        """Return the bits against a word: a lone article or lam, a rare word beside a known one, or none at all."""
        if word in _TORN_WORDS:
            return weights.LONE_WORD_AS_IT_STANDS_COST
        if _ends_in_lam_with_fathatan(marked) or _LONG_AFTER_SHORT in word:
            return weights.NO_STEM_COST
        is_known = self.lexicon.has_folded
        is_rare = not is_known(word) and any(is_known(one.word) for one in candidates)
        return weights.RARE_WORD_AS_IT_STANDS_COST if is_rare else 0.0

    def _costs_against(self, word: str, candidates: Sequence[Candidate]) -> list[float]:
        """Return the bits against candidates that are in no list, or rarer spellings than another one."""
        is_swapped = bool(candidates) and candidates[0].kind == LAM_ALEF
        if is_swapped and not self.is_word(word) and not any(self.is_word(one.word) for one in candidates):
            return self._costs_by_letters(word, candidates)
        costs = [self.word_cost(one.word) for one in candidates]
        least: dict[str, float] = {}
        for one, cost in zip(candidates, costs, strict=True):
            spelling = fold_spelling(one.word)
            least[spelling] = min(cost, least.get(spelling, cost))
        return [
            weights.ODD_SPELLING_SHARE * (cost - least[fold_spelling(one.word)])
            + (0.0 if self.lexicon.has_folded(one.word) else weights.UNKNOWN_READING_COST)
            for one, cost in zip(candidates, costs, strict=True)
        ]

    def rarer_costs(self, word: str, candidates: Sequence[Candidate], around: Sequence[str]) -> list[float]:
        """Return the bits against candidates that are rarer than the word, and that no pair with a neighbour holds."""
        cost, costs = self.word_cost(word), []
        for one in candidates:
            is_rarer = one.kind != LOST_ALEF and self.lexicon.has_folded(word) and self.word_cost(one.word) > cost
            is_counted = is_rarer and any(
                self.lexicon.has_bigram(other, one.word) or self.lexicon.has_bigram(one.word, other) for other in around
            )
            costs.append(weights.UNCOUNTED_RARER_COST if is_rarer and not is_counted else 0.0)
        return costs

    def _costs_by_letters(self, word: str, candidates: Sequence[Candidate]) -> list[float]:
        """Return the bits against swaps in a word that is in no list either way, by its letters and its stem."""
        spans, chance = guess_swapped_places(word, self.lexicon.word_cost)
        odds = log2(max(chance, _LEAST) / max(1.0 - chance, _LEAST)) / weights.DECODING_SCALE
        kept = self.word_cost(word)
        return [kept - self.word_cost(one.word) + (-odds if [*one.spans] == spans else abs(odds)) for one in candidates]


def _surest(found: Choices) -> dict[str, float]:
    """Return the chance of the surest word of each kind."""
    chances: dict[str, float] = {}
    for choice, _ in found.values():
        kind = choice.candidate.kind
        chances[kind] = max(choice.chance, chances.get(kind, 0.0))
    return chances
