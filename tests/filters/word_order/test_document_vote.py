"""The vote of the lines."""

from arclean.filters.word_order import weights
from arclean.filters.word_order.document_vote import turned_probabilities
from arclean.filters.word_order.line_evidence import LineEvidence


def line(nats, pairs=8):
    """Return the evidence of a line of so many pairs, which tells where it is turned."""
    return LineEvidence(nats, nats, -nats / weights.NATS_PER_BIT, pairs, is_asked=True, tells=nats > 0)


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


def test_lines_that_do_not_tell_need_others_that_do():
    sentence = LineEvidence(9.0, 0.0, -15.0, 9, is_asked=True)
    assert turned_probabilities([sentence] * 8) == [0.0] * 8
    assert turned_probabilities([line(13.0), sentence])[1] > 0.97
    assert turned_probabilities([line(13.0), sentence, *[line(-9.0)] * 2])[1] <= weights.HELD_BACK
    assert turned_probabilities([*[line(13.0)] * 4, LineEvidence(is_asked=True)])[-1] <= weights.HELD_BACK
    assert turned_probabilities([*[line(13.0)] * 5, LineEvidence(is_asked=True)])[-1] > weights.HELD_BACK


def test_items_of_lists_are_reported():
    item = LineEvidence(9.0, 0.0, -15.0, 9, is_asked=True, is_item=True)
    assert 0.5 < turned_probabilities([*[line(13.0)] * 6, item])[-1] <= weights.HELD_BACK
