"""Loss of numbers, and another version of the text that still has most of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR", "corrupt", "kept_sentences", "make_version"]

_SPACED_NUMBER = re.compile(f"(?<= )[{DIGIT}][{DIGIT}.,/:\u066b\u066c-]*(?<=[{DIGIT}])(?=[ \u060c\u061b.])")
_SENTENCE = re.compile("[^\\n]+?(?:[.\u061f!]+(?=\\s|$)|$)\\s*")
_PLAIN_WORD = LazyPattern("[^\\W\\d_]+")
_DROPPED_SENTENCE, _REPLACED_SHARE = 3, 0.1  # every third sentence, one word in ten


def corrupt(text: str, random: Random) -> str:
    """Return a text without half of its numbers; the spaces around them stay."""
    return _SPACED_NUMBER.sub(lambda found: "" if random.random() < 0.5 else found[0], text)


def make_version(text: str, random: Random) -> str:
    """Return another version of a text: every third sentence gone, paragraphs shuffled, one word in ten another."""
    words = _PLAIN_WORD.findall(text)
    paragraphs = ["".join(sentences) for sentences in kept_sentences(text) if sentences]
    random.shuffle(paragraphs)

    def replace_word(found: re.Match[str]) -> str:
        return random.choice(words) if random.random() < _REPLACED_SHARE else found[0]

    return _PLAIN_WORD.sub(replace_word, "\n\n".join(paragraphs))


def kept_sentences(text: str) -> list[list[str]]:
    """Return, paragraph by paragraph, the sentences that another version keeps: two of three, counted through."""
    number = 0
    paragraphs = []
    for paragraph in text.split("\n"):
        sentences = []
        for found in _SENTENCE.finditer(paragraph):
            number += 1
            if number % _DROPPED_SENTENCE:
                sentences.append(found[0])
        paragraphs.append(sentences)
    return paragraphs


CORRUPTOR = Corruptor("recovery", corrupt, lambda text: _SPACED_NUMBER.search(text) is None)
