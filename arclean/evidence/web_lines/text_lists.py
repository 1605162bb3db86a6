"""Lists and tables within a text: runs of short lines between lines that stay, which nothing shows to be of a page.

What a page puts between the paragraphs of a text is short, a pointer or two, or certain: it has known phrases. Items of
a list, cells of a table and rows of a record are short lines too, one by one no likelier text than a menu; but four and
more of them between lines of the text, without a known phrase, belong to it, and so does what a colon leads in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.evidence.web_lines import weights
from arclean.evidence.web_lines.line_runs import list_runs
from arclean.evidence.web_lines.page_measures import PAGE_MEASURES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["list_text_lists"]

_END, _CUES, _STRONG_CUE = (PAGE_MEASURES.index(name) for name in ("end", "cue share", "strong cue"))
_AFTER_START, _BEFORE_END = (PAGE_MEASURES.index(name) for name in ("after core start", "before core end"))
_COLON = 2  # the kind of sign that a line ends with, as :mod:`.line_measures` numbers them


def list_text_lists(rows: Sequence[Sequence[float]], odds: Sequence[float], course: Sequence[bool]) -> Iterator[int]:
    """Yield the numbers of the lines of lists and tables within a text that a course takes for boilerplate.

    ``rows`` are the measures of the lines of a page, ``odds`` their log-odds of text (nats), ``course`` whether each is
    text.
    """
    for start, end in list_runs({number for number, is_text in enumerate(course) if not is_text}):
        run = range(start, end)
        if start == 0 or end == len(course) or any(_is_phrase(rows[number]) for number in run):
            continue
        mean = sum(odds[start:end]) / len(run)
        is_led_in = rows[start - 1][_END] == _COLON and mean > weights.MIN_LED_IN_ODDS
        is_long = len(run) >= weights.MIN_LIST_LINES and mean > weights.MIN_LIST_ODDS
        if is_led_in or (is_long and all(_is_within(rows[number]) for number in run)):
            yield from run


def _is_phrase(row: Sequence[float]) -> bool:
    return row[_CUES] >= weights.MIN_CUE_SHARE or row[_STRONG_CUE] > 0


def _is_within(row: Sequence[float]) -> bool:
    """Return whether a line is in the core of its page, or the one before or after it."""
    return row[_AFTER_START] >= -1 and row[_BEFORE_END] >= -1
