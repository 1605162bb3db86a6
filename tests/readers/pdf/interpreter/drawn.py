"""Make drawn glyphs for tests: 10 wide and of size 10, on a page 100 wide."""

from types import SimpleNamespace

from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

FONT = SimpleNamespace(ascent=0.8, descent=-0.2)


def make_glyph(text, x0, base=100.0, *, angle=0, font=FONT, code=0, **flags):  # noqa: PLR0913 - fields of a glyph
    """Return a glyph; ``flags`` are other fields of it."""
    made = DrawnGlyph(text, x0, x0 + 10, base, 10.0, angle, font, code, hidden=False, artifact=False)
    return made._replace(**flags)
