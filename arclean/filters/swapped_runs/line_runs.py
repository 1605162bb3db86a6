"""The words of a line and the numbers and Latin runs between them, around which its parts may have been swapped."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, FOREIGN
from arclean.arabic.presentation_forms import FORM
from arclean.evidence.number_places.word_places import number_kind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

__all__ = ["END_SIGNS", "MOST_CHARACTERS", "LineRuns", "Separator", "find_separators", "read_line"]

END_SIGNS = ".!\u061f\u061b:\u060c"
"""The signs with which a sentence or a part of it ends."""

_FIGURES = f"[{DIGIT}](?:[{DIGIT}.,:/%\u066a\u066b\u066c\u2013-]*[{DIGIT}%\u066a])?"
_FOREIGN_WORD = "[A-Za-z](?:[!-~]*[A-Za-z0-9])?"
_MORE_WORDS = "(?: [A-Za-z0-9](?:[!-~]*[A-Za-z0-9])?)*"
_find_separators = LazyPattern(f" ({_FIGURES}|{_FOREIGN_WORD}{_MORE_WORDS})(?= )").finditer
_has_run = LazyPattern(f"[{DIGIT}A-Za-z]").search
_has_word = LazyPattern(r"\w").search
_has_arabic = LazyPattern(f"[{ARABIC}]").search
_is_other = LazyPattern(f"[{FOREIGN}{FORM}\t\u00a0]|  ").search  # other languages; damage of others; cells of a row
MOST_CHARACTERS = 1200
"""How long a line is at most: a longer one is no line of a page, and would take its time."""


class Separator(NamedTuple):
    """A number or a Latin run between two parts of a line: words ``start`` to ``end``, and its kind."""

    start: int
    end: int
    kind: str


class LineRuns(NamedTuple):
    """The words of a line, and the separators that have Arabic words on both sides.

    ``is_open`` says that a number or a Latin word begins or ends the line, or stands beside another: of which part it
    is does not show. ``is_plain`` says that the line has one separator, and no other number or Latin word, as of those
    with a sign, a bracket or letters on them, where tools that write runs in order break it, too.
    """

    words: tuple[str, ...]
    separators: tuple[Separator, ...]
    is_open: bool = False
    is_plain: bool = True


def find_separators(line: str) -> Iterator[re.Match[str]]:
    """Yield the numbers and Latin runs between spaces; a match begins at the space, its first group is the run.

    >>> [found[1] for found in find_separators("في 12 أيار 2019، على Windows 10 و PDF")]
    ['12', 'Windows 10']
    """
    return _find_separators(line)


def read_line(line: str) -> LineRuns | None:
    """Return the words and separators of a line; None where it has none, or is no line of Arabic words.

    A number before a single letter at the end of the line is none: the letter is its unit, or half a day.

    >>> read_line("صدر القرار رقم 12 عام 2019 في المدينة").separators
    (Separator(start=3, end=4, kind='2'), Separator(start=5, end=6, kind='y'))
    """
    if len(line) > MOST_CHARACTERS or _is_other(line):
        return None
    words = tuple(line.split(" "))
    are_arabic = [_has_arabic(word) is not None for word in words]
    if 2 * sum(are_arabic) <= len(words) or not (words[0] and words[-1]):
        return None
    first, last = are_arabic.index(True), len(words) - 1 - are_arabic[::-1].index(True)
    found: list[Separator] = []
    for match in _find_separators(line):
        start = line.count(" ", 0, match.start() + 1)
        end = start + 1 + match[1].count(" ")
        if first < start and end <= last and not (end == last and len(words[end]) == 1):
            found.append(Separator(start, end, number_kind(match[1])))
    is_open = not (are_arabic[0] and are_arabic[-1]) or any(one.end == two.start for one, two in pairwise(found))
    is_plain = len(found) == 1 and not is_open and _is_plain(words, found[0])
    return LineRuns(words, tuple(found), is_open, is_plain) if found else None


def _is_plain(words: tuple[str, ...], only: Separator) -> bool:
    """Return whether no other word than a separator has a number, and none beside it is a sign.

    >>> _is_plain(("في", "12", "أيار"), Separator(1, 2, "2")), _is_plain(("في", "12", ":"), Separator(1, 2, "2"))
    (True, False)
    """
    runs = sum(_has_run(word) is not None for word in words)
    return runs == only.end - only.start and all(map(_has_word, (words[only.start - 1], words[only.end])))
