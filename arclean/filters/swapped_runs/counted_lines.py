"""Numbers that count upward through a text: of verses, notes, steps or clauses, not of a swapped line.

A number after the end of a sentence stands there in each text that counts its sentences, once rows are wrapped.
"""

from __future__ import annotations

from itertools import pairwise

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern

__all__ = ["counted_places"]

_find_heads = LazyPattern(
    f'(?:^|\n|[.!\u061f\u061b:\u060c\u00bb")] )[\n ]*[(\\[-]?([{DIGIT}]{{1,3}})(?![{DIGIT}.,/:%])'
).finditer
_WIDEST_STEP = 2  # between two numbers that count: one of them may have been lost or have no place here
_FEWEST = 2  # numbers that count, from which a text is one that counts
_SHARE_OF_ALL = 1 / 2  # of the numbers after sentences


def counted_places(text: str) -> list[int] | None:
    """Return where numbers that count upward stand at the starts of lines and sentences; None where most of all do so.

    >>> counted_places("قال. 3 ثم عاد. 4 ونام. 90 كتابا. 17 رجلا. 400 بيت")
    [5, 15]
    >>> counted_places("قال. 3 ثم عاد. 4 ونام") is None
    True
    """
    heads = [(int(found[1]), found.start(1)) for found in _find_heads(text)]
    counted: dict[int, None] = {}
    for (one, at), (two, other) in pairwise(heads):
        if 1 <= two - one <= _WIDEST_STEP:
            counted.update({at: None, other: None})
    if len(counted) >= _FEWEST and len(counted) > _SHARE_OF_ALL * len(heads):
        return None
    return [*counted]
