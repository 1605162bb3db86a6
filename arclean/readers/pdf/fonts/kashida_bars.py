"""Kashida bars: codes whose map says a hyphen, another sign or a letter, and whose glyph is a kashida.

A kashida is a bar on the baseline that reaches both edges of its advance, and stands between letters that join, nowhere
else. A hyphen keeps its distance from its neighbours; an em dash may reach them, but stands after any letter. So a code
is a kashida where its glyph is such a bar and what stands before it joins, each time. A letter is asked for its glyph
where another code of the font has the same letter much wider: some maps give the kashida the letter before it
(``القققققائم``), and no letter is drawn in a tenth of its width.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.arabic.letters import TATWEEL, joins_left
from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.glyph_recognition import draws_kashida
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontReading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from arclean.readers.pdf.fonts.text_sources import FontUse, GlyphCode

__all__ = ["KashidaBars"]

OUTLINE = "outlines"
"""The source of what a glyph is told to be by its outline."""


class KashidaBars:
    """The source of kashidas that a map calls signs, or letters."""

    def read_font(self, use: FontUse) -> FontReading:
        """Return the codes that draw kashidas between joined letters, and whose text is a sign or a letter."""
        signs = {code for code in use.codes - use.lost if _is_sign(use.font.texts_and_widths[code][0])}
        signs |= _narrow_letters(use)
        bars = {
            code for code in signs if (drawn := use.font.drawing_of_code(code)) is not None and draws_kashida(*drawn)
        }
        texts = {code: GlyphText(TATWEEL, OUTLINE) for code in (_between_letters(use, bars) if bars else ())}
        return FontReading(texts, certain=frozenset(texts)) if texts else NO_READING


def _narrow_letters(use: FontUse) -> set[int]:
    """Return the codes of letters that are much narrower than every other code of the same letter."""
    widths: dict[str, list[tuple[float, int]]] = {}
    for code in use.codes - use.lost:
        text, width = use.font.texts_and_widths[code]
        letter = _plain_letters(text)
        if letter:
            widths.setdefault(letter, []).append((width, code))
    ranked = [sorted(found)[:2] for found in widths.values() if len(found) > 1]
    return {code for (width, code), (next_width, _) in ranked if 0 < width <= weights.KASHIDA_WIDTH_SHARE * next_width}


def _between_letters(use: FontUse, codes: AbstractSet[int]) -> list[int]:
    """Return those of some codes that stand after letters that join, and mostly before others."""
    places: Counter[int] = Counter()
    joined: Counter[int] = Counter()
    between: Counter[int] = Counter()
    asked = {(use.font, code) for code in codes}
    for word in use.words:
        if asked.isdisjoint(word):
            continue
        lefts, rights = _texts_before(word), reversed([*_texts_before(word[::-1])])
        for one, after, before in zip(word, lefts, rights, strict=True):
            if one in asked:
                places[one[1]] += 1
                joined[one[1]] += bool(before) and joins_left(before[-1])
                between[one[1]] += bool(before and after)
    return [
        code for code, count in sorted(places.items())
        if between[code] >= weights.MIN_KASHIDAS and joined[code] >= weights.JOINED_SHARE * count
    ]  # fmt: skip


def _texts_before(word: Sequence[GlyphCode]) -> Iterator[str]:
    """Yield for each glyph of a word the text of the last other one before it that is no mark; of signs nothing."""
    last: GlyphCode | None = None
    text = other = ""
    for one in word:
        yield other if one == last else text
        plain = _plain_letters(one[0].texts_and_widths[one[1]][0])
        if plain is not None and one != last:
            last, text, other = one, plain, text


@lru_cache(4096)
def _plain_letters(text: str) -> str | None:
    """Return a text without forms and marks: empty where it is no letter of the script, None where nothing is left."""
    plain = "".join(
        char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Mn" and char != TATWEEL
    )
    if not plain:
        return None
    return plain if all(unicodedata.bidirectional(char) == "AL" and char.isalpha() for char in plain) else ""


def _is_sign(text: str) -> bool:
    return len(text) == 1 and unicodedata.category(text)[0] in "PS"
