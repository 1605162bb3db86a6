"""The names of glyphs are those that fontTools gives them, and so are the character maps that tell of them."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont, TTLibError

from arclean.readers.pdf.fonts.glyph_order import glyph_order, name_of_character
from tests.readers.pdf.makers import SQUARE, opentype, truetype

GLYPHS = {f"own{number}": SQUARE for number in range(6)}
MAPS = {
    "letters": {"A": "own0", "ب": "own1", "\U00010800": "own2"},
    "two-characters": {"\u0391": "own0", "A": "own0", "ب": "own3"},
    "one-name-twice": {0x2126: "own0", 0x03A9: "own1", 0x00A0: "own2", 0x0020: "own4"},
    "none": {},
}


def nameless(characters, **changes):
    """Return a font without names of glyphs, some of its tables changed or left out (None)."""
    font = TTFont(BytesIO(truetype(GLYPHS, characters)))
    font["post"].formatType = 3.0
    out = BytesIO()
    font.save(out)
    font = TTFont(BytesIO(out.getvalue()))
    for tag, data in changes.items():
        if data is None:
            del font[tag]
        else:
            font.tables[tag] = _Raw(data)
    font.save(out := BytesIO())
    return out.getvalue()


class _Raw:
    """A table of bytes."""

    def __init__(self, data):
        self._data = data

    def compile(self, _):
        return self._data


def told(font, order):
    """Return the names that one way gives, and the character maps after it."""
    names = order(font)
    maps = [(table.platformID, table.platEncID, table.cmap) for table in font["cmap"].tables] if "cmap" in font else []
    return names, font.getGlyphOrder(), maps


@pytest.mark.parametrize("characters", MAPS.values(), ids=MAPS.keys())
@pytest.mark.parametrize("changes", [{}, {"post": None}, {"cmap": None}, {"cmap": None, "post": None}])
def test_names_are_those_of_fonttools(characters, changes):
    data = nameless(characters, **changes)
    theirs, ours = (TTFont(BytesIO(data), lazy=True) for _ in range(2))
    assert told(ours, glyph_order) == told(theirs, TTFont.getGlyphOrder)


@pytest.mark.parametrize("make", [truetype, opentype])
def test_names_of_the_font_stand(make):
    font = TTFont(BytesIO(make(GLYPHS, {"A": "own0"})), lazy=True)
    assert glyph_order(font) == [".notdef", *GLYPHS]


@pytest.mark.parametrize("changes", [{"maxp": b"\0\1\0\0\0\7"}, {"cmap": b"\0"}, {"post": b"\0\3\0\0"}])
def test_torn_fonts_raise_what_fonttools_raises(changes):
    data = nameless(MAPS["letters"], **changes)
    raised = []
    for order in (glyph_order, TTFont.getGlyphOrder):
        with pytest.raises((TTLibError, AssertionError, ValueError, Exception)) as caught:
            order(TTFont(BytesIO(data), lazy=True))
        raised.append(caught.type)
    assert raised[0] is raised[1]


def test_fonts_share_names_and_none_changes_them_for_another():
    data = nameless(MAPS["letters"]), nameless(MAPS["none"])
    for one in data * 2:
        names = glyph_order(TTFont(BytesIO(one), lazy=True))
        names[1] = "changed"
    assert glyph_order(TTFont(BytesIO(data[1]), lazy=True))[1] == "glyph00001"


def test_characters_are_called_what_fonttools_calls_them():
    codes = [*range(0x3000), *range(0xFB00, 0x10000), 0x10800]
    assert [*map(name_of_character, codes)] == [*map(TTFont._makeGlyphName, codes)]
