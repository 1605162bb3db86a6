"""Page languages: the language of a page and of its lines, as the words of its glyphs read without their marks.

Marks may lie on rows of their own, where they would cut words, and cost much in languages that write few.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.language.legibility import read_language
from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.composed_glyphs import is_mark
from arclean.readers.pdf.glyph_words import cut_words
from arclean.readers.pdf.interpreter.drawn_glyphs import text_of_glyph

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["LanguageLine", "language_lines", "language_of_words"]


class LanguageLine(NamedTuple):
    """The words of a row of a page, each from left to right, and their language; empty where none is clear."""

    words: list[Sequence[DrawnGlyph]]
    language: str


def language_lines(glyphs: Iterable[DrawnGlyph]) -> list[LanguageLine]:
    """Return the rows of a page with their languages: that of the page where a row is too short to show its own."""
    rows: dict[tuple[int, int], list[Sequence[DrawnGlyph]]] = defaultdict(list)
    for word in cut_words(glyph for glyph in glyphs if glyph.x1 > glyph.x0 and not is_mark(glyph.text)):
        rows[word[0].angle, round(word[0].base)].append(word)
    of_page = language_of_words([word for words in rows.values() for word in words])
    return [LanguageLine(words, language_of_words(words) or of_page) for words in rows.values()]


def language_of_words(words: Iterable[Sequence[DrawnGlyph]]) -> str:
    """Return the language of words that run leftward, by its code; empty where they are too few or read as none."""
    read = read_language(" ".join("".join(map(_drop_marks, map(text_of_glyph, reversed(word)))) for word in words))
    is_clear = read.letters >= weights.MIN_LANGUAGE_LETTERS and read.probability >= weights.MIN_LANGUAGE_PROBABILITY
    return (read.language or "") if is_clear else ""


@lru_cache(maxsize=1 << 12)
def _drop_marks(text: str) -> str:
    return "".join(char for char in text if unicodedata.category(char) != "Mn")
