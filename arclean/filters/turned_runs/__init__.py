"""Lines whose runs of Arabic letters were each turned where they lie on the page."""

from arclean.filters.turned_runs.filter import TurnedRuns

__all__ = ["TurnedRuns"]
