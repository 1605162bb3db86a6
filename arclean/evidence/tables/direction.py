"""Which way a text runs, by which letters follow which."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from arclean.arabic.letters import LETTER
from arclean.evidence.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ALPHABET", "Direction", "pack_direction"]

ALPHABET = (
    " \u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631"
    "\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a"
)
"""The edge of a word, and the letters of Arabic."""

_SIZE = len(ALPHABET)
_INDEX = {letter: number for number, letter in enumerate(ALPHABET)}
_words = re.compile(f"[{LETTER}][{LETTER}]*").findall
_STEPS = 8


class Direction:
    """Judges the direction of a text."""

    __slots__ = ("_gains", "_of_word")

    def __init__(self, gains: bytes) -> None:
        self._gains = gains
        self._of_word = lru_cache(maxsize=1 << 13)(self._gain)

    def gain(self, text: str) -> float:
        """Return by how many bits the text is likelier as it stands than read backwards; negative in visual order.

        Letters alone speak; marks, kashida, digits, signs and Latin are passed over. Half a bit to two bits a letter.
        """
        return sum(map(self._of_word, _words(fold(text)))) / _STEPS

    def _gain(self, word: str) -> int:
        """Add up what each three letters say, the edges of the word among them."""
        gains, get = self._gains, _INDEX.get
        first, second, gain = -1, 0, 0
        for letter in f"{word} ":
            third = get(letter, -1)
            if first >= 0 <= second and third >= 0:
                gain += gains[(first * _SIZE + second) * _SIZE + third] - 128
            elif third < 0:
                third = -1
            first, second = second, third
        return gain


def pack_direction(gains: Mapping[tuple[int, int, int], float]) -> tuple[bytes, dict[str, Any]]:
    """Pack gains, by the numbers of three letters in the alphabet."""
    table = bytearray(b"\x80" * _SIZE**3)
    for (a, b, c), gain in gains.items():
        table[(a * _SIZE + b) * _SIZE + c] = 128 + max(-127, min(127, round(gain * _STEPS)))
    return bytes(table), {"alphabet": ALPHABET}


def read_direction(raw: bytes, options: Mapping[str, Any]) -> Direction:
    """Unpack what :func:`pack_direction` packed."""
    del options
    return Direction(raw)
