"""Yehs that a font's map calls tanwins."""

from arclean.filters.tanwin_yehs.filter import TanwinYehs

__all__ = ["TanwinYehs"]
