"""Telling Arabic in a wrong code page from the words and signs of other languages."""

import pytest

from arclean.evidence.letters import gain
from arclean.evidence.misread import page_grammar
from arclean.evidence.single_bytes import attached, is_arabic, read_as, stretches
from arclean.filters._single_bytes import single_bytes


@pytest.mark.parametrize("word", ["الرئيس", "المدينة", "مكتبة", "في", "على", "هذا"])
def test_words_gain(word):
    assert gain(word) > 0 > gain("".join(sorted(word, reverse=True)) + "ءةى")


_TEXTS = ["çà", "Þá", "æ ø å", "áéíóúñ", "ÄÖÜ", "ÁÐÉÍÓÚÝÞÆÖ", "ÀÂÇÈÉÊËÎÏÔÛ", "×××", "ÁÁÁÁÁ", "âêîôû"]
_TEXTS += ["ÂÊÎÔÛ", "ÇáÇáÇá", "àáâãäåæçèéêë", "Þá í Úá", "Þá æ áá"]


@pytest.mark.parametrize("text", _TEXTS)
def test_letters_of_other_languages_are_no_arabic(text):
    assert not is_arabic(read_as("cp1256", text))
    assert not is_arabic(read_as("iso8859_6", text))


@pytest.mark.parametrize("word", ["Besançon", "Köln", "Þingvellir", "Küçük", "Đấu", "naïve", "Ñandú"])
def test_words_with_ascii_letters_are_no_stretches(word):
    assert list(stretches(word)) == []


def test_stretches_go_over_signs_and_digits():
    assert list(stretches("PDF \xc7\xe1 12, (\xc8)! \xe9t\xe9 \xc7")) == [(4, 13), (20, 21)]


@pytest.mark.parametrize("text", ["النقاط، والحظ؛ «خط» ط… أ»", "خط‌کش", "Ø ± 5", "ÉCOLE «À»", "Ø±5"])
def test_good_text_has_no_core(text):
    assert not any(page_grammar(page).core.search(text) for page in ("cp1252", "cp1256", "mac_roman"))


def test_words_that_touch_latin_letters_must_be_words():
    assert list(attached("True West\xe3\xe4 jää M\xfc\xdfig PDF", "cp1256")) == [(9, 11, "من")]


def test_many_letters_need_look_less_arabic_each():
    assert is_arabic(read_as("cp1256", "äÇÞÔ ÏãÔÞ ãÈÏÃ"))
    assert not is_arabic(read_as("cp1256", "äÇÞÔ"))


def test_no_two_pages_read_as_well():
    assert single_bytes("ÂÐÇÑ/ãÇÑÓ")[0] == []
    assert [f.alternatives[0] for f in single_bytes("ÂÐÇÑ/ãÇÑÓ")[1]] == ["آذار/مارس"]
