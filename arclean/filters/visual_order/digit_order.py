"""Whether the numbers of lines in visual order were turned around with the letters, by what numbers look like.

Tools that write the page as it is seen leave numbers as printed; those that turn the string around turn them too; some
take Arabic-Indic digits for letters and leave European ones. Numbers tell by what is common: a year of our time is
likelier than any other number of four digits, a first digit 1 likelier than a last one, a last 0 than a first; no day
of a month is above 31, no time has 75 minutes. Bits are summed over all numbers of a document, each system of digits by
itself, against a prior: most tools leave them. Latin words and brackets tell too. Where the sum is small both readings
remain: the likelier one is taken, and the line is reported with the other.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import ARABIC_INDIC, DIGIT, EUROPEAN, EXTENDED, in_system
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.number_cues import MONTH_NAMES
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.number_costs import STEPS_PER_BIT, THREE_DIGITS, TWO_DIGITS

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["DigitOrder", "has_open_number", "weigh_digit_order", "weigh_number", "weigh_numbers"]

_EASTERN = ARABIC_INDIC + EXTENDED
_PARTS = "/:.\u066b\u066c-"  # what parts the numbers of dates, times and decimals: their zeros tell nothing
_european_numbers, _eastern_numbers = (
    re.compile(f"[{digits}]+(?:[,\u066c][{digits}]+)*").finditer for digits in (EUROPEAN, _EASTERN)
)
_is_grouped = LazyPattern("[1-9][0-9]{0,2}(?:,[0-9]{3})+").fullmatch
_DAY_DIGITS, _YEAR_DIGITS, _PHONE_DIGITS = 2, 4, 7
_LAST_DAY, _LAST_HOUR, _LAST_MINUTE, _MINUTE_DIGITS = "31", 24, 59, 2
_MONTH_REACH, _AFTER_REACH = 12, 64  # characters before and after a number in which its month is looked for
# Groups of nine digits or more in all: those of a telephone number begin with any digit.
_phones = LazyPattern(
    f"(?<![{DIGIT}])(?=(?:[{DIGIT}][ -]?){{9}})(?:[{DIGIT}]{{1,4}}[ -]){{2,}}[{DIGIT}]{{2,}}(?![.,/:][{DIGIT}])"
).finditer
_are_label_signs = re.compile("[- ]*").fullmatch
_is_white_to_end = re.compile("\\s*\\Z").match
_ends_with_label_sign = LazyPattern("[-\u2013.)(] ?\\Z").search
_is_joined_letter = LazyPattern("[-/._]?[A-Za-z]").match
_COSTS = {
    digits: [int(step, 36) / STEPS_PER_BIT for step in "".join(table.split())]
    for digits, table in ((2, TWO_DIGITS), (3, THREE_DIGITS))
}
_decimals = LazyPattern(
    f"(?<![A-Za-z{DIGIT},{_PARTS}])([{DIGIT}]+)[.,\u066b]([{DIGIT}]+)(?![A-Za-z{DIGIT},{_PARTS}])(?=\\s*(.?))"
).findall
# Two numbers with "and", "to" or a comma between, as they lie: the first one to the right.
_pairs = LazyPattern(
    f"(?<![{DIGIT},{_PARTS}])([{DIGIT}]{{1,3}}) ?(?:\u0648|\u0649\u0644[\u0625\u0627]|\u060c) ?"
    f"(?=([{DIGIT}]{{1,3}})(?![{DIGIT},{_PARTS}]))"
).findall
_NOUGHTS = "0\u0660\u06f0"
_WITHOUT_EASTERN, _WITHOUT_EUROPEAN = ({ord(digit): "x" for digit in digits} for digits in (_EASTERN, EUROPEAN))
_word_before = LazyPattern(f"([{LETTER}]+)\\s*\\Z")
_word_after = LazyPattern(f"\\s*([{LETTER}]+)")
_IN_NUMBER = f"{EUROPEAN}:.,/"
_european_times = LazyPattern(f"(?<![{_IN_NUMBER}])[{EUROPEAN}]{{1,2}}:[{EUROPEAN}]{{1,2}}(?![{_IN_NUMBER}])").findall
# With an Arabic word and a hyphen before it, one of a single letter tells nothing: that stands first or last.
_LONE_CODE = (
    "(?<![A-Za-z0-9])(?<![A-Za-z0-9]-)(?=[A-Z0-9]{3})(?:(?<!-)(?=[A-Z0-9]+(?![A-Z0-9-]))|(?=[0-9]*[A-Z]{2}))",
    "(?!-?[A-Za-z0-9])",
)
_codes_letters_first = LazyPattern(f"{_LONE_CODE[0]}[A-Z]+[0-9]+{_LONE_CODE[1]}").findall
_codes_digits_first = LazyPattern(f"{_LONE_CODE[0]}[0-9]+[A-Z]+{_LONE_CODE[1]}").findall
_letters_and_digits = LazyPattern("(?<![A-Za-z0-9])[A-Z]+-[0-9]+(?![A-Za-z0-9])").findall
_digits_and_letters = LazyPattern("(?<![A-Za-z0-9])[0-9]+-[A-Z]+(?![A-Za-z0-9])").findall
_versions = LazyPattern("(?<![A-Za-z0-9.])[vV][0-9]+(?:[.][0-9]+)+(?![A-Za-z0-9])").findall
_versions_backwards = LazyPattern("(?<![A-Za-z0-9.])(?:[0-9]+[.])+[0-9]+[vV](?![A-Za-z0-9])").findall


class DigitOrder(NamedTuple):
    """The bits by which digits were turned around with the letters; negative where they stand as printed.

    ``certain`` is the number of bits from which one reading is left.
    """

    european: float
    eastern: float
    certain: float = 0.0

    @property
    def reversed_digits(self) -> str:
        """The digits that were likelier turned around."""
        return self._digits_where(european=self.european > 0, eastern=self.eastern > 0)

    @property
    def doubtful_digits(self) -> str:
        """The digits of which nobody can tell."""
        return self._digits_where(european=abs(self.european) < self.certain, eastern=abs(self.eastern) < self.certain)

    @property
    def unsure_digits(self) -> str:
        """The digits of a lone line whose numbers tell less than those of a document must."""
        least, most = self.certain, weights.CERTAIN_DIGITS
        return self._digits_where(
            european=least <= abs(self.european) < most, eastern=least <= abs(self.eastern) < most
        )

    @staticmethod
    def _digits_where(*, european: bool, eastern: bool) -> str:
        return EUROPEAN * european + _EASTERN * eastern


def weigh_digit_order(
    lines: Sequence[str], latin: float, typed_brackets: int = 0, ligatures: float = 0.0
) -> DigitOrder:
    """Return the bits for digits that were turned around, by the numbers of all lines and those of other signs.

    ``latin`` are the bits of Latin words for being reversed, ``typed_brackets`` is above 0 where parentheses come as
    they were typed, below where they come as they look. A tool that turns the string around leaves them as typed.
    ``ligatures`` are the bits of lam-alefs for strings that were turned around.

    >>> weigh_digit_order(["1202 ماع"], 0).european > 5, weigh_digit_order(["2021"], 0).european < -5
    (True, True)
    """
    european, eastern = (sum(weigh_numbers(line, eastern=is_eastern) for line in lines) for is_eastern in (False, True))
    by_latin = max(-weights.LATIN_AS_PRINTED, min(weights.MAX_OTHERS, latin))
    as_printed = max(-weights.LATIN_AS_PRINTED_TOO, min(0.0, latin)) - min(0.0, by_latin)  # letters of one system
    by_european = max(-weights.OTHERS_AS_PRINTED, min(weights.MAX_OTHERS, european))
    by_eastern = max(-weights.OTHERS_AS_PRINTED, min(0.0, eastern))
    by_brackets = weights.TYPED_BRACKETS * (typed_brackets > 0) - weights.BRACKETS_AS_SEEN * (typed_brackets < 0)
    is_alone = len(lines) == 1
    base = by_latin + by_brackets + ligatures - (0.0 if is_alone else weights.PRIOR_AS_PRINTED)
    certain = weights.CERTAIN_DIGITS_ALONE if is_alone else weights.CERTAIN_DIGITS
    return DigitOrder(european + base + as_printed + by_eastern, eastern + base + by_european, certain)


def weigh_numbers(line: str, *, eastern: bool = False) -> float:
    """Return the bits of the numbers of one system in a line."""
    found = 0.0
    phones = [phone.span() for phone in _phones(line)]
    firsts = [first for first, _ in phones]
    for number in (_eastern_numbers if eastern else _european_numbers)(line):
        start, end = number.span()
        before, after = line[max(0, start - 2) : start], line[end : end + 2]
        if (phone := bisect_right(firsts, start)) and start < phones[phone - 1][1]:
            continue
        is_part = any(map(_joins_number, (before[::-1], after))) or any(map(_joins_letter, (before[::-1], after)))
        digits = in_system(number[0], "european").replace("\u066c", ",")
        bits = weigh_number(digits, is_part=is_part)
        found += bits * weights.LABEL if _is_label(line, start, end) else bits
        if not is_part and len(digits) == _DAY_DIGITS and _stands_by_month(line, start, end):
            found += weights.DAY_OF_MONTH * ((digits > _LAST_DAY) - (digits[::-1] > _LAST_DAY))
    of_one_system = line.translate(_WITHOUT_EUROPEAN if eastern else _WITHOUT_EASTERN)
    found += sum(_weigh_decimal(*decimal) for decimal in _decimals(of_one_system))
    found += sum(_weigh_pair(*pair) for pair in _pairs(of_one_system))
    return found if eastern else found + sum(map(_weigh_time, _european_times(line))) + _weigh_codes(line)


def _is_label(line: str, start: int, end: int) -> bool:
    """Return whether a number that does not begin or end in nought labels a list item, at either end of a line.

    Labels count on, so that one is hardly rarer than the same backwards.
    """
    if line[start] in _NOUGHTS or line[end - 1] in _NOUGHTS:
        return False
    if _is_white_to_end(line, end):
        return _ends_with_label_sign(line[max(0, start - 2) : start]) is not None
    return _are_label_signs(line, 0, start) is not None and "-" in line[:start] + line[end : end + 1]


def _weigh_decimal(whole: str, part: str, after: str) -> float:
    """Return the bits by which a decimal is likelier backwards.

    A nought stands before the point, not after it; a 1 begins more of them than it ends, a 5 ends more. At the end of
    the line as it lies stands the number of a section, which counts on: there ``after`` is empty.

    >>> _weigh_decimal("5", "1", "x") == -_weigh_decimal("1", "5", "x") > 2, _weigh_decimal("5", "1", "")
    (True, 0.0)
    """
    begins, ends = whole in _NOUGHTS and part[1:] != "", part in _NOUGHTS and whole[1:] != ""
    first, last = (int(digit) for digit in (whole[0], part[-1]))
    tell = first and last and after
    digits = weights.DECIMAL_DIGIT[last] - weights.DECIMAL_DIGIT[first] if tell else 0.0
    return weights.NOUGHT_FIRST * (ends - begins) + digits


def _weigh_pair(left: str, right: str) -> float:
    """Return the bits by which two numbers are likelier backwards; the one to the right comes first and is lower."""
    return weights.ASCENDING * ((int(right[::-1]) < int(left[::-1])) - (int(right) < int(left)))


def _stands_by_month(line: str, start: int, end: int) -> bool:
    """Return whether the name of a month, backwards, stands beside the span of a number."""
    near = _word_before.findall(line, max(0, start - _MONTH_REACH), start)
    after = _word_after.search(line, end, end + _AFTER_REACH)
    return any(word[::-1] in MONTH_NAMES for word in ([*near, after[1]] if after else near))


def _weigh_codes(line: str) -> float:
    """Return the bits of the codes of a line: their letters mostly come first (``B18``, ``COVID-19``, ``v2.4``)."""
    codes = weights.CODE * (len(_codes_digits_first(line)) - len(_codes_letters_first(line)))
    codes += weights.CODE_WITH_HYPHEN * (len(_digits_and_letters(line)) - len(_letters_and_digits(line)))
    return codes + weights.VERSION * (len(_versions_backwards(line)) - len(_versions(line)))


def _weigh_time(time: str) -> float:
    """Return the bits by which hours and minutes are likelier backwards than as they stand."""
    return weights.TIME_OF_DAY * (_is_time(time[::-1]) - _is_time(time))


def _is_time(time: str) -> bool:
    hours, minutes = time.split(":")
    return int(hours) <= _LAST_HOUR and len(minutes) == _MINUTE_DIGITS and int(minutes) <= _LAST_MINUTE


def _joins_letter(beside: str) -> bool:
    """Return whether a Latin letter joins a number, which is that of a code then: its first nought tells nothing."""
    return _is_joined_letter(beside) is not None


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
    if len(number) in _COSTS:
        return _COSTS[len(number)][int(number)] - _COSTS[len(number)][int(turned)]
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
    """Return whether a line has a number of some digits, or a chain of them, that is another one backwards.

    >>> has_open_number("52", "0123456789"), has_open_number("5 22", "0123456789"), has_open_number("52", "")
    (True, False, False)
    >>> has_open_number("2.5", "0123456789")
    True
    """
    if not digits:
        return False
    chains = re.findall(f"[{digits}](?:[{digits}]|[.,\u066b\u066c/:-](?=[{digits}]))+", line)
    return any(chain != chain[::-1] for chain in chains)
