"""Blank glyphs: which codes that draw nothing, and of which no map says what they are, are spaces.

A glyph without an outline that has the advance of a space is one. Where the font has another space, it may as well be
a letter whose outline was lost; so then its name must be that of the space (Distiller gives ``/ToUnicode`` all codes
but the space's), or its advance the same (a no-break space).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.glyph_names import text_of_name
from arclean.readers.pdf.fonts import weights

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["is_space"]


def is_space(
    code: int, width_of_code: Callable[[int], float], texts: Mapping[int, str], names: Mapping[int, str], *,
    has_space: bool,
) -> bool:  # fmt: skip
    """Return whether a code that draws nothing is a space.

    ``width_of_code`` returns the advance of a code in sizes; ``texts`` are those of the map, ``names`` those of the
    encoding; ``has_space`` is True where the program maps a space of its own.

    >>> widths = {3: 0.25, 8: 0.25, 9: 0.6}.__getitem__
    >>> [is_space(code, widths, {3: " "}, {}, has_space=False) for code in (8, 9)]
    [True, False]
    >>> is_space(9, widths, {3: " "}, {9: "space"}, has_space=True)
    True
    """
    name = names.get(code)
    if name is not None and text_of_name(name) == " ":
        return True
    spaces = {one for one, text in texts.items() if text == " "}
    spaces |= {one for one, other in names.items() if text_of_name(other) == " "}
    if not spaces:
        return not has_space
    width = float(width_of_code(code))
    return any(abs(width_of_code(one) - width) < weights.SAME_SPACE_WIDTH for one in spaces)
