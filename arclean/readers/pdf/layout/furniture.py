"""Furniture: running heads and feet and page numbers, known by where they stand and that they come again.

A line at the top or the bottom of its page is furniture where white parts it from the text, all lines further out are
furniture, and other pages have the same at the same height; its numbers stay the same, or count the pages. Once a
line is known, it is furniture at that height on every page, also where the text runs into it. The head of a table
that comes again on every page has no white below it. What the PDF itself marks as an artifact is furniture too. One
page alone has no furniture but that.

What comes only twice in a longer document (the words over an exercise, a title), and a block of many lines over the
text (a letterhead, the title block of an exam), may be content that comes again: its first instance stays. So does a
line of the first page that is set larger than the text and has three words or more which stand nowhere else in the
document: a title that comes again as a head is said there once. At the foot of the page it must not part a sentence
that goes on, nor be an artifact. So does, of any size, an artifact over the first page that no other page has.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.medians import median
from arclean.readers.pdf.layout import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from arclean.readers.pdf.layout.sheets import Sheet

__all__ = ["find_furniture"]

_MAX_RUNNING_LENGTH = 200  # characters of a running head: what is longer is a paragraph
_SAME_LEVEL = 2.0  # points between baselines side by side: rounding
_RUNNING_LINE_DRIFT = 6.0  # points of height from page to page: half a line
_NUMBERS = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]+")
_SPELT_WORDS = re.compile(r"[^\W\d_]{2,}")
_WORDS_OF_HEAD = 3  # of a line that says more than "page 1 of 3"
_ends_sentence = re.compile('[.!?\u061f\u06d4:\u2026\u00bb)\\]"]$').search
_ROMAN_NUMBER = re.compile(r"\W*([ivxl]+|[IVXL]+)\W*")
_FACING_SPAN = 3  # pages from one left page to the next
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


class _EdgeLine(NamedTuple):
    """A line at the edge of a page: its baseline in points, its page and number (from 0), and the numbers in it.

    ``clear`` is True where white parts it from the text.
    """

    base: float
    page: int
    line: int
    clear: bool
    numbers: list[int]


def find_furniture(pages: Sequence[Sheet]) -> set[tuple[int, int]]:
    """Return the lines that are furniture: (number of the page, number of the line), both from 0."""
    found = {(p, n) for p, page in enumerate(pages) for n, line in enumerate(page.lines) if line.artifact}
    alike: defaultdict[tuple[str, str], list[_EdgeLine]] = defaultdict(list)
    for p, page in enumerate(pages):
        for edge, n, clear in _edge_lines(page):
            pattern, numbers = _line_pattern(page, n)
            if 0 < len(pattern) <= _MAX_RUNNING_LENGTH:
                alike[edge, pattern].append(_EdgeLine(page.lines[n].base, p, n, clear, numbers))
    running = [group for lines in alike.values() for group in _group_by_height(sorted(lines)) if _is_running(group)]
    again = {(line.page, line.line) for group in running for line in group}
    for group in running:
        outside = [line for line in group if line.clear and _lines_further_out(pages[line.page], line) <= again]
        if len(outside) >= weights.CLEAR_LINE_SHARE * len(group):
            is_rare = _comes_only_twice(group, running) and len(pages) > len(group)
            stays = _has_words(pages, group[0]) and (is_rare or _is_deep(pages, group, again))
            first = min(line.page for line in group)
            found |= {(line.page, line.line) for line in group if not stays or line.page != first}
    return found - _titles_of_first_page(pages, found)


def _titles_of_first_page(pages: Sequence[Sheet], found: AbstractSet[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the lines of furniture on the first page of several that alone say what they say, and part no sentence."""
    if len(pages) < 2:
        return set()
    page = pages[0]
    said = "\n".join(
        _line_pattern(one, n)[0] for p, one in enumerate(pages) for n in range(len(one.lines)) if (p, n) not in found
    )
    body = [line for n, line in enumerate(page.lines) if (0, n) not in found]
    last = page.text[body[-1].start : body[-1].end].rstrip() if body else ""
    goes_on = bool(last) and not _ends_sentence(last)
    large = weights.TITLE_SIZE * (median(line.size for line in body) if body else 0.0)
    again = {_line_pattern(pages[p], n)[0] for p, n in found if p}
    return {
        (0, n)
        for n, line in enumerate(page.lines)
        if (0, n) in found
        and (line.base < page.height / 2 or not (goes_on or line.artifact))
        and _says_much(pattern := _line_pattern(page, n)[0])
        and pattern not in said
        and (line.size >= large or (line.artifact and pattern not in again))
    }


def _says_much(pattern: str) -> bool:
    """Return whether a line has three words or more, an address being one."""
    return sum(_SPELT_WORDS.search(word) is not None for word in pattern.split()) >= _WORDS_OF_HEAD


def _comes_only_twice(group: Sequence[_EdgeLine], running: Sequence[Sequence[_EdgeLine]]) -> bool:
    """Return whether a line stands on two pages only, without another at its height on the page between them."""
    numbers = {line.page for line in group}
    if len(numbers) != 2:
        return False
    between = {*range(min(numbers) + 1, max(numbers))}
    level = _SAME_LEVEL
    beside = (line for other in running for line in other if abs(line.base - group[0].base) <= level)
    return not between or not between <= {line.page for line in beside}


def _has_words(pages: Sequence[Sheet], line: _EdgeLine) -> bool:
    """Return whether a line says more than the number of its page: two words, or one without a number."""
    pattern, numbers = _line_pattern(pages[line.page], line.line)
    return sum(map(str.isalpha, pattern)) > 0 and not (numbers and len(_SPELT_WORDS.findall(pattern)) < _WORDS_OF_HEAD)


def _is_deep(pages: Sequence[Sheet], group: Sequence[_EdgeLine], again: AbstractSet[tuple[int, int]]) -> bool:
    """Return whether a running line is one of a block of lines at the top of its first page, as a letterhead is."""
    first = min(group, key=lambda line: line.page)
    page = pages[first.page]
    bases = sorted(line.base for n, line in enumerate(page.lines) if (first.page, n) in again)
    top = [base for base in bases if base < page.height / 2]
    levels = 1 + sum(below - above > _SAME_LEVEL for above, below in pairwise(top))
    return first.base in top and levels > weights.MAX_HEAD_LEVELS


def _line_pattern(page: Sheet, number: int) -> tuple[str, list[int]]:
    """Return the text of a line with ``#`` in place of its numbers, and the numbers; a Roman one if it stands alone."""
    start, end = page.lines[number][:2]
    text = page.text[start:end].strip()
    roman = _ROMAN_NUMBER.fullmatch(text)
    if roman:
        values = [_ROMAN_VALUES[char] for char in roman[1].lower()]
        total = sum(-a if a < b else a for a, b in pairwise([*values, 0]))
        return text.replace(roman[1], "#"), [total]
    return _NUMBERS.sub("#", text), [int(found) for found in _NUMBERS.findall(text)]


def _edge_lines(page: Sheet) -> Iterator[tuple[str, int, bool]]:
    """Yield (edge, number, clear) of the lines at the top and at the bottom of a page, from outside.

    ``clear`` is True where white lies between the line and the text.
    """
    order = sorted(range(len(page.lines)), key=lambda n: page.lines[n].base)
    bases = [page.lines[n].base for n in order]
    steps = [b - a for a, b in pairwise(bases)]
    usual = median([step for step in steps if step > _SAME_LEVEL] or [0.0])
    depth = weights.MAX_EDGE_LINES
    for edge, numbers, gaps in (("top", order, steps), ("bottom", order[::-1], steps[::-1])):
        white = [place for place, gap in enumerate(gaps[:depth]) if gap > weights.CLEAR_STEP * usual]
        last = white[-1] if white else -1
        yield from ((edge, n, place <= last) for place, n in enumerate(numbers[:depth]))


def _lines_further_out(page: Sheet, edge_line: _EdgeLine) -> set[tuple[int, int]]:
    """Return the lines between a line and the nearer edge of the page: that with fewer lines."""
    level = _SAME_LEVEL
    above = {(edge_line.page, n) for n, line in enumerate(page.lines) if line.base < edge_line.base - level}
    below = {(edge_line.page, n) for n, line in enumerate(page.lines) if line.base > edge_line.base + level}
    return min(above, below, key=len)


def _group_by_height(lines: list[_EdgeLine]) -> Iterator[list[_EdgeLine]]:
    """Yield lines, sorted by height, in groups at about one height."""
    group: list[_EdgeLine] = []
    for line in lines:
        if group and line.base - group[-1].base > _RUNNING_LINE_DRIFT:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_running(group: list[_EdgeLine]) -> bool:
    """Return whether a line stands on enough of the pages in its range, with numbers that stay or count the pages."""
    pages = sorted({line.page for line in group})
    span = pages[-1] - pages[0] + 1
    if len(pages) < 2 or len(pages) < weights.RUNNING_PAGE_SHARE * span - 0.5:
        return False
    if len(pages) == 2 and span > _FACING_SPAN:
        return False
    columns = [*zip(*(line.numbers for line in group), strict=True)]
    return all(map(_has_majority, columns)) or any(
        _has_majority([n - line.page for n, line in zip(column, group, strict=True)]) for column in columns
    )


def _has_majority(numbers: Sequence[int]) -> bool:
    """Return whether more than half of the numbers are one and the same."""
    return 2 * Counter(numbers).most_common(1)[0][1] > len(numbers)
