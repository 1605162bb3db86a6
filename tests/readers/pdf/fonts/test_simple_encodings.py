"""Encodings of simple fonts: when they are believed."""

from types import SimpleNamespace

import pytest
from pdfminer.psparser import LIT

from arclean.readers.pdf.fonts.simple_encodings import SimpleEncoding
from arclean.readers.pdf.fonts.type3 import Type3Program

SYMBOLIC = 4
LATIN = {65: "A", 66: "B", 67: "C", 68: "D"}


class Drawing(Type3Program):
    """Procedures that draw signs, or nothing that is known."""

    def __init__(self, signs):
        self.signs = signs


@pytest.fixture(autouse=True)
def _recognized(monkeypatch):
    sign = "arclean.readers.pdf.fonts.simple_encodings.recognize_sign"
    monkeypatch.setattr(sign, lambda program, glyph: program.signs.get(glyph))


def encoding(  # noqa: PLR0913 - what a font says of its codes
    *differences, said=None, flags=0, embedded=None, encoded=LATIN, program=None, named=None,
):  # fmt: skip
    """Make an encoding: ``differences`` of a dictionary, or ``named`` as one of the predefined ones."""
    spec = {}
    if named:
        spec = {"Encoding": LIT(named)}
    elif differences:
        listed = [LIT(item) if isinstance(item, str) else item for item in differences]
        spec = {"Encoding": {"Differences": listed}}
    inner = SimpleNamespace(unicode_map=SimpleNamespace(cid2unichr=said or {}), cid2unicode=encoded, flags=flags)
    return SimpleEncoding(spec, {embedded: b""} if embedded else {}, inner, lambda: program)


def test_the_names_of_differences_count_from_the_number_before_them():
    found = encoding(65, "a", "b", 3, "c", 4.5, "d", 200, 7, "e").glyph_names
    assert found == {65: "a", 66: "b", 3: "c", 4: "d", 7: "e"}
    assert encoding(named="WinAnsiEncoding").glyph_names == {}
    assert encoding("a").glyph_names == {0: "a"}


def test_a_font_that_is_not_embedded_needs_no_encoding():
    assert encoding().text_of_code(65) == "A"
    assert encoding().text_of_code(1) is None
    assert encoding(embedded="FontFile").text_of_code(65) is None
    assert encoding(embedded="FontFile3", named="WinAnsiEncoding").text_of_code(65) == "A"


@pytest.mark.parametrize("tag", ["", "ABCDEF+"])
def test_the_standard_font_of_signs_has_its_own_encoding(tag):
    spec = {"BaseFont": LIT(f"{tag}ZapfDingbats")}
    inner = SimpleNamespace(unicode_map=None, cid2unicode=LATIN, flags=0)
    found = SimpleEncoding(spec, {}, inner, lambda: None)
    assert [found.text_of_code(code) for code in b"4n\xf0"] == ["✔", "■", None]


@pytest.mark.parametrize(("flags", "embedded", "given", "believed"), [
    (SYMBOLIC, "FontFile2", {"named": "WinAnsiEncoding"}, False), (0, "FontFile2", {"named": "WinAnsiEncoding"}, True),
    (SYMBOLIC, "FontFile", {"named": "WinAnsiEncoding"}, True), (SYMBOLIC | 32, "FontFile2", {}, False),
])  # fmt: skip
def test_a_symbolic_truetype_font_is_not_in_a_predefined_encoding(flags, embedded, given, believed):
    assert (encoding(flags=flags, embedded=embedded, **given).text_of_code(65) == "A") is believed


def test_a_dictionary_goes_for_a_symbolic_font_too():
    assert encoding(65, "A", flags=SYMBOLIC, embedded="FontFile2").text_of_code(65) == "A"


@pytest.mark.parametrize(("said", "believed"), [
    ({66: "س", 67: "م"}, False), ({66: "س", 67: "C"}, True), ({66: "س", 67: "م", 68: "D"}, False),
    ({66: "س", 67: " "}, False), ({66: " ", 67: "\t"}, True), ({1: "س", 2: "م"}, True), ({}, True),
])  # fmt: skip
def test_an_encoding_from_which_most_of_a_map_differs_is_not_believed(said, believed):
    found = encoding(named="WinAnsiEncoding", embedded="FontFile", said=said)
    assert (found.text_of_code(65) == "A") is believed


@pytest.mark.parametrize(("names", "believed"), [
    (["a65", "a66"], True), (["a65", "a67"], False), (["g12", "uni0042"], False), (["a65", ".notdef"], True),
    (["uni0041"], True),
])  # fmt: skip
def test_names_that_say_nothing_are_believed_where_all_are_numbers_of_their_codes(names, believed):
    assert (encoding(65, *names).text_of_code(65) == "A") is believed


@pytest.mark.parametrize(("signs", "believed"), [
    ({"a48": "0", "a49": "1"}, True), ({"a48": "0", "a49": "7"}, False), ({"a48": "0", "a49": "1", "a50": "7"}, True),
    ({"a48": "5", "a49": "7"}, False), ({"a48": " ", "a49": "1"}, True), ({"a48": " "}, True), ({}, True),
])  # fmt: skip
def test_labels_are_believed_where_most_procedures_draw_the_character(signs, believed):
    digits = {48: "0", 49: "1", 50: "2"}
    found = encoding(48, "a48", "a49", "a50", encoded=digits, program=Drawing(signs))
    assert (found.text_of_code(48) == "0") is believed


@pytest.mark.parametrize(("code", "believed"), [(32, False), (33, True), (126, True), (127, False)])
def test_where_no_sign_is_drawn_labels_are_believed_in_the_place_of_latin_letters(code, believed):
    found = encoding(code, f"a{code}", encoded={code: "x"}, program=Drawing({}))
    assert (found.text_of_code(code) == "x") is believed
    assert encoding(code, f"a{code}", encoded={code: "x"}).text_of_code(code) == "x"  # of a font that is no Type 3
