"""Numbers whose digits stand in reverse."""

from arclean.filters.reversed_numbers.filter import ReversedNumbers

__all__ = ["ReversedNumbers"]
