"""Marked content: which glyphs a replacement text stands for, and what is no part of the content."""

import pytest

from arclean.errors import LimitError
from arclean.readers.pdf.fonts.font import LOST_GLYPH as LOST
from arclean.readers.pdf.interpreter import weights
from arclean.readers.pdf.interpreter.drawn_glyphs import Drawing
from arclean.readers.pdf.interpreter.marked_content import MarkedContent
from tests.readers.pdf.interpreter.drawn import make_glyph


def _replaced(drawn, actual, first=0):
    glyphs = [*drawn]
    marked = MarkedContent()
    marked.begin_sequence("Span", {"ActualText": actual}, first)
    marked.end_sequence(Drawing(glyphs))
    return glyphs


def _texts(glyphs):
    return [glyph.text for glyph in glyphs]


def test_one_glyph_stands_for_all_that_were_drawn():
    before, one, two = make_glyph("x", 0), make_glyph("1", 20), make_glyph("2", 30)
    assert _replaced([before, one, two], b"ffi", 1) == [
        before,
        one._replace(text="ffi", replaced=True, replacement=1, x0=20, x1=40),
    ]


def test_it_lies_where_the_widest_does():
    narrow, wide = make_glyph("1", 20, 99.0), make_glyph("2", 30, 101.0)._replace(x1=45)
    (found,) = _replaced([narrow, wide], b"ab")
    assert found == wide._replace(text="ab", replaced=True, replacement=1, x0=20)
    (found,) = _replaced([wide, narrow], b"ab")
    assert found == wide._replace(text="ab", replaced=True, replacement=1, x0=20)


def test_it_is_as_long_as_the_row_of_the_widest():
    assert weights.REPLACED_ROW_TOLERANCE == 1.0
    wide = make_glyph("w", 50)._replace(x1=70)
    for other, x0 in (
        (make_glyph("a", 20, 110.0), 20), (make_glyph("a", 20, 110.1), 50), (make_glyph("a", 20, 90.0), 20),
        (make_glyph("a", 20, 89.9), 50), (make_glyph("a", 20, angle=90), 50),
    ):  # fmt: skip
        assert _replaced([other, wide], b"ab")[0][:4] == ("ab", x0, 70, 100.0)


@pytest.mark.parametrize("actual", [b"", b"\xfe\xff", b"\xfe\xff\xff\xfd", b"\xfe\xff\xff\xfd\xff\xfd"])
def test_a_text_that_is_empty_or_lost_empties_what_has_one(actual):
    glyphs = _replaced([make_glyph("x", 0), make_glyph("1", 20), make_glyph(LOST, 30)], actual, 1)
    assert _texts(glyphs) == ["x", "", LOST]
    assert not any(glyph.replaced for glyph in glyphs)


def test_a_text_that_is_partly_lost_is_a_text():
    assert _texts(_replaced([make_glyph("1", 20)], b"\xfe\xff\xff\xfd\x06\x28")) == [f"{LOST}ب"]


@pytest.mark.parametrize(
    ("actual", "text"),
    [
        (b"\xfe\xff\x06\x28\x06\x2d", "بح"), (b"\xff\xfe\x28\x06\x2d\x06", "بح"),
        (b"\xef\xbb\xbf\xd8\xa8\xd8\xad", "بح"),
        (b"caf\xe9", "café"), (b"\x80\x92", "•™"), (b"\xfe\xff\x06\x28\xd8\x00", "ب\ufffd"),
        (b"\xef\xbb\xbf\xd8\xa8\xd8", "ب\ufffd"),
    ],
)  # fmt: skip
def test_a_text_string_is_decoded_by_its_first_bytes(actual, text):
    assert _texts(_replaced([make_glyph("1", 20)], actual)) == [text]


@pytest.mark.parametrize("properties", [None, "Name", {}, {"ActualText": 3}, {"ActualText": "Name"}, b"ab", 7])
def test_properties_without_a_text_replace_nothing(properties):
    glyphs, marked = [make_glyph("1", 20)], MarkedContent()
    marked.begin_sequence("Span", properties, 0)
    marked.end_sequence(Drawing(glyphs))
    assert glyphs == [make_glyph("1", 20)]


def test_a_sequence_in_which_nothing_is_drawn_says_nothing():
    glyphs = [make_glyph("1", 20)]
    assert _replaced(glyphs, b"ab", 1) == glyphs
    assert _replaced([], b"ab", 0) == []


def test_the_innermost_sequence_is_closed_first():
    glyphs, marked = [make_glyph("1", 20)], MarkedContent()
    marked.begin_sequence("Span", {"ActualText": b"outer"}, 0)
    marked.begin_sequence("Span", {"ActualText": b"inner"}, 1)
    glyphs.append(make_glyph("2", 30))
    marked.end_sequence(Drawing(glyphs))
    assert _texts(glyphs) == ["1", "inner"]
    marked.end_sequence(Drawing(glyphs))
    assert _texts(glyphs) == ["outer"]
    marked.end_sequence(Drawing(glyphs))
    assert _texts(glyphs) == ["outer"], "none is open"


def test_artifacts_are_counted_while_they_are_open():
    marked = MarkedContent(2)
    marked.begin_sequence("Artifact", None, 0)
    marked.begin_sequence("Span", None, 0)
    assert marked.artifacts == 3
    marked.end_sequence(Drawing([]))
    assert marked.artifacts == 3
    marked.end_sequence(Drawing([]))
    marked.end_sequence(Drawing([]))
    assert marked.artifacts == 2
    assert MarkedContent().artifacts == 0


def test_what_is_open_at_the_end_is_closed():
    glyphs, marked = [make_glyph("1", 20), make_glyph("2", 30)], MarkedContent()
    marked.begin_sequence("Artifact", {"ActualText": b"outer"}, 0)
    marked.begin_sequence("Artifact", {"ActualText": b"inner"}, 1)
    assert marked.artifacts == 2
    marked.end_sequences(Drawing(glyphs))
    assert _texts(glyphs) == ["outer"]
    assert marked.artifacts == 0


def test_glyphs_that_are_replaced_again_and_again_are_counted():
    glyphs, marked = [make_glyph("1", 20)] * 100, MarkedContent(most=100)
    drawing = Drawing(glyphs)
    for _ in range(5):
        marked.begin_sequence("Span", {"ActualText": b""}, 0)
    for _ in range(4):
        marked.end_sequence(drawing)
    with pytest.raises(LimitError, match="texts replace more than 100 glyphs"):
        marked.end_sequence(drawing)


def test_texts_deep_within_others_are_passed_over():
    drawing, marked = Drawing([]), MarkedContent()
    for number in range(50):
        marked.begin_sequence("Span", {"ActualText": b"%d" % number}, number)
        drawing.glyphs.append(make_glyph("x", 9 * number))
    marked.end_sequences(drawing)
    assert _texts(drawing.glyphs) == ["0"]
    assert len(drawing.replacements) < 10
    marked.begin_sequence("Span", {"ActualText": b"a"}, 1)
    drawing.glyphs.append(make_glyph("y", 900))
    marked.end_sequence(drawing)
    assert _texts(drawing.glyphs) == ["0", "a"], "those that are closed count no more"
