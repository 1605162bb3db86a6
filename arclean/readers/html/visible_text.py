"""The visible text of a web page: one line a block, one line a row of a table."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from arclean.readers.html import weights
from arclean.readers.html.elements import HEADING_TAGS, LinePlace, OpenElements
from arclean.readers.html.forced_order import join_pieces
from arclean.readers.html.heading_tails import OWN_HEADING, HeadingTail, part_tails
from arclean.readers.html.open_table import OpenTable
from arclean.readers.html.own_parts import OwnParts
from arclean.readers.html.page_tokens import read_tokens
from arclean.readers.limits import LimitReached

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.html.elements import Element
    from arclean.readers.html.page_tokens import Attributes

__all__ = ["PageParser", "VisibleLine"]

_BLOCK_TAGS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "label", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table",
    "td", "textarea", "th", "title", "tr", "ul",
))  # fmt: skip
_HIDDEN_TAGS = frozenset(("script", "style", "noscript", "template"))
_ROW_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_KEPT_TAGS = frozenset(("title", "h1", "figcaption", "caption", "time"))
_SPACES = re.compile("[ \t\n\r\f][ \t\n\r\f]*")


class VisibleLine(NamedTuple):
    """A line of a page: its text, and the tag that tells what it is, if one does (title, h1, figcaption, caption)."""

    text: str
    tag: str = ""


class _LastLinks:
    """The last links of a heading: the pieces of its line, the element of the first, and where they lead."""

    __slots__ = ("element", "end", "start", "targets")

    def __init__(self, start: int, element: Element) -> None:
        self.start = self.end = start
        self.element = element
        self.targets: list[str] = []


class PageParser:
    """Collects the lines that a browser shows, and their places.

    ``name`` is that of its file; ``direction`` is that of the page, "rtl" or "ltr", where it is given.
    Raises LimitReached where there are more than ``most`` characters.
    """

    def __init__(self, most: float = math.inf, name: str = "") -> None:
        self._room = most
        self._name = name
        self.lines: list[VisibleLine] = []
        self.places: list[LinePlace] = []
        self.direction = ""
        self._line: list[tuple[str, Element | None]] = []  # its pieces, with what forces their direction
        self._hidden = 0
        self._tag = ""
        self._tables: list[OpenTable] = []
        self._elements = OpenElements()
        self._own_link = -1  # the piece with which a link begins that leads to the element that it stands in
        self._links: _LastLinks | None = None
        self._tails: list[HeadingTail] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Begin a line at a block, and a row or a cell at a tag of a table."""
        self._hidden += tag in _HIDDEN_TAGS
        if tag in _BLOCK_TAGS:
            self._end_line()
        elif tag in _ROW_GROUPS:
            self._end_group()
        self._elements.open_tag(tag, attrs)
        if tag in _KEPT_TAGS:
            self._tag = tag
        elif tag in {"html", "body"}:
            way = (dict(attrs).get("dir") or "").lower()
            self.direction = way if way in {"rtl", "ltr"} else self.direction
        elif tag in {"table", "tr", "td", "th"}:
            self._open_cell(tag, attrs)
        elif tag == "a":
            target = dict(attrs).get("href") or ""
            is_own = target[:1] == "#" and self._elements.is_within(unquote(target[1:]).lower())
            self._own_link = len(self._line) if is_own else -1
            self._open_link(OWN_HEADING if is_own else target)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Take a tag that closes itself for an opening one, as browsers do."""
        if tag not in _HIDDEN_TAGS:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """End a line at a block, and leave out the sign of a link that leads to where it stands ("¶" in a heading)."""
        if tag == "a" and self._own_link >= 0:
            if not any(char.isalnum() for piece, _ in self._line[self._own_link :] for char in piece):
                del self._line[self._own_link :]
            self._own_link = -1
        if tag == "a" and self._links:
            self._links.end = len(self._line)
        self._hidden -= tag in _HIDDEN_TAGS and self._hidden > 0
        if tag in _BLOCK_TAGS:
            self._end_line()
        elif tag in _ROW_GROUPS:
            self._end_group()
        self._elements.close_tag(tag)
        if tag == self._tag:
            self._tag = ""
        elif tag in {"tr", "table"} and self._tables:
            self._end_row(self._tables[-1])
            if tag == "table":
                self._tables.pop()

    def handle_data(self, data: str) -> None:
        """Collect what is seen."""
        if not self._hidden:
            self._room -= len(data)
            if self._room < 0:
                raise LimitReached("it has too many characters")
            self._elements.add_text(data)
            self._line.append((data, self._elements.forced_by))

    def read_page(self, page: str) -> None:
        """Read a page, and end the last line and the rows left open."""
        self._elements.own_parts = OwnParts(page, self._name)
        try:
            read_tokens(page, self)
        finally:
            self._end_line()
            while self._tables:
                self._end_row(self._tables.pop())
            self._part_tails()

    def _open_link(self, target: str) -> None:
        """Note where the last links of a heading begin: nothing but signs stands between them."""
        innermost = self._elements.innermost
        if innermost.parent and not HEADING_TAGS.isdisjoint(one.tag for one in innermost.parent.ancestors()):
            if not self._links or _has_words(self._line[self._links.end :]):
                self._links = _LastLinks(len(self._line), innermost)
            self._links.end = len(self._line)
            self._links.targets += [target] if target else []

    def _note_tail(self) -> None:
        """Note with what links the line of a heading ends, if anything stands before them."""
        links = self._links
        if links and _has_words(self._line[: links.start]) and not _has_words(self._line[links.end :]):
            text = _squeeze_spaces("".join(piece for piece, _ in self._line[links.start :]))
            if text:
                self._tails.append(HeadingTail(len(self.lines), text, links.element, tuple(links.targets)))
        self._links = None

    def _part_tails(self) -> None:
        """Make lines of their own of links that end many headings."""
        parted = part_tails([line.text for line in self.lines], self.places, self._tails) if self._tails else {}
        for number in sorted(parted, reverse=True):
            (head, place), (tail, link) = parted[number]
            self.lines[number : number + 1] = [self.lines[number]._replace(text=head), VisibleLine(tail)]
            self.places[number : number + 1] = [place, link]

    def _end_line(self) -> None:
        self._own_link = -1
        self._note_tail()
        place = self._elements.take_place()
        is_code = any("\n" in piece for piece, _ in self._line) and place.element.is_in("pre")
        drawn = join_pieces(self._line, keeps_lines=is_code)
        text = _trim_code(drawn) if is_code else _squeeze_spaces(drawn)
        if text:
            self.lines.append(VisibleLine(text, self._tag))
            self.places.append(place)
        self._line.clear()

    def _open_cell(self, tag: str, attrs: Attributes) -> None:
        if tag == "table":
            for table in self._tables[-1:]:
                table.is_plain = False  # it holds another one: it lays out the page
            self._tables.append(OpenTable())
        elif self._tables and tag == "tr":
            self._end_row(self._tables[-1])
            self._tables[-1].start = len(self.lines)
        elif self._tables:
            self._tables[-1].open_cell(len(self.lines), attrs)

    def _end_group(self) -> None:
        """End a group of rows and the row that is left open in it."""
        if self._tables:
            self._end_line()
            self._end_row(self._tables[-1])
            self._tables[-1].end_group()

    def _end_row(self, table: OpenTable) -> None:
        """Put the cells of a row on one line, where each has one line at most and none is a paragraph."""
        cells, start = table.cells, table.start
        if table.is_plain and len(cells) > 1 and 0 <= start == cells[0]:
            ends = [*cells[1:], len(self.lines)]
            held = [self.lines[begin:end] for begin, end in zip(cells, ends, strict=True)]
            if all(len(c) < 2 and len(c[0].text if c else "") <= weights.MAX_CELL for c in held):  # noqa: SIM102 - long
                if row := "\t".join(table.place_cells([c[0].text if c else "" for c in held])).rstrip("\t"):
                    place = self.places[start]._replace(is_hidden=all(one.is_hidden for one in self.places[start:]))
                    self.lines[start:], self.places[start:] = [VisibleLine(row)], [place]
                    self._tails = [tail for tail in self._tails if tail.line < start]
        table.end_row()


def _has_words(pieces: Sequence[tuple[str, Element | None]]) -> bool:
    return any(char.isalnum() for piece, _ in pieces for char in piece)


def _trim_code(text: str) -> str:
    """Return preformatted text without empty lines around it and spaces at the ends of its lines."""
    return "\n".join(line.rstrip() for line in text.expandtabs().split("\n")).strip("\n")


def _squeeze_spaces(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" ")
