"""Documents: pages, and where on paper a stretch of text stands."""

import pickle
from array import array

import pytest

from arclean.document import Box, Document, Glyphs, Page, Place


def document():
    """Make two pages of two lines, each glyph a box of 10 by 10; the spaces between words are mere gaps."""
    text = "ab c\nd\fe"
    glyphs = Glyphs(array("L"), array("f"))
    boxes = {0: (0, 0), 1: (10, 0), 3: (30, 0), 5: (0, 20), 7: (0, 0)}
    for at in range(len(text)):
        x, y = boxes.get(at, (0, 0))
        glyphs.add(at, Box(x, y, x + 10, y + 10) if at in boxes else None)
    return Document(text=text, pages=(Page(1, 0, 6, 100, 50), Page(2, 7, 8, 100, 50)), glyphs=glyphs)


@pytest.mark.parametrize(("start", "end", "places"), [
    (0, 1, (Place(1, (Box(0, 0, 10, 10),)),)),
    (0, 4, (Place(1, (Box(0, 0, 40, 10),)),)),
    (0, 6, (Place(1, (Box(0, 0, 40, 10), Box(0, 20, 10, 30))),)),
    (5, 8, (Place(1, (Box(0, 20, 10, 30),)), Place(2, (Box(0, 0, 10, 10),)))),
    (2, 3, (Place(1, ()),)),
    (6, 7, ()),
    (3, 3, ()),
])  # fmt: skip
def test_origin(start, end, places):
    assert document().origin(start, end) == places


def test_a_ligature_is_one_box():
    glyphs = Glyphs(array("L"), array("f"))
    glyphs.add(0, Box(0, 0, 10, 10))
    glyphs.add(2, Box(10, 0, 20, 10))
    assert Document(text="لاس", glyphs=glyphs).origin(1, 2) == (Place(1, (Box(0, 0, 10, 10),)),)


@pytest.mark.parametrize(("text", "spans"), [("", [(0, 0)]), ("ab", [(0, 2)]), ("a\f\fb", [(0, 1), (2, 2), (3, 4)])])
def test_pages_are_parted_by_form_feeds(text, spans):
    pages = Document(text=text).pages
    assert [(page.start, page.end) for page in pages] == spans
    assert [page.number for page in pages] == list(range(1, len(spans) + 1))


def test_without_geometry_there_are_pages_only():
    assert Document(text="one\ftwo").origin(0, 7) == (Place(1, ()), Place(2, ()))


def test_pages_are_told_from_the_text_once_somebody_asks():
    told = Document(text="ab\fc")
    assert "Page" not in str(vars(told))
    assert told.pages == (Page(1, 0, 2), Page(2, 3, 4))
    assert told.pages is told.pages
    assert pickle.loads(pickle.dumps(Document(text="ab\fc"))) == Document(text="ab\fc", pages=told.pages)
    with pytest.raises(AttributeError):
        told.pages = ()
