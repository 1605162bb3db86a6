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
_MANY_WORDS = 9
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

    One of the words is a particle, or there are nine.

    Lines are of words that single spaces part.
    """
    lines = [line.split(" ") for line in LINE.findall(text)]
    if not lines or not text[0].isalpha() or not all(_has_letter(" ".join(line)) for line in lines):
        return False
    stems = [[word.rstrip(".\u060c\u061f!:\u061b") for word in line] for line in lines]
    repeats = any(a == b for line in stems for a, b in pairwise(line))
    is_plain = all(word == word.strip() and word and len(word) < _MAX_WORD for line in stems for word in line)
    words = {word for word in stems[0] if _is_word(word)}
    if len(words) < _MANY_WORDS and words.isdisjoint(("في", "من", "على", "إلى", "عن", "التي", "الذي")):
        return False  # an author may say each of its words twice
    return len(words) >= _MIN_WORDS and min(map(len, lines)) >= _MIN_OTHERS and is_plain and not repeats


CORRUPTOR = Corruptor("doubled-words", corrupt, _is_in_domain)
