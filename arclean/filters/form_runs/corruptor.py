"""Medial lams that come out as meem, as a map makes them that counts on from the initial lam."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.corruptor import Corruptor
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.language.lexicon import run_lexicon

if TYPE_CHECKING:
    import re
    from random import Random

__all__ = ["CORRUPTOR"]

_AFTER_JOINING = "(?<=[\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u064a])"
_BEFORE_LETTER = "(?=[\u0622-\u063a\u0641-\u064a])"
_medial_lam = LazyPattern(f"{_AFTER_JOINING}\u0644{_BEFORE_LETTER}")
_medial_meem = LazyPattern(f"{_AFTER_JOINING}\u0645{_BEFORE_LETTER}")
_find_words = LazyPattern("[\u0621-\u063a\u0641-\u064a]+")
_has_more_than_letters = LazyPattern("[\u0640\u064b-\u0652\u0670]").search
_ON = "\u0639\u0644\u0649"
_MIN_TELLING_WORDS = 4  # words with a medial lam, by which any text shows its map
_MIN_BITS = 12.0  # by which a word that is shifted is likelier than what it may be taken for
_MIN_KEPT_BITS = 4.0  # the same of a word that is not
_WORDS_PER_OTHER_FONT = 6  # that are shifted, for each that is not


def corrupt(text: str, random: Random) -> str:  # noqa: ARG001 - a map shifts all letters of a form
    """Return a text with a meem for each medial lam, where the commonest of its words has one.

    Words that may be others by the map stand in another font.
    """
    return _find_words.sub(_shift_word, text) if _ON in text.split() else text


def _shift_word(word: re.Match[str]) -> str:
    shifted = _medial_lam.sub("\u0645", word[0])
    return shifted if _find_lead(word[0], shifted) >= _MIN_BITS else word[0]


def accepts(text: str) -> bool:
    """Return whether a text has many words that show its map, few in another font, and none that may be another."""
    words = _find_words.findall(text)
    lams = [word for word in words if _medial_lam.search(word)]
    shifted = [word for word in lams if _find_lead(word, _medial_lam.sub("\u0645", word)) >= _MIN_BITS]
    is_plain = _has_more_than_letters(text) is None and len(set(shifted) - {_ON}) >= _MIN_TELLING_WORDS
    is_one_font = _WORDS_PER_OTHER_FONT * (len(lams) - len(shifted)) <= len(shifted)
    return (
        is_plain and is_one_font and all(_find_lead(word, word) >= _MIN_KEPT_BITS for word in set(words) - set(shifted))
    )


def _find_lead(word: str, seen: str) -> float:
    """Return the bits by which a word is likelier than all that ``seen`` may be by a map that shifts medial lams."""
    cost = shared_oov_costs(run_lexicon()).word_cost
    places = [found.start() for found in _medial_meem.finditer(seen)]
    others = {seen[:place] + "\u0644" + seen[place + 1 :] for place in places} | {
        seen,
        _medial_meem.sub("\u0644", seen),
    }
    return min((cost(other) for other in others - {word}), default=inf) - cost(word)


CORRUPTOR = Corruptor("form-runs", corrupt, accepts, layout="paragraphs")
