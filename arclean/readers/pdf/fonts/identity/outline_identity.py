"""Outline identity: texts for the codes of a font that is known by the measures of its outlines.

Asked where codes have no text, and where what a map says reads badly or cannot be of one font: loading references takes
a tenth of a second, and fonts whose maps hold need none. A font of which most outlines are known, and of whose Arabic
letters several are mapped otherwise, has a map that lies: Ghostscript maps letters to ASCII or to the bytes of UTF-16,
others shift or permute them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from arclean.arabic.dots import has_dots, same_skeleton
from arclean.arabic.seated_signs import without_sign
from arclean.language.legibility import spell_best_strings
from arclean.readers.pdf.fonts.digit_evidence import digit_value, zero_of_digit
from arclean.readers.pdf.fonts.digit_systems import drawn_system, systems_beside
from arclean.readers.pdf.fonts.glyph_recognition import recognize_sign
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.identity import weights
from arclean.readers.pdf.fonts.identity.cut_ligatures import cut_ligatures, suspected_ligatures
from arclean.readers.pdf.fonts.map_evidence import spells_alike
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontReading
from arclean.readers.pdf.fonts.word_legibility import bits_a_letter, cased_share, text_from_right, unknown_share

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.identity.font_glyphs import FontGlyphs
    from arclean.readers.pdf.fonts.identity.font_vote import FontIdentity
    from arclean.readers.pdf.fonts.identity.reference_table import ReferenceTable
    from arclean.readers.pdf.fonts.identity.scale_search import BitmapFonts
    from arclean.readers.pdf.fonts.text_sources import FontUse

__all__ = ["OutlineIdentity"]

_LATIN = "la"  # any language in Latin letters
_SAMPLED_WORDS = 30  # by which a map is suspected
_ARABIC_LETTER = "[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]"
_find_arabic_letter, _find_arabic_letters = re.compile(_ARABIC_LETTER).search, re.compile(_ARABIC_LETTER).findall
_find_lam_alef = re.compile("\u0644[\u064b-\u0652\u0640]*[\u0622\u0623\u0625\u0627]").search
_has_dots = re.compile("[\u066e\u066f\u06a1\u06ba\ufbb2-\ufbc1]").search


class OutlineIdentity:
    """The source of texts by outline; ``tables`` returns the references, and is called when a font needs them."""

    def __init__(self, tables: Callable[[], Sequence[ReferenceTable]]) -> None:
        self._tables = tables
        self._glyphs: dict[Font, FontGlyphs] = {}
        self._bitmaps: BitmapFonts | None = None

    def read_font(self, use: FontUse) -> FontReading:
        """Return the texts of lost codes, and those of all where the map lies."""
        is_suspect = is_suspected(use)
        ligatures = frozenset() if is_suspect else suspected_ligatures(use)
        if not (use.lost - use.font.recognized_codes or is_suspect or ligatures):  # a kashida needs no references
            return NO_READING
        glyphs = {code: glyph for code in use.codes if (glyph := use.font.glyph_of_code(code)) is not None}
        if not (is_suspect or ligatures or use.lost & glyphs.keys()):
            return NO_READING
        from arclean.readers.pdf.fonts.identity.refuted_suspicion import is_refuted  # noqa: PLC0415 - few come here

        looked_at = self._look_at_font(use.font)
        lost = use.lost & glyphs.keys()
        if is_suspect and is_refuted(use, glyphs, looked_at):
            is_suspect = False
            if not lost:
                return NO_READING
        others = [glyphs[code] for code in sorted(glyphs.keys() - lost)]
        asked = (
            len(others)
            if is_suspect or ligatures or use.font.is_type3
            else max(0, weights.MAX_TELLING_GLYPHS - len(lost))
        )
        looked_at.want_glyphs([*(glyphs[code] for code in sorted(lost)), *others[:asked]])
        may_be_cut = is_suspect or any(looked_at.may_be_ligature(glyphs[code]) for code in ligatures & glyphs.keys())
        share = weights.MIN_VOTE_SHARE
        if not (use.font.is_type3 or any(looked_at.find_near(glyphs[code]) for code in lost)):
            if not may_be_cut:
                return NO_READING
            share = weights.MIN_KNOWN_SHARE  # with less of it known, no map is set aside
        known = looked_at.identify_font(share)
        if known is None:
            return self._read_bitmaps(use, glyphs)
        texts = _known_texts(use, glyphs, known)
        if is_suspect and is_contradicted(use, texts, known):
            return FontReading(texts, map_lies=True, distrusted=_worthless_codes(use, texts))
        cut = cut_ligatures(use, texts, known) if may_be_cut else frozenset()
        return FontReading({code: found for code, found in texts.items() if code in use.lost | cut}, certain=cut)

    def _look_at_font(self, font: Font) -> FontGlyphs:
        """Return the glyphs of a font, with all that was found of them on earlier pages."""
        from arclean.readers.pdf.fonts.identity.font_glyphs import FontGlyphs  # noqa: PLC0415 - few come here

        if font not in self._glyphs:
            self._glyphs[font] = FontGlyphs(font, self._tables)
        return self._glyphs[font]

    def _read_bitmaps(self, use: FontUse, glyphs: dict[int, str]) -> FontReading:
        """Return the texts of the glyphs of a Type 3 font of unknown scale, where the words read by them."""
        if not use.font.is_type3 or len(use.lost) < weights.MIN_BITMAP_VOTES:
            return NO_READING
        if self._bitmaps is None:
            from arclean.readers.pdf.fonts.identity.scale_search import BitmapFonts  # noqa: PLC0415 - few come here

            self._bitmaps = BitmapFonts(self._tables()[-1])  # the others are small
        drawn = {glyph: one for glyph in glyphs.values() if (one := use.font.draw_glyph(glyph)[0]) is not None}
        named, size = self._bitmaps.identify_glyphs(drawn)
        texts = {code: named[glyph] for code, glyph in glyphs.items() if code in use.lost and glyph in named}
        if any(map(_has_dots, texts.values())):  # letters are put together of parts that are too small to tell
            return NO_READING
        share = len(texts) / len(use.lost)
        if len(texts) < weights.MIN_BITMAP_VOTES or share < weights.MIN_BITMAP_SHARE:
            return NO_READING
        words = [word for word in use.words if all(one is not use.font or code in texts for one, code in word)]
        if share < weights.SURE_BITMAP_SHARE and bits_a_letter(words, use.font, texts) > weights.MAX_BITMAP_BITS:
            return NO_READING
        return FontReading({code: GlyphText(text, "outlines") for code, text in texts.items()}, size=size)


def _known_texts(use: FontUse, glyphs: dict[int, str], known: FontIdentity) -> dict[int, GlyphText]:
    """Return the texts that a known font has for the codes of glyphs."""
    texts = {
        code: GlyphText(text, "outlines", alternatives=() if code in use.font.composed else found.others)
        for code, glyph in glyphs.items()
        if (found := known.glyphs.get(glyph)) is not None
        and (text := use.font.text_on_skeleton(code, found.text)) is not None
    }
    if use.font.composed:
        texts = {code: found for code, found in texts.items() if not _has_dots(found.text)}
    elif any(_has_dots(found.text) for found in texts.values()):
        texts = {code: found for code, found in texts.items() if code in use.lost and not _has_dots(found.text)}
    return texts | _digits_as_drawn(use.font, texts)


def _digits_as_drawn(font: Font, texts: dict[int, GlyphText]) -> dict[int, GlyphText]:
    """Return the digits that a font draws in another system than that which they are known as.

    Some fonts draw the digits of all systems alike, and the page shows which.
    """
    values = {code: value for code, found in texts.items() if (value := digit_value(found.text)) is not None}
    drawings = {code: drawing for code in values if (drawing := font.drawing_of_code(code)) is not None}
    zero = drawn_system((texts[code].text, recognize_sign(*drawing) or "") for code, drawing in drawings.items())
    if zero is None:
        return {}
    others = [code for code in values if zero_of_digit(texts[code].text) in systems_beside(zero)]
    return {code: texts[code]._replace(text=chr(zero + values[code])) for code in others}


def is_suspected(use: FontUse) -> bool:
    """Return whether what is drawn with a font is such that its map may be another font's.

    The program contradicts some of it, or it reads badly, or many of its words are none, as where two letters stand for
    each other, or it is long and has no lam before an alef, though no word is replaced: these are mostly of ligatures.
    Where the program says the same of all letters, words that are none, or lack a ligature, are the author's.
    """
    evidence = use.font.map_evidence
    if len(evidence.contradicted) >= weights.MIN_CONTRADICTED_CODES:
        return True
    sampled = use.words[: weights.MAX_SAMPLED_WORDS]
    words = [*map(text_from_right, sampled)]
    text = unicodedata.normalize("NFKC", " ".join(words))
    if len(text) < weights.MIN_SAMPLE:
        return False
    language, bits, _ = spell_best_strings(words[:_SAMPLED_WORDS])  # right to left, as nearly all is
    if language is None or bits > weights.MAX_HONEST_BITS:
        is_cased = language == _LATIN and cased_share(" ".join(words)) >= weights.MIN_HONEST_CASED
        most = weights.MAX_CASED_BITS if is_cased else weights.MAX_HONEST_BITS
        return bits_a_letter(use.words[:_SAMPLED_WORDS]) > most
    if evidence.bears_out:
        return False
    if unknown_share(text) > weights.MAX_HONEST_UNKNOWN:
        return True
    letters = len(_find_arabic_letters(text))
    return not use.replaced and letters >= weights.LETTERS_WITH_LAM_ALEF and _find_lam_alef(text) is None


def is_contradicted(use: FontUse, texts: dict[int, GlyphText], known: FontIdentity) -> bool:
    """Return whether so many Arabic letters of a font that is known are mapped otherwise that its map lies.

    A map that has the first letter of ligatures only may have the others at other glyphs: then the words must read
    better by what is known.
    """
    if known.measured < weights.MIN_KNOWN_GLYPHS or known.votes < weights.MIN_KNOWN_SHARE * known.measured:
        return False
    given = {code: use.font.texts_and_widths[code][0] for code in texts if code not in use.lost}
    letters = [code for code, found in texts.items() if _find_arabic_letter(found.text)]
    false = [
        code for code in letters
        if code in given and not _says_same(given[code], texts[code])
        and not (use.font.composed and _lacks_dots(texts[code].text, given[code]))
    ]  # fmt: skip
    enough = max(weights.MIN_FALSE_LETTERS, weights.MIN_FALSE_SHARE * len(letters))
    if len(false) < enough:
        return False
    if sum(not texts[code].text.startswith(given[code]) for code in false) >= enough:
        return True
    spelt = {code: texts[code].text for code in false}
    return bits_a_letter(use.words, use.font, spelt) < bits_a_letter(use.words)


def _worthless_codes(use: FontUse, texts: dict[int, GlyphText]) -> frozenset[int]:
    """Return the codes without a known text whose map is not to be believed, where most letters are mapped otherwise.

    Those are of the kinds of characters that the map has for such letters (Latin ones may be right where it calls
    letters by other letters of the script), of which the program does not say the same.
    """
    given = {code: use.font.texts_and_widths[code][0] for code in use.codes - use.lost}
    letters = [code for code, found in texts.items() if code in given and _find_arabic_letter(found.text)]
    false = [code for code in letters if not _says_same(given[code], texts[code])]
    if len(false) < weights.WORTHLESS_SHARE * len(letters):
        return frozenset()
    kinds = {_kind_of_text(given[code]) for code in false}
    doubted = [code for code, text in given.items() if code not in texts and _kind_of_text(text) in kinds]
    return frozenset(code for code in doubted if use.font.text_without_map(code) != given[code])


def _kind_of_text(text: str) -> str:
    """Return what a text is of: the script's letters, or a Unicode category, of ASCII or not; none for spaces."""
    if not text.strip():
        return ""
    return "Arabic" if _find_arabic_letter(text) else f"{unicodedata.category(text[0])[0]}{text.isascii()}"


def _lacks_dots(known: str, given: str) -> bool:
    """Return whether a known letter and that of a map are one skeleton, whose dots or sign other glyphs may draw."""
    letter, plain = unicodedata.normalize("NFKC", given), unicodedata.normalize("NFKC", known)
    bare, bare_plain = without_sign(letter), without_sign(plain)
    if bare != letter or bare_plain != plain:
        return bare == bare_plain or same_skeleton(bare, bare_plain)
    return has_dots(letter) and not has_dots(plain) and same_skeleton(letter, plain)


def _says_same(given: str, known: GlyphText) -> bool:
    return any(spells_alike(given, text) for text in (known.text, *known.alternatives))
