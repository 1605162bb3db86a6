"""The order of a line by its words: one follows the other oftener than the other way round.

The tables know how often a word follows another. A pair says by how many bits it is likelier in its order than in the
reverse one, each against two words by chance, so that what stands at the edges of a line says nothing by itself.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.evidence.line_order import weights
from arclean.language.tokens import BREAK, LATIN, NUMBER, SIGNS, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.language.lexicon import Lexicon

__all__ = ["adjacent_order_bits", "follow_bits", "joint_order_bits", "pair_order_bits", "words_order_bits"]

_SIGN_COSTS = {
    BREAK: weights.SIGN_TOKEN_COST,
    NUMBER: weights.NUMBER_TOKEN_COST,
    LATIN: weights.LATIN_TOKEN_COST,
}


def pair_order_bits(left: str, right: str, lexicon: Lexicon) -> float:
    """Return the bits by which two folded words are likelier in their order than reversed; 0.0 where one is unknown.

    >>> from arclean.language.lexicon import run_lexicon
    >>> pair_order_bits("في", "المدينة", run_lexicon()) == -pair_order_bits("المدينة", "في", run_lexicon()) > 0
    True
    """
    by_left, by_right = _cost(left, lexicon), _cost(right, lexicon)
    if max(by_left, by_right) > weights.MAX_TOKEN_COST:
        return 0.0
    bits = (by_right - lexicon.bigram_cost(left, right)) - (by_left - lexicon.bigram_cost(right, left))
    return max(-weights.MAX_PAIR_BITS, min(weights.MAX_PAIR_BITS, bits))


def joint_order_bits(left: Sequence[str], right: Sequence[str], lexicon: Lexicon) -> float:
    """Return the bits by which a phrase follows another likelier than the other way round; both have folded tokens.

    >>> from arclean.language.lexicon import run_lexicon
    >>> joint_order_bits(["وصل", "الوفد"], ["إلى", "المدينة"], run_lexicon()) > 0
    True
    """
    by_left, by_right = _cost(left[0], lexicon), _cost(right[0], lexicon)
    if max(by_left, by_right) > weights.MAX_TOKEN_COST:
        return 0.0
    bits = (by_right - lexicon.bigram_cost(left[-1], right[0])) - (by_left - lexicon.bigram_cost(right[-1], left[0]))
    return max(-weights.MAX_PAIR_BITS, min(weights.MAX_PAIR_BITS, bits))


def follow_bits(left: str, right: str, lexicon: Lexicon) -> float:
    """Return the bits by which a folded word is likelier after another than by chance; 0.0 where one is unknown.

    >>> from arclean.language.lexicon import run_lexicon
    >>> follow_bits("في", "المدينة", run_lexicon()) > 0
    True
    """
    by_right = _cost(right, lexicon)
    if max(by_right, _cost(left, lexicon)) > weights.MAX_TOKEN_COST:
        return 0.0
    return by_right - lexicon.bigram_cost(left, right)


def words_order_bits(words: Iterable[str], lexicon: Lexicon) -> float:
    """Return the bits by which the folded tokens of a line are likelier in their order than reversed.

    >>> from arclean.language.lexicon import run_lexicon
    >>> words = ["وصل", "الوفد", "إلى", "المدينة"]
    >>> words_order_bits(words, run_lexicon()) > 6, words_order_bits(words[::-1], run_lexicon()) < -6
    (True, True)
    """
    return sum(pair_order_bits(left, right, lexicon) for left, right in pairwise(words))


def adjacent_order_bits(line: str, lexicon: Lexicon) -> float:
    """Return the bits by which words of a line with nothing but space between them are likelier in their order.

    Signs say nothing here: neither where they stand nor what stands on both sides of one.

    >>> from arclean.language.lexicon import run_lexicon
    >>> adjacent_order_bits(".المدينة إلى الوفد وصل", run_lexicon()) < -6
    True
    """
    pairs = pairwise(folded_tokens(line))
    return sum(pair_order_bits(*pair, lexicon) for pair in pairs if SIGNS.isdisjoint(pair))


def _cost(token: str, lexicon: Lexicon) -> float:
    cost = _SIGN_COSTS.get(token)
    return lexicon.word_cost(token) if cost is None else cost
