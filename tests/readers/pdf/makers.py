"""Make small font programs: every outline is drawn here, of bars and squares."""

from io import BytesIO

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T1CharString
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.t1Lib import T1Font

UNITS = 1000
SQUARE = [(100, 0, 500, 700)]
BAR = [(0, 0, 600, 80)]  # a kashida: on the line, from edge to edge
DASH = [(100, 250, 500, 320)]
EIGHT = [(100, 0, 500, 700), (200, 100, 400, 300), (200, 400, 400, 600)]


def truetype(glyphs, cmap=(), *, features="", width=600):
    """Make a TrueType font: ``glyphs`` gives the rectangles of each glyph, ``cmap`` the glyphs of characters."""
    builder = _builder(glyphs, cmap, is_ttf=True)
    builder.setupGlyf({name: _drawn(TTGlyphPen(None), rectangles).glyph() for name, rectangles in _all(glyphs)})
    return _finished(builder, glyphs, features, width)


def opentype(glyphs, cmap=(), *, features="", width=600):
    """Make an OpenType font with outlines of the other kind."""
    builder = _builder(glyphs, cmap, is_ttf=False)
    strings = {name: _drawn(T2CharStringPen(width, None), boxes).getCharString() for name, boxes in _all(glyphs)}
    builder.setupCFF("Own", {}, strings, {})
    return _finished(builder, glyphs, features, width)


def bare_cff(glyphs):
    """Make a CFF table by itself, as PDFs embed it."""
    from fontTools.ttLib import TTFont

    return TTFont(BytesIO(opentype(glyphs))).reader["CFF "]


def type1(glyphs, encoding, *, width=600):
    """Make a Type 1 font; ``encoding`` gives the glyphs of codes."""
    font = T1Font.__new__(T1Font)
    font.encoding = "ascii"
    empty = T1CharString(program=["return"])
    private = {"RD": ("string", "currentfile", "exch", "readstring", "pop"), "ND": ("def",), "NP": ("put",), "lenIV": 4,
               "password": 5839, "Subrs": [empty]}  # fmt: skip
    strings = {name: T1CharString(program=_type1_program(boxes, width)) for name, boxes in _all(glyphs)}
    font.font = {
        "FontName": "Own", "PaintType": 0, "FontType": 1, "FontMatrix": [0.001, 0, 0, 0.001, 0, 0],
        "Encoding": [encoding.get(code, ".notdef") for code in range(256)], "FontBBox": [0, 0, 1000, 1000],
        "Private": private, "CharStrings": strings,
    }  # fmt: skip
    return font.createData()


def _type1_program(rectangles, width):
    program, at = [0, width, "hsbw"], (0, 0)
    for x0, y0, x1, y1 in rectangles:
        program += [x0 - at[0], y0 - at[1], "rmoveto", 0, y1 - y0, "rlineto", x1 - x0, 0, "rlineto", 0, y0 - y1,
                    "rlineto", "closepath"]  # fmt: skip
        at = (x1, y0)
    return [*program, "endchar"]


def _all(glyphs):
    return [*({".notdef": []} | dict(glyphs)).items()]


def _builder(glyphs, cmap, *, is_ttf):
    builder = FontBuilder(UNITS, isTTF=is_ttf)
    builder.setupGlyphOrder([name for name, _ in _all(glyphs)])
    builder.setupCharacterMap({ord(char) if isinstance(char, str) else char: name for char, name in dict(cmap).items()})
    return builder


def _drawn(pen, rectangles):
    for x0, y0, x1, y1 in rectangles:
        pen.moveTo((x0, y0))
        for point in ((x0, y1), (x1, y1), (x1, y0)):
            pen.lineTo(point)
        pen.closePath()
    return pen


def _finished(builder, glyphs, features, width):
    edges = {name: min((left for left, *_ in rectangles), default=0) for name, rectangles in _all(glyphs)}
    builder.setupHorizontalMetrics({name: (width, edge) for name, edge in edges.items()})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Own", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    if features:
        addOpenTypeFeaturesFromString(builder.font, features)
    out = BytesIO()
    builder.font.save(out)
    return out.getvalue()
