"""Brackets that stand mirrored: ``)so(``."""

from arclean.filters.brackets.filter import Brackets

__all__ = ["Brackets"]
