"""The vote of the lines of a document: whether one tool turned the words of all of them, or of some.

Each line says by how many nats it is likelier turned than not. A document of which a share of the lines is turned is
likelier than one in order by what the share that fits best gains; that gain has to outweigh how rare such documents
are. A line then is turned as likely as its own nats and that share say.
"""

from __future__ import annotations

from math import exp, log, log1p
from typing import TYPE_CHECKING

from arclean.filters.word_order import weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.filters.word_order.line_evidence import LineEvidence

__all__ = ["turned_probabilities"]

_SHARES = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97)


def turned_probabilities(lines: Sequence[LineEvidence]) -> list[float]:
    """Return the probability of each line that its words stand in reverse, by what all lines say.

    >>> from arclean.filters.word_order.line_evidence import LineEvidence
    >>> turned, good = LineEvidence(9.0, 9.0, -15.0, 9, True, False, True), LineEvidence(-9.0, -9.0, 15.0, 9, True)
    >>> [chance > 0.97 for chance in turned_probabilities([turned, turned, good])]
    [True, True, False]
    >>> turned_probabilities([turned, good, good])[0] < 0.5
    True
    """
    if not _is_prose_backwards(lines):
        return [0.0] * len(lines)
    votes = [line.new_nats for line in lines if line.new_nats]
    gains = [sum([log1p(share * (exp(nats) - 1)) for nats in votes]) for share in _SHARES]
    gain = max(gains)
    share = _SHARES[gains.index(gain)]
    document = _logistic(gain - weights.TURNED_DOCUMENT)
    odds = log(share / (1 - share))
    chances = [document * _logistic(odds + line.nats) if line.is_asked else 0.0 for line in lines]
    telling = sum([line.tells for line in lines])
    return [
        chance if _is_proven(line, telling, contrary=len(votes) > 2 * telling) else min(chance, weights.HELD_BACK)
        for line, chance in zip(lines, chances, strict=True)
    ]


def _is_proven(line: LineEvidence, telling: int, *, contrary: bool) -> bool:
    """Return whether a line that is likely turned may be: by itself, or beside lines that tell.

    Its own pairs have to be backwards, and two lines tell where most of those that vote are in order; beside five lines
    that tell, and are most of these, its pairs may say nothing.
    """
    if line.is_item:
        return False
    if line.tells:
        return True
    if line.nats >= weights.BACKWARD_NATS:
        return telling > int(contrary)
    return telling >= weights.TELLING_LINES and not contrary


def _is_prose_backwards(lines: Sequence[LineEvidence]) -> bool:
    """Return whether pairs of the lines that may be turned say much: those of lists of names say little."""
    turned = [line for line in lines if line.new_nats > 0]
    pairs = sum([line.new_pairs for line in turned])
    return pairs >= weights.FEWEST_PAIRS and -sum([line.new_bits for line in turned]) > weights.BITS_PER_PAIR * pairs


def _logistic(nats: float) -> float:
    return 1 / (1 + exp(-nats)) if nats > 0 else exp(nats) / (1 + exp(nats))
