"""Words that extraction has split by a space."""

from arclean.filters.split_words.filter import SplitWords

__all__ = ["SplitWords"]
