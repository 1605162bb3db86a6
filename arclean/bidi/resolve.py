"""Rules W1 to N2 of UAX #9: directions of numbers, separators, brackets and neutrals in an isolating run sequence.

A sequence is given as the letters of its classes (see :mod:`arclean.bidi.classes`), without invisible characters;
the result has ``L``, ``R``, ``1`` and ``2`` only. Each rule is one pattern over the whole sequence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from arclean.bidi.mirrors import CLOSING_BRACKET_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LEVEL_TABLES", "bracket_pairs", "resolve_classes"]

LEVEL_TABLES: Final = tuple(
    bytes.maketrans(b"LR12", bytes((level, level + 1, level + 2, level + 2) if level % 2 == 0 else
                                   (level + 1, level, level + 1, level + 1)))
    for level in range(126)
)  # fmt: skip
"""Rules I1 and I2: for each embedding level a table from resolved letters to levels."""

_MAX_OPEN_BRACKETS = 63  # definition BD16: with more open brackets no pair is looked for
_MARK_RUN = re.compile("([^m])(m+)")
_AFTER_ARABIC = re.compile("A[^LR]*")
_AFTER_LATIN = re.compile("L[^RA]*")
_BETWEEN_EUROPEAN = re.compile("(?<=1)[-,](?=1)")
_BETWEEN_ARABIC = re.compile("(?<=2),(?=2)")
_TERMINATORS = re.compile("%+")
_BRACKET = re.compile("[()]")
_NEUTRAL_LETTERS: Final = " o()SB"
_BETWEEN = {
    "L": re.compile(f"(?<=L)[{_NEUTRAL_LETTERS}]+(?=L)"),
    "R": re.compile(f"(?<=[R12])[{_NEUTRAL_LETTERS}]+(?=[R12])"),
}
_LEFT_OVER = {e: str.maketrans(dict.fromkeys(_NEUTRAL_LETTERS, e)) for e in "LR"}
_WEAK_TO_NEUTRAL = str.maketrans("-,%A", "oooR")


def resolve_classes(classes: str, text: str, level: int, sos: str, eos: str) -> str:
    """Return one isolating run sequence resolved by rules W1 to N2.

    ``text`` has the characters themselves (a bracket pairs with its own kind only), ``level`` is that of the
    sequence, ``sos`` and ``eos`` are the directions before and after it (rule X10).

    >>> resolve_classes("A 1-1", "ب 8-9", 1, "R", "R")  # after an Arabic letter digits are Arabic
    'RR2R2'
    >>> resolve_classes("R 1-1", "ב 8-9", 1, "R", "R")  # after a Hebrew one the dash joins them (W4)
    'RR111'
    """
    seen = _resolve_weak(sos + classes)
    if level & 1 and "L" not in seen and eos == "R":  # no neutral can have another direction than the line
        return seen.translate(_LEFT_OVER["R"])[1:]
    if "(" in seen:
        seen = _resolve_brackets(seen, sos + classes, text, "LR"[level & 1])
    seen = _resolve_neutrals(seen + eos, "LR"[level & 1])
    return seen[1:-1]


def _resolve_weak(seen: str) -> str:
    """Return a sequence whose first letter is its ``sos`` with rules W1 to W7 applied."""
    if "m" in seen:  # W1
        seen = seen.replace("Am", "AA").replace("Am", "AA")  # nearly all there are
        if "m" in seen:
            seen = _MARK_RUN.sub(_resolve_marks, seen)
    if "1" in seen:
        if "A" in seen:  # W2, W3
            if "L" not in seen and "R" not in seen[1:]:
                first = seen.index("A")
                seen = seen[:first] + seen[first:].replace("1", "2")
            else:
                seen = _AFTER_ARABIC.sub(_arabic_digits, seen)
        if "," in seen or "-" in seen:  # W4
            seen = _BETWEEN_EUROPEAN.sub("1", seen)
        if "%" in seen:  # W5
            seen = _TERMINATORS.sub(_resolve_terminators, seen)
        if "L" in seen:  # W7, which does not concern what W6 makes neutral
            seen = _AFTER_LATIN.sub(_latin_digits, seen)
    if "2" in seen and "," in seen:
        seen = _BETWEEN_ARABIC.sub("2", seen)
    return seen.translate(_WEAK_TO_NEUTRAL)  # W3, W6


def _arabic_digits(found: re.Match[str]) -> str:
    return found[0].replace("1", "2")


def _latin_digits(found: re.Match[str]) -> str:
    return found[0].replace("1", "L")


def _resolve_marks(found: re.Match[str]) -> str:
    letter = found[1]
    return letter + ("o" if letter in "()" else letter) * len(found[2])  # a mark is no bracket


def _resolve_terminators(found: re.Match[str]) -> str:
    start, end = found.span()
    beside = found.string[start - 1] == "1" or found.string[end : end + 1] == "1"
    return ("1" if beside else "o") * (end - start)


def _resolve_neutrals(seen: str, embedding: str) -> str:
    """Apply N1 and N2: neutrals between letters of one direction take it, others that of the embedding."""
    other = "LR"[embedding == "L"]
    seen = _BETWEEN[other].sub(lambda found: other * len(found[0]), seen)
    return seen.translate(_LEFT_OVER[embedding])


def _resolve_brackets(seen: str, before: str, text: str, embedding: str) -> str:
    """Apply N0: both brackets of a pair take one direction; ``before`` has the classes before W1."""
    ends = dict(bracket_pairs(seen, text))
    if not ends:
        return seen
    out = list(seen)
    context, walked = seen[0], 0
    directions: dict[int, str] = {}
    for opening in sorted((*ends, *ends.values())):
        strong = seen[walked:opening].rstrip(_NEUTRAL_LETTERS)
        context, walked = "L" if strong[-1:] == "L" else "R" if strong else context, opening
        if opening in ends:
            closing = ends[opening]
            direction = _direction_of_pair(seen, opening, closing, embedding, context)
            if not direction:
                continue
            directions[closing] = direction
        elif opening in directions:
            direction = directions[opening]
        else:
            continue
        out[opening] = context = direction
        place = opening + 1
        while before[place : place + 1] == "m":  # marks go with their bracket
            out[place] = direction
            place += 1
    return "".join(out)


def _direction_of_pair(seen: str, opening: int, closing: int, embedding: str, context: str) -> str:
    """Return the direction of a pair by what is inside it and before it (N0 b to d), or "" for none."""
    inside = seen[opening:closing]
    left, right = "L" in inside, "R" in inside or "1" in inside or "2" in inside
    if right if embedding == "R" else left:
        return embedding
    return context if left or right else ""


def bracket_pairs(seen: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield the pairs of brackets (BD16) as places of ``seen``, which has one letter more at its start."""
    open_ones: list[tuple[str, int]] = []
    for bracket in _BRACKET.finditer(seen):
        place = bracket.start()
        if bracket[0] == "(":
            if len(open_ones) == _MAX_OPEN_BRACKETS:
                return
            open_ones.append((CLOSING_BRACKET_OF[text[place - 1]], place))
            continue
        closing = text[place - 1]
        if closing == "\u232a":  # the same as U+3009
            closing = "\u3009"
        for depth in range(len(open_ones) - 1, -1, -1):
            if open_ones[depth][0] == closing:
                yield open_ones[depth][1], place
                del open_ones[depth:]
                break
