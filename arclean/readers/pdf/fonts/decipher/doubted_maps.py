"""Doubted maps: fonts whose codes all have a text that does not read, and whose glyphs look like letters of the script.

Fonts of presses of the 1990s (AXt, Yakout, Diwan, MCS, Al-Arabi) lay Arabic forms at the codes of Latin letters and
signs, each in an order of its own; other fonts have them at private codes. Maps, encodings and font programs agree on
what the codes are called there, and are wrong. Three things must speak against them before such glyphs are deciphered:
the words read in no language, the shapes of most glyphs are letters of the script and hardly one is a Latin letter, and
(:meth:`~arclean.readers.pdf.fonts.decipher.text_source.ShapesAndLanguage.decipher`) what comes out is known words.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from arclean.arabic.letters import TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.unmapped_glyphs import PRIVATE_USE
from arclean.readers.pdf.fonts.decipher import weights
from arclean.readers.pdf.fonts.glyph_recognition import recognize_sign
from arclean.readers.pdf.fonts.word_legibility import bits_a_letter, bits_from_right, cased_share, unknown_share

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.readers.pdf.fonts.decipher.decipherer import Decipherer
    from arclean.readers.pdf.fonts.glyph_recognition import GlyphSource
    from arclean.readers.pdf.fonts.text_sources import FontUse

__all__ = ["doubted_codes"]

_SAMPLED_WORDS = 60
_drop_marks = re.compile(f"[{MARK}{TATWEEL}]+").sub
_find_telling = re.compile(rf"[^\W\d_]|[{MARK}{PRIVATE_USE}]").findall  # all but numbers, signs and spaces
_find_letters = re.compile("[\u0620-\u064a\u066e-\u06d3]").findall


def doubted_codes(use: FontUse, decipherer: Callable[[], Decipherer]) -> frozenset[int]:
    """Return the codes of a font that have a text by a map which nothing bears out; none where it may hold.

    Codes that draw nothing, or the sign that they are said to be, are not among them; ``decipherer`` is asked for where
    that is in question.
    """
    font = use.font
    mapped = use.codes - use.lost
    restored = font.restored_texts.keys() & mapped
    if len(mapped) >= weights.MIN_DOUBTED_CODES and (few := _codes_of_few_letters(use, mapped - restored)):
        return few
    if any(font.restored_texts[code].text.strip() for code in restored) or len(mapped) < weights.MIN_DOUBTED_CODES:
        return frozenset()
    if _reads(use):
        return frozenset()
    drawings = {code: drawing for code in mapped - restored if (drawing := font.drawing_of_code(code)) is not None}
    from arclean.readers.pdf.fonts.decipher.script_shapes import draws_script  # noqa: PLC0415 - for such maps only

    letters_first = sorted(drawings, key=lambda code: not font.texts_and_widths[code][0].isalpha())  # they tell soonest
    if not draws_script(drawings[code] for code in letters_first):
        return frozenset()
    return frozenset(
        code
        for code, drawing in drawings.items()
        if not _draws_its_sign(*drawing, font.texts_and_widths[code][0])
        or not decipherer().may_be_sign(*drawing, font.texts_and_widths[code][0])
    )


def _reads(use: FontUse) -> bool:
    """Return whether what is drawn with a font reads, or is too short to tell.

    Arabic letters that read badly are doubted only where most words are in no list: other languages and names do so.
    Names and addresses in other letters do so too: where their words have capitals as people write them, they may read
    as badly as Arabic. Forms that lie at the codes of letters have capitals anywhere.
    """
    if bits_from_right(use.words[:_SAMPLED_WORDS]) <= min(weights.MAX_READ_BITS, weights.MAX_FOREIGN_BITS):
        return True  # as nearly all do
    texts = use.font.texts_and_widths
    words = ["".join([texts[code][0] for one, code in word if one is use.font]) for word in use.words]
    text = "".join(words)
    if len(text) < weights.MIN_DOUBTED_LETTERS or len(_find_telling(text)) < weights.MIN_DOUBTED_LETTERS:
        return True
    plain = unicodedata.normalize("NFKC", text)
    is_arabic = 2 * len(_find_letters(plain)) > sum(map(str.isalpha, plain))  # marks, digits and signs are of no script
    is_usual = is_arabic or cased_share(" ".join(words)) >= weights.MIN_CASED_SHARE
    if bits_a_letter(use.words[:_SAMPLED_WORDS]) <= (weights.MAX_READ_BITS if is_usual else weights.MAX_FOREIGN_BITS):
        return True
    if not is_arabic:
        return False
    words = ["".join(one.texts_and_widths[code][0] for one, code in reversed(word)) for word in use.words]
    return unknown_share(_drop_marks("", " ".join(words))) < weights.MIN_UNKNOWN_WORDS


def _codes_of_few_letters(use: FontUse, codes: frozenset[int]) -> frozenset[int]:
    """Return the codes of a font that are all said to be the same few letters of the script, whatever they draw."""
    texts = {code: unicodedata.normalize("NFKC", use.font.texts_and_widths[code][0]) for code in codes}
    letters = {code: text for code, text in texts.items() if _find_letters(text)}
    is_few = len(letters) >= weights.MIN_CODES_OF_FEW and len({*letters.values()}) <= weights.MAX_FEW_LETTERS
    return frozenset(letters if is_few else ())


def _draws_its_sign(program: GlyphSource, glyph: str, text: str) -> bool:
    return len(text) == 1 and not text.isalpha() and recognize_sign(program, glyph) == text
