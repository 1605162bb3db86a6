"""Rows of a letter that ends words, inside words: a kashida glyph whose map calls it that letter.

``المسةةةةجلين``: no word has two teh marbutas side by side, nor one before another letter, and a font has one kashida.
Seen in output of a converter of documents, for PDFs that a word processor on a Mac had justified. Authors lengthen the
last letter of a word, and leave the space after it out: there the word without the row is none, and nothing is changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, class_members, joins_left
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.language.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.language.lexicon import Lexicon

__all__ = ["LETTER_ROW_TRIGGERS", "FinalLetterRow", "letter_rows"]

LETTER_ROW_TRIGGERS = ("\u0629\u0629", "\u0649\u0649", "\u06ba\u06ba")
"""Strings one of which is in every text with such a row: teh marbuta, alef maksura, noon ghunna twice."""

_BEFORE_ROW = "".join(sorted(filter(joins_left, class_members(LETTER))))
_find_words = LazyPattern(f"[{LETTER}]+").finditer
_find_rows = LazyPattern(f"(?<=[{_BEFORE_ROW}])([\u0629\u0649\u06ba])\\1++(?=[{LETTER}])").finditer
_drop_rows = LazyPattern("([\u0629\u0649\u06ba])\\1++(?!$)").sub


class FinalLetterRow(NamedTuple):
    """A row at its place in the text, the word without rows, and whether that is a word."""

    start: int
    end: int
    word: str
    is_known: bool


def letter_rows(text: str, lexicon: Lexicon) -> Iterator[FinalLetterRow]:
    """Yield the rows of a letter inside words.

    >>> from arclean.language.lexicon import run_lexicon
    >>> [row.word for row in letter_rows("المسةةةجلين في رائعةةة", run_lexicon()) if row.is_known]
    ['المسجلين']
    """
    for found in _find_words(text):
        if not any(trigger in found[0] for trigger in LETTER_ROW_TRIGGERS):
            continue
        rows = [row.span() for row in _find_rows(found[0])]
        word = _drop_rows("", found[0])
        is_known = fold(word) in lexicon or shared_oov_costs(lexicon).is_likely_word(word)
        for start, end in rows:
            yield FinalLetterRow(found.start() + start, found.start() + end, word, is_known)
