"""Cut ligatures: glyphs of several letters of which a map has one, in fonts that are known by their outlines.

LibreOffice before version 4, and rewriters of subsets, give a ligature the text of its first or last letter: lam-alef
comes out as lam, the lam-meem that begins so many words as meem. The words read better with both letters, which
makes the glyph worth a look; where it is drawn as a ligature of some font, what all outlines are known as decides.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.identity import weights
from arclean.readers.pdf.fonts.word_legibility import bits_a_letter, bits_from_right

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from arclean.readers.pdf.fonts.font import Font
    from arclean.readers.pdf.fonts.glyph_text import GlyphText
    from arclean.readers.pdf.fonts.identity.font_vote import FontIdentity
    from arclean.readers.pdf.fonts.text_sources import FontUse, GlyphCode

__all__ = ["cut_ligatures", "suspected_ligatures"]

_LIGATURES = {"\u0644": "\u0644\u0627", "\u0645": "\u0644\u0645"}  # by the letter that is left of them
_SAMPLED = 30  # words


def suspected_ligatures(use: FontUse) -> frozenset[int]:
    """Return the codes that are mapped to lam or meem and whose words read better with lam-alef or lam-meem.

    A font whose program names its glyphs needs no such look: the program is heard.
    """
    if use.font.map_evidence.compared >= weights.MIN_KNOWN_GLYPHS:
        return frozenset()
    ligatures = {code: one for code in use.codes if (one := _LIGATURES.get(_letter_of_code(use.font, code)))}
    found = set()
    for code, words in _words_by_code(use, ligatures).items():
        if len(words) >= weights.MIN_CUT_WORDS:
            read = bits_from_right(words, use.font, {code: ligatures[code]})
            if read + weights.MIN_GAIN_OF_LIGATURE < bits_from_right(words):
                found.add(code)
    return frozenset(found)


def cut_ligatures(use: FontUse, texts: Mapping[int, GlyphText], known: FontIdentity) -> frozenset[int]:
    """Return the codes of a font that is known whose map has the first or the last of their letters only.

    None where the words read no better with all letters: then other glyphs have them.
    """
    if known.measured < weights.MIN_KNOWN_GLYPHS or known.votes < weights.MIN_KNOWN_SHARE * known.measured:
        return frozenset()
    cut = {code: found.text for code, found in texts.items() if _is_part(_letter_of_code(use.font, code), found.text)}
    cut = {code: text for code, text in cut.items() if not _has_rest_beside(use, code, text)}
    words = [word for word in use.words if any(font is use.font and code in cut for font, code in word)]
    if not words or bits_a_letter(words, use.font, cut) >= bits_a_letter(words):
        return frozenset()
    return frozenset(cut)


def _has_rest_beside(use: FontUse, code: int, text: str) -> bool:
    """Return whether what a map lacks of a ligature mostly stands beside it, as the text of a glyph without ink."""
    letters, given = unicodedata.normalize("NFKC", text), _letter_of_code(use.font, code)
    rest = letters.removeprefix(given) if letters.startswith(given) else letters.removesuffix(given)
    beside = [
        any(_letter_of_code(*one) == rest and not _has_ink(*one) for one in word[max(place - 1, 0) : place + 2])
        for word in use.words
        for place, one in enumerate(word)
        if one == (use.font, code)
    ]
    return 2 * sum(beside) > len(beside)


def _has_ink(font: Font, code: int) -> bool:
    """Return whether the glyph of a code draws anything."""
    glyph = font.glyph_of_code(code)
    outline = None if glyph is None else font.draw_glyph(glyph)[0]
    return outline is not None and bool(outline.edges)


def _letter_of_code(font: Font, code: int) -> str:
    """Return the text of a code with letters for presentation forms."""
    return unicodedata.normalize("NFKC", font.texts_and_widths[code][0])


def _is_part(letter: str, text: str) -> bool:
    """Return whether a letter is the first or the last of several.

    >>> _is_part("\u0644", "\ufefb"), _is_part("\u0644", "\u0644"), _is_part("", "\ufefb")
    (True, False, False)
    """
    letters = unicodedata.normalize("NFKC", text)
    return len(letter) == 1 and len(letters) > 1 and letters.isalpha() and letter in {letters[0], letters[-1]}


def _words_by_code(use: FontUse, codes: Collection[int]) -> dict[int, list[list[GlyphCode]]]:
    """Return some words of several glyphs for each of some codes, each word once."""
    found: dict[int, dict[tuple[GlyphCode, ...], None]] = {code: {} for code in codes}
    asked = {(use.font, code) for code in codes}
    for word in use.words:
        for one in asked.intersection(word) if len(word) > 1 else ():
            found[one[1]][tuple(word)] = None
            if len(found[one[1]]) == _SAMPLED:
                asked.remove(one)
    return {code: [*map(list, words)] for code, words in found.items()}
