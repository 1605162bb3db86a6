"""Fonts: what is believed of what a PDF says about its codes, in which order, and what is lost."""

import pytest
from fontTools.ttLib import TTFont

from arclean.readers.pdf.fonts.font import LOST_GLYPH as LOST
from arclean.readers.pdf.fonts.lost_font import LostFont
from tests.readers.pdf.makers import BAR, EIGHT, SQUARE, bare_cff, truetype, type1
from tests.readers.pdf.writer import Raw, Stream, composite, descriptor, font, simple, to_unicode

OWN = {"uni0628": SQUARE, "x2": EIGHT, "bar1": BAR}
EMBEDDED = descriptor(FontFile2=Stream(truetype(OWN)))
TYPE1 = descriptor(FontFile=Stream(type1({"uni0628": SQUARE, "A": SQUARE, "x2": EIGHT}, {65: "uni0628", 66: "x2"})))


def texts(spec, *codes):
    found = font(spec)
    return [found.look_up_code(code)[0] for code in codes]


# maps ---------------------------------------------------------------------------------------------


def test_to_unicode_goes_before_all():
    said = to_unicode({65: "س", 66: "لا"})
    assert texts(simple(ToUnicode=said, Encoding="WinAnsiEncoding", FontDescriptor=TYPE1), 65, 66) == ["س", "لا"]
    assert texts(composite(ToUnicode=to_unicode({300: "س"})), 300, 301) == ["س", LOST]


@pytest.mark.parametrize("nothing", ["\ufffd", "\x05", "\ue123", "\uffff", "a\ufffd"])
def test_what_is_no_text_is_asked_for_elsewhere(nothing):
    assert texts(simple(ToUnicode=to_unicode({65: nothing}), Encoding="WinAnsiEncoding"), 65) == ["A"]
    assert texts(composite(ToUnicode=to_unicode({65: nothing, 300: "a"})), 65) == [LOST]


def test_white_space_is_a_text():
    assert texts(simple(ToUnicode=to_unicode({65: "\t", 66: " "})), 65, 66) == ["\t", " "]


def test_widths_and_what_is_known():
    found = font(simple(Encoding="WinAnsiEncoding", FirstChar=65, Widths=[250, "torn"]))
    assert [found.look_up_code(code) for code in (65, 66, 67)] == [("A", 0.25), ("B", 0.0), ("C", 0.0)]
    assert found.texts_and_widths == {65: ("A", 0.25), 66: ("B", 0.0), 67: ("C", 0.0)}


def test_cutting_strings():
    one = font(simple())
    assert (one.has_single_byte_codes, [*one.split_codes(b"a\xff")]) == (True, [97, 255])
    two = font(composite())
    assert (two.has_single_byte_codes, [*two.split_codes(b"\1\2\3\4\5")]) == (False, [258, 772])
    other = font(composite(Encoding="UniGB-UCS2-H"))
    assert len(other.split_codes("中文".encode("utf-16-be"))) == 2


@pytest.mark.parametrize(("own", "extent"), [
    (descriptor(Ascent=700, Descent=-300), (0.7, -0.3)), (descriptor(Ascent=0, Descent=0), (0.9, -0.3)),
    (descriptor(Ascent=4100, Descent=0), (0.9, -0.3)),
    (descriptor(Ascent=3900, Descent=0), (3.9, 0)),
    (descriptor(Ascent=150, Descent=-40), (0.9, -0.3)), (descriptor(Ascent=150, Descent=-60), (0.15, -0.06)),
    (descriptor(Ascent=700, Descent=300), (0.7, -0.3)),
])  # fmt: skip
def test_ascent_and_descent(own, extent):
    found = font(simple(FontDescriptor=own))
    assert (found.ascent, found.descent) == pytest.approx(extent)


# encodings ----------------------------------------------------------------------------------------


def test_a_font_that_is_not_embedded_is_in_its_encoding():
    assert texts(simple(), 65) == ["A"]
    assert texts(simple(Encoding={"Differences": [65, "uni0628", "afii57392"]}), 65, 66, 67) == ["ب", "٠", "C"]


def test_an_embedded_font_without_an_encoding_is_in_none():
    assert texts(simple(FontDescriptor=descriptor(FontFile2=Stream(b"torn"))), 65) == [LOST]
    assert texts(simple(Subtype="Type1", FontDescriptor=TYPE1), 65, 66) == ["ب", LOST]


def test_an_embedded_font_with_an_encoding_is_in_it():
    assert texts(simple(Encoding="WinAnsiEncoding", FontDescriptor=EMBEDDED), 65) == ["A"]
    assert texts(simple(Encoding={"Differences": [1, "seenarabic"]}, FontDescriptor=EMBEDDED), 1) == ["س"]


def test_a_symbolic_font_is_not_in_a_standard_encoding():
    symbolic = EMBEDDED | {"Flags": 4}
    assert texts(simple(Encoding="WinAnsiEncoding", FontDescriptor=symbolic), 65) == [LOST]
    assert texts(simple(Encoding={"Differences": [65, "B"]}, FontDescriptor=symbolic), 65) == ["B"]
    assert texts(simple(Subtype="Type1", Encoding="WinAnsiEncoding", FontDescriptor=TYPE1 | {"Flags": 4}), 67) == ["C"]


@pytest.mark.parametrize(("said", "text"), [
    ({66: "س", 67: "م", 68: "D"}, LOST), ({66: "B", 67: "C", 68: "م"}, "A"), ({66: " ", 67: "م"}, LOST), ({}, "A"),
])  # fmt: skip
def test_an_encoding_that_is_contradicted_is_not_believed(said, text):
    spec = simple(Encoding="WinAnsiEncoding", FontDescriptor=EMBEDDED, ToUnicode=to_unicode(said | {300: "x"}))
    assert texts(spec, 65) == [text]


@pytest.mark.parametrize(("names", "found"), [
    (["g12", "g13"], [LOST, LOST]),  # numbers of glyphs: the base encoding knows nothing of them
    (["a65", "a66"], ["A", "B"]), (["G41", "G42"], ["A", "B"]), (["c065", "c066"], ["A", "B"]),  # those of their codes
    (["a65", "a67"], [LOST, LOST]), ([".notdef", "g66"], ["A", "B"]), (["a65", "seenarabic"], ["A", "س"]),
    (["g1", "seenarabic"], [LOST, "س"]),
])  # fmt: skip
@pytest.mark.parametrize("kind", [
    {}, {"FontDescriptor": descriptor(FontFile2=Stream(b"torn"))},
    {"Subtype": "Type3", "FontBBox": [0, 0, 1, 1], "FontMatrix": [0.001, 0, 0, 0.001, 0, 0]},
])  # fmt: skip
def test_names_that_are_mere_numbers(names, found, kind):
    assert texts(simple(Encoding={"Differences": [65, *names]}, **kind), 65, 66) == found


def test_torn_differences():
    spec = simple(Encoding={"Differences": [65, b"x", "uni0628", None, 3.5, "uni0629"]})
    assert texts(spec, 65, 66, 67) == ["ب", "ة", "C"]


# programs -----------------------------------------------------------------------------------------


def test_names_of_the_differences_name_glyphs_of_the_program():
    program = descriptor(FontFile3=Stream(bare_cff({"x1": BAR, "uni0628": SQUARE}), {"Subtype": "Type1C"}))
    spec = simple(Subtype="Type1", Encoding={"Differences": [1, "x1", "uni0628", "gone"]}, FontDescriptor=program)
    assert texts(spec, 1, 2, 3) == ["ـ", "ب", LOST]


@pytest.mark.parametrize("key", ["FontFile2", "FontFile3", "FontFile"])
def test_cids_are_numbers_of_glyphs(key):
    own = {"FontDescriptor": descriptor(**{key: Stream(truetype(OWN))})}
    assert texts(composite(descendant=own), 1, 2, 3, 4, 0) == ["ب", LOST, "ـ", LOST, LOST]


def gids(*numbers):
    return Stream(b"".join(number.to_bytes(2, "big") for number in numbers))


def test_cids_by_a_map_of_glyphs():
    own = {"FontDescriptor": EMBEDDED, "CIDToGIDMap": gids(0, 3, 1)}
    assert texts(composite(descendant=own), 1, 2, 3) == ["ـ", "ب", LOST]
    assert texts(composite(descendant=own | {"CIDToGIDMap": "Identity"}), 1) == ["ب"]


def test_cids_that_are_characters():
    data = truetype({"x1": SQUARE, "x2": EIGHT}, {"(": "x1", "\ue000": "x2"})
    own = {"FontDescriptor": descriptor(FontFile2=Stream(data)), "CIDToGIDMap": gids(*[0] * 40, 1, 1)}
    assert texts(composite(descendant=own), 40) == ["("]


def test_cids_of_private_use_are_no_characters():
    data = truetype({"x2": EIGHT}, {"\ue000": "x2"})
    own = {"FontDescriptor": descriptor(FontFile2=Stream(data)), "CIDToGIDMap": gids(*[0] * 0xE000, 1)}
    assert texts(composite(descendant=own), 0xE000) == [LOST]


def test_an_empty_text_is_that_of_a_neighbour_but_a_mark_tells_itself():
    data = truetype({"uni064E": SQUARE, "uni0628": EIGHT, "x": EIGHT})
    own = {"FontDescriptor": descriptor(FontFile2=Stream(data))}
    said = to_unicode({1: "", 2: "", 3: "", 300: "a"})
    assert texts(composite(descendant=own, ToUnicode=said), 1, 2, 3) == ["\u064e", "", ""]
    assert texts(composite(ToUnicode=said), 1) == [""]


def test_digits_are_told_by_their_outlines(system_font):
    names = TTFont(system_font).getBestCmap()
    order = TTFont(system_font).getGlyphOrder()
    program = descriptor(FontFile2=Stream(nameless(system_font)))
    codes = [order.index(names[ord(char)]) for char in "123456789%abسع"]
    assert "".join(texts(composite(descendant={"FontDescriptor": program}), *codes)) == "123456789%" + 4 * LOST


def nameless(file):
    """Take all that a font says about its glyphs out of it."""
    from io import BytesIO

    plain = TTFont(file)
    for table in ("cmap", "GSUB", "GPOS", "GDEF"):
        if table in plain:
            del plain[table]
    plain["post"].formatType = 3.0
    out = BytesIO()
    plain.save(out)
    return out.getvalue()


# broken -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("entries", [
    {"FontDescriptor": 3}, {"FontDescriptor": descriptor(FontFile2=7)}, {"Widths": 3}, {"FirstChar": "x"},
    {"FontDescriptor": descriptor(FontFile2=Raw(b"99 0 R"))}, {"FontDescriptor": descriptor(Ascent="x", Flags="y")},
    {"FontDescriptor": descriptor(FontFile2=Stream(b"x", {"Filter": "NoSuchDecode"}))}, {"Subtype": "Type3"},
    {"Encoding": 3}, {"Encoding": {"Differences": 3}}, {"ToUnicode": 3}, {"BaseFont": []}, {"Subtype": 3},
    {"ToUnicode": Stream(b"\0", {"Filter": "NoSuchDecode"})},
])  # fmt: skip
def test_broken_fonts_lose_themselves(entries):
    found = font(simple(**entries))
    text, width = found.look_up_code(65)
    assert text in ("A", LOST)
    assert width >= 0


@pytest.mark.parametrize("entries", [
    {"DescendantFonts": 3}, {"DescendantFonts": []}, {"DescendantFonts": [3]}, {"DescendantFonts": Raw(b"99 0 R")},
    {"Encoding": 3}, {"Encoding": "NoSuchMap"}, {"descendant": {"W": 3}}, {"descendant": {"CIDToGIDMap": 3}},
    {"descendant": {"CIDSystemInfo": 3}}, {"descendant": {"DW": "x"}},
])  # fmt: skip
def test_broken_composite_fonts_lose_themselves(entries):
    found = font(composite(**entries))
    for code in found.split_codes(b"\0\x41\0\x42"):
        assert len(found.look_up_code(code)[0]) == 1


def test_a_font_that_is_not_there_draws_glyphs_without_a_text():
    lost = LostFont()
    assert (lost.has_single_byte_codes, [*lost.split_codes(b"ab")]) == (True, [97, 98])
    assert (lost.ascent, lost.descent) == (0.9, -0.3)
    assert lost.look_up_code(97) == (LOST, 0.5)
    assert lost.texts_and_widths == {97: (LOST, 0.5)}


@pytest.mark.parametrize(("string", "codes"), [
    (b"", []), (b"\1", []), (b"\1\2", [258]), (b"\1\2\3", [258]), (b"\1\2\3\4", [258, 772]),
])  # fmt: skip
def test_codes_of_two_bytes(string, codes):
    assert [*font(composite()).split_codes(string)] == codes


@pytest.mark.parametrize(("width", "text"), [(1000, "亜"), (450, "\ufffd")])
def test_a_collection_of_another_script_is_known_by_its_widths(width, text):
    """Arabic glyphs whose font says that its numbers are those of Adobe-Japan1: no Han character is so narrow."""
    system = {"Registry": b"Adobe", "Ordering": b"Japan1", "Supplement": 6}
    made = font(composite(descendant={"CIDSystemInfo": system, "DW": width}))
    assert made.look_up_code(1125)[0] == text
