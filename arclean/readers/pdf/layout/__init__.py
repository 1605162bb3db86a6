"""Layout: from glyphs side by side to lines, paragraphs, tables and reading order."""
