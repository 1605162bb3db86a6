"""What a line costs as it is read."""

import pytest

from arclean.core.context import Context
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.reading_cost import begins_with_verb, reading_cost

STOP = weights.STOP_BEFORE_OTHERS
SIGN, BRACKET = weights.MISPLACED_SIGN, weights.LONE_BRACKET


@pytest.mark.parametrize(
    ("line", "bits"),
    [
        ("قال: نعم، عام 2015.", 0.0),
        (".قال نعم", SIGN),
        ("قال :نعم ،اليوم", 2 * SIGN),
        ("في عام ،2015 قال", SIGN),
        ("على موقع .www", SIGN),
        ("قال : نعم", 0.0),
        ("قال نعم .[1]", 0.0),
        ("قال نعم .(1) وعاد", 0.0),
        ("12- باب", 0.0),
        ("-12 باب", SIGN),
        ("هل جاء؟ -", SIGN),
        ("- هل جاء؟", 0.0),
        ("هل وصلت السيارة؟ BM-21", STOP),
        ("BM-21 هل وصلت السيارة؟", 0.0),
        ("هل جاء؟ Linux هو السبب", STOP),
        ("هل جاء؟ Linux هو السبب.", 0.0),
        ("جاء الوزير؟ 2015", STOP),
        ("هل جاء؟ نعم", 0.0),
        ("زاد %12", SIGN),
        ("زاد 12%", 0.0),
        ("نعم. قال الرجل", SIGN),
        ("أ. قال الرجل", 0.0),
        ("قال (نعم)", 0.0),
        ("قال )نعم(", 2 * BRACKET),
        ("قال (نعم", BRACKET),
        ("قال «نعم» [1]", 0.0),
        ("", 0.0),
    ],
)
def test_signs_and_brackets_that_no_author_sets_so(line, bits):
    assert reading_cost(line, None) == pytest.approx(bits)


def test_words_cost_by_those_before_them_and_by_the_ends_of_the_line():
    lexicon = Context().lexicon
    words = "وصلت القافلة إلى الميناء".split()
    right, wrong = (reading_cost(" ".join(line), lexicon) for line in (words, words[::-1]))
    assert wrong > right + 10 > 10
    assert reading_cost(" ".join(words) + ".", lexicon) != right


def test_no_word_costs_more_than_the_bound(monkeypatch):
    monkeypatch.setattr(weights, "MAX_WORD_COST", 1.0)
    assert reading_cost("وصلت القافلة", Context().lexicon) == pytest.approx(3.0)


@pytest.mark.parametrize(
    ("line", "bits"), [(":: برنامج جديد", 0.0), ("برنامج جديد ::", SIGN), (": برنامج جديد", SIGN), ("::برنامج", SIGN)]
)
def test_two_colons_are_the_sign_of_a_list_item(line, bits):
    assert reading_cost(line, None) == pytest.approx(bits)


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("ہے یہ کتاب", True),
        ("است کتاب این", True),
        ("یہ کتاب ہے", False),
        ("ہے اور وہ", False),  # a clause after it: a row of a paragraph
        ("است. او رفت", False),
        ("ہےں کتاب", False),
        ("بودجه سال", False),
    ],
)
def test_a_verb_that_ends_sentences_begins_none(line, begins):
    assert (begins_with_verb(line) is not None) is begins
    assert reading_cost(line, None, verbs_tell=True) - reading_cost(line, None) == weights.VERB_FIRST * begins
