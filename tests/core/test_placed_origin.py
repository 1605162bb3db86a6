"""Origins of characters that were put in another order."""

import pytest

from arclean.core.placed_origin import origin_of_places


@pytest.mark.parametrize(("places", "origin"), [
    ([], ()),
    ([0, 1, 2], (((0, 3), (0, 3)),)),
    ([2, 1, 0], (((0, 1), (2, 3)), ((1, 2), (1, 2)), ((2, 3), (0, 1)))),
    ([4, 5, 0, 1], (((0, 2), (4, 6)), ((2, 4), (0, 2)))),
])  # fmt: skip
def test_neighbours_are_one_span(places, origin):
    assert origin_of_places(places) == origin
