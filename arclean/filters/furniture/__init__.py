"""Furniture: running heads and feet, and page numbers."""

from arclean.filters.furniture.filter import Furniture

__all__ = ["Furniture"]
