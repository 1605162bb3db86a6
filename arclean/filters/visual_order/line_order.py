"""In which order the words of lines stand: turned with their letters, or word by word in their places.

Three tools are told apart: one turns the line, one lays it out from left to right (each Arabic run backwards, the runs
in their order, as a field of a left-to-right page does: UAX #9, P3), one turns each word in its place, with its signs
or without them. All readings of a line have the same words; the likeliest is taken, and where another one is nearly as
likely, the line is reported with both.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.logical_line import to_logical_line
from arclean.filters.visual_order.reading_cost import begins_with_verb, reading_cost

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from arclean.filters.visual_order.convention import VisualConvention
    from arclean.language.lexicon import Lexicon

__all__ = ["choose_order"]

_has_latin = LazyPattern("[A-Za-z]").search
_LINES_READ = 40  # lines of a document whose words are asked: a bound of time


def choose_order(lines: Sequence[str], found: VisualConvention, lexicon: Lexicon | None) -> VisualConvention:
    """Return a convention with the order of words that the lines were likeliest written down in.

    >>> from arclean.filters.visual_order.convention import VisualConvention
    >>> choose_order(["ماع، 2015 يف، تيب"] * 2, VisualConvention(), None).keeps_word_order
    True
    """
    asked = [line for line in lines if line.strip()][:_LINES_READ]
    in_place = found._replace(keeps_word_order=True)
    ways = (in_place._replace(keeps_others=True), in_place, in_place._replace(keeps_signs=True))
    verbs_tell = lexicon is None and _begin_with_verbs([to_logical_line(line, found).text for line in asked])
    cost_of = cache(partial(reading_cost, lexicon=lexicon, verbs_tell=verbs_tell))  # most readings of a line are alike
    costs = [_total_cost(asked, way, cost_of) for way in ways]
    least = min(costs)
    way = ways[costs.index(least)]
    has_latin = any(map(_has_latin, asked))  # whose runs stand in their order where the signs at the ends stayed
    leftward = _total_cost(asked, found, cost_of)
    rightward = _total_cost(asked, found._replace(is_rightward=True), cost_of)
    with_edges = rightward if has_latin else _total_cost(asked, found._replace(keeps_edges=True), cost_of)
    bits = min(leftward, rightward, with_edges) - least - weights.LINES_AS_A_WHOLE
    has_many_words = sum(line.count(" ") for line in lines) >= weights.MIN_WORD_PAIRS
    keeps = bits > (0 if has_many_words else weights.FEW_WORDS_IN_PLACE)
    gain = 0.0 if keeps else leftward - min(rightward, with_edges)
    is_seen = gain >= weights.MIN_LEFT_TO_RIGHT
    return way._replace(
        keeps_word_order=keeps,
        doubtful_words=abs(bits) < weights.WORD_ORDER_CERTAIN,
        is_open=has_many_words and abs(bits) < weights.WORD_ORDER_OPEN,
        is_rightward=is_seen and (has_latin or rightward < with_edges),
        keeps_edges=is_seen and not has_latin and with_edges <= rightward,
        doubtful_direction=abs(gain) < weights.DIRECTION_CERTAIN and (has_latin or gain > 0),
    )


def _begin_with_verbs(lines: Sequence[str]) -> bool:
    """Return whether so many lines begin with a verb that they are sentences backwards, not rows of a paragraph."""
    count = sum(begins_with_verb(line) is not None for line in lines)
    return count > weights.VERBS_FIRST_SHARE * len(lines) and count >= min(weights.FEWEST_VERBS, len(lines))


def _total_cost(lines: Sequence[str], convention: VisualConvention, cost_of: Callable[[str], float]) -> float:
    return sum(cost_of(to_logical_line(line, convention).text) for line in lines)
