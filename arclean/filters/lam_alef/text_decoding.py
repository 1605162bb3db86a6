"""The likeliest readings of the words of a text, each of which may be read in several ways, and how sure they are.

One fault happens to all ligatures of a text, so its words are not judged one by one: Viterbi decoding over the pairs of
the language model says which readings are likeliest together, forward and backward sums which share of all they have.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    PairCost = Callable[[str, str], float]
    Matrix = list[list[float]]

__all__ = ["DecodedText", "Slot", "WordReading", "bits_of_readings", "decode_text"]


class WordReading(NamedTuple):
    """What a word may be: a word, and the bits that speak against it beside those of its pairs."""

    word: str
    cost: float = 0.0


class Slot(NamedTuple):
    """A word of a text: its readings, the first as it stands, and the signs around it; None where a word is there."""

    readings: tuple[WordReading, ...]
    left: str | None = None
    right: str | None = None


class DecodedText(NamedTuple):
    """The number of the likeliest reading of each word, the chance (0..1) of each, and of all together.

    ``slots`` are the words that were read.
    """

    chosen: tuple[int, ...]
    chances: tuple[float, ...]
    chance: float
    slots: tuple[Slot, ...] = ()


def decode_text(slots: Iterable[Slot], pair_cost: PairCost, scale: float) -> DecodedText:
    """Return the likeliest readings of the words of a text; ``scale`` is the share (0..1) of the bits that is believed.

    >>> costs = {("", "خلل"): 9.0, ("خلل", "العام"): 20.0, ("", "خلال"): 9.0, ("خلال", "العام"): 2.0}
    >>> slots = [Slot((WordReading("خلل"), WordReading("خلال")), left=""), Slot((WordReading("العام"),), right="")]
    >>> found = decode_text(slots, lambda left, right: costs.get((left, right), 0.0), 1.0)
    >>> found.chosen, found.chance > 0.99
    ((1, 0), True)
    """
    slots = (*slots,)
    steps = _steps(slots, pair_cost, scale)
    path, least = _find_path(steps)
    forward = [[0.0]]
    for step in steps:
        forward.append(_pass_on(forward[-1], step))
    backward = [[0.0] * len(forward[-1])]
    for step in reversed(steps):
        is_lone = len(step) == len(step[0]) == 1
        backward.append(_pass_on(backward[-1], step if is_lone else [*map(list, zip(*step, strict=True))]))
    everything = _sum_costs(forward[-1])
    chances = [
        2.0 ** (everything - before[number] - after[number])
        for number, before, after in zip(path, forward[1:], reversed(backward[:-1]), strict=True)
    ]
    return DecodedText(tuple(path), tuple(chances), 2.0 ** (everything - least), slots)


def bits_of_readings(slots: Iterable[Slot], pair_cost: PairCost, scale: float) -> float:
    """Return the bits by which all readings of a text together are likelier than the text as it stands.

    >>> slots = [Slot((WordReading("خلل", 9.0), WordReading("خلال", 1.0)), left="", right="")]
    >>> round(bits_of_readings(slots, lambda left, right: 0.0, 1.0), 3)
    8.006
    """
    steps = _steps(slots, pair_cost, scale)
    costs = [0.0]
    for step in steps:
        costs = _pass_on(costs, step)
    as_it_stands = sum([step[0][0] for step in steps])
    return (as_it_stands - _sum_costs(costs)) / scale


def _steps(slots: Iterable[Slot], pair_cost: PairCost, scale: float) -> list[Matrix]:
    """Return the costs of the readings of each word after those of the word before it."""
    known = [*slots]
    return [_pair_costs(before, slot, pair_cost, scale) for before, slot in zip([None, *known], known, strict=False)]


def _pair_costs(before: Slot | None, slot: Slot, pair_cost: PairCost, scale: float) -> Matrix:
    """Return the bits of each reading of a word (columns) after each of the word before it (rows), scaled."""
    lefts = [reading.word for reading in before.readings] if before else [BREAK]
    if slot.left is not None:
        lefts = [slot.left] * len(lefts)
    columns = [
        (word, cost + (pair_cost(word, slot.right) if slot.right is not None else 0.0)) for word, cost in slot.readings
    ]
    return [[scale * (pair_cost(left, word) + cost) for word, cost in columns] for left in lefts]


def _find_path(steps: Sequence[Matrix]) -> tuple[list[int], float]:
    """Return the numbers of the likeliest readings, and the bits of them together."""
    best, links = [0.0], []
    for step in steps:
        if len(best) == 1:  # mutation: equivalent - one way to each reading, as most words have one
            best = [best[0] + new for new in step[0]]
            links.append([0] * len(best))
            continue
        ways = [[old + new for old, new in zip(best, column, strict=True)] for column in zip(*step, strict=True)]
        links.append([way.index(min(way)) for way in ways])
        best = [min(way) for way in ways]
    least = min(best)
    at, path = best.index(least), []
    for link in reversed(links):
        path.append(at)
        at = link[at]
    return path[::-1], least


def _pass_on(costs: list[float], step: Matrix) -> list[float]:
    """Return the bits of each column: of all ways to it, from rows that have some bits."""
    if len(costs) == 1:  # mutation: equivalent - the sum of one is that one
        return [costs[0] + new for new in step[0]]
    return [
        _sum_costs([old + new for old, new in zip(costs, column, strict=True)]) for column in zip(*step, strict=True)
    ]


def _sum_costs(costs: Sequence[float]) -> float:
    """Return the bits of either of several events: those of the sum of their probabilities."""
    least = min(costs)
    return least - log2(sum([2.0 ** (least - cost) for cost in costs]))
