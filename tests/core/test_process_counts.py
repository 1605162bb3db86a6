"""How many processes share a work."""

import os

import pytest

from arclean.core.process_counts import count_jobs, is_pool_process
from arclean.errors import ConfigError


def test_none_given_is_one_on_each_core(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {1, 2, 5}, raising=False)
    assert count_jobs(0) == 3
    assert count_jobs(7) == 7


def test_a_system_that_does_not_say_where_a_process_runs_counts_its_cores(monkeypatch):
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert count_jobs(0) == 1


@pytest.mark.parametrize("jobs", [-1, 1.5, "2"])
def test_what_is_no_number_of_processes_is_refused(jobs):
    with pytest.raises(ConfigError, match="give a number of processes"):
        count_jobs(jobs)


def test_a_process_of_a_pool_is_known(monkeypatch):
    import multiprocessing

    assert not is_pool_process()
    monkeypatch.setitem(multiprocessing.current_process()._config, "daemon", True)
    assert is_pool_process()
