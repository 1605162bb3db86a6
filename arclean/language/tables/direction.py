"""Which way a text runs, by which letters follow which.

Of any four letters in a row the table says how much likelier they are in this order than in the other. The edge of a
word counts as a letter: what words begin and end with tells most.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from arclean.errors import ConfigError
from arclean.language.folding import fold
from arclean.language.tokens import letter_runs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["ALPHABET", "EDGE", "Direction", "folded", "pack_direction"]

EDGE = " "
ALPHABET = (
    EDGE + "\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631"
    "\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a"
    "\u067e\u0686\u0698\u06af"  # Persian: peh, tcheh, jeh, gaf
    "\u0679\u0688\u0691\u06ba\u06d2"  # Urdu: tteh, ddal, rreh, noon ghunna, yeh barree
)
"""The edge of a word, and the letters of Arabic, Persian and Urdu."""

_FOLDED = str.maketrans(
    "\u06a9\u06cc\u06c1\u06be\u06d5\u06c0\u06c2\u06c3\u06a4\u0671\u06c6\u06ce\u0695\u06b5",
    "\u0643\u064a\u0647\u0647\u0647\u0647\u0647\u0629\u0641\u0627\u0648\u064a\u0631\u0644",
)  # keheh, farsi yeh, the hehs and teh marbuta of Urdu; veh, alef wasla; Sorani vowels and its reh and lam
_SIZE = len(ALPHABET) + 1  # and letters of other languages, which say nothing
_STRANGE = len(ALPHABET)
_SQUARE = _SIZE * _SIZE
_INDEX = {letter: number for number, letter in enumerate(ALPHABET)}
_ZERO = 128  # the byte of a gain of 0
_MOST = 6.0  # bits that four letters may say: what is typed or printed twice, or a strange name, outshouts no line
_STEPS = 2  # of a bit; finer steps tell no line more, and cost a tenth of the size
_KEPT = 1 << 13  # words whose gain is kept: running text repeats itself


def folded(word: str) -> str:
    """Spell a word with the letters of the alphabet, as far as they go.

    >>> folded("کتاب") == folded("كتاب")
    True
    """
    return word.translate(_FOLDED)


class Direction:
    """Judges the direction of a text."""

    __slots__ = ("_gains", "_of_word", "_rows")

    def __init__(self, rows: array[int], gains: bytes) -> None:
        self._rows = rows
        self._gains = gains
        self._of_word = lru_cache(maxsize=_KEPT)(self._gain)

    def gain(self, text: str) -> float:
        """Return by how many bits the text is likelier as it stands than read backwards; negative in visual order.

        Letters alone speak; marks, kashida, digits, signs and Latin are passed over. Some two bits a letter. What is
        read backwards gains as much with the other sign, but for ligatures, which are spelt out.
        """
        return sum(map(self._of_word, letter_runs(fold(text)))) / _STEPS

    def _gain(self, word: str) -> int:
        """Add up what each four letters say, the edges of the word twice among them."""
        rows, gains = self._rows, self._gains
        three, gain = 0, 0
        spelt = [_INDEX.get(letter, _STRANGE) for letter in folded(word)]
        for letter in (*spelt, 0, 0):
            gain += gains[rows[three] * _SIZE + letter]
            three = three % _SQUARE * _SIZE + letter
        return gain - _ZERO * (len(spelt) + 2)


def pack_direction(gains: Mapping[str, Sequence[float]]) -> tuple[bytes, dict[str, Any]]:
    """Pack gains: for three letters one for each letter of the alphabet."""
    letters = bytes(_INDEX[letter] for row in gains for letter in row)
    cells = (_ZERO + round(max(-_MOST, min(_MOST, gain)) * _STEPS) for row in gains.values() for gain in (*row, 0.0))
    return letters[::3] + letters[1::3] + letters[2::3] + bytes(cells), {"alphabet": ALPHABET, "rows": len(gains)}


def read_direction(raw: bytes, options: Mapping[str, Any]) -> Direction:
    """Unpack what :func:`pack_direction` packed; raises ``ConfigError`` where letters were numbered otherwise."""
    if options["alphabet"] != ALPHABET:
        raise ConfigError("the tables were trained with another alphabet than that of this version: train them again")
    count = options["rows"]
    rows = array("H", bytes(2 * _SIZE**3))  # row 0 says nothing
    letters = zip(raw[:count], raw[count : 2 * count], raw[2 * count : 3 * count], strict=True)
    for row, (first, second, third) in enumerate(letters, 1):
        rows[(first * _SIZE + second) * _SIZE + third] = row
    return Direction(rows, bytes([_ZERO]) * _SIZE + raw[3 * count :])
