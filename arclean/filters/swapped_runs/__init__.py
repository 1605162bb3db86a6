"""The runs of a line, written down in the order in which they stand from left to right."""

from arclean.filters.swapped_runs.filter import SwappedRuns

__all__ = ["SwappedRuns"]
