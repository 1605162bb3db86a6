"""Font vote: which font glyphs are of, and what they are called there."""

from arclean.readers.pdf.fonts.identity.font_vote import identify_font
from arclean.readers.pdf.fonts.identity.reference_table import ReferenceTable
from arclean.readers.pdf.fonts.identity.references import GlyphReference, pack_columns, unpack_columns

LETTERS = "بتثجحخدذرز"


def measures(number, by=0.0):
    return tuple(100.0 * number + 10 * place + by for place in range(10))


def table(**fonts):
    references = [
        GlyphReference(font, text, measures(number, by))
        for font, (texts, by) in fonts.items()
        for number, text in texts
    ]
    return [ReferenceTable(unpack_columns(pack_columns(references), "it"))]


def test_the_font_of_most_glyphs_names_them():
    tables = table(One=(enumerate(LETTERS), 0), Two=([*enumerate("ابتثج")][:3], 0))
    found = identify_font({f"g{n}": measures(n, 0.4) for n in range(6)}, tables)
    assert (found.font, found.measured, found.votes) == ("One", 6, 6)
    assert {glyph: known.text for glyph, known in found.glyphs.items()} == {f"g{n}": LETTERS[n] for n in range(6)}


def test_few_votes_prove_nothing():
    tables = table(One=(enumerate(LETTERS), 0))
    assert identify_font({f"g{n}": measures(n) for n in range(4)}, tables) is None
    many = {f"g{n}": measures(n) for n in range(5)} | {f"x{n}": measures(n, 50) for n in range(12)}
    assert identify_font(many, tables) is None
    assert identify_font({}, tables) is None


def test_other_fonts_name_a_glyph_only_where_they_are_sisters_or_it_is_exact():
    other = [(7, "ش"), (8, "ص")]
    tables = table(One=(enumerate(LETTERS[:6]), 0), Two=([*other, (0, LETTERS[0])], 0))
    found = identify_font({f"g{n}": measures(n) for n in range(6)} | {"e": measures(7), "n": measures(8, 2.4)}, tables)
    assert found.glyphs["e"].text == "ش"
    assert "n" not in found.glyphs


def test_glyphs_drawn_the_same_are_told_by_their_script():
    same = [(n, letter) for n, letter in enumerate(LETTERS)] + [(11, "ا"), (11, "l"), (12, "1"), (12, "7")]
    found = identify_font({f"g{n}": measures(n) for n in (0, 1, 2, 3, 4, 11, 12)}, table(One=(same, 0)))
    assert (found.glyphs["g11"].text, found.glyphs["g11"].others) == ("ا", ("l",))
    assert "g12" not in found.glyphs
