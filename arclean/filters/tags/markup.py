"""Tags of HTML in a text: which there are, which open and close one another, and what each stands for.

Only elements that carry text are known here; scripts, forms and vector graphics are no tags that prose is left with.
Source: HTML Living Standard, sections 4.3 to 4.9 (elements) and 13.1.2 (syntax of tags).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BLOCK_ELEMENTS", "TAG", "Tag", "find_tags", "has_tag", "pair_tags"]

_INLINE = "b i u em strong span font a small big sup sub s strike del ins q cite mark tt bdi bdo nobr center"
_BLOCK = "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote table thead tbody tfoot tr td th caption section article"
_VOID = "br hr wbr"

BLOCK_ELEMENTS = frozenset(_BLOCK.split())
"""Elements that begin a line and end one."""

_NAMES = "|".join(sorted(f"{_INLINE} {_BLOCK} {_VOID}".split(), key=len, reverse=True))
_VALUE = "(?:\"[^\"<>\\n]{0,200}\"|'[^'<>\\n]{0,200}'|[^\\s\"'<>=]{1,80})"
_ATTRIBUTE = f"[ \\t]{{1,4}}[A-Za-z][A-Za-z0-9:_-]{{0,30}}(?: ?= ?{_VALUE})?"
TAG = LazyPattern(
    f"<(?:(?P<closing>/)(?P<end>{_NAMES})[ \\t]{{0,4}}>"
    f"|(?P<name>{_NAMES})(?P<attributes>(?:{_ATTRIBUTE}){{0,12}})[ \\t]{{0,4}}/?>)",
    re.IGNORECASE,
)
"""A tag of an element that carries text, with attributes as the standard writes them."""

has_tag = TAG.search
_VOID_ELEMENTS = frozenset(_VOID.split())
_OPTIONAL_ENDS = frozenset("p li dt dd tr td th thead tbody tfoot".split())
_is_spoken = LazyPattern("[\u0600-\u06ff]").search
_MAX_OPEN = 30  # elements that are open at once


class Tag(NamedTuple):
    """A tag of a text, by its span; ``name`` in small letters, ``attributes`` as they stand."""

    start: int
    end: int
    name: str
    is_closing: bool
    attributes: str

    @property
    def is_void(self) -> bool:
        """Whether its element has no content."""
        return self.name in _VOID_ELEMENTS

    @property
    def is_of_parser(self) -> bool:
        """Whether a parser of encyclopaedias left its marks in the tag, which no author writes."""
        return "data-parsoid=" in self.attributes

    @property
    def is_spoken(self) -> bool:
        """Whether its attributes hold text of the script, which would be lost with it."""
        return _is_spoken(self.attributes) is not None


def find_tags(text: str) -> Iterator[Tag]:
    """Yield the tags of a text, in order.

    >>> [(tag.name, tag.is_closing) for tag in find_tags('<b>نص</b><br/> <x> <a href="#">')]
    [('b', False), ('b', True), ('br', False), ('a', False)]
    """
    for found in TAG.finditer(text):
        name = (found["name"] or found["end"]).lower()
        yield Tag(*found.span(), name, found["closing"] is not None, found["attributes"] or "")


def pair_tags(tags: list[Tag]) -> dict[int, int]:
    """Return the number of the tag that closes each opening one, by its number; of those that stand in order.

    One that needs none, and ends with the element around it, is its own (``<li>``).

    >>> pair_tags([*find_tags("<b><i>نص</i></b> <u> <p> <p>")])
    {1: 2, 0: 3}
    """
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for number, tag in enumerate(tags):
        if tag.is_void:
            continue
        if not tag.is_closing:
            opened = [*opened, number][-_MAX_OPEN:]
            continue
        while opened and tags[opened[-1]].name != tag.name and tags[opened[-1]].name in _OPTIONAL_ENDS:
            unclosed = opened.pop()
            pairs[unclosed] = unclosed
        if opened and tags[opened[-1]].name == tag.name:
            pairs[opened.pop()] = number
    return pairs
