"""Rules W1 to N2 of UAX #9: what numbers, separators, brackets and neutrals are in one isolating run sequence.

A sequence is given as the letters of its classes (see :mod:`arclean.bidi.classes`), without invisible characters;
what comes back has ``L``, ``R``, ``1`` and ``2`` only. Each rule is one pattern over the whole sequence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
import unicodedata

from arclean.bidi.mirrors import BRACKETS

__all__ = ["LEVELS", "resolve"]

LEVELS: Final = tuple(
    bytes.maketrans(b"LR12", bytes((level, level + 1, level + 2, level + 2) if level % 2 == 0 else
                                   (level + 1, level, level + 1, level + 1)))
    for level in range(126)
)  # fmt: skip
"""Rules I1 and I2: for each embedding level a table from resolved letters to levels."""

_DEEPEST = 63  # definition BD16: more open brackets than this, and no pair is looked for
_MARKS = re.compile("([^m])(m+)")
_AFTER_ARABIC = re.compile("A[^LR]*")
_AFTER_LATIN = re.compile("L[^R]*")
_BETWEEN_EUROPEAN = re.compile("(?<=1)[-,](?=1)")
_BETWEEN_ARABIC = re.compile("(?<=2),(?=2)")
_TERMINATORS = re.compile("%+")
_NEUTRAL: Final = " o()SB"
_BETWEEN = {"L": re.compile(f"(?<=L)[{_NEUTRAL}]+(?=L)"), "R": re.compile(f"(?<=[R12])[{_NEUTRAL}]+(?=[R12])")}
_LEFT_OVER = {e: str.maketrans(dict.fromkeys(_NEUTRAL, e)) for e in "LR"}
_WEAK_TO_NEUTRAL = str.maketrans("-,%", "ooo")


def resolve(classes: str, text: str, level: int, sos: str, eos: str) -> str:
    """Resolve one isolating run sequence: rules W1 to N2.

    ``text`` has the characters themselves (a bracket pairs with its own kind only), ``level`` is that of the
    sequence, ``sos`` and ``eos`` are the directions before and behind it (rule X10).

    >>> resolve("A 1-1", "ب 8-9", 1, "R", "R")  # behind an Arabic letter the digits are Arabic, the dash is none
    'RR2R2'
    >>> resolve("R 1-1", "ב 8-9", 1, "R", "R")  # behind a Hebrew one it joins them (W4)
    'RR111'
    """
    seen = sos + classes
    seen = weak(seen)
    if "(" in seen:
        seen = _brackets(seen, sos + classes, text, "LR"[level & 1])
    seen = _neutrals(seen + eos, "LR"[level & 1])
    return seen[1:-1]


def weak(seen: str) -> str:
    """Apply the rules W1 to W7 to a sequence whose first letter is its ``sos``."""
    if "m" in seen:  # W1
        seen = seen.replace("Am", "AA").replace("Am", "AA")  # nearly all there are
        if "m" in seen:
            seen = _MARKS.sub(_marks, seen)
    if "1" in seen:
        if "A" in seen:  # W2
            seen = _AFTER_ARABIC.sub(lambda found: found[0].replace("1", "2"), seen)
        seen = seen.replace("A", "R")  # W3
        seen = _BETWEEN_ARABIC.sub("2", _BETWEEN_EUROPEAN.sub("1", seen))  # W4
        if "%" in seen:  # W5
            seen = _TERMINATORS.sub(_terminators, seen)
        seen = seen.translate(_WEAK_TO_NEUTRAL)  # W6
        if "L" in seen:  # W7
            seen = _AFTER_LATIN.sub(lambda found: found[0].replace("1", "L"), seen)
        return seen
    if "2" in seen:
        seen = _BETWEEN_ARABIC.sub("2", seen)
    return seen.replace("A", "R").translate(_WEAK_TO_NEUTRAL)


def _marks(found: re.Match[str]) -> str:
    letter = found[1]
    return letter + ("o" if letter in "()" else letter) * len(found[2])  # a mark is no bracket


def _terminators(found: re.Match[str]) -> str:
    start, end = found.span()
    beside = found.string[start - 1] == "1" or found.string[end : end + 1] == "1"
    return ("1" if beside else "o") * (end - start)


def _neutrals(seen: str, embedding: str) -> str:
    """Apply N1 and N2: what stands between the same direction takes it, all else that of the embedding."""
    other = "LR"[embedding == "L"]
    seen = _BETWEEN[other].sub(lambda found: other * len(found[0]), seen)
    return seen.translate(_LEFT_OVER[embedding])


def _brackets(seen: str, before: str, text: str, embedding: str) -> str:
    """Apply N0: both brackets of a pair take one direction; ``before`` has the classes before W1."""
    out = list(seen)
    strong = {"L": "L", "R": "R", "1": "R", "2": "R"}
    context, walked = out[0], 0
    for opening, closing in sorted(_pairs(seen, text)):
        for char in out[walked:opening]:
            context = strong.get(char, context)
        walked = opening
        inside = {strong.get(char) for char in set(seen[opening + 1 : closing])}
        if embedding in inside:
            direction = embedding
        elif inside & {"L", "R"}:
            direction = context
        else:
            continue
        for place in (opening, closing):
            out[place] = direction
            while before[place + 1 : place + 2] == "m":
                place += 1  # noqa: PLW2901 - marks go with their bracket
                out[place] = direction
    return "".join(out)


def _pairs(seen: str, text: str) -> Iterator[tuple[int, int]]:
    """Find the pairs of brackets (BD16), in the places of ``seen``, which has one letter more at its start."""
    open_ones: list[tuple[str, int]] = []
    for place, letter in enumerate(seen):
        if letter == "(":
            if len(open_ones) == _DEEPEST:
                return
            open_ones.append((BRACKETS[text[place - 1]], place))
        elif letter == ")":
            closing = unicodedata.normalize("NFC", text[place - 1])
            for depth in range(len(open_ones) - 1, -1, -1):
                if open_ones[depth][0] == closing:
                    yield open_ones[depth][1], place
                    del open_ones[depth:]
                    break
