"""Lines whose words stand in reverse order."""

from arclean.filters.word_order.filter import WordOrder

__all__ = ["WordOrder"]
