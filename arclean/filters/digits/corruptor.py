"""A digit of another system inside a number, as a font that lacks it or a map that names it wrongly leaves it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.digits import ARABIC_INDIC, DIGIT, EUROPEAN, EXTENDED, in_system
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_EASTERN_CLASS = ARABIC_INDIC + EXTENDED
_NUMBER = re.compile(f"(?<![A-Za-z_{DIGIT}])(?:[0-9]{{3,12}}|[{ARABIC_INDIC}]{{3,12}})(?![A-Za-z_{DIGIT}])")
_is_mixed = LazyPattern(
    f"[0-9][{_EASTERN_CLASS}]|[{_EASTERN_CLASS}][0-9]|[{ARABIC_INDIC}][{EXTENDED}]|[{EXTENDED}][{ARABIC_INDIC}]",
).search


def corrupt(text: str, random: Random) -> str:
    """Write one inner digit of each number of three or more in the other system; a zero only in eastern digits.

    An Arabic-Indic zero between European digits may be a decimal point, which the filter leaves.
    """

    def replace_inner_digit(found: re.Match[str]) -> str:
        number = found[0]
        at = random.randrange(1, len(number) - 1)
        if number[at] == "0":
            return number
        other = "arabic-indic" if number[0] in EUROPEAN else "european"
        return number[:at] + in_system(number[at], other) + number[at + 1 :]

    return _NUMBER.sub(replace_inner_digit, text)


CORRUPTOR = Corruptor("digits", corrupt, lambda text: not _is_mixed(text))
