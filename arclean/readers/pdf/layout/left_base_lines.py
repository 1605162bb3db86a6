"""Left base lines: what the rows of a page say whose paragraphs are laid out from the left (see ``left_base``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.bidi import to_logical
from arclean.readers.pdf.layout.bracket_vote import PAIR_OF_BRACKET, visible_shapes
from arclean.readers.pdf.layout.left_base import (
    SIGNS_AT_END,
    end_of_number,
    ends_on_left,
    is_number_in_doubt,
    length_of_label,
)
from arclean.readers.pdf.layout.line_direction import base_character, rtl_majority
from arclean.readers.pdf.layout.logical_order import PlacedText
from arclean.readers.pdf.layout.uncertain_numbers import (
    lose_digits,
    read_lost_digits,
    tell_digits,
    uncertain_numbers,
)
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
        units, texts = units[label:], texts[label:]
        seen = self._seen_brackets(texts) if rtl_majority(texts) > 0 else texts
        shown = "".join(map(base_character, seen))
        uncertain = uncertain_numbers(units)
        for number in uncertain:
            shown = read_lost_digits(shown, number)
        added = _added_places(shown)
        order, meant = _read(shown, added)
        readings: dict[int, str] = {}
        for number in uncertain:
            places = [place for place in order if place in number]
            readings[places[0]] = tell_digits(texts[place] for place in places)
            seen[number.start : number.stop] = lose_digits(texts[number.start : number.stop])
        other_reading = "" if uncertain or not is_number_in_doubt(shown) else "".join(_read(shown, added[:-1])[1])
        for place, text in zip(order, meant, strict=True):
            told = text if texts[place] in PAIR_OF_BRACKET else seen[place]
            yield PlacedText(told, units[place].box, readings.get(place, ""), other_reading)
            other_reading = ""

    def _seen_brackets(self, texts: list[str]) -> list[str]:
        """Return the units of a line with the brackets that are seen.

        After its last word, on the right, stand those that close, for they run from the left as the line does: what
        they come as is what they are. So does the one on its left that opens, where they hold all of the line.
        """
        seen = [*visible_shapes(texts, self._brackets)]
        place = len(texts) - 1
        while place > 0 and texts[place] in SIGNS_AT_END:
            place -= 1
        last = place
        while place > 0 and (pair := PAIR_OF_BRACKET.get(texts[place])) and not texts[place - 1].isspace():
            seen[place] = pair[1]
            place -= 1
        pair = PAIR_OF_BRACKET.get(texts[0], "")
        if place < last and texts[last] in pair and not any(text in pair for text in texts[1:last]):
            seen[0] = pair[0]
        return seen


def _read(shown: str, added: list[int]) -> tuple[list[int], list[str]]:
    """Return the order of a line, and what it says, as if Arabic stood at places, the last one of which comes first."""
    places: list[int | None] = [*range(len(shown))]
    for at in added:
        shown = f"{shown[:at]}{_ARABIC_BESIDE}{shown[at:]}"
        places.insert(at, None)
    read = to_logical(shown, 0)
    found = [(places[place], text) for place, text in zip(read.order, read.text, strict=True)]
    return [place for place, _ in found if place is not None], [text for place, text in found if place is not None]


def _added_places(shown: str) -> list[int]:
    """Return the places, the last one first, at which a line is to be read as if Arabic stood beside a number."""
    end = end_of_number(shown)
    return ([] if end is None else [end]) + [0] * ends_on_left(shown)
