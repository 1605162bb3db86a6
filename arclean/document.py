"""Documents: text together with where it stands on paper."""

from __future__ import annotations

import math
from array import array  # noqa: TC003 - the doctest uses it
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from arclean.edits import Finding, Label, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Box", "Document", "Glyphs", "Page", "Place", "hull"]


class Box(NamedTuple):
    """A rectangle on a page, in PDF points from the page's top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float


class Page(NamedTuple):
    """A page: its number (from 1), its span of ``Document.text``, its width and height in PDF points."""

    number: int
    start: int
    end: int
    width: float = 0.0
    height: float = 0.0


class Place(NamedTuple):
    """Where a stretch of text stands: page number (from 1) and boxes, one a line."""

    page: int
    boxes: tuple[Box, ...]


class Glyphs(NamedTuple):
    """The boxes of a document's characters, in arrays: 24 bytes a box, where objects would take 250.

    ``starts`` are code points of the text, ascending, one a box; what is behind one belongs to its box, up to
    the next. ``edges`` are four numbers a box, not-a-number where nothing is drawn (a break, a mere gap).

    >>> glyphs = Glyphs(array("L"), array("f"))
    >>> glyphs.add(0, Box(1, 2, 3, 4))
    >>> glyphs.box(0)
    Box(x0=1.0, top=2.0, x1=3.0, bottom=4.0)
    """

    starts: array[int]
    edges: array[float]

    def add(self, start: int, box: Box | None) -> None:
        """Add the box of the characters from ``start``."""
        self.starts.append(start)
        self.edges.extend(box or _NO_BOX)

    def box(self, number: int) -> Box | None:
        """Return the box of that number; None where nothing is drawn."""
        edges = self.edges[4 * number : 4 * number + 4]
        return None if edges[0] != edges[0] else Box(*edges)  # not-a-number differs from itself


_NO_BOX = (math.nan,) * 4


class _Pages:
    """The pages of a document: those that its reader knew, else told from its text once somebody asks.

    Few do, and a text of form feeds would pay for a million pages.
    """

    def __get__(self, document: Document | None, owner: type[Document]) -> tuple[Page, ...]:
        if document is None:
            return ()  # what a document is made with by default
        held = vars(document)
        if not held["pages"]:
            held["pages"] = tuple(_pages(document.text))
        pages: tuple[Page, ...] = held["pages"]
        return pages

    def __set__(self, document: Document, pages: tuple[Page, ...]) -> None:
        vars(document)["pages"] = pages


@dataclass(frozen=True, kw_only=True)
class Document:
    r"""A text and what its reader knows about it.

    ``text`` holds everything, furniture too, with ``"\f"`` between pages; ``labels`` say what is what.
    ``metadata`` holds what the reader learnt of the source: ``format``, ``encoding``, ``name`` where known.

    >>> document = Document(text="one\ftwo")
    >>> [page.number for page in document.pages], document.origin(4, 7)
    ([1, 2], (Place(page=2, boxes=()),))
    """

    text: str
    pages: _Pages = _Pages()
    labels: tuple[Label, ...] = ()
    findings: tuple[Finding, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    glyphs: Glyphs | None = field(default=None, repr=False)

    def origin(self, start: int, end: int) -> tuple[Place, ...]:
        """Say on which page, and in which boxes of it, ``text[start:end]`` stands.

        Boxes are joined line by line; a text without geometry gives pages only.
        """
        places = []
        first = max(0, bisect_right(self.pages, start, key=lambda page: page.end))
        for page in self.pages[first:]:
            if page.start >= end:
                break
            span = Span(max(start, page.start), min(end, page.end))
            if span.start < span.end:
                places.append(Place(page.number, tuple(self._boxes(span))))
        return tuple(places)

    def _boxes(self, span: Span) -> list[Box]:
        if self.glyphs is None:
            return []
        first = max(0, bisect_right(self.glyphs.starts, span.start) - 1)
        rows: list[Box] = []
        goes_on = False
        for number in range(first, bisect_right(self.glyphs.starts, span.end - 1)):
            box = self.glyphs.box(number)
            if box is None:
                goes_on = goes_on and not self.text.startswith("\n", self.glyphs.starts[number])
                continue
            if goes_on and (_on_one_line(rows[-1], box) or _in_one_column(rows[-1], box)):
                rows[-1] = hull(rows[-1], box)
            else:
                rows.append(box)
            goes_on = True
        return rows


def _in_one_column(a: Box, b: Box) -> bool:
    """Tell whether two boxes are of a line that runs up or down: as wide as each other, the one above the other."""
    gap = max(a.top, b.top) - min(a.bottom, b.bottom)
    return abs(a.x0 - b.x0) < _SAME and abs(a.x1 - b.x1) < _SAME and gap < a.x1 - a.x0


_SAME = 0.1  # points


def _on_one_line(a: Box, b: Box) -> bool:
    """Tell whether two boxes overlap by more than half of the lower one's height."""
    return min(a.bottom, b.bottom) - max(a.top, b.top) > 0.5 * min(a.bottom - a.top, b.bottom - b.top)


def hull(a: Box, b: Box) -> Box:
    """Give the box around two boxes.

    >>> hull(Box(0, 0, 5, 5), Box(3, 4, 9, 4.5))
    Box(x0=0, top=0, x1=9, bottom=5)
    """
    return Box(min(a.x0, b.x0), min(a.top, b.top), max(a.x1, b.x1), max(a.bottom, b.bottom))


def _pages(text: str) -> list[Page]:
    pages, at = [], 0
    for number, part in enumerate(text.split("\f"), 1):
        pages.append(Page(number, at, at + len(part)))
        at += len(part) + 1
    return pages
