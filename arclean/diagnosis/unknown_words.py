"""Unknown words: pages of Arabic prose so many of whose words are in no list that they cannot be what is printed.

A map that gives some letters for others, and bad OCR, leave text that reads as Arabic letter by letter: of a page with
one wrong letter in ten, every second word is none. Of 5,400 pages of 80 words of eleven corpora one has more than 30 %
of its longer words unknown. Lists (of names, of nouns) have few of the words that bind sentences, and other languages
of the script are told by their letters: they are not judged, nor is vocalised text, mostly scripture and poetry.
"""

from __future__ import annotations

import re
from math import sqrt
from typing import NamedTuple

from arclean.diagnosis import weights
from arclean.language.legibility import read_language
from arclean.language.lexicon import run_lexicon

__all__ = ["UnknownWords", "count_unknown_words"]

_ARABIC_WORD = re.compile("[\u0621-\u065f\u0670-\u06d3]{2,}")
_VOWEL_MARK = re.compile("[\u064b-\u0652]")
_LONG = 3  # letters: most pairs of letters are some word


class UnknownWords(NamedTuple):
    """How many of the longer words of a page are in no list of words."""

    unknown: int
    words: int

    @property
    def share(self) -> float:
        """The share of words that are unknown."""
        return self.unknown / self.words if self.words else 0.0

    def describe_fault(self, *, is_text_layer: bool) -> str:
        """Return the sentence for a page that has too many of them; none where they are fewer.

        ``is_text_layer`` is True for the layer that OCR laid over a picture, where errors are what is to be expected.
        """
        most = weights.MAX_UNKNOWN_OF_OCR if is_text_layer else weights.MAX_UNKNOWN_WORDS
        if self.unknown <= most * self.words + sqrt(most * (1 - most) * self.words):  # more than chance gives
            return ""
        why = "its text was made by OCR" if is_text_layer else "some letters stand for others"
        return f"{self.unknown:,} of {self.words:,} words of this page are in no list of words: {why}."


def count_unknown_words(text: str) -> UnknownWords:
    """Return how many words of a page are unknown; of none where they are not to be judged.

    >>> count_unknown_words("قال الوزير إن العمل بدأ أمس " * 10)
    UnknownWords(unknown=0, words=50)
    """
    words = _ARABIC_WORD.findall(text)
    if len(words) < weights.MIN_JUDGED_WORDS or len(_VOWEL_MARK.findall(text)) > weights.VOCALISED_MARKS * len(text):
        return UnknownWords(0, 0)
    lexicon = run_lexicon()
    long = [word for word in words if len(word) >= _LONG]
    unknown = sum(word not in lexicon for word in long)
    if unknown:
        common = sum(lexicon.word_cost(word) < weights.COMMON_WORD_COST for word in words)
        if common < weights.COMMON_WORD_SHARE * len(words) or read_language(text).language != "ar":
            return UnknownWords(0, 0)
    return UnknownWords(unknown, len(long))
