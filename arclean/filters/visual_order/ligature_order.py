"""Whether the lam-alefs of lines in visual order kept their letters in the order of reading.

A tool that reads glyphs from left to right has one glyph for a lam-alef in most fonts, and writes its letters down in
the order in which they are read: backwards, the line has them swapped (``اإلدارة``). A tool that turns the string
around turns them too, with its numbers. So swapped ones say that numbers stand as printed. Right ones say little:
fonts that draw lam-alefs of two glyphs have them so, and tools that lay out strings by UAX #9, which leave numbers as
printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.presentation_forms import FORM
from arclean.filters.visual_order import weights
from arclean.language.folding import fold
from arclean.language.tokens import letter_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.language.lexicon import Lexicon

__all__ = ["weigh_ligatures"]

_ANY_ALEF = "\u0627\u0623\u0625\u0622"
_lam_alef = LazyPattern(f"\u0644[{_ANY_ALEF}]").search
_swapped = LazyPattern(f"([{_ANY_ALEF}])\u0644")
_has_form = LazyPattern(f"[{FORM}]").search
_LINES_READ = 40  # lines of a document whose words are looked up: a bound of time


def weigh_ligatures(lines: Sequence[str], lexicon: Lexicon | None) -> float:
    """Return the bits by which the lam-alefs of lines in visual order speak for strings that were turned around, or 0.

    Swapped ones speak against it. Without a lexicon nothing is told.

    >>> from arclean.core.context import Context
    >>> lexicon = Context().lexicon
    >>> weigh_ligatures(["ةمظنألا لالخ نم"], lexicon), weigh_ligatures(["ةمظنلأا للاخ نم"], lexicon) < -1
    (0.0, True)
    """
    if lexicon is None:
        return 0.0
    asked = lines[:_LINES_READ]
    votes = [_vote(word[::-1], lexicon) for line in asked if not _has_form(line) for word in letter_runs(fold(line))]
    return -weights.SWAPPED_LIGATURES if votes.count(-1) > votes.count(1) else 0.0


def _vote(word: str, lexicon: Lexicon) -> int:
    """Return 1 for a known word with a lam-alef, -1 for one that is known turned back."""
    if word in lexicon:
        return int(_lam_alef(word) is not None)
    ways = {word[: at.start()] + at[0][::-1] + word[at.end() :] for at in _swapped.finditer(word)}
    ways.add(_swapped.sub("\u0644\\1", word))
    return -1 if any(other in lexicon for other in ways - {word}) else 0
