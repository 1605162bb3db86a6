"""Emptied letters: codes to which a map gives no text, whose glyphs draw a letter that no neighbour has.

A map gives no text to a glyph whose cluster has its text at another one: then a glyph beside it has several letters (a
lam whose alef is a glyph of its own), or has the letter and is only its dots. Where a glyph as high as letters are has
no text, and those beside it have one letter each and draw it, its letter is missing. WeasyPrint 70 does so wherever a
letter is only drawn under marks. Few such glyphs tell it where the program says which letter each one is, and nothing
in the whole word says more than it draws.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.letter_ink import stands_as_letter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import GlyphCode

__all__ = ["emptied_letters"]


def emptied_letters(font: Font, words: Sequence[Sequence[GlyphCode]], codes: set[int]) -> set[int]:
    """Return those of the codes of a font that have no text and draw a letter that nothing beside them has."""
    found = font.texts_and_widths
    empty = {code for code in codes if not found[code][0] and found[code][1] > 0.0}
    empty = {code for code in empty if _stands(font, code, weights.MIN_LETTER_HEIGHT)}
    if not empty:
        return set()
    met: Counter[int] = Counter()
    lacking: Counter[int] = Counter()
    alone: Counter[int] = Counter()
    under: Counter[int] = Counter()  # hamzas, whose letter is that of the glyph they were first met on
    named = {code for code in empty if _count_letters(font.own_text_of_code(code) or "")}
    for word in words:
        for at, (one, code) in enumerate(word):
            if one is font and code in empty:
                met[code] += 1
                others = [*word[max(0, at - 1) : at], *word[at + 1 : at + 2]]
                if others := [*filter(_has_letter_of_another, others)]:
                    under[code] += all(map(_is_hamza, others))
                else:
                    lacking[code] += 1
                    alone[code] += code in named and not any(map(_says_more, (*word[:at], *word[at + 1 :])))
    if met.total() > weights.MAX_EMPTIED_SHARE * sum(map(len, words)):
        return set()
    least = weights.MIN_EMPTIED_LETTERS
    told = alone.total() > 1  # one may be a word that is cut beside the glyph that has its letter
    return {
        code for code, count in met.items()
        if (lacking[code] and lacking[code] + under[code] >= max(least, weights.EMPTIED_SHARE * count))
        or (told and alone[code] == count)
    }  # fmt: skip


def _has_letter_of_another(glyph: GlyphCode) -> bool:
    """Return whether a glyph has more letters than one, or one that it does not draw."""
    letters = _count_letters(glyph[0].texts_and_widths[glyph[1]][0])
    return letters > 1 or (letters == 1 and not _stands(*glyph, 0.0))


def _is_hamza(glyph: GlyphCode) -> bool:
    """Return whether a glyph without width has the text of a letter that bears a hamza."""
    text, width = glyph[0].texts_and_widths[glyph[1]]
    whole = unicodedata.normalize("NFKD", text)
    return width <= 0.0 and any(char in whole for char in "\u0653\u0654\u0655")


def _says_more(glyph: GlyphCode) -> bool:
    """Return whether the text of a glyph has a letter that it does not draw, by its outline or by the program."""
    font, code = glyph
    letters = _count_letters(font.texts_and_widths[code][0])
    if letters > 1:
        return letters > _count_letters(font.own_text_of_code(code) or "")
    return letters == 1 and not _stands(font, code, 0.0)


def _stands(font: Font, code: int, height: float) -> bool:
    drawing = font.drawing_of_code(code)
    return drawing is not None and stands_as_letter(*drawing, height)


@lru_cache(maxsize=1 << 10)
def _count_letters(text: str) -> int:
    """Return the number of letters of a text, forms of letters read as these."""
    return sum(map(str.isalpha, unicodedata.normalize("NFKC", text)))
