"""Kashida with which justification elongated a word."""

from arclean.filters.kashida.filter import Kashida

__all__ = ["Kashida"]
