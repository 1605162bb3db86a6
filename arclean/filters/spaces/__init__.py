"""Spaces that extraction put in: doubled ones, and those before a sign."""

from arclean.filters.spaces.filter import Spaces

__all__ = ["Spaces"]
