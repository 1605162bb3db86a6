"""Costs of pages: means of those that were read, without the first."""

import pytest

from arclean.readers.pdf.ahead import page_costs
from arclean.readers.pdf.ahead.page_costs import PageCosts


def test_means_leave_out_what_loads(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(page_costs.time, "perf_counter", lambda: now[0])
    monkeypatch.setattr(page_costs.time, "thread_time", lambda: now[0] / 2)
    costs = PageCosts()
    costs.end()
    assert (costs.count, costs.clock, costs.work) == (-1, 0, 0)
    for seconds in (9, 1, 3):
        costs.begin()
        now[0] += seconds
        costs.end()
        now[0] += 100
        costs.end()
    assert costs.count == 2
    assert (costs.clock, costs.work) == (pytest.approx(2), pytest.approx(1))
