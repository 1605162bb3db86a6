"""Which lines of a document are in visual order: each boundary of the vote."""

import pytest

from arclean.bidi import to_visual
from arclean.filters.visual_order import document_vote
from arclean.filters.visual_order.document_vote import _vote_on_scores, is_plainly_logical, vote_on_lines
from arclean.filters.visual_order.line_direction import DirectionScore

GOOD = "وصلت القافلة إلى الميناء القديم وكان في استقبالها وفد من البلدية"


def _vote(*bits, words=2, agreement=1.0):
    return _vote_on_scores([None if b is None else DirectionScore(b, words, agreement) for b in bits])


@pytest.mark.parametrize(
    ("bits", "words", "agreement", "confidence"),
    [
        (-12, 2, 0.7, 0.99),
        (-11.9, 2, 0.7, 0.0),
        (-12, 1, 1.0, 0.7),
        (-12, 2, 0.69, 0.7),
        (-24, 1, 0.0, 0.99),
        (-23.9, 1, 1.0, 0.7),
        (12, 0, 1.0, 0.0),
    ],
)
def test_a_line_with_no_others(bits, words, agreement, confidence):
    assert _vote(bits, words=words, agreement=agreement) == [confidence]


def test_lines_among_others_in_visual_order():
    assert _vote(-8, -8, words=0, agreement=0.0) == [0.99, 0.99]
    assert _vote(-8, -7.9, words=2) == [0.0, 0.0], "one of them hardly tells"
    assert _vote(-20, -3, -20) == [0.99, 0.95, 0.99]
    assert _vote(-20, -20, -3, None) == [0.99, 0.99, 0.95, 0.0]
    assert _vote(-8, -3, -8) == [0.99, 0.95, 0.99]


def test_a_line_in_a_document_in_logical_order():
    assert _vote(-16, 16) == [0.99, 0.0]
    assert _vote(-15.9, 16) == [0.7, 0.0]
    assert _vote(-11.9, 16) == [0.0, 0.0]
    assert _vote(-32, 16, words=1) == [0.99, 0.0]
    assert _vote(-31.9, 16, words=1) == [0.7, 0.0]


def test_no_line_has_more_than_sixteen_bits_in_the_vote():
    assert _vote(-100, 16, 16, -8.5) == [0.99, 0.0, 0.0, 0.0]
    assert _vote(100, -9, -9) == [0.0, 0.99, 0.99]


@pytest.mark.parametrize(
    ("bits", "confidence"), [(1.9, 0.95), (2, 0.7), (11.9, 0.7), (12, 0.0), (-7.9, 0.95), (0, 0.95), (None, 0.0)]
)
def test_a_line_that_hardly_tells_goes_with_both_its_neighbours(bits, confidence):
    assert _vote(-20, bits, -20)[1] == confidence


def test_neighbours_are_the_nearest_lines_that_tell():
    assert _vote(-20, -3, 8, -20)[1] == 0.0
    assert _vote(-20, -3, 7.9, -20)[1] == 0.95
    assert _vote(-20, -3, None, -20)[1] == 0.95
    assert _vote(-20, -20, -3, 9)[2] == 0.0


def test_a_line_that_only_may_be_turns_no_other():
    assert _vote(-13, -3, words=1) == [0.7, 0.0]


@pytest.mark.parametrize(("bits", "votes"), [(-3.9, 0), (-4.0, 1)])
def test_lines_of_less_than_four_bits_take_no_vote(monkeypatch, bits, votes):
    calls = []
    monkeypatch.setattr(document_vote, "score_direction", lambda *given, **options: DirectionScore(bits, 2, 1.0))
    monkeypatch.setattr(document_vote, "_vote_on_scores", lambda scores: calls.append(scores) or [0.5])
    vote_on_lines(["بيت"])
    assert len(calls) == votes


def test_lines_in_plain_order_are_sixteen_bits_without_a_look():
    weak = "نيب".center(5)
    visual = to_visual(GOOD, 1).text
    assert vote_on_lines([visual, weak, visual])[1] == 0.95
    assert vote_on_lines([GOOD, weak, GOOD])[1] == 0.0
    assert vote_on_lines([weak]) == [0.0]


def test_only_lines_with_letters_and_no_plain_order_are_asked(monkeypatch):
    asked = []
    monkeypatch.setattr(
        document_vote, "score_direction", lambda line, **options: asked.append(line) or DirectionScore(0.0, 0, 1.0)
    )
    assert vote_on_lines([GOOD, "2021", "نيب"]) == [0.0, 0.0, 0.0]
    assert asked == ["نيب"]


def test_a_doubtful_line_is_told():
    assert vote_on_lines([GOOD, "نيذلا", GOOD]) == [0.0, 0.7, 0.0]
    assert vote_on_lines(["...ةئيه", "؛برغملا"]) == [0.0, 0.7]
    assert vote_on_lines(["هيئة...", "؛برغملا"]) == [0.0, 0.7]


def test_a_line_that_says_nothing_goes_with_the_others():
    assert vote_on_lines(["!مهم", GOOD[::-1]])[0] > 0.9
    assert vote_on_lines(["مهم!", GOOD])[0] == 0.0


def test_lines_without_letters_are_not_asked():
    assert vote_on_lines([]) == []
    assert vote_on_lines(["2021", "", "PDF"]) == [0.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("الباب الكبير", True),
        ("الباب كبير", False),
        ("مدرسة البيت", True),
        ("مدرسة بيت", False),
        ("مدرسة قرية", True),
        ("ٱلباب ٱلكبير", True),
        ("البيت المدينة جدلا ", True),  # three signs of logical order, one of the other
        ("البيت القديم جدلا ", False),  # two to one
        ("مدرسة البيت ال قديم", False),  # "no", reversed
        ("مدرسة البيت الو قديم", False),
        ("مدرسة البيت الإ قديم", False),
        ("او به من در شد ی", True),  # two Persian words
        ("او به من شد ی", False),
        ("او به من در شد", False),  # without a Persian letter
        ("ہے ہے", True),
        ("", False),
    ],
)
def test_lines_that_are_plainly_logical(line, expected):
    assert is_plainly_logical(line) is expected


def test_signs_of_visual_order_count_against_foreign_lines():
    assert not is_plainly_logical("او به من در شد ی هب")
    assert is_plainly_logical("او به من در از شد ی هب ")


def test_reversed_persian_words_count_against_what_looks_like_articles():
    assert not is_plainly_logical("تسا هتفر الاب رازاب رد الاک نیا تمیق")
