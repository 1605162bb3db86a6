"""The blocks of a web page: which of its lines are headings, list items, code or quotations, by their elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.edits import Label
    from arclean.readers.html.elements import Element, LinePlace
    from arclean.readers.html.visible_text import VisibleLine

__all__ = ["line_blocks"]

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = {"ul": "item", "menu": "item", "ol": "numbered"}
_OTHERS = {"pre": "preformatted", "blockquote": "quote"}


def line_blocks(lines: Sequence[VisibleLine], places: Sequence[LinePlace], labels: Sequence[Label]) -> Iterator[Block]:
    """Yield the blocks of a page whose text holds its lines one after another; the title is a heading of level 1.

    Neighbouring lines of one list item, quotation or piece of code are one block.
    """
    titles = {label.start for label in labels if label.role == "title"}
    open_block: tuple[Element, Block] | None = None
    at = 0
    for line, place in zip(lines, places, strict=True):
        start, at = at, at + len(line.text) + 1
        found = _find_form(place.element)
        if start in titles:
            found = place.element, "heading", 1
        if open_block and (found is None or found[0] is not open_block[0]):
            yield open_block[1]
            open_block = None
        if found and open_block:
            open_block = found[0], open_block[1]._replace(end=at - 1)
        elif found:
            open_block = found[0], Block(start, at - 1, found[1], found[2])
    if open_block:
        yield open_block[1]


def _find_form(element: Element) -> tuple[Element, str, int] | None:
    """Return the innermost element that gives a line its form, what form, and its level; None for plain text."""
    for one in element.ancestors():
        if one.tag in _HEADINGS:
            return one, "heading", _HEADINGS[one.tag]
        if one.tag in _OTHERS:
            return one, _OTHERS[one.tag], 1
        if one.tag == "li":
            lists = [outer.tag for outer in one.ancestors() if outer.tag in _LISTS]
            return one, _LISTS[lists[0]] if lists else "item", max(1, len(lists))
        if one.tag in {"table", "dl"}:
            return None
    return None
