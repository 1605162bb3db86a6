"""Unknown words: pages of Arabic prose so many of whose words are in no list that they cannot be what is printed.

A map that gives some letters for others, and bad OCR, leave text that reads as Arabic letter by letter: of a page with
one wrong letter in ten, every second word is none. Of 5,400 pages of 80 words of eleven corpora one has more than 30 %
of its longer words unknown. Lists (of names, of nouns) have few of the words that bind sentences, and other languages
of the script are told by their letters: they are not judged, nor is vocalised text, mostly scripture and poetry.
"""

from __future__ import annotations

import re
from math import sqrt

from arclean.diagnosis import weights
from arclean.language.legibility import read_language
from arclean.language.lexicon import run_lexicon

__all__ = ["describe_unknown_words"]

_ARABIC_WORD = re.compile("[\u0621-\u065f\u0670-\u06d3]{2,}")
_VOWEL_MARK = re.compile("[\u064b-\u0652]")
_LONG = 3  # letters: most pairs of letters are some word


def describe_unknown_words(text: str, *, is_text_layer: bool) -> str:
    """Return the sentence for a page whose words are mostly unknown; none where they are known, or not to be judged.

    ``is_text_layer`` is True for the layer that OCR laid over a picture, where errors are what is to be expected.

    >>> describe_unknown_words("قال الوزير إن العمل بدأ أمس " * 10, is_text_layer=False)
    ''
    """
    words = _ARABIC_WORD.findall(text)
    if len(words) < weights.MIN_JUDGED_WORDS or len(_VOWEL_MARK.findall(text)) > weights.VOCALISED_MARKS * len(text):
        return ""
    lexicon = run_lexicon()
    long = [word for word in words if len(word) >= _LONG]
    unknown = sum(word not in lexicon for word in long)
    most = weights.MAX_UNKNOWN_OF_OCR if is_text_layer else weights.MAX_UNKNOWN_WORDS
    if unknown <= most * len(long) + sqrt(most * (1 - most) * len(long)):  # more than chance gives
        return ""
    common = sum(lexicon.word_cost(word) < weights.COMMON_WORD_COST for word in words)
    if common < weights.COMMON_WORD_SHARE * len(words) or read_language(text).language != "ar":
        return ""
    why = "its text was made by OCR" if is_text_layer else "some letters stand for others"
    return f"{unknown:,} of {len(long):,} words of this page are in no list of words: {why}."
