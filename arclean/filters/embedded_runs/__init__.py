"""Runs that a tool embedded in the direction of the page, with their spaces and signs as they are seen there."""

from arclean.filters.embedded_runs.filter import EmbeddedRuns

__all__ = ["EmbeddedRuns"]
