"""Edits against a model that keeps, for every character, the set of the characters that it came from."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from arclean.core.edits import Edit, Span
from arclean.core.offset_map import OffsetMap, _map_within_edit, map_spans, merge_spans, undo_edits


@st.composite
def passes(draw):
    """Draw a text and the edits of one pass over it, with origins of all kinds."""
    text = draw(st.text("abcdefgh", max_size=24))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        target = draw(st.text("XYZ", max_size=5))
        if start == end and not target:
            continue
        origin = draw(st.none() | st.lists(st.tuples(inner(len(target)), inner(end - start)), max_size=3).map(tuple))
        if origin is not None:
            origin = tuple(pair for pair in origin if all(span is not None for span in pair))
        edits.append(Edit(start, end, text[start:end], target, "x/y", 1.0, origin))
    return text, edits


def inner(size):
    """Draw a span that is not empty, where there is room for one."""
    if not size:
        return st.none()
    ends = st.tuples(st.integers(0, size - 1), st.integers(1, size))
    return ends.map(lambda ab: Span(min(ab), max(ab[0] + 1, ab[1])))


def applied(text, edits):
    pieces, at = [], 0
    for edit in edits:
        pieces += text[at : edit.start], edit.target
        at = edit.end
    return "".join([*pieces, text[at:]])


def sources(text, edits):
    """For each character of the output, the places that it came from."""
    found, at = [], 0
    for edit in edits:
        found += ({place} for place in range(at, edit.start))
        for place in range(len(edit.target)):
            pairs = edit.origin
            if pairs is None:
                found.append(set(range(edit.start, edit.end)))
                continue
            came = set()
            for here, there in pairs:
                if here.start <= place < here.end:
                    one_to_one = here.end - here.start == there.end - there.start
                    places = [there.start + place - here.start] if one_to_one else range(*there)
                    came |= {edit.start + p for p in places}
            found.append(came)
        at = edit.end
    return found + [{place} for place in range(at, len(text))]


def places(spans):
    return {place for span in spans for place in range(*span)}


def is_merged(spans):
    return all(a.end < b.start for a, b in pairwise(spans))


@given(passes(), st.data())
@settings(max_examples=400, deadline=None)
def test_maps_agree_with_a_model_of_single_characters(drawn, data):
    text, edits = drawn
    came = sources(text, edits)
    pass_ = OffsetMap(edits)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(came))] * 2)))
    if start < end:
        found = pass_.to_source(Span(start, end))
        assert places(found) == set().union(*came[start:end])
        assert is_merged(found)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    if start < end:
        found = pass_.to_output(Span(start, end))
        went = {place for place, origins in enumerate(came) if origins & set(range(start, end))}
        assert places(found) == went
        assert found
        assert is_merged(found)
        assert all(0 <= s.start <= s.end <= len(came) for s in found)


@given(passes())
@settings(max_examples=200, deadline=None)
def test_undo_gives_back_the_text(drawn):
    text, edits = drawn
    assert undo_edits(applied(text, edits), edits) == text


@given(passes())
@settings(max_examples=300, deadline=None)
def test_points_keep_their_order_and_copied_ones_their_place(drawn):
    text, edits = drawn
    pass_, size = OffsetMap(edits), len(applied(text, edits))
    for limit, other, mapped in ((len(text), size, pass_.to_output), (size, len(text), pass_.to_source)):
        found = [span for at in range(limit + 1) for span in mapped(Span(at, at))]
        assert len(found) == limit + 1
        assert [s.start for s in found] == sorted(s.start for s in found)
        assert [s.end for s in found] == sorted(s.end for s in found)
        assert all(0 <= s.start <= s.end <= other for s in found)
    for at in range(len(text)):
        if not any(e.start <= at <= e.end for e in edits):
            (out,) = pass_.to_output(Span(at, at))
            assert pass_.to_output(Span(at, at + 1))[0].start == out.start == out.end
            assert pass_.to_source(out) == (Span(at, at),)


def test_the_points_of_an_edit():
    pass_ = OffsetMap([Edit(2, 4, "cd", "XYZ", "x/y"), Edit(6, 8, "gh", "", "x/y"), Edit(9, 9, "", "W", "x/y")])
    outputs = [(0, 0), (1, 1), (2, 2), (2, 5), (5, 5), (6, 6), (7, 7), (7, 7), (7, 7), (9, 9), (10, 10)]
    assert [tuple(pass_.to_output(Span(at, at))[0]) for at in range(11)] == outputs
    origins = [(0, 0), (1, 1), (2, 2), (2, 4), (2, 4), (4, 4), (5, 5), (8, 8), (9, 9), (9, 9), (10, 10)]
    assert [tuple(pass_.to_source(Span(at, at))[0]) for at in range(11)] == origins


@given(passes(), st.tuples(st.integers(0, 24), st.integers(0, 6)))
@settings(max_examples=200, deadline=None)
def test_an_edit_touches_what_it_overlaps_or_meets(drawn, place):
    span = Span(place[0], sum(place))
    assert OffsetMap(drawn[1]).is_edited(span) == any(e.start <= span.end and span.start <= e.end for e in drawn[1])


def test_what_is_deleted_leaves_a_place_and_what_is_inserted_has_no_source():
    assert OffsetMap([]).to_output(Span(1, 3)) == (Span(1, 3),)
    assert OffsetMap([]).to_output(Span(3, 3)) == (Span(3, 3),)
    pass_ = OffsetMap([Edit(1, 3, "bc", "", "x/y"), Edit(5, 5, "", "XY", "x/y"), Edit(7, 9, "hi", "Z", "x/y", 1.0, ())])
    assert pass_.to_output(Span(1, 3)) == pass_.to_output(Span(2, 3)) == (Span(1, 1),)
    assert pass_.to_output(Span(0, 4)) == (Span(0, 2),)
    assert pass_.to_source(Span(3, 5)) == ()
    assert pass_.to_source(Span(2, 6)) == (Span(4, 6),)
    assert pass_.to_output(Span(7, 9)) == (Span(8, 8),)
    assert pass_.to_source(Span(7, 8)) == ()


def test_a_part_of_a_decoding_is_all_of_it_and_a_part_of_a_copy_is_a_part():
    origin = ((Span(0, 1), Span(0, 5)), (Span(1, 4), Span(6, 9)))
    pass_ = OffsetMap([Edit(10, 19, "&amp;.abc", "&abc", "x/y", 1.0, origin)])
    assert pass_.to_output(Span(12, 13)) == (Span(10, 11),)
    assert pass_.to_source(Span(10, 11)) == (Span(10, 15),)
    assert pass_.to_source(Span(12, 13)) == (Span(17, 18),)
    assert pass_.to_output(Span(17, 19)) == (Span(12, 14),)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 6)).map(lambda ab: Span(ab[0], ab[0] + ab[1]))))
def test_merge_keeps_the_places_and_joins_what_touches(spans):
    joined = merge_spans(spans)
    assert places(joined) == places(spans)
    assert is_merged(joined)
    assert all(any(j.start <= s.start and s.end <= j.end for j in joined) for s in spans)


def test_what_was_removed_went_to_the_point_where_it_stood_and_what_came_in_is_from_nowhere():
    gone, new = Edit(0, 1, "a", "", "x/y"), Edit(0, 0, "", "a", "x/y")
    assert _map_within_edit(gone, Span(0, 1), back=False) == [Span(0, 0)]
    assert _map_within_edit(new, Span(0, 1), back=True) == []


def test_places_without_width_count_where_there_are_no_others():
    steps = {Span(0, 1): (Span(3, 3), Span(5, 6)), Span(1, 2): (Span(8, 8),)}
    assert map_spans([Span(0, 1), Span(1, 2)], steps.__getitem__) == (Span(5, 6),)
    assert map_spans([Span(1, 2)], steps.__getitem__) == (Span(8, 8),)
