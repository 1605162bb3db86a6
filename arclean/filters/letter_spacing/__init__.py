"""Letters set apart: words whose letters a typesetter spaced, with a space between any two of them."""

from arclean.filters.letter_spacing.filter import LetterSpacing

__all__ = ["LetterSpacing"]
