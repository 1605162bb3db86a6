"""Words that came out twice: bold that was printed twice and read word by word."""

from arclean.filters.doubled_words.filter import DoubledWords

__all__ = ["DoubledWords"]
