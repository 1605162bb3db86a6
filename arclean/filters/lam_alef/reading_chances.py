"""The chance that the words of a text are read right whose lam-alefs were swapped or lost alefs, by measures of each.

Viterbi decoding says which readings are likeliest together, and its shares are too sure of some and too unsure of
others: of a hamza that half of all authors write (``الاستراتيجية``), of a word in no counted pair, of a text whose
author spells otherwise elsewhere. How much each measure weighs depends on the others, so boosted trees weigh them
(``lost.trees``, ``swapped.trees``, fitted by ``benchmarks/fit/reading_trees.py``); the chance of a text is that of all
its words.
"""

from __future__ import annotations

import re
from functools import cache
from math import exp, log2
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.boosted_trees import read_trees
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.few_words import spellings_of
from arclean.filters.lam_alef.ligature_tables import ALEFS, BARE_ALEF
from arclean.filters.lam_alef.lost_alef import LONE_LAMS, LOST_ALEF, may_have_lost_alef
from arclean.language.folding import fold_spelling
from arclean.language.tokens import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.evidence.boosted_trees import Trees
    from arclean.filters.lam_alef.reading_costs import ReadingCosts
    from arclean.filters.lam_alef.text_decoding import DecodedText, Slot

__all__ = ["MEASURES", "ReadingChances"]

MEASURES = (
    "doubt", "read", "letters", "bits", "bits as it stands", "saved left", "saved right", "counted",
    "spelling bits", "other bits", "saved left over other", "saved right over other", "other counted",
    "over other", "over spelling", "hamza", "other alef bits", "lone", "article", "to article", "ends in alef", "first",
    "others", "read left", "read right", "word left", "word right", "known as it stands", "known",
    "seen as it stands", "seen", "bare words", "hamzated words", "odd words", "words", "words read", "unread words",
)  # fmt: skip
"""The measures of a word by name. Bits are those of the language model, each against what the name says."""

_MOST_BITS, _FAR = 30.0, 40.0  # of a word of no table; between readings where there is no other
_MOST_DOUBT = 20.0  # bits
_LEAST = 1e-7  # a chance
_HAMZATED = ALEFS[1:]
_ARTICLE_LETTERS = "\u0627\u0644"
_has_alef_before_lam = re.compile(f"[{ALEFS}]\u0644").search


class _WeighedReading(NamedTuple):
    """A reading of a word: its bits alone, those that it saves beside its neighbours, counted pairs, bits against."""

    word: str
    bits: float
    left: float
    right: float
    counted: int
    against: float

    @property
    def total(self) -> float:
        """All bits of the reading."""
        return self.bits - self.left - self.right + self.against


class ReadingChances:
    """The chances of read texts by the costs of a lexicon."""

    def __init__(self, costs: ReadingCosts) -> None:
        self._costs, self._lexicon = costs, costs.lexicon

    def chance_of_text(
        self, slots: Sequence[Slot], decoded: DecodedText, kind: str, explained: Sequence[int] = ()
    ) -> float:
        """Return the chance (0..1) that all words of a text with a ``kind`` of candidates are read right.

        Words that stay are not asked where they are ``explained`` otherwise.
        """
        chance, trees = 1.0, _trees(kind)
        for index, row in self.measure(slots, decoded, kind):
            if decoded.chosen[index] or index not in explained:
                chance /= 1.0 + exp(-trees.sum_values(row))
        return chance

    def measure(self, slots: Sequence[Slot], decoded: DecodedText, kind: str) -> Iterator[tuple[int, list[float]]]:
        """Yield the index of each word that may have been damaged, and a row of :data:`MEASURES`."""
        chosen, may_be_damaged = decoded.chosen, may_have_lost_alef if kind == LOST_ALEF else _may_be_swapped
        read = [slot.readings[number].word for slot, number in zip(slots, chosen, strict=True)]
        of_text = self._measure_text([slot.readings[0].word for slot in slots], chosen)
        for index, slot in enumerate(slots):
            if len(slot.readings) == 1 and not may_be_damaged(slot.readings[0].word):
                continue
            left = read[index - 1] if slot.left is None else slot.left
            right = read[index + 1] if slot.right is None else slot.right
            readings = [self._weigh(one.word, one.cost, left, right) for one in slot.readings]
            beside = [
                slot.left is None and len(slots[index - 1].readings) > 1,
                slot.right is None and len(slots[index + 1].readings) > 1,
                slot.left is None,
                slot.right is None,
            ]
            doubt = min(-log2(max(1.0 - decoded.chances[index], _LEAST)), _MOST_DOUBT)
            number = chosen[index]
            yield index, [doubt, number > 0, *self._measure_readings(readings, number, beside), *of_text]

    def _measure_readings(
        self, readings: Sequence[_WeighedReading], number: int, beside: Sequence[bool]
    ) -> list[float]:
        """Return what a word and its readings say of the one that is chosen."""
        stands, chosen = readings[0], readings[number]
        word, made, spelling = stands.word, chosen.word, fold_spelling(chosen.word)
        rest = [one for one in readings if one is not chosen]
        spelt = min([one for one in rest if fold_spelling(one.word) == spelling], key=_total, default=None)
        other = min([one for one in rest if fold_spelling(one.word) != spelling], key=_total, default=None)
        at = _first_put(word, made) if number else -1
        return [
            len(word), chosen.bits, stands.bits, chosen.left, chosen.right, chosen.counted,
            (spelt.bits if spelt else _MOST_BITS) - chosen.bits, (other.bits if other else _MOST_BITS) - chosen.bits,
            chosen.left - other.left if other else 0.0, chosen.right - other.right if other else 0.0,
            other.counted if other else -1,
            other.total - chosen.total if other else _FAR, spelt.total - chosen.total if spelt else _FAR,
            at >= 0 and made[at] != BARE_ALEF, self._bits_of_other_alefs(made, at) - chosen.bits,
            word in LONE_LAMS, word.startswith(_ARTICLE_LETTERS), "\u0644\u0644" in word[:3],
            made.endswith("\u0644\u0627"), 0 < at <= 2, len(rest), *beside,
            self._lexicon.has_folded(word), self._lexicon.has_folded(made),
            self._costs.is_attested(word), self._costs.is_attested(made),
        ]  # fmt: skip

    def _measure_text(self, words: Sequence[str], chosen: Sequence[int]) -> list[float]:
        """Return what the other words of a text say of its spelling, and how many are read and unread."""
        bare, hamzated = self._costs.count_alefs(words)
        unread = sum(not (number or self._costs.is_attested(word)) for word, number in zip(words, chosen, strict=True))
        return [bare, hamzated, sum(map(self._is_odd, {*words})), len(words), sum(map(bool, chosen)), unread]

    def _is_odd(self, word: str) -> bool:
        """Return whether a word is commoner in another spelling of its first or last letter."""
        others = spellings_of(word) + ([BARE_ALEF + word[1:]] if word[0] in _HAMZATED else [])
        usual = min([*map(self._lexicon.word_cost, others), _MOST_BITS])
        return usual + weights.BARE_ALEF_COST < self._costs.word_cost(word)

    def _weigh(self, word: str, against: float, left: str, right: str) -> _WeighedReading:
        lexicon, bits = self._lexicon, self._costs.word_cost(word)
        alone = 0.0 if right in SIGNS else self._costs.word_cost(right)
        counted = lexicon.has_bigram(left, word) + lexicon.has_bigram(word, right)
        saved = bits - lexicon.bigram_cost(left, word), alone - lexicon.bigram_cost(word, right)
        return _WeighedReading(word, min(bits, _MOST_BITS), *saved, counted, against)

    def _bits_of_other_alefs(self, word: str, at: int) -> float:
        """Return the bits of the commonest word with another alef at a place, ``at`` is below 0 for none."""
        others = [word[:at] + alef + word[at + 1 :] for alef in ALEFS if alef != word[at]] if at >= 0 else []
        return min([*map(self._lexicon.word_cost, others), _MOST_BITS])


def _total(reading: _WeighedReading) -> float:
    return reading.total


def _may_be_swapped(word: str) -> bool:
    """Return whether a word has an alef before a lam, beside its article."""
    return _has_alef_before_lam(word, word.startswith(_ARTICLE_LETTERS)) is not None


def _first_put(word: str, made: str) -> int:
    """Return the offset of the first letter that was put into a word, or turned."""
    return next(at for at in range(len(made)) if made[: at + 1] != word[: at + 1])


@cache
def _trees(kind: str) -> Trees:
    return read_trees(Path(__file__).resolve().parent / ("lost.trees" if kind == LOST_ALEF else "swapped.trees"))
