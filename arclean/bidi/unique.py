"""Where the algorithm lays two readings out alike.

On the page ``Windows 10`` in an Arabic line may be *Windows 10* or *10 Windows*: no rule tells. The patterns here
find every such place, and a few more that they cannot tell from one; a test goes through all short lines.
"""

from __future__ import annotations

import re

__all__ = ["is_unique"]

_NUMBERS = re.compile("[12][^RA]*+")
_LATIN = re.compile("[L1][^RA]*+")
_TAIL = re.compile("L([^LRA]*+)(?!L)")
_LOOSE_SIGN = re.compile("[mb][-12%,]|[-12%,][mb]")
_SIGNED = re.compile("(?<![1%])[1%]++(?:L|[-,](?=1))")
_RANGE = re.compile("(?<=1)[-,](1[1%]*+)")
_JOINT = re.compile("L2|2L")
_EDGE = re.compile(b"\2(?!\2)")
_STRETCH = re.compile("[^L]+")
_ARABIC = re.compile("[RA2]")
_BRACKETS = frozenset("()")
_LOOSE = frozenset("SBmb")


def is_unique(classes: str, levels: bytes, base: int) -> bool:
    """Say whether a line on the page, whose levels have been found, has one reading only; False where in doubt.

    >>> is_unique("AA L", bytes([1, 1, 1, 2]), 1), is_unique("L 1 A", bytes([2, 2, 2, 1, 1]), 1)
    (True, False)
    """
    if ("m" in classes or "b" in classes) and _on_an_edge(classes, levels):
        return False
    if "1" in classes and "2" in classes and any("1" in n[0] and "2" in n[0] for n in _NUMBERS.finditer(classes)):
        return False
    if "%" in classes and _is_signed(classes):
        return False
    if base == 0:
        if _ARABIC.search(classes) and "(" in classes and ")" in classes:
            return False
        return not any(_is_open_stretch(stretch[0]) for stretch in _STRETCH.finditer(classes))
    if "L" not in classes:
        return True
    if "S" in classes or "B" in classes or _JOINT.search(classes):
        return False
    return not any(_is_open_chain(chain[0]) for chain in _LATIN.finditer(classes)) and not any(
        _is_open_tail(tail[1]) for tail in _TAIL.finditer(classes)
    )


def _on_an_edge(classes: str, levels: bytes) -> bool:
    """Say whether marks or invisible characters stand where a run that goes rightward ends."""
    return bool(_LOOSE_SIGN.search(classes)) or any(
        classes[edge.start()] in "mb" or classes[edge.end() : edge.end() + 1] in {"m", "b"}
        for edge in _EDGE.finditer(levels)
    )


def _is_signed(classes: str) -> bool:
    """Say whether a sign may stand with another number or behind the word: ``1-2%``, ``%1a``."""
    return any("%1" in number[0] for number in _SIGNED.finditer(classes)) or any(
        "%" in number[1] for number in _RANGE.finditer(classes)
    )


def _is_open_tail(tail: str) -> bool:
    """Say whether a number behind the last Latin letter may belong before it: ``Windows 10``, ``Q1%``."""
    rest = tail.lstrip("1")
    return "1" in rest or (rest != tail and rest[:1] == "%")


def _is_open_chain(chain: str) -> bool:
    """Say whether brackets between Latin words leave the order of their parts open: ``World (WHO)``."""
    first = chain.find("L")
    if first < 0:
        return False
    words = chain[first : max(chain.rfind("L"), chain.rfind("1"))]
    numbers = chain[: chain.rfind("1", 0, first) + 1]  # before the words, as in 1(2)(WHO)
    return not (_BRACKETS.isdisjoint(words) and _BRACKETS.isdisjoint(numbers))


def _is_open_stretch(stretch: str) -> bool:
    """Say whether a stretch without Latin letters has parts that may belong before or behind its Arabic words."""
    arabic = _ARABIC.search(stretch)
    return arabic is not None and ("1" in stretch[: arabic.start()] or not _LOOSE.isdisjoint(stretch))
