"""Local letters: of letters that are drawn alike, those that the language of a line writes.

Yeh and kaf at the beginning and within words, the yeh without dots at their end, and the heh of Persian and the ae of
Kurdish, are one glyph each. What a font program names, or what shapes and dots show, is then any of them, and the
language says which. A yeh with dots and a kaf with its sign at the end of a word are not drawn so in Persian: Arabic
that is quoted keeps them. What maps say stays.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from arclean.readers.pdf import weights
from arclean.readers.pdf.fonts.composed_glyphs import skeleton_letter
from arclean.readers.pdf.interpreter.drawn_glyphs import drawn_form
from arclean.readers.pdf.page_languages import language_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.text_sources import DrawnCode, GlyphCode
    from arclean.readers.pdf.interpreter.drawn_glyphs import DrawnGlyph

__all__ = ["localize_letters"]

_DOTTED = {"ي": "ی", "ك": "ک"}  # initial and medial: at the end of a word other languages draw them otherwise
_UNDOTTED = {"ى": "ی"}
_HEH, _AE = "ه", "ە"
_LANGUAGES: Mapping[str, Mapping[str, str]] = {"fa": {**_UNDOTTED, _AE: _HEH}, "ur": _UNDOTTED, "ckb": _UNDOTTED}
_AMBIGUOUS = frozenset("يىكهە")
_FIRST_ALEFS = ("ا", "ٱ")
_AE_FORMS = ("<final>", "<isolated>")


def localize_letters(glyphs: list[DrawnGlyph], drawn: Iterable[DrawnCode]) -> list[DrawnGlyph]:
    """Return the glyphs of a page, those whose text no map gives with local letters; the same list without any.

    ``drawn`` are the codes that the page draws.
    """
    unmapped = {
        (font, code)
        for font, code, is_replaced in drawn
        if not is_replaced
        and (code in font.program_codes or code in font.composed or code in font.restored_texts)
        and skeleton_letter(font.texts_and_widths[code][0]) in _AMBIGUOUS
        and not _is_stated(font, code)
    }
    if not unmapped:
        return glyphs
    lines = [line for line in language_lines(glyphs) if line.language in _LANGUAGES]
    aes = _find_aes(word for line in lines if line.language == "ckb" for word in line.words)
    texts = {
        id(glyph): local
        for line in lines
        for word in line.words
        for glyph, local in _local_texts(word, unmapped, line.language, aes)
    }
    if not texts:
        return glyphs
    return [glyph._replace(text=texts[id(glyph)]) if id(glyph) in texts else glyph for glyph in glyphs]


def _find_aes(words: Iterable[Sequence[DrawnGlyph]]) -> set[GlyphCode]:
    """Return the codes of a heh that ends different words of Kurdish lines, which is an ae."""
    ends: defaultdict[GlyphCode, set[str]] = defaultdict(set)
    for word in words:
        last = _last_of_word(word)
        if last is not None and skeleton_letter(last.text) == _HEH and not _begins_with_alef(word):
            ends[last.font, last.code].add("".join(glyph.text for glyph in word))
    return {code for code, found in ends.items() if len(found) >= weights.MIN_AE_ENDS}


def _begins_with_alef(word: Sequence[DrawnGlyph]) -> bool:
    """Return whether a word begins with an alef: Arabic or Persian that is quoted, as no word of Kurdish does."""
    letters = (letter for glyph in reversed(word) if (letter := skeleton_letter(glyph.text)))
    return unicodedata.normalize("NFKD", next(letters, ""))[:1] in _FIRST_ALEFS


def _is_stated(font: Font, code: int) -> bool:
    """Return whether a map says the letter of a composed glyph of its skeleton, or of its dots."""
    if (composed := font.composed.get(code)) is None or code in font.restored_texts:
        return False
    letter = skeleton_letter(font.texts_and_widths[code][0])
    pieces = (composed.base, *(part[0] for part in composed.parts))
    return any(skeleton_letter(font.map_texts.get(piece, "")) == letter for piece in pieces)


def _local_texts(
    word: Sequence[DrawnGlyph], unmapped: Collection[GlyphCode], language: str, aes: Collection[GlyphCode]
) -> Iterator[tuple[DrawnGlyph, str]]:
    """Yield the glyphs of a word, from left to right, that a language writes by other letters, each with these.

    ``aes`` are the codes of a heh that ends Kurdish words, which joins no letter after it: within words it is an ae.
    """
    may_have_ae = language == "ckb" and not _begins_with_alef(word)
    for number, glyph in enumerate(word):
        if (glyph.font, glyph.code) in unmapped and not glyph.replaced:
            is_last = not number or not skeleton_letter(word[number - 1].text)
            letter = skeleton_letter(glyph.text)
            if local := _local_letter(letter, language, is_last=is_last):
                yield glyph, local
            elif letter == _HEH and may_have_ae and (_has_ae_form(glyph) or (glyph.font, glyph.code) in aes):
                yield glyph, _AE


def _has_ae_form(glyph: DrawnGlyph) -> bool:
    return drawn_form(glyph) in _AE_FORMS


def _last_of_word(word: Sequence[DrawnGlyph]) -> DrawnGlyph | None:
    """Return the last letter of a word of two or more, which is the leftmost, or None."""
    drawn = [glyph for glyph in word if not glyph.text.isspace()]
    return drawn[0] if len(drawn) > 1 else None


def _local_letter(letter: str, language: str, *, is_last: bool) -> str:
    """Return the letter by which a language writes another one that is drawn like it; empty where none is."""
    return _LANGUAGES[language].get(letter, "") or ("" if is_last else _DOTTED.get(letter, ""))
