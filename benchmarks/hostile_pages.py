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
    "code": "<pre>ab\n</pre>", "quotations": "<blockquote>ab</blockquote>", "nested items": "<ul><li>a<ol><li>b",
    "closed items": "<ul><li>a<ul><li>b</ul></ul>", "links that end headings": "<h2>اب <a href=x>[ج]</a></h2>",
    "headings and texts": "<h2>اب</h2><p>وصل القطار إلى المدينة.</p>", "buttons": "<p>اب <button>ج</button> د",
    "words for screen readers": '<span class="sr-only">اب</span>', "sections of a wiki":
    '<h2 class="sectionedit1" id="a">اب</h2><div class="level2"><p>ج</p></div>', "comments of readers":
    '<div class="comment"><p>شكرا</p><a href=x>رد</a></div>', "articles": "<article><h2>اب</h2><p>ج</article>",
    "asides": "<aside><p>اب</aside>", "footers": "<article><footer>اب</footer></article>",
    "tables of contents": '<ul class="toc"><li><a href="#a">اب</a></ul>', "addresses": "<p><a href='http://a.b/c?d=e'>اب</a>",
    "cards": '<div><a href="x"><img src=a><h3>اب</h3></a><p>ج</div>', "marks of order": "<p>\u202bاب\u202c",
    "cells over rows": "<tr><td rowspan=9>ab<td colspan=9>c", "definitions": "<dfn>a</dfn><abbr title=b>c</abbr>",
    "notes": '<sup><a href="#n">[1]</a></sup>اب', "figures": "<figure><img><figcaption>اب</figcaption></figure>",
    "names and dates": '<p class="byline">كتب: اب</p><time datetime="2020-01-01">1</time>',
    "lists in text": "<p>- اب<br>- ج<br>", "rows of lines": "<p>1. اب<br>", "tables within text": "<p>اب | ج | د<br>",
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
    "a page of a wiki": ("<div class=dokuwiki><h1>اب</h1>", '<h3 class="sectionedit3">ج</h3><p>د.</p>', ""),
    "a long list": ("<h1>اب</h1><ul>", "<li><a href=x>اب</a> ج", "</ul><p>د"),
    "a frame on both sides": ("<nav><a href=x>اب</a></nav>", "<p>وصل القطار إلى المدينة.</p>", "<footer>ج"),
    "headings of one name": ("<h1>اب</h1>", "<h2>ج<a href=x>تحرير</a></h2><p>د", ""),
    "a column of links": ("<div><p>وصل القطار إلى المدينة.</p></div><div>", "<div><a href=x>اب</a></div>", "</div>"),
    "one long word": ("<p>", "ا", ""), "one long link": ("<a href='", "a/", "'>ا</a>"),
    "nested data": ('<script type="application/ld+json">', '{"a":[', ""),
}  # fmt: skip


def page_names() -> list[str]:
    """Return the names of the pages."""
    return [*_UNITS, *_FRAMES]


def make_page(name: str, size: int) -> str:
    """Return the page of a name, of about so many characters beside what opens and closes it.

    A page of twice the size has twice as many units.

    >>> make_page("less", 3), len(make_page("attributes", 100))
    ('<<<', 104)
    """
    before, unit, after = _FRAMES[name] if name in _FRAMES else ("", _UNITS[name], "")
    return before + unit * max(1, size // len(unit)) + after
