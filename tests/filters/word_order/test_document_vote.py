"""The vote of the lines."""

from arclean.filters.word_order import weights
from arclean.filters.word_order.document_vote import turned_probabilities
from arclean.filters.word_order.line_evidence import LineEvidence


def line(nats):
    """Return the evidence of a line that votes as it says."""
    return LineEvidence(nats, nats, is_asked=True)


def test_many_lines_that_say_little_are_sure_together():
    assert turned_probabilities([line(4.0)])[0] < 0.5
    assert min(turned_probabilities([line(4.0)] * 12)) > 0.97


def test_several_lines_need_more_than_one():
    assert turned_probabilities([line(7.5)])[0] > 0.9
    assert turned_probabilities([line(3.8)] * 2)[0] < 0.9


def test_good_lines_among_turned_ones_stay():
    chances = turned_probabilities([*[line(9.0)] * 4, line(-9.0), line(-9.0)])
    assert min(chances[:4]) > 0.97
    assert max(chances[4:]) < 0.01


def test_one_line_in_a_good_document_needs_more():
    assert turned_probabilities([line(13.0)])[0] > 0.97
    assert turned_probabilities([line(9.0), *[line(-13.0)] * 40])[0] < 0.9


def test_lines_that_are_not_asked_are_not_turned():
    assert turned_probabilities([LineEvidence(), *[line(9.0)] * 4])[0] == 0.0
    assert turned_probabilities([]) == []


def test_a_line_goes_with_the_more_that_tell_the_less_it_says():
    nothing, something = LineEvidence(is_asked=True), LineEvidence(2.5, is_asked=True)
    assert turned_probabilities([nothing, *[line(9.0)] * 9])[0] <= weights.HELD_BACK
    assert turned_probabilities([nothing, *[line(9.0)] * 10])[0] > 0.9
    assert turned_probabilities([nothing, *[line(9.0)] * 14, line(-9.0)])[0] <= weights.HELD_BACK
    assert turned_probabilities([something, *[line(9.0)] * 4])[0] <= weights.HELD_BACK
    assert turned_probabilities([something, *[line(9.0)] * 5])[0] > 0.9
    assert turned_probabilities([LineEvidence(-2.5, is_asked=True), *[line(9.0)] * 12])[0] <= weights.HELD_BACK


def test_a_line_whose_pairs_are_backwards_goes_with_one_that_tells():
    sentence = LineEvidence(9.0, 0.0, is_asked=True)
    assert max(turned_probabilities([sentence] * 8)) < 0.1
    assert turned_probabilities([line(13.0), sentence])[1] > 0.97
    assert turned_probabilities([line(13.0), sentence, *[line(-9.0)] * 2])[1] <= weights.HELD_BACK


def test_items_of_lists_are_reported():
    item = LineEvidence(9.0, 0.0, is_asked=True, is_item=True)
    assert 0.5 < turned_probabilities([*[line(13.0)] * 6, item])[-1] <= weights.HELD_BACK
