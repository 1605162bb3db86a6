"""The language of a place, by its line and those around it."""

import pytest

from arclean.core.context import Context
from arclean.language import document_language, weights
from arclean.language.document_language import DocumentLanguage

COSTS = document_language._LineCosts(0, (0.0, 0.0))
PERSIAN = "قیمت دلار و یورو امروز در بازار تهران\nآخرین اخبار ورزشی کشور را از ما بخوانید\n"
ARABIC = "أعلنت الوزارة أن المشروع الجديد سيبدأ في العام المقبل\nوقال المدير إن العمل مستمر في المدينة\n"
UYGHUR = "بۇ كىتاب مەكتەپتە ئوقۇتۇلىدۇ\n"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ARABIC, "ar"), (PERSIAN, "fa"), (UYGHUR, "ug"), ("یہ کتاب میرے پاس نہیں ہے", "ur"), ("", None),
        ("PDF 12", None), ("القو ات", None),
    ],
)  # fmt: skip
def test_a_text_in_one_language(text, language):
    assert DocumentLanguage(text).language_at(0) == language


def test_a_short_line_is_in_the_language_of_those_around_it():
    name = "امام علی علیه السلام"
    assert DocumentLanguage(name).language_at(0) == "ar"
    for text in (PERSIAN + name, name + "\n" + PERSIAN, PERSIAN + "\n\n" + name):
        assert DocumentLanguage(text).language_at(text.index(name)) == "fa"


def test_a_line_that_is_not_arabic_stays_so_among_arabic_ones():
    text = ARABIC * 4 + UYGHUR + ARABIC * 4
    assert DocumentLanguage(text).language_at(text.index(UYGHUR)) == "ug"
    assert DocumentLanguage(text).language_at(0) == "ar"


def test_letters_enough_are_read_and_no_more():
    line = "أعلنت الوزارة أن المشروع الجديد سيبدأ في العام المقبل " * 8
    assert len(line) > weights.NEIGHBOURHOOD_LETTERS
    assert DocumentLanguage(line + "\n" + PERSIAN * 40).language_at(3) == "ar"
    assert DocumentLanguage(ARABIC * 6 + PERSIAN * 40).language_at(3) == "ar"
    assert DocumentLanguage(PERSIAN * 40 + ARABIC * 6).language_at(3) == "fa"


def test_blank_lines_are_bounded():
    text = "\n" * 300 + "عمر" + "\n" * 300 + PERSIAN
    assert DocumentLanguage(text).language_at(301) == DocumentLanguage("عمر").language_at(0)


def test_what_a_font_does_to_yeh_and_kaf_changes_nothing():
    mapped = ARABIC.replace("ي", "ی").replace("ك", "ک")
    assert DocumentLanguage(mapped).language_at(0) == "ar"


def test_a_context_asks_for_the_text_as_it_is():
    context = Context()
    assert context.language_at(ARABIC, 0) == "ar"
    assert context.language_at(PERSIAN, 0) == "fa"


def test_the_next_state_of_a_text_asks_for_new_lines_alone(monkeypatch):
    asked = []
    monkeypatch.setattr(document_language, "_costs_of_line", lambda line: asked.append(line) or COSTS)
    context = Context()
    context.language_at("أب\nجد", 0)
    context.language_at("أب\nجد هو", 0)
    assert asked == ["أب", "جد", "جد هو"]


def test_what_a_run_remembers_of_lines_is_bounded(monkeypatch):
    monkeypatch.setattr(document_language, "_MOST_LINES", 2)
    memory = {}
    languages = DocumentLanguage("\n".join("ابجده"))
    languages.share_lines(memory)
    languages.language_at(0)
    assert 0 < len(memory) <= 2
