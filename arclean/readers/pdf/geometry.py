"""Affine matrices, as PDF writes them: six numbers a, b, c, d, e, f (ISO 32000-1, 8.3.4).

A matrix takes the point (x, y) to (a x + c y + e, b x + d y + f). Fonts and the interpreter of contents share these.
"""

from __future__ import annotations

__all__ = ["IDENTITY", "Matrix", "multiply", "transform_point"]

Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that applies ``first``, and after it ``then``.

    >>> multiply((1, 0, 0, 1, 5, 7), (2, 0, 0, 2, 0, 0))
    (2, 0, 0, 2, 10, 14)
    """
    a, b, c, d, e, f = first
    p, q, r, s, dx, dy = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + dx, e * q + f * s + dy


def transform_point(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a matrix takes a point.

    >>> transform_point((2, 0, 0, 1, 5, 7), 10, 1)
    (25, 8)
    """
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
