"""Open elements of a page: what closes them, links, names of classes."""

import pytest

from arclean.readers.html.elements import OpenElements
from arclean.readers.html.visible_text import PageParser


def places(page):
    parser = PageParser()
    parser.read_page(page)
    pairs = zip(parser.lines, parser.places, strict=True)
    return {line.text: [one.tag for one in place.element.ancestors()][:-1] for line, place in pairs}


def place(page):
    parser = PageParser()
    parser.read_page(page)
    return parser.places[-1]


@pytest.mark.parametrize(("page", "tags"), [
    ("<div><p>a", ["p", "div"]), ("<p>b<div>a", ["div"]), ("<ul><li>b<li>a", ["li", "ul"]),
    ("<ul><li>b<ul><li>a", ["li", "ul", "li", "ul"]), ("<dl><dt>b<dd>a", ["dd", "dl"]),
    ("<p><b>a", ["b", "p"]), ("</div>a", []), ("<div>b</span></div>a", []), ("<img><p>a", ["p"]),
    ("<p>c<table><tr><td>b</table><p>a", ["p"]),
])  # fmt: skip
def test_what_a_line_stands_in(page, tags):
    assert places(page)["a"] == tags


def test_letters_in_links():
    assert place("<p>ab <a href=x>cde</a>")[1:4] == (5, 3, 0)
    assert place("<p>ab <a name=x>cde")[1:4] == (5, 0, 0)
    assert place("<a href=x>a<a href=y>b</a><p>cd")[1:4] == (2, 0, 0), "a link that was left open ends at the next"
    assert place("<div><a href=x>a</div><p>cd")[1:4] == (2, 0, 0)
    assert place("<p>ab <a href=#x>cde</a>")[1:4] == (5, 3, 3), "a link to its own page"
    assert place("<p>ab <a href=#>cde</a>")[1:4] == (5, 3, 0), "a link to nothing"
    assert place("<a href=#x>a<p>b</a>c")[1:4] == (2, 1, 1)


@pytest.mark.parametrize(("attrs", "poor", "rich", "hidden"), [
    ("class=comment-list", True, False, False), ("id=article-body", False, True, False), ("", False, False, False),
    ("style='display: none'", False, False, True), ("hidden", False, False, True), ("role=search", True, False, False),
])  # fmt: skip
def test_what_names_say(attrs, poor, rich, hidden):
    element = place(f"<div {attrs}>a").element
    assert (element.poor, element.rich, element.is_hidden) == (poor, rich, hidden)
    assert place(f"<div {attrs}><p>a").element.is_hidden is hidden


def test_depth_is_bounded():
    assert place("<div>" * 2000 + "a").element.depth < 400


def test_open_elements_know_the_names_of_the_inner_ones():
    elements = OpenElements()
    elements.open_tag("section", [("id", "First"), ("class", "chapter wide")])
    for _ in range(5):
        assert elements.is_within("first")
        assert elements.is_within("wide")
        assert not elements.is_within("chapter wide")
        elements.open_tag("div", [])
    elements.open_tag("div", [])
    assert not elements.is_within("first")
