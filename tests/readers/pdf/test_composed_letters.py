"""Composed letters: where parts lie, and which letters differ by parts alone."""

import pytest

from arclean.arabic.dots import Dots
from arclean.readers.pdf.composed_letters import as_composed, differs_by_parts, has_marks, part_places
from arclean.readers.pdf.fonts.composed_glyphs import ComposedGlyph
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from tests.readers.pdf.interpreter.drawn import make_glyph
from tests.readers.pdf.test_dotted_letters import ONE, TOOTH, made


@pytest.mark.parametrize(
    ("text", "said", "differs"), [("ب", "ن", True), ("أ", "ا", True), ("ب", "ب", False), ("ب", "م", False)]
)
def test_letters_differ_by_dots_or_a_hamza(text, said, differs):
    assert differs_by_parts(text, said) == differs


def test_parts_lie_from_the_origin_of_their_skeleton():
    font = made({TOOTH: "ب", ONE: ""})
    base, part = make_glyph("ب", 20.0, font=font, code=TOOTH), make_glyph("", 22.0, 97.0, font=font, code=ONE)
    assert [place[0] for place in part_places(base, [part])] == [ONE]
    places = part_places(base, [part])
    letter = as_composed(base, ComposedGlyph(TOOTH, places, Dots(1, 0)), "ن")
    assert letter.text == "ن"
    assert letter.code != TOOTH
    assert as_composed(base, ComposedGlyph(TOOTH, places, Dots(1, 0)), "ت").text == "ن"
    font.composed.are_settled = True
    assert as_composed(base, ComposedGlyph(TOOTH, places, Dots(1, 0)), "ت").text == "ت"


def test_a_letter_that_no_evidence_knew_is_that_of_its_skeleton_when_this_is_told():
    font = made({TOOTH: "\ufffd", ONE: ""})
    base = make_glyph("\ufffd", 20.0, font=font, code=TOOTH)
    composed = ComposedGlyph(TOOTH, (), Dots(1, 0))
    code = as_composed(base, composed, "\ufffd").code
    font.restore_texts({TOOTH: GlyphText("ٮ", "shape", 0.9), code: GlyphText("\ufffd", "shape", 0.0)})
    assert as_composed(base, composed, "ن").text == "\ufffd"
    font.composed.are_settled = True
    assert as_composed(base, composed, "ن").text == "ن"
    assert font.restored_texts[code][:3] == ("ن", "shape", 0.9)
    assert as_composed(base, composed, "ت").text == "ن"


def test_a_cluster_has_marks_that_are_no_part_of_its_letter():
    assert [has_marks(text) for text in ("يُ", "ي", "\u064f", "أ", "")] == [True, False, False, False, False]
