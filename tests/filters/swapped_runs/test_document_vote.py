"""What the lines of a document say together."""

import pytest

from arclean.filters.swapped_runs import weights
from arclean.filters.swapped_runs.document_vote import may_have_swaps, nats_slope, order_probabilities
from arclean.filters.swapped_runs.run_orders import RunOrder

ANY_WAY = (0, 1, 2, 3)


def _order(nats, ways=ANY_WAY, edge=None):
    return RunOrder(nats, (), "", ways, nats if edge is None else edge)


def _chances(*lines, silent=None):
    return [sum(found) for found in order_probabilities([[_order(nats)] for nats in lines], silent)]


def test_a_line_by_itself_must_be_nearly_certain():
    assert _chances(4.0)[0] < 0.2
    assert _chances(12.0)[0] > 0.95


def test_lines_tell_together():
    assert min(_chances(4.0, 4.0, 4.0)) > 0.9
    assert max(_chances(4.0, -4.0, -4.0, -4.0)) < 0.1


def test_a_line_that_is_clean_stays_so_among_damaged_ones():
    assert _chances(*[6.0] * 5, -6.0)[-1] < 0.1


def test_one_line_tells_no_more_than_its_bound():
    assert _chances(1000.0, *[-8.0] * 60)[0] < 0.9


def test_lines_without_a_vote_follow():
    assert max(_chances(6.0, 6.0, 6.0, silent=[True] * 3)) < 0.5
    assert min(_chances(6.0, 6.0, 6.0, 2.0, silent=[False] * 3 + [True])) > 0.8


def test_the_words_at_the_ends_of_lines_must_tell_by_themselves():
    silent = order_probabilities([[_order(12.0, edge=0.0)]] * 40)
    assert max(map(sum, silent)) < 0.1, "a text with a number after each of its sentences"
    assert min(map(sum, order_probabilities([[_order(12.0, edge=3.0)]] * 10))) > 0.9


def test_the_way_of_the_tool_is_told_by_the_other_lines():
    plain = [_order(5.0, (0, 2)), _order(5.0, (1, 3))]
    sure = [[_order(8.0, (1, 3)), _order(-8.0, (0, 2))]] * 4
    found = order_probabilities([plain, *sure])[0]
    assert found[1] > 0.9
    assert found[0] < 0.1
    alone = order_probabilities([plain])[0]
    assert alone[0] == pytest.approx(alone[1])


def test_a_line_that_a_way_cannot_make_says_nothing_of_it():
    with_it = order_probabilities([[_order(6.0, (1, 3))]] * 3 + [[_order(6.0, (0, 2))]])
    assert sum(with_it[0]) > 0.9


def test_no_lines():
    assert order_probabilities([]) == []
    assert order_probabilities([[]]) == [[]]


@pytest.mark.parametrize(
    ("text", "slope"),
    [
        ("وصل الوفد.\nثم عاد.", weights.SLOPE_OF_SENTENCES),
        ("وصل. ثم عاد\nوكتب", weights.SLOPE_OF_ROWS),
        ("وصل الوفد", weights.SLOPE_OF_ROWS),
        ("الماضي. 2019 وصل", weights.SLOPE_OF_SENTENCES),
        ("في 3.5 منه", weights.SLOPE_OF_ROWS),
    ],
)
def test_rows_count_less_than_sentences(text, slope):
    assert nats_slope(text) == slope


@pytest.mark.parametrize(
    ("bounds", "may"), [((), False), ((-1.0, -9.0), False), ((3.0,), False), ((9.0,), True), ((4.0, 4.0, 4.0), True)]
)
def test_the_gate_of_a_document(bounds, may):
    assert may_have_swaps(bounds) is may
