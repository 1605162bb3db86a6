"""Font files: which glyphs of a font go into references, and by which texts."""

from io import BytesIO

from fontTools.ttLib import TTFont

from arclean.readers.pdf.fonts.identity.font_files import font_references, is_kept_text, plain_text
from tests.readers.pdf.makers import DASH, EIGHT, SQUARE, truetype, type1

GLYPHS = {"beh": SQUARE, "behini": DASH, "lam": EIGHT, "lamalef": DASH, "space": [], "ch": SQUARE, "form": EIGHT}
CMAP = {"ب": "beh", "ل": "lam", " ": "space", "Ĉ": "ch", "ﺕ": "form"}
FEATURES = "feature init { sub beh by behini; } init; feature liga { sub lam beh by lamalef; } liga;"


def texts(data):
    return sorted((one.font, one.text) for one in font_references(data, "Own"))


def test_glyphs_go_in_by_character_map_and_substitution():
    font = truetype(GLYPHS, CMAP, features=FEATURES)
    assert texts(font) == [("Own", "ب"), ("Own", "ب"), ("Own", "ت"), ("Own", "ل"), ("Own", "لب")]


def test_fonts_of_the_web_are_unpacked_first():
    font, out = TTFont(BytesIO(truetype(GLYPHS, CMAP))), BytesIO()
    font.flavor = "woff"
    font.save(out)
    assert texts(out.getvalue()) == texts(truetype(GLYPHS, CMAP))


def test_names_of_glyphs_tell_where_there_is_no_map():
    assert texts(type1({"uni0628": SQUARE, "g2": DASH}, {1: "uni0628"})) == [("Own", "ب")]
    assert texts(b"no font") == []


def test_texts_are_letters_and_few():
    assert plain_text("ﹻ") == "\u0650"
    assert plain_text("abc") == "abc"
    assert is_kept_text("لمح")
    assert not is_kept_text("")
    assert not is_kept_text(" ")
    assert not is_kept_text("محمدمحمد")
    assert not is_kept_text("Ж")
