"""The bidirectional class of each character, as one letter, so that the rules are patterns over a string.

    L R A   letters: left to right, Hebrew and the like, Arabic        1 2   digits: European, Arabic-Indic
    - % ,   separator (+ -), terminator (% $), common separator        m     mark (NSM)
    ( ) o   opening and closing bracket, other neutral                 b     invisible (BN)
    ' ' S B space, tab, paragraph separator                            e E d D p   LRE RLE LRO RLO PDF
                                                                       l r f i     LRI RLI FSI PDI

Source: the character data of the running Python; for code points that it does not know, the defaults of
DerivedBidiClass.txt (Unicode 15.0), which reserve blocks for later versions.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from arclean.bidi.mirrors import CLOSING_BRACKET_OF

__all__ = ["CLASS_LETTERS", "CLASS_TABLE", "EXPLICIT_LETTERS"]

CLASS_LETTERS: Final = {
    "L": "L", "R": "R", "AL": "A", "EN": "1", "AN": "2", "ES": "-", "ET": "%", "CS": ",", "NSM": "m", "BN": "b",
    "ON": "o", "WS": " ", "S": "S", "B": "B", "LRE": "e", "RLE": "E", "LRO": "d", "RLO": "D", "PDF": "p",
    "LRI": "l", "RLI": "r", "FSI": "f", "PDI": "i",
}  # fmt: skip
"""The letter for each class of Unicode."""

EXPLICIT_LETTERS: Final = "eEdDplrfi"
"""The letters of the characters that open and close embeddings, overrides and isolates."""

_RESERVED_BLOCKS = (  # first, end (exclusive), letter: blocks of right-to-left scripts, present and to come
    (0x0590, 0x0600, "R"), (0x0600, 0x07C0, "A"), (0x07C0, 0x0860, "R"), (0x0860, 0x0900, "A"), (0x2065, 0x2066, "b"),
    (0x20A0, 0x20D0, "%"), (0xFFF0, 0xFFF9, "b"),
    (0xFB1D, 0xFB50, "R"), (0xFB50, 0xFDD0, "A"), (0xFDD0, 0xFDF0, "b"), (0xFDF0, 0xFE00, "A"), (0xFE70, 0xFF00, "A"),
    (0x10800, 0x10D00, "R"), (0x10D00, 0x10D40, "A"), (0x10D40, 0x10EC0, "R"), (0x10EC0, 0x10F00, "A"),
    (0x10F00, 0x10F30, "R"), (0x10F30, 0x10F70, "A"), (0x10F70, 0x11000, "R"), (0x1E800, 0x1EC70, "R"),
    (0x1EC70, 0x1ECC0, "A"), (0x1ECC0, 0x1ED00, "R"), (0x1ED00, 0x1ED50, "A"), (0x1ED50, 0x1EE00, "R"),
    (0x1EE00, 0x1EF00, "A"), (0x1EF00, 0x1F000, "R"), (0xE0000, 0xE1000, "b"),
)  # fmt: skip


class _ClassTable(dict[int, str]):
    """A table for ``str.translate`` that computes the letter of a character when it is first asked for."""

    def __missing__(self, code: int) -> str:
        self[code] = letter = self._find_letter(code)
        return letter

    @staticmethod
    def _find_letter(code: int) -> str:
        char = chr(code)
        name = unicodedata.bidirectional(char)
        if name == "ON" and char in CLOSING_BRACKET_OF:
            return "("
        if name == "ON" and unicodedata.normalize("NFC", char) in _CLOSING_BRACKETS:
            return ")"
        if name:
            return CLASS_LETTERS[name]
        if code & 0xFFFE == 0xFFFE:  # no characters
            return "b"
        return next((letter for first, end, letter in _RESERVED_BLOCKS if first <= code < end), "L")


_CLOSING_BRACKETS = frozenset(CLOSING_BRACKET_OF.values())

CLASS_TABLE: Final = _ClassTable()
"""Table for ``str.translate``: from characters to the letters of their classes."""
