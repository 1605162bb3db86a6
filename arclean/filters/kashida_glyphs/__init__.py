"""Kashida that lost its character: U+FFFD, one ``(cid:N)`` or one private-use character, over and over."""

from arclean.filters.kashida_glyphs.filter import KashidaGlyphs

__all__ = ["KashidaGlyphs"]
