"""Words that lost the space between them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC
from arclean.core.context import Context
from arclean.core.corruptor import Corruptor
from arclean.evidence.word_boundaries.line_blocks import arabic_line_test
from arclean.filters import GluedWords
from arclean.filters.glued_words.segmentation import Glued
from arclean.language.tokens import BREAK, placed_tokens

if TYPE_CHECKING:
    from random import Random

    from arclean.filters.glued_words.segmentation import Seam
    from arclean.language.lexicon import Lexicon
    from arclean.language.tokens import PlacedToken

__all__ = ["CORRUPTOR", "gaps"]

_is_word = re.compile(f"[{ARABIC}]{{2,}}").fullmatch
_EACH = 25  # gaps of which one is lost
_APART = 3  # words between two gaps that are lost, at least
_SURE = 4.0  # bits from which a lost gap shows


def gaps(text: str, row: list[PlacedToken]) -> list[int]:
    """List the gaps that may be lost, single spaces between words of two letters and more, by the first word."""
    return [
        number
        for number in range(len(row) - 1)
        if text[row[number].end : row[number + 1].start] == " "
        and all(_is_word(text[spot.start : spot.end]) for spot in row[number : number + 2])
    ]


def corrupt(text: str, random: Random) -> str:
    """Lose one gap in 25, and one at least, where the words around tell that there was one."""
    row = placed_tokens(text, 0, len(text))
    numbers = gaps(text, row)
    random.shuffle(numbers)
    chosen: list[int] = []
    for number in numbers:
        if len(chosen) * _EACH > len(numbers):
            break
        if all(abs(number - other) > _APART for other in chosen) and _tells(row, number):
            chosen.append(number)
    pieces, done = [], 0
    for number in sorted(chosen):
        pieces.append(text[done : row[number].end])
        done = row[number + 1].start
    made = "".join([*pieces, text[done:]])
    is_arabic, places = arabic_line_test(made), [row[number].start - lost for lost, number in enumerate(sorted(chosen))]
    read = GluedWords().wakes(made) and all(map(is_arabic, places))
    return made if read else text  # a long text without a sign is not read


@cache
def _glued() -> Glued:
    return Glued(Context().lexicon)


@cache
def _lexicon() -> Lexicon:
    return Context().lexicon


def _tells(row: list[PlacedToken], number: int) -> bool:
    """Tell whether a lost gap would show, and no other in the same string."""
    before = row[number - 1].text if number else BREAK
    behind = row[number + 2].text if number + 2 < len(row) else BREAK
    left, right = row[number].text, row[number + 1].text
    seams = _seams(left + right, before, behind)
    return [seam.at for seam in seams if seam.alone and seam.bits > _SURE] == [seam.at for seam in seams] == [len(left)]


def _seams(word: str, before: str, behind: str) -> tuple[Seam, ...]:
    return () if word in _lexicon() else _glued().seams(word, before, behind)


def accepts(text: str) -> bool:
    """Accept a text in which no word looks like two, not even where others are glued."""
    row = placed_tokens(text, 0, len(text))
    around = [BREAK, *(spot.text if spot.plain else BREAK for spot in row), BREAK]
    triples = zip(around, around[1:], around[2:], strict=False)
    return all(seam.bits < 0 for before, word, behind in triples for seam in _seams(word, before, behind))


CORRUPTOR = Corruptor("glued-words", corrupt, accepts)
