"""Printing words twice or thrice in a row, as a reader finds them that goes by words where bold is printed twice."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.core.corruptor import LINE, Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_is_word = re.compile("[\u0621-\u064a\u064b-\u0652]+").fullmatch
_has_letter = re.compile("[\u0621-\u064a]").search
_MIN_WORDS, _MIN_OTHERS = 4, 2
_PARTICLES, _MIN_PARTICLES = frozenset(("في", "من", "على", "إلى", "عن", "التي", "الذي")), 2
_MAX_PARTICLE = 3  # letters, but for these
_LONG_PARTICLES = frozenset(
    "خلال التي الذي الذين التى الذى جميع كانت ليست يكون تكون لكن ولكن لهذا بهذا وهذا وهذه وعلى وإلى يمكن برای".split()
)
_MAX_WORD = 30


def corrupt(text: str, random: Random) -> str:
    """Print each word of all lines with Arabic letters as many times."""
    times = random.choice((2, 2, 2, 3))

    def print_again(line: re.Match[str]) -> str:
        if not _has_letter(line[0]):
            return line[0]
        return " ".join(word for word in line[0].split(" ") for _ in range(times))

    return LINE.sub(print_again, text)


def _is_in_domain(text: str) -> bool:
    """Return whether the first line has four different words and more, all others two, and no word stands twice.

    Of one such line two words are particles between others, or several stand between two quotes.

    Lines are of words that single spaces part.
    """
    lines = [line.split(" ") for line in LINE.findall(text)]
    if not lines or not text[0].isalpha() or not all(_has_letter(" ".join(line)) for line in lines):
        return False
    stems = [[word.rstrip(".\u060c\u061f!:\u061b") for word in line] for line in lines]
    repeats = any(a == b for line in stems for a, b in pairwise(line))
    is_plain = all(word == word.strip() and word and len(word) < _MAX_WORD for line in stems for word in line)
    words = [len(set(filter(_is_word, line))) for line in stems]
    return (
        words[0] >= _MIN_WORDS
        # an author may say each of its words twice
        and any(number >= _MIN_WORDS and _is_sentence(line) for number, line in zip(words, stems, strict=True))
        and min(map(len, lines)) >= _MIN_OTHERS
        and is_plain
        and not repeats
    )


def _is_sentence(words: list[str]) -> bool:
    """Return whether particles stand between words that certainly are none, or a quotation has several words."""
    if any("\u00ab" in word and "\u00bb" not in word for word in words):
        return True
    plain = [bool(_is_word(word)) and len(word) > _MAX_PARTICLE and word not in _LONG_PARTICLES for word in words]
    count = sum(a and b and word in _PARTICLES for a, word, b in zip(plain, words[1:], plain[2:], strict=False))
    return count >= _MIN_PARTICLES


CORRUPTOR = Corruptor("doubled-words", corrupt, _is_in_domain)
