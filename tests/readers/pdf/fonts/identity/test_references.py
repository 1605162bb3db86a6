"""References: files of them come back as they were, and broken ones are told."""

import pytest

from arclean.errors import ReadError
from arclean.readers.pdf.fonts.identity.references import GlyphReference, pack_columns, unpack_columns

SOME = [
    GlyphReference("Two", "ب", tuple(range(-4, 16, 2))),
    GlyphReference("One", "لا", (500.4, -20, 700, 3, 4, 5, 6, 7, -8, 9)),
    GlyphReference("One", "ا", (100,) * 10),
]


def test_references_come_back_sorted_in_steps_of_two():
    found = unpack_columns(pack_columns(SOME), "the file")
    assert (found.fonts, found.texts) == (("One", "Two"), ("ا", "ب", "لا"))
    assert [found.fonts[number] for number in found.font_numbers] == ["One", "One", "Two"]
    assert [found.texts[number] for number in found.text_numbers] == ["ا", "لا", "ب"]
    assert [column[1] for column in found.measures] == [500, -20, 700, 4, 4, 4, 6, 8, -8, 8]
    assert [column[2] for column in found.measures] == [*range(-4, 16, 2)]


def test_one_glyph_is_stored_once_and_order_does_not_matter():
    assert pack_columns([*reversed(SOME), SOME[0]]) == pack_columns(SOME)
    assert unpack_columns(pack_columns([]), "it").fonts == ()


@pytest.mark.parametrize(
    "broken", [b"", b"no fonts at all", pack_columns(SOME)[:40], pack_columns(SOME)[:16] + b"x" * 90]
)
def test_what_is_no_file_of_fonts_is_told(broken):
    with pytest.raises(ReadError, match="the file is no file of fonts"):
        unpack_columns(broken, "the file")
