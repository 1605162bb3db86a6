"""Letters of a neighbour amid those of a text's own."""

import pytest

from arclean.core.context import Context
from arclean.filters.look_alikes.document_letters import judge_document_letters
from arclean.language.document_language import DocumentLanguage

ARABIC = "قال الوزير إن اللجنة بدأت عملها في كل المدن، وتشكلت فرق كثيرة تتولى تنظيم الخدمات."
PERSIAN = "این کودک در خانه ماند و کارکنان مدرسه برای او برنامه‌ای نوشتند که هر روز به کار می‌آید."
URDU = "حکومت نے کہا ہے کہ یہ منصوبہ اگلے سال تک مکمل ہو جائے گا اور لوگوں کو پانی کی سہولت ملے گی۔"


def fold(text):
    documents = DocumentLanguage(text)
    found = judge_document_letters(text, lambda _, at: documents.language_at(at), lambda: Context().lexicon)
    chars = list(text)
    for hit in found:
        chars[hit.at] = hit.letter
    return "".join(chars)


@pytest.mark.parametrize("damage", [{"ك": "ک"}, {"ك": "ک", "ه": "ھ", "ة": "ۃ"}])
def test_letters_of_arabic_that_stand_beside_their_own(damage):
    broken = "".join(damage.get(char, char) for char in ARABIC[:-30]) + ARABIC[-30:]
    assert fold(f"{ARABIC}\n{broken}\n{broken}") == f"{ARABIC}\n{ARABIC}\n{ARABIC}"


def test_both_letters_in_one_line():
    one = ARABIC.replace("كل ", "کل ")
    assert fold(one) == one, "one word of a letter tells nothing of it"
    assert fold(ARABIC.replace("كل ", "کل ").replace("كثيرة", "کثيرة")) == ARABIC


@pytest.mark.parametrize(("text", "letters"), [(PERSIAN, ("ک", "ك")), (PERSIAN, ("ی", "ي")), (URDU, ("ہ", "ه"))])
def test_letters_of_persian_and_urdu_that_are_mixed(text, letters):
    own, other = letters
    whole = f"{text}\n{text}"
    assert fold(text.replace(own, other) + "\n" + text) == whole
    assert fold(text.replace(own, other)) == text.replace(own, other), "its author has no other letter"
    assert fold(text.replace(own, other, 1) + f"\n{text}" * 9) != f"{text}\n" * 9 + text, "a slip"
    assert fold(whole) == whole


def test_quoted_words_are_no_witnesses():
    assert fold(f"{ARABIC}\nقرأ «کتاب» و«کلام» أمس") == f"{ARABIC}\nقرأ «کتاب» و«کلام» أمس"


def test_texts_of_other_languages_are_left():
    sorani = "ئەم ڕۆژە لە شاری هەولێر کۆبوونەوەیەک بەڕێوەچوو و ھەموو لایەک تێیدا بەشدار بوون"
    assert fold(f"{sorani}\nكتاب يبدأ") == f"{sorani}\nكتاب يبدأ"
    assert fold(PERSIAN) == PERSIAN


def test_yehs_of_an_author_who_writes_them_everywhere_are_not_folded_in_part():
    mixed = ARABIC.replace("عملها في", "عملها فی").replace("تتولى تنظيم", "تتولى تنظیم").replace("تشكلت", "لیكون حین")
    assert fold(mixed) == mixed
    inner = mixed.replace("فی", "في")
    assert "ی" not in fold(inner)


def test_words_beside_persian_ones_may_be_names():
    line = f"{ARABIC} نیروگاه بغداد، شركة آریا نیرو، اربیل"
    assert fold(line) == line
