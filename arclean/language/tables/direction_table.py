"""Which way a text runs, by which letters follow which.

For any four letters in a row the table holds how much likelier they are in this order than in the other. The edge of a
word counts as a letter: what words begin and end with says most.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from arclean.errors import ConfigError, ReadError
from arclean.language.folding import fold
from arclean.language.tokens import letter_runs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["ALPHABET", "EDGE", "DirectionTable", "pack_direction", "spell_with_alphabet", "unpack_direction"]

EDGE = " "
"""The letter that stands for the edge of a word."""
ALPHABET = (
    EDGE + "\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631"
    "\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a"
    "\u067e\u0686\u0698\u06af"  # Persian: peh, tcheh, jeh, gaf
    "\u0679\u0688\u0691\u06ba\u06d2"  # Urdu: tteh, ddal, rreh, noon ghunna, yeh barree
)
"""The edge of a word, and the letters of Arabic, Persian and Urdu; a part of the format of the table."""

_SPELT_AS = str.maketrans(
    "\u06a9\u06cc\u06c1\u06be\u06d5\u06c0\u06c2\u06c3\u06a4\u0671\u06c6\u06ce\u0695\u06b5",
    "\u0643\u064a\u0647\u0647\u0647\u0647\u0647\u0629\u0641\u0627\u0648\u064a\u0631\u0644",
)  # keheh, farsi yeh, the hehs and teh marbuta of Urdu; veh, alef wasla; Sorani vowels and its reh and lam
_SIZE = len(ALPHABET) + 1  # and letters of other languages, which count for nothing
_OTHER_LETTER = len(ALPHABET)
_SQUARE = _SIZE * _SIZE
_INDEX = {letter: number for number, letter in enumerate(ALPHABET)}
_SPELT_INDEX = {**_INDEX, **{chr(given): _INDEX[chr(taken)] for given, taken in _SPELT_AS.items()}}
_ZERO = 128  # the byte of a gain of 0
_MAX_GAIN = 6.0  # bits of four letters at most: a word printed twice, or a foreign name, outweighs no line
_GAIN_STEPS = 2  # of a bit; finer steps decide no line more, and cost a tenth of the size
_KEPT_WORDS = 1 << 11  # words whose gain is kept: running text repeats itself


def spell_with_alphabet(word: str) -> str:
    """Return a word in the letters of :data:`ALPHABET`, as far as they go.

    It is the table's own spelling, by which its rows were trained; :mod:`arclean.language.folding` is for comparing.

    >>> spell_with_alphabet("کتاب") == spell_with_alphabet("كتاب")
    True
    """
    return word.translate(_SPELT_AS)


class DirectionTable:
    """Gains of four letters in a row, in half bits: how much likelier they are as they stand than backwards."""

    __slots__ = ("_gain_of_word", "_gains", "_rows")

    def __init__(self, rows: array[int], gains: bytes) -> None:
        self._rows = rows
        self._gains = gains
        self._gain_of_word = lru_cache(maxsize=_KEPT_WORDS)(self._add_gains)

    def logical_gain(self, text: str) -> float:
        """Return by how many bits a text is likelier as it stands than read backwards; negative in visual order.

        Letters alone count; marks, kashida, digits, signs and Latin are passed over. Some two bits a letter. What is
        read backwards gains as much with the other sign, but for ligatures, which are spelt out.
        """
        return sum(map(self._gain_of_word, letter_runs(fold(text)))) / _GAIN_STEPS

    def word_gain(self, word: str) -> float:
        """Return the same of one folded word, which is not remembered."""
        return self._add_gains(word) / _GAIN_STEPS

    def _add_gains(self, word: str) -> int:
        """Return the sum of the gains of each four letters, in steps, the edges of the word twice among them."""
        rows, gains = self._rows, self._gains
        three, gain = 0, 0
        spelt = [_SPELT_INDEX.get(letter, _OTHER_LETTER) for letter in word]
        for letter in (*spelt, 0, 0):
            gain += gains[rows[three] * _SIZE + letter]
            three = three % _SQUARE * _SIZE + letter
        return gain - _ZERO * (len(spelt) + 2)


def pack_direction(gains: Mapping[str, Sequence[float]]) -> tuple[bytes, dict[str, Any]]:
    """Return gains as bytes, with options; a row of gains is that of three letters, by the fourth."""
    letters = bytes(_INDEX[letter] for row in gains for letter in row)
    cells = (
        _ZERO + round(max(-_MAX_GAIN, min(_MAX_GAIN, gain)) * _GAIN_STEPS)
        for row in gains.values()
        for gain in (*row, 0.0)
    )
    return letters[::3] + letters[1::3] + letters[2::3] + bytes(cells), {"alphabet": ALPHABET, "rows": len(gains)}


def unpack_direction(raw: bytes, options: Mapping[str, Any]) -> DirectionTable:
    """Return the table that :func:`pack_direction` packed.

    Raises ``ConfigError`` where letters were numbered otherwise, ``ReadError`` where bytes are missing.
    """
    if options["alphabet"] != ALPHABET:
        raise ConfigError("the tables were trained with another alphabet than that of this version: train them again")
    count = options["rows"]
    if len(raw) != count * (3 + _SIZE) or max(raw[: 3 * count], default=0) >= _SIZE:
        raise ReadError("the table of direction is cut short or broken: train or install it again")
    rows = array("H", bytes(2 * _SIZE**3))  # row 0 holds gains of 0
    letters = zip(raw[:count], raw[count : 2 * count], raw[2 * count : 3 * count], strict=True)
    for row, (first, second, third) in enumerate(letters, 1):
        rows[(first * _SIZE + second) * _SIZE + third] = row
    return DirectionTable(rows, bytes([_ZERO]) * _SIZE + raw[3 * count :])
