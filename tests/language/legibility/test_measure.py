"""Legibility: sentences of nine languages read, and the same with other letters do not."""

import pytest

from arclean.language.legibility import read_language

SENTENCES = {
    "ar": "عاد الصيادون إلى الميناء قبل غروب الشمس ومعهم سمك كثير",
    "fa": "دیروز با دوستانم به بازار رفتیم و چند کتاب خریدیم",
    "ur": "کل ہم اپنے دوستوں کے ساتھ بازار گئے اور کچھ کتابیں خریدیں",
    "ug": "بىز تۈنۈگۈن دوستلىرىمىز بىلەن بازارغا بېرىپ كىتاب سېتىۋالدۇق",
    "la": "Yesterday we went to the market with our friends and bought some books",
    "he": "אתמול הלכנו עם החברים לשוק וקנינו כמה ספרים",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_reads_in_its_language(language):
    read = read_language(SENTENCES[language])
    assert read.language == language
    assert read.probability > 0.97


@pytest.mark.parametrize("language", SENTENCES)
def test_shifted_letters_do_not_read(language):
    letters = sorted({char for char in SENTENCES[language].lower() if char.isalpha()})
    shifted = (
        SENTENCES[language].lower().translate(dict(zip(map(ord, letters), letters[3:] + letters[:3], strict=True)))
    )
    assert read_language(shifted).probability < 0.5


@pytest.mark.parametrize("text", ["", "12 + 3", "…"])
def test_what_has_no_letters_is_no_language(text):
    assert read_language(text)[:3] == (None, 0.0, 0)
