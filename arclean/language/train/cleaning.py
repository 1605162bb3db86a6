"""Leave out of the words what their authors glued, cut, spaced or reversed, as far as counts tell.

Encyclopaedias are written by everybody: each typo is seen a few times, beside a hundred times the right spelling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.language.train import weights

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["is_glued", "is_reversed", "is_word", "min_share"]

_ALEFS = "\u0622\u0623\u0625\u0627"
_LAM, _WAW = "\u0644", "\u0648"
_is_arabic = LazyPattern(f"[{ARABIC}]+").fullmatch
_has_damage = LazyPattern(
    "\u0629[^\\s]"  # teh marbuta within a word
    "|\u0649[^\\s\u0621]"  # alef maksura within a word, but for one before a hamza
    f"|^[\u0648\u0641\u0628\u0643\u0644]{{0,2}}\u0627[{_ALEFS}]\u0644"  # an article whose lam-alef is reversed
    "|(.)\\1\\1",  # a letter drawn out
).search
_BARE_ARTICLES = frozenset(
    ("\u0627\u0644", "\u0648\u0627\u0644", "\u0644\u0644", "\u0648\u0644\u0644", "\u0641\u0627\u0644")
)
_ARTICLE = "\u0627\u0644"
_NAMES = ("\u0639\u0628\u062f", "\u0623\u0628\u0648")  # servant of, father of: authors write these either way
_PARTICLES = frozenset(("\u0644\u0627", "\u0645\u0627", "\u064a\u0627"))  # not, what, oh; "in" begins many verbs


def is_word(word: str) -> bool:
    """Return whether letters can be a word: no bare article, and no sign of damage.

    >>> [is_word(word) for word in ("مدينة", "المدينةالكبيرة", "االتحاد", "ال", "و", "م")]
    [True, False, False, False, True, False]
    """
    if len(word) < 2:
        return word == _WAW
    return bool(_is_arabic(word)) and not _has_damage(word) and word not in _BARE_ARTICLES


def min_share(word: str) -> float:
    """Return the share of running words from which a word is taken for whole; short ones are often parts of words.

    >>> min_share("الت") == min_share("تي") > min_share("التي") == 0
    True
    """
    letters = len(word) - 2 * (word.startswith(_ARTICLE))
    return weights.MIN_SHORT_SHARE if letters <= (1 if letters != len(word) else 2) else 0.0


def is_reversed(word: str, counts: Mapping[str, float]) -> bool:
    """Return whether a word is another, far commoner one whose lam-alef is reversed.

    >>> is_reversed("خالل", {"خالل": 1, "خلال": 500})
    True
    """
    at = word.find(_LAM, 1)
    while at > 0:
        if word[at - 1] in _ALEFS:
            right = f"{word[: at - 1]}{_LAM}{word[at - 1]}{word[at + 1 :]}"
            if counts.get(right, 0) >= weights.REVERSED_RATIO * counts.get(word, 1):
                return True
        at = word.find(_LAM, at + 1)
    return False


def is_glued(word: str, count: float, spaced: Callable[[str, str], float]) -> bool:
    """Return whether a word is two words without their space; ``spaced`` counts two words side by side.

    >>> spaced = {("لا", "يمكن"): 900, ("كتاب", "هما"): 2}
    >>> [is_glued(word, 9, lambda *pair: spaced.get(pair, 0)) for word in ("لايمكن", "كتابهما")]
    [True, False]
    """
    if word.startswith(_NAMES):
        return False
    if word[:2] in _PARTICLES and spaced(word[:2], word[2:]) >= weights.GLUED_PARTICLE_RATIO * count:
        return True
    return any(spaced(word[:at], word[at:]) >= weights.GLUED_RATIO * count for at in range(3, len(word) - 2))
