"""How many waws a text joins for each that stands by itself, what that says, and which waws are of a word's stem."""

import pytest

from arclean import Pipeline
from arclean.core.context import Context
from arclean.evidence.word_boundaries.join_score import JoinScorer
from arclean.filters import SplitWords
from arclean.filters.split_words import weights
from arclean.filters.split_words.lone_waws import LONE_WAW, LoneWaws, WawCounts, count_waws, lone_waw_bits
from arclean.language.tokens import BREAK, NUMBER

LEXICON = Context().lexicon
JOINED = "وصل المدير والوزير والرئيس والكاتب والعامل والمعلم"  # five


def _score(left, right, before, after, text=""):
    text = text or f"{before} {left} {right} {after}"
    return LoneWaws(text, LEXICON, JoinScorer(LEXICON)).score(left, right, before, after)


@pytest.mark.parametrize(("text", "joined", "lone"), [
    (f"{JOINED} و الطالب", 5, 1),
    (f"{JOINED} {JOINED} و الطالب و الحارس", 10, 2),
    (f"{JOINED}\nو الطالب", 5, 1),
    ("و الطالب", 0, 1),
    ("وزارة وسائل وحدات وقوف وطنية وثيقة ورشة وكالة قال و الكاتب", 0, 1),  # of the words themselves
    (f"{JOINED} و الطالب في و زارة", 5, 1),  # a piece of its word
    ("قال و الكَاتِبُ", 0, 1),
    (JOINED, 0, 0),  # there is nothing to be joined
])  # fmt: skip
def test_waws_are_counted(text, joined, lone):
    assert count_waws(text, LEXICON.word_cost) == (joined, lone)


def test_bits_grow_with_the_waws_that_are_joined_and_with_what_neighbours_ask_for():
    few, many = WawCounts(2, 1), WawCounts(6, 1)
    assert lone_waw_bits(many, 3.0) - lone_waw_bits(few, 3.0) == pytest.approx(weights.LONE_WAWS_SHARE)
    assert lone_waw_bits(few, 4.0) - lone_waw_bits(few, 3.0) == pytest.approx(weights.WAW_GAIN_SHARE)
    assert lone_waw_bits(few, 40.0) == lone_waw_bits(few, 15.0)


def test_bits_of_a_text_that_counts_none_are_those_of_one():
    assert lone_waw_bits(WawCounts(2, 0), 0.0) == lone_waw_bits(WawCounts(2, 1), 0.0)


@pytest.mark.parametrize(("left", "right", "before", "after"), [
    ("و", "ثيقة", "علاقات", "مع"),
    ("و", "جود", "إلى", "مشكلة"),
    ("و", "ثيقة", "بعلاقات", BREAK),
    ("و", "زارة", "تقرير", "الداخلية"),
])  # fmt: skip
def test_a_waw_of_the_stem_tells_by_itself(left, right, before, after):
    score = _score(left, right, before, after)
    assert score.stands_alone
    assert score.bits > 3.2


@pytest.mark.parametrize("text", [
    "و صل على محمد", "التالي و اجب عن", "له و رق قلبه", "الميزان و زن الكمية", "هنا و قف أمام", "قم و صل الفجر",
    "عنده و افق الفجر", "الرجل و رثته بناته", "عليه و سلم قال", "عليكم و بركاته اليوم",
])  # fmt: skip
def test_a_waw_that_may_be_of_an_author_needs_others(text):
    before, waw, right, after = ([BREAK] * (text[0] == LONE_WAW) + text.split())[:4]
    score = _score(waw, right, before, after, text)
    assert score is None or not score.stands_alone
    assert Pipeline([SplitWords()])(text) == text


def test_a_waw_of_the_stem_needs_others_where_another_stays_apart():
    assert _score("و", "جود", "إلى", "مشكلة", "إلى و جود مشكلة").stands_alone
    score = _score("و", "جود", "إلى", "مشكلة", "إلى و جود مشكلة و الحل")
    assert not score.stands_alone
    assert score.bits_alone < 0.0 < score.bits


def test_a_waw_before_a_word_that_it_does_not_begin_needs_others():
    score = _score("و", "المدير", "الوزير", "في", f"{JOINED} و المدير")
    assert not score.stands_alone
    assert not score.has_unknown
    assert score.bits_alone < 0


def test_a_word_that_no_table_knows_is_less_likely():
    known = _score("و", "المدير", BREAK, BREAK)
    assert _score("و", "ضغصقث", BREAK, BREAK).bits < known.bits - weights.UNKNOWN_WAW_PENALTY


@pytest.mark.parametrize(("left", "right", "before", "after"), [
    ("و", "ب", "الفصل", "من"),  # a letter of a list
    ("و", "ستون", NUMBER, "ريالا"),
    ("و", "كتب", "ب", "الرجل"),
    ("و", "خرج", "يدع", "منها"),  # the waw may end the word before it
    ("المدير", "و", "قال", "الوزير"),
])  # fmt: skip
def test_waws_that_are_left_alone(left, right, before, after):
    assert _score(left, right, before, after) is None


def test_a_waw_at_the_beginning_of_a_line_may_be_a_letter_of_a_list():
    assert _score("و", "الطالب", BREAK, "هنا", f"{JOINED}\nه الحارس\nو الطالب هنا") is None
    assert _score("و", "الطالب", BREAK, "هنا", f"{JOINED}\nو الطالب هنا") is not None
