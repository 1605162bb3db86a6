"""Left base lines: what the rows of a page say whose paragraphs are laid out from the left (see ``left_base``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.bidi import to_logical
from arclean.readers.pdf.layout.bracket_vote import PAIR_OF_BRACKET, visible_shapes
from arclean.readers.pdf.layout.left_base import place_of_context
from arclean.readers.pdf.layout.line_direction import base_character, rtl_majority
from arclean.readers.pdf.layout.logical_order import PlacedText
from arclean.readers.pdf.layout.units import text_of_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.readers.pdf.layout.bracket_vote import BracketVote
    from arclean.readers.pdf.layout.units import Unit

__all__ = ["LeftBaseReader"]

_ARABIC_BESIDE = "\u0627"  # an alef: stands for the Arabic text that a number or a sign on the left of a line ends


class LeftBaseReader:
    """Reads rows, each by itself, as lines that run from the left as a whole."""

    def __init__(self, brackets: BracketVote) -> None:
        self._brackets = brackets

    def read_row(self, units: list[Unit], **_: bool) -> Iterator[PlacedText]:
        """Yield the units of a row in logical order; a number on its left may be the end of its Arabic."""
        texts = [*map(text_of_unit, units)]
        seen = [*visible_shapes(texts, self._brackets)] if rtl_majority(texts) > 0 else texts
        shown = "".join(map(base_character, seen))
        start = place_of_context(shown)
        if start is not None:
            shown = shown[:start] + _ARABIC_BESIDE + shown[start:]
        read = to_logical(shown, 0)
        for place, meant in zip(read.order, read.text, strict=True):
            if place != start:
                number = place - (start is not None and place > start)
                yield PlacedText(meant if texts[number] in PAIR_OF_BRACKET else seen[number], units[number].box)
