"""Words split by a space, as a reader does that takes a gap between two glyphs for one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, joins_left
from arclean.core.context import Context
from arclean.core.corruptor import Corruptor
from arclean.evidence.word_boundaries.join_score import JoinScorer
from arclean.evidence.word_boundaries.line_blocks import arabic_line_test
from arclean.filters import SplitWords
from arclean.filters.split_words import weights
from arclean.filters.split_words.bare_alefs import lacks_hamzas, may_be_apart
from arclean.filters.split_words.row_evidence import tells_arabic
from arclean.language.tokens import BREAK, placed_tokens

if TYPE_CHECKING:
    from random import Random

    from arclean.evidence.word_boundaries.join_score import JoinScore
    from arclean.language.tokens import Token

__all__ = ["CORRUPTOR", "choose_cut"]

_WAW = "\u0648"
_is_arabic_word = LazyPattern(f"[{ARABIC}]{{3,}}").fullmatch
_WORDS_PER_SPLIT = 25
_MIN_DISTANCE = 3  # words between two that are split
_MIN_BITS = 4.0  # from which a split shows by itself
_SHARE_AFTER_LOOSE = 2 / 3  # of cuts after a letter that does not join; .61 of 1,000 in 163 laws of Egypt, 2026-11


def choose_cut(word: str, random: Random) -> int:
    """Return where a word is split: two times of three after a letter that does not join, and never beside a waw.

    Zero where there is no such place.
    """
    cuts = [at for at in range(1, len(word)) if _WAW not in (word[:at], word[at:])]
    after_loose = [at for at in cuts if not joins_left(word[at - 1])]
    chosen = after_loose if after_loose and random.random() < _SHARE_AFTER_LOOSE else cuts
    return random.choice(chosen) if chosen else 0


def corrupt(text: str, random: Random) -> str:
    """Split one word in 25, and one at least, where the parts and their neighbours show that it was one."""
    row = placed_tokens(text, 0, len(text))
    numbers = [n for n, token in enumerate(row) if token.plain and _is_arabic_word(text[token.start : token.end])]
    random.shuffle(numbers)
    chosen: dict[int, int] = {}
    lexicon = Context().lexicon if lacks_hamzas(text) else None
    for number in numbers:
        if len(chosen) * _WORDS_PER_SPLIT > len(numbers):
            break
        at = choose_cut(row[number].text, random)
        if at and lexicon and may_be_apart(row[number].text[:at], row[number].text[at:], lexicon):
            continue
        if at and all(abs(number - other) > _MIN_DISTANCE for other in chosen) and _is_telling(row, number, at):
            chosen[number] = row[number].start + at
    parts, done = [], 0
    places = sorted(chosen.values())
    for place in places:
        parts.append(text[done:place])
        done = place
    made = " ".join([*parts, text[done:]])
    is_arabic = arabic_line_test(made, Context())  # a part may be a word of Urdu
    is_read = SplitWords().wakes(made) and all(is_arabic(place + number) for number, place in enumerate(places))
    return made if is_read else text  # a long text without a trigger is not read


@cache
def _join_scorer() -> JoinScorer:
    return JoinScorer(Context().lexicon)


def _is_telling(row: list[Token], number: int, at: int) -> bool:
    """Return whether a split would show, and more than that either part belongs to the word beside it.

    The row must tell that it is Arabic, too: two strings by themselves may be of another language.
    """
    word, around = row[number].text, (number - 2, number - 1, number + 1, number + 2)
    far, before, after, next_ = (row[n].text if 0 <= n < len(row) else BREAK for n in around)
    left, right = word[:at], word[at:]
    score_join = _join_scorer().score_join
    score = score_join(left, right, before, after)
    rivals = (score_join(before, left, far, right), score_join(right, after, left, next_))
    pieces = (row[number]._replace(text=left), row[number]._replace(text=right))
    if not tells_arabic([*row[:number], *pieces, *row[number + 1 :]], number, Context().lexicon.word_cost):
        return False
    return bool(score and score.stands_alone and score.bits > max(_MIN_BITS, *map(_bits_of, rivals)))


def _bits_of(score: JoinScore | None) -> float:
    return score.bits if score else 0.0


def accepts(text: str) -> bool:
    """Return whether no two words of a text look like one, not even where others are split."""
    row = placed_tokens(text, 0, len(text))
    around = [BREAK, *(token.text for token in row), BREAK]
    for number in range(len(row) - 1):
        if row[number].plain and row[number + 1].plain:
            before, left, right, after = around[number : number + 4]
            score = _join_scorer().score_join(left, right, before, after)
            if score and score.bits + weights.OTHERS_SPLIT_BONUS > 0:
                return False
    return True


CORRUPTOR = Corruptor("split-words", corrupt, accepts)
