"""Vowel marks that came off their letters, came twice, or came before them."""

from arclean.filters.marks.filter import Marks

__all__ = ["Marks"]
