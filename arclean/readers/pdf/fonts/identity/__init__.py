"""Identity: fonts that are known by the measures of their outlines, and what their glyphs are called there."""
