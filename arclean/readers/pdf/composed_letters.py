"""Composed letters: glyphs of a page that are put together of a skeleton and what sits on it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from arclean.arabic.dots import same_skeleton
from arclean.arabic.seated_signs import without_sign
from arclean.readers.pdf.fonts.composed_glyphs import skeleton_letter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.fonts.composed_glyphs import ComposedGlyph
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["as_composed", "differs_by_parts", "has_marks", "part_places"]


def differs_by_parts(text: str, said: str) -> bool:
    """Return whether a text's letter is another one than a skeleton is said to be, by dots or a hamza alone."""
    one, other = skeleton_letter(text), skeleton_letter(said)
    base = without_sign(unicodedata.normalize("NFD", one)[:1])
    return one != other and bool(other) and (same_skeleton(base, other) or base == other)


def has_marks(text: str) -> bool:
    """Return whether a text is of a letter and of marks on it that are no part of the letter: a whole cluster.

    >>> has_marks("أُ"), has_marks("أ"), has_marks("ُ"), has_marks("لَا")
    (True, False, False, True)
    """
    marks = [unicodedata.category(char) == "Mn" for char in text]
    return any(marks) and not marks[0]


def part_places(base: DrawnGlyph, parts: Sequence[DrawnGlyph]) -> tuple[tuple[int, float, float], ...]:
    """Return the codes of parts and where they lie from the origin of their skeleton, in sizes."""
    return tuple(
        (part.code, (part.x0 - base.x0) / base.size, (base.base - part.base) / base.size)
        for part in sorted(parts, key=lambda part: part.code)
    )


def as_composed(glyph: DrawnGlyph, composed: ComposedGlyph, text: str) -> DrawnGlyph:
    """Return a glyph with a code of its own for what it is composed of, and the text that this has by now."""
    code = glyph.font.add_composed(composed, text)
    return glyph._replace(code=code, text=glyph.font.texts_and_widths[code][0])
