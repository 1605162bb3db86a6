"""The keys by which lines are compared over many documents, and which lines are prose.

Signs, marks, kashida and the spelling of hamza do not count, numbers and dates are one class: the foot of page 12 is
that of page 13, and what was printed on Monday was printed on Tuesday.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.page_numbers import DIGIT_RUN
from arclean.evidence.site_lines import weights
from arclean.evidence.web_lines.features import compared_words
from arclean.evidence.web_lines.phrases import DATE_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["MAX_CHARACTERS", "LineKey", "is_prose_line", "line_key"]

MAX_CHARACTERS = 200
"""Characters of a line that may be furniture; a longer one is a paragraph, and is neither counted nor removed."""

_DATE_NAMES = frozenset(word for one in (*DATE_NAMES, "ذي") for word in compared_words(one))
_PAIRED = frozenset(compared_words("كانون تشرين ربيع جمادى ذو ذي"))  # months whose names have a second word
_ends_in_stop = LazyPattern("[.!?\u061f\u06d4\u2026][)\\]\"'\u00bb\u201c\u201d\u2019]*$").search
_TO_ASCII_DIGITS = {0x660 + n: str(n) for n in range(10)} | {0x6F0 + n: str(n) for n in range(10)}


class LineKey(NamedTuple):
    """A line without what differs between the documents that have it."""

    folded: str  # with ``#`` for numbers and dates
    exact: str  # with the numbers themselves; equal to ``folded`` where there is none
    is_dated: bool  # a month, a day of the week or a third number stands in it


def line_key(line: str) -> LineKey | None:
    """Return the key of a line, or None for a line without a word, or too long to be furniture.

    >>> line_key("- صفحة 12 -").folded == line_key("صفحة ٣").folded == "صفحه #"
    True
    >>> line_key("الخميس 12 آذار 2020").folded, line_key("* * *")
    ('#', None)
    """
    return None if len(line) > MAX_CHARACTERS else _make_key(line)


@lru_cache(maxsize=4096)
def _make_key(line: str) -> LineKey | None:
    words = " ".join(compared_words(line))
    numbered = DIGIT_RUN.sub("#", words)
    if numbered == words:
        return LineKey(words, words, is_dated=False) if words else None
    parts = numbered.split()
    dates = [place for place, part in enumerate(parts) if part in _DATE_NAMES and _is_in_date(parts, place)]
    for place in dates:
        has_second = parts[place] in _PAIRED and place + 1 < len(parts)
        parts[place : place + 1 + has_second] = ["#"] * (1 + has_second)
    numbers = sum("#" in part for part in parts)
    kept = [part for place, part in enumerate(parts) if part != "#" or not place or parts[place - 1] != "#"]
    return LineKey(" ".join(kept), words.translate(_TO_ASCII_DIGITS), is_dated=bool(dates) or numbers > 2)


def _is_in_date(parts: Sequence[str], place: int) -> bool:
    """Return whether a number or another month or day stands beside a word: names of months are other words, too."""
    return any(part.startswith("#") or part in _DATE_NAMES for part in parts[max(0, place - 1) : place + 2 : 2])


def is_prose_line(line: str) -> bool:
    """Return whether a line is a sentence or a paragraph, of whichever language.

    >>> is_prose_line("عاد الصيادون إلى الميناء بعد يومين من العمل في البحر."), is_prose_line("جميع الحقوق محفوظة.")
    (True, False)
    """
    if len(line) > MAX_CHARACTERS:
        return True
    count = len(line.split())
    return count >= weights.PARAGRAPH_WORDS or (count >= weights.SENTENCE_WORDS and _ends_in_stop(line) is not None)
