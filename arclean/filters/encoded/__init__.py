"""Encoded: text that still stands in the escapes of a transport format."""

from arclean.filters.encoded.filter import Encoded

__all__ = ["Encoded"]
