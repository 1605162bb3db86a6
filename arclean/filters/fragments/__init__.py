"""The fragments of a line, swapped where a cut went through a word."""

from arclean.filters.fragments.filter import Fragments

__all__ = ["Fragments"]
