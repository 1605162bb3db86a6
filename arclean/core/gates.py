"""Gates: which filters a text wakes.

Most texts wake nobody. What all filters look for is read off a copy of the text in a code page of its own, one byte a
character: coding takes as long as one search for a class of characters, and bytes are sorted in a fifth of that. The
copy tells which signs the text holds, and which of some characters stand side by side.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, TypeGuard

from arclean.arabic.byte_pages import SIZE, USUAL, Page
from arclean.arabic.letters import members
from arclean.core.filter import BaseFilter, Filter, char_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

__all__ = ["Gates"]

_UNKNOWN = "?"  # what a character that the page lacks is coded as


class _Signs:
    """The signs of filters, as bits by their place, and the page in which each has its byte."""

    __slots__ = ("_beyond", "_bits", "_kinds", "_skipped", "_wide", "page")

    def __init__(self, bodies: Mapping[int, str], pairs: Iterable[tuple[str, str]]) -> None:
        held = {bit: members(body) for bit, body in bodies.items()}
        page = USUAL
        for chars in sorted([*(members(body) for pair in pairs for body in pair), *held.values()], key=len):
            new = sorted(chars.difference(page))
            page += "".join(new) if len(page) + len(new) <= SIZE else ""
        beyond = [bit for bit, chars in held.items() if not _is_within(page, bodies[bit], chars)]
        self._beyond = char_class("".join(bodies[bit] for bit in beyond)) if beyond else _nothing
        self._wide = tuple((bit, char_class(bodies[bit])) for bit in beyond)
        woken = {char: sum(bit for bit, chars in held.items() if char in chars) for char in page}
        self._bits = tuple(sorted({bits for bits in woken.values() if bits}))
        self._kinds = bytes(self._bits.index(woken[c]) if woken[c] else 0 for c in page).ljust(SIZE, b"\0")
        self._skipped = bytes(place for place, char in enumerate(page) if not woken[char])
        self.page = Page(page)

    def woken(self, coded: bytes) -> int:
        """Tell which filters the signs of a text wake that the page has."""
        kinds = coded.translate(self._kinds, self._skipped)
        awake = 0
        for kind, bits in enumerate(self._bits) if kinds else ():
            if kind in kinds:
                awake |= bits
        return awake

    def beyond(self, text: str) -> int:
        """Tell which filters the signs wake that the page has not."""
        return sum(bit for bit, search in self._wide if search(text)) if self._beyond(text) else 0


def _nothing(_: str) -> None:
    """Find nothing."""


_is_open = re.compile("\\^|.*\\\\[A-Za-z]").match  # a class of all but some characters, or of a category


def _is_within(page: str, body: str, chars: frozenset[str]) -> bool:
    """Tell whether a page tells all that the body of a class holds."""
    plain = not _is_open(body) and max(body) < "\uffff"  # within the Basic Multilingual Plane
    return plain and _UNKNOWN not in chars and chars.issubset(page)


class _Pairs:
    """Pairs of classes, side by side in a text, as bits of a byte.

    Of more than eight pairs some share a bit, those that look alike in the fewest texts, and are told apart where it is
    set.
    """

    __slots__ = ("_first", "_groups", "_second", "_sure", "_tests")

    def __init__(self, filters: Mapping[tuple[str, str], int], page: Page) -> None:
        shared = {1 << n: {pair: filters[pair] for pair in group} for n, group in enumerate(_gathered(filters, page))}
        first, second, vague = bytearray(SIZE), bytearray(SIZE), set()
        for bit, pair in ((bit, pair) for bit, group in shared.items() for pair in group):
            for body, table in zip(pair, (first, second), strict=True):
                held = members(body)
                if not _is_within(page.chars, body, held):
                    held |= {_UNKNOWN}
                    vague.add(bit)
                for place, char in enumerate(page.chars):
                    table[place] |= bit if char in held else 0
        self._first, self._second = bytes(first), bytes(second)
        sure = {bit for bit, pairs in shared.items() if len(pairs) == 1} - vague
        grouped = {bit for bit, pairs in shared.items() if 1 < len(pairs) < len(filters)}
        self._sure = tuple((bit, *shared[bit].values()) for bit in sure)
        self._groups = tuple((bit, _Pairs(shared[bit], page)) for bit in grouped)
        rest = ((bit, pair) for bit in shared.keys() - sure - grouped for pair in shared[bit])
        self._tests = tuple((bit, char_class(*pair), filters[pair]) for bit, pair in rest)

    def woken(self, text: str, coded: bytes) -> int:
        """Tell which filters the pairs of a text wake."""
        first = int.from_bytes(coded.translate(self._first), "little")
        both = first & int.from_bytes(coded[1:].translate(self._second), "little")
        if not both:
            return 0
        awake = bits = 0
        for hit in set(both.to_bytes(len(coded), "little").translate(None, b"\0")):
            bits |= hit
        for bit, filters in self._sure:
            if bits & bit:
                awake |= filters
        for bit, pairs in self._groups:
            if bits & bit:
                awake |= pairs.woken(text, coded)
        for bit, search, filters in self._tests:
            if bits & bit and search(text):
                awake |= filters
        return awake


_BITS = 8
_SPACE, _LETTER, _OTHER = 8.0, 1.0, 0.05  # how often a text has some character, in rough parts of a letter's share


class _Group(NamedTuple):
    """Pairs that share a bit, and all their first and second characters."""

    pairs: tuple[tuple[str, str], ...]
    firsts: frozenset[str]
    seconds: frozenset[str]

    def joined(self, other: _Group) -> _Group:
        return _Group(self.pairs + other.pairs, self.firsts | other.firsts, self.seconds | other.seconds)


def _gathered(pairs: Iterable[tuple[str, str]], page: Page) -> list[tuple[tuple[str, str], ...]]:
    """Gather pairs into groups, as many as there are bits, that take other characters for a pair most rarely."""
    weights = {char: _SPACE if char == " " else _LETTER if char.isalpha() else _OTHER for char in page.chars}
    groups = [_Group((pair,), *(members(body).intersection(weights) for body in pair)) for pair in pairs]

    def seen(group: _Group) -> float:
        return sum(weights[char] for char in group.firsts) * sum(weights[char] for char in group.seconds)

    def cost(couple: tuple[_Group, _Group]) -> float:
        one, other = couple
        return seen(one.joined(other)) - seen(one) - seen(other)

    while len(groups) > _BITS:
        one, other = min(combinations(groups, 2), key=cost)
        groups[groups.index(one)] = one.joined(other)
        groups.remove(other)
    return [group.pairs for group in groups]


class Gates:
    """The gates of the filters of a pipeline, fused. The filter at place n has the bit ``1 << n``.

    ``each`` is every filter with its closer look, asked at its turn where the fused gates wake it, and its own test,
    asked where they do not; either may be None. ``tested`` are the filters with a test, ``surely`` those awake without
    a closer look. ``tests`` are bits and tests, ``looks`` all of ``each`` that has something to ask.
    ``reading`` are the filters that read references, ``labelled`` those that read the labels of a document,
    ``changing`` those that may change a text.
    """

    __slots__ = (
        "_cues", "_pairs", "_signs", "changing", "each", "labelled", "looks", "reading", "surely", "tested", "tests",
    )  # fmt: skip

    def __init__(self, filters: tuple[Filter, ...]) -> None:
        gated = {1 << n: f for n, f in enumerate(filters) if _is_gated(f)}
        pairs: dict[tuple[str, str], int] = {}
        for bit, filter_ in gated.items():
            for pair in (*filter_.trigger_pairs, (" ", filter_.trigger_after_space)):
                if pair[1]:
                    pairs[pair] = pairs.get(pair, 0) | bit
        self._signs = _Signs({bit: f.trigger_chars for bit, f in gated.items() if f.trigger_chars}, pairs)
        self._pairs = _Pairs(pairs, self._signs.page)
        self._cues = _grouped((cue, bit) for bit, f in gated.items() for cue in f.trigger_strings)
        self.each = tuple((f, _closer_look(f), _test(f)) for f in filters)
        self.looks = tuple((1 << n, *one) for n, one in enumerate(self.each) if any(one[1:]))
        self.tests = tuple(one for one in self.looks if one[3])
        self.tested = sum(bit for bit, *_ in self.tests)
        self.surely = (1 << len(filters)) - 1 - sum(bit for bit, _, look, _ in self.looks if look)
        self.reading = sum(1 << n for n, f in enumerate(filters) if getattr(f, "reads_references", False))
        self.labelled = sum(1 << n for n, f in enumerate(filters) if getattr(f, "reads_labels", False))
        self.changing = sum(1 << n for n, f in enumerate(filters) if f.changes)

    def woken(self, text: str) -> int:
        """Tell which filters a text wakes, but for what their own tests say."""
        coded = self._signs.page.coded(text, errors="ignore")
        awake = self._signs.woken(coded)
        if len(coded) < len(text):
            awake |= self._signs.beyond(text)
            coded = self._signs.page.coded(text, errors="replace")  # so that what stood side by side does
        awake |= self._pairs.woken(text, coded)
        for start, cues in self._cues:
            if start in text:
                for cue, bit in cues:
                    if cue in text:
                        awake |= bit
        return awake


def _grouped(cues: Iterable[tuple[str, int]]) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    """Group strings, each with the filters that it wakes, by their first characters.

    Whether a character is there at all takes a tenth of the time of two characters.
    """
    groups: dict[str, dict[str, int]] = {}
    for cue, bit in cues:
        group = groups.setdefault(cue[0], {})
        group[cue] = group.get(cue, 0) | bit
    return tuple((first, tuple(group.items())) for first, group in groups.items())


def _is_gated(filter_: Filter) -> TypeGuard[BaseFilter]:
    """Tell whether a filter's gate is what BaseFilter makes of its classes and cues."""
    return isinstance(filter_, BaseFilter) and vars(BaseFilter)["wakes"] is getattr(type(filter_), "wakes", None)


def _closer_look(filter_: Filter) -> Callable[[str], bool] | None:
    """Give the closer look of a filter, if it has one."""
    return (
        filter_.confirms_trigger
        if _is_gated(filter_) and type(filter_).confirms_trigger != BaseFilter.confirms_trigger
        else None
    )


def _test(filter_: Filter) -> Callable[[str], object] | None:
    """Give the test of a filter's own, if it has one."""
    if not _is_gated(filter_):
        return filter_.wakes
    return (
        filter_.wakes_without_trigger
        if type(filter_).wakes_without_trigger != BaseFilter.wakes_without_trigger
        else None
    )
