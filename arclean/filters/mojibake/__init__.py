"""Text that was read in a wrong code page."""

from arclean.filters.mojibake.filter import Mojibake

__all__ = ["Mojibake"]
