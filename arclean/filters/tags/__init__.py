"""Tags of HTML that were left in text."""

from arclean.filters.tags.filter import Tags

__all__ = ["Tags"]
