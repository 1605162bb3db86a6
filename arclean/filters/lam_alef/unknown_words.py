"""A word in no list: which of its alefs and lams were printed as lam-alef.

Names, and words with more affixes than a list holds. Three things speak for or against each place, in nats of log
odds: whether it is the article, how much commoner the stem becomes, and the letters around (``letter_context``).
"""

from __future__ import annotations

from math import exp, inf
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.letter_context import lam_alef_log_odds
from arclean.filters.lam_alef.ligature_tables import ALEFS, BARE_ALEF

if TYPE_CHECKING:
    from collections.abc import Callable

    WordCost = Callable[[str], float]

__all__ = ["guess_swapped_places", "is_glued", "may_be_swapped"]

_PROCLITICS = """
و ف ب ل ك ال وال بال فال كال وبال لل ولل فلل وب ول س وس ت ي ن أ
"""
_STEM_PREFIXES = frozenset(("", *_PROCLITICS.split()))

_ENCLITICS = """
ه ها هم هما هن ك كم نا ي ة ات ان ين ون وا ا ت ية يا ني يه ته تها تهم اته اتها اتهم ن يون يين يات
"""
_ENCLITICS_FOR_TEH = """
ات ية ته تها تهم تي اتهم
"""
_STEM_SUFFIXES = {"": ("",), **dict.fromkeys(_ENCLITICS.split(), ("",))}
for _suffix in _ENCLITICS_FOR_TEH.split():
    _STEM_SUFFIXES[_suffix] = (*_STEM_SUFFIXES.get(_suffix, ()), "\u0629")
"""What is taken off the end of a word, and what may stand there in its stem: nothing, or teh marbuta."""
_LONGEST_PREFIX, _LONGEST_SUFFIX = max(map(len, _STEM_PREFIXES)), max(map(len, _STEM_SUFFIXES))

_find_sites = LazyPattern(f"[{ALEFS}]\u0644").finditer
_match_article = LazyPattern("[\u0648\u0641\u0628\u0643]{0,2}\u0627\u0644").match
_match_initial_lam = LazyPattern("\u0648?\u0644$").match


def guess_swapped_places(word: str, cost: WordCost) -> tuple[list[tuple[int, int]], float]:
    """Return the spans of the alefs and lams to be turned back, and the chance (0..1) that this is right.

    ``cost`` returns the bits of a word, infinite where it is not known. A word that is two words glued (each of them
    common, parted before or after the alef, or very common and parted anywhere) has no such spans, and the chance 0.

    >>> guess_swapped_places("بواليتها", lambda word: 12.0 if word == "ولاية" else 99.0)[0]
    [(2, 4)]
    """
    sites = [site.start() for site in _find_sites(word)]
    if any(_are_glued(word, at, cost, weights.GLUED_WORD_COST_LIMIT) for at in sites):
        return [], 0.0
    if is_glued(word, cost):
        return [], 0.0
    forced = [at for at in sites if at and word[at - 1] == BARE_ALEF]  # after an alef it is impossible as it stands
    for at in forced:
        word = _swap_letters(word, at)
    chosen, least = forced, inf
    article = _match_article(word)
    article_at = article.end() - 2 if article else -1
    for at in (at for at in sites if at not in forced):
        other = _swap_letters(word, at)
        log_odds = _place_log_odds(word, at, article_at) + _stem_log_odds(word, other, cost)
        least = min(least, abs(log_odds))
        if log_odds > 0:
            chosen.append(at)
            word = other
    return [(at, at + 2) for at in sorted(chosen)], 1 / (1 + exp(-least))


def may_be_swapped(word: str, cost: WordCost) -> bool:
    """Return whether :func:`guess_swapped_places` may return spans: cheaply, where a word has one place or none.

    >>> may_be_swapped("بواليتها", lambda word: 12.0 if word == "ولاية" else 99.0), may_be_swapped("كرملين", len)
    (True, False)
    """
    sites = [site.start() for site in _find_sites(word)]
    at = sites[0] if sites else -1
    if len(sites) != 1 or (at and word[at - 1] == BARE_ALEF):
        return bool(sites)
    article = _match_article(word)
    most = (weights.NO_STEM_COST - _stem_cost(_swap_letters(word, at), cost)) * weights.STEM_LOG_ODDS
    return _place_log_odds(word, at, article.end() - 2 if article else -1) + most > 0  # whatever its own stem costs


def is_glued(word: str, cost: WordCost) -> bool:
    """Return whether a word is two common ones without the space between them.

    >>> is_glued("مالم", {"ما": 8.0, "لم": 9.0}.__getitem__)
    True
    """
    return any(_are_glued(word, at, cost, weights.GLUED_ANYWHERE_COST_LIMIT) for at in range(2, len(word) - 1))


def _are_glued(word: str, at: int, cost: WordCost, limit: float) -> bool:
    """Return whether the parts of a word before and after ``at`` are words that cost less than ``limit`` bits."""
    return cost(word[:at]) < limit and cost(word[at:]) < limit


def _place_log_odds(word: str, at: int, article_at: int) -> float:
    """Return the log odds (nats) that alef and lam at ``at`` are a lam-alef, without regard to the stem."""
    if at == article_at:
        return weights.ARTICLE_LOG_ODDS
    if word[at] == BARE_ALEF:
        return lam_alef_log_odds(word, at) + (at + 2 == len(word)) * weights.FINAL_LOG_ODDS
    return weights.LAM_BEFORE_LOG_ODDS if _match_initial_lam(word[:at]) else weights.FINAL_LOG_ODDS


def _stem_log_odds(word: str, other: str, cost: WordCost) -> float:
    """Return the log odds (nats) that ``other`` stands for ``word``, by how much commoner its stem is."""
    log_odds = (_stem_cost(word, cost) - _stem_cost(other, cost)) * weights.STEM_LOG_ODDS
    return max(-weights.MAX_STEM_LOG_ODDS, min(weights.MAX_STEM_LOG_ODDS, log_odds))


def _swap_letters(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _stem_cost(word: str, cost: WordCost) -> float:
    """Return the bits of the commonest stem of a word, with those of its affixes."""
    best, affix_cost, min_letters = weights.NO_STEM_COST, weights.AFFIX_COST, weights.MIN_STEM_LETTERS
    for start in range(min(_LONGEST_PREFIX, len(word) - min_letters) + 1):
        if word[:start] not in _STEM_PREFIXES:
            continue
        for end in range(len(word), max(start + min_letters, len(word) - _LONGEST_SUFFIX) - 1, -1):
            affixes = affix_cost * ((start > 0) + (end < len(word)))
            for instead in _STEM_SUFFIXES.get(word[end:], ()):
                best = min(best, cost(word[start:end] + instead) + affixes)
    return best
