r"""Repetition: the lines that come again on every page, told from a text without geometry.

Where form feeds part the pages, place tells: a line among the first or last of its page that other pages have at the
same edge, but for its numbers, or whose number counts the pages. Where there are none, the period tells: a line that
comes again as often as a page is long, and stands between two lines of a sentence.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.page_numbers import NUMBER, is_folio
from arclean.evidence.hard_wraps.line_features import rows
from arclean.filters.furniture.by_period import periodic

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.evidence.hard_wraps.line_features import Row

__all__ = ["repeated"]

# Judged on generated documents with varied heads and feet over texts of split DEV of the corpora, 2026-11.
_FEWEST = 3  # pages; two may begin alike by chance
_DEEP = 3  # lines from the top or the bottom of a page that may be furniture
_SHARE = 0.5  # of the pages between its first and its last; left and right pages may have heads of their own
_LONGEST = 120  # characters: a running head is no paragraph
_TEMPLATE = 0.3  # of the lines that stand elsewhere: where so many come again, pages are forms filled in
_LEFT = 0.5  # of the pages that keep some text, at least
_ROUNDS = 6  # lines behind those found are looked at again
_FOLIO_SHARE = 0.5  # of the pages that a number must count
_CELLS = 2  # tabs of a head at most; more are the columns of a table
_says_something = re.compile("\\w").search  # a rule above notes does not
_spaces = re.compile("\\s\\s*").sub


class Place(NamedTuple):
    """A row: its number in the text, its page, its shape (numbers are ``#``) and the row itself."""

    number: int
    page: int
    shape: str
    row: Row


def repeated(text: str) -> list[tuple[Row, str]]:
    r"""Find the lines that are furniture, each with what tells it: ``"page"`` or ``"period"``.

    >>> text = "Journal\none.\n7\fJournal\ntwo.\n8\fJournal\nthree.\n9"
    >>> [(text[row.start : row.end], told) for row, told in repeated(text)][:3]
    [('Journal', 'page'), ('7', 'page'), ('Journal', 'page')]
    """
    found = rows(text)
    places = list(_places(text, found))
    count = places[-1].page + 1 if places else 0
    told: dict[int, str] = {}
    for _ in range(_ROUNDS):
        left = [place for place in places if place.number not in told]
        if count >= _FEWEST:
            new = _by_page(text, left)
            why = "page"
        else:
            new = periodic(text, left)
            why = "period"
        if not new:
            break
        told |= dict.fromkeys(new, why)
    return [(found[number], told[number]) for number in sorted(told)]


def _places(text: str, found: Sequence[Row]) -> Iterable[Place]:
    page, at = 0, 0
    for number, row in enumerate(found):
        page += text.count("\f", at, row.start)
        at = row.start
        shape = ""
        if row.end - row.start <= _LONGEST:
            line = text[row.start : row.end]
            if line.count("\t") <= _CELLS and _says_something(line):
                shape = _spaces(" ", NUMBER.sub("#", line.replace("#", "\u266f")))
        yield Place(number, page, shape, row)


def _by_page(text: str, places: Sequence[Place]) -> set[int]:
    """Find the rows at the edges of pages that come again."""
    pages: defaultdict[int, list[Place]] = defaultdict(list)
    for place in places:
        pages[place.page].append(place)
    alike: defaultdict[tuple[bool, str], list[Place]] = defaultdict(list)
    inner: list[str] = []
    for page in pages.values():
        for place in page[:_DEEP]:
            alike[True, place.shape].append(place)
        for place in page[-_DEEP:]:
            alike[False, place.shape].append(place)
        inner += [place.shape for place in page[_DEEP:-_DEEP]]
    if _is_form(inner, len(pages)):
        return set()
    found: set[int] = set()
    for (_, shape), group in alike.items():
        if not shape or not _comes_again(group):
            continue
        numbered = is_folio(shape) or any(place.row.item for place in group)  # a note begins with a number, too
        if not numbered or ("#" in shape and _counts(text, group)):
            found |= {place.number for place in group}
    found |= _numbered(text, pages, found)
    kept = sum(any(place.number not in found for place in page) for page in pages.values())
    return found if kept >= _LEFT * len(pages) else set()


def _is_form(inner: Sequence[str], pages: int) -> bool:
    """Tell whether the lines within the pages come again as well."""
    counts = Counter(inner)
    again = sum(count for shape, count in counts.items() if shape and count >= max(_FEWEST, _SHARE * pages))
    return again > _TEMPLATE * len(inner)


def _comes_again(group: Sequence[Place]) -> bool:
    """Tell whether enough pages have a line, between the first and the last that have it."""
    seen = sorted({place.page for place in group})
    return len(seen) >= _FEWEST and len(seen) >= _SHARE * (seen[-1] - seen[0] + 1) - 0.5


def _counts(text: str, group: Sequence[Place]) -> bool:
    """Tell whether numbers rise with the pages."""
    shifts = Counter(shift for place in group for shift in _shifts(text, place)[:1])
    return max(shifts.values()) >= max(_FEWEST - 1, _FOLIO_SHARE * len(group))


def _shifts(text: str, place: Place) -> list[int]:
    """List by how much each number of a line differs from that of its page."""
    return [int(number) - place.page for number in NUMBER.findall(text, place.row.start, place.row.end)]


def _numbered(text: str, pages: dict[int, list[Place]], found: set[int]) -> set[int]:
    """Find the lines at an edge that begin or end with the number of their page, where most pages have such a line.

    So a head is known that has the title of a chapter beside the number, and stands on one page only.
    """
    ends: defaultdict[tuple[bool, bool, int], list[Place]] = defaultdict(list)
    for page in pages.values():
        for top, place in ((True, page[0]), (False, page[-1])):
            for first in (True, False):
                if place.shape.startswith("#") if first else place.shape.endswith("#"):
                    shift = _shifts(text, place)[0 if first else -1]
                    ends[top, first, shift].append(place)
    new: set[int] = set()
    for group in ends.values():
        if len(group) >= max(_FEWEST + 1, _FOLIO_SHARE / 2 * len(pages)) and _comes_again(group):
            new |= {place.number for place in group}
    return new - found
