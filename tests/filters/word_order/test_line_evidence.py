"""What a line says: its pairs, its signs, and those that say nothing."""

import pytest

from arclean.filters.word_order import weights
from arclean.filters.word_order.line_evidence import LineEvidence, weigh_lines
from arclean.language.lexicon import run_lexicon

LEXICON = run_lexicon()
RIGHT, TURNED = "أعلن الوزير أن الحكومة سوف تعمل على حل المشكلة", "المشكلة حل على تعمل سوف الحكومة أن الوزير أعلن"


def weigh(line):
    return weigh_lines([line], LEXICON)[0]


def test_a_line_and_its_reverse_say_the_opposite():
    right, turned = weigh(RIGHT), weigh(TURNED)
    assert right.nats == pytest.approx(-turned.nats)
    assert turned.nats > 3
    assert turned.votes > 8 > -3 > right.votes


def test_words_that_come_again_on_a_side_do_not_vote():
    first, second = weigh_lines([TURNED, TURNED], LEXICON)
    assert first.nats == second.nats > 3
    assert first.votes > 3 > second.votes == 0.0
    assert weigh_lines(["الأول السؤال هنا", "الأول السؤال هنا"], LEXICON)[1].votes <= 0


def test_stops_say_where_a_sentence_begins():
    assert weigh(f".{TURNED}").nats > weigh(TURNED).nats > weigh(f"{TURNED}.").nats
    assert weigh(f"{TURNED}.").votes < weigh(TURNED).votes
    comma = "المشكلة حل على ،تعمل سوف الحكومة أن الوزير أعلن"
    assert weigh(comma).nats > weigh(comma.replace(" ،", "، ")).nats


def test_lists_have_more_signs_than_prose():
    words = "المشكلة حل على تعمل سوف الحكومة أن الوزير"
    one, many = f"{words} ،أعلن", "المشكلة ،حل على ،تعمل سوف ،الحكومة أن ،الوزير ،أعلن"
    assert weigh(one).votes > weigh(many).votes


def test_signs_say_no_more_than_pairs():
    assert weigh("زغطفق ،ضظغث ،طظقف ،ثغضص").nats == 0.0


def test_one_line_says_no_more_than_a_bound():
    assert weigh(f".{TURNED} {TURNED} {TURNED}").nats == weights.MAX_LINE_NATS
    assert weigh(f"{RIGHT} {RIGHT} {RIGHT}.").nats == -weights.MAX_LINE_NATS


@pytest.mark.parametrize("line", [
    "", "12", "مدينة", "PDF file in مدينة", "x = المدينة إلى الوزير ذهب", "ٱلمدينة إلى الوزير ذهب",
    "{ المدينة إلى الوزير }", "الوزير\tإلى\tالمدينة", "الوزير إلى المدينة\u2028المدينة إلى الوزير", "علي,20,القاهرة",
])  # fmt: skip
def test_lines_without_words_in_an_order_are_not_asked(line):
    assert weigh(line) == LineEvidence()


def test_short_lines_do_not_vote():
    found = weigh("المدينة إلى")
    assert found.is_asked
    assert found.nats > 0
    assert found.votes == 0.0


def test_a_noun_with_the_article_before_one_without_does_not_vote():
    found = weigh("أمثلة. الولد نائم، البنت جميلة، السماء صافية، البحر هادئ")
    assert found.nats > 3 > found.votes
    assert weigh("العام نهاية قبل القرار هذا").votes > weigh("الولد نائم قبل القرار هذا").votes


def test_numbers_with_commas_are_prose():
    assert weigh(f"5,000 {TURNED}").is_asked


@pytest.mark.parametrize(("line", "is_item"), [
    ("1. المدينة إلى الوزير", True), ("- المدينة إلى", True), ("الاسم: علي من المدينة", False),
    ("به. المدينة إلى", False),
    ("أ) المدينة إلى الوزير", True),
    (TURNED, False), (f".{TURNED}", False), ("المدينة 10 - 20 إلى", False),
])  # fmt: skip
def test_items_of_lists(line, is_item):
    assert weigh(line).is_item is is_item
