"""Letters that stand by themselves beside a string that is no word: most are the first or last of one that was split.

No author sets a letter alone between two words, but for names of things (``أ``, ``ص``, ``م``), a clitic before a
foreign word (``ل مصفوفة``) and rows of letters. Where no table knows the whole nothing is joined, and it is reported.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.arabic.digits import DIGIT
from arclean.evidence.word_boundaries.prefilter import may_be_pieces
from arclean.language.tables import shipped_tables
from arclean.language.tokens import SIGNS, placed_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from arclean.language.tokens import Token

__all__ = ["find_lone_letters", "has_single_letter", "may_have_pieces"]

_UNITS = "\u0645\u0647"  # the meem or heh of an era or a unit after a number
_LETTERS_BUT_WAW = f"\u0621-\u063a\u0641-\u0644\u0646\u0649\u064a{_UNITS}"
_single_letters = re.compile(f" [{_LETTERS_BUT_WAW}](?<![{DIGIT}] [{_UNITS}])(?= )")
_LONGEST_STRING = 48  # characters on either side in which the strings beside a letter are looked for

_ALONE = frozenset("أدمصوه" + "بكلفس")  # names of list items, titles, units and pages; what authors set before words

_NEVER_ALONE = frozenset("ةىائؤءتني")  # that name nothing, or seldom: ends of words

_BETWEEN_LETTERS = frozenset("إلى الى حتى أو او و ثم".split())  # two letters that are named: ``من ي إلى أ``

_OF_ARTICLE = "ا"  # mostly that of an article


def has_single_letter(text: str) -> bool:
    """Return whether a letter stands between two spaces: any but those that are words, units or an era.

    >>> has_single_letter("انتشرت ا لقوات"), has_single_letter("عام 1929 م كان و ذهب")
    (True, False)
    """
    return _single_letters.search(text) is not None


def may_have_pieces(text: str) -> bool:
    """Return whether a letter between two spaces may belong to a string beside it.

    >>> may_have_pieces("انتشرت ا لقوات"), may_have_pieces("وزنه ب 40 طنا"), may_have_pieces("سافر د محمد أمس")
    (True, False, False)
    """
    return any(_is_piece(text, found.start() + 1) for found in _single_letters.finditer(text))


def _is_piece(text: str, place: int) -> bool:
    """Return whether the letter at a place makes a word with a neighbour, or stands beside a string that is none."""
    row = placed_tokens(text, max(0, place - _LONGEST_STRING), min(len(text), place + 1 + _LONGEST_STRING))
    number = next(number for number, token in enumerate(row) if token.end > place)
    around = row[max(0, number - 1) : number + 2]
    for one, other in pairwise(around):
        is_row = len(one.text) == len(other.text) == 1
        if one.plain and other.plain and not is_row and may_be_pieces(one.text, other.text):
            return True
    return any(True for _ in find_lone_letters(around, shipped_tables().words.has_folded))


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
        if _is_of_two(row, number):
            continue
        if any(one is not lone and (one.text in SIGNS or len(one.text) == 1) for one in around):
            continue
        beside = [
            pair for pair in pairwise(around) if pair[0].end + 1 == pair[1].start and pair[0].plain and pair[1].plain
        ]
        unknown = [pair for pair in beside if not all(is_word(one.text) for one in pair if one is not lone)]
        if unknown or (beside and lone.text in _NEVER_ALONE):
            yield (unknown or (beside[::-1] if lone.text == _OF_ARTICLE else beside))[0]


def _is_of_two(row: Sequence[Token], number: int) -> bool:
    """Return whether a word that two letters are named with stands between a letter and another one."""
    pairs = ((number - 1, number - 2), (number + 1, number + 2))
    return any(
        0 <= other < len(row) and row[between].text in _BETWEEN_LETTERS and len(row[other].text) == 1
        for between, other in pairs
    )
