"""Lam-alefs of Persian and Urdu."""

import pytest

from arclean import Pipeline
from arclean.filters import LamAlef
from arclean.filters.lam_alef.kin_words import _judge_readings, _KinWord, has_kin_words
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, Candidate

PIPELINE = Pipeline([LamAlef()])
PERSIAN = "شاگردان این مدرسه پس از تعطیلات به کلاس‌های خود برگشتند و اطلاعات تازه را خواندند"
URDU = "اس ملاقات کے بارے میں اطلاعات ملی ہیں اور لوگ اپنے علاقے کے لیے دعا کر رہے ہیں"


@pytest.mark.parametrize("right", [PERSIAN, URDU])
@pytest.mark.parametrize(("printed", "extracted"), [("لا", "ال"), ("لا", "ل")])
def test_a_sentence_is_repaired(right, printed, extracted):
    assert PIPELINE(right) == right
    assert PIPELINE(right.replace(printed, extracted)) == right


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("این کارخانه فوالد تولید می‌کند و صادر می‌شود", "این کارخانه فولاد تولید می‌کند و صادر می‌شود"),
        ("او چند مقالت درباره تاریخ این شهر نوشته است", "او چند مقالات درباره تاریخ این شهر نوشته است"),
    ],
)
def test_a_common_word_tells_alone(broken, right):
    assert PIPELINE(broken) == right


def test_a_short_word_without_its_alef_tells_nothing_alone():
    text = "او از این خلل در کار خود چیزی نگفت و پرسید چرا"
    assert PIPELINE(text) == text


def test_lam_alefs_that_came_out_right_speak_against():
    text = "این کلاس و آن کلاس و کالس دیگر در تهران است"
    assert PIPELINE(text) == text
    assert not has_kin_words("این کلاس و آن کلاس در تهران است")


def test_a_word_that_is_one_either_way_goes_with_the_others():
    right = "برای این تلاش در کلاس و گرفتن اطلاعات از او سپاسگزاریم که یاری کرد"
    assert PIPELINE(right.replace("لا", "ال")) == right


def judged(*known, right=0, others=0):
    words = [
        _KinWord(number, f"و{number}", Candidate("ولا", ((1, 3),), LAM_ALEF, 99.0), is_known)
        for number, is_known in enumerate(known)
    ]
    return [one.number for one, chance in _judge_readings(words, right, others) if chance > 0.5]


def test_known_words_are_turned_where_unknown_ones_tell_and_none_came_out_right():
    assert judged(False, False, True) == [0, 1, 2]
    assert judged(False, True) == judged(True) == []
    assert judged(*[False] * 8, True, right=1) == [*range(8)]
    assert judged(False, False, True, others=2) == []


def test_two_words_say_nothing_beside_a_lam_alef_that_came_out_right():
    broken = "شاگردان به کالس رفتند و فوالد خریدند"
    assert Pipeline([LamAlef()])(broken) == "شاگردان به کلاس رفتند و فولاد خریدند"
    assert Pipeline([LamAlef()])(f"{broken}. سلام گفتند") == f"{broken}. سلام گفتند"
