"""Doubted parts: letters by the letters beneath, on Kurdish pages whose ae is read as a heh."""

import pytest

from arclean.arabic.dots import Dots
from arclean.readers.pdf.doubted_parts import doubted_parts
from arclean.readers.pdf.fonts.composed_glyphs import ComposedGlyph
from tests.readers.pdf.language_pages import KURDISH, PERSIAN, drawn


@pytest.mark.parametrize(("words", "doubted"), [
    (KURDISH, False), (KURDISH.replace("ە", "ه"), True), (PERSIAN, False),
])  # fmt: skip
def test_a_kurdish_page_has_more_aes_than_hehs(words, doubted):
    glyphs = drawn(words, [])
    assert not doubted_parts(glyphs)
    font = glyphs[0].font
    code = font.add_composed(ComposedGlyph(ord("ر"), (), Dots(0, 0), sign="v below"), "ڕ")
    font.composed.concluded.add(code)
    assert doubted_parts(glyphs) == ({(font, code)} if doubted else set())
