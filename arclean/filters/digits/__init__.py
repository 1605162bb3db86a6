"""Digits of two systems inside one number."""

from arclean.filters.digits.filter import Digits

__all__ = ["Digits"]
