"""The probability of a page to come out right, from what was found on it.

A page is right where its text differs from what is printed in 1 % of its characters or less. For pages of PDFs a
logistic model weighs the evidence, fitted on round trips, each producer left out in turn
(``benchmarks/fit/pages.py``); of other texts what speaks against a page is multiplied, by shares that were counted on
damaged documents of ten corpora (``benchmarks/fit/open_texts.py``).
"""

from __future__ import annotations

from math import exp, log, log1p
from typing import NamedTuple

from arclean.diagnosis import weights

__all__ = ["PageEvidence", "page_features", "page_probability", "right_beside_losses"]


class PageEvidence(NamedTuple):
    """What tells whether a page is right.

    ``legibility`` is the probability that its worst part reads, ``edits`` that all edits are right; ``kinds`` is the
    number of kinds of finding that are open, ``lost`` the share of words that are lost, ``unknown`` that of words in no
    list. ``faulty`` is True where the verdict is to read the page again.
    """

    legibility: float = 1.0
    edits: float = 1.0
    kinds: int = 0
    lost: float = 0.0
    has_loss: bool = False
    unknown: float = 0.0
    faulty: bool = False
    is_pdf: bool = False


def page_features(evidence: PageEvidence) -> tuple[float, ...]:
    """Return what the model of pages of PDFs weighs, all 0 where nothing speaks against a page."""
    doubt = min(_MAX_DOUBT, max(0.0, -log(max(evidence.legibility, 1e-9))))
    return (
        doubt, min(_MAX_DOUBT, -log(max(evidence.edits, 1e-9))), float(evidence.kinds), float(evidence.has_loss),
        log1p(100 * evidence.lost), log1p(100 * evidence.unknown),
    )  # fmt: skip


_MAX_DOUBT = 5.0  # nats


def page_probability(evidence: PageEvidence) -> float:
    """Return the probability (0..1) of a page to be right.

    >>> page_probability(PageEvidence(kinds=1)), round(page_probability(PageEvidence(has_loss=True, lost=0.2)), 2)
    (0.64, 0.05)
    """
    if evidence.is_pdf:
        costs = (
            weights.COST_OF_DOUBT, weights.COST_OF_EDITS, weights.COST_OF_KIND, weights.COST_OF_LOSS,
            weights.COST_OF_LOST, weights.COST_OF_UNKNOWN,
        )  # fmt: skip
        pairs = zip(costs, page_features(evidence), strict=True)
        fitted = 1 / (1 + exp(sum(cost * feature for cost, feature in pairs) - weights.PAGE_LOG_ODDS))
        return min(fitted, weights.REREAD_PAGE_RIGHT) if evidence.faulty else fitted
    beside = weights.OPEN_FINDING**evidence.kinds
    if evidence.has_loss:
        beside = right_beside_losses(evidence.lost, weights.EVEN_LOSS, weights.LOSS_SLOPE, weights.OPEN_LOSS)
    return evidence.legibility * evidence.edits * beside


def right_beside_losses(lost: float, even: float, slope: float, most: float) -> float:
    """Return the probability (0..1) of a text to be right of which a share of the words is lost.

    Its odds fall with the power ``slope`` of the share, and are even at ``even``; it is ``most`` at most.

    >>> round(right_beside_losses(0.025, 0.025, 2.5, 0.9), 2), right_beside_losses(0.001, 0.025, 2.5, 0.9)
    (0.5, 0.9)
    """
    odds_against: float = (lost / even) ** slope
    return min(most, 1 / (1 + odds_against))
