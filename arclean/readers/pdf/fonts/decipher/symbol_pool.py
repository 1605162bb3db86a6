"""Symbols: characters that stand for unknown glyphs while the pages of a document are read for the first time.

Layout goes by the direction of characters, so a symbol is a letter written from right to left, or a mark; it is taken
from scripts of antiquity and of small communities, and never from one that the fonts of the document themselves use.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import chain

__all__ = ["letter_symbols", "mark_symbols"]

_LETTER_BLOCKS = (range(0x10800, 0x11000), range(0x1E800, 0x1E8D0))  # right-to-left scripts beyond the first plane
_MARK_BLOCKS = (range(0x10A00, 0x10EC0), range(0x10F00, 0x11A00), range(0x1E000, 0x1E8D0))  # Arabic lies between


@cache
def letter_symbols() -> tuple[str, ...]:
    """Return the characters that may stand for letters.

    >>> len(letter_symbols()) > 800
    True
    """
    return tuple(
        char
        for char in map(chr, chain(*_LETTER_BLOCKS))
        if unicodedata.bidirectional(char) == "R"
        and unicodedata.category(char) == "Lo"
        and not unicodedata.decomposition(char)
    )


@cache
def mark_symbols() -> tuple[str, ...]:
    """Return the characters that may stand for marks.

    >>> len(mark_symbols()) > 200
    True
    """
    return tuple(
        char
        for char in map(chr, chain(*_MARK_BLOCKS))
        if unicodedata.category(char) == "Mn"
        and unicodedata.bidirectional(char) == "NSM"
        and not unicodedata.decomposition(char)
    )
