"""What other words of a row say of two that may be one: a part of a word does not recur; common words tell Arabic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.evidence.word_boundaries import weights as boundary_weights
from arclean.evidence.word_boundaries.join_score import ARTICLE
from arclean.filters.split_words import weights

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.language.tokens import Token

__all__ = ["recurs_nearby", "tells_arabic"]

_REACH = 4  # tokens on either side


def recurs_nearby(row: list[Token], number: int, word_cost: Callable[[str], float]) -> bool:
    """Return whether one of two tokens, no common word, stands by itself beside them again: parts of a word do not.

    After an article a part is a word.
    """
    if row[number].text == ARTICLE:
        return False
    pair = [one.text for one in row[number : number + 2] if word_cost(one.text) >= boundary_weights.MIN_RARER_COST]
    around = row[max(0, number - _REACH) : number] + row[number + 2 : number + 2 + _REACH]
    return any(len(one.text) > 1 and one.text in pair for one in around)


def tells_arabic(row: list[Token], number: int, word_cost: Callable[[str], float]) -> bool:
    """Return whether a row says that it is Arabic: by what two strings make, long or common, or by a common word.

    Two short words of another language make a short, rare word of Arabic now and then (Pashto ``نه شته``).
    """
    common = weights.TELLING_WORD_COST
    whole = row[number].text + row[number + 1].text
    if len(whole) > weights.SHORT_WORD_LETTERS or word_cost(whole) <= common:
        return True
    others = (token.text for at, token in enumerate(row) if token.plain and at not in (number, number + 1))
    return any(word_cost(text) <= common for text in others)
