"""Number lines: lines and cells of numbers alone on a page that is read from the right.

The page shows ``+966 55 123 4567``, and no letter beside it tells which way it runs: laid out by itself it is read from
the left, as a part of the page from the right, as *4567 123 55 +966*. Phones, cards, ranges, times, sums and lists are
all of this kind. What tells is the order of drawing, where engines draw Arabic words in the order of reading; the form,
for a plus begins a phone, a range ascends, a comma follows its number; and what the other number lines of the page
are. Where nothing tells, the line is read as the page is, and both readings are reported.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT
from arclean.bidi import to_logical
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.line_direction import base_character, rtl_majority
from arclean.readers.pdf.layout.number_forms import rate_number_form
from arclean.readers.pdf.layout.rightward_runs import ALL_THOUSANDS, SIGN_FIRST_PERCENTAGE, hold_runs_together

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.bidi.order import Reordered
    from arclean.readers.pdf.layout.units import Unit

__all__ = ["NumberLines", "NumberReading", "is_number_line"]

_TWO_NUMBERS = re.compile(f"[{DIGIT}][^{DIGIT}]++[{DIGIT}]")
_DATE = re.compile(f"[{DIGIT}]{{1,2}}-[{DIGIT}]{{1,2}}-[{DIGIT}]{{4}}|[{DIGIT}]{{4}}-[{DIGIT}]{{1,2}}-[{DIGIT}]{{1,2}}")
_END_SIGNS = ' .:;,!?\u060c\u061b\u061f"\u00ab\u00bb\u201c\u201d'
_RTL_LETTER = "\u0627"


class NumberReading(NamedTuple):
    """How a number line is read, and its other reading where nothing tells the two apart, else empty."""

    read: Reordered
    other: str


class NumberLines:
    """How the number lines of a page are read: by its order of drawing, and by those that show it."""

    def __init__(self, segments: Iterable[Sequence[Unit]]) -> None:
        segments = list(segments)
        numbers = [units for units in segments if is_number_line(units)]
        self._drawn_leftward = bool(numbers) and _are_drawn_leftward(segments)
        votes = [vote for units in numbers if (vote := self._known_direction(_shown_text(units), units)) is not None]
        self._habit = votes[0] if len(votes) >= weights.MIN_NUMBER_LINES and len(set(votes)) == 1 else None

    @property
    def is_rightward(self) -> bool:
        """Whether all number lines of the page that tell are read from the left."""
        return self._habit is True

    def read_line(self, shown: str, units: Sequence[Unit], *, after_arabic: bool, wraps: bool = False) -> NumberReading:
        """Return the reading of a number line as it lies on the page.

        ``after_arabic`` is True where it may go on with a sentence: then its hyphens may stand between Arabic numbers.
        ``wraps`` is True where the line above is full, so that it does.
        """
        leftward, rightward = _both_readings(shown)
        if _have_same_order(leftward, rightward):
            one = _read_after_arabic(shown, leftward, wraps=wraps) if after_arabic else NumberReading(leftward, "")
            is_better = rate_number_form(one.read.text) < min(0, rate_number_form(shown))
            return one._replace(other=shown) if is_better else one  # engines of their own lay Arabic digits out so
        is_rightward = self._known_direction(shown, units)
        if is_rightward is None:
            is_rightward = self._habit
        if is_rightward is None:
            read, other = (rightward, leftward) if ALL_THOUSANDS.fullmatch(shown) else (leftward, rightward)
            return NumberReading(read, "" if _has_wide_gap(units) else other.text)
        read, other = (rightward, leftward) if is_rightward else (leftward, rightward)
        is_doubtful = rate_number_form(read.text) < max(0, rate_number_form(other.text))
        return NumberReading(read, other.text if is_doubtful else "")

    def _known_direction(self, shown: str, units: Sequence[Unit]) -> bool | None:
        """Return whether a line is read from the left, or None where neither drawing nor form tells."""
        leftward, rightward = _both_readings(shown)
        if _have_same_order(leftward, rightward):
            return None
        drawn = [unit.drawn for unit in _words_of_line(units)]
        if len(drawn) > 1:
            if all(a > b for a, b in pairwise(drawn)):
                return False
            if self._drawn_leftward and all(a < b for a, b in pairwise(drawn)):
                return True
        left, right = rate_number_form(leftward.text), rate_number_form(rightward.text)
        return None if left == right else right > left


def is_number_line(units: Sequence[Unit]) -> bool:
    """Return whether units are numbers and signs alone, with something between two digits."""
    if len(units) < 3 or any(unit.text[:1].isalpha() for unit in units):
        return False
    shown = _shown_text(units)
    if LOST_GLYPH in shown:  # a letter, as likely as not
        return False
    return _TWO_NUMBERS.search(shown) is not None and SIGN_FIRST_PERCENTAGE.fullmatch(shown) is None


def _shown_text(units: Sequence[Unit]) -> str:
    return "".join(base_character(unit.text) for unit in units)


def _both_readings(shown: str) -> tuple[Reordered, Reordered]:
    """Return the readings of a line as part of a page from the right, and from the left."""
    held = shown if ALL_THOUSANDS.fullmatch(shown) else hold_runs_together(shown)
    leftward = to_logical(held, 1)
    if held != shown:
        leftward = leftward._replace(text="".join(shown[place] for place in leftward.order))
    return leftward, to_logical(shown, 0)


def _have_same_order(leftward: Reordered, rightward: Reordered) -> bool:
    """Return whether two readings have their numbers in the same order, whatever stands at the ends."""
    return leftward.text.strip(_END_SIGNS) == rightward.text.strip(_END_SIGNS)


def _read_after_arabic(shown: str, leftward: Reordered, *, wraps: bool) -> NumberReading:
    """Return the better of the readings with and without an Arabic letter before the line (UAX #9, W2).

    The other one is told where only the full line above decides; of a date both say the same.
    """
    turned = to_logical(hold_runs_together(shown) + _RTL_LETTER, 1)
    order = [place for place in turned.order if place < len(shown)]
    after = leftward._replace(text="".join(shown[place] for place in order), order=order)
    better = rate_number_form(after.text.strip(_END_SIGNS)) - rate_number_form(leftward.text.strip(_END_SIGNS))
    if better == 0 and wraps and after.text != leftward.text:
        return NumberReading(after, "" if _DATE.fullmatch(leftward.text.strip(_END_SIGNS)) else leftward.text)
    return NumberReading(after if better > 0 else leftward, "")


def _words_of_line(units: Sequence[Unit]) -> list[Unit]:
    """Return the units with which the words of a line begin, from left to right."""
    return [
        unit for number, unit in enumerate(units) if unit.text != " " and (not number or units[number - 1].text == " ")
    ]


def _are_drawn_leftward(segments: Sequence[Sequence[Unit]]) -> bool:
    """Return whether the runs of a page are drawn in the order of reading, from the right.

    Words alone do not tell: Qt draws the words of an Arabic run from the right, and runs of both directions from the
    left. So neighbouring words count of which one is Arabic, and one a number or Latin; a sign is part of either run.
    """
    ways = [0, 0]
    for units in segments:
        if rtl_majority([unit.text for unit in units]) > 0:
            for left, right in pairwise(_words_of_line(units)):
                if left.text[:1].isalnum() and right.text[:1].isalnum() and _is_arabic(left) != _is_arabic(right):
                    ways[left.drawn > right.drawn] += 1
    return ways[True] >= weights.MIN_DRAWN_PAIRS and ways[True] > weights.DRAWN_LEFTWARD_SHARE * sum(ways)


def _is_arabic(word: Unit) -> bool:
    return rtl_majority([word.text]) > 0


def _has_wide_gap(units: Sequence[Unit]) -> bool:
    """Return whether a gap in a line is as wide as one between cells."""
    return any(unit.text == " " and unit.x1 - unit.x0 > weights.SEGMENT_GAP * unit.size for unit in units)
