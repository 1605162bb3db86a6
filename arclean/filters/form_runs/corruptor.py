"""Medial lams that come out as meem, as a map makes them that counts on from the initial lam."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.corruptor import Corruptor
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.language.lexicon import run_lexicon

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_AFTER_JOINING = "(?<=[\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u064a])"
_BEFORE_LETTER = "(?=[\u0624\u0626\u0628-\u063a\u0641-\u064a])"  # lam and alef are one glyph
_medial_lam = LazyPattern(f"{_AFTER_JOINING}\u0644{_BEFORE_LETTER}")
_medial_meem = LazyPattern(f"{_AFTER_JOINING}\u0645{_BEFORE_LETTER}")
_find_words = LazyPattern("[\u0621-\u063a\u0641-\u064a]+").findall
_has_more_than_letters = LazyPattern("[\u0640\u064b-\u0652\u0670]").search
_ON = "\u0639\u0644\u0649"
_MIN_TELLING_WORDS = 3  # words that are none with a meem, by which any text shows its map
_MIN_LEAD = 4.0  # bits by which each word is likelier than what it may be taken for
_MIN_SHIFTED_LEAD = 8.5  # more, of those that are shifted


def corrupt(text: str, random: Random) -> str:  # noqa: ARG001 - a map shifts all letters of a form
    """Return a text with a meem for each medial lam."""
    return _medial_lam.sub("\u0645", text)


def accepts(text: str) -> bool:
    """Return whether a text has the commonest word with a medial lam, others that tell, and none that may be others."""
    words = frozenset(_find_words(text))
    if _ON not in words or _has_more_than_letters(text):
        return False
    shifted = {word: seen for word in words if (seen := _medial_lam.sub("\u0645", word)) != word}
    is_known = shared_oov_costs(run_lexicon()).is_likely_word
    telling = [seen for seen in shifted.values() if seen not in run_lexicon() and not is_known(seen)]
    leads = (_find_lead(word) - _MIN_SHIFTED_LEAD * (word in shifted) for word in words)
    return len(telling) >= _MIN_TELLING_WORDS and min(leads) >= _MIN_LEAD


def _find_lead(word: str) -> float:
    """Return the bits by which a word is likelier than all that it may be taken for where medial lams are shifted."""
    cost = shared_oov_costs(run_lexicon()).word_cost
    seen = _medial_lam.sub("\u0645", word)
    places = [found.start() for found in _medial_meem.finditer(seen)]
    others = {seen[:place] + "\u0644" + seen[place + 1 :] for place in places} | {
        seen,
        _medial_meem.sub("\u0644", seen),
    }
    return min((cost(other) for other in others - {word}), default=inf) - cost(word)


CORRUPTOR = Corruptor("form-runs", corrupt, accepts, layout="paragraphs")
