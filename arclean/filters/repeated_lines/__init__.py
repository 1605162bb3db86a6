"""Repeated lines: what a site or a publication puts around every text, learnt from many of its documents."""

from arclean.filters.repeated_lines.filter import RepeatedLines

__all__ = ["RepeatedLines"]
