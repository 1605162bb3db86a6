"""Glyphs that came out twice: bold that a producer faked by printing text two, three or four times."""

from arclean.filters.doubled_glyphs.filter import DoubledGlyphs

__all__ = ["DoubledGlyphs"]
