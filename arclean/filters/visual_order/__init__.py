"""Lines in visual order: as they lie on the page, from left to right."""

from arclean.filters.visual_order.filter import VisualOrder

__all__ = ["VisualOrder"]
