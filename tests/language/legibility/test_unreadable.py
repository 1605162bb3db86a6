"""Excess bits: below zero for what reads, above for what cannot; nothing for what is not judged."""

from random import Random

import pytest

from arclean.language.legibility import (
    IMPOSSIBLE_LETTER,
    decode_low_bytes,
    excess_bits,
    is_unmodelled,
    reads_plainly,
)
from arclean.testing.lies import lie

GOOD = "وصل المسافرون إلى المحطة القديمة"
LIE = "بخخلر ثهدم جلأث ثهثجخدثؤ بأ ثهحضهذة"


@pytest.mark.parametrize(
    "text",
    [
        GOOD, "این کتاب را از او گرفتم", "چونکہ یہ ضروری ہے", "ئۇ قىز كىتابنى ئوقۇدى",
        f"{GOOD} ÀÖÚÊÛÉ",  # less of the one than there is of the other
    ],
)  # fmt: skip
def test_what_reads_has_less_than_none(text):
    assert excess_bits(text) < 0


@pytest.mark.parametrize(
    "text", ["", "12 - 14", "English and français", "ÉÀabc", "Каждый человек"[:1], "كثثثثثثثثثثثثثثثثثثثثثثثثثثثثث"]
)
def test_what_is_not_judged_has_none(text):
    assert excess_bits(text) <= 0


@pytest.mark.parametrize(
    "text",
    [
        LIE, "ÀÖÚÊÛÉ ÀÖÅÕÚ×", "ЗбЪнд Ън ЗбгПнде", "┘ä┘à", "èكâتب نèف", "المدٌرٌةٌ مدٌر رٌف مدٌنةٌ رٌاح ػػػ",
        "ااا ااااا اا اااا اااااا",
    ],
)  # fmt: skip
def test_what_cannot_stand_has_more(text):
    assert excess_bits(text) > 0


def test_languages_without_a_model_are_not_judged():
    assert excess_bits(LIE) > 0 == excess_bits(LIE.replace("ث", "ڠ"))


def test_latin_words_do_not_hide_a_lie():
    assert excess_bits(LIE + " and some English words beside it, more than there are letters") > 50


@pytest.mark.parametrize(
    ("text", "count"), [("كٌت", 1), ("كٌ ت", 0), ("كًا", 0), ("كًت", 1), ("ػب", 1), ("بػ", 1), ("ػ", 0)]
)
def test_where_a_letter_cannot_stand(text, count):
    assert len(IMPOSSIBLE_LETTER.findall(text)) == count


def test_a_glance():
    assert reads_plainly("")
    assert reads_plainly("plain")
    assert reads_plainly(" ال" + "ب" * 56)
    assert not reads_plainly(" ال" + "ب" * 57)
    assert not reads_plainly("é")


def test_latin_words_of_no_language_with_signs_amid_them():
    text = "كان الطريق إلى القرية طويلا بعد المطر، فعاد السائق قبل المغرب."
    for seed in (1, 2, 3, 4):
        assert excess_bits(lie("latin-1", text, Random(seed))) > 40
    assert excess_bits("El niño subió a la montaña; allí halló leña, piñas (y un búho).") <= 0
    assert excess_bits("Příliš žluťoučký kůň: úpěl/ďábelské ódy") <= 0


def test_words_that_mix_signs_capitals_and_accents():
    assert excess_bits("WËSÑG à&.« WNcVNµ WN<NG^ ÃË WNcÃWs c¨^sW") > 20
    assert excess_bits("self.x = foo(bar) + Baz[0] # naïve") <= 0
    assert excess_bits("àlàáfíà lágbàáyé bẹ́ẹ̀ kò lòdì sí òfin") <= 0


@pytest.mark.parametrize("added", [0, 0x60, 0x80])
def test_low_bytes_are_told_by_the_article(added):
    text = "وصل المسافرون إلى المحطة القديمة"
    low = "".join(char if char == " " else chr((ord(char) & 0xFF) + added) for char in text)
    assert decode_low_bytes(low) == text
    assert excess_bits(low) > 20
    assert not reads_plainly(low)
    assert decode_low_bytes("L'Date of 'DEF' and the rest of some English text that goes on") is None


def test_letters_that_stand_alone_are_not_judged():
    assert excess_bits("ﺽ ﺹ ﺵ ﺱ ﺯ ﺭ ﺫ ﺩ ﺥ ﺡ ﺝ ﺙ ﺕ ﺏ ﺃ") == 0
    assert excess_bits(f"ض ص {LIE}") == excess_bits(LIE)


def test_one_article_tells_the_low_bytes_of_a_sentence():
    low = "".join(
        char if char in " ." else chr(ord(char) & 0xFF) for char in "وصل المسافر قبل غروب يومه بساعتين ثم نام."
    )
    assert low.count("'D") == 1
    assert excess_bits(low) > 20
    assert excess_bits("char flag = 'D'; // the rest of a line of code that goes on") <= 0


KASHMIRI = "یِہٕ چھُ ٲسۍ منٛز پٮ۪ٹھ تہٕ سۭتۍ ہٕنٛز کتھ"


def test_a_language_without_a_model_is_not_judged():
    assert is_unmodelled(KASHMIRI)
    assert is_unmodelled("زوٙن لوٙری، کوٙە، دوٙس")
    assert not any(map(is_unmodelled, (GOOD, LIE, "این کتاب را از او گرفتم", "چونکہ یہ ضروری ہے", "")))
    assert excess_bits(KASHMIRI + " ٲۍ" * 9) <= 0


@pytest.mark.parametrize(
    "text",
    [
        "بٷگٸن كٷن جىلى، بٸز ٷيدە ەمەسپٸز",  # Kazakh
        "مو وا دڌار ڤ برارم رهڌم ڤ شهر",  # Bakhtiari
        "من ٹگݔن کتابݔ وانتگݔن",  # Balochi
        "ہغہ بݯھار دور ݱݰݵ",  # Khowar
        "اساں ڄݨے ہیں تے کݨک پئی ݙیندے ہیں",  # Saraiki
    ],
)
def test_languages_without_a_model_are_no_lie(text):
    assert is_unmodelled(text)
    assert excess_bits(text) <= 0


def test_laughter_amid_words_is_no_lie():
    assert excess_bits(f"{GOOD} هههههه") < 0
