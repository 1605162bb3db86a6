"""Whether words of other scripts that run to the right were turned around with the letters of lines in visual order.

Greek, Cyrillic and Armenian have capitals, which begin words, and Greek has a sigma for their ends; Indic vowels and
Thai ones stand after a consonant or, five of Thai and Lao, before it. Of scripts without any of these (Georgian, Han,
Hangul) nothing tells.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.visual_order import weights

__all__ = ["RIGHTWARD", "weigh_other_scripts"]

_OTHER = "\u0370-\u058f\u0900-\u1fff\u2c80-\u2dff\u3040-\ud7ff"
RIGHTWARD = f"A-Za-z\u00c0-\u02af{_OTHER}"
"""Class body: letters of scripts that run to the right, with their vowels."""
_has_other = LazyPattern(f"[{_OTHER}]").search
_words = LazyPattern(f"[{_OTHER}]+").findall
_FINAL_SIGMA = "\u03c2"
_BEFORE_CONSONANT = "\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4"


def weigh_other_scripts(line: str) -> float:
    """Return the bits by which the words of other scripts in a line are likelier backwards than as they stand.

    >>> weigh_other_scripts("ςοτσῖελπ") > 5, weigh_other_scripts("Монгол") < -3, weigh_other_scripts("საქართველო")
    (True, True, 0.0)
    """
    return sum(map(_weigh_word, dict.fromkeys(_words(line))), 0.0) if _has_other(line) else 0.0


@lru_cache(maxsize=1 << 10)
def _weigh_word(word: str) -> float:
    if len(word) < 2:
        return 0.0
    first, last = word[0], word[-1]
    bits = weights.CAPITAL * ((last.isupper() and first.islower()) - (first.isupper() and last.islower()))
    edges = (first == _FINAL_SIGMA) - (last == _FINAL_SIGMA)
    edges += (last in _BEFORE_CONSONANT) - (first in _BEFORE_CONSONANT)
    vowels = _is_vowel(first) - _is_vowel(last)
    return bits + weights.EDGE_OF_OTHER_SCRIPT * max(-1, min(1, edges + vowels))


def _is_vowel(char: str) -> bool:
    """Return whether a character goes with the one before it."""
    return unicodedata.category(char).startswith("M")
