"""Rows of single letters: those that stand for themselves are not judged, words set apart are."""

from random import Random

import pytest

from arclean.diagnosis import diagnose
from arclean.diagnosis.letter_rows import drop_letter_rows

SENTENCE = "افتتحت البلدية حديقة جديدة قرب النهر وزرعت فيها أشجارا كثيرة"


@pytest.mark.parametrize("text", [
    "1- ج 2- أ 3- ب 4- د 5- أ\n6- ب 7- ب 8- ج 9- أ", "أ ب ج د أ أ ب\nب ب أ د ج ج أ", "ب ب ب ب\nت ت ت ت",
    "(أ) (ب) (ج)", "بَ بُ بِ بْ", "ر م ك ل ب ن ج ح\nن ل ح ص ا ن ذ م\nث ع ل ب ع ص غ ش", "ص.ب: 5", "بـ ـبـ ـب",
])  # fmt: skip
def test_letters_that_stand_for_themselves_are_dropped(text):
    assert not any(char.isalpha() and char != "ـ" for char in drop_letter_rows(text))


@pytest.mark.parametrize("text", [
    SENTENCE, " ".join(SENTENCE.replace(" ", "")), "كَتَبَ الوَلَدُ", "و هو في الدار", "المادة أ من", "لا", "دَرَسَ",
])  # fmt: skip
def test_words_stay(text):
    words = [word for word in text.split() if len(word) > 1]
    assert [word for word in drop_letter_rows(text).split() if len(word) > 1] == words
    assert not words or drop_letter_rows(text).split()


def test_a_sentence_set_apart_stays_whole():
    spaced = " ".join(SENTENCE.replace(" ", ""))
    assert drop_letter_rows(spaced) == spaced


def test_a_page_of_answers_is_clean():
    random = Random(3)
    rows = ["مفتاح الإجابات", *(" ".join(random.choice("أبجد") for _ in range(20)) for _ in range(12))]
    assert diagnose("\n".join(rows)).verdict == "clean"
