"""Words that lost the space between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.core.context import Context
from arclean.core.corruptor import Corruptor
from arclean.evidence.word_boundaries.line_blocks import arabic_line_test
from arclean.filters import GluedWords
from arclean.filters.glued_words import weights
from arclean.filters.glued_words.prefilter import shipped_segmenter
from arclean.language.lexicon import run_lexicon
from arclean.language.tokens import BREAK, placed_tokens

if TYPE_CHECKING:
    from random import Random

    from arclean.filters.glued_words.segmentation import WordBoundary
    from arclean.language.tokens import Token

__all__ = ["CORRUPTOR", "list_gaps"]

_is_arabic_word = LazyPattern(f"[{ARABIC}]{{2,}}").fullmatch
_GAPS_PER_LOSS = 25
_MIN_DISTANCE = 3  # words between two gaps that are lost
_MIN_BITS = 4.0  # from which a lost gap shows


def list_gaps(text: str, row: list[Token]) -> list[int]:
    """Return the numbers of words before gaps that may be lost: single spaces between words of two letters or more."""
    return [
        number
        for number in range(len(row) - 1)
        if text[row[number].end : row[number + 1].start] == " "
        and all(_is_arabic_word(text[token.start : token.end]) for token in row[number : number + 2])
    ]


def corrupt(text: str, random: Random) -> str:
    """Lose one gap in 25, and one at least, where the words around show that there was one."""
    row = placed_tokens(text, 0, len(text))
    numbers = list_gaps(text, row)
    random.shuffle(numbers)
    chosen: list[int] = []
    for number in numbers:
        if len(chosen) * _GAPS_PER_LOSS > len(numbers):
            break
        if all(abs(number - other) > _MIN_DISTANCE for other in chosen) and _is_telling(row, number):
            chosen.append(number)
    parts, done = [], 0
    for number in sorted(chosen):
        parts.append(text[done : row[number].end])
        done = row[number + 1].start
    made = "".join([*parts, text[done:]])
    is_arabic = arabic_line_test(made, Context())
    places = [row[number].start - lost for lost, number in enumerate(sorted(chosen))]
    is_read = GluedWords().wakes(made) and all(map(is_arabic, places))
    return made if is_read else text  # a long text without a trigger is not read


def _is_telling(row: list[Token], number: int) -> bool:
    """Return whether a lost gap would show, and no other in the same string."""
    before = row[number - 1].text if number else BREAK
    after = row[number + 2].text if number + 2 < len(row) else BREAK
    left, right = row[number].text, row[number + 1].text
    found = _find_boundaries(left + right, before, after)
    certain = [boundary.at for boundary in found if boundary.bits_alone > _MIN_BITS]
    return certain == [boundary.at for boundary in found] == [len(left)]


def _find_boundaries(word: str, before: str, after: str) -> tuple[WordBoundary, ...]:
    return () if word in run_lexicon() else shipped_segmenter().find_boundaries(word, before, after)


def accepts(text: str) -> bool:
    """Return whether no word of a text looks like two, not even where others are glued."""
    row = placed_tokens(text, 0, len(text))
    around = [BREAK, *(token.text if token.plain else BREAK for token in row), BREAK]
    triples = zip(around, around[1:], around[2:], strict=False)
    return all(
        one.bits + weights.OTHERS_GLUED_BONUS < 0
        for before, word, after in triples
        for one in _find_boundaries(word, before, after)
    )


CORRUPTOR = Corruptor("glued-words", corrupt, accepts)
