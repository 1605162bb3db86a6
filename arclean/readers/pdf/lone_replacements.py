"""Lone replacements: texts (``/ActualText``) of one glyph that is part of a letter, as Typst writes them.

A letter whose dots are drawn apart is two glyphs or more, of which one has the text of the whole letter: what a map
says of them is that of the first word that they were met in. It says nothing of the same glyphs elsewhere.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from arclean.arabic.dots import same_skeleton
from arclean.arabic.seated_signs import sign_of_letter
from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.composed_glyphs import skeleton_letter
from arclean.readers.pdf.interpreter.drawn_glyphs import is_replaced

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph, Replacement

__all__ = ["lone_replacements", "may_be_drawn", "with_strange_marks", "without_replacements"]


def lone_replacements(drawn: Sequence[DrawnGlyph], replacements: Sequence[Replacement]) -> set[int]:
    """Return the numbers of glyphs that were drawn alone for a replacement text of one character."""
    if not any(map(is_replaced, drawn)):
        return set()
    alone = {n for n, (_, glyphs) in enumerate(replacements, 1) if len(glyphs) == 1 and not glyphs[0].replaced}
    return {
        n for n, glyph in enumerate(drawn) if glyph.replaced and len(glyph.text) == 1 and glyph.replacement in alone
    }


def without_replacements(drawn: list[DrawnGlyph], numbers: Collection[int]) -> list[DrawnGlyph]:
    """Return glyphs, some of them as if nothing replaced them; the same list where there are none."""
    if not numbers:
        return drawn
    return [glyph._replace(replaced=False) if n in numbers else glyph for n, glyph in enumerate(drawn)]


def with_strange_marks(glyphs: Sequence[DrawnGlyph], seated: Collection[int]) -> set[Font]:
    """Return the fonts most of whose glyphs without width that stand for letters are not seen to sit on any.

    ``seated`` are the numbers of those that do. What sits where in such a font is not known: its texts stay.
    """
    count: Counter[tuple[Font, bool]] = Counter()
    for number, glyph in enumerate(glyphs):
        if glyph.x1 - glyph.x0 <= weights.MAX_DOT_ADVANCE * glyph.size and skeleton_letter(glyph.text):
            count[glyph.font, number in seated] += 1
    return {font for font, _ in count if count[font, False] > count[font, True]}


def may_be_drawn(letter: str, text: str) -> bool:
    """Return whether a letter may be drawn by a skeleton of which a map says a text: another by dots, hamza or sign."""
    said = skeleton_letter(text)
    one, other = (unicodedata.normalize("NFD", char)[:1] for char in (letter, said))
    return not said or same_skeleton(one, other) or bool(sign_of_letter(letter)) or bool(sign_of_letter(said))
