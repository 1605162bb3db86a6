"""The font that is not there: every byte is a glyph, and none has a text."""

from arclean.readers.pdf.fonts.lost_font import LostFont


def test_every_byte_is_a_glyph_without_a_text():
    font = LostFont()
    assert [font.look_up_code(code) for code in font.split_codes(b"ab")] == [("\ufffd", 0.5)] * 2
    assert (font.glyph_of_code(97), font.glyph_names(), font.draw_glyph("a")) == (None, [], (None, 1.0))
    assert font.text_without_map(97) is None
    assert (font.drawing_of_code(97), font.family) == (None, "")
