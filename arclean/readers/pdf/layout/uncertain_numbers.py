"""Uncertain numbers: those in which a digit is lost.

A lost glyph that touches digits, and is as wide as they are, is a digit too: digits of a font share one width, so that
columns of them stand in line. So is a digit that its font's map says and other evidence denies
(:mod:`arclean.readers.pdf.fonts.digit_evidence`). A number that lacks a digit is another number, so it is not given at
all: each of its digits becomes U+FFFD, and what was read of it is told in a finding.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.digit_evidence import DOUBTED_DIGITS, UNKNOWN_DIGIT
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.units import text_of_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.readers.pdf.layout.units import Unit

__all__ = ["lose_digits", "read_lost_digits", "tell_digits", "uncertain_numbers"]

_NUMBER_DIGIT = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]")
_DOUBTED = frozenset(DOUBTED_DIGITS + UNKNOWN_DIGIT)
_LOST_OR_DOUBTED = _DOUBTED | {LOST_GLYPH}
_READ_DIGITS = {ord(doubted): str(value) for value, doubted in enumerate(DOUBTED_DIGITS)} | {
    ord(UNKNOWN_DIGIT): LOST_GLYPH
}
_LOST_DIGITS = {ord(doubted): LOST_GLYPH for doubted in DOUBTED_DIGITS + UNKNOWN_DIGIT}
_INNER_SIGN = re.compile("[.,/:\u066b\u066c-]")  # within a number


def uncertain_numbers(units: Sequence[Unit]) -> list[range]:
    """Return the ranges of units, which stand from left to right, that are numbers with a lost digit."""
    texts = [*map(text_of_unit, units)]
    if _LOST_OR_DOUBTED.isdisjoint(texts):
        return []
    found = []
    start = 0
    for at in range(1, len(units) + 1):
        if at == len(units) or not _are_one_number(units[at - 1], units[at]):
            if not _LOST_OR_DOUBTED.isdisjoint(texts[start:at]) and _has_lost_digit(units[start:at]):
                found.append(range(start, at))
            start = at
    return found


def _is_numeral(unit: Unit) -> bool:
    """Return whether a unit may be part of a number: a digit, a sign within numbers, or a lost glyph."""
    return (
        unit.text == LOST_GLYPH
        or unit.text in _DOUBTED
        or bool(_NUMBER_DIGIT.match(unit.text) or _INNER_SIGN.match(unit.text))
    )


def _are_one_number(left: Unit, right: Unit) -> bool:
    """Return whether two units are parts of a number with no gap between them."""
    return _is_numeral(left) and _is_numeral(right) and right.x0 - left.x1 < weights.DIGIT_GAP * right.size


def _has_lost_digit(units: Sequence[Unit]) -> bool:
    """Return whether a digit among units is doubted, or a lost glyph is as wide as one of the digits."""
    if any(u.text in _DOUBTED for u in units):
        return True
    digits = {round(_width_in_em(u), 2) for u in units if _NUMBER_DIGIT.match(u.text)}
    tolerance = weights.DIGIT_WIDTH_TOLERANCE
    return any(u.text == LOST_GLYPH and any(abs(_width_in_em(u) - d) < tolerance for d in digits) for u in units)


def _width_in_em(unit: Unit) -> float:
    """Return the width of a unit in em; 0.0 where it has no size."""
    return (unit.x1 - unit.x0) / unit.size if unit.size else 0.0


def read_lost_digits(shown: str, number: range) -> str:
    """Return a line with a digit for each one that is lost or doubted in a number."""
    inside = shown[number.start : number.stop].translate(_READ_DIGITS)
    inside = inside.replace(LOST_GLYPH, next(filter(str.isdecimal, inside), "0"))
    return shown[: number.start] + inside + shown[number.stop :]


def tell_digits(texts: Iterable[str]) -> str:
    """Return what was read of a number: its doubted digits as they were read."""
    return "".join(texts).translate(_READ_DIGITS)


def lose_digits(texts: Sequence[str]) -> list[str]:
    """Return the texts of a number that lacks a digit, without any of its digits."""
    return [LOST_GLYPH if text.isdecimal() else text.translate(_LOST_DIGITS) for text in texts]
