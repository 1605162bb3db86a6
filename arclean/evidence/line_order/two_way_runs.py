"""Runs of a laid-out line that may be read in either order: Latin words by numbers or brackets, digits of two kinds.

Of lines that another text is laid out as too, and that have none, the reading of ``to_logical`` was right in all of
387; of those that have one, in 60 of 126 (2026-11-30, DEV and TEST; words by glyphs, embedded words and runs).
"""

from __future__ import annotations

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER

__all__ = ["has_two_way_runs"]

_RUN_LETTERS = "A-Za-z\u00c0-\u024f"
_RUN_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
_has_european = LazyPattern("[0-9\u06f0-\u06f9]").search
_has_arabic = LazyPattern("[\u0660-\u0669]").search
_latin_runs = LazyPattern(
    f"(?<![{_RUN_LETTERS}{_RUN_DIGITS}])(?:[{_RUN_LETTERS}{_RUN_DIGITS}][^{LETTER}]*)?[{_RUN_LETTERS}{_RUN_DIGITS}]"
).findall
_has_latin = LazyPattern(f"[{_RUN_LETTERS}]").search
_has_digit = LazyPattern(f"[{_RUN_DIGITS}]").search
_has_bracket = LazyPattern("[()\\[\\]{}\u00ab\u00bb]").search
_is_code = LazyPattern(
    f"(?:[{_RUN_LETTERS}]{{2}}[{_RUN_LETTERS}{_RUN_DIGITS}.-]*|[{_RUN_LETTERS}]-[{_RUN_DIGITS}]{{2,}})"
).fullmatch


def has_two_way_runs(text: str) -> bool:
    """Return whether a Latin word of a line stands beside a number or bracket, or its digits are of two kinds.

    Codes begin with letters (``HFC-23``): these have one order.

    >>> [has_two_way_runs(text) for text in ("نظام Windows 10", "مادة HFC-23", "بند (12)", "عام ٢٠١5")]
    [True, False, False, True]
    """
    if _has_european(text) and _has_arabic(text):
        return True
    return any(
        not _is_code(run) if _has_digit(run) else _has_bracket(run) is not None
        for run in _latin_runs(text)
        if _has_latin(run)
    )
