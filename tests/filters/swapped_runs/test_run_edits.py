"""A line in another order, and where its blocks came from."""

from arclean.filters.swapped_runs.line_runs import read_line
from arclean.filters.swapped_runs.run_edits import put_in_order
from arclean.filters.swapped_runs.run_orders import run_orders


def test_each_block_says_where_it_was():
    source = "إلى المدينة 2019 وصل الوفد في عام."
    line = read_line(source)
    for order in run_orders(line):
        target, origin = put_in_order(line, order)
        assert sorted(target) == sorted(source)
        assert all(target[slice(*new)] == source[slice(*old)] for new, old in origin)
        assert sum(new.end - new.start for new, _ in origin) == len(source) - 2, "all but the two spaces"
