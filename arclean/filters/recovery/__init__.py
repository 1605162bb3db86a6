"""Recovery: what the source lost, where another version of the text tells it."""

from arclean.filters.recovery.filter import Recovery

__all__ = ["Recovery"]
