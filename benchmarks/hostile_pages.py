"""Web pages made to be slow to read: units that are repeated, and what stands before and after them."""

from __future__ import annotations

__all__ = ["make_page", "page_names"]

_UNITS = {
    "tags cut off": "<a ", "comments cut off": "<!--", "instructions cut off": "<?", "end tags cut off": "</p",
    "sections cut off": "<![CDATA[", "declarations cut off": "<!a", "less": "<", "quotes": '<a b="',
    "two quotes": "<a b=\"'", "metas cut off": "<meta ", "declarations of XML": "<?xml ", "ampersands": "&",
    "unknown entities": "&a", "numbers of characters": "&#9", "scripts": "<script>", "titles": "<title>",
    "data of scripts": '<script type="application/ld+json">{}</script>', "NUL": "\0", "spaces": " ",
    "cells": "<td>ab", "rows": "<tr><td>ab<td>c", "empty cells": "<td>", "paragraphs": "<p>",
    "short paragraphs": "<p>ab",
    "equal paragraphs": "<p>وصل القطار إلى المدينة في المساء.</p>", "blocks": "<div>", "blocks with text": "<div>ab",
    "closed blocks": "<div></div>", "open letters": "<b>", "letters": "<b>a", "tables": "<table><tr><td>",
    "tables with text": "<table><tr><td>a", "lists": "<ul><li>a", "links": "<a href=x>ab</a>",
    "lines of links": "<p><a href=x>ab</a>", "breaks": "ab<br>", "forced order": "<bdo dir=ltr>ab", "text": "اب ",
    "ends of nothing": "</b></p></div></table>", "forms": "<form>", "lists to choose from": "<select><option>a",
    "images": "<img src=a>", "headings": "<h1>ab</h1>", "terms": "<dl><dt>a<dd>b", "dates": "<p>2020-01-01 ",
    "elements of no name": "<x-a>b</x-a>",
}  # fmt: skip
_FRAMES = {
    "attributes": ("<a ", "b=c ", ">"), "equals": ("<a ", "=", ">"), "slashes": ("<a ", "/", ">"),
    "ends of scripts": ("<script>", "</scrip", ""), "cells of one row": ("<table><tr>", "<td>ab", ""),
    "lines of one cell": ("<table><tr><td>", "ab<br>", ""), "a table": ("<table>", "<tr><td>ab<td>c", "</table>"),
    "style": ('<p style="', "display: ", '">a'), "classes": ('<p class="', "a ", '">a'),
    "words of one order": ("<bdo dir=ltr>", "اب ج", ""),
    "ends in deep blocks": ("<b>" * 400, "</i>", ""),
    "text in deep blocks": ("<div>" * 400, "ab<br>", ""), "a comment": ("<!--", "-- >", ""),
    "a title": ("<title>", "a - ", "</title><p>a"),
    "nested data": ('<script type="application/ld+json">', '{"a":[', ""),
}  # fmt: skip


def page_names() -> list[str]:
    """Return the names of the pages."""
    return [*_UNITS, *_FRAMES]


def make_page(name: str, size: int) -> str:
    """Return the page of a name, of about so many characters.

    >>> make_page("less", 3), len(make_page("attributes", 100))
    ('<<<', 100)
    """
    before, unit, after = _FRAMES[name] if name in _FRAMES else ("", _UNITS[name], "")
    return before + unit * max(1, (size - len(before) - len(after)) // len(unit)) + after
