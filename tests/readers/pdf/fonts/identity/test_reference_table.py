"""Reference tables: what lies near a glyph, in all measures, and what was left out."""

from arclean.readers.pdf.fonts.identity.reference_table import ReferenceTable, shipped_tables
from arclean.readers.pdf.fonts.identity.references import GlyphReference, pack_columns, unpack_columns

AT = (500.0, -10.0, 700.0, 300.0, 250.0, 350.0, 100.0, 200.0, -20.0, 400.0)


def moved(by, *numbers):
    return tuple(measure + by * (number in numbers) for number, measure in enumerate(AT))


def table(*references, without=()):
    return ReferenceTable(unpack_columns(pack_columns(references), "it"), without=without)


def near(found, measures=AT):
    return sorted((found.fonts[one.font], one.text, one.distance) for one in found.references_near(measures))


def test_what_is_near_in_all_measures_is_found():
    found = table(
        GlyphReference("One", "ب", moved(2, 0, 2, 9)),
        GlyphReference("Two", "ت", moved(-4, 0, 2)),
        GlyphReference("Two", "ث", moved(6, 8)),
    )
    assert near(found) == [("One", "ب", 2.0), ("Two", "ت", 4.0)]
    assert near(found, moved(40, 0)) == []


def test_fonts_can_be_left_out():
    one, two = GlyphReference("Amiri Bold", "ب", AT), GlyphReference("Cairo", "ب", AT)
    assert near(table(one, two, without=["Amiri"])) == [("Cairo", "ب", 0.0)]


def test_the_shipped_tables_know_families_of_all_kinds():
    fonts = {font for shipped in shipped_tables() for font in shipped.fonts}
    assert {"Amiri", "Cairo", "Noto Naskh Arabic Bold", "KacstOne", "DejaVu Sans Book"} <= fonts
