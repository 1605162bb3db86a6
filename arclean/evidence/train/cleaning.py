"""Leave out of the words what their authors glued, cut, spaced or reversed, as far as counts tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["is_word", "reversed_lam_alef"]

_ALEFS = "\u0622\u0623\u0625\u0627"
_is_arabic = re.compile(f"[{ARABIC}]+").fullmatch
_broken = re.compile(
    "\u0629[^\\s]"  # teh marbuta within a word
    "|\u0649[^\\s\u0621]"  # alef maksura within a word, but for one before a hamza
    f"|^[\u0648\u0641\u0628\u0643\u0644]{{0,2}}\u0627[{_ALEFS}]\u0644"  # an article whose lam-alef is reversed
    "|(.)\\1\\1",  # a letter drawn out
).search
_STUMPS = frozenset(("\u0627\u0644", "\u0648\u0627\u0644", "\u0644\u0644", "\u0648\u0644\u0644", "\u0641\u0627\u0644"))
_WAW = "\u0648"


def is_word(word: str) -> bool:
    """Tell whether letters can be a word by themselves: no stump of one, and none of the marks of damage.

    >>> [is_word(word) for word in ("مدينة", "المدينةالكبيرة", "االتحاد", "ال", "و", "م")]
    [True, False, False, False, True, False]
    """
    if len(word) < 2:
        return word == _WAW
    return bool(_is_arabic(word)) and not _broken(word) and word not in _STUMPS


def reversed_lam_alef(word: str, counts: Mapping[str, int], ratio: int) -> bool:
    """Tell whether a word is another, far commoner one whose lam-alef is reversed.

    >>> reversed_lam_alef("خالل", {"خالل": 1, "خلال": 500}, 100)
    True
    """
    least = ratio * counts[word]
    for at in range(len(word) - 1):
        if word[at] in _ALEFS and word[at + 1] == "\u0644":
            other = f"{word[:at]}\u0644{word[at]}{word[at + 2 :]}"
            if counts.get(other, 0) >= least:
                return True
    return False
