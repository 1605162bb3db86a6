"""What a line is by one pair of code pages, and how well that reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.mojibake import weights

if TYPE_CHECKING:
    from arclean.filters.mojibake.decodings import Decoding
    from arclean.filters.mojibake.page_pairs import PagePair

__all__ = ["LineReading"]


class LineReading(NamedTuple):
    """What a line is by one pair of pages: its decodings, the bits of its letters, how many letters it has.

    ``gain`` (bits) is what the reading saves against the line as it stands, ``cost`` what all of its characters cost,
    ``covered`` how many characters beyond ASCII it reads; ``is_utf8`` is True where it is UTF-8 to the last byte,
    ``layer`` where Arabic is beneath.
    """

    pair: PagePair
    decodings: list[Decoding]
    text: str
    bits: float
    letters: int
    gain: float
    cost: float
    covered: int
    is_utf8: bool = False
    layer: bool = False

    @property
    def reads(self) -> bool:
        """Whether it reads as a language of the script, a letter and altogether."""
        if self.is_utf8 or self.layer:
            return True
        saved = weights.CHANCE_COST * self.covered - self.cost
        return self.reads_by_letters and saved >= weights.MIN_PAGE_GAIN

    @property
    def reads_by_letters(self) -> bool:
        """Whether its letters, if they are enough to tell, follow one another as in a language of the script."""
        return self.letters >= weights.MIN_PAGE_LETTERS and self.bits <= weights.MAX_PAGE_BITS * self.letters

    @property
    def rank(self) -> float:
        """The bits by which pairs are compared: what a page lacks of a line costs as well."""
        return self.gain + weights.UNCOVERED_COST * self.covered
