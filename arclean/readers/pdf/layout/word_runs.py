"""Word runs: the letters of a word that step up and down share one baseline before rows are made.

In nastaliq, in ruqaa and in display faces a word comes down to the line from above, letter by letter, and the letters
of one line have baselines as far apart as those of two. What is drawn one after the other and touches is a word: all
its letters get the baseline on which it ends, which is the lowest, or the one that most of them have. A mark that a
producer gives the text of its letter (the hamza of أ, where alef is drawn within lam) stands higher than any letter.
"""

from __future__ import annotations

from collections import Counter
from operator import ne
from typing import TYPE_CHECKING

from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.line_direction import rtl_majority
from arclean.readers.pdf.layout.units import base_of_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.layout.units import Unit

__all__ = ["level_words"]


def level_words(glyphs: Sequence[Unit]) -> list[Unit]:
    """Return units, in the order of drawing, with one baseline for each word whose letters step up and down."""
    levelled = list(glyphs)
    bases = [*map(base_of_unit, levelled)]
    steps = [place for place, is_step in enumerate(map(ne, bases, bases[1:]), 1) if is_step]
    if not any(_are_joined(levelled[place - 1], levelled[place]) for place in steps):
        return levelled
    place, count = 1, len(levelled)
    while place < count:
        if levelled[place - 1].base == levelled[place].base or not _are_joined(levelled[place - 1], levelled[place]):
            place += 1
            continue
        first, last = place - 1, place
        while first and _are_joined(levelled[first - 1], levelled[first]):
            first -= 1
        while last + 1 < count and _are_joined(levelled[last], levelled[last + 1]):
            last += 1
        word = levelled[first : last + 1]
        base = _baseline_of_word(word)
        levelled[first : last + 1] = [unit._replace(base=base) for unit in word]
        place = last + 1
    return levelled


def _are_joined(one: Unit, other: Unit) -> bool:
    """Return whether two units that are drawn one after the other are letters of a word that runs leftward."""
    size = one.size
    has_mark = min(one.x1 - one.x0, other.x1 - other.x0) < weights.MAX_LETTER_MARK_WIDTH * size
    return (
        size == other.size
        and abs(one.base - other.base) < (weights.MAX_LETTER_MARK_STEP if has_mark else weights.MAX_LETTER_STEP) * size
        and max(other.x0 - one.x1, one.x0 - other.x1) < weights.MAX_LETTER_GAP * size
        and rtl_majority((one.text, other.text)) == 2
    )


def _baseline_of_word(word: Sequence[Unit]) -> float:
    """Return the baseline of a word: that of most of its letters, or the lowest."""
    base, count = Counter(unit.base for unit in word).most_common(1)[0]
    return base if 2 * count > len(word) else max(unit.base for unit in word)
