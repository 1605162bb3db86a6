"""Choices by the likelihood of lines: swapped ligatures that a document does not tell, and lost alefs."""

import pytest

from arclean import Pipeline, filters
from arclean.core.edits import Span
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.likely_words import WordChoice, join_choices, least_whole, neighbours_of
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.other_ligatures import OTHER_LIGATURE
from arclean.filters.lam_alef.word_analysis import Candidate

PIPELINE = Pipeline([filters.find("lam-alef")()])


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("في الواليات المتحدة تحسين العالقات بعد إصالحات", "في الولايات المتحدة تحسين العلاقات بعد إصلاحات"),
        ("هؤالء الموظفون ال يتم توظيفهم إال", "هؤلاء الموظفون لا يتم توظيفهم إلا"),
        ("لا يدرس الطلاب في خالل الصيف", "لا يدرس الطلاب في خلال الصيف"),
        ("املُدَّعي العام", "المُدَّعي العام"),
        ("قررت تحسين العلقات القتصادية في الوليات المتحدة", "قررت تحسين العلاقات الاقتصادية في الولايات المتحدة"),
        ("انتهى السبوع الول من المعرض خلل يومين", "انتهى الأسبوع الأول من المعرض خلال يومين"),
    ],
)
def test_one_sentence_is_enough(broken, right):
    assert PIPELINE(broken) == right


@pytest.mark.parametrize(
    "text",
    [
        "دخال\tدخل\tفاعل",  # cells of a word list
        "دولر سيڠاڤورا",  # another language
        "حرف ل في كلمة",
        "ا ل ع ل م",
        "نسخة ال_قناة الأولى",
        "جَالِدٌ وَبَالَ عَلَيْهِ",
    ],
)
def test_what_no_neighbour_speaks_for_stays(text):
    assert PIPELINE(text) == text


def choice(word, kind, bits):
    return WordChoice(0, Candidate(word, ((1, 3),), kind, 12.0), 0.9, "likelihood", bits=bits), Span(0, 5)


def test_one_fault_explains_a_document():
    swapped, lost = {0: choice("لاستخدام", "lam-alef", 9.0)}, {0: choice("الاستخدام", "lost-alef", 12.0)}
    assert join_choices(swapped, lost) == lost
    assert join_choices(swapped | {1: choice("كلام", "lam-alef", 9.0)}, lost).keys() == {0, 1}
    assert join_choices({1: choice("كلام", "lam-alef", 1.0)}, lost) == lost
    press = {1: choice("لم", "lam-meem", 1.0)}
    assert join_choices(swapped | press, lost) == press | lost
    assert join_choices(press, lost) == press | lost


def test_cells_and_lines_have_no_neighbours():
    words, gaps = ["قال", "كلام", "كثير"], ["", "\t", "\n", "."]
    assert neighbours_of(1, words, gaps.__getitem__) == ("قال", "كثير")
    assert neighbours_of(1, words, gaps.__getitem__, is_line=True) == ("", "")


@pytest.mark.parametrize(
    "text",
    ["موسوعة مصورة للأ طفال الصغار", "قال: ال نبات يتنفس", "سمح لهم ب الدخول", "ضيق ال\nتنفس بعد أسبوع"],
)
def test_the_pieces_of_a_split_word_are_left(text):
    assert PIPELINE(text) == text


def test_the_choices_of_a_text_have_a_least_chance_each_by_their_kind():
    kinds = {
        OTHER_LIGATURE: weights.LIGATURE_TEXT_APPLY_FROM,
        LOST_ALEF: weights.LOST_TEXT_APPLY_FROM,
        "lam-alef": weights.SWAPPED_TEXT_APPLY_FROM,
    }
    assert {kind: least_whole(kind) for kind in kinds} == kinds
    assert len({*kinds.values()}) > 1
