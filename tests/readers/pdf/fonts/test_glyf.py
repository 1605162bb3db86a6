"""TrueType outlines: the same as fontTools draws, for every kind of glyph."""

import struct
from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from arclean.readers.pdf.fonts.glyf import Glyf
from arclean.readers.pdf.fonts.outline_pens import outline
from tests.readers.pdf.makers import SQUARE, truetype

PLACES = st.tuples(st.integers(-2000, 2000), st.integers(-2000, 2000))
LINES = st.lists(PLACES, min_size=2, max_size=5)
CURVES = st.lists(PLACES, min_size=2, max_size=4)
TURNED = [(1, 0, 0, 1, 50, -30), (0.5, 0, 0, 0.5, 0, 0), (0.5, 0, 0, -1.5, 300, 7), (0, 1, -1, 0, 1000, 0)]


def made(contours, transforms=(), *, edge=0):
    """Make a font with a glyph of contours (lines, or curves without a point on them) and one composed of it."""
    pen = TTGlyphPen(None)
    for kind, points in contours:
        if kind == "curves":
            pen.qCurveTo(*points, None)
        else:
            pen.moveTo(points[0])
            for point in points[1:]:
                pen.lineTo(point)
            pen.qCurveTo((7, 9), (11, -40), points[0])
        pen.closePath()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "part", "whole", "outer"])
    glyphs = {".notdef": TTGlyphPen(None).glyph(), "part": pen.glyph()}
    for name, inner in (("whole", "part"), ("outer", "whole")):
        pen = TTGlyphPen(dict.fromkeys(glyphs))
        for transform in transforms:
            pen.addComponent(inner, transform)
        glyphs[name] = pen.glyph()
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({".notdef": (500, 0), "part": (600, edge), "whole": (700, 3), "outer": (700, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupCharacterMap({})
    builder.setupPost()
    out = BytesIO()
    builder.font.save(out)
    return TTFont(BytesIO(out.getvalue()), lazy=True)


CONTOURS = st.lists(st.tuples(st.just("lines"), LINES) | st.tuples(st.just("curves"), CURVES), min_size=1, max_size=3)


def rounded(edges):
    """Give the edges without those that have no length."""
    short = {tuple(round(x, 6) + 0.0 for x in edge) for edge in edges}
    return {edge for edge in short if edge[:2] != edge[2:]}


@given(CONTOURS, st.integers(-500, 500))
def test_outlines_are_those_of_fonttools(contours, edge):
    font = made(contours, TURNED, edge=edge)
    own = Glyf(font)
    for number, name in enumerate((".notdef", "part", "whole", "outer")):
        found, expected = own.outline(number), outline(font.getGlyphSet(), name)
        assert found[1:] == expected[1:]
        assert rounded(found.edges) == rounded(expected.edges)


def test_seals_tell_outlines_apart():
    font = made([("lines", [(0, 0), (0, 700), (400, 700)])], TURNED[:1])
    other = made([("lines", [(0, 0), (0, 700), (400, 701)])], TURNED[:1])
    assert Glyf(font).seal(1) == Glyf(font).seal(1) != Glyf(font).seal(2)
    assert Glyf(font).seal(2) != Glyf(other).seal(2)  # the composite is the same, its part is not


def test_glyphs_behind_the_last_width_share_it():
    font = TTFont(BytesIO(truetype({"x": SQUARE, "y": SQUARE})))
    own = Glyf(font)
    assert [own.outline(number).width for number in (1, 2)] == [600, 600]


@pytest.mark.parametrize("number", [-1, 4, 70000])
def test_no_such_glyph(number):
    with pytest.raises(Exception):  # noqa: B017, PT011 - struct.error is no ValueError
        Glyf(made([("lines", [(0, 0), (0, 700), (400, 700)])])).outline(number)


@pytest.mark.parametrize("components", [1, 2, 100])
def test_glyphs_within_themselves(components, monkeypatch):
    """A composite of itself, once or more often."""
    more = [0x22] * (components - 1) + [0x02]
    endless = struct.pack(">5h", -1, 0, 0, 0, 0) + b"".join(struct.pack(">2H2b", flags, 1, 0, 0) for flags in more)
    own = Glyf(made([("lines", [(0, 0), (0, 700), (400, 700)])]))
    monkeypatch.setattr(own, "_program", lambda _: endless)
    with pytest.raises(ValueError, match=r"too deep|too many"):
        own.outline(1)
