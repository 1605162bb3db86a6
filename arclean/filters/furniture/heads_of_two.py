"""Running heads and feet of a text of two pages, which come again once only.

Two pages may begin alike by chance, and letters and forms do. So a line at the same place of both is furniture only
where the pages say that they are two of one text: a sentence that fills its line runs on from one to the other, a
number beside its words counts them, or both are prose, set in full lines, of which the first page has as many rows as
the second one: two letters begin with short lines, and either may be the longer. The number of an article or a lesson
counts as that of a page does; so a heading with a number stays, and a number by itself that stands above.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.page_numbers import is_page_number
from arclean.filters.furniture import weights
from arclean.filters.furniture.page_lines import page_shifts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.filters.furniture.page_lines import PageLine

__all__ = ["find_heads_of_two"]

_is_phrase = LazyPattern("\\S+ \\S+ \\S").match  # what is shorter is left over at the end of a paragraph
_is_word_with_number = LazyPattern("\\w+ [(\\[]?#[)\\]]?(?: ?[:\u2013-].*)?").fullmatch  # 1: a lesson as well as a page


class _Pair(NamedTuple):
    """The same line of both pages; whether a number in it counts the pages, and whether it says anything else.

    ``is_sure`` is whether no heading of a part looks like it, ``is_told`` whether it may be a head of prose that ends
    with its page: words that are no sentence, or the number of a page that stands below or says that it is one.
    """

    first: PageLine
    second: PageLine
    counts: bool
    has_words: bool
    is_sure: bool
    is_told: bool


def find_heads_of_two(text: str, places: Sequence[PageLine]) -> set[int]:
    r"""Return the numbers of the lines at the edges of two pages that are furniture.

    >>> from arclean.filters.furniture.page_lines import list_page_lines
    >>> page = "سار الركب إلى القرية القديمة\nوكان الشيخ هناك في الانتظار\nثم عادوا معا إلى النهر الكبير"
    >>> other = "الذي مروا به في الصباح الباكر\nونام القوم في ظل النخيل هناك\nحتى غابت الشمس."
    >>> sorted(find_heads_of_two(f"مجلة\n{page}\fمجلة\n{other}", list_page_lines(f"مجلة\n{page}\fمجلة\n{other}")))
    [0, 4]
    """
    first, second = ([place for place in places if place.page == page] for page in (0, 1))
    least = min(len(first), len(second))
    above = _pair_lines(text, first, second, is_below=False)
    below = _pair_lines(text, first[::-1], second[::-1], is_below=True)
    if not above and not below:
        return set()
    if least - len(above) - len(below) < weights.MIN_LINES_OF_TWO:
        return set()
    body = [page[len(above) : len(page) - len(below)] for page in (first, second)]
    shared = {place.shape for place in body[0]} & {place.shape for place in body[1]} - {""}
    if len(shared) > weights.SHARED_SHARE * min(map(len, body)):
        return set()  # a form, or a letter that was sent twice
    pairs = [*above, *below]
    is_counted = any(pair.counts and pair.is_sure for pair in pairs) and any(pair.has_words for pair in pairs)
    if not is_counted and not _runs_on(body[0], body[1]):
        is_told = all(pair.is_told for pair in pairs) and not any(map(_is_phrase, shared))
        if not is_told or not _are_pages_of_prose(text, body[0], body[1]):
            return set()
    return {place.number for pair in pairs for place in pair[:2]}


def _pair_lines(text: str, first: Sequence[PageLine], second: Sequence[PageLine], *, is_below: bool) -> list[_Pair]:
    """Return the lines from the edge of two pages that are the same on both, up to the first that is not."""
    found = []
    for one, other in zip(first[: weights.EDGE_LINES], second[: weights.EDGE_LINES], strict=False):
        shifts = set(page_shifts(text, one)) & set(page_shifts(text, other))
        is_same = text[one.line.start : one.line.end] == text[other.line.start : other.line.end]
        is_number = is_page_number(one.shape)
        if not one.shape or one.shape != other.shape or not (shifts or (is_same and not is_number)):
            break
        if one.line.is_item and not is_number:
            break
        is_heading = one.line.is_part_heading or (not is_number and _is_word_with_number(one.shape) and 1 in shifts)
        is_sure = is_number or not is_heading
        is_told = (is_below or one.shape != "#") if is_number else one.line.is_open and not is_heading
        found.append(_Pair(one, other, bool(shifts), not is_number, is_sure, is_told and not one.line.ends_in_comma))
    return found


def _are_pages_of_prose(text: str, first: Sequence[PageLine], second: Sequence[PageLine]) -> bool:
    """Return whether two pages are of prose, the second begins with a full line, and the first has as many rows."""
    width = max(place.line.width for place in (*first, *second))
    full = [[place.line.width >= weights.FULL_SHARE * width for place in page] for page in (first, second)]
    rows = [text.count("\n", page[0].line.start, page[-1].line.end) for page in (first, second)]
    is_prose = all(sum(lines) >= weights.PROSE_SHARE * len(lines) for lines in full)
    is_page = rows[0] >= max(weights.MIN_ROWS_OF_PROSE, rows[1] - weights.SHORTER_ROWS)
    return is_prose and is_page and full[1][0]


def _runs_on(first: Sequence[PageLine], second: Sequence[PageLine]) -> bool:
    """Return whether a sentence that fills the last line of a page runs on at the beginning of the other."""
    last, following = first[-1].line, second[0].line
    width = max(place.line.width for place in first)
    is_broken = last.is_open and not last.is_caption and last.width >= weights.FULL_SHARE * width
    return is_broken and not (following.is_item or following.is_part_heading or following.is_caption)
