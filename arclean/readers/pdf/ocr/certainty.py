"""Certainty of OCR: the probability of a word to be right, from what Tesseract says of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.readers.pdf.ocr import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["probability_of_word"]


def probability_of_word(text: str, said: float) -> float:
    """Return the probability (0..1) that a word is right, signs and all, of which Tesseract says ``said`` (0..1).

    Of words with digits, shares of their own are right.

    >>> probability_of_word("كتاب", 0.95) > probability_of_word("كتاب", 0.6) > probability_of_word("2021", 0.6)
    True
    """
    shares = weights.NUMBERS_RIGHT if any(map(str.isdigit, text)) else weights.SHARE_RIGHT
    return next(_shares_between(said, shares), shares[-1])


def _shares_between(said: float, shares: Sequence[float]) -> Iterator[float]:
    """Yield the share at a place between two knots, on the line from one to the other."""
    for (x0, y0), (x1, y1) in pairwise(zip(weights.SAID, shares, strict=True)):
        if said <= x1:
            yield y0 + (y1 - y0) * (said - x0) / (x1 - x0)
