"""Guesses of the levels of a line that is given as laid out on the page.

The levels of letters and digits are known. What stands between two words that run rightward, or between two numbers,
belongs to both where the rules of the forward algorithm allow it.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

from arclean.bidi.resolve import bracket_pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["first_guess", "join_units", "other_guesses"]

_PARTING_BRACKET: Final = "r"
"""The letter of a bracket with the direction of a line from right to left: it parts what stands on its sides."""

_NOT_LETTERS: Final = "1 o()SB-%,mb"  # classes other than letters; a digit has the direction of the letters before it

_LEFTWARD_CLASSES, _RIGHTWARD_CLASSES = frozenset("RA2"), frozenset("L1")

_RIGHTWARD_CHAIN = re.compile(f"[L12][^RA{_PARTING_BRACKET}]*")
_LATIN_CHAIN = re.compile("[L1][^RA]*+")
_STRONG_LETTER = re.compile("[LRA]")
_INVISIBLE_RUN = re.compile("[mb]+")
_LATIN_RUN = re.compile("(?:(?<!%)%*1[1%]*)?L(?:[^2]*(?:L|1%*))?")
_LATIN_RUN_AFTER_LATIN = re.compile("%*[L1](?:.*(?:L|1%*))?")
_EUROPEAN_NUMBER = re.compile("(?:%*1(?:[1%]|[-,](?=1))*|2(?:2|,(?=2))*)+")
_ARABIC_NUMBER = re.compile("[12](?:[12]|,(?=[12]))*")
_CHAIN_PART = re.compile("2(?:2|,(?=2))*|[^2]+")
_RIGHTWARD_GAP = re.compile("(?<=[L12])[^L12RA]+(?=[L12])|[%mb]+(?=[L12])|(?<=[L12])[%mb)]+")
_GAP_BEFORE_UNIT = re.compile("(?<=1)[^LRA12()SB]++(?=L)")
_MAX_VARIED_GAPS = 6  # two levels each, all combinations
_LEFTWARD_REGION = re.compile("[RA2](?:[^L]*[RA2])?")  # in a line from left to right
_OTHER_LEFTWARD_REGIONS = tuple(
    map(re.compile, ("[RA2](?:[^L1]*[RA2])?", "[RA2](?:[^L]*[RA12])?", "[RA12](?:[^L]*[RA12])?"))
)
_LEFTWARD_GAP = re.compile("(?<=[RA12])[^LRA12]+(?=[RA12])|[%mb(]+(?=[RA12])|(?<=[RA12])[%mb)]+")


def first_guess(classes: str, line: str, base: int, *, part: bool = False) -> bytes:
    """Return a guess of the level of each character of a line on the page; with ``part``, all brackets part.

    >>> list(first_guess("L1 1 A", "a1 2 ب", 1))
    [2, 2, 2, 2, 1, 1]
    """
    if "m" in classes or "b" in classes:
        classes = classes.replace("mA", "AA").replace("mA", "AA")  # a mark lies before its letter
        classes = _INVISIBLE_RUN.sub(_class_of_carrier, classes)
    if "L" in classes and "(" in classes and any(_is_bracketed(chain[0]) for chain in _LATIN_CHAIN.finditer(classes)):
        classes = _assign_brackets(classes, line, part=part)
    out = bytearray((1,)) * len(classes)
    if base == 0:
        return _mark_leftward_regions(classes, _LEFTWARD_REGION)
    strong = _StrongLetters(classes)
    for chain in _RIGHTWARD_CHAIN.finditer(classes):
        _mark_chain(out, classes, *chain.span(), strong)
    return bytes(out)


def _mark_leftward_regions(classes: str, pattern: re.Pattern[str]) -> bytes:
    """Return levels with the leftward regions of a line from left to right marked, and the numbers in them."""
    out = bytearray(len(classes))
    strong = _StrongLetters(classes)
    for region in pattern.finditer(classes):
        start, end = region.span()
        out[start:end] = b"\1" * (end - start)
        for chain in _RIGHTWARD_CHAIN.finditer(classes, start, end):
            _mark_chain(out, classes, *chain.span(), strong)
    return bytes(out)


class _StrongLetters:
    """The strong letters of a line, for places that rise: what has none is looked through once."""

    def __init__(self, classes: str) -> None:
        self._classes = classes
        self._at = -1

    def letter_after(self, place: int) -> str:
        """Return the first strong letter from a place on; R, the base, where none follows."""
        if self._at < place:
            found = _STRONG_LETTER.search(self._classes, place)
            self._at = found.start() if found else len(self._classes)
        return self._classes[self._at : self._at + 1] or "R"


def _mark_chain(out: bytearray, classes: str, start: int, end: int, strong: _StrongLetters) -> None:
    """Mark what runs rightward in a chain, which has no letters from right to left."""
    context = classes[end : end + 1] or "R"  # what is read before the chain stands on its right
    if context == _PARTING_BRACKET:
        context = strong.letter_after(end)
    while start and classes[start - 1] == "%":
        start -= 1
    chain = classes[start:end]
    if "1" not in chain and "2" not in chain:
        _mark_rightward(out, start + chain.index("L"), start + chain.rindex("L") + 1)
    elif "L" not in chain and context != "L":
        _mark_numbers(out, start, chain, context)
    else:
        for piece in reversed(list(_CHAIN_PART.finditer(chain))):
            _mark_chain_part(out, start + piece.start(), piece[0], context)
            if "L" in piece[0]:
                context = "L"


def _mark_chain_part(out: bytearray, place: int, piece: str, context: str) -> None:
    """Mark what runs rightward in an Arabic-Indic number, or in what stands between two of them."""
    if piece[0] == "2":
        _mark_rightward(out, place, place + len(piece))
        return
    latin = (_LATIN_RUN_AFTER_LATIN if context == "L" else _LATIN_RUN).search(piece)
    if latin:
        _mark_rightward(out, place + latin.start(), place + latin.end())
        piece = piece[: latin.start()]
    _mark_numbers(out, place, piece, context)


def _mark_numbers(out: bytearray, place: int, chain: str, context: str) -> None:
    """Mark the numbers of a chain: after an Arabic letter only commas and dots join them (W2, W4)."""
    for number in (_ARABIC_NUMBER if context == "A" else _EUROPEAN_NUMBER).finditer(chain):
        _mark_rightward(out, place + number.start(), place + number.end())


def _mark_rightward(out: bytearray, start: int, end: int) -> None:
    out[start:end] = b"\2" * (end - start)


def _class_of_carrier(found: re.Match[str]) -> str:
    """Return the class of the letter that marks and invisible characters belong to: Arabic on the right, else left."""
    start, end = found.span()
    right = found.string[end : end + 1]
    letter = right if right and right in "RA" else found.string[start - 1] if start else "o"
    return ("o" if letter in "()" else letter) * (end - start)


def _is_bracketed(chain: str) -> bool:
    """Return whether a bracket stands between two words, or numbers, of a chain."""
    last = max(chain.rfind("L"), chain.rfind("1"), chain.rfind("2"))
    return chain.find("(", 0, last) > 0 or chain.find(")", 0, last) > 0


def _assign_brackets(classes: str, line: str, *, part: bool) -> str:
    """Return classes with brackets that run rightward as Latin letters, and those that part as such (``part``: all)."""
    ends = dict(bracket_pairs(" " + classes, line))
    if not ends:
        return classes
    out = list(classes)
    context, walked = "", 0
    for opening in sorted(ends):
        strong = classes[walked : opening - 1].rstrip(_NOT_LETTERS)
        context, walked = strong[-1:] or context, opening - 1
        closing = ends[opening]
        inside = set(classes[opening : closing - 1])
        if part or inside & _LEFTWARD_CLASSES or (inside & _RIGHTWARD_CLASSES and context != "L"):
            out[opening - 1] = out[closing - 1] = _PARTING_BRACKET
        elif inside & _RIGHTWARD_CLASSES:
            out[opening - 1] = out[closing - 1] = "L"
    return "".join(out)


def other_guesses(classes: str, line: str, base: int, guess: bytes) -> Iterator[bytes]:
    """Yield variations of a guess: all brackets part, all gaps part, all join, then all choices for the first gaps."""
    if base == 0:
        guesses = [guess, *(_mark_leftward_regions(classes, region) for region in _OTHER_LEFTWARD_REGIONS)]
    else:
        guesses = [guess]
        if "(" in classes:
            yield first_guess(classes, line, base, part=True)
    spans = [gap.span() for gap in (_LEFTWARD_GAP, _RIGHTWARD_GAP)[base].finditer(classes)]
    for start in guesses:
        for level in (base, base + 1):
            yield _fill_gaps(start, spans, [level] * len(spans))
    spans = spans[:_MAX_VARIED_GAPS]
    for start in guesses:
        for choice in product((base, base + 1), repeat=len(spans)):
            yield _fill_gaps(start, spans, choice)


def join_units(classes: str, guess: bytes) -> bytes:
    """Return a guess with numbers joined to the Latin word after them (``12 GB``), as only an isolate lays them out."""
    spans = [gap.span() for gap in _GAP_BEFORE_UNIT.finditer(classes)]
    return _fill_gaps(guess, spans, [2] * len(spans))


def _fill_gaps(guess: bytes, spans: Sequence[tuple[int, int]], choice: Sequence[int]) -> bytes:
    """Return a guess with each of some gaps at a level of its own."""
    out = bytearray(guess)
    for (start, end), level in zip(spans, choice, strict=True):
        out[start:end] = bytes((level,)) * (end - start)
    return bytes(out)
