"""Spaces that go, and those that stay."""

import pytest

from arclean import Pipeline
from arclean.core.document import Document
from arclean.filters import Spaces

REPAIR = Pipeline([Spaces()])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("قال  الرجل  هذا", "قال الرجل هذا"),
        ("قال\u00a0 الرجل \u00a0هذا", "قال الرجل هذا"),
        ("قال ، ثم عاد ، ثم جلس", "قال، ثم عاد، ثم جلس"),
        ("قال «نعم» ، ثم عاد", "قال «نعم»، ثم عاد"),
        ("قال .", "قال."),
    ],
)
def test_goes(text, right):
    assert REPAIR(text) == right


@pytest.mark.parametrize(
    "text",
    [
        "قال   الرجل",  # three spaces are layout
        "  قال الرجل  ",  # so are those at the edges of a line
        "قال\u00a0الرجل",
        "one  two",
        "x = 1 ; y",
        "قال ،ثم",  # no space after the sign
        "ا  ب",
        "اكتب: ر ، ز ، و ، د",  # letters of a list
        "{س : س > 0}",
        "ماذا تريد ؟",  # one sign
        "قال : نعم",
        "(: أهلا وسهلا :) يا علي :)",  # emoticons
    ],
)
def test_stays(text):
    assert REPAIR(text) == text


def test_a_sign_is_set_apart_by_the_document_from_two_fifths_on():
    assert REPAIR("قال ، ذلك ، جلس، نام، قام،") == "قال، ذلك، جلس، نام، قام،"
    text = "قال ، ذلك ، جلس، نام، قام، صام،"
    assert REPAIR(text) == text


def test_each_sign_is_judged_by_itself():
    text = "قال ، ذلك ، جلس . نام. قام. صام."
    assert REPAIR(text) == "قال، ذلك، جلس . نام. قام. صام."


def test_confidence():
    assert {edit.confidence for edit in REPAIR.run("قال  الرجل ، نعم").edits} == {0.95}


@pytest.mark.parametrize(("commas", "stays"), [(2, False), (3, True)])
def test_colons_that_an_author_sets_apart_stay(commas, stays):
    text = "الاسم : عمر\nالعمل : معلم\n" + "نعم، لا\n" * commas
    assert (Pipeline([Spaces()])(text) == text) is stays


def test_a_space_before_a_sign_that_a_page_shows_stays():
    text = "قال  الرئيس ، أمس ، إنه سيسافر ."
    assert REPAIR.run(Document(text=text, metadata={"format": "pdf"})).text == "قال الرئيس ، أمس ، إنه سيسافر ."
    assert REPAIR.run(Document(text=text)).text == "قال الرئيس، أمس، إنه سيسافر."


@pytest.mark.parametrize("text", [
    "صدر القرار رقم  الصادر", "تنص المادة  من القانون", "عقدت بمشاركة  دولة", "في شهر مارس ، ثم عاد",
])  # fmt: skip
def test_a_gap_where_a_number_may_have_stood_is_not_closed(text):
    assert REPAIR(text) == text


def test_a_gap_between_usual_neighbours_is_closed_and_others_where_the_text_has_the_habit():
    assert REPAIR("زار رئيس  الوزراء المدينة") == "زار رئيس الوزراء المدينة"
    assert REPAIR("زار  رئيس  الوزراء  المدينة  بمشاركة  جميع") == "زار رئيس الوزراء المدينة بمشاركة جميع"


@pytest.mark.parametrize("text", [
    "لە ساڵی پار ، هەموو خەڵکی شارەکە لەگەڵ ئێمە بوون ، وەک ئەوەی کە دەزانیت.",
    "بۇ كىتاب ئۇنىڭ ئۈچۈن ، بىز بىلەن بىللە ، يەنە بىر نەشىر قىلىنغان ئىدى.",
])  # fmt: skip
def test_how_authors_of_sorani_and_uyghur_set_signs_is_not_known(text):
    assert Pipeline([Spaces()])(text) == text


def test_the_gap_after_a_turned_number_stays():
    text = "متر مربع4200  مساحة الحديقة في  المدينة"
    assert Pipeline([Spaces()])(text) == "متر مربع4200  مساحة الحديقة في المدينة"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (".145  ص533 نشر  القرار", ".145  ص533 نشر القرار"), (".FFP2  أوN95 تم  التنفيذ", ".FFP2  أوN95 تم التنفيذ"),
        ("11  من أيار الماضي2019 حضر", "11  من أيار الماضي2019 حضر"),
        ("عام 2019  من شهر  أيار", "عام 2019 من شهر أيار"),
        ("بين 18  و31  درجة", "بين 18 و31 درجة"),
    ],
)  # fmt: skip
def test_the_gap_before_words_that_touch_the_next_number_stays(text, kept):
    assert Pipeline([Spaces()])(text) == kept
