from __future__ import annotations

from arclean import Pipeline
from arclean.filters import LamAlef
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.ligature_texts import LigatureReader
from arclean.filters.lam_alef.other_ligatures import may_be_swapped, turn_ligatures
from arclean.filters.lam_alef.text_words import TextWords
from arclean.language.lexicon import run_lexicon

RIGHT = "عقدت اللجنة اجتماعها في قاعة المدينة الكبيرة بين الدورتين"
SWAPPED = "عقدت اللجنة اجتماعها يف قاعة املدينة الكبرية بني الدورتني"


def test_words_that_are_words_either_way_are_read_with_the_others():
    assert Pipeline([LamAlef()])(SWAPPED) == RIGHT


def test_one_word_tells_nothing_of_the_others():
    assert Pipeline([LamAlef()])(RIGHT.replace("الكبيرة", "الكبرية").replace("بين", "بني")) != RIGHT


def test_a_right_text_stays():
    assert Pipeline([LamAlef()])(RIGHT) == RIGHT


def test_a_text_with_a_word_that_nothing_explains_is_only_reported():
    text = "كتب الطالب رساةل اكنت قصرية عن زنابكوفيتش"
    result = Pipeline([LamAlef()]).run(text)
    assert result.text == text
    assert {one.kind for one in result.findings} == {"lam-alef"}


def test_a_reader_asks_for_two_words():
    reader = LigatureReader(run_lexicon())
    words = TextWords.from_text(SWAPPED)
    assert reader.read_together(words, {}) == {}


def test_rare_words_are_taken_by_their_limit():
    assert turn_ligatures("الكبرية", lambda word: 24.0, weights.OTHER_LIGATURE_COST_LIMIT) == []
    assert may_be_swapped("الكبرية")
    assert not may_be_swapped("دار")


def test_a_word_whose_marks_say_otherwise_leaves_the_others_their_reading():
    broken = "املطار اجلديد األخبار عَىلَ «يف االتفاق» «املادة اجلزائر»."
    assert Pipeline([LamAlef()])(broken) == "المطار الجديد الأخبار عَلَى «في الاتفاق» «المادة الجزائر»."
