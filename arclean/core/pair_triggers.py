"""The pairs of classes of characters that filters are triggered by, looked for at once in a text encoded in a page.

Each class of a pair has a bit in the byte of each of its characters; the bits of the text are shifted over one
another by one character, and those that are left are of pairs. Where there are more pairs than bits, some share one.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.byte_pages import PAGE_SIZE, USUAL_CHARS
from arclean.arabic.letters import ARABIC, class_members
from arclean.core.filter import char_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from arclean.arabic.byte_pages import BytePage

__all__ = ["PairTriggers", "group_pairs", "page_covers"]

_REPLACEMENT = "?"  # what a character that the page lacks is coded as
_BITS_IN_BYTE = 8
_MOST_GROUPS = 3 * _BITS_IN_BYTE  # each eight take another look at the text, in 2 ns a character, 5 where one is seen
_SPACE_WEIGHT, _LETTER_WEIGHT, _SIGN_WEIGHT, _OTHER_WEIGHT = 8.0, 1.0, 0.2, 0.01
"""How often a text has a space, a letter, a sign, another character, in shares of a letter; any will do."""

_is_open_class = re.compile("\\^|.*\\\\[A-Za-z]").match  # a class of all but some characters, or of a category


def page_covers(page: str, body: str, chars: frozenset[str]) -> bool:
    """Return whether every character of a class has a byte of its own in a page."""
    plain = not _is_open_class(body) and max(body) < "\uffff"  # within the Basic Multilingual Plane
    return plain and _REPLACEMENT not in chars and chars.issubset(page)


class PairTriggers:
    """Up to eight groups of pairs of classes whose characters stand side by side in a text, as bits of a byte.

    Where the bit of a group of several pairs is set, each of them is looked for with a bit of its own.
    """

    __slots__ = ("_first", "_parts", "_second", "_sure", "_tests")

    def __init__(self, groups: Sequence[Mapping[tuple[str, str], int]], page: BytePage) -> None:
        shared = {1 << n: group for n, group in enumerate(groups)}
        places = {char: place for place, char in enumerate(page.chars)}
        first, second, vague = bytearray(PAGE_SIZE), bytearray(PAGE_SIZE), set()
        for bit, pair in ((bit, pair) for bit, group in shared.items() for pair in group):
            for body, table in zip(pair, (first, second), strict=True):
                held = class_members(body)
                if not page_covers(page.chars, body, held):
                    held |= {_REPLACEMENT}
                    vague.add(bit)
                for char in held.intersection(places):
                    table[places[char]] |= bit
        self._first, self._second = bytes(first), bytes(second)
        alone = {bit for bit, pairs in shared.items() if len(pairs) == 1}
        self._sure = tuple((bit, *shared[bit].values()) for bit in alone - vague)
        self._tests = tuple(
            (bit, _search_pair(*pair), filters) for bit in alone & vague for pair, filters in shared[bit].items()
        )
        self._parts = tuple((bit, _single_pairs(shared[bit], page)) for bit in shared.keys() - alone)

    def triggered_filters(self, text: str, coded: bytes) -> int:
        """Return the bits of the filters that have a pair in a text, given as it is and encoded."""
        first = int.from_bytes(coded.translate(self._first), "little")
        both = first & int.from_bytes(coded[1:].translate(self._second), "little")
        if not both:
            return 0
        awake = bits = 0
        for hit in {*both.to_bytes(len(coded), "little").translate(None, b"\0")}:
            bits |= hit
        for bit, filters in self._sure:
            if bits & bit:
                awake |= filters
        for bit, search, filters in self._tests:
            if bits & bit and search(text):
                awake |= filters
        for bit, parts in self._parts:
            if bits & bit:
                for part in parts:
                    awake |= part.triggered_filters(text, coded)
        return awake


def _single_pairs(pairs: Mapping[tuple[str, str], int], page: BytePage) -> tuple[PairTriggers, ...]:
    """Return the triggers of some pairs, each of which has a bit of its own."""
    alone = [{pair: filters} for pair, filters in pairs.items()]
    starts = range(0, len(alone), _BITS_IN_BYTE)
    return tuple(PairTriggers(alone[at : at + _BITS_IN_BYTE], page) for at in starts)


def _search_pair(first: str, second: str) -> Callable[[str], object]:
    """Return the search for a pair of classes; it looks for the one with fewer letters of clean text first."""
    letters = class_members(ARABIC)
    if len(letters & class_members(first)) > len(letters & class_members(second)):
        return re.compile(f"[{second}](?<=[{first}].)", re.DOTALL).search
    return char_class(first, second)


class _SharedBit(NamedTuple):
    """Pairs of classes that share a bit, and how often a text has a character of each of their classes."""

    pairs: tuple[tuple[str, str], ...]
    firsts: Mapping[str, float]
    seconds: Mapping[str, float]

    def expected_hits(self) -> float:
        """Return how often a text has characters side by side that may be one of the pairs."""
        return sum(self.firsts.values()) * sum(self.seconds.values())

    def expected_looks(self) -> float:
        """Return how many pairs are looked for one by one, for all characters side by side that may be one of them."""
        return len(self.pairs) * self.expected_hits() if len(self.pairs) > 1 else 0.0

    def united_with(self, other: _SharedBit) -> _SharedBit:
        return _SharedBit(self.pairs + other.pairs, {**self.firsts, **other.firsts}, {**self.seconds, **other.seconds})


def _weigh_char(char: str) -> float:
    if char not in USUAL_CHARS:
        return _OTHER_WEIGHT
    return _SPACE_WEIGHT if char == " " else _LETTER_WEIGHT if char.isalpha() else _SIGN_WEIGHT


def group_pairs(pairs: Iterable[tuple[str, str]], page: BytePage) -> list[tuple[tuple[str, str], ...]]:
    """Return pairs in groups, as many as have bits, chosen so that they are rarely looked for one by one.

    Those that are seen often come first: the last eight are then hardly seen at all.
    """
    weights = {char: _weigh_char(char) for char in page.chars}

    def weigh_class(body: str) -> dict[str, float]:
        return {body: sum(map(weights.__getitem__, class_members(body).intersection(weights)))}

    groups = [_SharedBit((pair,), *map(weigh_class, pair)) for pair in pairs]

    def cost_of_union(couple: tuple[_SharedBit, _SharedBit]) -> float:
        one, other = couple
        return one.united_with(other).expected_looks() - one.expected_looks() - other.expected_looks()

    while len(groups) > _MOST_GROUPS:
        one, other = min(combinations(groups, 2), key=cost_of_union)
        groups[groups.index(one)] = one.united_with(other)
        groups.remove(other)
    groups.sort(key=_SharedBit.expected_hits, reverse=True)
    return [group.pairs for group in groups]
