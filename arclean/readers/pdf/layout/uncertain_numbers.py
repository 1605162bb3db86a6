"""Doubts: numbers in which a digit is lost.

A lost glyph that touches digits, and is as wide as they are, is a digit too: digits of a font share one width, so that
columns of them stand in line. A number that lacks a digit is another number, so it is not given at all: each of its
digits becomes U+FFFD, and what was read of it is told in a finding.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.font import LOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.layout.lines import Unit

__all__ = ["doubtful"]

_DIGIT = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]")
_INNER = re.compile("[.,/:\u066b\u066c-]")  # signs within a number
_ALIKE = 0.02  # of the size, by which the widths of two digits differ at most
_NEAR = 0.15  # of the size, between the digits of a number


def doubtful(units: Sequence[Unit]) -> list[range]:
    """Give the runs of units, from left to right, that are numbers with a lost digit."""
    if not any(u.text == LOST for u in units):
        return []
    found = []
    start = 0
    for at in range(1, len(units) + 1):
        if at == len(units) or not (_is_numeral(units[at]) and _near(units[at - 1], units[at])):
            if at - start > 1 and _lacks(units[start:at]):
                found.append(range(start, at))
            start = at
    return found


def _is_numeral(unit: Unit) -> bool:
    return unit.text == LOST or bool(_DIGIT.match(unit.text) or _INNER.match(unit.text))


def _near(a: Unit, b: Unit) -> bool:
    return _is_numeral(a) and b.x0 - a.x1 < _NEAR * b.size


def _lacks(run: Sequence[Unit]) -> bool:
    digits = {round(_width(u), 2) for u in run if _DIGIT.match(u.text)}
    return any(u.text == LOST and any(abs(_width(u) - d) < _ALIKE for d in digits) for u in run)


def _width(unit: Unit) -> float:
    return (unit.x1 - unit.x0) / unit.size if unit.size else 0.0
