import pytest

from arclean.readers.pdf.fonts.decipher.script_shapes import draws_script
from arclean.readers.pdf.fonts.font_programs import read_program
from tests.readers.pdf.unmapped import TEXT, shaped


@pytest.mark.parametrize(
    ("text", "draws"), [("".join(map(shaped, " ".join(TEXT).split())), True), ("abcdefghijk", False), ("", True)]
)
def test_shapes_tell_letters_of_the_script(system_font, text, draws):
    program = read_program(system_font.read_bytes())
    glyphs = sorted({program.characters[ord(char)] for char in text})
    assert draws_script((program, glyph) for glyph in glyphs) is draws
    assert draws_script((program, glyph) for glyph in reversed(glyphs)) is draws
