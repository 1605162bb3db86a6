"""Text sources: what gives the codes of a font their text where the maps of the PDF have none, or another font's.

A source is asked for the codes that a page draws with a font, and answers with texts by evidence of its own: the tables
of the font program, what its outlines are known as, what language makes of them. The sources are asked in one place
(:mod:`arclean.readers.pdf.glyph_texts`), the surest first; the first that has a text gives it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple, Protocol

from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.map_evidence import spells_alike

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from arclean.readers.pdf.fonts.font import Font

__all__ = ["NO_READING", "DrawnCode", "FontReading", "FontUse", "GlyphCode", "ProgramTables", "TextSource"]


GlyphCode = tuple["Font", int]
"""A font, and the code of one of its glyphs."""

DrawnCode = tuple["Font", int, bool]
"""A font, the code of a glyph that is drawn, and whether replacement text stands for it."""


class FontUse(NamedTuple):
    """What a page draws with a font: its codes, those that have no text so far (``lost``), and whole words.

    Codes whose sign is only told by its shape are among the lost ones; they keep it where no source knows better.
    ``words`` are the words in which the font has glyphs, from left to right; browsers draw a word with several fonts.
    Words that are replaced in part (``/ActualText``) are not among them; ``replaced`` is whether the font draws such.
    """

    font: Font
    words: Sequence[Sequence[GlyphCode]]
    codes: frozenset[int]
    lost: frozenset[int]
    replaced: bool = False


class FontReading(NamedTuple):
    """What a source says of a font: texts by code; ``map_lies`` where they stand against those of the map too.

    ``certain`` are codes whose texts stand however the words read with them: spaces that the map calls marks.
    ``distrusted`` are codes of which such a source knows that what the map says of them is worth nothing.
    ``size`` is the size of the letters in those that the font claims, where that is no size at all.
    """

    texts: Mapping[int, GlyphText]
    map_lies: bool = False
    distrusted: frozenset[int] = frozenset()
    certain: frozenset[int] = frozenset()
    size: float | None = None


NO_READING = FontReading({})
"""The reading of a source that knows nothing of a font."""


class TextSource(Protocol):
    """What gives codes their text."""

    def read_font(self, use: FontUse) -> FontReading:
        """Return the texts of codes, those of ``use.lost`` above all; at once where there is nothing to say."""


_SEATS = "\u0627\u0622\u0623\u0625\u0671\u0648\u0624\u0647\u0629"
_is_seat = re.compile(f"\u0644?[{_SEATS}]").fullmatch  # alef and waw with hamza and without, heh and its marbuta


def _other_hamzas(use: FontUse, texts: Collection[int]) -> Iterator[tuple[int, str]]:
    """Yield the codes and texts of letters that a lying map calls others of one spelling (أ and إ): they differ too."""
    for code in use.codes:
        if code in texts:
            continue
        said = unicodedata.normalize("NFKC", use.font.texts_and_widths[code][0])
        drawn = unicodedata.normalize("NFKC", use.font.own_text_of_code(code) or "") if _is_seat(said) else ""
        if _is_seat(drawn) and drawn != said:
            yield code, drawn


class ProgramTables:
    """The tables of font programs, where they contradict so much of a map that it is another font's.

    Codes without a text need no source for them: :class:`~arclean.readers.pdf.fonts.font.Font` asks the tables itself.
    Where most is contradicted, codes that the map names and the program does not are left to other sources.
    """

    def read_font(self, use: FontUse) -> FontReading:
        """Return the texts that the program has for the codes that the map calls otherwise."""
        evidence = use.font.map_evidence
        contradicted = evidence.contradicted
        certain = frozenset(
            code for code in evidence.certain if contradicted[code] == " " or contradicted[code].isdigit()
        )
        sure = {code: GlyphText(contradicted[code], "program") for code in certain}
        emptied = {code for code in use.lost if not use.font.texts_and_widths[code][0]}
        said = {code: use.font.text_without_map(code) or "" for code in (evidence.lost & use.codes) | emptied}
        texts = {
            code: GlyphText(unicodedata.normalize("NFKC", text), "program")
            for code, text in said.items()
            if text.strip()
        }
        if not evidence.is_lying:
            return FontReading(texts | sure, certain=certain)
        texts |= {code: GlyphText(text, "program") for code, text in contradicted.items()}
        texts |= {code: GlyphText(text, "program") for code, text in _other_hamzas(use, texts)}
        if not evidence.is_worthless:
            return FontReading(texts, map_lies=True, certain=certain)
        distrusted = set()
        for code in use.codes - texts.keys():
            found = use.font.text_without_map(code)
            if found is None:
                distrusted.add(code)
            elif not spells_alike(found, use.font.texts_and_widths[code][0]):
                texts[code] = GlyphText(found, "program")
        return FontReading(texts, map_lies=True, distrusted=frozenset(distrusted), certain=certain)
