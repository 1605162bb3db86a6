"""Lams that come out as the letters after them, as a map makes them that counts on over their forms.

No text is promised whole: in most a word or two may be either, as it stands and by the map, and stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.corruptor import Corruptor, restores_nothing

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_JOINED = "(?<=[\u0626\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u064a])"
_NOT_JOINED = "(?<![\u0626\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u064a])"
_BEFORE_LETTER = "(?=[\u0624\u0626\u0628-\u063a\u0641-\u064a])"  # lam and alef are one glyph
_shift_medial = LazyPattern(f"{_JOINED}\u0644{_BEFORE_LETTER}").sub
_shift_initial = LazyPattern(f"{_NOT_JOINED}\u0644{_BEFORE_LETTER}").sub
_shift_final = LazyPattern(f"{_JOINED}\u0644(?![\u0621-\u063a\u0641-\u064a])").sub
_MEEM, _NOON, _HEH = "\u0645", "\u0646", "\u0647"


def corrupt(text: str, random: Random) -> str:
    """Return a text whose map counts on from the isolated, the final or the initial lam."""
    first = random.randrange(3)
    text = _shift_medial((_HEH, _NOON, _MEEM)[first], text)
    if first < 2:
        text = _shift_initial((_NOON, _MEEM)[first], text)
    return text if first else _shift_final(_MEEM, text)


CORRUPTOR = Corruptor("form-runs", corrupt, restores_nothing, layout="paragraphs")
