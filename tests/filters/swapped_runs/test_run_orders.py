"""The orders of the runs of a line, and what speaks for them."""

from arclean.filters.swapped_runs import run_orders as module
from arclean.filters.swapped_runs.line_runs import read_line
from arclean.filters.swapped_runs.run_edits import put_in_order
from arclean.filters.swapped_runs.run_orders import WAYS, run_orders


def _orders(text):
    line = read_line(text)
    return {put_in_order(line, order)[0]: order for order in run_orders(line)}


def test_one_number_has_one_other_order():
    assert _orders("با 7 تا").keys() == {"تا 7 با"}
    (order,) = _orders("با 7 تا").values()
    assert sorted(order.ways) == [*range(WAYS)]


def test_two_numbers_have_three():
    found = _orders("با 7 تا 8 جا")
    assert found.keys() == {"تا 8 جا 7 با", "جا 8 با 7 تا", "جا 8 تا 7 با"}
    assert found["جا 8 تا 7 با"].ways == (1, 3)
    assert found["تا 8 جا 7 با"].ways == (0, 2)


def test_no_reversal_where_two_numbers_touch():
    assert _orders("با جا 7 8 تا").keys() == {"8 تا 7 با جا", "تا 8 با جا 7"}


def test_the_last_sign_goes_with_its_word_or_stays():
    found = _orders("با 7 تا.")
    assert {text: order.ways for text, order in found.items()} == {"تا. 7 با": (0, 1), "تا 7 با.": (2, 3)}
    assert _orders("با. 7 تا.").keys() == {"تا. 7 با."}, "never two signs at the end"
    assert _orders("با جا 7 تا ...").keys() == {"تا ... 7 با جا"}, "a sign by itself is a word"


def test_brackets_refute_an_order_or_speak_for_it():
    assert _orders("(با 7 تا)") == {}
    mended, plain = _orders("با) 7 (تا")["(تا 7 با)"], _orders("با 7 تا")["تا 7 با"]
    assert mended.nats > plain.nats - 10
    assert _orders("(با) 7 (تا)").keys() == {"(تا) 7 (با)"}


def test_a_mended_bracket_counts(monkeypatch):
    monkeypatch.setattr(module, "word_score", lambda *_: 0.0)
    monkeypatch.setattr(module, "pair_score", lambda *_: 0.0)
    assert _orders("با) 7 (تا")["(تا 7 با)"].nats == 2 * module.weights.BRACKET


def test_the_words_at_the_junctions_are_scored(monkeypatch):
    scores = {("F", "تا"): 5.0, ("L", "دا"): 3.0, ("F", "با"): 1.0, ("L", "جا"): 0.5}
    pairs = {("F", "تا", "دا"): 0.25}
    monkeypatch.setattr(module, "word_score", lambda place, word, _: scores.get((place, word), 0.0))
    monkeypatch.setattr(module, "pair_score", lambda *asked: pairs.get(asked, 0.0))
    assert _orders("با جا 7 تا دا")["تا دا 7 با جا"].nats == 5 + 0.25 + 3 - 1 - 0.5
    # the middle part of a reversal is scored on both sides, and counts for nothing
    assert _orders("با جا 7 هو 7 تا دا")["تا دا 7 هو 7 با جا"].nats == 5 + 0.25 + 3 - 1 - 0.5


def test_a_table_of_numbers_has_no_orders():
    assert run_orders(read_line(" ".join(f"كذا {at}" for at in range(14)) + " كذا")) == []
