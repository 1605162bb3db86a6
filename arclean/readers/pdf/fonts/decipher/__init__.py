"""Deciphering: glyphs that no map, table or name gives a text, by their shapes and by the words they stand in."""
