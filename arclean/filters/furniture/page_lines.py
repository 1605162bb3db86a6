"""The lines of a text with their pages and shapes: what the searches for furniture compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.page_numbers import DIGIT_RUN
from arclean.evidence.hard_wraps.line_features import LineFeatures, describe_lines
from arclean.filters.furniture import weights

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PageLine", "list_page_lines", "page_shifts"]

_has_word = LazyPattern("\\w").search  # the rule above notes has none
_SPACES = LazyPattern("\\s\\s*")


class PageLine(NamedTuple):
    """A line that is not blank: its number in the text, its page, its shape and its features.

    The shape is the line with ``#`` for each number; it is empty for a line that is no furniture: too long, with the
    columns of a table, or without a word.
    """

    number: int
    page: int
    shape: str
    line: LineFeatures


def list_page_lines(text: str) -> list[PageLine]:
    r"""Return the lines of a text that are not blank, each with its page and its shape; both count from 0.

    >>> [(line.number, line.page, line.shape) for line in list_page_lines("Page 1\n\f\nPage 2\n---")]
    [(0, 0, 'Page #'), (1, 1, 'Page #'), (2, 1, '')]
    """
    return list(_page_lines(text))


def _page_lines(text: str) -> Iterator[PageLine]:
    page = at = 0
    for number, line in enumerate(describe_lines(text)):
        page += text.count("\f", at, line.start)
        at = line.start
        yield PageLine(number, page, _line_shape(text[line.start : line.end]), line)


def _line_shape(line: str) -> str:
    if len(line) > weights.MAX_CHARACTERS or line.count("\t") > weights.MAX_TABS or not _has_word(line):
        return ""
    return _SPACES.sub(" ", DIGIT_RUN.sub("#", line.replace("#", "\u266f")))


def page_shifts(text: str, place: PageLine) -> list[int]:
    """Return by how much each number of a line differs from the number of its page."""
    return [int(number) - place.page for number in DIGIT_RUN.findall(text, place.line.start, place.line.end)]
