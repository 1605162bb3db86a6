"""The document vote: which runs shifted the letters of a text, by the bits that its odd words become cheaper.

A map shifts every letter of that form, so a text that keeps many of them speaks against a run; headings in another font
keep a few.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, islice, repeat
from typing import TYPE_CHECKING, TypeVar

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.filters.form_runs import weights
from arclean.filters.form_runs.joined_letters import JoinedLetter, form_at
from arclean.filters.form_runs.numbered_origins import (
    bits_of_forms,
    bits_of_origins,
    bits_of_word,
    iterate_bits,
    origins_of_word,
)
from arclean.filters.form_runs.shifted_runs import ShiftedRun, join_origins, shifted_runs
from arclean.filters.form_runs.word_readings import choose_reading, cost_when_unsure, turn_lam_alefs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from arclean.filters.form_runs.word_readings import ShiftReader, ShiftReading

__all__ = ["take_vote"]

_has_maksura_within = LazyPattern(f"\u0649[{LETTER}]").search  # it ends words
_MAX_RUNS = 8  # of one text
_MAX_ODD_WORDS = 200  # that vote, the most frequent ones
_MOST_WORDS_AT_ONCE = 1 << 16  # whose letters are counted: a long text is held once
_SUM_ERROR = 1e-6  # bits by which sums of the same costs may differ
_Part = TypeVar("_Part")


class _Ballot:
    """The words of a text as they read by the runs that are chosen, and what its letters say of further runs."""

    def __init__(self, counts: Mapping[str, int], runs: Sequence[ShiftedRun], reader: ShiftReader) -> None:
        self._counts, self._runs, self._reader = counts, runs, reader
        self._origins = origins = join_origins(runs)
        self._read = reader.read_words(counts, origins)
        least = weights.NEXT_ODD_WORD_COST if runs else weights.ODD_WORD_COST
        odd = [word for word, reading in self._read.items() if reading.bits >= least]
        self._odd = sorted(odd, key=lambda word: -counts[word])[:_MAX_ODD_WORDS]
        self._kept = _count_kept(self._read, counts)
        self._bits = bits_of_origins(origins)
        self._costs = [cost_when_unsure(self._read[word]) for word in self._odd]
        self._possible = [bits_of_word(word) for word in self._odd]
        self._words_by_letter = _places_of((word, 1 << number) for number, word in enumerate(self._odd))
        self._words_by_origin = _places_of((origins_of_word(word), 1 << at) for at, word in enumerate(self._odd))
        self._claims: dict[ShiftedRun, tuple[int, float]] = {}
        self._saved: dict[tuple[int, int, int], float] = {}
        self.odd_letters = frozenset(self._words_by_letter)

    def count_unseen(self, run: ShiftedRun) -> int:
        """Return how many forms of one letter a run shifts that the text does not have, 0 where it has one of them."""
        is_kept = any(self._kept[form] > 0 for form in run.shifts)
        return 0 if is_kept or len({form.letter for form in run.shifts}) > 1 else len(run.shifts)

    def most_gain(self, run: ShiftedRun) -> float:
        """Return a bound of the bits that may speak for a further run, by the words that it may change."""
        changed, against = self._claim_of(run)
        return weights.MAX_WORD_GAIN * changed.bit_count() - against

    def sum_gain(self, run: ShiftedRun, least: float = 0.0) -> float:
        """Return the bits that speak for a further run; 0 where fewer words than must be speak for it.

        0 also where they are fewer than ``least``, as soon as that is sure.
        """
        shifts, origins = self._shifts(run), self._origins | run.origins
        gain, shifted, witnesses = 0.0, 0, list[str]()
        for word in self._words_that_may_gain(run, least):
            before, after = self._read[word], choose_reading(self._reader.read_word(word, origins))
            saved = min(weights.MAX_WORD_GAIN, cost_when_unsure(before) - cost_when_unsure(after))
            if saved > weights.MIN_WORD_GAIN and not shifts.keys().isdisjoint(after.shifted):
                gain, shifted = gain + saved, shifted + self._counts[word]
                witnesses.append(word)
        is_proof = self._runs and any(_has_maksura_within(word) for word in witnesses)
        if not (is_proof or _are_several(witnesses)):
            return 0.0
        return gain - _cost_of_kept(self._count_kept(run), shifted)

    def _words_that_may_gain(self, run: ShiftedRun, least: float) -> list[str]:
        """Return the words of which a bound says that they may speak for a run; none where they are sure not to do."""
        changed, against = self._claim_of(run)
        needed = against + least - _SUM_ERROR
        bits = bits_of_origins(run.origins)
        asked, wanted = bits | self._bits, bits | (self._bits & bits_of_forms(run))
        gain, found = 0.0, list[str]()
        left = changed.bit_count()
        known, possible = self._saved, self._possible
        for number in iterate_bits(changed):
            left -= 1
            key = number, asked & possible[number], wanted & possible[number]
            saved = known[key] if key in known else self._most_saved(*key)
            if saved > weights.MIN_WORD_GAIN:
                gain += saved
                found.append(self._odd[number])
            if gain + weights.MAX_WORD_GAIN * left < needed:
                return []
        return found

    def _most_saved(self, number: int, asked: int, wanted: int) -> float:
        """Return a bound of the bits that a word is cheaper by some origins, of which one must be wanted; keep it.

        Where a word is no witness, it is any number that says so.
        """
        cost = self._costs[number]
        saved = cost - self._reader.least_cost(self._odd[number], asked, wanted, cost - weights.MIN_WORD_GAIN)
        found = self._saved[number, asked, wanted] = min(weights.MAX_WORD_GAIN, saved)
        return found

    def _shifts(self, run: ShiftedRun) -> Mapping[JoinedLetter, str]:
        return run.shifts if self._runs else run.telling

    def _claim_of(self, run: ShiftedRun) -> tuple[int, float]:
        """Return the odd words that a run may change, as bits, and the least bits that then speak against it."""
        if run not in self._claims:
            seen = changed = 0
            for letter in self._shifts(run).values():
                seen |= self._words_by_letter.get(letter, 0)
            for origin in run.origins:
                changed |= self._words_by_origin.get(origin, 0)
            changed &= seen
            kept = self._count_kept(run)
            shifted = sum(self._counts[self._odd[at]] for at in iterate_bits(changed)) if kept else 0
            self._claims[run] = changed, _cost_of_kept(kept, shifted)
        return self._claims[run]

    def _count_kept(self, run: ShiftedRun) -> int:
        """Return how many letters the text keeps that a run shifts."""
        return sum(max(0, self._kept[form]) for form in self._shifts(run))


def take_vote(counts: Mapping[str, int], reader: ShiftReader, first: Sequence[ShiftedRun]) -> list[ShiftedRun]:
    """Return the runs that shifted a text, given how often it has each word, and those of which one is among them.

    >>> from arclean.filters.form_runs.word_readings import ShiftReader
    >>> costs = {"المسلمون": 16.0, "التعليم": 14.0, "اللغة": 13.0}
    >>> reader = ShiftReader(lambda word: costs.get(word, 40.0))
    >>> [run.shifts for run in take_vote({"المسممون": 1, "المغة": 1}, reader, shifted_runs())]
    [{JoinedLetter(letter='ل', before=True, after=True): 'م'}]
    """
    chosen: list[ShiftedRun] = []
    while len(chosen) < _MAX_RUNS:
        ballot = _Ballot(counts, chosen, reader)
        least = weights.MIN_NEXT_GAIN if chosen else weights.MIN_FIRST_GAIN
        best = _choose_run(ballot, [*_candidates(ballot.odd_letters, chosen, first)], least)
        if best is None:
            return chosen
        chosen.append(best)
    return chosen


def _choose_run(ballot: _Ballot, runs: Sequence[ShiftedRun], least: float) -> ShiftedRun | None:
    """Return the run for which most bits speak, so many at least, or None; only those that may have most are asked."""
    bounds = {run: ballot.most_gain(run) for run in runs}
    gains: dict[ShiftedRun, float] = {}
    for run in sorted(runs, key=lambda run: -bounds[run]):
        if bounds[run] < least:
            break
        gains[run] = ballot.sum_gain(run, least)
        least = max(least, gains[run])
    told = [run for run in runs if gains.get(run, 0.0) >= least]
    return max(told, key=lambda run: (gains[run], ballot.count_unseen(run), -len(run.shifts)), default=None)


def _places_of(holders: Iterable[tuple[Iterable[_Part], int]]) -> dict[_Part, int]:
    """Return the bits of all that have a part, by parts, given the parts and the bit of each."""
    found: dict[_Part, int] = {}
    for parts, bit in holders:
        for part in parts:
            found[part] = found.get(part, 0) | bit
    return found


def _cost_of_kept(kept: int, shifted: int) -> float:
    """Return the bits that speak against a run: for the letters that a text keeps, more than headings would."""
    return weights.KEPT_COST * max(0.0, kept - weights.KEPT_SHARE * shifted)


def _candidates(
    letters: frozenset[str], chosen: Sequence[ShiftedRun], first: Sequence[ShiftedRun]
) -> Iterator[ShiftedRun]:
    """Yield the runs that one of some letters may come from, but those that are chosen; ``first`` before any is."""
    for run in shifted_runs() if chosen else first:
        told = run.shifts if chosen else run.telling
        if run not in chosen and not letters.isdisjoint(told.values()):
            yield run


def _count_kept(read: Mapping[str, ShiftReading], counts: Mapping[str, int]) -> Counter[JoinedLetter]:
    """Return how often a text has each form of each letter where it was not shifted."""
    kept: Counter[JoinedLetter] = Counter()
    for word, reading in read.items():
        for form in reading.shifted:
            kept[form] -= counts[word]
    spelt = chain.from_iterable(repeat(turn_lam_alefs(one.word), counts[word]) for word, one in read.items())
    for words in iter(lambda: [*islice(spelt, _MOST_WORDS_AT_ONCE)], []):
        text = " ".join(("", *words, ""))
        for (before, letter, after), count in Counter(zip(text, text[1:], text[2:], strict=False)).items():
            if letter != " ":
                kept[form_at(before.strip(), letter, after.strip())] += count
    return kept


def _are_several(words: Sequence[str]) -> bool:
    """Return whether so many words speak that are not one word with and without a clitic."""
    apart: list[str] = []
    for word in sorted(words, key=len):
        if not any(word.endswith(other) or word.startswith(other) for other in apart):
            apart.append(word)
    return len(apart) >= weights.MIN_WITNESSES
