"""Left base lines: what the rows of a page say whose paragraphs are laid out from the left (see ``left_base``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.bidi import to_logical
from arclean.readers.pdf.layout.bracket_vote import PAIR_OF_BRACKET, visible_shapes
from arclean.readers.pdf.layout.left_base import end_of_number, ends_on_left, length_of_label
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
        label = length_of_label("".join(map(base_character, texts)))
        for unit in units[:label]:
            yield PlacedText(unit.text, unit.box)
        texts = texts[label:]
        seen = [*visible_shapes(texts, self._brackets)] if rtl_majority(texts) > 0 else texts
        shown = "".join(map(base_character, seen))
        places: list[int | None] = [*range(len(shown))]
        for added in _added_places(shown):
            shown = f"{shown[:added]}{_ARABIC_BESIDE}{shown[added:]}"
            places.insert(added, None)
        read = to_logical(shown, 0)
        for place, meant in zip(read.order, read.text, strict=True):
            number = places[place]
            if number is not None:
                text = meant if texts[number] in PAIR_OF_BRACKET else seen[number]
                yield PlacedText(text, units[label + number].box)


def _added_places(shown: str) -> list[int]:
    """Return the places, the last one first, at which a line is to be read as if Arabic stood beside a number."""
    end = end_of_number(shown)
    return ([] if end is None else [end]) + [0] * ends_on_left(shown)
