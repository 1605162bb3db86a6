import pytest

from arclean import Pipeline, filters
from arclean.evidence.lost_text.number_gaps import find_number_gaps
from arclean.language.lexicon import run_lexicon

LEXICON = run_lexicon


def reported(text):
    return [gap for gap in find_number_gaps(text, LEXICON) if gap.confidence >= 0.5]


def confidences(text):
    return [gap.confidence for gap in find_number_gaps(text, LEXICON)]


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
    assert find_number_gaps(text, LEXICON) == []


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
    assert find_number_gaps(text, LEXICON) == []


def test_losses_and_spaces_agree():
    text = LONG + "في غضون  شهرا  ثم  عاد لسنة ، على"
    found = Pipeline([filters.Losses()]).run(text).findings
    spaces = Pipeline([filters.Losses(), filters.Spaces()]).run(text)
    assert [(f.start, f.end) for f in found] == [(f.start, f.end) for f in spaces.findings]
    assert all(text[f.start : f.end] in (" ", "  ") for f in found)


def test_a_word_without_an_end_costs_no_more_than_its_window():
    text = ("ا\u00a0\u00a0" * 30_000) + " ،"
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("في غضون  شهرا", 0.95),  # asked for on both sides
        ("منذ عام  حتى اليوم", 0.95),  # by the word before
        ("وقع وسنة  حتى", 0.95),
        ("وقع في  تشرين", 0.85),  # by the word after
        ("دفع  آذار/مارس", 0.94),
        ("بلغت  في المئة", 0.8),
        ("بلغت  في المائة", 0.8),
        ("دبابة من طراز تي  أمام", 0.65),
        ("قال ذلك بعد  ثم", 0.95),  # only allowed
        ("قال ذلك  أيام", 0.5),
        ("بلغت  في البيت", 0.8),
        ("تي  أمام دبابة", 0.65),
        ("دبابة ثقيلة جدا وكبيرة حقا تي  أمام", 0.65),
        ("لسنة ، على", 0.8),
        ("بحلول عام . ثم", 0.8),
        ("وبحلول عام . ثم", 0.8),
        ("لسنة ، 12", 0.3),
        ("لسنة ،12", None),
        ("لسنة ،على", None),
        ("كل سنة ، على", 0.3),
        ("بعد يوما", 0.8),
        ("بعد يوما واحدا", None),
        ("أقل يوما", None),
    ],
)
def test_each_cue_has_its_confidence(text, confidence):
    assert confidences(text) == ([] if confidence is None else [confidence])


def test_rarity_and_other_losses_add_up():
    text = LONG * 2
    assert confidences(text + "وسار  الرجل") == [0.35]
    assert confidences(text + "بعد  الرجل") == [0.55]
    assert confidences(text + "في غضون  شهرا") == [0.95]  # 1.05 is believed no more
    assert confidences(text + "وسار  الرجل في غضون  شهرا") == [0.55, 0.95]
    assert confidences(text + "وسار  الرجل ثم بعد  الرجل") == [0.35, 0.55]


@pytest.mark.parametrize(("size", "count"), [(250, 1), (249, 0)])
def test_a_text_of_250_characters_says_whether_a_double_space_is_rare(size, count):
    text = "وسار  الرجل " + "س" * (size - len("وسارالرجل") - 2) + "\u00a0 سس"
    assert len(confidences(text)) == count


@pytest.mark.parametrize(("size", "count"), [(500, 2), (499, 0)])
def test_one_double_space_in_250_characters_is_rare(size, count):
    text = "وسار  الرجل وسار  الرجل " + "س" * (size - 2 * len("وسارالرجل"))
    assert len(confidences(text)) == count


def test_a_gap_is_the_two_spaces_or_the_place_before_a_noun():
    assert [gap[:2] for gap in find_number_gaps("في غضون  شهرا", LEXICON)] == [(7, 9)]
    assert [gap[:2] for gap in find_number_gaps("في غضون شهرا", LEXICON)] == [(8, 8)]
    assert [gap[:2] for gap in find_number_gaps("لسنة ، على", LEXICON)] == [(4, 5)]


def test_a_cue_is_quoted_without_marks_and_signs():
    (gap,) = find_number_gaps("خِلَالَ  يَوْمًا، ثم", LEXICON)
    assert gap.cue == "خلال … يوما"


def test_a_habit_lets_gaps_speak_for_themselves():
    text = "زار رئيس الوزراء المدينة القديمة بمشاركة دولة من أجل العمل في مجلس الوزراء"
    assert find_number_gaps(text.replace(" ", "  "), LEXICON) == []
    assert len(reported(text.replace("بمشاركة ", "بمشاركة  "))) == 1


def test_two_spaces_after_a_stop_are_a_habit_of_typing():
    assert find_number_gaps("تعذر تحميل الصفحة المطلوبة.  ربما هذا بسبب الاتصال.", LEXICON) == []


def test_other_languages_and_unknown_words_say_nothing():
    assert find_number_gaps("ہیں اور  میں ہے", LEXICON) == []
    assert find_number_gaps("ضضظظ  ظظضض", LEXICON) == []


def test_a_number_that_is_there_is_not_lost():
    assert find_number_gaps("القرار رقم  47 الصادر", LEXICON) == []
    assert reported("بعد 262 سنة ، ثم عاد") == []
    assert len(reported("في 18 فبراير ، ثم عاد")) == 1  # the year


@pytest.mark.parametrize("sign", ":!؟")
def test_other_signs_are_set_apart_by_authors(sign):
    assert reported(f"يتكون المجلس من {sign} رئيس") == []


def test_words_of_a_reference_close_a_gap():
    text = "بمشاركة  كفرصغاب"
    known = run_lexicon(references=("أعلن ذلك بمشاركة كفرصغاب أمس",))
    (unknown,) = find_number_gaps(text, LEXICON)
    assert unknown.confidence > 0.5
    assert find_number_gaps(text, lambda: known) == []


def test_words_are_asked_only_where_there_is_a_gap():
    def no_lexicon():
        raise AssertionError

    assert [gap[:2] for gap in find_number_gaps("في غضون شهرا من الآن", no_lexicon)] == [(8, 8)]


@pytest.mark.parametrize("text", [
    "المادة  – نشر هذا القانون والعمل به", "المقرر عقدها يوم الخميس،  آذار/مارس 2015",
    "حُرم أكثر من 000  شخص من العلاج", "بتاريخ 12؛  نيسان/أبريل 2015",
])  # fmt: skip
def test_a_number_lost_beside_a_sign_or_a_part_of_one_is_told(text):
    assert [gap.start for gap in find_number_gaps(text, run_lexicon) if gap.confidence >= 0.5] == [text.index("  ")]


def test_spaces_after_all_marks_are_no_losses():
    text = "كان موظفاً  كبيراً  في مكتبٍ  صغير"
    assert not find_number_gaps(text, run_lexicon)
    assert find_number_gaps(text.replace("اً  ", "اً ", 1), run_lexicon)
