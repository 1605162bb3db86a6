"""Drawing: what the operators do to the place, the size and the text of glyphs."""

import math

import pytest

from arclean.core.document import Box
from arclean.errors import LimitError
from arclean.readers.limits import DEFAULT_LIMITS
from arclean.readers.pdf.fonts.font import LOST_GLYPH as LOST
from arclean.readers.pdf.interpreter.drawn_glyphs import glyph_box
from tests.readers.pdf.writer import HEIGHT, PLAIN, WIDTH, Raw, Stream, composite, drawing, simple, to_unicode


def glyphs(content, **kwargs):
    return drawing(b"BT /F1 10 Tf " + content, **kwargs).glyphs


def places(content, **kwargs):
    """Return text, left edge and baseline, in points from the page's bottom left."""
    return [(g.text, round(g.x0, 3), round(HEIGHT - g.base, 3)) for g in glyphs(content, **kwargs)]


def form(content, **spec):
    return Stream(content, {"Type": "XObject", "Subtype": "Form", "BBox": [0, 0, WIDTH, HEIGHT]} | spec)


def with_forms(**forms):
    return PLAIN | {"XObject": forms}


# place and size: every glyph is 5 wide ------------------------------------------------------------


@pytest.mark.parametrize(("content", "found"), [
    (b"50 100 Td (ab) Tj", [("a", 50, 100), ("b", 55, 100)]),
    (b"9 9 Td 50 100 Td 5 -20 Td (a) Tj", [("a", 64, 89)]),
    (b"1 0 0 2 5 6 Tm 1 0 0 3 7 8 Tm 2 2 Td (a) Tj", [("a", 9, 14)]),
    (b"50 100 TD 5 -20 TD (a) Tj T* (b) Tj", [("a", 55, 80), ("b", 55, 60)]),
    (b"12 TL 50 100 Td (a) Tj T* (b) Tj (c) '", [("a", 50, 100), ("b", 50, 88), ("c", 50, 76)]),
    (b'12 TL 50 100 Td 3 1 (a b) "', [("a", 50, 88), (" ", 56, 88), ("b", 65, 88)]),
    (b"50 100 Td 2 Tc (ab) Tj", [("a", 50, 100), ("b", 57, 100)]),
    (b"50 100 Td 4 Tw (a b) Tj", [("a", 50, 100), (" ", 55, 100), ("b", 64, 100)]),
    (b"50 100 Td 50 Tz 2 Tc 4 Tw ( b) Tj [-1000 (c)] TJ", [(" ", 50, 100), ("b", 55.5, 100), ("c", 64, 100)]),
    (b"50 100 Td [(a) -500 (b) 500 (c)] TJ", [("a", 50, 100), ("b", 60, 100), ("c", 60, 100)]),
    (b"50 100 Td [(a) /x null true [1] (b)] TJ", [("a", 50, 100), ("b", 55, 100)]),
    (b"50 100 Td 3 Ts (a) Tj 0 Ts (b) Tj", [("a", 50, 103), ("b", 55, 100)]),
    (b"1 0 0 1 50 100 Tm (a) Tj 1 0 0 1 7 8 Tm (b) Tj", [("a", 50, 100), ("b", 7, 8)]),
    (b"50 100 Td (a) Tj ET BT (b) Tj", [("a", 50, 100), ("b", 0, 0)]),
    (b"2 0 0 2 50 100 cm (ab) Tj", [("a", 50, 100), ("b", 60, 100)]),
    (b"2 0 0 2 0 0 cm 1 0 0 1 10 20 cm (a) Tj", [("a", 20, 40)]),
    (b"q 1 0 0 1 9 9 cm 5 Tc (ab) Tj Q (c) Tj", [("a", 9, 9), ("b", 19, 9), ("c", 20, 0)]),
    (b"Q Q (a) Tj", [("a", 0, 0)]),
])  # fmt: skip
def test_places(content, found):
    assert places(content) == found


@pytest.mark.parametrize("between", [
    b"/F1 20 Tf", b"3 Tc", b"4 Tw", b"50 Tz", b"3 Ts", b"3 Tr", b"2 0 0 2 0 0 cm", b"0 -1 1 0 9 9 cm", b"1 0 0 rg",
    b"1 g", b"/G1 gs", b"0 0 6 6 re W n", b"0 0 60 60 re f", b"/Artifact BMC", b"/Form Do", b"q 5 Tc /F1 7 Tf Q",
    b"/F1 20 Tf /F1 10 Tf", b'2 3 (x) "', b"0 1 -1 0 9 9 Tm", b"2 0 0 3 9 9 Tm", b"5 TL T*", b"-1 0 0 -1 0 0 Tm",
])  # fmt: skip
def test_what_is_shown_after_an_operator_is_shown_by_all_that_it_set(between):
    resources = PLAIN | {
        "XObject": {"Form": form(b"/F1 5 Tf BT 7 Tc (f) Tj ET 0 0 40 40 re f")},
        "ExtGState": {"G1": {"ca": 0, "Font": [simple(Encoding="WinAnsiEncoding"), 7]}},
    }
    once, twice = (
        drawing(b"BT /F1 10 Tf " + first + b"1 0 0 1 9 9 Tm " + between + b" (a b) Tj", resources=resources)
        for first in (b"", b"1 0 0 1 9 9 Tm (a) Tj 1 0 0 1 8 8 Tm (a) Tj ")
    )
    shown = [[g[:6] + g[8:12] for g in found.glyphs[-3:]] for found in (once, twice)]
    assert shown[0] == shown[1]
    paints = [found.text_paints[found.glyphs[-1].paint] for found in (once, twice)]
    assert paints[0] == paints[1]


def test_word_space_is_for_codes_of_one_byte():
    resources = {"Font": {"F1": composite(ToUnicode=to_unicode({32: " ", 300: "x"}))}}
    assert places(b"4 Tw <0020012C> Tj", resources=resources) == [(" ", 0, 0), ("x", 5, 0)]


def test_the_state_holds_the_font():
    assert [round(g.size) for g in glyphs(b"(a) Tj q /F1 20 Tf (b) Tj Q (c) Tj")] == [10, 20, 10]


def test_a_graphics_state_sets_the_font():
    resources = {"ExtGState": {"G1": {"Font": [simple(Encoding="WinAnsiEncoding"), 7]}, "G2": {"Font": [1]}, "G3": {}}}
    found = drawing(b"BT (a) Tj /G2 gs /G3 gs /G4 gs (b) Tj /G1 gs (c) Tj /G3 gs (d) Tj", resources=resources).glyphs
    assert [(g.text, g.size) for g in found] == [("c", 7), ("d", 7)]


def test_before_a_font_is_named_nothing_is_drawn():
    assert drawing(b"BT (a) Tj").glyphs == []


def test_text_in_a_font_that_is_not_there_is_not_lost_without_a_sign():
    found = drawing(b"BT /F9 10 Tf (ab) Tj /F1 10 Tf (c) Tj").glyphs
    assert [(g.text, g.x0, g.x1) for g in found] == [(LOST, 0, 5), (LOST, 5, 10), ("c", 10, 15)]


@pytest.mark.parametrize(("matrix", "angle", "size", "width"), [
    (b"1 0 0 1", 0, 10, 5), (b"0 1 -1 0", 90, 10, 5), (b"-1 0 0 -1", 180, 10, 5), (b"0 -1 1 0", 270, 10, 5),
    (b"2 0 0 3", 0, 30, 10), (b"0.866 0.5 -0.5 0.866", 30, 10, 5), (b"1 0 0.3 1", 0, 10, 5),
    (b"-1 0 0 1", 0, 10, 5), (b"1 0 0 -1", 0, 10, 5), (b"0 -1 -1 0", 90, 10, 5),  # mirrored
])  # fmt: skip
def test_angles(matrix, angle, size, width):
    first, second = glyphs(matrix + b" 200 150 Tm (ab) Tj")
    assert first.angle == angle
    assert (round(first.size, 2), round(first.x1 - first.x0, 2)) == (size, width)
    assert math.isclose(first.base, second.base, abs_tol=0.1)
    assert (second.x0 < first.x0) == (matrix in (b"-1 0 0 1", b"0 -1 -1 0"))


@pytest.mark.parametrize(("matrix", "place"), [
    (b"1 0 0 1", (200, 142, 205, 152)), (b"0 1 -1 0", (192, 145, 202, 150)), (b"-1 0 0 -1", (195, 148, 200, 158)),
    (b"0 -1 1 0", (198, 150, 208, 155)), (b"-1 0 0 1", (195, 142, 200, 152)),
])  # fmt: skip
def test_boxes_are_those_on_the_page(matrix, place):
    (glyph,) = glyphs(matrix + b" 200 150 Tm (a) Tj")
    assert [round(edge, 1) for edge in glyph_box(glyph)] == [*place]


# hidden, outside, artifact ------------------------------------------------------------------------


def test_hidden_text():
    found = glyphs(b"(a) Tj 3 Tr (b) Tj 7 Tr (c) Tj 1 Tr (d) Tj q 3 Tr Q (e) Tj")
    assert [g.hidden for g in found] == [False, True, True, False, False]


@pytest.mark.parametrize(("clip", "outside"), [
    (b"0 0 100 100 re W n", "b"), (b"0 0 100 100 re W* n", "b"), (b"0 0 100 100 re n", ""), (b"W n", ""),
    (b"0 0 m 100 0 l 100 100 l 0 100 l h W n", "b"), (b"0 0 m 100 0 100 100 0 100 c W n", "b"),
    (b"0 0 100 100 re W n 200 0 100 300 re W n", "ab"), (b"q 0 0 100 100 re W n Q", ""),
    (b"0 65 400 15 re W n", "ab"), (b"0 0 400 35 re W n", "ab"), (b"0 0 400 45 re W n", ""), (b"0 55 400 9 re W n", ""),
    (b"0 100 400 50 re W n 0 0 400 300 re W n", "ab"), (b"0 0 400 30 re W n 0 0 400 300 re W n", "ab"),
    (b"0 0 400 300 re W n 100 0 20 300 re W n 0 0 400 300 re W n", "ab"), (b"220 0 99 300 re W n", "ab"),
    (b"100 100 -100 -100 re W n", "b"), (b"0 0 100 100 re 190 90 60 60 re W n", ""), (b"0 0 5 300 re W n", "b"),
])  # fmt: skip
def test_clipping(clip, outside):
    found = drawing(clip + b" BT /F1 10 Tf 10 50 Td (a) Tj 1 0 0 1 200 50 Tm (b) Tj").glyphs
    assert "".join(g.text for g in found if g.outside) == outside


@pytest.mark.parametrize("place", [b"-100 50", b"500 50", b"50 -100", b"50 400"])
def test_off_the_page(place):
    assert [g.outside for g in glyphs(place + b" Td (a) Tj")] == [True]


def test_artifacts():
    found = glyphs(b"/Artifact BMC (a) Tj /P <</MCID 1>> BDC (b) Tj EMC (c) Tj EMC (d) Tj EMC (e) Tj")
    assert [g.artifact for g in found] == [True, True, True, False, False]


# replaced text ------------------------------------------------------------------------------------


def actual(text, inner, *, encoding="utf-16"):
    return b"/Span <</ActualText <" + text.encode(encoding).hex().encode() + b">>> BDC " + inner + b" EMC "


def test_replaced_text_has_the_hull_of_its_row():
    first, cluster, last = glyphs(b"(x) Tj " + actual("بِ", b"(a) Tj 2 Ts (w) Tj 0 Ts 20 0 Td (b) Tj") + b"(y) Tj")
    assert (cluster.text, cluster.replaced, cluster.x0, cluster.x1) == ("بِ", True, 5, 25)
    assert [(g.text, g.replaced, g.x0) for g in (first, last)] == [("x", False, 0), ("y", False, 25)]


def test_replaced_text_over_two_lines_stands_on_that_of_the_widest_glyph():
    (g,) = glyphs(actual("ab", b"(a) Tj 100 80 Td /F1 20 Tf (bc) Tj"))
    assert (g.text, g.x0, g.x1, HEIGHT - g.base, g.size) == ("ab", 100, 120, 80, 20)


def test_replaced_text_that_turns():
    (g,) = glyphs(actual("ab", b"50 50 Td (a) Tj 0 2 -2 0 50 50 Tm (b) Tj"))
    assert (g.angle, round(g.x1 - g.x0)) == (90, 10)


@pytest.mark.parametrize(("encoding", "text"), [
    ("utf-16", "سلام"), ("utf-8-sig", "سلام"), ("latin-1", "caf\xe9"),
])  # fmt: skip
def test_text_strings(encoding, text):
    assert [g.text for g in glyphs(actual(text, b"(abc) Tj", encoding=encoding))] == [text]


def test_text_strings_in_the_encoding_of_documents():
    assert [g.text for g in glyphs(b"/Span <</ActualText (a\\205b\\240)>> BDC (x) Tj EMC")] == ["a\u2013b\u20ac"]


@pytest.mark.parametrize("mark", [b"<FEFF>", b"<>", b"<FEFFFFFD>"])
def test_empty_replacements_empty_their_glyphs_but_those_that_are_lost(mark):
    resources = {"Font": {"F1": composite(ToUnicode=to_unicode({1: "a"}))}}
    found = glyphs(b"/Span <</ActualText " + mark + b">> BDC <00010002> Tj EMC", resources=resources)
    assert [(g.text, g.x0) for g in found] == [("", 0), ("\ufffd", 5)]


def test_nested_replacements():
    found = glyphs(b"(x) Tj " + actual("outer", b"(a) Tj " + actual("inner", b"(b) Tj") + b"(c) Tj"))
    assert [(g.text, g.x0, g.x1) for g in found] == [("x", 0, 5), ("outer", 5, 20)]


def test_replacements_of_nothing_and_by_nothing():
    content = actual("a", b"") + b"/Span <</ActualText 1>> BDC (b) Tj EMC /Span BMC (c) Tj EMC"
    assert places(content) == [("b", 0, 0), ("c", 5, 0)]


def test_replacements_by_name():
    resources = PLAIN | {"Properties": {"P0": {"ActualText": b"\xfe\xff\x06\x27"}, "P1": {"MCID": 1}, "P2": 3}}
    marked = b" ".join(b"/Span /P%d BDC (a) Tj EMC" % number for number in range(4))
    assert [text for text, *_ in places(marked, resources=resources)] == ["ا", "a", "a", "a"]


@pytest.mark.parametrize(("content", "text"), [
    (b"/Span <</ActualText (x)>> BDC (a) Tj", "x"),
    (b"EMC (a) Tj EMC", "a"),
    (b"1 2 /Span BDC (a) Tj EMC (b) Tj", "ab"),
])  # fmt: skip
def test_marks_that_are_not_closed_or_not_opened(content, text):
    assert "".join(g.text for g in glyphs(content)) == text


# forms --------------------------------------------------------------------------------------------


def test_forms_have_matrix_box_and_resources():
    inner = simple(Widths=[1000] * 256, Encoding="WinAnsiEncoding")
    own = form(b"BT /F1 10 Tf (ab) Tj ET BT 60 0 Td (c) Tj", Matrix=[2, 0, 0, 2, 5, 0], BBox=[0, 0, 30, 30],
               Resources={"Font": {"F1": inner}})  # fmt: skip
    found = drawing(b"1 0 0 1 100 100 cm /X Do BT /F1 10 Tf (d) Tj", resources=with_forms(X=own)).glyphs
    assert [(g.text, g.x0, g.x1, g.outside) for g in found] == [
        ("a", 105, 125, False), ("b", 125, 145, False), ("c", 225, 245, True), ("d", 100, 105, False),
    ]  # fmt: skip


def test_forms_without_resources_use_those_around_and_give_the_state_back():
    inner = form(b"3 Tr 9 Tc BT /F1 20 Tf (b) Tj Q Q q q")
    found = drawing(b"BT /F1 10 Tf 50 0 Td (a) Tj /X Do (c) Tj", resources=with_forms(X=inner)).glyphs
    assert [(g.text, g.x0, g.size, g.hidden) for g in found] == [
        ("a", 50, 10, False), ("b", 0, 20, True), ("c", 55, 10, False),
    ]  # fmt: skip


def test_marks_of_a_form_end_with_it():
    inner = form(b"EMC EMC /Artifact BMC BT /F1 10 Tf (b) Tj")
    found = glyphs(b"/Span <</ActualText (x)>> BDC (a) Tj /X Do (c) Tj EMC (d) Tj", resources=with_forms(X=inner))
    assert [(g.text, g.artifact) for g in found] == [("x", False), ("d", False)]


@pytest.mark.parametrize("broken", [
    Raw(b"9999 0 R"), None, 3, form(b"BT /F1 9 Tf (b) Tj", Filter="NoSuchDecode"), Stream(b"", {"Subtype": "PS"}),
    Stream(b"no subtype"), form(b"BT /F1 9 Tf (b) Tj", Filter="FlateDecode", DecodeParms={"Predictor": 99}),
])  # fmt: skip
def test_a_broken_form_loses_itself(broken):
    assert places(b"(a) Tj /X Do (c) Tj", resources=with_forms(X=broken)) == [("a", 0, 0), ("c", 5, 0)]


def test_forms_with_torn_boxes_are_drawn():
    own = form(b"BT /F1 10 Tf (a) Tj", BBox=[0, 0], Matrix=[1, "x"])
    assert [g.outside for g in drawing(b"/X Do", resources=with_forms(X=own)).glyphs] == [False]


def test_images_are_told():
    image = Stream(b"\0", {"Subtype": "Image", "Width": 1, "Height": 1})
    found = drawing(b"20 0 0 10 50 60 cm /X Do BI /W 1 ID x EI /Y Do", resources=with_forms(X=image))
    assert found.images == [Box(50, HEIGHT - 70, 70, HEIGHT - 60)] * 2


# rules --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("path", "count"), [
    (b"10 10 100 1 re f", 1), (b"10 10 m 100 10 l S", 1), (b"10 10 100 50 re f", 0), (b"10 10 100 1 re n", 0),
    (b"10 10 m 10 90 l 50 90 l S", 2), (b"0 0 m 9 9 9 9 9 0 c S", 0), (b"10 10 100 1 re B* 20 20 100 1 re b", 2),
])  # fmt: skip
def test_rules(path, count):
    assert len(drawing(path).rules) == count


def test_rules_are_few():
    assert len(drawing(b"0 0 9 1 re f " * 20_100).rules) == 20_000


# limits and torn input ----------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "most"), [(b"(abcdef) Tj", 5), (b"(abc) Tj (def) Tj", 5), (b"[(abc) 1 (def)] TJ", 5)])
def test_too_many_glyphs(text, most):
    with pytest.raises(LimitError, match="more than 5 glyphs") as caught:
        glyphs(text, limits=DEFAULT_LIMITS._replace(glyphs=most))
    assert len(caught.value.partial.glyphs) <= most
    assert len(glyphs(text, limits=DEFAULT_LIMITS._replace(glyphs=6))) == 6


@pytest.mark.parametrize("content", [b"n n n", b"nonsense " * 1000, b"1 2 3 (a) Tj"])
def test_too_long(content):
    with pytest.raises(LimitError, match="longer than -1 seconds"):
        glyphs(content, limits=DEFAULT_LIMITS._replace(seconds=-1))


def test_forms_that_draw_each_other_many_times_end():
    forms = {f"X{n}": form(b"nothing " + b"1 0 0 1 1 0 cm /X%d Do " % (n + 1) * 10) for n in range(20)}
    with pytest.raises(LimitError, match="seconds"):
        drawing(b"/X0 Do", resources=with_forms(**forms), limits=DEFAULT_LIMITS._replace(seconds=0.3))


@pytest.mark.parametrize(("content", "count"), [
    (b"/X Do /X Do /X Do", 1), (b"/X Do q Q 0 0 1 9 re n /X Do", 1), (b"/X Do 1 0 0 1 9 0 cm /X Do", 2),
    (b"/X Do (b) Tj /X Do", 3), (b"/X Do 0 0 90 90 re f /X Do", 2), (b"/X Do 1 g /X Do", 2),
])  # fmt: skip
def test_a_form_that_was_drawn_last_is_not_drawn_again_in_the_same_place(content, count):
    own = form(b"10 10 20 20 re f BT /F1 10 Tf (a) Tj")
    assert len(drawing(b"BT /F1 10 Tf " + content, resources=with_forms(X=own)).glyphs) == count


def test_forms_of_areas_are_drawn_once():
    forms = {f"X{n}": form(b"0 0 50 50 re f " + b"/X%d Do " % (n + 1) * 2) for n in range(20)}
    assert len(drawing(b"/X0 Do", resources=with_forms(**forms)).areas) < 100


def test_forms_within_forms_without_end():
    forms = {f"X{n}": form(b"BT /F1 9 Tf (a) Tj /X%d Do" % (n + 1)) for n in range(10)}
    with pytest.raises(LimitError, match="5 deep") as caught:
        drawing(b"/X0 Do", resources=with_forms(**forms), limits=DEFAULT_LIMITS._replace(nesting=5))
    assert len(caught.value.partial.glyphs) == 5


@pytest.mark.parametrize("torn", [
    b"Td", b"(x) Td", b"1 Tm", b"/x /y Tm", b"/F1 Tf", b"/x Tc", b"Tj", b"[/a] Tj", b"1 0 0 cm", b"Tz",
    b"/x /y /z /u /v /w cm", b"1 re", b"1 2 3 c", b"[1] gs", b"[1] Do", b"<<>> Do", b"5 TJ", b"/n Tr", b"l", b'(a) "',
    b"<</A 1>> /x BDC EMC", b"q 1 Q",
])  # fmt: skip
def test_a_torn_operator_is_passed_over(torn):
    assert places(torn + b" (b) Tj") == [("b", 0, 0)]


@pytest.mark.parametrize("far", [
    b"999999999999 0 0 1 0 0 Tm", b"99999999 0 0 99999999 0 0 cm " * 50, b"1 0 0 1 9999999999 0 Tm",
])  # fmt: skip
def test_places_without_bounds_are_passed_over(far):
    found = drawing(b"BT /F1 10 Tf q " + far + b" (a) Tj Q 1 0 0 1 9 9 Tm (b) Tj").glyphs
    assert [g.text for g in found if abs(g.x1) < 1e6] == ["b"]
    assert all(math.isfinite(part) for g in found for part in g[1:5])


def test_a_matrix_without_area():
    assert places(b"0 0 0 0 9 9 Tm (ab) Tj") == [("a", 9, 9), ("b", 9, 9)]
