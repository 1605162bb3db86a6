"""The form of each line by the elements that it stands in."""

import pytest

from arclean.core.edits import Label
from arclean.readers.html.line_blocks import line_blocks
from arclean.readers.html.visible_text import PageParser


def blocks_of(page, labels=()):
    parser = PageParser()
    parser.read_page(page)
    text = "\n".join(line.text for line in parser.lines)
    found = line_blocks(parser.lines, parser.places, labels)
    return [(text[block.start : block.end], block.kind, block.level) for block in found]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<h3>a</h3><p>b</p>", [("a", "heading", 3)]),
        ("<ul><li>a<li>b</ul>", [("a", "item", 1), ("b", "item", 1)]),
        ("<ol><li><p>a</p><p>b</p></li></ol>", [("a\nb", "numbered", 1)]),
        ("<ol><li>a<ul><li>b</ul>c</ol>", [("a", "numbered", 1), ("b", "item", 2), ("c", "within", 1)]),
        (
            "<ol><li>a<pre>b</pre>c<p>d</p><li>e</ol>",
            [
                ("a", "numbered", 1),
                ("b", "preformatted", 2),
                ("c\nd", "within", 1),
                ("e", "numbered", 1),
            ],
        ),
        ("<dl><dt>a<dd><p>b<p>c</dl>", [("a", "term", 1), ("b\nc", "definition", 1)]),
        ("<table><caption>a</caption><tr><td>b<td>c<tr><td colspan=2>d</table>e", [("b\tc\nd", "table", 1)]),
        ("<table><tr><td>a</table>", []),
        ("<li><h4>a</h4>b</li>", [("a", "heading", 4), ("b", "item", 1)]),
        ("<pre>a\n  b\n</pre>", [("a\n  b", "preformatted", 1)]),
        ("<blockquote><p>a<p>b</blockquote>c", [("a\nb", "quote", 1)]),
        ("<ul><li><table><tr><td>a<td>b</table></ul>", [("a\tb", "table", 1)]),
    ],
)
def test_forms(page, expected):
    assert blocks_of(page) == expected


def test_the_title_is_a_heading():
    assert blocks_of("<div>a</div><p>b</p>", [Label(0, 1, "title")]) == [("a", "heading", 1)]


def test_the_title_of_the_window_is_none_where_the_page_has_one():
    page = "<title>a | b</title><h1>a</h1>"
    assert [kind for _, kind, _ in blocks_of(page, [Label(0, 5, "title")])] == ["window", "heading"]
    assert [kind for _, kind, _ in blocks_of("<title>a | b</title>c", [Label(0, 5, "title")])] == ["heading"]
    labels = [Label(0, 5, "title"), Label(6, 7, "boilerplate")]
    assert [kind for _, kind, _ in blocks_of(page, labels)] == ["heading", "heading"]


def numbers_of(page, labels=()):
    parser = PageParser()
    parser.read_page(page)
    return [block.number for block in line_blocks(parser.lines, parser.places, labels) if block.kind == "numbered"]


def test_numbered_lists_begin_with_the_number_that_they_say_and_each_anew():
    page = "<p>ا</p><ol start=3><li>ب<li>ج</ol><ol><li>د<li value=7>ه<li>و</ol><ol start=x><li>ز</ol>"
    assert numbers_of(page) == [3, None, 1, 7, None, 1]


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("start=0", [0, None, None]), ("start=-2", [-2, None, None]), ("start=' +4th'", [4, None, None]),
        ("reversed start=3", [3, 2, 1]), ("reversed", [3, 2, 1]), ("reversed start=x", [3, 2, 1]),
        ("start=9999999999", [1, None, None]),
    ],
)  # fmt: skip
def test_numbers_of_lists_are_those_that_a_browser_shows(attributes, expected):
    assert numbers_of(f"<ol {attributes}><li>ا<ul><li>ن</ul><li>ب<li>ج</ol>") == expected


def test_items_without_text_or_around_the_article_count():
    assert numbers_of("<ol><li>ا<li><img><li>ب</ol>") == [1, 3]
    assert numbers_of("<ol reversed><li>ا<li value=9>ب<li>ج</ol>") == [3, 9, 8]
    assert numbers_of("<ol><li>ا<li>ب</ol>", [Label(0, 1, "boilerplate")]) == [None, 2]
    assert numbers_of("<li>ا") == []
