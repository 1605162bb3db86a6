"""Boilerplate: what a web page says around its text."""

from arclean.filters.boilerplate.filter import Boilerplate

__all__ = ["Boilerplate"]
