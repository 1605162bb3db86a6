"""The vote of the lines."""

from arclean.filters.word_order import weights
from arclean.filters.word_order.document_vote import turned_probabilities
from arclean.filters.word_order.line_evidence import LineEvidence


def line(nats, pairs=8):
    """Return the evidence of a line of so many pairs."""
    return LineEvidence(nats, nats, -nats / weights.NATS_PER_BIT, pairs, is_asked=True)


def test_many_lines_that_say_little_are_sure_together():
    assert turned_probabilities([line(4.0, 4)])[0] < 0.1
    assert min(turned_probabilities([line(4.0, 4)] * 12)) > 0.97


def test_good_lines_among_turned_ones_stay():
    chances = turned_probabilities([*[line(9.0)] * 4, line(-9.0), line(-9.0)])
    assert min(chances[:4]) > 0.97
    assert max(chances[4:]) < 0.01


def test_one_line_in_a_good_document_needs_more():
    assert turned_probabilities([line(13.0)])[0] > 0.97
    assert turned_probabilities([line(13.0), *[line(-13.0)] * 40])[0] < 0.9


def test_lines_that_say_little_by_the_pair_are_lists():
    assert turned_probabilities([line(2.0, 20)] * 30) == [0.0] * 30
    assert turned_probabilities([line(12.0, weights.FEWEST_PAIRS - 1)]) == [0.0]


def test_lines_that_are_not_asked_are_not_turned():
    assert turned_probabilities([LineEvidence(), *[line(9.0)] * 4])[0] == 0.0
    assert turned_probabilities([]) == []


def test_a_line_that_says_nothing_goes_with_the_others():
    assert turned_probabilities([LineEvidence(is_asked=True), *[line(9.0)] * 6])[0] > 0.9
