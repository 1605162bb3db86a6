"""Word units: the words of OCR as units of the page layout, so that they are ordered as all text is.

All words of a line have one baseline and one size, whatever their letters rise and fall, and a gap parts each from the
next, even where their boxes touch: the last letter of a word may reach under the next one. A block of text lies below
the one before, farther than any page is high: OCR has seen which lines of the picture belong together.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.core.medians import median
from arclean.readers.pdf.layout.units import Unit
from arclean.readers.pdf.ocr import weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.ocr.tesseract import OcrWord

__all__ = ["BLOCK_OFFSET", "word_units"]

BLOCK_OFFSET = 2e4
"""Points from a place in a block of text to the same place in the next one: a page has 14,400 at most."""

_DESCENT = 0.2  # sizes below the baseline
_TELLING_LETTERS = 3  # of words by which the size of a line is told: shorter ones are dots, dashes and "of"


def word_units(words: Sequence[OcrWord], first: int = 0, *, keeps_blocks: bool = True) -> list[Unit]:
    """Return a unit for each word, in their order; ``first`` is the number of the first one in the order of drawing.

    Beside text of the page's own, blocks are not kept apart (``keeps_blocks``): all lies where it is seen.
    """
    lines: dict[int, list[int]] = {}
    for place, word in enumerate(words):
        lines.setdefault(word.line, []).append(place)
    sizes = {line: _line_size([words[place] for place in places]) for line, places in lines.items()}
    usual = median(sizes[word.line] for word in words) if words else 0.0
    units: list[Unit | None] = [None] * len(words)
    for line, places in lines.items():
        size = sizes[line]
        if abs(size - usual) <= weights.USUAL_SIZE * usual:
            size = usual
        base = median(words[place].box.bottom for place in places) - _DESCENT * size
        base += BLOCK_OFFSET * words[places[0]].block if keeps_blocks else 0.0
        edges = _parted_edges([words[place] for place in places], weights.MIN_ROOM * size)
        for place, (x0, x1) in zip(places, edges, strict=True):
            word = words[place]
            units[place] = Unit(word.text, x0, x1, base, size, first + place, False, word.place or word.box)
    return [unit for unit in units if unit is not None]


def _line_size(words: Sequence[OcrWord]) -> float:
    """Return the size of the letters of a line, by the heights of its words."""
    heights = [word.box.bottom - word.box.top for word in words if len(word.text) >= _TELLING_LETTERS]
    return max(1.0, median(heights or [word.box.bottom - word.box.top for word in words]))


def _parted_edges(words: Sequence[OcrWord], room: float) -> list[tuple[float, float]]:
    """Return the left and right edges of words of a line, with some room between neighbours."""
    order = sorted(range(len(words)), key=lambda place: words[place].box.x0 + words[place].box.x1)
    edges = [[word.box.x0, word.box.x1] for word in words]
    for left, right in pairwise(order):
        if edges[right][0] - edges[left][1] < room:
            middle = (edges[right][0] + edges[left][1]) / 2
            edges[left][1], edges[right][0] = middle - room / 2, middle + room / 2
    return [(min(x0, x1), max(x0, x1)) for x0, x1 in edges]
