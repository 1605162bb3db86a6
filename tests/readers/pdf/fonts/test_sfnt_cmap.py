"""Character maps read from bytes: the same as fontTools reads, for digits."""

import struct
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from arclean.readers.pdf.fonts.sfnt_cmap import glyph_numbers_of_digits
from tests.readers.pdf.makers import SQUARE, truetype

NAMES = [f"g{number}" for number in range(1, 31)]


def with_map(kind, characters, *, platform=3, encoding=1):
    program = TTFont(BytesIO(truetype(dict.fromkeys(NAMES, SQUARE))))
    table = CmapSubtable.newSubtable(kind)
    table.platformID, table.platEncID, table.language, table.cmap = platform, encoding, 0, characters
    program["cmap"] = newTable("cmap")
    program["cmap"].tableVersion, program["cmap"].tables = 0, [table]
    out = BytesIO()
    program.save(out)
    return out.getvalue()


@pytest.mark.parametrize("kind", [4, 12])
@pytest.mark.parametrize("first", [1, 9])
def test_digits_of_all_systems(kind, first):
    codes = [*range(0x2E, 0x3B), *range(0x660, 0x665), 0x6F9]
    characters = {code: NAMES[(number * 7 + first) % 30] for number, code in enumerate(codes)}
    expected = {code: NAMES.index(name) + 1 for code, name in characters.items() if chr(code).isdecimal()}
    assert glyph_numbers_of_digits(with_map(kind, characters)) == expected


def test_runs_and_ranges_that_count_on():
    characters = {code: NAMES[code - 0x2F] for code in range(0x2F, 0x3C)}
    for kind in (4, 6, 12):
        expected = {code: code - 0x2E for code in range(0x30, 0x3A)}
        assert glyph_numbers_of_digits(with_map(kind, characters)) == expected


def test_only_maps_of_unicode_count():
    characters = {0x30: "g5"}
    assert glyph_numbers_of_digits(with_map(4, characters, platform=0, encoding=3)) == {0x30: 5}
    assert glyph_numbers_of_digits(with_map(4, characters, platform=3, encoding=0)) == {}
    assert glyph_numbers_of_digits(with_map(6, characters, platform=1, encoding=0)) == {}


def test_what_is_torn_tells_nothing():
    whole = with_map(4, {0x30: "g5"})
    start = whole.index(b"cmap")
    offset = struct.unpack_from(">L", whole, start + 8)[0]
    for torn in (
        b"",
        b"OTTO",
        whole[:offset],
        whole[: offset + 20],
        b"wOFF" + whole[4:],
        whole.replace(b"cmap", b"cmop"),
    ):
        assert glyph_numbers_of_digits(torn) == {}
