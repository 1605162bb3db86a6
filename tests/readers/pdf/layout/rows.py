"""Make units and rows for the tests of the layout: at size 10 a character is 5 points wide."""

from arclean.core.document import Box
from arclean.readers.pdf.layout.gutters import RowSegment
from arclean.readers.pdf.layout.units import Unit


def make_unit(text, x0, x1=None, *, base=100.0, size=10.0, drawn=0, box=True):  # noqa: PLR0913 - the fields of a unit
    """Return a unit, half as wide as its size where no right edge is given, with a box of its own size."""
    right = x0 + size / 2 if x1 is None else x1
    place = Box(x0, base - size, right, base) if box else None
    return Unit(text, x0, right, base, size, drawn, artifact=False, box=place)


def make_units(*drawn, base=100.0, size=10.0):
    """Return units of (text, left edge, right edge), in the order of drawing."""
    return [make_unit(text, x0, x1, base=base, size=size, drawn=n) for n, (text, x0, x1) in enumerate(drawn)]


def lay_text(text, x=0.0, *, base=100.0, size=10.0, drawn=0):
    """Return the units of a text whose characters stand side by side, from left to right as it is given."""
    step = size / 2
    return [make_unit(c, x + n * step, base=base, size=size, drawn=drawn + n) for n, c in enumerate(text)]


def segment(x0, x1, base=0.0, *, size=10.0, number=0, drawn=0):  # noqa: PLR0913 - the fields of a segment
    """Return a segment from x0 to x1."""
    return RowSegment(x0, x1, base, size, number, drawn)
