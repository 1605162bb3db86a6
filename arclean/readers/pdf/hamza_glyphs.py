"""Hamza glyphs: marks without a text that are the hamza, or the madda, of the letter that they sit on.

Fonts that take the letters apart (U+0623 to an alef and a hamza) have one alef for four letters. Producers that follow
the characters through such a substitution (fontkit: pdfkit, pdf-lib, react-pdf) give the alef the text of the first one
that they met, and the mark none at all. What is seen tells: one stroke that is bent as a hamza or a madda is, above or
below, and that only ever sits on letters that bear one. Vowels without a text sit on other letters too, are straight,
or are drawn by two contours.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.dots import Dots
from arclean.readers.pdf import weights
from arclean.readers.pdf.composed_letters import has_marks
from arclean.readers.pdf.fonts.composed_glyphs import ComposedGlyph, skeleton_letter
from arclean.readers.pdf.fonts.dot_glyphs import InkBox, Stroke, ink_of_glyph, letter_strokes
from arclean.readers.pdf.fonts.drawn_hamzas import hamza_sign
from arclean.readers.pdf.interpreter.drawn_glyphs import text_of_glyph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["seat_hamzas"]

_LAM_ALEF = "\u0644\u0627"
_BEARERS = "اويىیهہە"
_PLAIN = str.maketrans("أإآؤئ", "اااوى")


class _SeatedHamza(NamedTuple):
    """A mark without a text: the number of its glyph, that of the letter it sits on, and whether it lies above."""

    number: int
    base: int
    is_above: bool


def seat_hamzas(glyphs: list[DrawnGlyph]) -> list[DrawnGlyph]:
    """Return the glyphs of a page, each letter with a hamza that has no text as that letter; the same list without."""
    if all(map(text_of_glyph, glyphs)):
        return glyphs
    found: dict[tuple[Font, int], list[_SeatedHamza]] = defaultdict(list)
    for number, glyph in enumerate(glyphs):
        if not glyph.text and not glyph.replaced and glyph.x1 - glyph.x0 < weights.MAX_DOT_ADVANCE * glyph.size:
            mark = _seat_mark(glyphs, number)
            if mark is not None:
                found[glyph.font, glyph.code].append(mark)
    seated = {mark.base: mark for marks in found.values() if _are_hamzas(glyphs, marks) for mark in marks}
    if not seated:
        return glyphs
    used = {mark.number for mark in seated.values()}
    return [
        _compose(glyph, glyphs[seated[number].number], seated[number]) if number in seated else glyph
        for number, glyph in enumerate(glyphs)
        if number not in used
    ]


def _seat_mark(glyphs: Sequence[DrawnGlyph], number: int) -> _SeatedHamza | None:
    """Return a mark with the letter beside it, in the order of drawing, over or under which it lies; None without."""
    part = glyphs[number]
    ink = _ink(part)
    if part.font.is_type3 or ink is None:
        return None
    x, y = part.x0 + ink.middle[0] * part.size, part.base - ink.middle[1] * part.size
    for at in (number + 1, number - 1):
        if not 0 <= at < len(glyphs) or glyphs[at].font is not part.font or glyphs[at].angle != part.angle:
            continue
        base = glyphs[at]
        if base.replaced or has_marks(base.text):  # what sits on it is said with it
            continue
        box = _ink(base) if base.x1 - base.x0 > weights.MAX_DOT_ADVANCE * base.size else None
        if box is None or abs(part.base - base.base) > part.size:
            continue
        if base.x0 + box.left * base.size <= x <= base.x0 + box.right * base.size:
            middle = base.base - box.middle[1] * base.size
            return _SeatedHamza(number, at, y < middle)
    return None


def _are_hamzas(glyphs: Sequence[DrawnGlyph], marks: Sequence[_SeatedHamza]) -> bool:
    """Return whether a mark is one bent stroke, and sits on letters alone that bear a hamza."""
    bases = {_bearer(glyphs[mark.base].text) for mark in marks}
    part = glyphs[marks[0].number]
    if "" in bases or (part.font.own_text_of_code(part.code) or ""):
        return False
    stroke = _only_stroke(part)
    return stroke is not None and stroke.is_bent


def _only_stroke(glyph: DrawnGlyph) -> Stroke | None:
    """Return the one stroke that a glyph draws; None where it draws none or several."""
    drawing = glyph.font.drawing_of_code(glyph.code)
    strokes = () if drawing is None else letter_strokes(*drawing)
    return strokes[0] if len(strokes) == 1 else None


def _bearer(text: str) -> str:
    """Return the letter that bears a hamza or may bear one, after its lam; empty for others.

    >>> _bearer("أ"), _bearer("ﻭ"), _bearer("ﻷ"), _bearer("ب")
    ('ا', 'و', 'لا', '')
    """
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    if plain == _LAM_ALEF:
        return plain
    letter = skeleton_letter(plain)
    return letter if letter and letter in _BEARERS else ""


def _compose(base: DrawnGlyph, part: DrawnGlyph, mark: _SeatedHamza) -> DrawnGlyph:
    """Return a letter with its hamza or madda, under a code of its own; as it is where it has none of the two."""
    stroke = _only_stroke(part)
    letter = _bearer(base.text).replace("ى", "ي")
    text = "" if stroke is None else unicodedata.normalize("NFC", letter + hamza_sign(stroke, is_above=mark.is_above))
    if len(text) != len(letter):
        return base
    place = part.code, (part.x0 - base.x0) / base.size, (base.base - part.base) / base.size
    below = base.font.composed.get(base.code)
    inner, dots, parts = (base.code, Dots(0, 0), ()) if below is None else (below.base, below.dots, below.parts)
    code = base.font.add_composed(ComposedGlyph(inner, (*parts, place), dots, has_hamza=True), text)
    return base._replace(code=code, text=base.font.texts_and_widths[code][0])


def _ink(glyph: DrawnGlyph) -> InkBox | None:
    drawing = glyph.font.drawing_of_code(glyph.code)
    return None if drawing is None else ink_of_glyph(*drawing)
