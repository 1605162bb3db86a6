"""TrueType outlines: the same as fontTools draws, for every kind of glyph; what is torn loses itself."""

import struct
import time
from io import BytesIO

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from arclean.readers.pdf.fonts.font_programs import read_program
from arclean.readers.pdf.fonts.outline_pens import draw_glyph
from arclean.readers.pdf.fonts.truetype_outlines import TrueTypeOutlines
from tests.readers.pdf.makers import SQUARE, truetype

NAMES = [".notdef", "part", "whole", "outer"]
PLACES = st.tuples(st.integers(-2000, 2000), st.integers(-2000, 2000))
LINES = st.lists(PLACES, min_size=2, max_size=5)
CURVES = st.lists(PLACES, min_size=2, max_size=4)
TURNED = [(1, 0, 0, 1, 50, -30), (0.5, 0, 0, 0.5, 0, 0), (0.5, 0, 0, -1.5, 300, 7), (0, 1, -1, 0, 1000, 0)]
HOOK = [("lines", [(0, 0), (0, 700), (400, 700)])]
CONTOURS = st.lists(st.tuples(st.just("lines"), LINES) | st.tuples(st.just("curves"), CURVES), min_size=1, max_size=3)


def made(contours, transforms=(), *, edge=0, raw=None):
    """Make a font with a glyph of contours (lines, or curves without a point on them) and one composed of it.

    ``raw`` gives bytes that stand for a glyph.
    """
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
    builder.setupGlyphOrder(NAMES)
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
    font = TTFont(BytesIO(out.getvalue()), lazy=True)
    return TTFont(BytesIO(with_glyphs(font, raw)), lazy=True) if raw else font


def with_glyphs(font, raw):
    """Write a font with some glyphs of the given bytes; the other tables stay."""
    data, loca = font.reader["glyf"], font["loca"]
    parts = [raw.get(name, data[loca[n] : loca[n + 1]]) for n, name in enumerate(NAMES)]
    offsets = [sum(map(len, parts[:n])) for n in range(len(parts) + 1)]
    tables = {tag: font.reader[tag] for tag in font.reader.keys() if tag not in ("glyf", "loca")}  # noqa: SIM118
    head = bytearray(tables["head"])
    head[50:52] = b"\0\1"
    tables |= {"head": bytes(head), "glyf": b"".join(parts), "loca": struct.pack(f">{len(offsets)}L", *offsets)}
    return with_tables(tables)


def with_tables(tables):
    """Write a font of tables as they are."""
    out, at = [], 12 + 16 * len(tables)
    for tag, data in sorted(tables.items()):
        out.append(struct.pack(">4s3L", tag.encode(), 0, at, len(data)))
        at += len(data)
    return (
        b"\0\1\0\0"
        + struct.pack(">4H", len(tables), 0, 0, 0)
        + b"".join(out)
        + b"".join(data for _, data in sorted(tables.items()))
    )


def outlines(font):
    return TrueTypeOutlines(font, NAMES, {name: number for number, name in enumerate(NAMES)})


def rounded(edges):
    """Give the edges without those that have no length."""
    short = {tuple(round(x, 6) + 0.0 for x in edge) for edge in edges}
    return {edge for edge in short if edge[:2] != edge[2:]}


@given(CONTOURS, st.integers(-500, 500))
def test_outlines_are_those_of_fonttools(contours, edge):
    font = made(contours, TURNED, edge=edge)
    own, theirs = outlines(font), font.getGlyphSet()
    for name in NAMES:
        found, expected = own.draw_outline(name), draw_glyph(theirs[name], theirs)
        assert found[1:] == expected[1:]
        assert rounded(found.edges) == rounded(expected.edges)


def test_a_glyph_begins_where_its_bearing_says_and_a_component_where_it_is_put():
    font = made(HOOK, [(1, 0, 0, 1, 50, 0)], edge=100)
    own = outlines(font)
    assert own.draw_outline("part").bounding_box()[0] == pytest.approx(100)
    assert own.draw_outline("whole").bounding_box()[0] == pytest.approx(50)
    assert own.draw_outline(".notdef").edges == []


def test_keys_tell_outlines_apart():
    font = outlines(made(HOOK, TURNED[:1]))
    other = outlines(made([("lines", [(0, 0), (0, 700), (400, 701)])], TURNED[:1]))
    bearing = outlines(made(HOOK, TURNED[:1], edge=1))
    assert font.outline_key("part") == outlines(made(HOOK, TURNED[:1])).outline_key("part")
    assert len({own.outline_key("part") for own in (font, other, bearing)}) == 3
    assert font.outline_key("part") != font.outline_key("whole")
    assert font.outline_key("whole") != other.outline_key("whole")  # the composite is the same, its part is not
    assert font.outline_key("outer") != other.outline_key("outer")
    assert font.outline_key("whole") == bearing.outline_key("whole")  # a component's own bearing is not drawn


def test_glyphs_after_the_last_width_share_it():
    font = TTFont(BytesIO(truetype({"x": SQUARE, "y": SQUARE})))
    own = TrueTypeOutlines(font, [".notdef", "x", "y"], {".notdef": 0, "x": 1, "y": 2})
    assert [own.draw_outline(name).width for name in ("x", "y")] == [600, 600]
    widths = outlines(made(HOOK, TURNED[:1], edge=9))
    assert [widths.width_and_bearing(name) for name in NAMES] == [(500, 0), (600, 9), (700, 3), (700, 0)]


def test_no_such_glyph():
    with pytest.raises(KeyError):
        outlines(made(HOOK)).draw_outline("gone")


# torn glyphs --------------------------------------------------------------------------------------


def composed(*numbers, flags=0x02):
    """Write a glyph that is composed of others, put where they are."""
    more = [flags | 0x20] * (len(numbers) - 1) + [flags]
    parts = zip(more, numbers, strict=True)
    return struct.pack(">5h", -1, 0, 0, 0, 0) + b"".join(
        struct.pack(">2H2b", one, number, 0, 0) for one, number in parts
    )


def drawn(**raw):
    """Return the outlines of the glyphs of a font of which some are torn."""
    font = made(HOOK, TURNED[:1], raw=raw)
    program = read_program(with_tables({tag: font.reader[tag] for tag in font.reader.keys()}))  # noqa: SIM118
    return [program.draw_outline(name) for name in program._names], [*map(program.outline_key, program._names)]


@pytest.mark.parametrize("components", [(2,), (2, 2), (2,) * 100, (1,) * 100, (3,), (3, 3, 1), (9,), (1, 9)])
def test_what_is_composed_of_itself_or_of_too_many_or_of_nothing_loses_itself(components):
    """Of itself, once or more often; of one that is composed of it; of too many; of one that is not there."""
    start = time.process_time()
    (_, part, whole, outer), keys = drawn(whole=composed(*components))
    assert time.process_time() - start < 2
    assert part.edges
    assert (whole, outer) == (None, None)
    assert keys[1] is not None
    assert keys[2:] == [None, None]


def test_as_many_components_as_may_be():
    (*_, whole, _), keys = drawn(whole=composed(*[1] * 63))
    assert whole.contours == 63
    assert keys[2] is not None


def test_glyphs_that_double_at_each_level_are_not_drawn():
    """2 ** 40 squares, were they drawn."""
    names = ["x", *(f"g{n}" for n in range(40))]
    font = TTFont(BytesIO(truetype(dict.fromkeys(names, SQUARE))))
    own = TrueTypeOutlines(font, [".notdef", *names], {name: n for n, name in enumerate([".notdef", *names])})
    pictures = {name: composed(n, n) for n, name in enumerate(names[1:], 1)}
    plain = own.glyph_bytes
    own.glyph_bytes = lambda name: pictures.get(name) or plain(name)
    for call in (own.draw_outline, own.outline_key):
        assert call("g3")
        with pytest.raises(ValueError, match="too many components"):
            call("g39")


def repeated(points, contours=1):
    """Write a glyph of many points, all but the first few in the place of the one before, in a few bytes."""
    ends = [points * (n + 1) // contours - 1 for n in range(contours)]
    flags, left = b"", points
    while left:
        flags += bytes((0x39, min(left, 256) - 1))
        left -= min(left, 256)
    return struct.pack(">5h", contours, 0, 0, 0, 0) + struct.pack(f">{contours}H", *ends) + b"\0\0" + flags


def test_glyphs_of_very_many_points():
    start = time.process_time()
    (_, part, whole, outer), _ = drawn(part=repeated(65_535), whole=composed(*[1] * 60))
    assert (part, whole, outer) == (None, None, None)
    (_, part, *_), _ = drawn(part=repeated(65_535, 30_000))
    assert part is None
    (_, part, whole, _), _ = drawn(part=repeated(5_000), whole=composed(*[1] * 60))
    assert (len(part.edges), whole) == (4_999, None)
    (_, part, *_), _ = drawn(part=repeated(5_001))
    assert part is None
    assert time.process_time() - start < 5


@pytest.mark.parametrize("torn", [
    b"\0", b"\0\1" + b"\0" * 8, b"\x7f\xff" + b"\xff" * 40, b"\xff\xff" + b"\0" * 8, b"\xff\xff" + b"\0" * 9,
    b"\0\1" + b"\0" * 8 + b"\xff\xff\0\0", b"\0\2" + b"\0" * 8 + b"\0\3\0\1\0\0\1\1\1\1",
])  # fmt: skip
def test_a_torn_glyph_loses_itself(torn):
    (_, part, *_), _ = drawn(whole=torn)
    assert part.edges


@pytest.mark.parametrize("table", ["loca", "glyf", "hmtx"])
@pytest.mark.parametrize("kept", [0, 1, 0.5])
def test_a_table_that_is_cut_short_loses_what_is_not_there(table, kept):
    font = made(HOOK, TURNED[:1])
    tables = {tag: font.reader[tag] for tag in font.reader.keys()}  # noqa: SIM118
    tables[table] = tables[table][: int(kept * len(tables[table]))]
    program = read_program(with_tables(tables))
    for name in NAMES:
        drawn, key = program.draw_outline(name), program.outline_key(name)
        if kept == 1:
            assert drawn is not None
            assert key is not None


@pytest.mark.parametrize("table", ["loca", "hmtx", "hhea"])
def test_a_font_that_lacks_a_table_draws_nothing(table):
    font = made(HOOK, TURNED[:1])
    tables = {tag: font.reader[tag] for tag in font.reader.keys() if tag != table}  # noqa: SIM118
    program = read_program(with_tables(tables))
    assert [program.draw_outline("part"), program.outline_key("part")] == [None, None]
