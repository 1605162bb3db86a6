"""The text of a glyph: what is said of it by default."""

from arclean.readers.pdf.fonts.glyph_text import GlyphText


def test_a_text_is_certain_unless_it_is_said_otherwise():
    assert GlyphText("ب", "program") == ("ب", "program", 1.0, ())
