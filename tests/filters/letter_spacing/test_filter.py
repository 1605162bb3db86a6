"""Words set letter by letter: what is joined, what is reported, and what stays."""

import pytest

from arclean import Pipeline
from arclean.filters import LetterSpacing

REPAIR = Pipeline([LetterSpacing()])


def _spaced(*words, gap=" ", wide="   "):
    return wide.join(gap.join(word) for word in words)


@pytest.mark.parametrize(
    "words",
    [
        ("العراق",),
        ("المدينة",),
        ("القانون",),  # seven letters
        ("الحكومية",),  # eight, closed by its last letter
        ("العراق", "وإيران"),
        ("وزير", "و", "المدير"),
        ("العراق", "ا" * 14),  # fourteen letters
    ],
)
def test_joined(words):
    assert REPAIR(_spaced(*words)) == " ".join(words)
    assert REPAIR(_spaced(*words, gap="  ", wide="     ")) == " ".join(words)


@pytest.mark.parametrize(
    "text",
    [
        _spaced("الرجل"[:4]),  # four letters
        _spaced("عراقي"),  # no article
        _spaced("ابتثجح"),  # the alphabet
        _spaced("العراق", "ا" * 15),
        _spaced("العراق", "ب"),  # a letter alone
        _spaced("العراق", "ةبت"),  # no word begins so
        _spaced("العراق", "بةت"),
        _spaced("اللوووو"),  # four of seven letters are waw
        "العراق",
    ],
)
def test_stays(text):
    assert REPAIR(text) == text


@pytest.mark.parametrize("word", ["المسلمين", "الاقتصادية"])
def test_a_longer_row_is_reported(word):
    result = REPAIR.run(_spaced(word))
    assert result.text == _spaced(word)
    (finding,) = result.findings
    assert (finding.kind, finding.confidence, finding.alternatives[-1]) == ("split-word", 0.7, word)


def test_two_of_five_letters_are_waw_in_a_list():
    assert REPAIR(_spaced("الوزو")) == _spaced("الوزو")
    assert REPAIR(_spaced("الوزور")) == "الوزور"


def test_rows_have_160_letters_at_most():
    words = ["العراق"] * 26
    assert REPAIR(_spaced(*words, "كتاب")) == " ".join([*words, "كتاب"])
    assert REPAIR(_spaced(*words, "كتابي")) == _spaced(*words, "كتابي")


def test_confidence():
    assert {edit.confidence for edit in REPAIR.run(_spaced("العراق")).edits} == {0.93}
