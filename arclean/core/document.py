"""Documents: text together with where it stands on paper."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.edits import Finding, Label, Span
from arclean.core.markdown import find_markdown_lines, heading_blocks, part_lines, render_markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from arclean.core.blocks import Block

__all__ = ["Box", "Document", "Glyphs", "Page", "Place", "enclosing_box", "join_places"]


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
    """Where a span of text stands: page number (from 1) and boxes, one a line."""

    page: int
    boxes: tuple[Box, ...]


class Glyphs(NamedTuple):
    """The boxes of a page's characters, in arrays: ten bytes a box, where objects would take 250.

    ``starts`` are code points of the page's text, ascending, one a box; a box holds what follows its start, up to the
    next. The other arrays hold an edge of each box: a place between the page's edges moved out by its own size, in
    65,535 steps, which on A4 are .04 points. Where nothing is drawn (a break, a mere gap), the left is on the right.

    >>> glyphs = Glyphs.pack([0, 7], [Box(1, 2, 3, 4), None], Page(1, 0, 9, 595, 842))
    >>> [round(edge, 1) for edge in glyphs.box(0)], glyphs.box(1)
    ([1.0, 2.0, 3.0, 4.0], None)
    """

    starts: array[int]
    edges: tuple[array[int], ...]
    size: tuple[float, float]

    @classmethod
    def pack(cls, starts: Sequence[int], boxes: Sequence[Box | None], page: Page) -> Glyphs:
        """Pack boxes, each with the place at which its characters start; edges out of range are moved to its end."""
        size = (page.width or 1.0, page.height or 1.0)
        nowhere = (size[0], 0.0, 0.0, 0.0)
        columns = zip(*(nowhere if box is None else box for box in boxes), strict=True) if boxes else ((),) * 4
        edges = tuple(_pack_edges(column, size[number % 2]) for number, column in enumerate(columns))
        return cls(array("H" if not starts or starts[-1] < 1 << 16 else "L", starts), edges, size)

    def box(self, number: int) -> Box | None:
        """Return the box of that number; None where nothing is drawn."""
        width, height = (3 * length / _EDGE_STEPS for length in self.size)
        x0, top, x1, bottom = (column[number] for column in self.edges)
        if x0 > x1:
            return None
        left, above = self.size
        return Box(x0 * width - left, top * height - above, x1 * width - left, bottom * height - above)


_EDGE_STEPS = 65_535


def _pack_edges(places: Sequence[float], length: float) -> array[int]:
    """Return places along one direction of a page of some length as steps of 16 bits."""
    scale = _EDGE_STEPS / (3 * length)
    try:
        return array("H", [int((place + length) * scale + 0.5) for place in places])
    except OverflowError:  # off the page by more than its own size
        return _pack_edges([min(max(place, -length), 2 * length) for place in places], length)


class _LazyPages:
    """The pages of a document: those that its reader knew, else cut from its text when they are asked for.

    Few callers ask, and a text of form feeds would pay for a million pages.
    """

    def __get__(self, document: Document | None, owner: type[Document]) -> tuple[Page, ...]:
        if document is None:
            return ()  # what a document is made with by default
        held = vars(document)
        if not held["pages"]:
            held["pages"] = tuple(_cut_pages(document.text))
        pages: tuple[Page, ...] = held["pages"]
        return pages

    def __set__(self, document: Document, pages: tuple[Page, ...]) -> None:
        vars(document)["pages"] = pages


@dataclass(frozen=True, kw_only=True)
class Document:
    r"""A text and what its reader knows about it.

    ``text`` holds everything, furniture too, with ``"\f"`` between pages; ``labels`` say what is what.
    ``metadata`` holds what the reader learnt of the source: ``format``, ``encoding``, ``name`` where known; ``glyphs``
    the boxes of each page, where there are some; ``blocks`` the lines that are headings, items, quotations or code.

    >>> document = Document(text="one\ftwo")
    >>> [page.number for page in document.pages], document.origin(4, 7)
    ([1, 2], (Place(page=2, boxes=()),))
    """

    text: str
    pages: _LazyPages = _LazyPages()
    labels: tuple[Label, ...] = ()
    findings: tuple[Finding, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    glyphs: tuple[Glyphs, ...] = field(default=(), repr=False)
    blocks: tuple[Block, ...] = field(default=(), repr=False)

    def to_markdown(self) -> str:
        r"""Return the text as Markdown, without what labels call furniture or boilerplate.

        Headings, lists, quotations and code are those of the web page; in a PDF headings are told by their size, items
        by their bullets, tables by their tabs. ``Result.to_markdown`` gives the repaired text so.

        >>> Document(text="• one\n• two\n\na\tb\nc\td").to_markdown()
        '- one\n- two\n\n| a | b |\n| --- | --- |\n| c | d |\n'
        """
        return self.markdown_of(self.text, self.labels, lambda start, end: (Span(start, end),))

    def markdown_of(self, text: str, labels: Sequence[Label], to_source: Callable[[int, int], Sequence[Span]]) -> str:
        """Return a text made of this one as Markdown; ``to_source`` gives what a span of it was in ``self.text``."""
        blocks = self.blocks or heading_blocks(self.text, list(self._box_heights()))
        lines = find_markdown_lines(text, blocks, labels, to_source, [page.start for page in self.pages])
        return render_markdown(part_lines(lines) if self.metadata.get("format") == "html" else lines)

    def _box_heights(self) -> Iterator[tuple[int, float]]:
        """Yield the places of the text at which something is drawn, each with its height in PDF points."""
        for page, glyphs in zip(self.pages, self.glyphs, strict=False):
            for number, start in enumerate(glyphs.starts):
                if box := glyphs.box(number):
                    yield page.start + start, box.bottom - box.top

    def origin(self, start: int, end: int) -> tuple[Place, ...]:
        """Return the pages on which ``text[start:end]`` stands, each with the boxes that hold it.

        Boxes are joined line by line; a text without geometry gives pages only.
        """
        places = []
        pages = self.pages
        for number in range(max(0, bisect_right(pages, start, key=lambda page: page.end)), len(pages)):
            page = pages[number]
            if page.start >= end:
                break
            span = Span(max(start, page.start), min(end, page.end))
            if span.start < span.end:
                boxes = self._line_boxes(self.glyphs[number], span, page.start) if self.glyphs else ()
                places.append(Place(page.number, tuple(boxes)))
        return tuple(places)

    def _line_boxes(self, glyphs: Glyphs, span: Span, at: int) -> list[Box]:
        """Return the boxes of a span of a page, one a line; the text of the page begins at ``at``."""
        starts = glyphs.starts
        first = max(0, bisect_right(starts, span.start - at) - 1)
        rows: list[Box] = []
        goes_on = False
        for number in range(first, bisect_right(starts, span.end - at - 1)):
            box = glyphs.box(number)
            if box is None:
                goes_on = goes_on and not self.text.startswith("\n", at + starts[number])
                continue
            if goes_on and (_on_one_line(rows[-1], box) or _in_one_column(rows[-1], box)):
                rows[-1] = enclosing_box(rows[-1], box)
            else:
                rows.append(box)
            goes_on = True
        return rows


def _in_one_column(a: Box, b: Box) -> bool:
    """Return whether two boxes are of a line that runs up or down: equally wide, one above the other."""
    gap = max(a.top, b.top) - min(a.bottom, b.bottom)
    return abs(a.x0 - b.x0) < _MAX_EDGE_SHIFT and abs(a.x1 - b.x1) < _MAX_EDGE_SHIFT and gap < a.x1 - a.x0


_MAX_EDGE_SHIFT = 0.1  # points


def _on_one_line(a: Box, b: Box) -> bool:
    """Return whether two boxes overlap by more than half of the lower one's height."""
    return min(a.bottom, b.bottom) - max(a.top, b.top) > 0.5 * min(a.bottom - a.top, b.bottom - b.top)


def enclosing_box(a: Box, b: Box) -> Box:
    """Return the smallest box around two boxes.

    >>> enclosing_box(Box(0, 0, 5, 5), Box(3, 4, 9, 4.5))
    Box(x0=0, top=0, x1=9, bottom=5)
    """
    return Box(min(a.x0, b.x0), min(a.top, b.top), max(a.x1, b.x1), max(a.bottom, b.bottom))


def join_places(places: Iterable[Place]) -> tuple[Place, ...]:
    """Return places, one a page, their boxes joined line by line.

    >>> join_places([Place(1, (Box(0, 0, 5, 5),)), Place(1, (Box(7, 0, 9, 5),)), Place(2, ())])
    (Place(page=1, boxes=(Box(x0=0, top=0, x1=9, bottom=5),)), Place(page=2, boxes=()))
    """
    found: dict[int, list[Box]] = {}
    for place in places:
        rows = found.setdefault(place.page, [])
        for box in place.boxes:
            if rows and (_on_one_line(rows[-1], box) or _in_one_column(rows[-1], box)):
                rows[-1] = enclosing_box(rows[-1], box)
            else:
                rows.append(box)
    return tuple(Place(page, tuple(rows)) for page, rows in found.items())


def _cut_pages(text: str) -> list[Page]:
    """Return the pages of a text between form feeds, without measures."""
    pages, at = [], 0
    for number, part in enumerate(text.split("\f"), 1):
        pages.append(Page(number, at, at + len(part)))
        at += len(part) + 1
    return pages
