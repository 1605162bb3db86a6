"""The lines at the edges of pages that come again: running heads and feet, and page numbers.

A line among the first or last of its page is furniture where other pages have it at the same edge, but for its numbers,
or where its number counts the pages. Form feeds part the pages.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from arclean.arabic.page_numbers import is_page_number
from arclean.filters.furniture import weights
from arclean.filters.furniture.page_lines import PageLine, page_shifts

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["find_repeated_edges"]


def find_repeated_edges(text: str, places: Sequence[PageLine]) -> set[int]:
    r"""Return the numbers of the lines at the edges of pages that come again.

    >>> from arclean.filters.furniture.page_lines import list_page_lines
    >>> text = "Journal\none.\n7\fJournal\ntwo.\n8\fJournal\nthree.\n9"
    >>> sorted(find_repeated_edges(text, list_page_lines(text)))
    [0, 2, 3, 5, 6, 8]
    """
    pages: defaultdict[int, list[PageLine]] = defaultdict(list)
    for place in places:
        pages[place.page].append(place)
    depth = weights.EDGE_LINES
    same: defaultdict[tuple[bool, str], list[PageLine]] = defaultdict(list)
    inner: list[str] = []
    for page in pages.values():
        for place in page[:depth]:
            same[True, place.shape].append(place)
        for place in page[-depth:]:
            same[False, place.shape].append(place)
        inner += [place.shape for place in page[depth:-depth]]
    if _are_forms(inner, len(pages)):
        return set()
    found: set[int] = set()
    for (_, shape), group in same.items():
        if not shape or not _comes_again(group) or all(len(pages[place.page]) == 1 for place in group):
            continue  # a head stands over something, at least on one page
        is_number = is_page_number(shape) or any(place.line.is_item for place in group)  # as a note, too, may begin
        if not is_number or ("#" in shape and _counts_pages(text, group)):
            found |= {place.number for place in group}
    found |= _find_numbered(text, pages.values())
    kept = sum(any(place.number not in found for place in page) for page in pages.values())
    return found if kept >= weights.KEPT_PAGE_SHARE * len(pages) else set()


def _are_forms(inner: Sequence[str], pages: int) -> bool:
    """Return whether the lines within the pages come again as well, as in forms that are filled in."""
    counts = Counter(inner)
    least = max(weights.MIN_PAGES, weights.PAGE_SHARE * pages)
    again = sum(count for shape, count in counts.items() if shape and count >= least)
    return again > weights.FORM_SHARE * len(inner)


def _comes_again(group: Sequence[PageLine]) -> bool:
    """Return whether enough pages have a line, between the first and the last that have it."""
    seen = sorted({place.page for place in group})
    return len(seen) >= weights.MIN_PAGES and len(seen) >= weights.PAGE_SHARE * (seen[-1] - seen[0] + 1) - 0.5


def _counts_pages(text: str, group: Sequence[PageLine]) -> bool:
    """Return whether the first number of the lines rises with the pages."""
    shifts = Counter(shift for place in group for shift in page_shifts(text, place)[:1])
    return max(shifts.values()) >= max(weights.MIN_PAGES - 1, weights.COUNTING_SHARE * len(group))


def _find_numbered(text: str, pages: Collection[Sequence[PageLine]]) -> set[int]:
    """Return the outermost lines that begin or end with the number of their page, where many pages have such a line.

    So a head is found that has the title of a chapter beside the number, and stands on one page only.
    """
    ends: defaultdict[tuple[bool, bool, int], list[PageLine]] = defaultdict(list)
    for page in pages:
        for is_top, place in ((True, page[0]), (False, page[-1])):
            for is_first in (True, False):
                if place.shape.startswith("#") if is_first else place.shape.endswith("#"):
                    shift = page_shifts(text, place)[0 if is_first else -1]
                    ends[is_top, is_first, shift].append(place)
    least = max(weights.MIN_PAGES + 1, weights.COUNTING_SHARE / 2 * len(pages))
    groups = [group for group in ends.values() if len(group) >= least and _comes_again(group)]
    return {place.number for group in groups for place in group}
