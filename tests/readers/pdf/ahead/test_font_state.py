"""What a font has learnt: copied, compared and put back."""

from arclean.readers.pdf.ahead.font_state import agrees_with, put_back, state_of
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.lost_font import LostFont

LEARNT = {5: GlyphText("ب", "test")}


def known(*codes):
    font = LostFont()
    for code in codes:
        font.look_up_code(code)
    return font


def test_a_font_that_knows_more_codes_agrees():
    assert agrees_with(known(4, 5, 6), state_of(known(5, 4)))
    assert not agrees_with(known(4), state_of(known(4, 5)))


def test_what_was_learnt_of_other_codes_does_not_count():
    font, other = known(4, 5), known(4)
    font.restore_texts(LEARNT)
    assert agrees_with(font, state_of(other))
    assert not agrees_with(font, state_of(known(5)))
    assert not agrees_with(known(4, 5), state_of(font))


def test_a_text_of_other_evidence_is_another():
    font, other = known(5), known(5)
    font.restore_texts(LEARNT)
    other.restore_texts({5: GlyphText("ب", "other")})
    assert not agrees_with(font, state_of(other))


def test_sizes_and_recognized_signs_count():
    for name, value in (("size_factor", 2.0), ("ascent", 0.1), ("recognized_codes", {5}), ("program_codes", {5})):
        font = known(5)
        setattr(font, name, value)
        assert not agrees_with(known(5), state_of(font)), name
        assert not agrees_with(font, state_of(known(5))), name


def test_what_is_put_back_is_all_that_is_known():
    font = known(5, 6)
    before = state_of(font)
    font.restore_texts(LEARNT)
    font.size_factor, font.recognized_codes = 3.0, {6}
    assert state_of(font) != before
    texts = font.texts_and_widths
    put_back(font, before)
    assert state_of(font) == before
    assert font.texts_and_widths is texts  # which a page that is drawn holds
    assert [*texts] == [5, 6]
