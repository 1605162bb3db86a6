"""The opening of a long text: one word that is certainly split there has the whole text read.

Its strings are looked up in any case; only a string that no table knows is weighed with those beside it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.evidence.word_boundaries import weights
from arclean.evidence.word_boundaries.join_score import JoinScorer
from arclean.evidence.word_boundaries.prefilter import read_opening, strip_string
from arclean.evidence.word_boundaries.repair_rounds import CERTAIN_BITS
from arclean.language.lexicon import run_lexicon
from arclean.language.tables import shipped_tables
from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    from arclean.language.lexicon import Lexicon

__all__ = ["begins_with_split_word"]


def begins_with_split_word(text: str) -> bool:
    """Return whether the opening of a long text has two strings, not both words, that are certainly one.

    >>> begins_with_split_word("دخلت القو ات إلى المدينة. " * 20), begins_with_split_word("دخلت القوات المدينة. " * 20)
    (True, False)
    """
    if len(text) <= weights.SHORT_TEXT_LENGTH or text.isascii():
        return False
    opening, known = read_opening(text), shipped_tables().words.known
    strings = opening.strings
    for word in opening.unknown:
        if word not in strings:  # signs or marks stand at it
            continue
        number = strings.index(word)
        if _string_at(strings, number - 1) + word in known and _is_split(strings, number - 1):
            return True
        if word + _string_at(strings, number + 1) in known and _is_split(strings, number):
            return True
    return False


def _string_at(strings: list[str], number: int) -> str:
    """Return a string as it is looked up, empty beyond either end."""
    return strip_string(strings[number]) if 0 <= number < len(strings) else BREAK


def _is_split(strings: list[str], number: int) -> bool:
    """Return whether a string and the next are certainly one word between their neighbours."""
    before, left, right, after = (_string_at(strings, at) for at in range(number - 1, number + 3))
    score = _scorer_of(run_lexicon()).score_join(left, right, before, after)
    return score is not None and score.stands_alone and score.bits >= CERTAIN_BITS


@lru_cache(maxsize=2)
def _scorer_of(lexicon: Lexicon) -> JoinScorer:
    return JoinScorer(lexicon)
