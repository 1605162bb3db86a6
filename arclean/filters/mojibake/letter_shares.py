"""How many letters of Arabic a line would have by a pair of code pages, counted before it is decoded.

A line is tried by sixty pairs of pages, and many of them make no Arabic of it: bytes are counted by class in a
hundredth of the time that it takes to decode them.
"""

from __future__ import annotations

import codecs
from functools import lru_cache
from typing import NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.mojibake.lost_bytes import LOST
from arclean.filters.mojibake.page_pairs import PagePair, page_bytes, read_by_page

__all__ = [
    "ARABIC_TEXT",
    "find_aliens",
    "find_arabic_letters",
    "has_more_arabic",
    "may_have_more_arabic",
    "read_high_bytes",
]

ARABIC_TEXT = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff"
find_arabic_letters = LazyPattern("[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f]").findall
find_aliens = LazyPattern(
    f"[^\x00-\x7f{ARABIC_TEXT}\u200c-\u200f\u00a0\u00ab\u00bb\u2010-\u2026\u2030-\u203a\u20ac]"
).findall


def has_more_arabic(arabic: int, aliens: int, others: int) -> bool:
    """Return whether a reading has more letters of Arabic than aliens, and at least half as many as other characters.

    >>> has_more_arabic(3, 2, 6), has_more_arabic(3, 3, 6), has_more_arabic(3, 2, 7)
    (True, False, False)
    """
    return arabic > aliens and 2 * arabic >= others


def read_high_bytes(line: str, page: str) -> bytes:
    """Return the bytes that a page takes the characters of a line for, of those beyond ASCII that it has.

    >>> read_high_bytes("ЗбжТнС a Ω", "cp1251") == "الوزير".encode("cp1256")
    True
    """
    return codecs.charmap_encode(line, "ignore", _high_bytes(page))[0]


def may_have_more_arabic(data: bytes, pair: PagePair) -> bool:
    """Return whether the bytes of a line may have more Arabic than not in the page that it was written in.

    Characters that are the same in both pages count for it: a span of such alone is not read.

    >>> data = read_high_bytes("ЗбжТнС", "cp1251")
    >>> [may_have_more_arabic(data, PagePair("cp1251", page)) for page in ("cp1256", "cp720")]
    [True, False]
    """
    kinds = _byte_kinds(pair)
    arabic, aliens, others = (len(data.translate(None, kind)) for kind in kinds)
    return has_more_arabic(arabic, aliens, others)


@lru_cache(maxsize=32)
def _high_bytes(page: str) -> dict[int, int]:
    return {ord(char): byte for char, byte in page_bytes(page).items() if char != LOST}


class _ByteKinds(NamedTuple):
    """Which bytes are no letters of Arabic, which no aliens, which aliens or nothing that was read."""

    not_arabic: bytes
    not_alien: bytes
    not_other: bytes


@lru_cache(maxsize=64)
def _byte_kinds(pair: PagePair) -> _ByteKinds:
    """Return the bytes to be left out for each count; those of characters that both pages have are no aliens."""
    written = read_by_page(pair.written)
    read: dict[int, set[str]] = {}
    for code, byte in _high_bytes(pair.read).items():
        read.setdefault(byte, set()).add(chr(code))
    high = range(0x80, 0x100)
    same = {byte for byte in high if written[byte - 0x80] in read.get(byte, ())}
    arabic = {byte for byte in high if find_arabic_letters(written[byte - 0x80])}
    aliens = {byte for byte in high if find_aliens(written[byte - 0x80])} - same
    others = {byte for byte in high if not find_aliens(written[byte - 0x80])} - same
    return _ByteKinds(*(bytes(byte for byte in high if byte not in kept) for kept in (arabic, aliens, others)))
