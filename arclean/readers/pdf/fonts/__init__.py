"""Fonts: from the codes of a string to text, by maps, encodings, font programs and outlines."""
