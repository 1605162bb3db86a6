"""Medial maksuras: words with an alef maksura inside, which ends Arabic words: a map that has it for a yeh.

Fonts draw a yeh at the beginning and in the middle of a word as a skeleton with two dots, and some maps name the
skeleton (``الجزىرة``). Typists who leave the space after ``على`` out make a word with one inside too; there both parts
are words. Uyghur and old spellings of the Quran have it within words: where a text is no plain Arabic, or the yeh makes
no word, nothing is said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.wrong_map import weights
from arclean.language.legibility import reads_plainly
from arclean.language.lexicon import run_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MEDIAL_MAKSURA", "words_with_maksuras"]

_ALEF_MAKSURA, _MEANT_YEH = "\u0649", "\u064a"
MEDIAL_MAKSURA = f"{_ALEF_MAKSURA}(?=[\u0627-\u063a\u0641-\u0648])"
"""The pattern of an alef maksura before another letter."""

_find_words = LazyPattern(f"(?<![\u0621-\u064a])[\u0621-\u064a]*{MEDIAL_MAKSURA}[\u0621-\u064a]+").finditer


def words_with_maksuras(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the spans of words with a maksura for a yeh, and what they may be; none where these are few.

    >>> text = "تبعد الجزىرة عن المىناء نحو ساعتىن في البحر"
    >>> [word for _, _, word in words_with_maksuras(text)]
    ['الجزيرة', 'الميناء', 'ساعتين']
    """
    lexicon = run_lexicon()
    found = []
    for match in _find_words(text):
        word = match[0]
        right = re.sub(MEDIAL_MAKSURA, _MEANT_YEH, word)
        if right not in lexicon:
            continue
        ends = (place for place, letter in enumerate(word[:-1], 1) if letter == _ALEF_MAKSURA)
        if not any(word[:end] in lexicon and word[end:] in lexicon for end in ends):
            found.append((*match.span(), right))
    if len({right for *_, right in found}) >= weights.MIN_MAKSURA_WORDS and reads_plainly(text):
        yield from found
