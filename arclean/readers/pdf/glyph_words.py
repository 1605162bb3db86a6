"""Glyph words: the glyphs of a page cut into words by their places, and what a word says, before lines are read."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.language.folding import fold_look_alikes, fold_spelling
from arclean.readers.pdf.layout.line_direction import rtl_majority

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["comparable_text", "cut_words", "logical_row"]

_WORD_GAP = 0.15  # sizes between two glyphs of a word, below
_WORD_RISE = 0.3  # sizes between the baselines of two glyphs of a word, below


def cut_words(glyphs: Iterable[DrawnGlyph]) -> Iterator[list[DrawnGlyph]]:
    """Yield the glyphs of a page in words, from left to right.

    They are cut at spaces, which begin one, and where a glyph is not drawn right beside the last.
    """
    word: list[DrawnGlyph] = []
    left = right = base = angle = 0.0
    for glyph in sorted(glyphs, key=lambda one: (one.angle, round(one.base), one.x0)):
        if word and (
            angle != glyph.angle
            or max(glyph.x0 - right, left - glyph.x1) >= _WORD_GAP * glyph.size
            or abs(glyph.base - base) >= _WORD_RISE * glyph.size
            or glyph.text.isspace()
        ):
            yield word
            word = []
        word.append(glyph)
        left, right, base, angle = glyph.x0, glyph.x1, glyph.base, glyph.angle
    if word:
        yield word


def logical_row(row: Sequence[DrawnGlyph]) -> str:
    """Return the text of glyphs of one baseline, by their places: numbers run rightward in words that run leftward."""
    texts = [glyph.text for glyph in sorted(row, key=lambda glyph: glyph.x0 + glyph.x1)]
    if rtl_majority(texts) <= 0:
        return "".join(texts)
    parts: list[str] = []
    number = ""
    for text in reversed(texts):
        if text.isdigit() or (text.isascii() and text.isalpha()):
            number = text + number
            continue
        parts += [number, text]
        number = ""
    return "".join([*parts, number])


@lru_cache(maxsize=1 << 12)
def comparable_text(text: str) -> str:
    """Return the letters and digits of a text in one spelling, digits in one system."""
    text = fold_look_alikes(fold_spelling(unicodedata.normalize("NFKC", text)))
    return "".join(
        str(unicodedata.digit(char)) if char.isdigit() else char.casefold() for char in text if char.isalnum()
    )
