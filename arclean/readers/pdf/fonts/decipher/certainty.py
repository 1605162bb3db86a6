"""Certainty: how probable it is that a symbol was deciphered rightly.

A logistic model of what the decoding says: by how many bits the next other reading is worse, how far the shape alone
agrees (marks have little else), in how many words the symbol is, how many of these are known, and how many words of all
symbols are. It was fitted so that the product over the symbols of a word is the probability of the word, its marks
too, on families left out.
"""

from __future__ import annotations

import re
from math import exp, log2
from typing import TYPE_CHECKING

from arclean.arabic.marks import MARK
from arclean.readers.pdf.fonts.decipher import weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.fonts.decipher.joint_decoding import Decoded, Symbol

__all__ = ["symbol_certainties"]

_is_mark = re.compile(f"[{MARK}]").match


def symbol_certainties(symbols: Sequence[Symbol], decoded: Sequence[Decoded]) -> list[float]:
    """Return the probability of each symbol that it is what it was decoded as, 0 to 1."""
    told = sum(one.words for one in decoded)
    known = sum(one.known * one.words for one in decoded) / told if told else 0.0
    return [_certainty(symbol, one, known) for symbol, one in zip(symbols, decoded, strict=True)]


def _certainty(symbol: Symbol, one: Decoded, known: float) -> float:
    text, _, bits = symbol.candidates[one.number]
    bits = min(bits, weights.MAX_CERTAIN_BITS)
    score = (
        weights.CERTAINTY_INTERCEPT
        + weights.CERTAINTY_OF_MARGIN * min(one.margin, weights.MAX_CERTAIN_MARGIN)
        + weights.CERTAINTY_OF_CLOSE_MARGIN * min(one.margin, weights.CLOSE_MARGIN)
        + weights.CERTAINTY_OF_CONTEST * (one.margin < weights.CONTEST_MARGIN)
        + weights.CERTAINTY_OF_SHAPE * bits
        + weights.CERTAINTY_OF_WORDS * log2(1 + one.words)
        + weights.CERTAINTY_OF_KNOWN * one.known
        + weights.CERTAINTY_OF_ALL_KNOWN * known
    )
    if _is_mark(text):
        score += weights.CERTAINTY_OF_MARK + weights.CERTAINTY_OF_MARK_SHAPE * bits
    return 1 / (1 + exp(-score))
