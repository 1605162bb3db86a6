"""Joint decoding: what all unknown glyphs of a document are, by their shapes and by all words that hold them.

Each glyph is one symbol, which reads the same wherever it stands. First some words of each symbol are read by a beam,
and what they say of a symbol is pooled with its shape; then, symbol by symbol, each candidate is tried in all words at
once while the others stay, until nothing changes. Two glyphs of one font are seldom the same letter in the same form.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from math import inf, log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import TATWEEL, joins_left
from arclean.readers.pdf.fonts.decipher import weights
from arclean.readers.pdf.fonts.decipher.word_beam import ANY_FORM, JOINED_BEFORE, GlyphCandidate, misjoining, read_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from arclean.readers.pdf.fonts.decipher.spelling import TokenSpelling

__all__ = ["Decoded", "Symbol", "decode_words"]


class Symbol(NamedTuple):
    """An unknown glyph: its candidates by shape, the likeliest first, and the fonts in which it is."""

    candidates: tuple[GlyphCandidate, ...]
    fonts: frozenset[int] = frozenset()


class Decoded(NamedTuple):
    """What a symbol was deciphered as: the number of its candidate, and the bits by which the next other text is worse.

    ``other`` is the number of that candidate, or None. ``words`` is the number of different words that tell of the
    symbol, ``known`` the share of them that are known words.
    """

    number: int
    margin: float
    other: int | None
    words: int
    known: float


class _Word(NamedTuple):
    """A word: a slot a glyph, a symbol or, as a string, what is known; how much it counts."""

    slots: tuple[int | GlyphCandidate, ...]
    weight: float


class _WordFrame:
    """A word but for one of its symbols: the texts around it, and the forms, None for its own; how much it counts."""

    __slots__ = ("_around", "_forms", "_misjoined", "_weight")

    def __init__(self, around: list[str], forms: list[str | None], weight: float) -> None:
        self._around, self._forms, self._weight = around, forms, weight
        self._misjoined: dict[str, int] = {}

    def bits(self, text: str, form: str, costs: TokenSpelling) -> float:
        """Return the bits of the word where the symbol has a text and a form."""
        misjoined = self._misjoined.get(form)
        if misjoined is None:
            misjoined = self._misjoined[form] = _count_misjoined(self._forms, form)
        return self._weight * (costs.token_cost(text.join(self._around)) + weights.MISJOINED_BITS * misjoined)


class _Decoder:
    """The state of a decoding: which candidate each symbol has."""

    def __init__(
        self, symbols: Sequence[Symbol], words: Mapping[tuple[int | str, ...], int], costs: TokenSpelling
    ) -> None:
        self._symbols, self._costs = symbols, costs
        self.choice = [0] * len(symbols)
        self._words_of: list[list[_Word]] = [[] for _ in symbols]
        for slots, count in _ordered_words(words):
            numbers = {slot for slot in slots if isinstance(slot, int)}
            if all(len(self._words_of[number]) >= weights.MAX_WORDS for number in numbers):
                continue
            given = tuple(
                slot if isinstance(slot, int) else GlyphCandidate(slot, _form_of(slot), 0.0) for slot in slots
            )
            word = _Word(given, min(count, weights.MAX_COUNT) ** weights.COUNT_POWER)
            for number in numbers:
                self._words_of[number].append(word)
        self._taken: dict[int, Counter[tuple[str, str]]] = {}
        self._known_totals: dict[int, tuple[list[float], list[float]]] = {}

    def read_by_beam(self) -> None:
        """Choose by shapes and what some words of each symbol say of it."""
        chosen: dict[int, list[GlyphCandidate]] = {
            number: [c for c in symbol.candidates if c.bits < symbol.candidates[0].bits + weights.BEAM_BITS]
            for number, symbol in enumerate(self._symbols)
        }
        pooled = [[candidate.bits for candidate in symbol.candidates] for symbol in self._symbols]
        seen: set[int] = set()
        told = [0] * len(self._symbols)
        for number in range(len(self._symbols)):
            for word in self._words_of[number]:
                if told[number] >= weights.BEAM_WORDS:
                    break
                if id(word) in seen or len(word.slots) > weights.MAX_BEAM_LENGTH:
                    continue
                seen.add(id(word))
                self._pool_word(word, chosen, pooled, told)
        for number, symbol in enumerate(self._symbols):
            self.choice[number] = min(range(len(symbol.candidates)), key=pooled[number].__getitem__, default=0)

    def _pool_word(
        self, word: _Word, chosen: Mapping[int, list[GlyphCandidate]], pooled: list[list[float]], told: list[int]
    ) -> None:
        """Add what the readings of a word say of its symbols to what is pooled."""
        slots = [chosen[slot] if isinstance(slot, int) else [slot] for slot in word.slots]
        readings = read_word(slots, self._costs.letter_cost, self._costs.token_cost)
        least = readings[0].bits
        total = sum(2.0 ** (least - reading.bits) for reading in readings)
        for place, slot in enumerate(word.slots):
            if isinstance(slot, int):
                shares = [weights.BEAM_FLOOR] * len(self._symbols[slot].candidates)
                for reading in readings:
                    shares[reading.choice[place]] += 2.0 ** (least - reading.bits) / total
                told[slot] += 1
                for number, share in enumerate(shares):
                    pooled[slot][number] -= weights.BEAM_WEIGHT * log2(share)

    def improve(self) -> int:
        """Try all candidates of all symbols in turn; return how many symbols changed."""
        self._count_taken()
        changed = 0
        order = sorted(range(len(self._symbols)), key=lambda number: -len(self._words_of[number]))
        for number in order:
            totals = self.candidate_bits(number)
            best = min(range(len(totals)), key=totals.__getitem__, default=0)
            if totals and totals[best] < totals[self.choice[number]]:
                self._choose(number, best)
                changed += 1
        return changed

    def candidate_bits(self, number: int) -> list[float]:
        """Return the bits of all words of a symbol for each of its candidates, while other symbols stay."""
        symbol = self._symbols[number]
        totals = []
        own = symbol.candidates[self.choice[number]][:2] if symbol.candidates else None
        for candidate in symbol.candidates:
            bits = candidate.bits
            others = sum(self._taken[font][candidate[:2]] - (candidate[:2] == own) for font in symbol.fonts)
            if candidate.form:  # fonts have several glyphs for a mark, one a height
                bits += weights.TAKEN_BITS * min(others, 2)
            totals.append(bits)
        known = self._known_totals.get(number)
        if known is not None and known[0] == totals:  # and no other symbol of these words changed
            return known[1]
        bare = totals.copy()
        frames = [self._frame_of_word(word, number) for word in self._words_of[number]]
        chosen, done = self.choice[number], list[tuple[float, str]]()
        for place in sorted(range(len(totals)), key=lambda place: (place != chosen, bare[place])):
            text, form, _ = symbol.candidates[place]
            most = inf if place == chosen else _second_text(done)
            bits = totals[place]
            for frame in frames:
                bits += frame.bits(text, form, self._costs)
                if bits > most:
                    break  # others of two texts are better: it is neither the best nor the next other one
            totals[place] = bits
            if bits <= most:
                done.append((bits, text))
        self._known_totals[number] = bare, totals
        return totals

    def _frame_of_word(self, word: _Word, number: int) -> _WordFrame:
        """Return what a word is but for one of its symbols."""
        symbols, choice = self._symbols, self.choice
        around, forms = [""], list[str | None]()
        for slot in word.slots:
            if slot == number:
                around.append("")
                forms.append(None)
            else:
                more, form, _ = symbols[slot].candidates[choice[slot]] if isinstance(slot, int) else slot
                around[-1] += more
                forms.append(form)
        return _WordFrame(around, forms, word.weight)

    def _choose(self, number: int, candidate: int) -> None:
        """Let a symbol have another candidate: its neighbours' bits change."""
        self._take(number, -1)
        self.choice[number] = candidate
        self._take(number, 1)
        for word in self._words_of[number]:
            for slot in word.slots:
                if slot != number and isinstance(slot, int):
                    self._known_totals.pop(slot, None)

    def _count_taken(self) -> None:
        self._taken = {font: Counter() for symbol in self._symbols for font in symbol.fonts}
        for number in range(len(self._symbols)):
            self._take(number, 1)

    def _take(self, number: int, step: int) -> None:
        symbol = self._symbols[number]
        if symbol.candidates:
            for font in symbol.fonts:
                self._taken[font][symbol.candidates[self.choice[number]][:2]] += step

    def decoded(self, number: int) -> Decoded:
        """Return what a symbol is, with its margin over candidates of another text."""
        symbol = self._symbols[number]
        totals = self.candidate_bits(number)
        chosen = self.choice[number]
        text = symbol.candidates[chosen].text
        others = [other for other, candidate in enumerate(symbol.candidates) if candidate.text != text]
        other = min(others, key=totals.__getitem__, default=None)
        margin = weights.MAX_MARGIN if other is None else min(weights.MAX_MARGIN, totals[other] - totals[chosen])
        words = self._words_of[number]
        known = sum(self._costs.is_known(self._text_of_word(word)) for word in words)
        return Decoded(chosen, margin, other, len(words), known / len(words) if words else 0.0)

    def _text_of_word(self, word: _Word) -> str:
        return "".join(
            self._symbols[slot].candidates[self.choice[slot]].text if isinstance(slot, int) else slot.text
            for slot in word.slots
        )


def decode_words(
    symbols: Sequence[Symbol], words: Mapping[tuple[int | str, ...], int], costs: TokenSpelling
) -> list[Decoded]:
    """Return what each symbol is. ``words`` are counted; a slot is the number of a symbol, or a known text."""
    decoder = _Decoder(symbols, words, costs)
    decoder.read_by_beam()
    for _ in range(weights.MAX_ROUNDS):
        if not decoder.improve():
            break
    return [decoder.decoded(number) for number in range(len(symbols))]


def _second_text(done: Iterable[tuple[float, str]]) -> float:
    """Return the bits of the best candidate whose text is not that of the best of all; infinite where none is."""
    least: dict[str, float] = {}
    for bits, text in done:
        least[text] = min(bits, least.get(text, inf))
    return sorted([*least.values(), inf, inf])[1]


def _count_misjoined(forms: Sequence[str | None], own: str) -> int:
    """Return how many places of a word have forms that cannot stand there; None stands for ``own``."""
    before, misjoined, first = "", 0, True
    for given in forms:
        form = own if given is None else given
        if form:
            if before:
                misjoined += misjoining(before, form)
            elif first and form in "mf":
                misjoined += 1
            before = form
        first = False
    return misjoined + (before in ("i", "m"))


def _ordered_words(words: Mapping[tuple[int | str, ...], int]) -> Iterable[tuple[tuple[int | str, ...], int]]:
    """Return words, those that tell most first: of four to eight glyphs, and frequent."""
    return sorted(
        words.items(), key=lambda item: (abs(min(len(item[0]), 12) - 5) - 2 * min(item[1], 4), -item[1], len(item[0]))
    )


def _form_of(char: str) -> str:
    """Return the form of what is known: letters may have any that joins as they do, and signs stand alone.

    >>> _form_of("ب"), _form_of("د"), _form_of("\u064e"), _form_of("\u200c")
    ('?', 'r', '', 's')
    """
    if char.isalpha() and char != TATWEEL:
        return ANY_FORM if joins_left(char[-1]) else JOINED_BEFORE
    return "" if unicodedata.combining(char[0]) or char == TATWEEL else "s"
