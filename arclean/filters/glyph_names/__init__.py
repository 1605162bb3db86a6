"""Names of glyphs in the place of the letters that they stand for."""

from arclean.filters.glyph_names.filter import GlyphNames

__all__ = ["GlyphNames"]
