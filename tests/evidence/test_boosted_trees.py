"""Trees of a file: read, summed, and refused where they are broken."""

from math import inf
from random import Random

import pytest

from arclean import ReadError
from arclean.evidence.boosted_trees import Trees, read_trees


def test_values_of_all_trees_are_summed():
    trees = Trees(["a", "b"], 0.5, ["0<1 1<5 =1 =2 =4".split(), ["=0.25"]])
    assert [trees.sum_values(row) for row in ([1, 5], [0, 6], [2, 0])] == [1.75, 2.75, 4.75]


def test_a_right_subtree_may_be_deep():
    trees = Trees(["a"], 0, ["0<1 =1 0<2 =2 0<3 =3 =4".split()])
    assert [trees.sum_values([value]) for value in (1, 2, 3, 4)] == [1, 2, 3, 4]


def _walk(tree, row):
    """Return the value that a walk from the root of a tree ends at, and the nodes after it."""
    head, rest = tree[0], tree[1:]
    if head.startswith("="):
        return float(head[1:]), rest
    measure, bound = head.split("<")
    first, rest = _walk(rest, row)
    other, rest = _walk(rest, row)
    return first if row[int(measure)] <= float(bound) else other, rest


def _grow(random, leaves):
    if leaves == 1:
        return [f"={random.randint(-99, 99)}"]
    first = random.randint(1, leaves - 1)
    return [f"{random.randint(0, 3)}<{random.randint(0, 4)}", *_grow(random, first), *_grow(random, leaves - first)]


@pytest.mark.parametrize("leaves", [1, 7, 8, 9, 17, 33, 64])
def test_trees_say_what_walks_from_their_roots_do(leaves):
    random = Random(leaves)
    grown = [_grow(random, random.randint(1, leaves)) for _ in range(9)] + [_grow(random, leaves)]
    trees = Trees(["a", "b", "c", "d"], 0.25, grown)
    for _ in range(20):
        row = [random.choice([-inf, 0, 1, 1.5, 2, 3, 4, 5, inf]) for _ in range(4)]
        assert trees.sum_values(row) == 0.25 + sum(_walk(tree, row)[0] for tree in grown)


def test_a_tree_of_more_leaves_than_a_field_has_is_refused():
    with pytest.raises(ValueError, match="65 leaves"):
        Trees(["a"], 0, [_grow(Random(1), 65)])


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
