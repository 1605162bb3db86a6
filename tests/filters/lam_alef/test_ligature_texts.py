from __future__ import annotations

from arclean import Pipeline
from arclean.core.edits import Span
from arclean.filters import LamAlef
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.ligature_texts import LigatureReader, _blocks, _join_turns, _surer_of_same
from arclean.filters.lam_alef.other_ligatures import turn_ligatures
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import Candidate
from arclean.filters.lam_alef.word_choice import WordChoice
from arclean.language.lexicon import run_lexicon

RIGHT = "عقدت اللجنة اجتماعها في قاعة المدينة الكبيرة بين الدورتين"
SWAPPED = "عقدت اللجنة اجتماعها يف قاعة املدينة الكبرية بني الدورتني"


def test_words_that_are_words_either_way_are_read_with_the_others():
    assert Pipeline([LamAlef()])(SWAPPED) == RIGHT


def test_one_word_tells_nothing_of_the_others():
    assert Pipeline([LamAlef()])(RIGHT.replace("الكبيرة", "الكبرية").replace("بين", "بني")) != RIGHT


def test_a_right_text_stays():
    assert Pipeline([LamAlef()])(RIGHT) == RIGHT


def test_a_word_that_nothing_explains_stays_and_the_others_are_repaired():
    text = "كتب الطالب رساةل اكنت قصرية عن املدينة الكبرية"
    result = Pipeline([LamAlef()]).run(text)
    assert result.text == "كتب الطالب رساةل كانت قصيرة عن المدينة الكبيرة"
    assert {one.kind for one in result.findings} == {"lam-alef"}


def test_words_with_two_pairs_and_with_a_lam_alef_are_turned_as_a_whole():
    broken = "زار الوفد املدنية املنورة واألسواق الكبرية يف اجلزرية"
    assert Pipeline([LamAlef()])(broken) == "زار الوفد المدينة المنورة والأسواق الكبيرة في الجزيرة"


def test_a_long_text_is_read_in_blocks():
    text = "\n".join([SWAPPED] * 120)
    assert Pipeline([LamAlef()])(text) == "\n".join([RIGHT] * 120)


def test_a_reader_asks_for_two_words():
    reader = LigatureReader(run_lexicon())
    words = TextWords.from_text(SWAPPED)
    assert reader.read_together(words, {}) == {}


def test_rare_words_are_taken_by_their_limit():
    assert turn_ligatures("الكبرية", lambda word: 24.0, weights.OTHER_LIGATURE_COST_LIMIT) == []


def test_a_word_whose_marks_say_otherwise_leaves_the_others_their_reading():
    broken = "املطار اجلديد األخبار عَىلَ «يف االتفاق» «املادة اجلزائر»."
    assert Pipeline([LamAlef()])(broken) == "المطار الجديد الأخبار عَلَى «في الاتفاق» «المادة الجزائر»."


def test_a_block_ends_with_a_line_and_is_no_longer_than_a_thousand_words():
    def blocks(*lines):
        text = "\n".join(" ".join(["كلمة"] * count) for count in lines)
        return [*_blocks(text, [*TextWords.from_text(text).find_matches()])]

    assert blocks(600) == [(0, 600)]
    assert blocks(550, 50) == [(0, 550), (550, 600)]
    assert blocks(100, 500) == [(0, 600)]
    assert blocks(1200) == [(0, 1000), (1000, 1200)]
    assert blocks() == []


def test_most_of_the_bits_of_a_text_are_believed():
    broken = "(أ) تسليم الشقة صاحلة للسكن، مع محلقاهتا املبنية يف املحضر املرفق."
    right = "(أ) تسليم الشقة صالحة للسكن، مع ملحقاتها المبينة في المحضر المرفق."
    assert Pipeline([LamAlef()])(broken) == right


def turned(word, spans, kind, grounds, chance=0.95):
    return WordChoice(0, Candidate(word, spans, kind, 12.0), chance, grounds), Span(0, len(word))


def test_a_word_that_is_sure_by_itself_is_so_whatever_becomes_of_the_others():
    for grounds, whole in (("impossible", 1.0), ("document", 1.0), ("likelihood", 0.3)):
        choice, span = turned("كلام", ((1, 3),), "lam-alef", grounds)
        assert _join_turns((choice._replace(whole=0.3), span), None)[0].whole == whole


def test_of_two_choices_of_a_word_the_surer_counts_where_they_read_alike():
    read, voted = (
        turned("لجنة", ((0, 2),), "ligature", "likelihood", 0.9),
        turned("لجنة", ((0, 2),), "ligature", "document"),
    )
    assert _surer_of_same(read, voted)[0].grounds == "document"
    assert _surer_of_same(voted, read) == voted
    assert _surer_of_same(read, None) == read
    assert _surer_of_same(read, turned("حجة", ((0, 2),), "ligature", "document")) == read
