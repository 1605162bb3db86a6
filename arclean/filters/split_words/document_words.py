"""Words that a document has whole elsewhere: names that no table knows are split in some of their places only."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC
from arclean.arabic.marks import MARK
from arclean.evidence.word_boundaries.join_score import is_written_apart
from arclean.evidence.word_boundaries.optional_spaces import OFTEN_GLUED
from arclean.filters.split_words import weights
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["DocumentWords"]

_PARTICLE_LETTERS = 2
_each_word = re.compile(f"[{ARABIC}{MARK}]+").findall


class DocumentWords:
    """The words of one text, counted when they are first asked for."""

    def __init__(self, text: str, is_word: Callable[[str], bool]) -> None:
        self._text, self._is_word = text, is_word

    def has_whole(self, left: str, right: str) -> bool:
        """Return whether the text has a word of two folded strings, of which one is no word and stands nowhere else.

        Authors write a particle and a word of dialect now apart, now as one (``ما شفتهوش``, ``عم يحكوا``): no
        short word and none that is often glued is joined to the next.

        >>> words = DocumentWords("في بليندابا ثم بليند ابا", {"في", "ثم"}.__contains__)
        >>> words.has_whole("بليند", "ابا"), words.has_whole("في", "ثم")
        (True, False)
        """
        unknown = [one for one in (left, right) if not self._is_word(one)]
        if not unknown or left in OFTEN_GLUED or (len(left) <= _PARTICLE_LETTERS and left not in unknown):
            return False
        if len(left) + len(right) < weights.DOCUMENT_WORD_LETTERS or is_written_apart(left, right):
            return False
        return self._counts[left + right] > 0 and all(self._counts[one] == 1 for one in unknown)

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(map(fold, _each_word(self._text)))
