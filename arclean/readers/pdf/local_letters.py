"""Local letters: of letters that are drawn alike, those that the language of a page writes.

Yeh and kaf, and the heh of Persian and the ae of Kurdish, are one glyph each at some places of a word. What a font
program names, or what shapes show, is then any of them, and the language of the page says which. Texts of maps stay.
"""

from __future__ import annotations

import unicodedata
from operator import itemgetter
from typing import TYPE_CHECKING

from arclean.language.legibility import read_language
from arclean.readers.pdf import weights
from arclean.readers.pdf.glyph_words import cut_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import GlyphCode
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["LocalLetters"]

_YEH_AND_KAF = {"ي": "ی", "ى": "ی", "ك": "ک"}
_LOCAL: Mapping[str, Mapping[str, str]] = {
    "fa": {**_YEH_AND_KAF, "ە": "ه"}, "ur": _YEH_AND_KAF, "ckb": _YEH_AND_KAF,
}  # fmt: skip
_AMBIGUOUS = frozenset("يىكهە")
_HEH, _AE = "ه", "ە"
_AE_FORMS = ("<final>", "<isolated>")
_FONT_AND_CODE: Callable[[DrawnGlyph], GlyphCode] = itemgetter(6, 7)


class LocalLetters:
    """Writes the letters of pages as their language does; the last language that was clear holds for short pages."""

    def __init__(self) -> None:
        self._language = ""

    def localize_page(self, glyphs: list[DrawnGlyph]) -> list[DrawnGlyph]:
        """Return the glyphs of a page, those whose text no map gives with local letters; the same list without any."""
        codes = {_FONT_AND_CODE(glyph) for glyph in glyphs if glyph.text in _AMBIGUOUS and not glyph.replaced}
        unmapped = [code for code in codes if _is_unmapped(*code)]
        if not unmapped:
            return glyphs
        read = read_language(" ".join("".join(glyph.text for glyph in reversed(word)) for word in cut_words(glyphs)))
        if read.letters >= weights.MIN_LANGUAGE_LETTERS and read.probability >= weights.MIN_LANGUAGE_PROBABILITY:
            self._language = read.language or ""
        texts = {code: local for code in unmapped if (local := _local_text(*code, self._language))}
        if not texts:
            return glyphs
        return [
            glyph._replace(text=texts[code])
            if (code := _FONT_AND_CODE(glyph)) in texts and not glyph.replaced
            else glyph
            for glyph in glyphs
        ]


def _is_unmapped(font: Font, code: int) -> bool:
    """Return whether the text of a code comes from the font program, from shapes or from dots, not from a map."""
    return code in font.program_codes or code in font.composed or code in font.restored_texts


def _local_text(font: Font, code: int, language: str) -> str:
    """Return the letter by which a language writes that of a code; empty where it is the same one.

    The heh of Kurdish has another letter at its end of a word, which is ae.
    """
    text = font.texts_and_widths[code][0]
    if text == _HEH and language == "ckb":
        form = unicodedata.decomposition(font.own_text_of_code(code) or "\0").partition(" ")[0]
        return _AE if form in _AE_FORMS else ""
    return _LOCAL.get(language, {}).get(text, "")
