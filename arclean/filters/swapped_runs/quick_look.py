"""A cheap look at the lines of a text: whether any of them may be another order of its runs.

A line is asked by its words where a sign stands before its number, or none at its end; in texts of some lines also
the first ones that have it, for a tool may leave the last sign at its place. Once enough look clean, the rest
is not asked: a tool makes its mistake again and again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.evidence.number_places.word_places import FIRST, LAST, number_kind, word_score
from arclean.filters.swapped_runs import weights
from arclean.filters.swapped_runs.line_runs import END_SIGNS, MOST_CHARACTERS, find_separators

if TYPE_CHECKING:
    import re

__all__ = ["bound_nats"]

_MOST_CLEAN = 8  # lines that look clean, after which no other is asked
_FIRST_WITH_SIGN = 2  # lines with a sign at their end and none before their number, asked first
_MORE_WITH_SIGN = 4  # such lines that are asked after one that is in doubt
_FEWEST_BREAKS = 2  # line breaks of a text whose first lines with a sign at their end are asked


def bound_nats(text: str) -> list[float]:
    """Return about how likely each of some lines of a text is another order of its runs, in nats, rather too much.

    Asked are the words beside its numbers, and those at its ends where these leave a doubt; not the words beside them.

    >>> bound_nats("وصل الوفد إلى العاصمة في عام 2019 من شهر أيار الماضي")[0] < 0
    True
    """
    rows = text.replace("\f", "\n")
    bounds: list[float] = []
    line_start = line_end = -1
    clean, with_sign = _MOST_CLEAN, _FIRST_WITH_SIGN * (rows.count("\n") >= _FEWEST_BREAKS)
    found: list[re.Match[str]] = []
    for match in find_separators(rows):
        start, end = match.span()
        if start > line_end:
            if found:
                bounds.append(_bound_line(rows, line_start, line_end, found))
                is_doubt = bounds[-1] > 0
                clean = _MOST_CLEAN if is_doubt else clean - 1
                with_sign = _MORE_WITH_SIGN if is_doubt and with_sign <= 0 else with_sign
                if not clean:
                    return bounds
                found = []
            line_start, line_end = rows.rfind("\n", 0, start) + 1, rows.find("\n", end)
            line_end = line_end if line_end >= 0 else len(rows)
            has_sign = rows[line_end - 1] in END_SIGNS
            asks_all = not has_sign or with_sign > 0
            with_sign -= has_sign
        if (asks_all or rows[start - 1] in END_SIGNS) and line_end - line_start <= MOST_CHARACTERS:
            found.append(match)
    return [*bounds, _bound_line(rows, line_start, line_end, found)] if found else bounds


def _bound_line(rows: str, line_start: int, line_end: int, found: list[re.Match[str]]) -> float:
    """Return the greatest bound of the nats of the other orders of a line, around some of its separators."""
    most = -weights.MOST_NATS
    least = weights.MOST_NATS
    for match in found:
        start, end = match.span()
        before_start, after_end = rows.rfind(" ", line_start, start) + 1, rows.find(" ", end + 1, line_end)
        before = rows[before_start or line_start : start]
        after = rows[end + 1 : after_end if after_end >= 0 else line_end]
        if not before or not after:
            continue
        kind = number_kind(match[1])
        least = min(least, word_score(LAST, before, kind))  # of the first number, where all runs are reversed
        if least >= weights.CUE:
            continue
        nats = word_score(FIRST, after, kind) - least
        if nats >= weights.BESIDE_NUMBER:
            nats += _edge_nats(rows[line_start:line_end], kind) + weights.WORDS_ALONE
        most = max(most, nats)
    return most


def _edge_nats(line: str, kind: str) -> float:
    """Return the nats by which the words at the ends of a line belong beside a number, with its last sign or none."""
    first, last = line[: line.find(" ")], line[line.rfind(" ") + 1 :]
    if not first or not last:
        return -weights.MOST_NATS
    bare = last.rstrip(END_SIGNS)
    most = max(word_score(LAST, word, kind) for word in {last, bare or last})
    return most - word_score(FIRST, first, kind)
