"""The odds of a lost number: words beside a gap, and habits of a document."""

import pytest

from arclean.evidence.lost_text import weights
from arclean.evidence.lost_text.gap_odds import chance_of_loss, habit_prior, number_odds, sign_odds
from arclean.language.lexicon import run_lexicon

LEXICON = run_lexicon()

LOWEST = -60


def odds(text):
    return number_odds(text, text.index("|"), text.index("|") + 1, LEXICON)


@pytest.mark.parametrize(
    "text",
    [
        "القرار رقم|الصادر",
        "بمشاركة|دولة",
        "في غضون|شهرا",
        "عملا بالقرار|(سابقا)",
        "(ت|هـ)",
        "غلب 3 -|في تونس",
        "رقم الحساب|لدى",
        "ورقم العقد|بين",
    ],
)
def test_words_that_have_a_number_between_them(text):
    assert odds(text) > weights.USUAL_ODDS


@pytest.mark.parametrize(
    "text",
    [
        "رئيس|الوزراء",
        "وزارة|الخارجية",
        "مجلس|الأمن",
        "سنة 1421|هـ",
        "الحساب|لدى",
        "ترقم الحساب|لدى",
        "رقم الحساب: الحساب|لدى",
    ],
)
def test_words_that_stand_side_by_side(text):
    assert odds(text) < weights.USUAL_ODDS


@pytest.mark.parametrize("text", ["رقم|12", "12|شهرا", "اور|میں", "ظظضض|ضضظظ"])
def test_numbers_other_languages_and_unknown_words_say_nothing(text):
    assert odds(text) == LOWEST


def test_words_before_a_sign():
    assert (
        sign_odds("انتهى في مارس ،", 14, LEXICON) > 0 > weights.USUAL_SIGN_ODDS > sign_odds("قال الرئيس ،", 10, LEXICON)
    )
    assert sign_odds("بعد 262 سنة ،", 11, LEXICON) == LOWEST
    assert sign_odds("في 18 مارس ،", 10, LEXICON) > 0


def test_a_habit_is_seen_by_chance_or_by_share():
    assert habit_prior([-20] * 2, -10, 100) == pytest.approx(2.67, abs=0.01)
    assert habit_prior([-20], -10, 100) is None
    assert habit_prior([-1] * 3, -10, 3) is None
    assert habit_prior([-1] * 3, -10, 1) < 0
    assert habit_prior([-20] * 3 + [-1] * 5, -10, 100) is None


def test_chances():
    assert chance_of_loss(-10, 10) == 0.5
    assert chance_of_loss(-1e9, 10) < 1e-9 < 1 - 1e-9 < chance_of_loss(1e9, 10)
