"""The text of a glyph: what is said of it by default."""

from arclean.readers.pdf.fonts.glyph_text import GlyphText, checked_text


def test_a_text_is_certain_unless_it_is_said_otherwise():
    assert GlyphText("ب", "program") == ("ب", "program", 1.0, ())


def test_controls_and_private_characters_are_no_text():
    assert [checked_text(text) for text in ("ب", "", None, "\x01", "\ue000", "\ufffd")] == [
        "ب",
        "",
        None,
        None,
        None,
        None,
    ]
