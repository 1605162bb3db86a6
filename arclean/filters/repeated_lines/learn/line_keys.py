"""What a line is compared by over many documents, and which lines are prose.

Signs, marks, kashida and the spelling of hamza do not count, numbers and dates are one class: the foot of page 12 is
that of page 13, and what was printed on Monday was printed on Tuesday.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.page_numbers import DIGIT_RUN
from arclean.evidence.web_lines.features import compared_words
from arclean.evidence.web_lines.phrases import DATE_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LONGEST", "Key", "is_body", "key"]

LONGEST = 200
"""Characters of a line that may be furniture; a longer one is a paragraph, and is neither counted nor removed."""

_PARAGRAPH, _SENTENCE = 15, 8  # words of a paragraph, and of a sentence that ends in a stop (split DEV, 2026-11-28)
_MONTHS = frozenset(word for one in (*DATE_NAMES, "ذي") for word in compared_words(one))
_PAIRED = frozenset(compared_words("كانون تشرين ربيع جمادى ذو ذي"))  # months whose names have a second word
_ended = re.compile("[.!?\u061f\u06d4\u2026][)\\]\"'\u00bb\u201c\u201d\u2019]*$").search
_DIGITS = {0x660 + n: str(n) for n in range(10)} | {0x6F0 + n: str(n) for n in range(10)}


class Key(NamedTuple):
    """A line without what differs between the documents that have it.

    ``folded`` has ``#`` for numbers and dates, ``exact`` the numbers themselves; they are equal where there is none.
    ``dated`` tells that a month or a day of the week, or a third number, stands among them.
    """

    folded: str
    exact: str
    dated: bool


def key(line: str) -> Key | None:
    """Give what a line is compared by; None for a line without a word, or too long to be furniture.

    >>> key("- صفحة 12 -").folded == key("صفحة ٣").folded == "صفحه #"
    True
    >>> key("الخميس 12 آذار 2020").folded, key("* * *")
    ('#', None)
    """
    return None if len(line) > LONGEST else _key(line)


@lru_cache(maxsize=4096)
def _key(line: str) -> Key | None:
    said = " ".join(compared_words(line))
    counted = DIGIT_RUN.sub("#", said)
    if counted == said:
        return Key(said, said, dated=False) if said else None
    folded = counted.split()
    named = [place for place, part in enumerate(folded) if part in _MONTHS and _is_beside(folded, place)]
    for place in named:
        second = folded[place] in _PAIRED and place + 1 < len(folded)
        folded[place : place + 1 + second] = ["#"] * (1 + second)
    numbers = sum("#" in part for part in folded)
    kept = [part for place, part in enumerate(folded) if part != "#" or not place or folded[place - 1] != "#"]
    return Key(" ".join(kept), said.translate(_DIGITS), dated=bool(named) or numbers > 2)


def _is_beside(parts: Sequence[str], place: int) -> bool:
    """Tell a word with a number, or another month or day, on either side: names of months are other words, too."""
    return any(part.startswith("#") or part in _MONTHS for part in parts[max(0, place - 1) : place + 2 : 2])


def is_body(line: str) -> bool:
    """Tell a sentence or a paragraph, of whichever language.

    >>> is_body("عاد الصيادون إلى الميناء بعد يومين من العمل في البحر."), is_body("جميع الحقوق محفوظة.")
    (True, False)
    """
    if len(line) > LONGEST:
        return True
    count = len(line.split())
    return count >= _PARAGRAPH or (count >= _SENTENCE and _ended(line) is not None)
