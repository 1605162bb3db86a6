"""Counts of lines: by which keys, near which edges, and around which text."""

import pytest

from arclean.evidence.site_lines.line_counts import LineCounts, _flag_outside, _keys_to_count, _rows_at_edges


def test_lines_are_counted_with_their_numbers_and_without():
    assert _keys_to_count("صفحة 12") == ("صفحه #", "صفحه 12")
    assert _keys_to_count("صفحة") == ("صفحه",)
    assert _keys_to_count("***") == ()


def test_edges_of_pages():
    short, long = "\n".join("a" * 128), "\n".join("a" * 129)
    assert _rows_at_edges(short) == (["a"] * 128, False)
    assert _rows_at_edges(long) == (["a"] * 128, True)


@pytest.mark.parametrize(
    ("prose", "is_cut", "outside"),
    [
        ("..", False, [True, True]), (".p.p.p.", False, [True] * 7),
        (".pp.pp.", False, [True, True, True, False, True, True, True]),
        ("p" + "." * 127, True, [True] * 128), ("pp" + "." * 126, True, [True, True, *[False] * 62, *[True] * 64]),
    ],
)  # fmt: skip
def test_lines_around_the_text(prose, is_cut, outside):
    assert list(_flag_outside([char == "p" for char in prose], is_cut=is_cut)) == outside


BODY = "عاد الصيادون من رحلتهم إلى الجزر البعيدة مساء أمس الأول."


def test_a_document_counts_a_line_once_and_where_it_stands():
    counts = LineCounts()
    counts.add_document(f"صحيفة\n{BODY}\nصحيفة")
    counts.add_document(f"{BODY}\n{BODY} غدا.\nصحيفة\n{BODY}\n{BODY} أمس.")
    assert counts.documents == 2
    assert counts.entries["صحيفه"][:3] == [2, 0, 1]
    assert counts.entries["صحيفه"][3].bit_count() == 2, "two bodies"


def test_a_document_without_prose_is_a_body_of_its_own():
    counts = LineCounts()
    for text in ("صحيفة\nسوق", "صحيفة\nنهر", "صحيفة\nنهر"):
        counts.add_document(text)
    assert counts.entries["صحيفه"][3].bit_count() == 2


def test_the_rarest_lines_go_and_what_is_lost_is_known():
    counts = LineCounts(capacity=1)
    counts.add_document("سوق\nنهر")
    assert (len(counts.entries), counts.lost) == (2, 0)
    counts.add_document("سوق\nبحر")
    assert counts.entries.keys() == {"سوق"}
    assert counts.lost == 1
    counts.add_document("جبل")
    assert counts.entries["جبل"][:2] == [1, 1], "it may have been among those lost"


def test_lines_that_are_equally_rare_go_together():
    counts = LineCounts(capacity=1)
    counts.add_document("سوق\nنهر\nبحر")
    assert (counts.entries, counts.lost) == ({}, 1)


def test_joined_counts_add_up_and_leave_both_as_they_were():
    one, other = LineCounts(), LineCounts(capacity=7)
    one.add_document("سوق")
    other.add_document("سوق\nنهر")
    other.lost = 2
    both = one.merge(other)
    assert (both.documents, both.lost, both.capacity) == (2, 2, one.capacity)
    assert both.entries["سوق"][:3] == [2, 0, 2]
    assert both.entries["نهر"][:3] == [1, 0, 1]
    assert other.merge(one).entries == both.entries
    assert one.entries["سوق"][0] == other.entries["سوق"][0] == 1
    other.entries.clear()
    assert one.merge(other).entries["سوق"][:2] == [1, 2]
