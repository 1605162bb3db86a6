"""First guesses of the levels of a line that lies on the page.

Letters and digits have their level from the start. What stands between two words that run rightward, or two
numbers, belongs to both where the rules of the forward algorithm allow it.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

from arclean.bidi.resolve import pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["first_guess", "joined", "other_guesses"]

_BREAK: Final = "r"
"""The letter of a bracket that takes the direction of a line from right to left, and so parts what is beside it."""

_NEUTRAL: Final = "1 o()SB-%,mb"  # what is no letter; a digit is what the letters before it are

_PARTING, _RIGHTWARD = frozenset("RA2"), frozenset("L1")

_CHAIN = re.compile(f"[L12][^RA{_BREAK}]*")
_LATIN_CHAIN = re.compile("[L1][^RA]*+")
_STRONG = re.compile("[LRA]")
_INVISIBLE = re.compile("[mb]+")
_LATIN = re.compile("(?:(?<!%)%*1[1%]*)?L(?:[^2]*(?:L|1%*))?")
_JOINED = re.compile("%*[L1](?:.*(?:L|1%*))?")
_EUROPEAN = re.compile("(?:%*1(?:[1%]|[-,](?=1))*|2(?:2|,(?=2))*)+")
_ARABIC = re.compile("[12](?:[12]|,(?=[12]))*")
_PIECE = re.compile("2(?:2|,(?=2))*|[^2]+")
_GAP = re.compile("(?<=[L12])[^L12RA]+(?=[L12])|[%mb]+(?=[L12])|(?<=[L12])[%mb)]+")
_UNIT = re.compile("(?<=1)[^LRA12()SB]++(?=L)")
_GAPS = 6  # with more the choices are too many
_REGION = re.compile("[RA2](?:[^L]*[RA2])?")  # in a line from left to right
_OTHER_REGIONS = tuple(map(re.compile, ("[RA2](?:[^L1]*[RA2])?", "[RA2](?:[^L]*[RA12])?", "[RA12](?:[^L]*[RA12])?")))
_GAP_OF_REGIONS = re.compile("(?<=[RA12])[^LRA12]+(?=[RA12])|[%mb(]+(?=[RA12])|(?<=[RA12])[%mb)]+")


def first_guess(classes: str, line: str, base: int, *, part: bool = False) -> bytes:
    """Guess the level of each character of a line on the page.

    >>> list(first_guess("L1 1 A", "a1 2 ب", 1))
    [2, 2, 2, 2, 1, 1]
    """
    if "m" in classes or "b" in classes:
        classes = classes.replace("mA", "AA").replace("mA", "AA")  # a mark lies before its letter
        classes = _INVISIBLE.sub(_carrier, classes)
    if "L" in classes and "(" in classes and any(_is_bracketed(chain[0]) for chain in _LATIN_CHAIN.finditer(classes)):
        classes = _brackets(classes, line, part=part)
    out = bytearray((1,)) * len(classes)
    if base == 0:
        return _leftward(classes, _REGION)
    for chain in _CHAIN.finditer(classes):
        _chain(out, classes, *chain.span())
    return bytes(out)


def _leftward(classes: str, pattern: re.Pattern[str]) -> bytes:
    """Mark the regions that run leftward in a line from left to right, and the numbers in them."""
    out = bytearray(len(classes))
    for region in pattern.finditer(classes):
        start, end = region.span()
        out[start:end] = b"\1" * (end - start)
        for chain in _CHAIN.finditer(classes, start, end):
            _chain(out, classes, *chain.span())
    return bytes(out)


def _chain(out: bytearray, classes: str, start: int, end: int) -> None:
    """Mark what runs rightward in a chain without letters from right to left."""
    context = classes[end : end + 1] or "R"  # what is read before the chain stands on its right
    if context == _BREAK:
        strong = _STRONG.search(classes, end)
        context = strong[0] if strong else "R"
    while start and classes[start - 1] == "%":
        start -= 1
    chain = classes[start:end]
    if "1" not in chain and "2" not in chain:
        _mark(out, start + chain.index("L"), start + chain.rindex("L") + 1)
    elif "L" not in chain and context != "L":
        _numbers(out, start, chain, context)
    else:
        for piece in reversed(list(_PIECE.finditer(chain))):
            _piece(out, start + piece.start(), piece[0], context)
            if "L" in piece[0]:
                context = "L"


def _piece(out: bytearray, place: int, piece: str, context: str) -> None:
    """Mark what runs rightward in an Arabic-Indic number, or in what stands between two of them."""
    if piece[0] == "2":
        _mark(out, place, place + len(piece))
        return
    latin = (_JOINED if context == "L" else _LATIN).search(piece)
    if latin:
        _mark(out, place + latin.start(), place + latin.end())
        piece = piece[: latin.start()]
    _numbers(out, place, piece, context)


def _numbers(out: bytearray, place: int, chain: str, context: str) -> None:
    """Mark the numbers of a chain: behind an Arabic letter only commas and dots join them (W2, W4)."""
    for number in (_ARABIC if context == "A" else _EUROPEAN).finditer(chain):
        _mark(out, place + number.start(), place + number.end())


def _mark(out: bytearray, start: int, end: int) -> None:
    out[start:end] = b"\2" * (end - start)


def _carrier(found: re.Match[str]) -> str:
    """Say what marks and invisible characters belong to: the Arabic letter on their right, or the left."""
    start, end = found.span()
    behind = found.string[end : end + 1]
    letter = behind if behind and behind in "RA" else found.string[start - 1] if start else "o"
    return ("o" if letter in "()" else letter) * (end - start)


def _is_bracketed(chain: str) -> bool:
    """Say whether a bracket stands between two words, or numbers, of a chain."""
    last = max(chain.rfind("L"), chain.rfind("1"), chain.rfind("2"))
    return chain.find("(", 0, last) > 0 or chain.find(")", 0, last) > 0


def _brackets(classes: str, line: str, *, part: bool) -> str:
    """Say which brackets run rightward with the Latin words around them, and which part them (``part``: all)."""
    ends = dict(pairs(" " + classes, line))
    if not ends:
        return classes
    out = list(classes)
    context, walked = "", 0
    for opening in sorted(ends):
        strong = classes[walked : opening - 1].rstrip(_NEUTRAL)
        context, walked = strong[-1:] or context, opening - 1
        closing = ends[opening]
        inside = set(classes[opening : closing - 1])
        if part or inside & _PARTING or (inside & _RIGHTWARD and context != "L"):
            out[opening - 1] = out[closing - 1] = _BREAK
        elif inside & _RIGHTWARD:
            out[opening - 1] = out[closing - 1] = "L"
    return "".join(out)


def other_guesses(classes: str, line: str, base: int, guess: bytes) -> Iterator[bytes]:
    """Vary a guess: all brackets part, all gaps part, all join, then every choice for the first few gaps."""
    if base == 0:
        guesses = [guess, *(_leftward(classes, region) for region in _OTHER_REGIONS)]
    else:
        guesses = [guess]
        if "(" in classes:
            yield first_guess(classes, line, base, part=True)
    spans = [gap.span() for gap in (_GAP_OF_REGIONS, _GAP)[base].finditer(classes)]
    for start in guesses:
        for level in (base, base + 1):
            yield _filled(start, spans, [level] * len(spans))
    spans = spans[:_GAPS]
    for start in guesses:
        for choice in product((base, base + 1), repeat=len(spans)):
            yield _filled(start, spans, choice)


def joined(classes: str, guess: bytes) -> bytes:
    """Join numbers to the Latin word behind them (``12 GB``), as only an isolate lays them out."""
    spans = [gap.span() for gap in _UNIT.finditer(classes)]
    return _filled(guess, spans, [2] * len(spans))


def _filled(guess: bytes, spans: Sequence[tuple[int, int]], choice: Sequence[int]) -> bytes:
    """Give each of some gaps a level of its own."""
    out = bytearray(guess)
    for (start, end), level in zip(spans, choice, strict=True):
        out[start:end] = bytes((level,)) * (end - start)
    return bytes(out)
