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
    assert turned.nats == turned.new_nats == pytest.approx(-weights.NATS_PER_BIT * turned.new_bits)
    assert turned.nats > 3
    assert turned.new_pairs == 8


def test_pairs_that_come_again_are_not_new():
    first, second = weigh_lines([TURNED, TURNED], LEXICON)
    assert first.nats == second.nats > second.new_nats == 0.0
    assert (second.new_pairs, second.new_bits) == (0, 0.0)


def test_stops_say_where_a_sentence_begins():
    assert weigh(f".{TURNED}").nats > weigh(TURNED).nats > weigh(f"{TURNED}.").nats
    comma = "المشكلة حل على ،تعمل سوف الحكومة أن الوزير أعلن"
    assert weigh(comma).nats > weigh(comma.replace(" ،", "، ")).nats


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
    assert (found.new_nats, found.new_pairs) == (0.0, 0)


def test_a_sentence_without_common_words_does_not_tell():
    found = weigh("أمثلة. الولد نائم، البنت جميلة، السماء صافية، البحر هادئ")
    assert found.nats > 3
    assert (found.tells, found.new_nats) == (False, 0.0)
    assert weigh(TURNED).tells


@pytest.mark.parametrize(("line", "is_item"), [
    ("1. المدينة إلى الوزير", True), ("- المدينة إلى", True), ("الاسم: علي من المدينة", True),
    ("أ) المدينة إلى الوزير", True),
    (TURNED, False), (f".{TURNED}", False), ("المدينة 10 - 20 إلى", False),
])  # fmt: skip
def test_items_of_lists(line, is_item):
    assert weigh(line).is_item is is_item
