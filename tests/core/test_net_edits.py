"""Edits of several passes as disjoint edits of the original."""

import random
from itertools import pairwise

import pytest

from arclean.core.edits import Edit, Span
from arclean.core.net_edits import apply_edits, net_edits


def edit(start, end, source, target):
    return Edit(start, end, source, target, "x/y")


def drawn_passes(seed):
    """Return a text and passes of random edits over it, and what the last one gives."""
    chance = random.Random(seed)
    original = text = "".join(chance.choices("abcd", k=12))
    passes = []
    for _ in range(chance.randrange(5)):
        edits, at = [], 0
        while at <= len(text) and chance.random() < 0.7:
            start = min(len(text), at + chance.randrange(4))
            end = min(len(text), start + chance.randrange(3))
            target = "".join(chance.choices("xyz", k=chance.randrange(3)))
            if text[start:end] != target and not (edits and edits[-1].start == edits[-1].end == start == end):
                edits.append(edit(start, end, text[start:end], target))
            at = end + (start == end)
        passes.append(edits)
        text = apply_edits(text, edits)
    return original, passes, text


@pytest.mark.parametrize("part", range(4))
def test_they_give_the_text_and_never_overlap(part):
    for seed in range(part * 400, part * 400 + 400):
        original, passes, text = drawn_passes(seed)
        found = net_edits(original, passes)
        assert apply_edits(original, found) == text, seed
        for one, following in pairwise(found):
            assert one.end <= following.start, seed
            assert one[:2] != following[:2], seed
        assert all(original[one.start : one.end] == one.source != one.target for one in found)


def test_edits_of_one_place_are_one():
    passes = [
        [Edit(1, 2, "b", "xy", "a/b", 0.9, None, "first")],
        [Edit(2, 4, "yc", "z", "c/d", 0.8, None, "second")],
    ]
    found = net_edits("abcd", passes)
    assert found == (Edit(1, 3, "bc", "xz", "a/b+c/d", 0.8, None, "first; second"),)


def test_what_is_undone_is_no_edit():
    assert net_edits("ab", [[edit(0, 1, "a", "x")], [edit(0, 1, "x", "a")]]) == ()


def test_an_edit_alone_is_moved_and_keeps_its_origin():
    swap = Edit(2, 4, "cd", "dc", "x/swap", 1.0, ())
    found = net_edits("abcd", [[edit(0, 1, "a", "aaa")], [swap._replace(start=4, end=6)]])
    assert found[1] == swap


def test_an_edit_keeps_its_origin_where_it_is_the_whole_change():
    origin = ((Span(0, 1), Span(0, 2)),)
    first = Edit(0, 2, "ab", "c", "r", 1.0, origin=origin)
    assert net_edits("ab", [[first]])[0].origin == origin
    (wider,) = net_edits("ab", [[Edit(0, 2, "ab", "xy", "r", 1.0, origin=origin)], [Edit(1, 2, "y", "yz", "s", 0.9)]])
    assert (wider.target, wider.origin, wider.confidence) == ("xyz", None, 0.9)
