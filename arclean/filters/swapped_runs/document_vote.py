"""Which lines of a document are swapped, by all of its lines: one tool wrote all of them.

A document is clean, or a tool swapped the parts of some share of its lines, which is not known. For each share the
likelihood of all lines is a product, so many lines that hardly tell do so together, and one by itself must be nearly
certain. Hard-wrapped rows begin and end inside sentences, where words tell less: their nats count for less.
"""

from __future__ import annotations

from math import exp, log, log1p
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.swapped_runs import weights
from arclean.filters.swapped_runs.run_orders import WAYS, RunOrder

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["may_have_swaps", "nats_slope", "order_probabilities"]

_SHARES = (0.05, 0.25, 0.5, 0.9)  # of the lines that a tool swaps: what is likely of none is likely of one between
_find_sentence_ends = LazyPattern("[.!\u061f](?=[ \n\f]|$)").findall
_find_lines = LazyPattern("[^\n\f]+").findall


def nats_slope(text: str) -> float:
    r"""Return what a nat of the table counts for in a text: less where most lines end inside a sentence.

    >>> nats_slope("بدأ العمل.\nانتهى اليوم.") > nats_slope("بدأ\nالعمل\nأمس.")
    True
    """
    lines = len(_find_lines(text))
    is_sentences = len(_find_sentence_ends(text)) >= weights.SENTENCES_PER_LINE * lines
    return weights.SLOPE_OF_SENTENCES if is_sentences else weights.SLOPE_OF_ROWS


def may_have_swaps(bounds: Sequence[float]) -> bool:
    """Return whether the lines of a document may be swapped, by bounds of the nats of their orders.

    >>> may_have_swaps([3.0]), may_have_swaps([8.0]), may_have_swaps([3.0, 3.0, 4.0, -5.0])
    (False, True, True)
    """
    if max(bounds, default=0.0) <= 0:
        return False
    slope, most = weights.SLOPE_OF_SENTENCES, weights.MOST_NATS
    ratios = [exp(min(most, slope * nats)) for nats in bounds]
    least = -log(weights.DAMAGED_DOCUMENT)
    return any(sum(log1p(share * (ratio - 1)) for ratio in ratios) >= least for share in _SHARES)


def order_probabilities(
    lines: Sequence[Sequence[RunOrder]], have_no_vote: Sequence[bool] | None = None
) -> list[list[float]]:
    """Return for each line the probability of each of its other orders; ``have_no_vote`` says which ones only follow.

    >>> orders = [RunOrder(nats, (), "", (0, 1, 2, 3), nats) for nats in (4.0, 3.0, 9.0, -4.0)]
    >>> [round(one, 2) for (one,) in order_probabilities([[order] for order in orders[:3]])]
    [0.99, 0.98, 1.0]
    >>> order_probabilities([orders[3:], orders[:1]])[1][0] < 0.01
    True
    """
    tables = [[_likelihoods(orders, way) for orders in lines] for way in range(WAYS)]
    prior = log(weights.DAMAGED_DOCUMENT / len(_SHARES) / WAYS)
    cases = [(table, share) for table in tables for share in _SHARES]
    silent = have_no_vote or [False] * len(lines)
    voters = [line for line, is_silent in zip(lines, silent, strict=True) if line and not is_silent]
    edges = [[one._replace(nats=one.edge_nats) for one in line] for line in voters]
    totals = [
        prior + min(of_all, of_edges - log(weights.NUMBERED_DOCUMENT))
        for of_all, of_edges in zip(_document_nats(voters), _document_nats(edges), strict=True)
    ]
    top = max(0.0, *totals)
    parts = [exp(total - top) for total in totals]
    whole = exp(-top) + sum(parts)
    found = [[0.0] * len(orders) for orders in lines]
    for (table, share), part in zip(cases, parts, strict=True):
        for line, probabilities in zip(table, found, strict=True):
            factor = part * share / (1 + share * (sum(line) - 1)) / whole
            for at, likelihood in enumerate(line):
                probabilities[at] += factor * likelihood
    return found


def _document_nats(lines: Sequence[Sequence[RunOrder]]) -> list[float]:
    """Return for each way and share how much likelier all lines came from a tool than they are clean, in nats."""
    sums = [[sum(found) for line in lines if (found := _likelihoods(line, way))] for way in range(WAYS)]
    return [sum(log1p(share * (one - 1)) for one in found) for found in sums for share in _SHARES]


def _likelihoods(orders: Sequence[RunOrder], way: int) -> list[float]:
    """Return how much likelier a line came from each of some orders by a way of tools than it is clean as it stands.

    Nothing where this way makes the line of no order.
    """
    found = [one.nats if way in one.ways else None for one in orders]
    allowed = [nats for nats in found if nats is not None]
    if not allowed:
        return []
    over = max(0.0, max(allowed) - weights.MOST_NATS)
    return [0.0 if nats is None else exp(nats - over) / len(allowed) for nats in found]
