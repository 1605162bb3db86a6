"""Invisible characters that extraction left: marks of direction, zero-width spaces, soft hyphens, joiners."""

from arclean.filters.controls.filter import Controls

__all__ = ["Controls"]
