"""Words split by a space, as a reader does that takes a gap between two glyphs for one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC, joins_left
from arclean.core.context import Context
from arclean.core.corruptor import Corruptor
from arclean.evidence.word_boundaries.line_blocks import arabic_line_test
from arclean.filters import SplitWords
from arclean.filters.split_words.joins import Split
from arclean.language.tokens import BREAK, placed_tokens

if TYPE_CHECKING:
    from random import Random

    from arclean.filters.split_words.joins import Join
    from arclean.language.tokens import PlacedToken

__all__ = ["CORRUPTOR", "cut"]

_WAW = "\u0648"
_is_whole = re.compile(f"[{ARABIC}]{{3,}}").fullmatch
_EACH = 25  # words of which one is split
_APART = 3  # words between two that are split, at least
_SURE, _COMPANY = 4.0, 6.0  # bits from which a split shows by itself; and what others in the same document weigh


def cut(word: str, random: Random) -> int:
    """Choose where a word is split: in two of three cases behind a letter that does not join, and never behind a waw.

    Of 1,000 pieces in 163 laws of Egypt .61 end with such a letter (2026-11). Zero where there is no such place.
    """
    places = [at for at in range(1, len(word)) if _WAW not in (word[:at], word[at:])]
    loose = [at for at in places if not joins_left(word[at - 1])]
    chosen = loose if loose and random.random() < 2 / 3 else places
    return random.choice(chosen) if chosen else 0


def corrupt(text: str, random: Random) -> str:
    """Split one word in 25, and one at least, where the pieces and their neighbours tell that it was one."""
    row = placed_tokens(text, 0, len(text))
    numbers = [n for n, spot in enumerate(row) if spot.plain and _is_whole(text[spot.start : spot.end])]
    random.shuffle(numbers)
    chosen: dict[int, int] = {}
    for number in numbers:
        if len(chosen) * _EACH > len(numbers):
            break
        at = cut(row[number].text, random)
        if at and all(abs(number - other) > _APART for other in chosen) and _tells(row, number, at):
            chosen[number] = row[number].start + at
    broken, done = [], 0
    for place in sorted(chosen.values()):
        broken.append(text[done:place])
        done = place
    made = " ".join([*broken, text[done:]])
    is_arabic, places = arabic_line_test(made), sorted(chosen.values())  # a piece may be a word of Urdu
    read = SplitWords().wakes(made) and all(is_arabic(place + number) for number, place in enumerate(places))
    return made if read else text  # a long text without a sign is not read


@cache
def _split() -> Split:
    return Split(Context().lexicon)


def _tells(row: list[PlacedToken], number: int, at: int) -> bool:
    """Tell whether a split would show, more than that either piece belongs to the word beside it."""
    word, around = row[number].text, (number - 2, number - 1, number + 1, number + 2)
    far, before, behind, next_ = (row[n].text if 0 <= n < len(row) else BREAK for n in around)
    left, right = word[:at], word[at:]
    join = _split().join(left, right, before, behind)
    rivals = (_split().join(before, left, far, right), _split().join(right, behind, left, next_))
    return bool(join and join.alone and join.bits > max(_SURE, *map(_bits, rivals)))


def _bits(join: Join | None) -> float:
    return join.bits if join else 0.0


def accepts(text: str) -> bool:
    """Accept a text in which no two words look like one, not even where others are split."""
    row = placed_tokens(text, 0, len(text))
    around = [BREAK, *(spot.text for spot in row), BREAK]
    for number in range(len(row) - 1):
        if row[number].plain and row[number + 1].plain:
            before, left, right, behind = around[number : number + 4]
            if _bits(_split().join(left, right, before, behind)) + _COMPANY > 0:
                return False
    return True


CORRUPTOR = Corruptor("split-words", corrupt, accepts)
