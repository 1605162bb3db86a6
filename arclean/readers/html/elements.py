"""The open elements of a page while it is read: what a line stands in, and how much text each element holds.

Tags that HTML lets an author leave open (``p``, ``li``, cells) are closed as browsers close them; an end tag without a
beginning is passed over. Names of classes are read for the words that publishing systems use in all languages.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.html.forced_order import forced_direction
from arclean.readers.html.hiding import NOT_HIDDEN, Hiding
from arclean.readers.html.list_numbers import ListNumbers
from arclean.readers.html.own_parts import OwnParts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["HEADING_TAGS", "SENTENCE_TAGS", "Element", "LinePlace", "OpenElements"]

HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
"""Elements that are headings."""

SENTENCE_TAGS = frozenset(("dd", "li", "p", "td"))
"""Elements in which a button is a word of a sentence, where they have other words."""

_LIST_TAGS = frozenset(("ol", "ul", "menu"))
_VOID_TAGS = frozenset("area base br col embed hr img input link meta source track wbr".split())
_CLOSED_BY: dict[str, frozenset[str]] = {
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "tr": frozenset(("tr", "td", "th", "p")),
    "td": frozenset(("td", "th", "p")),
    "th": frozenset(("td", "th", "p")),
    "option": frozenset(("option",)),
}
_BLOCKS_THAT_END_P = frozenset(
    """address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main
    nav ol p pre section table ul li dt dd""".split()
)
_ENDED_BY = {
    tag: _CLOSED_BY.get(tag, frozenset()) | ({"p"} if tag in _BLOCKS_THAT_END_P else set())
    for tag in _CLOSED_BY.keys() | _BLOCKS_THAT_END_P
}
_FENCES = frozenset(("table", "ul", "ol", "dl", "select"))  # what is open outside them is not closed within
_POOR = re.compile(
    r"comment|share|sharing|social|related|sidebar|side-bar|menu|footer|foot\b|promo|advert|\bads?\b|banner|newsletter"
    r"|cookie|consent|subscri|login|signin|signup|widget|breadcrumb|navbar|\bnav|tags?\b|rating|popup|modal|overlay"
    r"|recommend|popular|trending|mostread|most-read|teaser|toolbar|header\b|pagination|pager|print|author-?box|bio\b"
    r"|disqus|outbrain|taboola|paywall|dropdown|skip|search|ticker|carousel|slider|copyright|meta\b",
    re.IGNORECASE,
)
_RICH = re.compile(
    r"article|content|body|post|entry|story|text|main|page|lead|intro|summary|paragraph|richtext|prose", re.IGNORECASE
)
_CLASS_NUMBERS = re.compile("[0-9_-]+")

_FOLLOWED_TYPES = frozenset(
    "begin chapter contents end first index last license next parent prev previous start tag toc top up".split()
)  # link types (rel; HTML 4.01, 6.12, and HTML, 4.6.6) of what leads around a page and through its collection

_CONTROL_LEVELS = 3  # elements from the inside, of which one is a button
_INNER_ELEMENTS = 6  # a heading, and the section that is named after it


class Element:
    """An element of a page: its tag, its parent, what its names say, and how many letters it holds.

    ``kind`` is its tag with its classes but for their numbers; ``names`` are its classes, its id and its types, in
    lower case; ``forced`` is the direction that it forces, and ``forced_by`` the element around its text that does.
    ``items`` are the numbers of a list or, of an item, of the list that it stands in; ``order`` is its place in them.
    ``leads_on`` are types of a link by which a reader goes on: to the next page, the contents, a tag, the licence.
    """

    __slots__ = (
        "depth", "forced", "forced_by", "hiding", "is_link", "is_own_link", "items", "kind", "leads_on",
        "letters", "linked", "mass", "names", "order", "parent", "poor", "rich", "tag",
    )  # fmt: skip

    hiding: Hiding
    depth: int

    def __init__(self, tag: str, parent: Element | None, attrs: dict[str, str | None]) -> None:
        self.tag = tag
        self.parent = parent
        self.poor = self.rich = self.is_link = self.is_own_link = False
        self.leads_on = frozenset[str]()
        self.hiding = parent.hiding if parent else NOT_HIDDEN
        self.forced_by: Element | None = parent.forced_by if parent else None
        self.forced = self.names = ""
        self.items: ListNumbers | None = None
        self.order = 0
        self.kind = tag
        if attrs:
            self._read_attributes(attrs)
        if tag in _LIST_TAGS:
            self.items = ListNumbers(attrs.get("start"), is_reversed="reversed" in attrs)
        elif tag == "li":
            self._count_item(attrs.get("value"))
        self.depth = parent.depth + 1 if parent else 0
        self.letters = self.linked = 0
        self.mass = 0.0

    def _read_attributes(self, attrs: dict[str, str | None]) -> None:
        self.kind = _kind_of(self.tag, attrs.get("class") or "")
        names = f"{attrs.get('class') or ''} {attrs.get('id') or ''} {attrs.get('role') or ''}"
        self.names = f"{names} {attrs.get('itemprop') or ''} {attrs.get('itemtype') or ''}".strip().lower()
        self.poor = names != "  " and _POOR.search(names) is not None
        self.rich = names != "  " and _RICH.search(names) is not None
        forced = forced_direction(self.tag, attrs)
        if forced is not None:
            self.forced, self.forced_by = forced, self if forced else None
        self.hiding = self.hiding.within(attrs)
        target = attrs.get("href") if self.tag == "a" else None
        self.is_link = target is not None
        self.is_own_link = target is not None and target[:1] == "#" and len(target) > 1
        if target is not None and attrs.get("rel"):
            self.leads_on = _FOLLOWED_TYPES.intersection((attrs["rel"] or "").lower().split())

    @property
    def is_hidden(self) -> bool:
        """Whether a browser does not show it."""
        return self.hiding != NOT_HIDDEN

    def _count_item(self, value: str | None) -> None:
        around = next((one for one in self.ancestors() if one.tag in _LIST_TAGS), None)
        if around is not None and around.items is not None:
            self.items, self.order = around.items, around.items.add_item(value)

    def ancestors(self) -> Iterator[Element]:
        """Yield the element and those that it stands in, from the inside."""
        at: Element | None = self
        while at is not None:
            yield at
            at = at.parent

    def find_button(self) -> Element | None:
        """Return the button that the element is, or that is just around it."""
        return next((one for one in islice(self.ancestors(), _CONTROL_LEVELS) if one.tag == "button"), None)

    def is_in(self, tag: str) -> bool:
        """Return whether it is an element of some tag, or stands in one."""
        return any(one.tag == tag for one in self.ancestors())


@lru_cache(maxsize=1024)
def _kind_of(tag: str, classes: str) -> str:
    """Return a tag with its classes in one order, each without numbers, by which items of one list differ."""
    found = {_CLASS_NUMBERS.sub("-", name) for name in classes.lower().split()}
    return f"{tag}.{'.'.join(sorted(found))}" if found else tag


class LinePlace(NamedTuple):
    """Where a line stands: its innermost block, and how many of its letters are in links, and in links to its page.

    ``is_tail`` is a link that was parted from the heading before it; ``onward`` are letters in links that lead on,
    by ``types``. A line is hidden where a browser shows no letter of it.
    """

    element: Element
    letters: int
    linked: int
    own: int = 0
    is_tail: bool = False
    onward: int = 0
    types: frozenset[str] = frozenset()
    is_hidden: bool = False


class OpenElements:
    """The stack of open elements, which counts the letters of the line that is being read, in links and outside them.

    ``own_parts`` tell, if the page is known, which links to a part of a file (``chapter.html#part``) are to itself.
    """

    def __init__(self) -> None:
        self.own_parts = OwnParts()
        self._open: list[Element] = [Element("html", None, {})]
        self._links = self._own_links = self._onward_links = 0
        self._first: Element | None = None
        self._letters = self._linked = self._own = self._onward = self._unseen = 0
        self._types = frozenset[str]()

    def open_tag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Open an element, and close those that it ends."""
        if tag in _VOID_TAGS or tag == "html":
            return
        self._close_implied(tag)
        if tag == "a" and self._links:  # links do not hold links: the one before was left open
            self.close_tag("a")
        if len(self._open) < 400:
            given = dict(attrs)
            one = Element(tag, self._open[-1], given)
            if one.is_link and not one.is_own_link:
                one.is_own_link = self.own_parts.is_own(given.get("href") or "")
            self._open.append(one)
            self._count_links((one,), 1)

    def _count_links(self, elements: Sequence[Element], step: int) -> None:
        self._links += step * sum(one.is_link for one in elements)
        self._own_links += step * sum(one.is_own_link for one in elements)
        self._onward_links += step * sum(bool(one.leads_on) for one in elements)

    def _close_implied(self, tag: str) -> None:
        closed = _ENDED_BY.get(tag)
        if closed is None:
            return
        for place in range(len(self._open) - 1, 0, -1):
            one = self._open[place].tag
            if one in closed:
                self._cut(place)
                if tag in {"tr", "td", "th"}:
                    continue
                return
            if one in _FENCES or (one in _BLOCKS_THAT_END_P and one != "p"):
                return

    def close_tag(self, tag: str) -> None:
        """Close the innermost element of a tag and all that stands in it, if one is open."""
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag == tag:
                self._cut(place)
                return
            if self._open[place].tag == "table" and tag != "table":
                return

    def _cut(self, place: int) -> None:
        self._count_links(self._open[place:], -1)
        del self._open[place:]

    def add_text(self, data: str) -> None:
        """Count the letters of a piece of text."""
        count = sum(map(str.isalnum, data))
        if not count:
            return
        if self._first is None:
            self._first = self._open[-1]
        self._letters += count
        self._linked += count if self._links else 0
        self._own += count if self._own_links else 0
        self._unseen += count if self._open[-1].is_hidden else 0
        if self._onward_links:
            self._onward += count
            self._types = self._types.union(*(one.leads_on for one in self._open))

    def is_within(self, name: str) -> bool:
        """Return whether one of the inner open elements has a name in lower case as its id or one of its classes."""
        return any(name in one.names.split() for one in self._open[-_INNER_ELEMENTS:] if one.names)

    @property
    def innermost(self) -> Element:
        """The element that was opened last and is still open."""
        return self._open[-1]

    @property
    def forced_by(self) -> Element | None:
        """The open element that forces the direction of its text, if one does."""
        return self._open[-1].forced_by

    def take_place(self) -> LinePlace:
        """Return the place of the line that ends here, and begin another one."""
        element = self._first or self._open[-1]
        found = LinePlace(
            element, self._letters, self._linked, self._own,
            onward=self._onward, types=self._types, is_hidden=0 < self._letters <= self._unseen,
        )  # fmt: skip
        self._first, self._letters, self._linked, self._own, self._onward, self._unseen = None, 0, 0, 0, 0, 0
        self._types = frozenset()
        return found
