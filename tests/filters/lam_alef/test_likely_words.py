"""Choices by the likelihood of lines: swapped ligatures that a document does not tell, and lost alefs."""

import pytest

from arclean import Pipeline, filters
from arclean.core.context import Context
from arclean.core.edits import Span
from arclean.filters.lam_alef import likely_words, weights
from arclean.filters.lam_alef.likely_words import (
    WordChoice,
    _bits_of_unread,
    join_choices,
    joins_words,
    least_whole,
    may_be_piece,
    neighbours_of,
    weigh_words,
)
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import Candidate, WordAnalyses
from tests.language.small_lexicon import SmallLexicon

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
        LOST_ALEF: weights.LOST_TEXT_APPLY_FROM,
        "lam-alef": weights.SWAPPED_TEXT_APPLY_FROM,
    }
    assert {kind: least_whole(kind) for kind in kinds} == kinds
    assert len({*kinds.values()}) > 1


def test_of_two_faults_that_say_as_much_the_swap_is_taken():
    swapped, lost = {0: choice("لاستخدام", "lam-alef", 9.0)}, {0: choice("الاستخدام", "lost-alef", 9.0)}
    assert join_choices(swapped, lost) == swapped


@pytest.mark.parametrize(
    ("whole", "pair", "is_piece"),
    [(10.0, {}, True), (30.0, {}, False), (10.0, {("ال", "نبات"): 20.0}, False), (10.0, {("لا", "نبات"): 1.0}, False)],
)
def test_a_piece_is_likelier_part_of_a_known_word_than_any_candidate(whole, pair, is_piece):
    lexicon = SmallLexicon({"النبات": whole, "لا": 8.0, "نبات": 9.0, "لأ": 30.0}, pair)
    turned = [Candidate(word, ((0, 2),), "lam-alef", 8.0) for word in ("لا", "لأ")]
    assert may_be_piece("ال", "", "نبات", turned, lexicon) is is_piece
    assert not may_be_piece("ال", "", "،", turned, lexicon)


def test_neighbours_are_read_with_their_own_candidates(monkeypatch):
    analyses, seen = WordAnalyses(Context().lexicon), []
    readings = likely_words.neighbour_readings
    monkeypatch.setattr(likely_words, "neighbour_readings", lambda *one: seen.append(one) or readings(*one))
    words = ["الواليات", "تحسين", "العالقات", "الواليات"]
    known = [(at, analyses[word]) for at, word in enumerate(words) if at != 1]
    text = TextWords.from_text(" ".join(words))
    weigh_words(text, known, lambda at: " " if 0 < at < 4 else "", analyses, {})
    views = [(word, analysis is not None) for word, analysis in seen]
    assert views == [
        ("", False), ("تحسين", False), ("تحسين", False), ("الواليات", True), ("العالقات", True), ("", False),
    ]  # fmt: skip


@pytest.mark.parametrize(("more", "is_chosen"), [("", True), ("كلام " * 160, False)])
def test_lam_alefs_of_the_whole_text_speak_against_one_swap(more, is_chosen):
    analyses, text = WordAnalyses(Context().lexicon), f"كتبت بدال مهملة\n{more}"
    known = analyses["بدال"]
    every = weigh_words(TextWords.from_text(text), [(1, known)], lambda at: " " if at in {1, 2} else "", analyses, {})
    around = TextWords.around_offsets(text, [5])
    assert around.letters == ["بدال"]
    one = weigh_words(around, [(0, known)], ["كتبت ", " مهملة"].__getitem__, analyses, {})
    assert bool(every) is bool(one) is is_chosen


def test_words_that_no_swap_explains_speak_against_it_by_their_share_of_a_long_text():
    lexicon = Context().lexicon
    unread, cost = "ضكثجمزغ", weights.UNREAD_WORD_COST
    assert _bits_of_unread(["المدينة", unread], [], lexicon) == cost
    assert _bits_of_unread(["المدينة", unread], [1], lexicon) == 0.0
    long_text = ["المدينة"] * int(4 * weights.SUPPORT_WORDS - 1)
    assert _bits_of_unread([*long_text, unread], [], lexicon) == pytest.approx(cost / 4)


@pytest.mark.parametrize(
    ("gap", "joins"), [(" ", True), ("\u00a0", True), ("\n", False), ("\t", False), (" - ", False)]
)
def test_words_stand_together_within_a_line_and_a_cell(gap, joins):
    assert joins_words(gap) is joins


def test_where_no_alef_is_lost_the_swapped_ones_stay_as_they_are():
    swapped = {0: choice("كلام", "lam-alef", -1.0), 1: choice("لم", "lam-meem", 1.0)}
    assert join_choices(swapped, {}) == swapped
