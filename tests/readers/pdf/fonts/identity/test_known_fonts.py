"""Known fonts: those of the package, those of files, and those that are left out."""

import pytest

from arclean.errors import ReadError
from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts, known_fonts
from arclean.readers.pdf.fonts.identity.references import GlyphReference, pack_columns


def names(known):
    return [font for table in known.reference_tables() for font in table.fonts]


def test_files_of_ones_own_come_first(tmp_path):
    file = tmp_path / "own.fonts"
    file.write_bytes(pack_columns([GlyphReference("Own", "ب", (1.0,) * 10)]))
    assert names(known_fonts(file))[0] == "Own"
    assert names(known_fonts([str(file)])) == names(known_fonts(file))
    assert names(known_fonts(None)) == names(known_fonts(file))[1:]
    given = KnownFonts()
    assert known_fonts(given) is given


def test_families_can_be_left_out():
    whole, without = (KnownFonts(without=left).reference_tables()[-1] for left in ((), ("Amiri", "Cairo")))
    assert len(without._ordered) < len(whole._ordered)


def test_what_is_no_file_of_fonts_is_told(tmp_path):
    file = tmp_path / "own.fonts"
    with pytest.raises(ReadError, match="cannot be read"):
        known_fonts(file)
    file.write_bytes(b"none")
    with pytest.raises(ReadError, match="is no file of fonts"):
        known_fonts(file)


def test_the_program_is_asked_before_the_outlines():
    assert [type(source).__name__ for source in KnownFonts().text_sources()] == [
        "QuranPages", "ProgramTables", "ClusterMarks", "ClusterLetters", "KashidaBars", "DrawnHamzas",
        "OutlineIdentity",
    ]  # fmt: skip
