"""Letters: the Arabic alphabet, how letters join, and the bodies of character classes made of them.

Source: Unicode 15.1, blocks Arabic (0600-06FF) and Arabic Supplement (0750-077F), ArabicShaping.txt.
"""

from __future__ import annotations

import re
from functools import cache

__all__ = ["ARABIC", "FOREIGN", "LETTER", "NEVER_INITIAL", "RIGHT_JOINING", "TATWEEL", "class_members", "joins_left"]

TATWEEL = "\u0640"

ARABIC = "\u0621-\u063a\u0641-\u064a"
"""Class body: the letters of the Arabic language, hamza to ghain and feh to yeh."""

FOREIGN = "\u0620\u063b-\u063f\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f\u08a0-\u08c9"
"""Class body: the letters of the script that other languages write, and alef wasla."""

LETTER = ARABIC + FOREIGN
"""Class body: all letters of the script, those of other languages included."""

NEVER_INITIAL = "\u0629\u0649\u0621\u0626\u0624"
"""Class body: teh marbuta, alef maksura and the hamzas with which no word begins."""

RIGHT_JOINING = frozenset(
    "\u0622\u0623\u0624\u0625\u0627\u0629\u062f\u0630\u0631\u0632\u0648"  # Arabic: alefs, waw, teh marbuta, dal, reh
    "\u0671\u0672\u0673\u0675\u0676\u0677\u0688\u0689\u068a\u068b\u068c\u068d\u068e\u068f\u0690"  # alef, waw, dal
    "\u0691\u0692\u0693\u0694\u0695\u0696\u0697\u0698\u0699"  # reh, jeh
    "\u06c0\u06c3\u06c4\u06c5\u06c6\u06c7\u06c8\u06c9\u06ca\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5\u06ee\u06ef"
    "\u0759\u075a\u075b\u076b\u076c\u0771\u0773\u0774\u0778\u0779"
)
"""Letters that join only to the letter before them: no kashida follows them."""

_NON_JOINING = frozenset("\u0621\u0674")


def joins_left(letter: str) -> bool:
    """Return whether a letter joins to the letter that follows it.

    >>> joins_left("ب"), joins_left("د"), joins_left("ء")
    (True, False, False)
    """
    return letter not in RIGHT_JOINING and letter not in _NON_JOINING


@cache
def class_members(body: str) -> frozenset[str]:
    r"""Return the characters of the Basic Multilingual Plane that the body of a character class holds.

    A look-up in the set costs a fifth of a match of the class.

    >>> sorted(class_members("a-cx")), sorted(class_members("\\--/\\]"))
    (['a', 'b', 'c', 'x'], ['-', '.', '/', ']'])
    """
    if body.startswith("^") or re.search(r"\\\w", body):  # all but some characters, or a category: ten times as slow
        return frozenset(re.findall(f"[{body}]", _all_bmp_characters()))
    spans = re.findall("\\\\?([^\U00010000-\U0010ffff])(?:-\\\\?(.))?", body, re.DOTALL)
    none: frozenset[str] = frozenset()
    return none.union(*[map(chr, range(ord(first), ord(last or first) + 1)) for first, last in spans])


@cache
def _all_bmp_characters() -> str:
    return "".join(map(chr, range(0x10000)))
