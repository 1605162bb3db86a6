"""Scale search: bitmaps of a font of unknown size, upside down, fatter than the outlines, in two sizes."""

from random import Random

import pytest

from arclean.readers.pdf.fonts.identity.measures import measure_outline
from arclean.readers.pdf.fonts.identity.reference_table import NearReference, ReferenceTable
from arclean.readers.pdf.fonts.identity.references import GlyphReference, pack_columns, unpack_columns
from arclean.readers.pdf.fonts.identity.scale_search import BitmapFonts, BitmapScale, _lone_text, scaled_measures
from arclean.readers.pdf.fonts.outline_pens import Outline

LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"


def rectangles(boxes):
    return [
        edge for a, b, c, d in boxes for edge in ((a, b, a, d), (a, d, c, d), (c, d, c, b), (c, b, a, b))
    ]  # fmt: skip


def glyph_boxes():
    """Return three boxes for each letter, which do not lie in each other, in thousandths of the size."""
    random = Random(3)
    found = {}
    for letter in LETTERS:
        x, y = random.randrange(150, 500), random.randrange(150, 400)
        found[letter] = [(0, -y // 2, x, y), (x, 0, x + random.randrange(60, 400), random.randrange(60, 700)),
                         (0, y + 20, random.randrange(30, 300), y + random.randrange(60, 300))]  # fmt: skip
    return found


BOXES = glyph_boxes()
REFERENCES = [
    GlyphReference("Own", letter, measure_outline(Outline(rectangles(boxes), 3, 0.0), 1000))
    for letter, boxes in BOXES.items()
]
TABLE = ReferenceTable(unpack_columns(pack_columns(REFERENCES), "it"))


def bitmap(letter, pixels):
    """Return a glyph in whole pixels, counted downward, of which so many go to the size."""
    scale = pixels / 1000
    grid = [tuple(round(edge * scale) for edge in box) for box in BOXES[letter]]
    return Outline(rectangles([(a, -d, c, -b) for a, b, c, d in grid]), 3, 0.0)


@pytest.mark.parametrize("pixels", [90, 128])
def test_the_size_is_the_one_at_which_one_font_has_the_glyphs(pixels):
    texts, size = BitmapFonts(TABLE).identify_glyphs({f"a{letter}": bitmap(letter, pixels) for letter in LETTERS})
    assert size == pytest.approx(pixels, rel=0.02)
    assert len(texts) > 0.7 * len(LETTERS)
    assert all(glyph == f"a{letter}" for glyph, letter in texts.items())


def test_the_next_font_is_looked_for_at_the_known_scale():
    fonts = BitmapFonts(TABLE)
    fonts.identify_glyphs({letter: bitmap(letter, 100) for letter in LETTERS[:20]})
    before = fonts._searches_left
    texts, _ = fonts.identify_glyphs({letter: bitmap(letter, 100) for letter in LETTERS[8:]})
    assert len(texts) > 10
    assert fonts._searches_left >= before - 1


def test_other_shapes_are_not_named():
    random = Random(5)
    other = {}
    for number in range(20):
        x, y = random.randrange(20, 90), random.randrange(20, 90)
        other[f"g{number}"] = Outline(rectangles([(0, 0, x, 5), (0, 9, 7, y + 10), (x - 3, 50, x, 60 + y)]), 3, 0.0)
    assert BitmapFonts(TABLE).identify_glyphs(other)[0] == {}
    assert BitmapFonts(TABLE).identify_glyphs({}) == ({}, 1.0)
    assert BitmapFonts(TABLE).identify_glyphs({"empty": Outline([], 0, 1.0)}) == ({}, 1.0)


def test_a_scale_goes_from_one_unit_to_another():
    scale = BitmapScale(100.0, False, 0.5, 1.0)
    assert scale.in_units(2.0) == BitmapScale(50.0, False, 0.25, 0.5)
    up, down = (
        scaled_measures((40, -10, 60, 30, 20, 25, 9, 24, 4, 0), BitmapScale(100.0, way, 0.0, 0.0)) for way in (1, 0)
    )
    assert up[:3] == (400, -100, 600)
    assert down[:3] == (400, -600, 100)


@pytest.mark.parametrize(("near", "text"), [
    ([("8", 3.0)], "8"),
    ([("8", 3.0), ("9", 6.1)], "8"), ([("8", 3.0), ("9", 5.9)], None),
    ([("8", 6.5)], "8"), ([("8", 6.6)], None),
    ([("ی", 3.0), ("ي", 3.0)], "ي"), ([("l", 1.0)], None), ([], None),
])  # fmt: skip
def test_a_glyph_far_off_is_the_only_one_that_is_near(near, text):
    assert _lone_text(NearReference(0, one, distance) for one, distance in near) == text
