"""Outlines of contents: what a glyph fills, and what has no outline."""

import pytest

from arclean.readers.pdf.fonts.outline_pens import MAX_EDGES
from arclean.readers.pdf.fonts.raster import CELL_COUNT, rasterize_outline
from arclean.readers.pdf.fonts.type3_outline import outline_of_content
from tests.readers.pdf.writer import Stream, opened

THOUSANDTHS = (0.001, 0.0, 0.0, 0.001, 0.0, 0.0)
PLAIN = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
TRIANGLE = [(0, 0, 4, 0), (4, 0, 4, 4), (4, 4, 0, 0)]


def outline(content, matrix=THOUSANDTHS, resources=None):
    return outline_of_content(content, resources or {}, matrix)


def test_width_and_contours():
    found = outline(b"500 0 0 0 9 9 d1 0 0 m 100 0 l 100 700 l h 200 0 100 700 re f")
    assert (found.width, found.contours) == (0.5, 2)
    assert found.bounding_box() == pytest.approx((0, 0, 0.3, 0.7))


@pytest.mark.parametrize("curve", [b"0 400 200 400 200 0 c", b"200 400 200 0 v", b"0 400 200 0 y"])
def test_curves(curve):
    found = outline(b"0 0 m " + curve + b" f")
    assert len(found.edges) == 7  # and back
    assert 0.15 < found.bounding_box()[3] < 0.31


def test_what_is_not_filled_is_not_there():
    found = outline(b"0 0 900 900 re W n 5 5 m 9 9 l n 0 0 100 700 re f")
    assert (len(found.edges), found.contours) == (4, 1)


def test_the_state_is_kept_and_restored():
    found = outline(b"Q q 2 0 0 2 0 0 cm 0 0 100 300 re f Q 0 0 100 300 re f")
    assert [edge[2] for edge in found.edges[::4]] == pytest.approx([0.2, 0.1])


@pytest.mark.parametrize(("operator", "cells"), [
    (b"f", CELL_COUNT), (b"F", CELL_COUNT), (b"B", CELL_COUNT), (b"b", CELL_COUNT),
    (b"f*", CELL_COUNT * 3 // 4), (b"B*", CELL_COUNT * 3 // 4), (b"b*", CELL_COUNT * 3 // 4),
])  # fmt: skip
def test_the_two_rules_of_filling(operator, cells):
    drawn = outline(b"0 0 400 400 re 100 100 200 200 re " + operator)
    assert rasterize_outline(drawn, 1.0).cells.bit_count() == cells


@pytest.mark.parametrize("end", [b"h f", b"f", b"0 0 l f", b"9 9 m f"])
def test_paths_are_closed(end):
    assert outline(b"0 0 m 4 0 l 4 4 l " + end, PLAIN).edges == TRIANGLE


def test_a_path_goes_on_where_the_one_before_it_ended():
    """After painting there is no current point in a file; what lacks one starts at the last."""
    assert outline(b"1 1 m 5 5 l n 9 1 l 9 9 l f", PLAIN).edges == [(5, 5, 9, 1), (9, 1, 9, 9), (9, 9, 5, 5)]


@pytest.mark.parametrize(("curve", "half_way"), [
    (b"0 8 8 8 8 0 c", (4, 6)), (b"8 8 8 0 v", (4, 3)), (b"0 8 8 0 y", (4, 3)),
])  # fmt: skip
def test_where_curves_go(curve, half_way):
    edges = outline(b"0 0 m " + curve + b" f", PLAIN).edges
    assert edges[2][2:] == pytest.approx(half_way)
    assert edges[5][2:] == pytest.approx((8, 0))


def test_curves_follow_each_other_and_are_transformed():
    edges = outline(b"2 0 0 3 1 1 cm 0 0 m 0 8 8 8 8 0 c 8 -8 0 -8 0 0 c f", PLAIN).edges
    assert edges[5][2:] == edges[6][:2] == pytest.approx((17, 1))
    assert edges[2][2:] == pytest.approx((9, 19))
    assert edges[8][2:] == pytest.approx((9, -17))


def test_matrices_go_before_those_around_them():
    found = outline(b"1 0 0 1 10 0 cm 2 0 0 2 0 0 cm 0 0 1 1 re f", PLAIN)
    assert found.bounding_box() == (10, 0, 12, 2)
    turned = outline(b"0 1 -1 0 0 0 cm 0 0 2 1 re f", PLAIN)
    assert turned.bounding_box() == (-1, 0, 0, 2)


def test_the_width_is_that_of_the_glyph_and_not_of_what_is_drawn():
    assert outline(b"5 0 0 5 0 0 cm 600 0 d0 0 0 1 1 re f").width == 0.6
    assert outline(b"0 0 1 1 re f").width == 0


@pytest.mark.parametrize("operator", [b"S", b"s", b"/S sh", b"(a) Tj", b"[(a)] TJ", b"(a) '", b'1 1 (a) "'])
def test_what_does_more_than_fill_has_no_outline(operator):
    with pytest.raises(ValueError, match="not filled alone"):
        outline(b"0 0 9 9 re " + operator)


def test_unknown_operators_are_left_out():
    assert outline(b"1 w 0 g /G gs 0 0 4 4 re f 7 zz", PLAIN).bounding_box() == (0, 0, 4, 4)


def test_edges_have_an_end():
    rectangles = b"0 0 1 1 re " * (MAX_EDGES // 4)
    assert len(outline(rectangles + b"f").edges) == MAX_EDGES
    with pytest.raises(ValueError, match="too much"):
        outline(rectangles + b"f 0 0 m 1 1 l")


def forms(depth):
    """Make resources with forms within forms, the innermost of which fills a square."""
    inner = Stream(b"0 0 1 1 re f", {"Subtype": "Form", "Matrix": [1, 0, 0, 1, 5, 0]})
    for _ in range(depth - 1):
        inner = Stream(
            b"/X Do", {"Subtype": "Form", "Resources": {"XObject": {"X": inner}}, "Matrix": [2, 0, 0, 2, 0, 0]}
        )
    return {"XObject": {"X": inner}}


def test_forms_lie_within_forms_and_put_the_matrix_back():
    with opened(forms(2)) as (resources, _):
        found = outline(b"q /X Do Q 0 0 1 1 re f", PLAIN, resources.spec)
    assert found.bounding_box() == (0, 0, 12, 2)
    assert [edge[:2] for edge in found.edges[::4]] == [(10, 0), (0, 0)]


@pytest.mark.parametrize(("depth", "drawn"), [(4, True), (5, False)])
def test_how_deep_forms_may_lie(depth, drawn):
    with opened(forms(depth)) as (resources, _):
        if drawn:
            assert outline(b"/X Do", PLAIN, resources.spec).contours == 1
        else:
            with pytest.raises(ValueError, match="cannot be drawn"):
                outline(b"/X Do", PLAIN, resources.spec)


def test_a_form_has_the_resources_around_it_where_it_has_none():
    square = Stream(b"0 0 1 1 re f", {"Subtype": "Form"})
    with opened({"XObject": {"X": Stream(b"/Y Do Q Q", {"Subtype": "Form"}), "Y": square}}) as (resources, _):
        found = outline(b"q 3 0 0 3 0 0 cm q /X Do Q 0 0 2 2 re f", PLAIN, resources.spec)
    assert [edge[2] for edge in found.edges[::4]] == [3, 6]


def test_masks_are_filled_where_they_are_put():
    mask = Stream(b"\x40", {"Subtype": "Image", "ImageMask": True, "Width": 2, "Height": 1, "BitsPerComponent": 1})
    with opened({"XObject": {"I": mask}}) as (resources, _):
        found = outline(b"8 0 0 4 1 1 cm /I Do", PLAIN, resources.spec)
    assert found.bounding_box() == (1, 1, 5, 5)
    inline = outline(b"8 0 0 4 1 1 cm BI /W 2 /H 1 /IM true /BPC 1 ID \x40\nEI", PLAIN)
    assert inline.bounding_box() == (1, 1, 5, 5)


def test_what_is_not_there_has_no_outline():
    with pytest.raises(ValueError, match="no image mask"):
        outline(b"/X Do", PLAIN)
