"""UTF-8 that was read by a page for which the search over pairs does not ask: of Thai, of DOS elsewhere, of ISO.

Those pages are many and their signs are those of others, so a line is decoded by one of them only where nothing is left
to doubt: three letters side by side and four in the line at least, every byte of the line's signs UTF-8, all of it
Arabic, and no page of the search explains the line as well. Bytes that a page lacks are C1 controls, or what cp1252 has
for them.
"""

from __future__ import annotations

import re
from functools import cache

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.edits import UNMEASURED, Finding
from arclean.filters.mojibake import weights
from arclean.filters.mojibake.decodings import Decoding
from arclean.filters.mojibake.page_pairs import NATIONAL_PAGES, READ_PAGES, class_of, lacked_bytes, read_by_page

__all__ = ["THAI_ALEF", "decode_rare_pages", "shows_rare_page"]

_RARE_PAGES = (
    "cp874", "cp866", "cp737", "cp775", "cp857", "cp860", "cp861", "cp862", "cp863", "cp865", "cp720", "iso8859_2",
    "iso8859_3", "iso8859_4", "iso8859_5", "iso8859_7", "iso8859_9", "iso8859_10", "iso8859_13", "iso8859_15",
    "iso8859_16", "mac_cyrillic", "mac_greek", "mac_latin2", "mac_croatian", "mac_romanian", "kz1048", "ptcp154",
)  # fmt: skip
THAI_ALEF = "\u0e38\u0e07"
"""What alef is read as by the pages of Thai, whose text wakes nothing else."""

_ARABIC_TEXT = (  # without signs of the script that hardly any text has
    "\u060c\u061b\u061f-\u065f\u0660-\u06d5\u06f0-\u06f9\u200c\u200d\u00a0-\u00bf\u2010-\u203a\ufb50-\ufdff\ufe70-\ufefc"
)
_is_arabic_text = LazyPattern(f"[\x00-\x7f{_ARABIC_TEXT}]*").fullmatch
_arabic_letters = LazyPattern("[\u0621-\u063a\u0641-\u064a\u066e-\u06d3]").findall
_WHY_RARE = "every byte of the line is UTF-8 and all of it Arabic, if it was read as {}"


@cache
def _bytes_by_character(page: str) -> dict[str, int]:
    """Return the bytes of a page's characters, and of what stands for the bytes that it lacks."""
    lacked = lacked_bytes(page)
    filled = {chr(byte): byte for byte in range(0x80, 0xA0)}
    filled |= {read_by_page("cp1252")[byte - 0x80]: byte for byte in lacked}
    return filled | {char: byte for byte, char in enumerate(read_by_page(page), 0x80) if byte not in lacked}


@cache
def _sequences(page: str) -> re.Pattern[str]:
    """Return the pattern of three Arabic letters in UTF-8 that were read by a page."""
    found = _bytes_by_character(page)
    lead = class_of("".join(char for char, byte in found.items() if 0xD8 <= byte <= 0xDB))
    tail = class_of("".join(char for char, byte in found.items() if byte < 0xC0))
    return re.compile(f"[{lead}][{tail}](?: ?[{lead}][{tail}]){{2}}")


@cache
def _any_sequences() -> re.Pattern[str]:
    """Return the pattern of three letters that were read by any of the pages."""
    tables = [_bytes_by_character(page) for page in _RARE_PAGES]
    lead = class_of("".join(char for found in tables for char, byte in found.items() if 0xD8 <= byte <= 0xDB))
    tail = class_of("".join(char for found in tables for char, byte in found.items() if byte < 0xC0))
    return re.compile(f"[{lead}][{tail}](?: ?[{lead}][{tail}]){{2}}")


def shows_rare_page(line: str) -> bool:
    """Return whether a line may be UTF-8 that was read by a page of this module.

    >>> shows_rare_page("ุงู„ุจูŠุช"), shows_rare_page("นี่คือภาษาไทย"), shows_rare_page("الوزير")
    (True, False, False)
    """
    return _any_sequences().search(line) is not None


def decode_rare_pages(line: str) -> tuple[list[Decoding], list[Finding]]:
    """Return the decoding of a line that was read by one of the pages; a finding where bytes of it were lost.

    >>> [made.target for made in decode_rare_pages("ุงู„ุจูŠุช")[0]]
    ['البيت']
    """
    if not shows_rare_page(line) or any(_decode_line(line, page) for page in READ_PAGES if page not in NATIONAL_PAGES):
        return [], []
    shown = [page for page in _RARE_PAGES if _sequences(page).search(line)]
    made = [one for page in shown if (one := _decode_line(line, page))]
    texts = {one.target for one in made}
    if len(texts) == 1:
        return made[:1], []
    if not texts and (not shown or shown[0] != "cp874"):
        return [], []
    message = "This seems to be Arabic that was read in a wrong code page, which has lost some of its bytes."
    return [], [Finding(0, len(line), "mojibake", "mojibake/weak", message, UNMEASURED, tuple(sorted(texts)))]


def _decode_line(line: str, page: str) -> Decoding | None:
    """Return the decoding of all that a line has beyond ASCII, or None where that is not Arabic in UTF-8."""
    table = _bytes_by_character(page)
    places = [at for at, char in enumerate(line) if char > "\x7f"]
    start, end = places[0], places[-1] + 1
    source = line[start:end]
    try:
        data = bytes(ord(char) if char <= "\x7f" else table[char] for char in source)
        text = data.decode()
    except (KeyError, UnicodeDecodeError):
        return None
    if not _is_arabic_text(text) or len(_arabic_letters(text)) < weights.MIN_RARE_LETTERS:
        return None
    why = _WHY_RARE.format(page)
    return Decoding(start, end, source, text, "mojibake/utf-8", weights.PAGES_CONFIDENCE, why)
