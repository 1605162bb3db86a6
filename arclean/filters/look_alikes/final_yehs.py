"""Which yeh a word ends in where a map wrote Farsi yeh for both: the one with dots, or alef maksura.

A word is counted with one of the two far more often than with the other, or with one alone, and its neighbours must not
speak for the other. What is counted alike, or not at all, is left.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from arclean.filters.look_alikes import weights
from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    from arclean.language.lexicon import Lexicon

__all__ = ["likelier_yeh"]

_YEH, _MAKSURA = "\u064a", "\u0649"


def likelier_yeh(stem: str, before: str, after: str, lexicon: Lexicon) -> str | None:
    """Return the letter that a word ends in, told by its other letters and the words beside it; None where they do not.

    >>> from arclean.language.lexicon import run_lexicon
    >>> likelier_yeh("السياس", "", "", run_lexicon()), likelier_yeh("مستو", "على", "", run_lexicon())
    ('ي', 'ى')
    >>> likelier_yeh("هد", "", "", run_lexicon())
    """
    with_yeh, with_maksura = stem + _YEH, stem + _MAKSURA
    costs = lexicon.word_cost(with_yeh), lexicon.word_cost(with_maksura)
    if min(costs) == inf or abs(costs[0] - costs[1]) < weights.FINAL_YEH_BITS:
        return None
    left, right = before or BREAK, after or BREAK
    amid = [lexicon.bigram_cost(left, word) + lexicon.bigram_cost(word, right) for word in (with_yeh, with_maksura)]
    if (costs[0] < costs[1]) != (amid[0] <= amid[1]):
        return None
    return _YEH if costs[0] < costs[1] else _MAKSURA
