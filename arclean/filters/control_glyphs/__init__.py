"""Control codes that are the numbers of glyphs: digits are read back, all else is reported."""

from arclean.filters.control_glyphs.filter import ControlGlyphs

__all__ = ["ControlGlyphs"]
