"""Documents: pages, and where on paper a span of text stands."""

import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arclean.core.blocks import Block
from arclean.core.document import Box, Document, Glyphs, Page, Place, _in_one_column, _on_one_line, join_places

SIDE = 21845  # points: a page on which places are kept to the point


def glyphs(*placed):
    """Pack boxes of 10 by 10, each with where its characters start: at x and y, or mere gaps."""
    boxes = [Box(x[0], x[1], x[0] + 10, x[1] + 10) if x else None for _, x in placed]
    return Glyphs.pack([at for at, _ in placed], boxes, Page(1, 0, 9, SIDE, SIDE))


def document():
    """Make two pages of two lines, each glyph a box of 10 by 10; the spaces between words are mere gaps."""
    first = glyphs((0, (0, 0)), (1, (10, 0)), (2, None), (3, (30, 0)), (4, None), (5, (0, 20)))
    pages = (Page(1, 0, 6, SIDE, SIDE), Page(2, 7, 8, SIDE, SIDE))
    return Document(text="ab c\nd\fe", pages=pages, glyphs=(first, glyphs((0, (0, 0)))))


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
    boxes = glyphs((0, (0, 0)), (2, (10, 0)))
    assert Document(text="لاس", glyphs=(boxes,)).origin(1, 2) == (Place(1, (Box(0, 0, 10, 10),)),)


@pytest.mark.parametrize(
    ("second", "lines"),
    [
        ((0, 12), 1),  # the next letter of a line that runs down
        ((0, -12), 1),
        ((0, 19), 1),  # less than a letter's width away
        ((0, 20), 2),
        ((1, 12), 2),  # not in its column
        ((4, 4), 1),  # they overlap by more than half of their height
        ((4, 5), 2),
        ((100, 0), 1),
    ],
)
def test_boxes_of_a_line_are_joined(second, lines):
    (place,) = Document(text="ab", glyphs=(glyphs((0, (0, 100)), (1, (second[0], 100 + second[1]))),)).origin(0, 2)
    assert len(place.boxes) == lines


@pytest.mark.parametrize(("box", "same"), [
    (Box(0.09, 12, 10.09, 22), True), (Box(0.11, 12, 10, 22), False), (Box(0, 12, 10.11, 22), False),
    (Box(-0.11, 12, 10, 22), False), (Box(0.1, 12, 10, 22), False),
    (Box(0, 19.9, 10, 30), True), (Box(0, 20, 10, 30), False),
])  # fmt: skip
def test_letters_of_a_line_that_runs_down_are_equally_wide(box, same):
    """To a tenth of a point; they are less than their width apart."""
    assert _in_one_column(Box(0, 0, 10, 10), box) is same
    assert _in_one_column(box, Box(0, 0, 10, 10)) is same
    assert not _in_one_column(Box(-10, 0, 0, 10), Box(-10, 12, 0.1, 22))


@given(st.lists(st.tuples(*[st.floats(-595, 1190), st.floats(-842, 1684)] * 2), min_size=1))
def test_boxes_are_kept_to_a_twentieth_of_a_point(corners):
    boxes = [Box(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in corners]
    packed = Glyphs.pack(range(len(boxes)), boxes, Page(1, 0, 9, 595, 842))
    assert [packed.box(number) for number in range(len(boxes))] == [pytest.approx(box, abs=0.025) for box in boxes]


@pytest.mark.parametrize("far", [1e6, 1e300, float("inf")])
def test_boxes_far_off_the_page_end_a_page_off(far):
    packed = Glyphs.pack([0], [Box(-far, 1, far, far)], Page(1, 0, 9, 100, 200))
    assert packed.box(0) == pytest.approx((-100, 1, 200, 400), abs=0.01)


@pytest.mark.parametrize("box", [Box(-500, 1, 2, 3), Box(0, -700, 2, 3), Box(0, 1, 500, 3), Box(0, 1, 2, 900)])
def test_one_box_far_off_the_page_leaves_the_others(box):
    near = Box(10, 20, 30, 40)
    packed = Glyphs.pack([0, 1], [near, box], Page(1, 0, 9, 100, 200))
    assert packed.box(0) == pytest.approx(near, abs=0.01)
    limits = ((-100, 200), (-200, 400)) * 2
    clipped = [min(max(edge, low), high) for edge, (low, high) in zip(box, limits, strict=True)]
    assert packed.box(1) == pytest.approx(clipped, abs=0.01)


def test_where_nothing_is_drawn_the_left_edge_is_on_the_right():
    page = Page(1, 0, 9, 100, 200)
    assert Glyphs.pack([0], [None], page) == Glyphs.pack([0], [Box(100, 0, 0, 0)], page)


def test_pages_without_boxes_or_size():
    assert Page(1, 0, 9) == (1, 0, 9, 0.0, 0.0)
    empty = Glyphs.pack([], [], Page(1, 0, 0))
    assert (empty.starts.typecode, [*map(len, empty.edges)]) == ("H", [0, 0, 0, 0])
    assert Glyphs.pack([1 << 16], [None], Page(1, 0, 0)).box(0) is None
    assert Glyphs.pack([0], [Box(0, 0, 1, 1)], Page(1, 0, 0)).box(0) == pytest.approx((0, 0, 1, 1), abs=0.001)


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


def test_a_document_is_made_by_names_alone():
    with pytest.raises(TypeError):
        Document("text")
    assert Document.pages == ()


@pytest.mark.parametrize(("top", "bottom", "answer"), [(7, 9, True), (9, 11, False), (8.9, 10.9, True), (0, 10, True)])
def test_boxes_of_one_line_overlap_by_half_of_the_lower_one(top, bottom, answer):
    tall, low = Box(0, 0, 5, 10), Box(5, top, 9, bottom)
    assert _on_one_line(tall, low) is _on_one_line(low, tall) is answer


def drawn(*lines):
    """Return a page's text and the boxes of its characters, for lines each with its height."""
    text = "\n".join(line for line, _ in lines)
    sizes = [size for line, size in lines for size in [size] * (len(line) + 1)][:-1]
    boxes = [Box(at, 100, at + 1, 100 + size) for at, size in enumerate(sizes)]
    return text, Glyphs.pack(range(len(text)), boxes, Page(1, 0, len(text), SIDE, SIDE))


def test_markdown_has_the_headings_of_the_reader_or_those_told_by_their_size_on_each_page():
    first, boxes = drawn(("Title", 20), ("the text goes on and on", 10))
    second, more = drawn(("Next", 20), ("and this is how it ends", 10))
    sized = Document(text=f"{first}\f{second}", glyphs=(boxes, more))
    headings = [line for line in sized.to_markdown().split("\n") if line.startswith("#")]
    assert headings == ["# Title", "# Next"]
    known = replace(sized, blocks=(Block(0, 5, "heading", 2),))
    assert [line for line in known.to_markdown().split("\n") if line.startswith("#")] == ["## Title"]


def test_boxes_of_lines_that_lie_apart_stay_apart():
    apart = Box(0, 0, 50, 10), Box(200, 300, 260, 310)
    (place,) = join_places([Place(1, apart[:1]), Place(1, apart[1:])])
    assert place.boxes == apart


def test_boxes_of_a_page_without_measures_lie_within_a_point_of_one():
    found = Glyphs.pack([0], [Box(0.5, -0.5, 1.0, 9.0)], Page(1, 0, 9)).box(0)
    assert found == pytest.approx((0.5, -0.5, 1.0, 2.0), abs=1e-4)


@pytest.mark.parametrize(
    ("second", "joined"),
    [
        (Box(12, 0, 22, 10), (Box(0, 0, 22, 10),)),
        (Box(0, 12, 10, 22), (Box(0, 0, 10, 22),)),
        (Box(0, 40, 10, 50), (Box(0, 0, 10, 10), Box(0, 40, 10, 50))),
        (Box(12, 8, 22, 18), (Box(0, 0, 10, 10), Box(12, 8, 22, 18))),
    ],
)
def test_the_boxes_of_places_are_joined_line_by_line_and_page_by_page(second, joined):
    first = Box(0, 0, 10, 10)
    assert join_places([Place(1, (first,)), Place(2, (first,)), Place(1, (second,))]) == (
        Place(1, joined), Place(2, (first,)),
    )  # fmt: skip
