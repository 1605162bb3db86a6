"""Lists and tables at the edges of a text: between its title and its first paragraph, and after its last one.

Cells of a table and items of a list are short lines, one by one no likelier text than a menu, and where no paragraph
follows them nothing but their place tells that they belong to the text. They come right below the title, or right after
what stays, without a known phrase; the boilerplate that follows has phrases, dates, addresses and lines that the page
says elsewhere, and is unlike a text by its odds. So each line of such a run has a value, and the part next to the text
whose values sum to the most is text, where they come to enough: one phrase amid many cells is a word of the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.evidence.web_lines import weights
from arclean.evidence.web_lines.line_runs import list_runs
from arclean.evidence.web_lines.page_measures import PAGE_MEASURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["list_text_edges"]

_WORDS, _CUES, _AFTER_START = (PAGE_MEASURES.index(name) for name in ("words", "cue share", "after core start"))
_REPEATS, _PAIR_REPEATS = (PAGE_MEASURES.index(name) for name in ("repeats", "pair repeats"))
_REUSED = PAGE_MEASURES.index("reused words")
_KINDS_OF_CUE = [PAGE_MEASURES.index(name) for name in ("strong cue", "menu cue", "tool cue")]
_SURE = [PAGE_MEASURES.index(name) for name in ("copyright", "address")]
_DATES = [PAGE_MEASURES.index(name) for name in ("date", "clock")]
_WHOLE = 0.9  # share of the words of a line that is a known phrase and nothing else


def list_text_edges(
    rows: Sequence[Sequence[float]], odds: Sequence[float], course: Sequence[bool], title: int | None
) -> Iterator[int]:
    """Yield the numbers of the lines at the edges of a text that a course takes for boilerplate.

    ``rows`` are the measures of the lines of a page with a core, ``odds`` their log-odds of text (nats), ``course``
    whether each is text, ``title`` the number of the line that may be the title.
    """
    for start, end in list_runs({number for number, is_text in enumerate(course) if not is_text}):
        if start > 0 and rows[start - 1][_AFTER_START] >= 0:
            values = (_value_line(rows[number], odds[number], weights.MIN_TAIL_ODDS) for number in range(start, end))
            yield from range(start, start + _count_text(values, weights.MIN_TAIL_VALUE))
        if title is not None and title < start and end < len(rows) and rows[end - 1][_AFTER_START] <= 0:
            up = range(end - 1, start - 1, -1)
            values = (_value_line(rows[number], odds[number], weights.MIN_HEAD_ODDS) for number in up)
            yield from range(end - _count_text(values, weights.MIN_HEAD_VALUE), end)


def _count_text(values: Iterable[float], least: float) -> int:
    """Return how many lines are text: those whose values sum to the most, or none where that is less than ``least``."""
    sum_now = most = 0.0
    found = 0
    for count, value in enumerate(values, 1):
        sum_now += value
        if sum_now > most:
            most, found = sum_now, count
    return found if most >= least else 0


def _value_line(row: Sequence[float], odds: float, least: float) -> float:
    """Return what a line speaks for a list of the text (above 0) or for boilerplate, ``least`` odds are those of text.

    Lines of more words than a cell has are sentences or teasers: their odds tell more, and so do words of other menus.
    """
    if any(row[place] for place in _SURE):
        return weights.SURE_VALUE
    if row[_CUES] >= weights.MIN_CUE_SHARE or any(row[place] for place in _KINDS_OF_CUE):
        return weights.PHRASE_VALUE * (2 if row[_CUES] > _WHOLE else 1)
    is_again = row[_PAIR_REPEATS] > 1 or (row[_REPEATS] > 1 and row[_WORDS] > 1)
    if is_again or any(row[place] for place in _DATES):
        return weights.UNLIKE_VALUE
    is_long = row[_WORDS] > weights.MAX_CELL_WORDS
    least = max(least, weights.MIN_LONG_ODDS) if is_long else least
    if odds <= least - weights.DOUBTFUL_ODDS:
        return weights.UNLIKE_VALUE
    is_doubtful = odds <= least or (is_long and row[_REUSED] >= weights.MAX_REUSED_WORDS)
    return weights.DOUBTFUL_VALUE if is_doubtful else 1.0
