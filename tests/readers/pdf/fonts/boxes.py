"""A program whose glyphs are boxes, for tests of what outlines say."""

from arclean.readers.pdf.fonts.outline_pens import Outline


class Boxes:
    """Glyphs by name: how low and how high each is in thousandths of the size, or None where it draws nothing."""

    units = 1000.0

    def __init__(self, **heights):
        self.heights = heights

    def outline_key(self, _glyph):
        return None

    def draw_outline(self, glyph):
        if glyph not in self.heights:
            return None
        if self.heights[glyph] is None:
            return Outline([], 0, 400.0)
        low, high = self.heights[glyph]
        corners = [(0, low), (0, high), (400, high), (400, low)]
        return Outline([(*a, *b) for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)], 1, 400.0)
