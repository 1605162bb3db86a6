"""Refuted suspicions: honest fonts whose words read badly all the same, told by a few of their glyphs.

Marks over letters, words that overlap and names read badly too, and measuring all glyphs of such a font takes longer
than reading its page. A map that is another font's is wrong in the words that are none. So those letters are looked at
first that are called lam, as ligatures with an alef often are, and those that stand in such words: where one font of
the references has them, and has them as the map says, the map holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.identity import weights
from arclean.readers.pdf.fonts.map_evidence import spells_alike
from arclean.readers.pdf.fonts.word_legibility import is_unknown_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from arclean.readers.pdf.fonts.identity.font_glyphs import FontGlyphs
    from arclean.readers.pdf.fonts.text_sources import FontUse

__all__ = ["is_refuted", "telling_codes"]

_LAM = "\u0644"
_is_letters = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]+").fullmatch


def telling_codes(use: FontUse) -> list[int]:
    """Return the codes of Arabic letters of a font: lams, those that stand in words that no list has, the commonest."""
    texts = use.font.texts_and_widths
    seen: Counter[int] = Counter()
    unread: Counter[int] = Counter()
    spelt = Counter(map(tuple, use.words))
    for word, count in spelt.items():
        codes = {code: count for font, code in word if font is use.font}
        seen.update(codes)
        if is_unknown_word("".join([font.texts_and_widths[code][0] for font, code in reversed(word)])):
            unread.update(codes)
    plain = {code: unicodedata.normalize("NFKC", texts[code][0]) for code in seen}
    letters = [code for code in seen if _is_letters(plain[code])]
    return sorted(letters, key=lambda code: (plain[code] != _LAM, -unread[code] / (seen[code] + 1), -seen[code], code))


def is_refuted(use: FontUse, glyphs: Mapping[int, str], looked_at: FontGlyphs) -> bool:
    """Return whether the letters that tell most of a font are those of one that is known, as its map says."""
    asked = [code for code in telling_codes(use) if code in glyphs][: weights.TELLING_GLYPHS]
    if len(asked) < weights.TELLING_GLYPHS:
        return False
    near = {code: looked_at.find_near(glyphs[code]) for code in asked}
    votes = Counter(font for found in near.values() for font in found)
    best, count = max(votes.items(), key=lambda vote: vote[1], default=((0, 0), 0))
    if count < weights.TELLING_SHARE * len(asked):
        return False
    return all(
        _says_any(use.font.texts_and_widths[code][0], (one.text for one in found[best]))
        for code, found in near.items()
        if best in found
    )


def _says_any(given: str, texts: Iterable[str]) -> bool:
    return any(spells_alike(given, text) for text in texts)
