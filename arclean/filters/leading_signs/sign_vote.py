"""The vote of a document's lines: whether its signs stand at the wrong end of their own line.

A sign at the beginning of a line may end the line before it, where a text was wrapped at its paper's edge and its signs
stand at the next word. What tells: the first line of a paragraph has no line before it, and where two lines in a
row lead with a sign, each has its own.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.leading_signs import weights
from arclean.filters.leading_signs.sign_lines import moved_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.filters.leading_signs.sign_lines import SignLine

__all__ = ["leads_by_fault", "tells_alone"]

_SENTENCE_STOPS = frozenset(".!\u061f\u06d4")
_QUESTION = "\u061f"
_BARE_MARKS = frozenset(".!")  # which open names of domains, commands and items of lists too
_inner_end = LazyPattern('[.!\u061f\u06d4\u2026]["\u00bb\u201d)]?[ \u00a0]').search
_calls_for_colon = LazyPattern(
    "(?<![^ ])(?:يلي|[وف]?قال(?:ت|وا)?|قائل(?:ا|ة|ين)|(?:ك|ال)(?:ال)?(?:تالي|آتي)ة?)$"
).search
_TOP_DOMAINS = frozenset(  # IANA, root zone database: top-level domains in the Arabic script
    "مصر السعودية امارات الاردن فلسطين قطر تونس سورية سوريا المغرب الجزائر عمان العراق اليمن البحرين لبنان موريتانيا "
    "سودان مليسيا بازار شبكة موقع كوم عرب همراه كاثوليك ابوظبي ارامكو العليان اتصالات موبايلي بيتك ایران پاکستان "
    "بھارت إمارات الأردن أبوظبي أرامكو".split()
)


def tells_alone(line: SignLine) -> bool:
    """Return whether a line by itself shows that its sign was meant for its end.

    >>> from arclean.filters.leading_signs.sign_lines import read_lines
    >>> [tells_alone(read_lines(line)[0]) for line in (".أحب القهوة كثيرا", "...أحب القهوة", ".مصر نطاق عربي")]
    [True, False, False]
    """
    if (
        line.has_latin
        or line.tail
        or line.dash
        or line.inner
        or not line.body[:1].isalpha()
        or moved_places(line) is None
    ):
        return False
    if len(set(line.run)) != len(line.run) and _QUESTION not in line.run:
        return False  # dots, or a row of signs
    if line.run == ":":
        return _calls_for_colon(line.body) is not None
    words = line.body.split()
    if not _SENTENCE_STOPS.issuperset(line.run) or _inner_end(line.body):
        return False
    return _QUESTION in line.run or (len(words) >= weights.MIN_SENTENCE_WORDS and words[0] not in _TOP_DOMAINS)


def leads_by_fault(lines: Sequence[SignLine]) -> bool:
    """Return whether the lines of a document lead with the signs that were meant for their own ends."""
    arabic = [line for line in lines if line.has_arabic]
    leads = [line for line in arabic if line.run]
    has_code = any(line.has_latin and not line.has_arabic for line in lines)
    if len(leads) == len(arabic) and leads and not has_code and all(map(tells_alone, leads)):
        return True
    strong = [line for line in leads if _SENTENCE_STOPS.intersection(line.run) and not _is_ellipsis(line)]
    if len(leads) < weights.MIN_LEADS or len(strong) < weights.MIN_LEADS - 1:
        return False
    ends = sum(line.ends for line in arabic)
    if max(ends, sum(line.inner for line in arabic)) > weights.MAX_END_SHARE * len(leads):
        return False
    own, others = _count_own_signs(lines)
    return own >= weights.MIN_LEADS - 1 and own > others and not _may_be_marks(leads, has_code=has_code)


def _count_own_signs(lines: Sequence[SignLine]) -> tuple[int, int]:
    """Return how many leading signs cannot end the line before them, and how many may, in mid-paragraph."""
    own = others = 0
    blank = lines[0]._replace(has_arabic=False)
    for before, (line, after) in zip([blank, *lines], pairwise([*lines, blank]), strict=False):
        if not line.run:
            continue
        if not before.has_arabic or before.run or before.page != line.page:
            own += 1
        elif after.has_arabic and after.page == line.page and not after.run:
            others += 1
    return own, others


def _is_ellipsis(line: SignLine) -> bool:
    """Return whether dots lead a line, with which a sentence may go on."""
    return len(line.run) > 1 and set(line.run) == {"."}


def _may_be_marks(leads: Sequence[SignLine], *, has_code: bool) -> bool:
    """Return whether one sign opens all lines as a mark of items or of commands may: short ones, or beside code."""
    if len({line.run for line in leads}) > 1 or leads[0].run not in _BARE_MARKS:
        return False
    return has_code or median(len(line.body.split()) for line in leads) < weights.MIN_SENTENCE_WORDS
