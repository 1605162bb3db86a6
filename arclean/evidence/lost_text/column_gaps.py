"""Blanks that an author put into columns: beside bars, before comments, after the marks of items, one below another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.marks import MARK
from arclean.core.line_spans import line_spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["find_padding"]


class _Gap(NamedTuple):
    """The blanks between two words of a line; ``key`` is the column of an end of theirs, and the sign after them."""

    start: int
    end: int
    key: tuple[str, int]

    @property
    def width(self) -> int:
        return self.end - self.start


def find_padding(text: str) -> list[tuple[int, int]]:
    """Return the spans of blanks, sorted, that are padding of an author's, and no gaps that a reader doubled.

    These stand beside a bar, before a comment or after the mark of an item; or they begin or end in one column over
    lines that follow each other, and are not all of one width.

    >>> find_padding("| نعم |  لا  |"), find_padding("قال  الرجل"), find_padding("عمر  معلم" + chr(10) + "ليث    طبيب")
    ([(7, 9), (11, 13)], [], [(3, 5), (13, 17)])
    """
    found = {one.span() for one in _find_beside_signs(text)}
    chains: dict[tuple[str, int], list[_Gap]] = {}
    for start, end in line_spans(text):
        if text[start:end].isspace() or start == end:
            continue
        here: dict[tuple[str, int], list[_Gap]] = {}
        for gap in _gaps_of_line(text, start, end):
            here.setdefault(gap.key, chains.pop(gap.key, [])).append(gap)
        found.update(_padding_of_chains(chains.values()))
        chains = here
    found.update(_padding_of_chains(chains.values()))
    return sorted(found)


def _gaps_of_line(text: str, start: int, end: int) -> Iterator[_Gap]:
    """Yield the gaps of a line, each by the column of its start and of its end; single ones before signs alone."""
    shift = start  # marks take no column
    marks = iter(_find_marks(text, start, end))
    mark = next(marks, None)
    for found in _find_gaps(text, start, end):
        while mark and mark.start() < found.start():
            shift, mark = shift + 1, next(marks, None)
        sign = found[1]
        if sign:
            yield _Gap(found.start(), found.end(), (sign, found.end() - shift))
        if found.end() - found.start() > 1:
            yield _Gap(found.start(), found.end(), ("end", found.end() - shift))
            yield _Gap(found.start(), found.end(), ("start", found.start() - shift))


def _padding_of_chains(chains: Iterable[list[_Gap]]) -> Iterator[tuple[int, int]]:
    """Yield the spans of gaps in one column that are not all of one width."""
    for chain in chains:
        if len({gap.width for gap in chain}) > 1:
            yield from ((gap.start, gap.end) for gap in chain)


_find_beside_signs = LazyPattern(
    "(?<=[|\u00a6\u2016\u2502\u2503\u2506\u250a\u2551])[ \u00a0]{2,}"
    "|(?<=\\S)[ \u00a0]{2,}(?=[|\u00a6\u2016\u2502\u2503\u2506\u250a\u2551]|(?:#|//)[ \u00a0])"
    "|(?m:(?<=^[-*+\u2022])|(?<=^[0-9][.)])|(?<=^[0-9]{2}[.)]))[ \u00a0]{2,}(?=\\S)"
).finditer
_find_gaps = LazyPattern("(?<=\\S)[ \u00a0]+(?=\\S)(?=([\u060c\u061b\u061f.!:]?))").finditer
_find_marks = LazyPattern(f"[{MARK}]").finditer
