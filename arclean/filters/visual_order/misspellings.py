"""Words that no reading may have: what the rules of spelling forbid in any word.

No word begins with teh marbuta or goes on after it, nor begins with alef maksura; nunation stands at the end of a word.
A line that has more of these when it is turned around was in logical order, whatever its letters say: rows of word
lists hold rare words with all their marks.
"""

from __future__ import annotations

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.arabic.marks import MARK

__all__ = ["count_misspellings"]

_TEH, _MAKSURA = "\u0629", "\u0649"
_misspellings = LazyPattern(
    f"(?<![{ARABIC}{MARK}\u0640])[{_TEH}{_MAKSURA}](?=[{MARK}]*[{ARABIC}])"  # begins a word
    f"|{_TEH}(?=[{MARK}]*[{ARABIC}])"  # within a word
    f"|[\u064c\u064d](?=[{MARK}]*[{ARABIC}])"  # nunation within a word
).findall


def count_misspellings(line: str) -> int:
    """Return how many places of a line no spelling allows.

    >>> count_misspellings("مدرسة كبيرةٌ"), count_misspellings("ةسردم ٌةريبك"), count_misspellings("لٌعِاف")
    (0, 3, 1)
    """
    return len(_misspellings(line))
