"""Composed glyphs: the letters of a font that draws dots apart, each a skeleton with the dots that sit on it.

They have codes of their own, beyond those of any string, so that evidence is asked for the letter as it is seen: the
skeleton's name with its dots, or the shape of both together.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.dots import Dots, compose_letter
from arclean.arabic.letters import TATWEEL
from arclean.arabic.seated_signs import with_sign
from arclean.readers.pdf.fonts.outline_pens import Outline

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from arclean.readers.pdf.fonts.glyph_recognition import GlyphSource
    from arclean.readers.pdf.fonts.glyph_text import GlyphText

__all__ = [
    "FIRST_COMPOSED", "ComposedDrawing", "ComposedGlyph", "ComposedGlyphs", "compose_ligature", "compose_text",
    "is_mark", "mark_of", "named_letter", "skeleton_letter",
]  # fmt: skip

FIRST_COMPOSED = 1 << 24
"""The first code of a composed glyph: those of strings have at most three bytes."""

_LOST_GLYPH = "\ufffd"
_WITH_HAMZA = {"ا": "أ", "و": "ؤ"} | dict.fromkeys("ىيی\u066eبتثنئپ", "ئ")


class ComposedGlyph(NamedTuple):
    """A skeleton and what sits on it: their codes, with where a part lies from the skeleton's origin (sizes).

    ``sign`` is that of a letter of another language than Arabic, as the bar of gaf.
    """

    base: int
    parts: tuple[tuple[int, float, float], ...]
    dots: Dots
    has_hamza: bool = False
    sign: str = ""


class ComposedDrawing:
    """What draws composed glyphs: a program, and by name the glyphs that each is put together of."""

    def __init__(self, program: GlyphSource) -> None:
        self._program = program
        self.units = program.units
        self._pieces: dict[str, tuple[str, tuple[tuple[str, float, float], ...]]] = {}

    def add_glyph(self, name: str, base: str, parts: Sequence[tuple[str, float, float]]) -> None:
        """Let a name draw a glyph with others at their places (sizes)."""
        self._pieces[name] = base, tuple(parts)

    def outline_key(self, glyph: str) -> Hashable:
        """Return what composed glyphs of the same pieces at the same places have in common."""
        base, parts = self._pieces[glyph]
        keys = [self._program.outline_key(piece) for piece in (base, *(part[0] for part in parts))]
        return None if None in keys else ("composed", *keys, *(part[1:] for part in parts))

    def draw_outline(self, glyph: str) -> Outline | None:
        """Return the outline of all pieces, with the width of the first, or None where one cannot be drawn."""
        base, parts = self._pieces[glyph]
        drawn = self._program.draw_outline(base)
        if drawn is None:
            return None
        edges, contours = [*drawn.edges], drawn.contours
        for part, x, y in parts:
            piece = self._program.draw_outline(part)
            if piece is None:
                return None
            right, up = x * self.units, y * self.units
            edges += [(x0 + right, y0 + up, x1 + right, y1 + up) for x0, y0, x1, y1 in piece.edges]
            contours += piece.contours
        return Outline(edges, contours, drawn.width, drawn.even_odd)


class ComposedGlyphs(dict[int, ComposedGlyph]):
    """The composed glyphs of a font, by code.

    ``concluded`` are those whose sign the letters beneath it tell, ``sideless`` the numbers of dots that may lie
    above or below. ``are_settled`` says whether their texts are by what all pages of the document tell.
    """

    def __init__(self) -> None:
        super().__init__()
        self.concluded: set[int] = set()
        self.sideless: set[int] = set()
        self.are_settled = False
        self._codes: dict[Hashable, int] = {}
        self._drawing: ComposedDrawing | None = None

    def is_told(self, text: str, given: GlyphText | None) -> bool:
        """Return whether all pages of the document tell that a glyph has a text, which evidence has not given it."""
        return self.are_settled and text != _LOST_GLYPH and (given is None or given.text == _LOST_GLYPH)

    def code_of(self, glyph: ComposedGlyph) -> int:
        """Return the code of a composed glyph, a new one where it was not met; where its parts lie does not count."""
        key = glyph.base, tuple(part[0] for part in glyph.parts), glyph.dots, glyph.has_hamza, glyph.sign
        if key not in self._codes:
            code = self._codes[key] = FIRST_COMPOSED + len(self._codes)
            self[code] = glyph
        return self._codes[key]

    def drawing_of_code(
        self, code: int, program: GlyphSource, name: str, glyph_of_code: Callable[[int], str | None]
    ) -> tuple[GlyphSource, str]:
        """Return what draws a code whose glyph, or skeleton, has a name in the program, and the name there."""
        parts = self[code].parts if code in self else ()
        named = [(part, x, y) for other, x, y in parts if (part := glyph_of_code(other)) is not None]
        if not named:
            return program, name
        self._drawing = self._drawing or ComposedDrawing(program)
        self._drawing.add_glyph(str(code), name, named)
        return self._drawing, str(code)


def skeleton_letter(text: str) -> str:
    """Return the letter that a text consists of, without its form, marks and kashida; empty where it is no one letter.

    >>> skeleton_letter("ﺣ"), skeleton_letter("ـج"), skeleton_letter("لا"), skeleton_letter("أ")
    ('ح', 'ج', '', 'أ')
    """
    plain = unicodedata.normalize("NFKC", text)
    letters = [char for char in plain if char != TATWEEL and unicodedata.category(char) not in ("Mn", "Cf")]
    return letters[0] if len(letters) == 1 and unicodedata.bidirectional(letters[0]) == "AL" else ""


def named_letter(text: str) -> str:
    """Return the text by which a program names a skeleton, as a letter of the map: the final Farsi yeh is any yeh.

    >>> named_letter("ﯽ")
    'ى'
    """
    return "ى" if skeleton_letter(text) == "ی" else text


def compose_text(glyph: ComposedGlyph, text: str) -> str | None:
    """Return the text of a composed glyph whose skeleton has a text, or None where no letter looks like that.

    >>> part = (2, 0.0, 0.0)
    >>> compose_text(ComposedGlyph(1, (), Dots(1, 0)), "ﺣ"), compose_text(ComposedGlyph(1, (part,), Dots(0, 1)), "لا")
    ('خ', None)
    """
    letter = skeleton_letter(text)
    if not letter:
        return None if glyph.parts else (text or None)
    if glyph.sign:
        return with_sign(compose_letter(letter, glyph.dots) or letter, glyph.sign)
    if glyph.has_hamza:
        return _WITH_HAMZA.get(letter) if glyph.dots == (0, 0) else None
    return compose_letter(letter, glyph.dots) or (None if sum(glyph.dots) else letter)


def compose_ligature(glyph: ComposedGlyph, text: str) -> str | None:
    """Return the letters of a ligature, with the dots of a composed glyph on the only one that may bear them.

    None where it is of fewer letters than two.

    >>> compose_ligature(ComposedGlyph(1, (), Dots(0, 1)), "لح")
    'لج'
    """
    letters = [char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) == "Lo"]
    if len(letters) < 2:
        return None
    if glyph.sign:
        signed = {n: found for n, letter in enumerate(letters) if (found := with_sign(letter, glyph.sign))}
        return "".join((signed if len(signed) == 1 else {}).get(n, letter) for n, letter in enumerate(letters))
    borne = {n: found for n, letter in enumerate(letters) if (found := compose_letter(letter, glyph.dots))}
    return "".join((borne if len(borne) == 1 else {}).get(n, letter) for n, letter in enumerate(letters))


@lru_cache(maxsize=1 << 12)
def is_mark(text: str) -> bool:
    """Return whether a text is of nothing but combining marks."""
    return bool(text) and all(unicodedata.category(char) == "Mn" for char in text)


def mark_of(text: str) -> str:
    """Return the mark that a text is, or has on its one letter; empty where it has none.

    >>> mark_of("أ") == "\u0654", mark_of("ب")
    (True, '')
    """
    marks = "".join(char for char in unicodedata.normalize("NFD", text) if unicodedata.category(char) == "Mn")
    return marks if len(marks) == 1 else ""
