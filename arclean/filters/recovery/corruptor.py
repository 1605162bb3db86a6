"""Loss of numbers, and another version of the text that still has most of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.digits import DIGIT
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR", "corrupt", "version"]

_NUMBER = re.compile(f"(?<= )[{DIGIT}][{DIGIT}.,/:\u066b\u066c-]*(?<=[{DIGIT}])(?=[ \u060c\u061b.])")
_SENTENCE = re.compile("[^\\n]+?(?:[.\u061f!]+(?=\\s|$)|$)\\s*")
_WORD = re.compile("[^\\W\\d_]+")
_DROPPED, _REPLACED = 3, 0.1  # every third sentence, one word in ten


def corrupt(text: str, random: Random) -> str:
    """Drop half of the numbers, and leave the spaces around them."""
    return _NUMBER.sub(lambda found: "" if random.random() < 0.5 else found[0], text)


def version(text: str, random: Random) -> str:
    """Make another version of a text: every third sentence gone, paragraphs shuffled, one word in ten another."""
    words = _WORD.findall(text)
    paragraphs = ["".join(p) for p in kept(text) if p]
    random.shuffle(paragraphs)

    def other(found: re.Match[str]) -> str:
        return random.choice(words) if random.random() < _REPLACED else found[0]

    return _WORD.sub(other, "\n\n".join(paragraphs))


def kept(text: str) -> list[list[str]]:
    """List the sentences of each paragraph that another version keeps."""
    number = 0
    paragraphs = []
    for paragraph in text.split("\n"):
        sentences = []
        for found in _SENTENCE.finditer(paragraph):
            number += 1
            if number % _DROPPED:
                sentences.append(found[0])
        paragraphs.append(sentences)
    return paragraphs


CORRUPTOR = Corruptor("recovery", corrupt, lambda text: _NUMBER.search(text) is None)
