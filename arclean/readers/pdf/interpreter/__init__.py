"""The interpreter: which glyphs the content of a page draws, and which of them are seen."""
