"""Joined dots: where a polygon is cut so that a part has a share of its area."""

import pytest

from arclean.readers.pdf.fonts.joined_dots import cut_at_share

WAISTED = [(0, 50), (50, 100), (90, 60), (130, 100), (180, 50), (130, 0), (90, 40), (50, 0)]


def area(points):
    ends = [*points[1:], *points[:1]]
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(points, ends, strict=True)) / 2)


@pytest.mark.parametrize(("share", "axis"), [(0.5, 0), (1 / 3, 1), (2 / 3, 1), (0.25, 0)])
def test_the_first_part_has_its_share(share, axis):
    one, other = cut_at_share(WAISTED, share, axis)
    assert area(one) == pytest.approx(share * area(WAISTED), rel=1e-4)
    assert area(one) + area(other) == pytest.approx(area(WAISTED))
    assert max(point[axis] for point in one) == pytest.approx(min(point[axis] for point in other))
