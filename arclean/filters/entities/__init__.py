"""HTML entities that were never decoded, or decoded one time too few."""

from arclean.filters.entities.filter import Entities

__all__ = ["Entities"]
