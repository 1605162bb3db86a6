"""Digits of the three systems that Arabic text uses, their values, and which shapes differ.

Source: Unicode 15.1, blocks Basic Latin, Arabic (0660-0669 ARABIC-INDIC DIGIT, 06F0-06F9 EXTENDED ARABIC-INDIC
DIGIT); section 9.2 of the core specification on the shapes of the extended digits.
"""

from __future__ import annotations

__all__ = ["ARABIC_INDIC", "DIGIT", "DIGIT_SYSTEMS", "DISTINCT_SHAPES", "EUROPEAN", "EXTENDED", "in_system"]

EUROPEAN = "0123456789"
ARABIC_INDIC = "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669"
EXTENDED = "\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9"

DIGIT_SYSTEMS = {"european": EUROPEAN, "arabic-indic": ARABIC_INDIC, "extended": EXTENDED}
"""The systems by name; each string's index is the value."""

DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
"""Class body: the digits of all three systems."""

DISTINCT_SHAPES = "456"
"""Values whose Arabic-Indic and Extended digits have shapes of their own; the other seven look the same, so that a
font's map may name either."""

_TABLES = {
    name: {ord(other[value]): system[value] for other in DIGIT_SYSTEMS.values() for value in range(10)}
    for name, system in DIGIT_SYSTEMS.items()
}


def in_system(number: str, system: str) -> str:
    """Return a number in the digits of the named system; the values stay.

    >>> in_system("٢0٢١", "european"), in_system("2٠21", "arabic-indic")
    ('2021', '٢٠٢١')
    """
    return number.translate(_TABLES[system])
