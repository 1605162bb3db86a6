"""Letter models: what each letter of a word costs after the two before it, in one language.

The table of a model has a byte for any three letters of its alphabet, in sixteenths of a bit, where the edge of a word
is a letter too and all letters that the language lacks are one. So a cost is one look-up.
"""

from __future__ import annotations

from functools import lru_cache
from math import log2
from struct import Struct
from typing import TYPE_CHECKING, Any

from arclean.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["EDGE", "LetterModel", "SharedCosts", "pack_letter_model", "unpack_letter_model"]

EDGE = " "
"""The letter that stands for the edge of a word."""
_STEPS = 16  # of a bit
_MAX_COST = 255
_MOST_KEPT = 1 << 15  # triples of letters, 8 MB: Arabic text has 8,000, damaged text of all kinds three times that
_WORDS_KEPT = 1 << 13  # words whose costs are kept: running text repeats itself


class LetterModel:
    """Costs of letters in one language, in bits.

    >>> raw, options = pack_letter_model({"ab": 3.0, "b": 1.0}, script="Latn")
    >>> model = unpack_letter_model("xx", raw, options)
    >>> model.word_cost("ab") < model.word_cost("ba") < model.word_cost("zz")
    True
    """

    __slots__ = ("_costs", "_index", "_size", "language", "script")

    def __init__(self, language: str, script: str, alphabet: str, costs: bytes) -> None:
        self.language, self.script = language, script
        self._index = {letter: number for number, letter in enumerate(alphabet)}
        self._size = len(alphabet) + 1
        self._costs = costs

    def word_cost(self, word: str) -> float:
        """Return the bits that it takes to spell a word and to end it."""
        size, costs, number_of = self._size, self._costs, self._index.get
        other = size - 1
        first = second = total = 0
        for letter in word:
            third = number_of(letter, other)
            total += costs[(first * size + second) * size + third]
            first, second = second, third
        return (total + costs[(first * size + second) * size]) / _STEPS

    def letter_cost(self, first: str, second: str, third: str) -> float:
        """Return the bits of a letter after two others; ``EDGE`` stands for the edge of a word on either side."""
        return self.letter_steps(first, second, third) / _STEPS

    def letter_steps(self, first: str, second: str, third: str) -> int:
        """Return the same in steps of which sixteen are a bit."""
        size, number_of = self._size, self._index.get
        other = size - 1
        pair = number_of(first, other) * size + number_of(second, other)
        return self._costs[pair * size + number_of(third, other)]


class SharedCosts(dict[str, int]):
    """What three letters cost in each of several models, in steps, kept as they are asked for.

    The costs of all models are one number, with 64 bits for each, so that one sum adds up all of them.

    >>> raw, options = pack_letter_model({"ab": 3.0, "b": 1.0}, script="Latn")
    >>> model = unpack_letter_model("xx", raw, options)
    >>> shared, bits = SharedCosts([model, model]), model.word_cost("ab") + model.word_cost("b")
    >>> shared.bits_of(shared.word_cost("ab") + shared.word_cost("b")) == (bits, bits)
    True
    """

    def __init__(self, models: Iterable[LetterModel]) -> None:
        super().__init__()
        self._models = tuple(models)
        self._fields = Struct(f"<{len(self._models)}Q")
        self.word_cost = lru_cache(maxsize=_WORDS_KEPT)(self._sum_letters)

    def __missing__(self, letters: str) -> int:
        if len(self) >= _MOST_KEPT:
            self.clear()
        steps = [model.letter_steps(*letters) for model in self._models]
        found = self[letters] = int.from_bytes(self._fields.pack(*steps), "little")
        return found

    def _sum_letters(self, word: str) -> int:
        """Return what it costs to spell a word and to end it, in all models."""
        spelt = f"{EDGE}{EDGE}{word}{EDGE}"
        return sum([self[spelt[at : at + 3]] for at in range(len(word) + 1)])

    def bits_of(self, cost: int) -> tuple[float, ...]:
        """Return a cost, or a sum of costs, in bits, in each model."""
        steps = self._fields.unpack(cost.to_bytes(self._fields.size, "little"))
        return tuple([one / _STEPS for one in steps])


def unpack_letter_model(language: str, raw: bytes, options: Mapping[str, Any]) -> LetterModel:
    """Return the model of a language from its table. Raises ``ReadError`` where the sizes do not fit."""
    alphabet = options["letters"]
    if len(raw) != (len(alphabet) + 1) ** 3:
        raise ReadError(f"the letters of {language!r} are broken: install arclean again")
    return LetterModel(language, options["script"], alphabet, raw)


_BACK_OFF = 2e-5  # of all letters: occurrences as many as the shorter context has a say of
_RARE = 2e-6  # share of a letter that is in no word
_MIN_LETTER_SHARE = 1e-5  # of a letter that the alphabet has


def pack_letter_model(words: Mapping[str, float], script: str) -> tuple[bytes, dict[str, Any]]:
    """Return the table of a model and the options to unpack it, from words and how often each was seen.

    Contexts of two letters back off to one, and to none, by as many occurrences as ``_BACK_OFF`` says (the
    interpolation of Jelinek and Mercer, with the weights of Witten and Bell's kind held fixed).
    """
    counts = _count_letters(words)
    total = sum(counts[1].values())
    letters = (x for x in counts[1] if x != EDGE and counts[1][x] >= _MIN_LETTER_SHARE * total)
    alphabet = EDGE + "".join(sorted(letters))
    symbols = [*alphabet, ""]
    prior = _BACK_OFF * total
    ones = [(counts[1].get(c, 0.0) + _RARE * total) / total for c in symbols]
    costs = bytearray()
    for a in symbols:
        for b in symbols:
            seen_b, seen_ab = counts[-1].get(b, 0.0), counts[-2].get(a + b, 0.0) if a and b else 0.0
            for number, c in enumerate(symbols):
                two = ((counts[2].get(b + c, 0.0) if b and c else 0.0) + prior * ones[number]) / (seen_b + prior)
                three = ((counts[3].get(a + b + c, 0.0) if a and b and c else 0.0) + prior * two) / (seen_ab + prior)
                costs.append(min(_MAX_COST, round(-log2(three) * _STEPS)))
    return bytes(costs), {"letters": alphabet, "script": script}


def _count_letters(words: Mapping[str, float]) -> dict[int, dict[str, float]]:
    """Return counts of one, two and three letters, and of one and two as contexts (keys -1 and -2)."""
    counts: dict[int, dict[str, float]] = {1: {}, 2: {}, 3: {}, -1: {}, -2: {}}
    for word, times in words.items():
        spelt = EDGE + EDGE + word + EDGE
        for end in range(3, len(spelt) + 1):
            for key, part in (
                (1, spelt[end - 1 : end]), (2, spelt[end - 2 : end]), (3, spelt[end - 3 : end]),
                (-1, spelt[end - 2 : end - 1]), (-2, spelt[end - 3 : end - 1]),
            ):  # fmt: skip
                counts[key][part] = counts[key].get(part, 0.0) + times
    return counts
