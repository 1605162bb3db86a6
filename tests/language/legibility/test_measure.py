"""Legibility: sentences of nine languages read, and the same with other letters do not."""

import pytest

from arclean.language.legibility import read_language, spell_best, spell_best_strings, weights
from arclean.language.legibility.measure import letter_models, measure_lead

SENTENCES = {
    "ar": "عاد الصيادون إلى الميناء قبل غروب الشمس ومعهم سمك كثير",
    "fa": "دیروز با دوستانم به بازار رفتیم و چند کتاب خریدیم",
    "ur": "کل ہم اپنے دوستوں کے ساتھ بازار گئے اور کچھ کتابیں خریدیں",
    "ug": "بىز تۈنۈگۈن دوستلىرىمىز بىلەن بازارغا بېرىپ كىتاب سېتىۋالدۇق",
    "ckb": "دوێنێ لەگەڵ هاوڕێکانم چووینە بازاڕ و چەند کتێبێکمان کڕی",
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


@pytest.mark.parametrize("text", ["Дом стоит на горе", "北京的冬天很冷", "Το σπίτι", "Дом на NASA"])
def test_other_scripts_are_not_judged(text):
    read = read_language(text)
    assert read.language is None
    assert read.letters == 0
    assert read.probability == read_language("").probability > 0.95


@pytest.mark.parametrize(
    "text",
    ["Wczoraj poszliśmy z przyjaciółmi na targ", "Gisteren gingen we met vrienden naar de markt",
     "Ieri siamo andati al mercato con gli amici", "Tegnap a barátainkkal a piacra mentünk"],
)  # fmt: skip
def test_other_languages_in_latin_letters_read(text):
    read = read_language(text)
    assert read.language == "la"
    assert read.probability > 0.95


def test_each_model_names_its_language():
    languages = [model.language for script in ("Arab", "Hebr", "Latn") for model in letter_models(script)]
    assert {"ar", "ckb", "ms", "he", "yi", "la"} <= set(languages)
    assert not any("-" in language for language in languages)


@pytest.mark.parametrize("word", ["المدرسة", "الأشجار", "وبالمناسبة"])
def test_a_word_from_its_end_reads_worse(word):
    right, wrong = read_language(word), read_language(word[::-1])
    assert right.probability > 0.95
    assert wrong.probability < right.probability - 0.1
    assert measure_lead(word, right.bits) > 0 > measure_lead(word[::-1], wrong.bits)


@pytest.mark.parametrize("read", ["cp1252", "iso8859_6"])
def test_a_wrong_code_page_reads_worse(read):
    wrong = "السلام عليكم ورحمة الله".encode("cp1256").decode(read, "ignore")
    assert read_language(wrong).probability < 0.5


def test_the_lead_is_bounded():
    right = read_language(SENTENCES["ar"])
    assert measure_lead(SENTENCES["ar"], 0.0) == weights.MAX_LEAD
    assert measure_lead(SENTENCES["ar"], right.bits + 50) == -weights.MAX_LEAD


@pytest.mark.parametrize("language", SENTENCES)
def test_more_of_the_same_is_more_certain(language):
    words = SENTENCES[language].split()
    assert read_language(words[0]).probability <= read_language(" ".join(words)).probability


@pytest.mark.parametrize(
    "strings",
    [
        ["نُشِرَ", "الكتاب", "في", "Café,", "12"], ["ﻓﻲ", "", "العمــل", " "], ["Дом"], [], ["12"], ["שלום", "في"],
        ["Дом", "Дома", "في"], ["a", "ب"],
    ],
)  # fmt: skip
def test_strings_are_spelt_as_their_text(strings):
    assert spell_best_strings(strings) == spell_best(" ".join(strings))
