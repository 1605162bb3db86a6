"""Spacers: which glyphs that draw nothing are no lost letters."""

from types import SimpleNamespace

import pytest

from arclean.readers.pdf import read_pdf
from arclean.readers.pdf.fonts.outline_pens import Outline
from arclean.readers.pdf.fonts.spacers import spacers
from tests.readers.pdf.makers import SQUARE, truetype
from tests.readers.pdf.writer import Stream, composite, descriptor, font, pdf, to_unicode


@pytest.mark.parametrize("width", [0, 500])
def test_what_draws_nothing_is_a_lost_letter_where_nothing_else_is_known(width):
    own = {
        "FontDescriptor": descriptor(FontFile2=Stream(truetype({"beh": SQUARE, "sp0": []}))),
        "W": [0, [500, 500, width]],
    }
    made = font(composite(ToUnicode=to_unicode({1: "ب", 3: " "}), descendant=own))
    assert made.look_up_code(2)[0] == "\ufffd"


INK, BLANK = Outline(((0.0, 0.0, 5.0, 5.0),), 1, 5.0), Outline((), 0, 0.0)


def spacers_of(*words, width=0.0, drawn=BLANK, composed=()):
    """Return the spacers among x and y, of which no map tells and which draw nothing."""
    texts = {code: ("\ufffd" if code in map(ord, "xy") else chr(code), width) for code in {*map(ord, "".join(words))}}
    made = SimpleNamespace(
        texts_and_widths=texts,
        composed={*composed},
        glyph_of_code=chr,
        draw_glyph=lambda name: (drawn if name in "xy" else INK, 1.0),
    )
    return "".join(sorted(map(chr, spacers(made, [[(made, ord(char)) for char in word] for word in words]))))


def test_several_glyphs_that_draw_nothing_are_spacers_where_words_step_down():
    assert spacers_of("بx", "ي", "تy", "لم") == "xy"


@pytest.mark.parametrize("words", [
    ("بx", "ي", "تx", "لم"),  # one that stands for all lost letters
    ("بxيyت", "لxyم"),  # in a font whose words lie on one line
    ("بx", "ي", "تy", "3x3"),  # between digits
])  # fmt: skip
def test_a_lost_letter_is_no_spacer(words):
    assert spacers_of(*words) == ""


def test_what_has_ink_or_an_advance_or_is_composed_is_no_spacer():
    assert spacers_of("بx", "ي", "تy", width=0.5) == ""
    assert spacers_of("بx", "ي", "تy", drawn=INK) == ""
    assert spacers_of("بx", "ي", "تy", composed=map(ord, "xy")) == ""


def test_spacers_are_no_text():
    own = {
        "FontDescriptor": descriptor(FontFile2=Stream(truetype({"beh": SQUARE, "sp0": [], "sp1": []}))),
        "W": [0, [500, 500, 0, 0]],
    }
    spec = composite(ToUnicode=to_unicode({1: "ب", 4: " "}), descendant=own)
    content = b"BT /F1 10 Tf 50 100 Td <00010002> Tj 50 0 Td <00010003> Tj ET"
    assert read_pdf(pdf(content, resources={"Font": {"F1": spec}})).text == "ب ب"
