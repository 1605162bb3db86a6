import pytest

from arclean import Pipeline, filters
from arclean.evidence.lost_text.gaps import lost_numbers


def reported(text):
    return [gap for gap in lost_numbers(text) if gap.confidence >= 0.5]


LONG = "وكان الطريق إلى القرية القديمة طويلا والشمس عالية والناس في بيوتهم ينتظرون المساء " * 4


@pytest.mark.parametrize(
    "text",
    [
        "في غضون  شهرا",
        "منذ عام  حتى اليوم",
        "بنسبة  في المئة",
        "نحو  مليون نسمة",
        "يوم  آذار/مارس",
        "وقع في  تشرين الثاني",
        "وفي لسنة ، على",
        "بحلول عام . ثم",
        "بعد يوما",
        "دبابة من طراز تي  أمام",
        "غضـــون  شهـــرا",
        "خِلَالَ  يَوْمًا",
    ],
)
def test_a_gap_where_a_number_must_have_stood_is_found(text):
    assert len(reported(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        " ، ",
        "كتب  التلميذ",
        "في كل عام ، ثم",
        "عاما بعد عام",
        "شهرا",
        " شهرا",
        "لمدة شهرا واحدا",
        "أكثر شهرا",
        "وصل،  ثم نام",
        "إم بي سي  العربية",
        "عام\nشهرا",
    ],
)
def test_a_gap_that_asks_for_no_number_is_none(text):
    assert lost_numbers(text) == []


def test_a_rare_double_space_counts_for_more():
    weak = "إم بي سي  العربية"
    assert reported(weak) == []
    assert len(reported(LONG + weak)) == 1


def test_an_untyped_double_space_needs_company():
    untyped, typed = "وسار  الرجل", "في غضون  شهرا"
    assert reported(LONG * 2 + untyped) == []
    assert len(reported(LONG * 2 + untyped + " " + typed)) == 2


def test_a_rare_double_space_is_no_extractors_habit_and_stays():
    text = LONG * 2 + "وسار  الرجل،  ثم عاد"
    assert Pipeline([filters.Losses(), filters.Spaces()])(text) == LONG * 2 + "وسار  الرجل، ثم عاد"


def test_double_spaces_all_over_are_the_texts_habit():
    text = (LONG + "إم بي سي  العربية ").replace(" و", "  و")
    assert lost_numbers(text) == []


def test_losses_and_spaces_agree():
    text = LONG + "في غضون  شهرا  ثم  عاد لسنة ، على"
    found = Pipeline([filters.Losses()]).run(text).findings
    spaces = Pipeline([filters.Losses(), filters.Spaces()]).run(text)
    assert [(f.start, f.end) for f in found] == [(f.start, f.end) for f in spaces.findings]
    assert all(text[f.start : f.end] in (" ", "  ") for f in found)


def test_a_word_without_an_end_costs_no_more_than_its_window():
    text = ("ا\u00a0\u00a0" * 30_000) + " ،"
    assert lost_numbers(text) == []
