"""How many processes share a work."""

from __future__ import annotations

import os
import sys

from arclean.errors import ConfigError

__all__ = ["count_jobs", "is_pool_process"]


def count_jobs(jobs: int) -> int:
    """Return how many processes to use: as many as this one may run on at once where ``jobs`` is 0.

    Raises ConfigError for what is no number of processes.

    >>> count_jobs(3), count_jobs(0) > 0
    (3, True)
    """
    if not isinstance(jobs, int) or jobs < 0:
        raise ConfigError(f"jobs is {jobs!r}: give a number of processes, or 0 for one on each core")
    if jobs:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def is_pool_process() -> bool:
    """Return whether this is one of several processes that share a work already, and starts no others.

    >>> is_pool_process()
    False
    """
    if "multiprocessing.process" not in sys.modules:
        return False
    from multiprocessing import current_process  # noqa: PLC0415 - loaded already

    return current_process().daemon
