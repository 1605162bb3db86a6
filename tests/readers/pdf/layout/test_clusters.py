"""Clusters: the place of glyphs that make up one letter or ligature."""

import pytest

from arclean.core.document import Box
from arclean.readers.pdf.layout.clusters import join_clusters
from arclean.readers.pdf.layout.units import Unit


def glyphs(*drawn):
    """Give glyphs by text, left and right edge, each with a box of its own; the size is 10."""
    return [
        Unit(text, x0, x1, 100.0, 10.0, number, artifact=False, box=Box(x0, 90.0 + number, x1, 102.0 + number))
        for number, (text, x0, x1) in enumerate(drawn)
    ]


@pytest.mark.parametrize("drawn", [
    [("", 0, 5), ("لا", 5, 9)], [("لا", 5, 9), ("", 0, 5)], [("بَّ", 0, 6), ("بَّ", 2, 9)], [("بَّ", 0, 9), ("ب", 1, 6)],
])  # fmt: skip
def test_a_cluster_has_the_hull_of_its_glyphs(drawn):
    (cluster,) = join_clusters(glyphs(*drawn))
    assert (cluster.x0, cluster.x1) == (0, 9)
    assert cluster.box == Box(0, 90, 9, 103)


def test_glyphs_without_a_box():
    first, second = glyphs(("", 0, 5), ("لا", 5, 9))
    assert join_clusters([first._replace(box=None), second])[0].box == second.box
    assert join_clusters([first, second._replace(box=None)])[0].box == first.box
    assert join_clusters([first._replace(box=None), second._replace(box=None)])[0].box is None


def test_glyphs_apart_are_no_cluster():
    assert [unit.text for unit in join_clusters(glyphs(("", 0, 5), ("لا", 50, 59)))] == ["لا"]
    assert [unit.box for unit in join_clusters(glyphs(("ب", 0, 5), ("ل", 5, 9)))] == [
        Box(0, 90, 5, 102),
        Box(5, 91, 9, 103),
    ]
