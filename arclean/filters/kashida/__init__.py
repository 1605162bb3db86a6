"""Kashida that justification stretched a word with."""

from arclean.filters.kashida.filter import Kashida

__all__ = ["Kashida"]
