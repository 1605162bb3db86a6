"""Certainty of OCR: the probability of a word to be right, from what Tesseract says of it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.readers.pdf.ocr import weights

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["probability_of_word"]


def probability_of_word(text: str, said: float) -> float:
    """Return the probability (0..1) that a word is right, signs and all, of which Tesseract says ``said`` (0..1).

    A number is right less often than anything that it says of numbers would have it.

    >>> probability_of_word("كتاب", 0.95) > probability_of_word("كتاب", 0.6) > probability_of_word("كتاب", 0.0)
    True
    """
    right = next(_on_lines(said), weights.SHARE_RIGHT[-1])
    return min(right, weights.NUMBER_RIGHT) if any(map(str.isdigit, text)) else right


def _on_lines(said: float) -> Iterator[float]:
    """Yield the share at a place between two knots."""
    knots = zip(weights.SAID, weights.SHARE_RIGHT, strict=True)
    for (x0, y0), (x1, y1) in pairwise(knots):
        if said <= x1:
            yield y0 + (y1 - y0) * (said - x0) / (x1 - x0)
