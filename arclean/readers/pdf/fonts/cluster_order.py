"""Cluster order: the letters of glyphs without a text, by the order in which a map has its codes.

WeasyPrint writes a code into its map when it first draws it, and gives the text of a cluster to the glyph that it draws
first there: the dots of a letter before its skeleton. A skeleton that was not drawn before comes right after them,
without a text (``<065A> <0646> <02D8> <>``): it is that letter's. Maps in the order of their codes tell nothing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.composed_glyphs import skeleton_letter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["letters_by_order"]


def letters_by_order(texts: Mapping[int, str], is_part: Callable[[int], bool]) -> dict[int, str]:
    """Return the letters of codes without a text that come right after a part of a letter which has its text.

    >>> letters_by_order({9: "ن", 4: "", 7: "ا", 5: ""}, lambda code: code == 9)
    {4: 'ن'}
    >>> letters_by_order({4: "ن", 9: ""}, lambda code: code == 4)
    {}
    """
    codes = [*texts]
    if codes == sorted(codes):
        return {}
    return {
        code: letter for part, code in pairwise(codes)
        if texts[part] and not texts[code] and (letter := skeleton_letter(texts[part])) and is_part(part)
    }  # fmt: skip
