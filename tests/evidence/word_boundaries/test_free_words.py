"""Two words that an author may have put side by side."""

import pytest

from arclean import clean
from arclean.core.context import Context
from arclean.evidence.word_boundaries.free_words import are_free_words


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("الأب", "عاد", True),
        ("والأخ", "بار", True),
        ("أب", "طال", True),
        ("كم", "رحلة", True),
        ("انت", "قلت", True),
        ("بال", "رغم", False),  # an article after a preposition is no noun
        ("السلط", "ان", False),  # an ending
        ("المع", "ادلة", False),  # a string that is hardly a word
        ("مرجع", "ها", False),
        ("ويل", "عب", False),
    ],
)
def test_free_words(left, right, expected):
    assert are_free_words(left, right, Context().lexicon) is expected


@pytest.mark.parametrize(
    "text",
    [
        "الأب عاد والأم نامت",
        "الأخ بار بوالديه",
        "الأم راض عنها زوجها",
        "الأب طال غيابه",
        "إن الأب طال غيابه",
        "الكل مات",
        "الأخ شاب رأسه",
        "أب طال انتظاره",
        "الأب عد النقود",
        "السم سار في الجسم",
        "كم رحلة قمت بها؟",
        "بص بص، العربية دي حلوة",
        "خل خل عنك هالسوالف",
        "لالا لالا لا",
    ],
)
def test_they_stay(text):
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أصدر الاتحاد الأورو بي قرارا جديدا", "أصدر الاتحاد الأوروبي قرارا جديدا"),
        ("على الرغم من الحر ارة الشديدة", "على الرغم من الحرارة الشديدة"),
        ("أعلن السل طان ذلك", "أعلن السلطان ذلك"),
    ],
)
def test_pieces_are_joined(text, expected):
    assert clean(text) == expected
