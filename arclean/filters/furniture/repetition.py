"""The lines that come again on every page, found in a text without geometry.

Where form feeds part the pages, a line is found by its place (:mod:`.repeated_edges`, :mod:`.heads_of_two`); where
there are none, by the period at which it comes again (:mod:`.periodic_lines`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.filters.furniture import weights
from arclean.filters.furniture.heads_of_two import find_heads_of_two
from arclean.filters.furniture.page_lines import list_page_lines
from arclean.filters.furniture.periodic_lines import find_periodic_lines
from arclean.filters.furniture.repeated_edges import find_repeated_edges

if TYPE_CHECKING:
    from arclean.evidence.hard_wraps.line_features import LineFeatures

__all__ = ["find_repeated_lines"]

_MAX_SEARCHES = 6  # lines next to those found are looked at again


def find_repeated_lines(text: str) -> list[tuple[LineFeatures, str]]:
    r"""Return the lines that are furniture, each with how it was found: ``"page"`` or ``"period"``.

    >>> text = "Journal\none.\n7\fJournal\ntwo.\n8\fJournal\nthree.\n9"
    >>> [(text[line.start : line.end], why) for line, why in find_repeated_lines(text)][:3]
    [('Journal', 'page'), ('7', 'page'), ('Journal', 'page')]
    """
    places = list_page_lines(text)
    if places and places[-1].page == 1 and places[0].page == 0 and (heads := find_heads_of_two(text, places)):
        return [(places[number].line, "page") for number in sorted(heads)]
    has_pages = bool(places) and places[-1].page + 1 >= weights.MIN_PAGES
    search, why = (find_repeated_edges, "page") if has_pages else (find_periodic_lines, "period")
    found: set[int] = set()
    for _ in range(_MAX_SEARCHES):
        new = search(text, [place for place in places if place.number not in found])
        if not new:
            break
        found |= new
    return [(places[number].line, why) for number in sorted(found)]
