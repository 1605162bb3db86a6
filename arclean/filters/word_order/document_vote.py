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

_SHARES = (0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97, 0.995)


def turned_probabilities(lines: Sequence[LineEvidence]) -> list[float]:
    """Return the probability of each line that its words stand in reverse, by what all lines say.

    >>> from arclean.filters.word_order.line_evidence import LineEvidence
    >>> turned, good = LineEvidence(7.0, 7.0, True), LineEvidence(-7.0, -7.0, True)
    >>> [chance > 0.97 for chance in turned_probabilities([turned, turned, good])]
    [True, True, False]
    >>> turned_probabilities([turned, good, good])[0] < 0.9
    True
    """
    votes = [line.votes for line in lines if line.votes]
    gains = [sum([log1p(share * (exp(nats) - 1)) for nats in votes]) for share in _SHARES]
    gain = max(gains)
    share = _SHARES[gains.index(gain)]
    more = weights.MORE_OF_LINES if sum([nats > 0 for nats in votes]) > 1 else 0.0
    document = _logistic(gain - weights.TURNED_DOCUMENT - more)
    odds = log(share / (1 - share))
    chances = [document * _logistic(odds + line.nats) if line.is_asked else 0.0 for line in lines]
    telling = sum([line.votes >= weights.TELLING_NATS for line in lines])
    contrary = sum([line.nats <= -weights.TELLING_NATS for line in lines])
    return [
        chance if _is_proven(line, telling, contrary) else min(chance, weights.HELD_BACK)
        for line, chance in zip(lines, chances, strict=True)
    ]


def _is_proven(line: LineEvidence, telling: int, contrary: int) -> bool:
    """Return whether a line that is likely turned may be: by itself, or beside lines that tell.

    One that is plainly backwards goes with one that tells, or two where others are in order; another goes with the more
    of them the less it says, for each line in order: clean lines of other kinds say little. Items of a list stay.
    """
    if line.is_item:
        return False
    if line.votes >= weights.TELLING_NATS:
        return True
    if line.nats >= weights.TELLING_NATS:
        return telling > int(contrary > telling)
    needed = weights.LINES_BESIDE_SILENT - weights.LINES_PER_NAT * line.nats
    return telling >= needed * (1 + contrary)


def _logistic(nats: float) -> float:
    return 1 / (1 + exp(-nats)) if nats > 0 else exp(nats) / (1 + exp(nats))
