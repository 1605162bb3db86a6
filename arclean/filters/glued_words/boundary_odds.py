"""The prior odds against a lost space, in bits, by the words that it would part.

Nothing within a word looks like teh marbuta, alef maksura or an article after its own: between two words that end and
begin so a space was lost wherever the two are likelier than the string. Names and loans of other languages are long
strings of no table, and parts of them look like words; so two bare words that were never seen side by side need more,
the more the rarer they are, and most where the first ends in a letter that does not join: many an author writes such
names as one (``محمدباقر``, ``بندرعباس``).
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.affixes import WORD_ENDINGS
from arclean.evidence.word_boundaries.oov_cost import free_stems
from arclean.evidence.word_boundaries.optional_spaces import OFTEN_GLUED, PARTICLES
from arclean.filters.glued_words import weights

if TYPE_CHECKING:
    from arclean.evidence.word_boundaries.oov_cost import OovCosts
    from arclean.language.lexicon import Lexicon

__all__ = ["AMBIGUOUS", "BoundaryOdds", "is_article", "is_sure_word"]

_ALEF = "\u0627"
_ARTICLES = (
    "\u0627\u0644",
    "\u0648\u0627\u0644",
    "\u0628\u0627\u0644",
    "\u0641\u0627\u0644",
    "\u0643\u0627\u0644",
    "\u0644\u0644",
    "\u0648\u0644\u0644",
)
_LOOSE = frozenset("\u0627\u062f\u0630\u0631\u0632\u0648")  # letters that do not join, and stand within words
_WORD_ENDS = frozenset("\u0629\u0649")  # teh marbuta, alef maksura
_PARTICIPLE_BEGINNINGS = frozenset(("\u0645\u0646", "\u0627\u0646"))  # "from", and the beginning of form VII
_ONE_LETTER_CLITICS = frozenset("\u0648\u0641\u0628\u0644\u0643")
_CLITICS_AND_ARTICLES = tuple("و ف ب ل ك ال وال فال بال كال لل ولل".split())
_PRONOUNS = tuple("ه ها هم هما هن نا كم ات ين ون".split())
_MIN_CLEAR_STEM = 4  # letters
_CLEAR_PARTICLES = frozenset("في عن مع قد لم لن ثم هو هي هل أن إن أو".split())  # which hardly end or begin a name
_MIN_CLITIC_AND_WORD = 4  # of a clitic and its word, at least one more
AMBIGUOUS = frozenset(("\u0627\u0648", "\u0627\u064a"))
"""Or, any, without their hamza: before another word they look like the end of one and the beginning of the next."""


class BoundaryOdds:
    """Weighs the boundaries of strings, by a lexicon."""

    def __init__(self, lexicon: Lexicon, oov_costs: OovCosts) -> None:
        self._lexicon, self._oov_costs = lexicon, oov_costs

    def weigh(self, word: str, left: str, right: str) -> tuple[float, float]:
        """Return the bits against a boundary in a word, and the further ones where no other words are glued.

        >>> from arclean.evidence.word_boundaries.oov_cost import OovCosts
        >>> from arclean.language.lexicon import run_lexicon
        >>> weigh = BoundaryOdds(run_lexicon(), OovCosts(run_lexicon())).weigh
        >>> weigh("الحكومةالعراقية", "الحكومة", "العراقية") < weigh("شكسبير", "شكس", "بير")
        True
        """
        lexicon = self._lexicon
        is_plain = left[-1] in _WORD_ENDS or right.startswith(_ARTICLES)
        penalty = weights.RIVAL_PENALTY
        if lexicon.rare_word_cost(word) < inf:
            penalty += weights.RARE_WORD_PENALTY
        if right in WORD_ENDINGS:
            penalty += weights.ENDING_PENALTY
        if left[-1] == _ALEF and left[:-1] in lexicon and _ALEF + right in lexicon:
            penalty += weights.SHARED_ALEF_PENALTY
        unknown = [one for one in (left, right) if not lexicon.has_folded(one)]
        if unknown:
            penalty += weights.RARE_SIDE_PENALTY
            is_apart = left[-1] not in _LOOSE or self._is_common(right)
            is_derived = is_apart and all(map(self._is_clearly_derived, unknown))
            optional = 0.0 if is_plain else weights.DERIVED_SIDE_PENALTY if is_derived else inf
            penalty += 0.0 if is_plain or is_derived else weights.BARE_RARE_SIDE_PENALTY
        elif is_plain:
            optional = 0.0
        elif lexicon.has_bigram(left, right):
            optional = self._odds_of_seen(left, right)
        else:
            penalty += weights.UNSEEN_BIGRAM_PENALTY
            rarer = max(lexicon.word_cost(left), lexicon.word_cost(right))
            optional = self._odds_of_unseen(left, right, is_rare=rarer > weights.COMMON_WORD_COST)
            if right[0] in _ONE_LETTER_CLITICS and len(right) > _MIN_CLITIC_AND_WORD and lexicon.has_folded(right[1:]):
                optional = min(optional, weights.CLITIC_PENALTY)
        return penalty, inf if left in OFTEN_GLUED else optional

    def _is_clearly_derived(self, word: str) -> bool:
        """Return whether a word is a common one after a clitic or an article, or before a pronoun or an ending."""
        stems = [word[len(one) :] for one in _CLITICS_AND_ARTICLES if word.startswith(one)]
        stems += [stem for one in _PRONOUNS if word.endswith(one) for stem in free_stems(word[: -len(one)], one)]
        cost_of = self._lexicon.word_cost
        return any(len(one) >= _MIN_CLEAR_STEM and cost_of(one) <= weights.COMMON_STEM_COST for one in stems)

    def _odds_of_seen(self, left: str, right: str) -> float:
        """Return the bits against a boundary of two words that were seen side by side, where nothing else is glued."""
        if left in _PARTICIPLE_BEGINNINGS:
            return weights.PARTICIPLE_PENALTY
        if self._may_be_name(left, right):
            return weights.SEEN_NAME_PENALTY
        return weights.SHORT_LEFT_PENALTY if len(left) == 2 else 0.0

    def _odds_of_unseen(self, left: str, right: str, *, is_rare: bool) -> float:
        """Return the bits against a boundary of two words that were never seen side by side, where nothing else is."""
        if self._may_be_name(left, right):
            return weights.RARE_NAME_PENALTY if is_rare else weights.COMMON_NAME_PENALTY
        if min(len(left), len(right)) == 2:
            is_clear = right in _CLEAR_PARTICLES or left in _CLEAR_PARTICLES
            return weights.CLEAR_PARTICLE_PENALTY if is_clear else weights.SHORT_WORD_PENALTY
        if not is_rare:
            return 0.0
        return weights.RARE_WORDS_PENALTY + (weights.ARTICLE_LEFT_PENALTY if left.startswith(_ARTICLES) else 0.0)

    def _may_be_name(self, left: str, right: str) -> bool:
        """Return whether two words may be a name that many an author writes as one.

        Nothing in print parts them: the first ends in a letter that does not join, and could stand within a word.
        """
        is_bare = not any(word.startswith(_ARTICLES) for word in (left, right))
        return is_bare and left[-1] in _LOOSE and not self._is_common(right)

    def _is_common(self, word: str) -> bool:
        """Return whether a word is so common that it is no part of a name."""
        return word in PARTICLES or self._lexicon.word_cost(word) <= weights.COMMONEST_WORD_COST


def is_sure_word(word: str) -> bool:
    """Return whether a string that is known is sure to be a word, beside another in a string.

    >>> [is_sure_word(word) for word in ("في", "سو", "بيت")]
    [True, False, True]
    """
    return len(word) > 2 or (word in PARTICLES and word not in AMBIGUOUS)


def is_article(word: str) -> bool:
    """Return whether a string is an article with its clitics, which ends no word (``بالبروتياز``).

    >>> is_article("بال"), is_article("بالي")
    (True, False)
    """
    return word in _ARTICLES
