"""The blocks of a web page by its elements: headings, list items, code, quotations, tables, terms and definitions."""

from __future__ import annotations

from functools import cache, partial
from itertools import accumulate
from typing import TYPE_CHECKING

from arclean.core.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from arclean.core.edits import Label
    from arclean.readers.html.elements import Element, LinePlace
    from arclean.readers.html.visible_text import VisibleLine

__all__ = ["line_blocks"]

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = {"ul": "item", "menu": "item", "ol": "numbered"}
_IN_ITEMS = {"pre": "preformatted", "blockquote": "quote"}
_TERMS = {"dt": "term", "dd": "definition"}


def line_blocks(lines: Sequence[VisibleLine], places: Sequence[LinePlace], labels: Sequence[Label]) -> Iterator[Block]:
    """Yield the blocks of a page whose text holds its lines one after another; the title is a heading of level 1.

    Neighbouring lines of one list item, quotation, piece of code or table are one block; what goes on in an item after
    another block is within it.
    """
    tables = {
        id(_innermost(place.element, "table")) for line, place in zip(lines, places, strict=True) if "\t" in line.text
    }
    find_form = cache(partial(_find_form, tables=tables))  # an element may hold many lines
    begun, counted = set[int](), dict[int, int]()
    has_heading = _has_heading(lines, labels)
    titles = {label.start for label in labels if label.role == "title"}
    around = {label.start for label in labels if label.role == "boilerplate"}
    open_block: tuple[Element, Block] | None = None
    at = 0
    for line, place in zip(lines, places, strict=True):
        start, at = at, at + len(line.text) + 1
        found = find_form(place.element)
        if found and found[1] in _LISTS.values() and not (open_block and found[0] is open_block[0]):
            found = (found[0], "within", found[2]) if id(found[0]) in begun else found
            begun.add(id(found[0]))
        if start in titles:
            found = place.element, "window" if has_heading and line.tag == "title" else "heading", 1
        if open_block and (found is None or found[0] is not open_block[0]):
            yield open_block[1]
            open_block = None
        if found and open_block:
            open_block = found[0], open_block[1]._replace(end=at - 1)
        elif found:
            number = _find_number(found[0], counted) if found[1] == "numbered" and start not in around else None
            open_block = found[0], Block(start, at - 1, found[1], found[2], number)
    if open_block:
        yield open_block[1]


def _find_number(item: Element, counted: dict[int, int]) -> int | None:
    """Return the number of an item where it does not follow the one before; ``counted`` are the last ones of lists."""
    if item.items is None:
        return None
    number, last = item.items[item.order], counted.get(id(item.items))
    counted[id(item.items)] = number
    return None if last == number - 1 else number


def _has_heading(lines: Sequence[VisibleLine], labels: Sequence[Label]) -> bool:
    """Return whether a page has a heading of level 1 that is not boilerplate, beside the title of its window."""
    around = {label.start for label in labels if label.role == "boilerplate"}
    starts = accumulate((len(line.text) + 1 for line in lines), initial=0)
    return any(line.tag == "h1" and start not in around for line, start in zip(lines, starts, strict=False))


def _innermost(element: Element, tag: str) -> Element | None:
    return next((one for one in element.ancestors() if one.tag == tag), None)


def _find_form(element: Element, tables: Container[int]) -> tuple[Element, str, int] | None:
    """Return the innermost element that gives a line its form, what form, and its level; None for plain text.

    ``tables`` are those whose rows are lines, by their ids.
    """
    for one in element.ancestors():
        if one.tag in _HEADINGS:
            return one, "heading", _HEADINGS[one.tag]
        if one.tag in _IN_ITEMS:
            return one, _IN_ITEMS[one.tag], 1 + len(_lists_around(one))
        if one.tag == "li":
            lists = _lists_around(one)
            return one, _LISTS[lists[0]] if lists else "item", max(1, len(lists))
        if one.tag in _TERMS:
            return one, _TERMS[one.tag], 1
        if one.tag in {"table", "caption"}:
            return (one, "table", 1) if id(one) in tables else None
    return None


def _lists_around(element: Element) -> list[str]:
    """Return the tags of the lists that an element stands in, from the inside."""
    return [outer.tag for outer in element.ancestors() if outer.tag in _LISTS]
