"""Font programs: the texts of glyphs by the font's own tables, and which glyph a code draws."""

import re
from types import SimpleNamespace

import pytest
from fontTools.misc import eexec
from hypothesis import given
from hypothesis import strategies as st

from arclean.readers.pdf.fonts.font_programs import FontProgram, read_program
from arclean.readers.pdf.fonts.glyph_recognition import recognize_sign
from tests.readers.pdf.makers import BAR, EIGHT, SQUARE, bare_cff, opentype, truetype, type1

LETTERS = dict.fromkeys(("x1", "x2", "x3", "x4", "x5", "x6"), SQUARE)
JOINED = """
feature init {sub x1 by x3;} init;
feature fina {sub x2 by x4;} fina;
feature rlig {sub x3 x4 by x5;} rlig;
feature salt {sub x5 from [x6];} salt;
"""
KINDS = {
    "truetype": truetype, "opentype": opentype, "bare": bare_cff,
    "type1": lambda glyphs: type1(glyphs, {65: next(iter(glyphs))}),
}  # fmt: skip


@pytest.mark.parametrize("make", [truetype, opentype])
def test_the_character_map_reversed_and_what_substitution_makes_of_it(make):
    program = read_program(make(LETTERS, {"ل": "x1", "ا": "x2"}, features=JOINED))
    assert [program.text_of_glyph(name) for name in LETTERS] == ["ل", "ا", "ل", "ا", "لا", "لا"]
    assert program.text_of_glyph(".notdef") is None


def test_the_map_goes_before_names_and_plain_characters_before_forms():
    program = read_program(truetype({"one": SQUARE, "x": SQUARE}, {"١": "one", "ﺱ": "x", "س": "x"}))
    assert (program.text_of_glyph("one"), program.text_of_glyph("x")) == ("١", "س")


def test_private_use_and_controls_are_no_text():
    program = read_program(truetype(LETTERS, {"\ue000": "x1", "\x05": "x2", "\uf0ff": "x3"}))
    assert [program.text_of_glyph(name) for name in LETTERS] == [None] * 6


def test_substitution_ends():
    chain = "".join(f"feature ss0{n} {{sub x{n} by x{n + 1};}} ss0{n};" for n in (5, 4, 3, 2, 1))
    program = read_program(truetype(LETTERS, {"ب": "x1"}, features=chain + "feature ss07 {sub x6 by x1;} ss07;"))
    assert [program.text_of_glyph(name) for name in LETTERS][:5] == ["ب"] * 5


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_names(make):
    program = read_program(make({"uni0661": SQUARE, "x9": BAR, "beh-ar": EIGHT}))
    assert [program.text_of_glyph(name) for name in ("uni0661", "x9", "beh-ar", "gone")] == ["١", None, "ب", None]


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_outlines(make):
    program = read_program(make({"a": EIGHT, "b": BAR, "empty": []}))
    drawn = program.draw_outline("a")
    assert (drawn.contours, drawn.width, drawn.bounding_box()) == (3, 600, (100, 0, 500, 700))
    assert len(drawn.edges) == 12
    assert program.units == 1000
    assert program.draw_outline("empty").edges == []
    assert program.draw_outline("gone") is None


def test_glyphs_of_codes_in_truetype():
    program = read_program(truetype({"alpha": SQUARE, "x2": BAR}, {"A": "x2"}))
    assert program.glyph_of_code(65, "alpha") == "alpha"
    assert program.glyph_of_code(7, "A") == "x2"  # by the character that the name says
    assert program.glyph_of_code(7, "uni0041") == "x2"
    assert program.glyph_of_code(7, "g12") is None
    assert program.glyph_of_code(65, None) is None  # its map is of characters, and a code is none


@pytest.mark.parametrize(("platform", "encoding", "code"), [(3, 0, 0xF041), (3, 0, 65), (1, 0, 65), (0, 1, 65)])
def test_glyphs_of_codes_in_maps_of_codes(platform, encoding, code):
    program = read_program(with_map(platform, encoding, {code: "x2"}))
    assert program.glyph_of_code(65, None) == "x2"
    assert program.glyph_of_code(66, None) is None


def with_map(platform, encoding, characters):
    from io import BytesIO

    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

    font = TTFont(BytesIO(truetype({"x1": SQUARE, "x2": BAR})))
    table = CmapSubtable.newSubtable(6 if platform == 1 else 4)
    table.platformID, table.platEncID, table.language, table.cmap = platform, encoding, 0, characters
    font["cmap"].tables = [table]
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def test_glyphs_of_codes_in_type1_and_cff():
    own = read_program(type1({"a": SQUARE, "b": BAR}, {5: "b"}))
    asked_for = ((5, None), (6, None), (5, "a"), (5, "gone"))
    assert [own.glyph_of_code(code, name) for code, name in asked_for] == ["b", None, "a", "b"]
    assert own.glyph_of_cid(1, mapped=False) is None
    bare = read_program(bare_cff({"A": SQUARE, "b": BAR}))
    assert [bare.glyph_of_code(code, None) for code in (65, 66, 300)] == ["A", "B", None]


def test_type1_fonts_in_segments():
    data = type1({"uni0628": SQUARE}, {65: "uni0628"})
    at = data.index(b"eexec ") + 6
    parts = ((b"\x80\1", data[:at]), (b"\x80\2", data[at:]))
    segments = b"".join(head + len(part).to_bytes(4, "little") + part for head, part in parts) + b"\x80\3"
    assert read_program(segments).glyph_of_code(65, None) == "uni0628"


def test_type1_fonts_without_shared_programs():
    data = type1({"x1": BAR}, {65: "x1"})
    at, end = data.index(b"eexec ") + 6, data.index(b"\n" + b"0" * 64)
    private = eexec.decrypt(data[at:end], 55665)[0]
    without = re.sub(rb"/Subrs 1 array.*?\ndef\n", b"", private, flags=re.DOTALL)
    assert len(without) < len(private)
    program = read_program(data[:at] + eexec.encrypt(without, 55665)[0] + data[end:])
    assert recognize_sign(program, "x1") == "\u0640"


def test_glyphs_of_cids():
    program = read_program(truetype({"x1": SQUARE, "x2": BAR}))
    assert [program.glyph_of_cid(cid, mapped=mapped) for cid in (0, 2, 3, -1) for mapped in (True, False)] == [
        ".notdef", ".notdef", "x2", "x2", None, None, None, None,
    ]  # fmt: skip


def test_glyphs_of_cids_in_fonts_keyed_by_them():
    names = [".notdef", "cid00007", "cid00009"]
    program = FontProgram(None, SimpleNamespace(charset=names, ROS=("Adobe", "Identity", 0), FontMatrix=None), None)
    assert [program.glyph_of_cid(cid, mapped=False) for cid in (7, 9, 1)] == ["cid00007", "cid00009", None]
    assert program.glyph_of_cid(1, mapped=True) == "cid00007"
    assert program.units == 1000


def test_glyphs_of_characters():
    program = read_program(truetype({"x1": SQUARE, "x2": BAR}, {"ب": "x2"}))
    assert program.characters == {0x628: "x2"}
    assert (program.gid_of_character(0x628), program.gid_of_character(0x629)) == (2, None)


# broken programs ----------------------------------------------------------------------------------


def asked(program):
    """Ask a program for all that it is ever asked for."""
    for name in ("x1", ".notdef", "gone"):
        program.text_of_glyph(name)
        program.outline_key(name)
        recognize_sign(program, name)
        program.draw_outline(name)
    for code in (0, 65, 0x628, 300):
        program.glyph_of_code(code, None)
        program.glyph_of_code(code, "A")
        program.glyph_of_cid(code, mapped=True)
        program.gid_of_character(code)


@pytest.mark.parametrize("data", [
    b"", b"OTTO", b"%!", b"\x80\1", b"\x80\1\xff\xff\xff\xff", b"\0\1\0\0" + b"\0" * 40, b"nonsense",
])  # fmt: skip
def test_what_is_no_program(data):
    assert read_program(data) is None


SHIPS = [make({"x1": SQUARE, "uni0628": EIGHT}) for make in KINDS.values()]
SHIPS.append(truetype(LETTERS, {"ل": "x1", "ا": "x2"}, features=JOINED))


CHANGES = st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=20)


@given(st.sampled_from(SHIPS), CHANGES, st.integers(0, 5000))
def test_torn_programs_raise_nothing(data, changes, cut):
    torn = bytearray(data)
    for at, byte in changes:
        torn[at % len(torn)] = byte
    program = read_program(bytes(torn[: cut or None]))
    if program is not None:
        asked(program)


@pytest.mark.parametrize("table", ["head", "glyf", "loca", "hmtx", "hhea", "cmap", "GSUB", "post"])
def test_a_torn_table_loses_itself(table):
    from io import BytesIO

    from fontTools.ttLib import TTFont, newTable

    font = TTFont(BytesIO(truetype(LETTERS, {"ل": "x1"}, features=JOINED)))
    torn = newTable(table)
    torn.data, torn.compile = b"\0\1", lambda _: b"\0\1"
    font.tables[table] = torn
    out = BytesIO()
    font.save(out)
    program = read_program(out.getvalue())
    if program is not None:
        asked(program)
