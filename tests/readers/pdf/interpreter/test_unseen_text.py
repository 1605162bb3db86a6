"""Unseen text: what is painted in the colour of its ground, or under something; and all that is seen all the same."""

import pytest

from arclean.readers.pdf import read_pdf
from arclean.readers.pdf.interpreter.unseen_text import take_unseen_text
from tests.readers.pdf.writer import PLAIN, WIDTH, Stream, drawing, pdf, simple

TEXT = b"BT /F1 10 Tf 50 100 Td (secret) Tj ET "
BOX = b"40 95 100 20 re f "
IMAGE = {
    "Type": "XObject",
    "Subtype": "Image",
    "Width": 1,
    "Height": 1,
    "ColorSpace": "DeviceGray",
    "BitsPerComponent": 8,
}
MASK = Stream(b"\x80", IMAGE)
GROUP = {"Type": "XObject", "Subtype": "Form", "BBox": [0, 0, WIDTH, 300]}
RESOURCES = PLAIN | {
    "XObject": {"I1": Stream(b"\x80", IMAGE), "I2": Stream(b"\x80", IMAGE | {"SMask": MASK}),
                "I3": Stream(b"\x80", {**IMAGE, "ImageMask": True}),
                "I4": Stream(b"\x80", {**IMAGE, "Width": 100, "Height": 75}), "X1": Stream(BOX, GROUP)},
    "ExtGState": {"Half": {"ca": 0.5}, "Nothing": {"ca": 0}, "Multiply": {"BM": "Multiply"}, "Whole": {"ca": 1},
                  "Normal": {"BM": "Normal", "SMask": "None"}, "Masked": {"SMask": {"S": "Alpha"}}},
    "ColorSpace": {"Ink": ["Separation", "Spot", "DeviceCMYK", None], "Icc": ["ICCBased", Stream(b"", {"N": 3})],
                   "Lab": ["Lab", {}]},
}  # fmt: skip
OVER = b"40 0 0 20 40 95 cm 2.5 0 0 1 0 0 cm "


def unseen(content, *, rest=b"BT /F1 10 Tf 50 200 Td (seen text of the page) Tj ET"):
    drawn = drawing(content + b" " + rest, resources=RESOURCES)
    found = take_unseen_text(drawn)
    text = "".join(glyph.text for glyph in found.glyphs)
    assert (
        "secret" in "".join(glyph.text for glyph in drawn.glyphs if not glyph.hidden and not glyph.outside)
    ) != bool(text)
    return text, "".join(glyph.text for glyph in found.faint)


@pytest.mark.parametrize("content", [
    b"q 1 g " + TEXT + b"Q", b"q 1 1 1 rg " + TEXT + b"Q", b"q 0 0 0 0 k " + TEXT + b"Q", b"q 0.99 g " + TEXT + b"Q",
    b"q /DeviceGray cs 1 sc " + TEXT + b"Q", b"q /Icc cs 1 1 1 scn " + TEXT + b"Q", b"q /Ink cs 0 scn " + TEXT + b"Q",
    b"q 0.3 g " + BOX + TEXT + b"Q", TEXT + b"q 1 g " + BOX + b"Q", TEXT + BOX, TEXT + b"q 1 0 0 rg " + BOX + b"Q",
    TEXT + b"40 95 m 140 95 l 140 115 l 40 115 l h f ", TEXT + b"40 95 m 140 95 l 140 115 l 40 115 l f ",
    TEXT + b"0 0 10 10 re " + BOX, TEXT + b"q " + OVER + b"/I1 Do Q", TEXT + b"/X1 Do",
    b"q 1 g 0 g " + BOX + b"1 g 40 90 110 30 re f " + TEXT + b"Q", b"q 1 g /Half gs " + TEXT + b"Q",
    b"q /Half gs /Whole gs /Normal gs " + TEXT + BOX + b"Q",
    b"q 1 g 0.9 0.5 -0.5 0.9 50 20 cm " + TEXT + b"Q",
    b"BT 3 Tr /F1 10 Tf 50 100 Td (secret) Tj 0 Tr ET", b"BT /F1 10 Tf 50 1000 Td (secret) Tj ET",
    b"q 0 0 20 20 re W n " + TEXT + b"Q", b"q /Nothing gs " + TEXT + b"Q",
])  # fmt: skip
def test_what_is_not_seen_is_taken(content):
    assert unseen(content) == ("secret", "")


@pytest.mark.parametrize("content", [
    TEXT, b"q 0.8 g " + TEXT + b"Q", b"q 0 g " + BOX + b"1 g " + TEXT + b"Q",
    b"q 0.5 g 40 95 m 90 130 l 140 95 l f 1 g " + TEXT + b"Q",
    b"q " + OVER + b"/I1 Do Q q 1 g " + TEXT + b"Q", TEXT + b"q " + OVER + b"/I2 Do Q",
    TEXT + b"q " + OVER + b"/I3 Do Q",
    TEXT + b"q /Half gs " + BOX + b"Q", TEXT + b"q /Multiply gs " + BOX + b"Q", TEXT + b"q /Masked gs " + BOX + b"Q",
    TEXT + b"q /Half gs /X1 Do Q", TEXT + b"40 99 100 1 re f", TEXT + b"40 95 20 20 re f", TEXT + b"40 103 100 20 re f",
    TEXT + b"q /Lab cs 1 0 0 sc " + BOX + b"Q", TEXT + b"q /Pattern cs /P1 scn " + BOX + b"Q",
    TEXT + b"40 95 100 20 re 45 97 90 16 re f*", TEXT + b"q 40 95 m 90 130 l 140 95 l W n " + BOX + b"Q",
    TEXT + b"q 1 1 -1 1 0 0 cm 90 0 100 40 re f Q", TEXT + b"40 95 100 20 re S", TEXT + b"40 95 100 20 re n",
    b"q 20 w 40 105 m 140 105 l S 1 g " + TEXT + b"Q", b"q 1 g 2 Tr " + TEXT + b"Q", b"q 1 g 1 Tr " + TEXT + b"Q",
    b"q 40 95 100 20 re W n /S1 sh 1 g " + TEXT + b"Q", b"BT /F1 14 Tf 50 100 Td (secret) Tj ET q 1 g " + TEXT + b"Q",
    b"q 1 g /Multiply gs " + TEXT + b"Q", b"q /Ink cs 0.5 scn " + BOX + b"1 g " + TEXT + b"Q",
    b"q " + OVER + b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q q 1 g " + TEXT + b"Q",
])  # fmt: skip
def test_what_may_be_seen_is_read(content):
    assert unseen(content) == ("", "")


def test_what_is_hardly_seen_is_read_and_told():
    assert unseen(b"q 0.96 g " + TEXT + b"Q") == ("", "secret")


def test_text_in_glyphs_that_are_drawings_has_colours_of_its_own():
    drawn = simple(Subtype="Type3", FontMatrix=[0.001, 0, 0, 0.001, 0, 0], CharProcs={}, Encoding="WinAnsiEncoding")
    found = drawing(b"1 g " + TEXT, resources={"Font": {"F1": drawn}})
    assert take_unseen_text(found).glyphs == []


def test_text_under_the_picture_of_a_whole_page_is_the_layer_of_a_scan():
    drawn = drawing(TEXT + b"q 400 0 0 300 0 0 cm /I4 Do Q BT /F1 10 Tf 5 5 Td (p. 1) Tj ET", resources=RESOURCES)
    assert take_unseen_text(drawn).glyphs == []
    assert "".join(glyph.text for glyph in drawn.glyphs if glyph.hidden) == "secret"


def test_a_picture_of_too_few_pixels_to_show_text_covers_it():
    drawn = drawing(TEXT + b"q 400 0 0 300 0 0 cm /I1 Do Q BT /F1 10 Tf 5 5 Td (p. 1) Tj ET", resources=RESOURCES)
    assert "".join(glyph.text for glyph in take_unseen_text(drawn).glyphs) == "secret"


def test_fewer_than_three_glyphs_are_left():
    assert take_unseen_text(drawing(b"1 g BT /F1 10 Tf 50 100 Td (1 2) Tj ET", resources=RESOURCES)).glyphs == []


def test_too_many_figures_are_not_looked_at():
    boxes = b"".join(b"%d 200 3 3 re f " % (n % 300) for n in range(4100))
    assert unseen(boxes + b"q 1 g " + TEXT + b"Q") == ("", "")


def test_unseen_text_is_reported_and_left_out():
    document = read_pdf(pdf(b"q 1 g " + TEXT + b"Q BT /F1 10 Tf 50 200 Td (seen) Tj ET", resources=RESOURCES))
    assert document.text == "seen"
    assert [(f.kind, f.rule, f.alternatives) for f in document.findings] == [
        ("hidden-text", "pdf/unseen-text", ("secret",))
    ]


def test_faint_text_is_reported_and_read():
    document = read_pdf(pdf(b"0.96 g " + TEXT, resources=RESOURCES))
    assert document.text == "secret"
    assert [(f.rule, f.confidence) for f in document.findings] == [("pdf/faint-text", 0.5)]
