"""Refuted suspicions: honest fonts whose words read badly all the same, told by a few of their glyphs.

Marks over letters, words that overlap and names read badly too, and measuring all glyphs of such a font takes longer
than reading its page. A map that is another font's is wrong in the words that are none. So those glyphs are looked at
first that are called lam, as ligatures with an alef often are, and those that stand in such words, and all that are
called no letter amid letters: where one font of the references has them, and has them as the map says, the map holds.
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

_is_letters = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]+").fullmatch
_LAM = "\u0644"


def telling_codes(use: FontUse) -> tuple[set[int], list[int]]:
    """Return the codes of a font that are called no letter amid letters; and all codes but spaces, in order.

    Those that have no text are left out. Lams tell most, then those that stand in words that no list has, then the
    commonest.
    """
    texts = use.font.texts_and_widths
    odd: set[int] = set()
    seen: Counter[int] = Counter()
    unread: Counter[int] = Counter()
    for word in Counter(map(tuple, use.words)):
        codes = {code for font, code in word if font is use.font and code not in use.lost}
        seen.update(codes)
        odd.update(code for font, code in word[1:-1] if font is use.font and code in codes and _is_odd(*texts[code]))
        if is_unknown_word("".join([font.texts_and_widths[code][0] for font, code in reversed(word)])):
            unread.update(codes)
    plain = {code: unicodedata.normalize("NFKC", texts[code][0]).strip() for code in seen}
    signs = [code for code in seen if plain[code]]
    signs.sort(key=lambda code: (plain[code] != _LAM, -unread[code] / (seen[code] + 1), -seen[code], code))
    return odd, signs


def _is_odd(text: str, width: float) -> bool:
    """Return whether a text so wide (sizes) is neither Arabic letters nor a mark that takes no room, nor a space."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain or _is_letters(plain):
        return False
    return width > weights.MAX_MARK_WIDTH or not all(unicodedata.category(char) == "Mn" for char in plain)


def is_refuted(use: FontUse, glyphs: Mapping[int, str], looked_at: FontGlyphs) -> bool:
    """Return whether the glyphs that tell most of a font are those of one that is known, as its map says."""
    odd, signs = telling_codes(use)
    asked = [code for code in signs if code in glyphs][: weights.TELLING_GLYPHS]
    if len(asked) < weights.TELLING_GLYPHS or len(odd) > weights.TELLING_GLYPHS or not odd <= glyphs.keys():
        return False
    near = {code: looked_at.find_near(glyphs[code]) for code in (*asked, *odd)}
    votes = Counter(font for code in asked for font in near[code])
    best, count = max(votes.items(), key=lambda vote: vote[1], default=((0, 0), 0))
    if count < weights.TELLING_SHARE * len(asked):
        return False
    texts = use.font.texts_and_widths
    return all(
        _says_any(texts[code][0], (one.text for one in found.get(best, ()))) or (best not in found and code not in odd)
        for code, found in near.items()
    )


def _says_any(given: str, texts: Iterable[str]) -> bool:
    return any(spells_alike(given, text) for text in texts)
