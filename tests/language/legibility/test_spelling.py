"""The words of a text by script, in one spelling for all languages of it."""

import pytest

from arclean.language.legibility.spelling import spell_latin, words_by_script, words_of_script


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", {}), ("12 ٣ ... _", {}),
        ("نُشِرَ الكتـــاب", {"Arab": ["نشر", "الكتاب"]}),
        ("ﻻﻋﺐ", {"Arab": ["لاعب"]}),
        ("كتابخانه", {"Arab": ["كتابخانه"]}),
        ("کتابی مستشفى ہے", {"Arab": ["كتابي", "مستشفي", "هي"]}),
        ("ٱلبيت ۃ", {"Arab": ["البيت", "ة"]}),
        ("كتاب12نهر", {"Arab": ["كتاب", "نهر"]}),
        ("שלום bayt", {"Hebr": ["שלום"], "Latn": ["bayt"]}),
        ("Café-Été", {"Latn": ["cafe", "ete"]}),
        ("дом Ω", {"Zzzz": ["д", "о", "м", "Ω"]}),
        ("في bayt في", {"Arab": ["في", "في"], "Latn": ["bayt"]}),
    ],
)  # fmt: skip
def test_words_are_parted_by_script(text, words):
    assert words_by_script(text) == words


@pytest.mark.parametrize(
    ("word", "spelt"), [("Bayt", "bayt"), ("ÇAĞDAŞ", "cagdas"), ("Ørsted", "ørsted"), ("naïve", "naive"), ("", "")]
)
def test_latin_words_have_small_letters_without_accents(word, spelt):
    assert spell_latin(word) == spelt


@pytest.mark.parametrize(
    "text", ["", "12 ٣", "کتابی مستشفى ہے شהלום bayt٣ ۃ", "نُشِرَ الكتـــاب ﻻﻋﺐ дом كتاب12نهر", "Café ێ ـ ࢠ"]
)
def test_the_words_of_one_script_are_those_of_all(text):
    found = words_by_script(text)
    assert {script: words_of_script(text, script) for script in found} == found
    assert not any(words_of_script(text, script) for script in {"Arab", "Hebr", "Latn", "Zzzz"} - found.keys())
