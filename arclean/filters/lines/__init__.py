"""Lines that were broken at the edge of the paper."""

from arclean.filters.lines.filter import Lines

__all__ = ["Lines"]
