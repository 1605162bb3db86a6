"""Claimed letters: hamzas and maddas that a map calls the letter, or the ligature, that they were first drawn on.

WeasyPrint gives all the text of a cluster to the glyph that it draws first, which in lines from the right is the mark.
A hamza that was first met on a lam-alef is that everywhere (`الأمر` as `الالأمر`, `إن` as `الإن`). A glyph without
width draws no letter: where one lies over or under another that is an alef, a waw or a yeh by now, it is its hamza.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.dot_glyphs import ink_of_glyph
from arclean.readers.pdf.interpreter.drawn_glyphs import text_of_glyph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["seat_claimed_hamzas"]

_HAMZAS = "\u0653\u0654\u0655"
_MAX_STEPS = 3  # glyphs between a mark and its letter, in the order of drawing


def seat_claimed_hamzas(glyphs: list[DrawnGlyph]) -> list[DrawnGlyph]:
    """Return the glyphs of a page, each hamza that claims to be a letter put on the one that is drawn under it."""
    split = {text: parts for text in set(map(text_of_glyph, glyphs)) if (parts := split_hamza(text))}
    if not split:
        return glyphs
    kept = list(glyphs)
    for number, glyph in enumerate(glyphs):
        if glyph.text not in split or glyph.x0 < glyph.x1 or glyph.replaced:
            continue
        marks = split[glyph.text][1]
        own = unicodedata.normalize("NFKC", glyph.font.own_text_of_code(glyph.code) or marks)
        base = _base_under(kept, number) if own[0] in _HAMZAS and marks.startswith(own) else None
        text = "" if base is None else _compose(kept[base].text, own)
        if base is not None and text:
            kept[base] = kept[base]._replace(text=text)
            kept[number] = glyph._replace(text="")
    return kept


@lru_cache(1 << 12)
def split_hamza(text: str) -> tuple[str, str] | None:
    """Return the letters under a hamza or madda at the end of a text, and it with the marks beside it; or None.

    >>> split_hamza("لأ") == ("لا", "\u0654"), split_hamza("أ\u064e") == ("ا", "\u0654\u064e")
    (True, True)
    >>> split_hamza("ب"), split_hamza("\u0654") == ("", "\u0654"), split_hamza("\u0644\u064e")
    (None, True, None)
    """
    whole = unicodedata.normalize("NFKD", text)
    letters = whole.rstrip("".join(char for char in whole if unicodedata.category(char) == "Mn"))
    marks = "".join(sorted(whole[len(letters) :], key=lambda char: char not in _HAMZAS))  # which NFKD puts last
    is_hamza = bool(marks) and marks[0] in _HAMZAS
    return (letters, marks) if is_hamza and (letters.isalpha() or not letters) else None


def _base_under(glyphs: Sequence[DrawnGlyph], number: int) -> int | None:
    """Return the number of the letter over or under which a mark lies, the nearest in the order of drawing; or None."""
    mark = glyphs[number]
    drawing = mark.font.drawing_of_code(mark.code)
    ink = None if drawing is None else ink_of_glyph(*drawing)
    x = mark.x0 + (0.0 if ink is None else ink.middle[0]) * mark.size
    gap = weights.MAX_DOT_GAP * mark.size
    found: list[tuple[float, bool, int]] = []
    for step in (1, -1):
        for at in range(number + step, number + step * (_MAX_STEPS + 1), step):
            if not 0 <= at < len(glyphs):
                break
            base = glyphs[at]
            if base.x0 < base.x1:
                away = max(base.x0 - x, x - base.x1, 0.0)
                if base.font is mark.font and not base.replaced and abs(base.base - mark.base) < mark.size:
                    found.append((away, bool(base.text), at))  # what may be its letter first
                break
    away, _, nearest = min(found, default=(gap, True, number))
    return nearest if away < gap else None


def _compose(text: str, marks: str) -> str:
    """Return a text whose last letter has a hamza and what follows it; empty where that is no letter.

    >>> _compose("لا", "\u0654"), _compose("ﺎ", "\u0655"), _compose("ب", "\u0654"), _compose("أ", "\u0654")
    ('لأ', 'إ', '', '')
    """
    plain = unicodedata.normalize("NFKC", text)
    composed = unicodedata.normalize("NFC", plain + marks[0])
    return composed + marks[1:] if plain and len(composed) == len(plain) else ""
