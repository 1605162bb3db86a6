"""Affine matrices: products and what they do to points."""

from arclean.readers.pdf.geometry import IDENTITY, multiply, transform_point

FIRST, THEN = (2, 3, 5, 7, 11, 13), (17, 19, 23, 29, 31, 37)


def test_a_product_applies_the_first_matrix_first():
    x, y = transform_point(multiply(FIRST, THEN), 41, 43)
    assert (x, y) == transform_point(THEN, *transform_point(FIRST, 41, 43))
    assert (x, y) != transform_point(multiply(THEN, FIRST), 41, 43)


def test_a_point_is_taken_by_columns():
    assert transform_point(FIRST, 1, 0) == (13, 16)
    assert transform_point(FIRST, 0, 1) == (16, 20)


def test_the_identity_changes_nothing():
    assert multiply(IDENTITY, FIRST) == multiply(FIRST, IDENTITY) == FIRST
    assert transform_point(IDENTITY, 3, 4) == (3, 4)
