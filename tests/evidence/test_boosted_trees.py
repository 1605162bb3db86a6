"""Trees of a file: read, summed, and refused where they are broken."""

import pytest

from arclean import ReadError
from arclean.evidence.boosted_trees import Trees, read_trees


def test_values_of_all_trees_are_summed():
    trees = Trees(["a", "b"], 0.5, ["0<1 1<5 =1 =2 =4".split(), ["=0.25"]])
    assert [trees.sum_values(row) for row in ([1, 5], [0, 6], [2, 0])] == [1.75, 2.75, 4.75]


def test_a_right_subtree_may_be_deep():
    trees = Trees(["a"], 0, ["0<1 =1 0<2 =2 0<3 =3 =4".split()])
    assert [trees.sum_values([value]) for value in (1, 2, 3, 4)] == [1, 2, 3, 4]


def test_a_file_is_read(tmp_path):
    file = tmp_path / "x.trees"
    file.write_text("# source\nmeasures a|b\nstart -1\n0<2.5 =1 =-1\n", "utf-8")
    assert read_trees(file).measures == ("a", "b")
    assert read_trees(file).sum_values([3, 0]) == -2


@pytest.mark.parametrize("text", ["", "measures a\n", "measures a\nstart 0\n0<1 =1\n", "measures a\nstart x\n"])
def test_a_broken_file_is_refused(text, tmp_path):
    file = tmp_path / "y.trees"
    file.write_text(text, "utf-8")
    with pytest.raises(ReadError, match="install arclean anew"):
        read_trees(file)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ReadError):
        read_trees(tmp_path / "z.trees")
