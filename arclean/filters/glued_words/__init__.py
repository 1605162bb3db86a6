"""Words that lost the space between them."""

from arclean.filters.glued_words.filter import GluedWords

__all__ = ["GluedWords"]
