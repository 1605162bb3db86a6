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


def find_lone_letters(row: Sequence[Token], is_word: Callable[[str], bool]) -> Iterator[tuple[Token, Token]]:
    """Yield pairs of neighbours of which one is a letter that may belong to the other, which is no word, or nothing is named so.

    >>> from arclean.language.tokens import placed_tokens
    >>> row = placed_tokens("قال والواصفا ت في ص ها", 0, 22)
    >>> [(left.text, right.text) for left, right in find_lone_letters(row, {"قال", "في"}.__contains__)]
    [('والواصفا', 'ت')]
    """
    for number, (left, right) in enumerate(pairwise(row)):
        if not (left.plain and right.plain) or left.end + 1 != right.start:
            continue
        if _is_lone(right) and not _is_lone(left):
            beside, other = row[number + 2 : number + 3], left
        elif _is_lone(left) and not _is_lone(right):
            beside, other = row[max(0, number - 1) : number], right
        else:
            continue
        lone = right if other is left else left
        if (not is_word(other.text) or lone.text in _NEVER_ALONE) and all(
            one.text not in SIGNS and len(one.text) > 1 for one in beside
        ):
            yield left, right


def _is_lone(token: Token) -> bool:
    return len(token.text) == 1 and token.text not in _ALONE
