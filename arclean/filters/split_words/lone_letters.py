"""Letters that stand by themselves beside a string that is no word: most are the first or last of one that was split.

No author sets a letter alone between two words, but for names of things (``أ``, ``ص``, ``م``), a clitic before a
foreign word (``ل مصفوفة``) and rows of letters. Where no table knows the whole nothing is joined, and it is reported.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.language.tokens import SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from arclean.language.tokens import Token

__all__ = ["find_lone_letters"]

_ALONE = frozenset("أدمصوه" + "بكلفس")  # names of list items, titles, units and pages; what authors set before words

_NEVER_ALONE = frozenset("ةىائؤءتني")  # that name nothing, or seldom: ends of words

_OF_ARTICLE = "ا"  # mostly that of an article


def find_lone_letters(row: Sequence[Token], is_word: Callable[[str], bool]) -> Iterator[tuple[Token, Token]]:
    """Yield each letter by itself with the neighbour that it may belong to, in their order.

    That is no word, or the letter names nothing.

    >>> from arclean.language.tokens import placed_tokens
    >>> row = placed_tokens("قال والواصفا ت في ص ها", 0, 22)
    >>> [(left.text, right.text) for left, right in find_lone_letters(row, {"قال", "في"}.__contains__)]
    [('والواصفا', 'ت')]
    """
    for number, lone in enumerate(row):
        if len(lone.text) != 1 or lone.text in _ALONE or not lone.plain:
            continue
        around = row[max(0, number - 1) : number + 2]
        if any(one is not lone and (one.text in SIGNS or len(one.text) == 1) for one in around):
            continue
        beside = [
            pair for pair in pairwise(around) if pair[0].end + 1 == pair[1].start and pair[0].plain and pair[1].plain
        ]
        unknown = [pair for pair in beside if not all(is_word(one.text) for one in pair if one is not lone)]
        if unknown or (beside and lone.text in _NEVER_ALONE):
            yield (unknown or (beside[::-1] if lone.text == _OF_ARTICLE else beside))[0]
