"""Local letters: of letters that are drawn alike, those that the language of a page writes.

Yeh and kaf, and the heh of Persian and the ae of Kurdish, are one glyph each at some places of a word. What a font
program names, or what shapes show, is then any of them, and the language of the page says which. Texts of maps stay.
"""

from __future__ import annotations

import unicodedata
from operator import itemgetter
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.composed_glyphs import skeleton_letter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import DrawnCode, GlyphCode
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph
    from arclean.readers.pdf.page_languages import PageLanguages

__all__ = ["localize_letters"]

_YEH_AND_KAF = {"ي": "ی", "ى": "ی", "ك": "ک"}
_LOCAL: Mapping[str, Mapping[str, str]] = {
    "fa": {**_YEH_AND_KAF, "ە": "ه"}, "ur": _YEH_AND_KAF, "ckb": _YEH_AND_KAF,
}  # fmt: skip
_AMBIGUOUS = frozenset("يىكهە")
_HEH, _AE = "ه", "ە"
_AE_FORMS = ("<final>", "<isolated>")
_FONT_AND_CODE: Callable[[DrawnGlyph], GlyphCode] = itemgetter(6, 7)


def localize_letters(
    glyphs: list[DrawnGlyph], drawn: Iterable[DrawnCode], languages: PageLanguages
) -> list[DrawnGlyph]:
    """Return the glyphs of a page, those whose text no map gives with local letters; the same list without any.

    ``drawn`` are the codes that the page draws.
    """
    unmapped = [
        (font, code)
        for font, code, is_replaced in drawn
        if not is_replaced
        and (code in font.program_codes or code in font.composed or code in font.restored_texts)
        and skeleton_letter(font.texts_and_widths[code][0]) in _AMBIGUOUS
    ]
    if not unmapped:
        return glyphs
    language = languages.read_page(glyphs)
    texts = {code: local for code in unmapped if (local := _local_text(*code, language))}
    if not texts:
        return glyphs
    return [
        glyph._replace(text=texts[code]) if (code := _FONT_AND_CODE(glyph)) in texts and not glyph.replaced else glyph
        for glyph in glyphs
    ]


def _local_text(font: Font, code: int, language: str) -> str:
    """Return the letter by which a language writes that of a code; empty where it is the same one.

    The heh of Kurdish has another letter at its end of a word, which is ae.
    """
    letter = skeleton_letter(font.texts_and_widths[code][0])
    if letter == _HEH and language == "ckb":
        return _AE if _ends_word(font.own_text_of_code(code) or "") else ""
    return _LOCAL.get(language, {}).get(letter, "")


def _ends_word(own: str) -> bool:
    """Return whether a program's name of a glyph is a form that joins no letter after it."""
    return len(own) == 1 and (unicodedata.decomposition(own).partition(" ")[0] or "<isolated>") in _AE_FORMS
