"""Rows of one word, side by side in a line, and the copies in which a line was printed."""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.core.edits import Span
from arclean.filters.doubled_words import weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["WordRow", "copies_of_line", "copies_of_text", "printed_runs", "word_rows"]

_words = LazyPattern("[^ \u00a0\t]+").finditer
_has_letter = LazyPattern(f"[{LETTER}]").search
_LAST_SIGNS = ".!?:,\u061f\u060c\u061b\u06d4"
_MAX_GAP = 2  # characters; wider gaps part columns
_MIN_WHOLE = 2  # words of a line that was printed twice as a whole
_TAB = "\t"


class WordRow(NamedTuple):
    """A word that stands once or several times in a row."""

    word: str  # without the signs after it
    spans: Sequence[Span]  # of each time
    is_arabic: bool


def word_rows(text: str, start: int, end: int) -> list[list[WordRow]]:
    """Return the rows of words of a line, a list for each of its columns.

    The last word of a row may have a sign after it that the others lack: it was printed once.

    >>> [[(row.word, len(row.spans)) for row in column] for column in word_rows("في في علم علم.", 0, 14)]
    [[('في', 2), ('علم', 2)]]
    """
    columns: list[list[tuple[str, list[Span]]]] = [[]]
    last, before = start, ""
    for found in _words(text, start, end):
        gap = text[last : found.start()]
        if columns[-1] and (len(gap) > _MAX_GAP or _TAB in gap):
            columns.append([])
        rows, whole = columns[-1], found[0]
        word = whole.rstrip(_LAST_SIGNS) or whole
        if rows and before in {whole, word}:
            rows[-1][1].append(Span(*found.span()))
        else:
            rows.append((word, [Span(*found.span())]))
        last, before = found.end(), whole
    return [[WordRow(word, spans, _has_letter(word) is not None) for word, spans in rows] for rows in columns]


def printed_runs(rows: Sequence[WordRow]) -> list[tuple[int, int, int]]:
    """Return the runs (first row, end, copies) whose words are certainly printed several times."""
    runs, at = [], 0
    while at < len(rows):
        end, copies = at, 0
        while end < len(rows) and gcd(copies, len(rows[end].spans)) > 1:
            copies = gcd(copies, len(rows[end].spans))
            end += 1
        if _is_certain(rows[at:end], copies):
            runs.append((at, end, copies))
        at = max(end, at + 1)
    return runs


def _is_certain(rows: Sequence[WordRow], copies: int) -> bool:
    """Return whether some rows side by side are evidence, and are none any more once they are printed once."""
    arabic = [row for row in rows if row.is_arabic]
    if len(arabic) < weights.MIN_ROWS or len({row.word for row in arabic}) < weights.MIN_DIFFERENT:
        return False
    repeated = sum(len(row.spans) > copies for row in rows)  # by the author, too
    return copies <= weights.MAX_COPIES and repeated < min(weights.MIN_ROWS, len(rows))


def copies_of_line(rows: Sequence[WordRow]) -> int:
    """Return how many times all words of a line stand in a row, two words at least; else 1."""
    counts = {len(row.spans) for row in rows}
    is_whole = len(counts) == 1 and len(rows) >= _MIN_WHOLE and any(row.is_arabic for row in rows)
    return counts.pop() if is_whole else 1


def copies_of_text(columns: Iterable[Sequence[WordRow]]) -> int:
    """Return how many times all words of a text stand in a row, or a multiple of it where an author repeats one."""
    copies = 0
    for column in columns:
        if any(row.is_arabic for row in column):
            copies = gcd(copies, *(len(row.spans) for row in column))
        if copies == 1:
            break
    return max(1, copies)
