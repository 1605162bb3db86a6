"""Quran pages: texts of the fonts of the King Fahd Complex, each of which draws one page, and each glyph a word of it.

The Madinah Mushaf is set in 604 fonts, in two editions: ``QCF_P001`` to ``QCF_P604`` (of 1405 H) and ``QCF2001`` to
``QCF2604`` (of 1421 H). Their glyphs stand at codes of Presentation Forms-A, one after the other as the page is read:
words, pause signs, the signs of quarters and prostrations, and the ends of verses, whose order is thus all that a code
means. A map that says what Unicode has at these codes says other letters, which read like any garbage.

Evidence is the name of the font and codes that the page has, all of them. Where a font draws a code beyond the last
sign of its page, it is of another edition; and the names of suras and the basmalas between them are drawn by fonts of
the same kind (``QCF_BSML``) whose codes no table has. The glyphs of such fonts are U+FFFD.

Source: 129 pages of the first edition and 46 of the second whose last code is public have as many signs as here.
"""

from __future__ import annotations

import lzma
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from arclean.errors import ReadError
from arclean.package_files import read_file
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.fonts.glyph_text import GlyphText
from arclean.readers.pdf.fonts.text_sources import NO_READING, FontReading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.readers.pdf.fonts.text_sources import FontUse

__all__ = ["TABLE", "PageFont", "QuranPages", "pack_verses", "page_font_of_name", "page_signs", "unpack_verses"]

TABLE = "table"
"""The source of a text that a table of codes has for a font."""

_PAGES_FILE = Path(__file__).with_name("data") / "quran.pages"
_PAGES = 604
_is_of_the_complex = re.compile("QCF[_0-9]", re.IGNORECASE).match
_match_name = re.compile(r"QCF(?:_?P(?P<first>\d{3})|_?2(?P<second>\d{3}))(?:[-_,].*)?", re.IGNORECASE).fullmatch
_FIRST_CODES = [*range(0xFB51, 0xFBB2), *range(0xFBD3, 0xFD3E)]  # what Unicode had in 2004
_SECOND_CODES = range(0xFC41, 0xFD3E)
_CODE_NUMBERS = {
    "first": {chr(code): number for number, code in enumerate(_FIRST_CODES)},
    "second": {chr(code): number for number, code in enumerate(_SECOND_CODES)},
}
_EDITIONS = (*_CODE_NUMBERS,)
_END_OF_VERSE, _QUARTER = "\u06dd", "\u06de"
_VERSE_DIGITS = str.maketrans("0123456789", "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669")
_is_pause = re.compile("[\u06d6-\u06dc\u06e4\u06e9]").fullmatch


class PageFont(NamedTuple):
    """A font of one page: of the ``first`` or ``second`` edition, and which page, from 1."""

    edition: str
    page: int


class QuranVerses(NamedTuple):
    """The Mushaf: the signs of each verse by edition, and with which verse (from 0) each page begins."""

    signs: dict[str, tuple[tuple[str, ...], ...]]
    starts: dict[str, tuple[int, ...]]


class QuranPages:
    """The source of texts of fonts that draw one page of the Mushaf."""

    def read_font(self, use: FontUse) -> FontReading:
        """Return the words of the codes that a page font draws; nothing of any other font."""
        if _is_of_the_complex(use.font.family) is None:
            return NO_READING
        named = page_font_of_name(use.font.family)
        numbers = _CODE_NUMBERS["first" if named is None else named.edition]
        found: dict[int, int] = {}
        for code in use.codes:
            for text in (use.font.own_text_of_code(code), use.font.texts_and_widths[code][0]):
                if text in numbers:
                    found[code] = numbers[text]
                    break
        signs = () if named is None else page_signs(named)
        if max(found.values(), default=0) >= len(signs):
            texts = dict.fromkeys(found, GlyphText(LOST_GLYPH, "none", 0.0))
        else:
            texts = {code: GlyphText(_spaced_sign(signs, number), TABLE) for code, number in found.items()}
        return FontReading(texts, certain=frozenset(texts))


def page_font_of_name(name: str) -> PageFont | None:
    """Return which page the font of some name draws, or None where it is no page font.

    >>> page_font_of_name("QCF_P003"), page_font_of_name("QCF2604"), page_font_of_name("QCF_BSML")
    (PageFont(edition='first', page=3), PageFont(edition='second', page=604), None)
    """
    match = _match_name(name)
    if match is None:
        return None
    edition = match.lastgroup or ""
    page = int(match[edition])
    return PageFont(edition, page) if 1 <= page <= _PAGES else None


def page_signs(font: PageFont) -> Sequence[str]:
    """Return the signs of a page in the order of their codes: words, pause signs, quarters, and ends of verses.

    >>> signs = page_signs(PageFont("first", 604))
    >>> len(signs), signs[4]
    (73, '۝١')
    """
    verses = _shipped_verses()
    starts = (*verses.starts[font.edition], len(verses.signs[font.edition]))
    within = verses.signs[font.edition][starts[font.page - 1] : starts[font.page]]
    return tuple(sign for verse in within for sign in verse)


def _spaced_sign(signs: Sequence[str], number: int) -> str:
    """Return a sign with the space after it; a pause sign belongs to the word before it."""
    is_joined = number + 1 < len(signs) and _is_pause(signs[number + 1])
    return signs[number] + ("" if is_joined else " ")


def pack_verses(verses: Iterable[str], starts: Sequence[Sequence[int]]) -> bytes:
    """Return the Mushaf as a file: the first verses of the pages of both editions, then a line for each verse.

    A verse is its number and its signs, with spaces between them; a sign that one edition alone has follows ``1`` or
    ``2``.
    """
    heads = [" ".join(map(str, one)) for one in starts]
    return lzma.compress("\n".join([*heads, *verses]).encode(), preset=9 | lzma.PRESET_EXTREME)


def unpack_verses(data: bytes) -> QuranVerses:
    """Return the Mushaf of a file that :func:`pack_verses` made. Raises ReadError where it is broken."""
    try:
        first, second, *lines = lzma.decompress(data).decode().split("\n")
        starts = {
            edition: tuple(map(int, line.split())) for edition, line in zip(_EDITIONS, (first, second), strict=True)
        }
        signs: dict[str, list[tuple[str, ...]]] = {edition: [] for edition in _EDITIONS}
        for line in lines:
            verse, *given = line.split(" ")
            end = _END_OF_VERSE + verse.translate(_VERSE_DIGITS)
            for only, edition in zip("12", _EDITIONS, strict=True):
                own = (sign.removeprefix(only) for sign in given if sign[0] in only or sign[0] not in "12")
                signs[edition].append((*own, end))
    except (lzma.LZMAError, ValueError, IndexError) as error:
        raise ReadError("the table of Quran pages is broken: install arclean again") from error
    return QuranVerses({edition: tuple(found) for edition, found in signs.items()}, starts)


@lru_cache(1)
def _shipped_verses() -> QuranVerses:
    """Return the Mushaf of the package, which is read for a page font only."""
    return unpack_verses(read_file(_PAGES_FILE))
