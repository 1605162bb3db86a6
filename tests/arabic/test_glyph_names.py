"""Names of glyphs: by the list, and by the script they are of."""

import pytest

from arclean.arabic.glyph_names import shaped_text_of_name, text_of_name


@pytest.mark.parametrize(("name", "text"), [
    ("A", "A"), ("one", "1"), ("uni0661", "١"), ("u0661", "١"), ("uni06440627", "لا"), ("afii57392", "٠"),
    ("seenarabic", "س"), ("behinitialarabic", "ﺑ"), ("uni0628.init", "ب"), ("f_i", "fi"), ("f_i.liga", "fi"),
    ("uni0644_uni0627.fina", "لا"), ("alef", "א"),  # the list has Hebrew's
    ("alef-ar", "ا"), ("alefHamzaabove-ar", "أ"), ("tehMarbuta-ar.fina", "ة"), ("alefMaksura-ar", "ى"),
    ("reh-arab", "ر"),
    ("lam_alef-ar.fina", "لا"), ("lam-ar_alef-ar", "لا"), ("fatha-ar", "َ"), ("kashida-ar", "ـ"), ("hamza-ar", "ء"),
    ("question-ar", "؟"), ("comma-ar", "،"), ("percentsign-ar", "٪"),
    ("zero-ar", "٠"), ("nine-ar", "٩"), ("four-persian", "۴"), ("five-urdu", "۵"),
    ("yehFarsi-fa", "ی"), ("gaf-fa", "گ"),
    ("behmedial", "ب"), ("alefwithmaddaaboveisolated", "آ"), ("arabicindicdigittwo", "٢"), ("arabicsemicolon", "؛"),
    ("lamwithalefhamzabelowfinal", "لإ"), ("dal", "د"), ("dammah", "ُ"), ("waw", "و"),
])  # fmt: skip
def test_names_that_say_something(name, text):
    assert text_of_name(name) == text


@pytest.mark.parametrize("name", [
    "", ".notdef", ".null", "g12", "glyph5", "G41", "cid123", "index7", "c65", "char7", "a1", "12", "lam_alef",
    "nonsense", "nonsense-ar", "lam_nonsense-ar", "latinsmalllettera-ar", "A-ar", "uniD800",
])  # fmt: skip
def test_names_that_say_nothing(name):
    assert text_of_name(name) is None


def test_names_of_letters_in_short_are_those_of_unicode():
    import unicodedata

    for char in map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B))):
        short = unicodedata.name(char).removeprefix("ARABIC LETTER ").replace("WITH ", "").title().replace(" ", "")
        assert text_of_name(f"{short[0].lower()}{short[1:]}-ar") == char


@pytest.mark.parametrize(("name", "text"), [
    ("uni0644.init", "\ufedf"), ("uni0644.medi", "\ufee0"), ("uni0644.fina", "\ufede"), ("lam_alef-ar.fina", "\ufefc"),
    ("behmedial", "\ufe92"), ("behini", "\ufe91"), ("seenmedialarabic", "\ufeb4"), ("uni0644.alt", "ل"),
    ("uni0661", "١"), ("uni06D5.init", "ە"), ("g12", None),
])  # fmt: skip
def test_shapes_that_names_tell(name, text):
    assert shaped_text_of_name(name) == text
