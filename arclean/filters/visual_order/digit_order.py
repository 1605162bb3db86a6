"""Whether the numbers of lines in visual order were turned around with the letters, by what numbers look like.

Tools that write the page as it is seen leave numbers as printed; those that turn the string around turn them too; some
take Arabic-Indic digits for letters and leave European ones. Numbers tell by what is common: a year of our time is
likelier than any other number of four digits, a first digit 1 likelier than a last one, a last 0 than a first. Bits
are summed over all numbers of a document, each system of digits by itself, against a prior: most tools leave them.
Where the sum is small both readings remain, and the digits stay as they stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import ARABIC_INDIC, EUROPEAN, EXTENDED, in_system
from arclean.filters.visual_order import weights

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["DigitOrder", "has_open_number", "weigh_digit_order", "weigh_number", "weigh_numbers"]

_EASTERN = ARABIC_INDIC + EXTENDED
_PARTS = "/:.\u066b\u066c-"  # what parts the numbers of dates, times and decimals: their zeros tell nothing
_european_numbers, _eastern_numbers = (
    re.compile(f"[{digits}]+(?:[,\u066c][{digits}]+)*").finditer for digits in (EUROPEAN, _EASTERN)
)
_is_grouped = re.compile("[0-9]{1,3}(?:,[0-9]{3})+").fullmatch
_YEAR_DIGITS, _PHONE_DIGITS = 4, 7


class DigitOrder(NamedTuple):
    """The bits by which digits were turned around with the letters; negative where they stand as printed."""

    european: float
    eastern: float

    @property
    def reversed_digits(self) -> str:
        """The digits that surely were turned around."""
        return self._digits_where(european=self.european >= _certain(), eastern=self.eastern >= _certain())

    @property
    def doubtful_digits(self) -> str:
        """The digits of which nobody can tell."""
        return self._digits_where(european=abs(self.european) < _certain(), eastern=abs(self.eastern) < _certain())

    @staticmethod
    def _digits_where(*, european: bool, eastern: bool) -> str:
        return EUROPEAN * european + _EASTERN * eastern


def _certain() -> float:
    return weights.CERTAIN_DIGITS


def weigh_digit_order(lines: Sequence[str], latin_votes: int) -> DigitOrder:
    """Return the bits for digits that were turned around, by the numbers of all lines and the votes of Latin words.

    >>> weigh_digit_order(["1202 ماع"], 0).european > 5, weigh_digit_order(["2021"], 0).european < -5
    (True, True)
    """
    european, eastern = (sum(weigh_numbers(line, eastern=is_eastern) for line in lines) for is_eastern in (False, True))
    by_latin = max(-weights.LATIN_AS_PRINTED, min(weights.MAX_OTHERS, latin_votes * weights.LATIN_VOTE))
    by_european = max(-weights.OTHERS_AS_PRINTED, min(weights.MAX_OTHERS, european))
    by_eastern = max(-weights.OTHERS_AS_PRINTED, min(0.0, eastern))
    base = by_latin - weights.PRIOR_AS_PRINTED
    return DigitOrder(european + base + by_eastern, eastern + base + by_european)


def weigh_numbers(line: str, *, eastern: bool = False) -> float:
    """Return the bits of the numbers of one system in a line."""
    found = 0.0
    for number in (_eastern_numbers if eastern else _european_numbers)(line):
        start, end = number.span()
        before, after = line[max(0, start - 2) : start], line[end : end + 2]
        is_part = _joins_number(before[::-1]) or _joins_number(after)
        found += weigh_number(in_system(number[0], "european").replace("\u066c", ","), is_part=is_part)
    return found


def _joins_number(beside: str) -> bool:
    return len(beside) > 1 and beside[0] in _PARTS and beside[1].isdigit()


def weigh_number(number: str, *, is_part: bool = False) -> float:
    """Return the bits by which a number of European digits is likelier backwards than as it stands.

    ``is_part``: it is part of a date, a time or a decimal.

    >>> weigh_number("1202") > 5, weigh_number("2021") < -5, weigh_number("33"), weigh_number("482,1") > 5
    (True, True, 0.0, True)
    """
    turned = number[::-1]
    if "," in number:
        return weights.GROUPED * ((_is_grouped(turned) is not None) - (_is_grouped(number) is not None))
    if len(number) == _YEAR_DIGITS:
        return _weigh_four_digits(turned) - _weigh_four_digits(number)
    if len(number) == 1 or len(number) >= _PHONE_DIGITS or is_part:
        return 0.0
    return _weigh_ends(turned)


def _weigh_ends(number: str) -> float:
    """Return the bits by which a number is likelier as it stands than backwards, by its first and last digit."""
    return weights.FIRST_DIGIT[int(number[0])] - weights.FIRST_DIGIT[int(number[-1])]


def _weigh_four_digits(number: str) -> float:
    value = int(number)
    for first, last, bits in weights.YEARS:
        if first <= value <= last:
            return bits
    if number[0] == "0":
        return weights.LEADING_ZERO
    return weights.ROUND_NUMBER if number[-1] == "0" else 0.0


def has_open_number(line: str, digits: str) -> bool:
    """Return whether a line has a number of some digits that is another one backwards.

    >>> has_open_number("52", "0123456789"), has_open_number("5 22", "0123456789"), has_open_number("52", "")
    (True, False, False)
    """
    if not digits:
        return False
    return any(number[0] != number[0][::-1] for number in re.finditer(f"[{digits}][{digits}]+", line))
