"""Ligatures whose letters extraction swaps: what is printed, what comes out, and where in a word.

A ligature is one glyph for several letters. Where its letters are laid down from left to right, and the words around
it from right to left, they come out the wrong way round: lam and alef as alef and lam. Which ligatures there are is a
matter of the font: all have lam-alef; fonts in the tradition of the printing press have many more, for letters that
begin a group of joined letters. Seen in laws of Egypt, in official journals, newspapers and theses.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from arclean.arabic.letters import ARABIC, joins_left, members

__all__ = [
    "ALEFS", "ARTICLE", "FIRST", "FIRST_LETTERS", "IMPOSSIBLE", "KINDS", "LAST", "LIKE_ALEF", "SWAPPED", "Kind",
]  # fmt: skip

_LAM, _YEH, _MAKSURA, _NOON, _MEEM = "\u0644", "\u064a", "\u0649", "\u0646", "\u0645"
ALEFS = "\u0627\u0623\u0625\u0622"
"""Alef, and alef with hamza above, hamza below, madda: what lam is bound with."""

LIKE_ALEF = "\u0623\u0625\u0622"
_JEEMS = "\u062c\u062d\u062e"
_TEETH = "\u0628\u062a\u062b\u0646\u064a"
_JOINING = "".join(letter for letter in sorted(members(ARABIC)) if joins_left(letter))
_FIRST = f"(?<![{_JOINING}])"  # at the beginning of joined letters
_AFTER = f"(?:{_FIRST}|(?<=[{ALEFS}]{_LAM}))"  # the same, where the letter before may be a lam-alef that came out wrong
_ALLAH = "\u0644\u0644\u0647"


class Kind(NamedTuple):
    """A kind of ligature: how it comes out, how it is printed (bodies of patterns), and how many letters it has.

    Every letter of ``swapped`` and ``printed`` is one of a class, so that a match is as long as ``size``.
    """

    name: str
    family: str
    swapped: str
    printed: str
    size: int = 2


KINDS = (
    Kind("lam-alef", "alef", f"[{ALEFS}]{_LAM}", f"{_LAM}[{ALEFS}]"),
    Kind("lam-meem", "press", f"{_AFTER}{_MEEM}{_LAM}", f"{_FIRST}{_LAM}{_MEEM}"),
    Kind("lam-jeem", "press", f"{_AFTER}[{_JEEMS}]{_LAM}", f"{_FIRST}{_LAM}[{_JEEMS}]"),
    Kind("tooth-meem", "press", f"{_AFTER}{_MEEM}[{_TEETH}]", f"{_FIRST}[{_TEETH}]{_MEEM}"),
    Kind("tooth-jeem", "press", f"{_AFTER}[{_JEEMS}][{_TEETH}]", f"{_FIRST}[{_TEETH}][{_JEEMS}]"),
    Kind("yeh-noon", "press", f"(?<=[{_JOINING}]){_NOON}{_YEH}$", f"(?<=[{_JOINING}]){_YEH}{_NOON}$"),
    Kind("noon-yeh", "press", f"[{_YEH}{_MAKSURA}]{_NOON}$", f"{_NOON}[{_YEH}{_MAKSURA}]$"),
    Kind(
        "final-yeh",
        "press",
        f"[{_YEH}{_MAKSURA}](?![{_NOON}{_YEH}])[{_JOINING}]$",
        f"(?![{_NOON}{_YEH}])[{_JOINING}][{_YEH}{_MAKSURA}]$",
    ),
    Kind("lam-meem-jeem", "press", f"{_AFTER}[{_JEEMS}]{_MEEM}{_LAM}", f"{_FIRST}{_LAM}{_MEEM}[{_JEEMS}]", 3),
    Kind("allah", "alef", f"{_ALLAH[::-1]}$", f"{_ALLAH}$", 3),
    Kind("allah-alef", "alef", f"{_ALLAH[::-1]}\u0627$", f"\u0627{_ALLAH}$", 4),
)
"""Every kind, in the order in which they are counted; ``$`` is the end of a word."""

FIRST_LETTERS = f"[{_LAM}{_TEETH}](?<![{_JOINING}].)[{_MEEM}{_JEEMS}](?:(?<={_LAM}{_MEEM})[{_JEEMS}])?"
"""Pattern: the ligatures at the beginning of joined letters, as they are printed."""

FIRST = {
    _LAM + _MEEM: "lam-meem",
    **{_LAM + jeem: "lam-jeem" for jeem in _JEEMS},
    **{tooth + _MEEM: "tooth-meem" for tooth in _TEETH},
    **{tooth + jeem: "tooth-jeem" for tooth in _TEETH for jeem in _JEEMS},
    **{_LAM + _MEEM + jeem: "lam-meem-jeem" for jeem in _JEEMS},
}
"""The kinds of those ligatures, by their letters."""

LAST = {
    _YEH + _NOON: "yeh-noon",
    _NOON + _YEH: "noon-yeh",
    _NOON + _MAKSURA: "noon-yeh",
    **{first + yeh: "final-yeh" for first in _JOINING if first not in (_NOON, _YEH) for yeh in (_YEH, _MAKSURA)},
}
"""The kinds of the ligatures that end a word, by their letters."""

SWAPPED = re.compile("|".join(f"(?:{kind.swapped})" for kind in KINDS))
"""Finds whether a word may hold a ligature that came out the wrong way round."""

ARTICLE = re.compile(f"[\u0648\u0641\u0628]{{0,2}}\u0627(?:({_MEEM})|[{_JEEMS}]){_LAM}")
"""Matches the beginning of a word whose article has lost its place to the letter behind; a group, if to meem."""

IMPOSSIBLE = re.compile(
    f"^[\u0648\u0641\u0628\u0643\u0644]{{0,2}}\u0627[{LIKE_ALEF}]{_LAM}"  # the article before a hamza on alef
    f"|\u0627\u0627{_LAM}"  # two alefs in a row
    f"|{_MAKSURA}[{_JOINING}]$"  # alef maksura ends a word
    "|\u0627\u0647\u0644\u0644$",  # God; the other way to spell it, alef last, is also what reads backwards
)
"""Finds what no word holds: of 30 million characters of clean text 160 words, most of them glued (2026-11)."""
