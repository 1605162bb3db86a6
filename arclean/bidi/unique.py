"""Lines that two readings are laid out as.

On the page, ``Windows 10`` in an Arabic line may be *Windows 10* or *10 Windows*: no rule decides. The patterns here
find every such place, and a few more that look like one; a test goes through all short lines.
"""

from __future__ import annotations

import re

__all__ = ["is_unique"]

_NUMBER_CHAIN = re.compile("[12][^RA]*+")
_LATIN_CHAIN_PART = re.compile("[L1][^RA]*+")
_LATIN_TAIL = re.compile("L([^LRA]*+)(?!L)")
_LOOSE_SIGN = re.compile("[mb][-12%,]|[-12%,][mb]")
_SIGNED_NUMBER = re.compile("(?<![1%])[1%]++(?:L|[-,](?=1))")
_NUMBER_RANGE = re.compile("(?<=1)[-,](1[1%]*+)")
_LATIN_BESIDE_NUMBER = re.compile("L2|2L")
_RIGHTWARD_EDGE = re.compile(b"\2(?!\2)")
_SPAN_WITHOUT_LATIN = re.compile("[^L]+")
_ARABIC_CLASS = re.compile("[RA2]")
_BRACKET_LETTERS = frozenset("()")
_LOOSE_LETTERS = frozenset("SBmb")


def is_unique(classes: str, levels: bytes, base: int) -> bool:
    """Return whether a line on the page, whose levels are known, has one reading only; False where in doubt.

    >>> is_unique("AA L", bytes([1, 1, 1, 2]), 1), is_unique("L 1 A", bytes([2, 2, 2, 1, 1]), 1)
    (True, False)
    """
    if ("m" in classes or "b" in classes) and _has_mark_on_edge(classes, levels):
        return False
    if "1" in classes and "2" in classes and any("1" in n[0] and "2" in n[0] for n in _NUMBER_CHAIN.finditer(classes)):
        return False
    if "%" in classes and _is_signed(classes):
        return False
    if base == 0:
        if _ARABIC_CLASS.search(classes) and "(" in classes and ")" in classes:
            return False
        return not any(_is_open_span(span[0]) for span in _SPAN_WITHOUT_LATIN.finditer(classes))
    if "L" not in classes:
        return True
    if "S" in classes or "B" in classes or _LATIN_BESIDE_NUMBER.search(classes):
        return False
    return not any(_is_open_chain(chain[0]) for chain in _LATIN_CHAIN_PART.finditer(classes)) and not any(
        _is_open_tail(tail[1]) for tail in _LATIN_TAIL.finditer(classes)
    )


def _has_mark_on_edge(classes: str, levels: bytes) -> bool:
    """Return whether a mark or an invisible character stands at the end of a rightward run."""
    return bool(_LOOSE_SIGN.search(classes)) or any(
        classes[edge.start()] in "mb" or classes[edge.end() : edge.end() + 1] in {"m", "b"}
        for edge in _RIGHTWARD_EDGE.finditer(levels)
    )


def _is_signed(classes: str) -> bool:
    """Return whether a sign may belong to another number or to a word before it: ``1-2%``, ``%1a``."""
    return any("%1" in number[0] for number in _SIGNED_NUMBER.finditer(classes)) or any(
        "%" in number[1] for number in _NUMBER_RANGE.finditer(classes)
    )


def _is_open_tail(tail: str) -> bool:
    """Return whether a number after the last Latin letter may belong before it: ``Windows 10``, ``Q1%``."""
    rest = tail.lstrip("1")
    return "1" in rest or (rest != tail and rest[:1] == "%")


def _is_open_chain(chain: str) -> bool:
    """Return whether brackets between Latin words leave the order of their parts open: ``World (WHO)``."""
    first = chain.find("L")
    if first < 0:
        return False
    words = chain[first : max(chain.rfind("L"), chain.rfind("1"))]
    numbers = chain[: chain.rfind("1", 0, first) + 1]  # before the words, as in 1(2)(WHO)
    return not (_BRACKET_LETTERS.isdisjoint(words) and _BRACKET_LETTERS.isdisjoint(numbers))


def _is_open_span(span: str) -> bool:
    """Return whether a span without Latin letters has parts that may belong before or after its Arabic words."""
    arabic = _ARABIC_CLASS.search(span)
    return arabic is not None and ("1" in span[: arabic.start()] or not _LOOSE_LETTERS.isdisjoint(span))
