"""Number forms: how well a line of numbers reads, as a phone, a range, a sum or a list.

Of two readings of one line that have the same numbers in opposite order, mostly one has such a form.
"""

from __future__ import annotations

import re

from arclean.arabic.digits import in_system

__all__ = ["rate_number_form"]

_COMMA_AFTER = re.compile(r"\d[,;\u060c\u061b] ")
_COMMA_BEFORE = re.compile(r" [,;\u060c\u061b]\d")
_PLUS_FIRST = re.compile(r"\(?\+\d")
_NUMBER = r"\d+(?:[.,:\u066b]\d+)*"
_RANGE = re.compile(rf"({_NUMBER})[%\u066a]? ?[-\u2013\u2014] ?({_NUMBER})[%\u066a]?")
_SIGN_FIRST = re.compile(r"[%\u066a]\d")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?")
_GROUPS = re.compile(r"[(]?\d+[)]?(?:[ -][(]?\d+[)]?)+")
_PAIRS = (("(", ")"), ("[", "]"))
_PREFIX = re.compile("00[1-9]")
_SUM = re.compile(r"(\d+) ([-+\u00d7*\u2212x]) (\d+) = (\d+)")
_DATE_AND_TIME = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4},? \d{1,2}:\d\d(?::\d\d)?")
_SPLIT_GROUPS = re.compile("[ -]")
_END_PARTS = re.compile("[^0-9]")


def rate_number_form(reading: str) -> int:
    """Return how much more of a reading speaks for it than against it.

    >>> rate_number_form("+966 55 123 4567"), rate_number_form("4567 123 55 +966"), rate_number_form("1 2")
    (2, -1, 0)
    """
    text = in_system(reading, "european").strip()
    rate = len(_COMMA_AFTER.findall(text)) - len(_COMMA_BEFORE.findall(text))
    if "+" in text and "=" not in text:
        rate += 2 if _PLUS_FIRST.match(text) else -1
    if _SIGN_FIRST.match(text):
        rate -= 1
    if any(text.count(left) != text.count(right) or text.find(left) > text.find(right) for left, right in _PAIRS):
        rate -= 4
    if found := _RANGE.fullmatch(text):
        rate += _rate_range(found[1], found[2])
    if _THOUSANDS.fullmatch(text):
        rate += 2
    elif groups := _GROUPS.fullmatch(text):
        rate += _rate_groups(groups[0])
    if found_sum := _SUM.fullmatch(text):
        rate += 2 if _is_true_sum(*found_sum.groups()) else 0
    return rate + (_DATE_AND_TIME.fullmatch(text) is not None)


def _rate_range(first: str, last: str) -> int:
    """Return 1 for a range that ascends, -1 for one that descends, 0 where its ends are not alike or say nothing.

    Single digits may be a score; numbers of more than four digits are codes.
    """
    one, other = _END_PARTS.split(first), _END_PARTS.split(last)
    longest = max(map(len, (*one, *other)))
    if (":" in first) != (":" in last) or abs(len(one[0]) - len(other[0])) > 1 or not 2 <= longest <= 4:
        return 0
    one, other = ([part if at else part.zfill(4) for at, part in enumerate(end)] for end in (one, other))
    if one == other:
        return 0
    return 1 if one < other else -1


def _rate_groups(text: str) -> int:
    """Return what groups of digits say: a phone or code begins with its zeros."""
    groups = [group.strip("()") for group in _SPLIT_GROUPS.split(text)]
    if len(groups) < 3:
        return 0
    first, last = (len(group) > 1 and group[0] == "0" for group in (groups[0], groups[-1]))
    return first - last + bool(_PREFIX.match(groups[0]))


def _is_true_sum(left: str, sign: str, right: str, result: str) -> bool:
    a, b, c = int(left), int(right), int(result)
    return c == (a + b if sign == "+" else a - b if sign in "-\u2212" else a * b)
