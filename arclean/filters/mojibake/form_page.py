"""Arabic that was read by the page of DOS that has presentation forms (cp864).

Its bytes come out as forms of other letters (``ﺍﻓﻧﺯﻎﺭ`` for ``الوزير``), in words that are none: as letters they read
as nothing, from either end. Forms that a PDF's map gives are words in one of the two orders. The line is decoded where
it reads far better in a page of Arabic than in both orders as it stands, and reported where it reads better.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.presentation_forms import as_letters
from arclean.core.edits import UNMEASURED, Finding
from arclean.filters.mojibake import weights
from arclean.filters.mojibake.decodings import Decoding
from arclean.filters.mojibake.letter_shares import find_arabic_letters
from arclean.filters.mojibake.page_pairs import WRITTEN_PAGES, read_by_page
from arclean.language.legibility import excess_bits

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FORM_TRIGGERS", "decode_form_page"]

_FORM_PAGE = "cp864"
FORM_TRIGGERS = ("\ufe8d\ufed3", "\u00f7\ufece", "\ufece\ufe93")
"""What the article, "in" and the commonest ending of cp1256 are read as; words of forms may have these letters, too."""

_shows_page = LazyPattern("|".join(FORM_TRIGGERS)).search
_high_chars = LazyPattern("[^\x00-\x7f]").findall


@cache
def _letters_written_in(page: str) -> dict[int, str]:
    """Return what each character of the page of forms is in another one, by its code point."""
    pairs = zip(read_by_page(_FORM_PAGE), read_by_page(page), strict=True)
    return {ord(read): written for read, written in pairs if read > "\x7f"}


def decode_form_page(line: str) -> tuple[list[Decoding], list[Finding]]:
    """Return the decoding of a line that was read by the page of forms, or a finding where it only may be.

    >>> decode_form_page("ﺍﻓﻧﺯﻎﺭ ÷ﻎ ﺍﻓﻛﺟﻓﺳ")[0][0].target
    'الوزير في المجلس'
    >>> decode_form_page("ﺍﻟﻮﺯﻳﺮ"), decode_form_page("ﺍﻓﺘﺘﺎﺡ ﺍﻟﻤﺆﺗﻤﺮ")
    (([], []), ([], []))
    """
    if not _shows_page(line):
        return [], []
    found = max(_readings(line), default=None)
    if found is None:
        return [], []
    letters = as_letters(line)
    gain = min(excess_bits(letters), excess_bits(letters[::-1])) + found[0]
    text, page = found[1:]
    if gain >= weights.FORM_PAGE_GAIN:
        why = f"{page} read as {_FORM_PAGE}; as forms of letters it reads in no order"
        parts = tuple(zip(line, text, strict=True))
        return [Decoding(0, len(line), line, text, f"mojibake/{page}", weights.PAGES_CONFIDENCE, why, parts)], []
    if gain >= weights.WEAK_FORM_PAGE_GAIN:
        message = f"{line!r} may be Arabic read in a wrong code page; the evidence is too weak to change it."
        return [], [Finding(0, len(line), "mojibake", "mojibake/weak", message, UNMEASURED, (text,))]
    return [], []


def _readings(line: str) -> Iterator[tuple[float, str, str]]:
    """Yield what a line is in each page that has all of it, with the bits by which it reads, and the page."""
    for page in WRITTEN_PAGES:
        table = _letters_written_in(page)
        if all(ord(char) in table for char in _high_chars(line)):
            text = line.translate(table)
            if 2 * len(find_arabic_letters(text)) > len(_high_chars(line)):
                yield -excess_bits(text), text, page
