"""The gates of the filters of a pipeline, fused: which filters a text may need.

Most texts need none. The triggers of all filters are looked for in a copy of the text in a code page of its own, one
byte a character: encoding takes as long as one search for a class of characters, and bytes are sorted in a fifth of
that. The copy shows which trigger characters the text holds, and which of them stand side by side.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, TypeGuard

from arclean.arabic.byte_pages import PAGE_SIZE, USUAL_CHARS, BytePage
from arclean.arabic.letters import ARABIC, class_members
from arclean.core.filter import BaseFilter, Filter, char_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from arclean.core.context import Context

    ContextTest = Callable[[str, Context], object]
    _Stem = tuple[str, int, tuple[tuple[str, int], ...]]

__all__ = ["Gates"]

_REPLACEMENT = "?"  # what a character that the page lacks is coded as


class _CharTriggers:
    """Classes of single characters, each with the bit of its filter, and the code page that gives them bytes.

    A class that the page does not cover is searched for in the text itself, where that has characters beyond the page.
    """

    __slots__ = ("_beyond_page", "_bits", "_kinds", "_skipped", "_wide_classes", "page")

    def __init__(self, bodies: Mapping[int, str], pairs: Iterable[tuple[str, str]]) -> None:
        held = {bit: class_members(body) for bit, body in bodies.items()}
        page = USUAL_CHARS
        for chars in sorted([*(class_members(body) for pair in pairs for body in pair), *held.values()], key=len):
            new = chars.difference(page)
            page += "".join(sorted(new)) if len(page) + len(new) <= PAGE_SIZE else ""
        beyond = [bit for bit, chars in held.items() if not _page_covers(page, bodies[bit], chars)]
        self._beyond_page = char_class("".join(bodies[bit] for bit in beyond)) if beyond else _find_nothing
        self._wide_classes = tuple((bit, char_class(bodies[bit])) for bit in beyond)
        bits_of = {char: sum(bit for bit, chars in held.items() if char in chars) for char in page}
        self._bits = tuple(sorted({bits for bits in bits_of.values() if bits}))
        self._kinds = bytes(self._bits.index(bits_of[c]) if bits_of[c] else 0 for c in page).ljust(PAGE_SIZE, b"\0")
        self._skipped = bytes(place for place, char in enumerate(page) if not bits_of[char])
        self.page = BytePage(page)

    def triggered_filters(self, coded: bytes) -> int:
        """Return the bits of the filters that have a trigger in an encoded text."""
        kinds = coded.translate(self._kinds, self._skipped)
        awake = 0
        for kind, bits in enumerate(self._bits) if kinds else ():
            if kind in kinds:
                awake |= bits
        return awake

    def triggered_beyond_page(self, text: str) -> int:
        """Return the bits of the filters that have a trigger which the page does not cover."""
        return sum(bit for bit, search in self._wide_classes if search(text)) if self._beyond_page(text) else 0


def _find_nothing(_: str) -> None:
    """Return None, as the search for a class without characters does."""


_is_open_class = re.compile("\\^|.*\\\\[A-Za-z]").match  # a class of all but some characters, or of a category


def _page_covers(page: str, body: str, chars: frozenset[str]) -> bool:
    """Return whether every character of a class has a byte of its own in a page."""
    plain = not _is_open_class(body) and max(body) < "\uffff"  # within the Basic Multilingual Plane
    return plain and _REPLACEMENT not in chars and chars.issubset(page)


class _PairTriggers:
    """Up to eight groups of pairs of classes whose characters stand side by side in a text, as bits of a byte.

    Where the bit of a group of several pairs is set, they are looked for one by one.
    """

    __slots__ = ("_first", "_second", "_sure", "_tests")

    def __init__(self, groups: Sequence[Mapping[tuple[str, str], int]], page: BytePage) -> None:
        shared = {1 << n: group for n, group in enumerate(groups)}
        first, second, vague = bytearray(PAGE_SIZE), bytearray(PAGE_SIZE), set()
        for bit, pair in ((bit, pair) for bit, group in shared.items() for pair in group):
            for body, table in zip(pair, (first, second), strict=True):
                held = class_members(body)
                if not _page_covers(page.chars, body, held):
                    held |= {_REPLACEMENT}
                    vague.add(bit)
                for place, char in enumerate(page.chars):
                    table[place] |= bit if char in held else 0
        self._first, self._second = bytes(first), bytes(second)
        sure = {bit for bit, pairs in shared.items() if len(pairs) == 1} - vague
        self._sure = tuple((bit, *shared[bit].values()) for bit in sure)
        rest = ((bit, *one) for bit in shared.keys() - sure for one in shared[bit].items())
        self._tests = tuple((bit, _search_pair(*pair), filters) for bit, pair, filters in rest)

    def triggered_filters(self, text: str, coded: bytes) -> int:
        """Return the bits of the filters that have a pair in a text, given as it is and encoded."""
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
        for bit, search, filters in self._tests:
            if bits & bit and search(text):
                awake |= filters
        return awake


def _search_pair(first: str, second: str) -> Callable[[str], object]:
    """Return the search for a pair of classes; it looks for the one with fewer letters of clean text first."""
    letters = class_members(ARABIC)
    if len(letters & class_members(first)) > len(letters & class_members(second)):
        return re.compile(f"[{second}](?<=[{first}].)", re.DOTALL).search
    return char_class(first, second)


_BITS_IN_BYTE = 8
_MOST_GROUPS = 2 * _BITS_IN_BYTE  # each eight take a second look at the text, in 4 ns a character
_SPACE_WEIGHT, _LETTER_WEIGHT, _OTHER_WEIGHT = 8.0, 1.0, 0.05
"""How often a text has a space, a letter, another character, in rough parts of a letter's share; any value is right."""


class _SharedBit(NamedTuple):
    """Pairs of classes that share a bit, and all their first and second characters."""

    pairs: tuple[tuple[str, str], ...]
    firsts: frozenset[str]
    seconds: frozenset[str]

    def united_with(self, other: _SharedBit) -> _SharedBit:
        return _SharedBit(self.pairs + other.pairs, self.firsts | other.firsts, self.seconds | other.seconds)


def _group_pairs(pairs: Iterable[tuple[str, str]], page: BytePage) -> list[tuple[tuple[str, str], ...]]:
    """Return pairs in at most sixteen groups, chosen so that other characters are rarely taken for a pair."""
    weights = {
        char: _SPACE_WEIGHT if char == " " else _LETTER_WEIGHT if char.isalpha() else _OTHER_WEIGHT
        for char in page.chars
    }
    groups = [_SharedBit((pair,), *(class_members(body).intersection(weights) for body in pair)) for pair in pairs]

    def expected_hits(group: _SharedBit) -> float:
        return sum(weights[char] for char in group.firsts) * sum(weights[char] for char in group.seconds)

    def cost_of_union(couple: tuple[_SharedBit, _SharedBit]) -> float:
        one, other = couple
        return expected_hits(one.united_with(other)) - expected_hits(one) - expected_hits(other)

    while len(groups) > _MOST_GROUPS:
        one, other = min(combinations(groups, 2), key=cost_of_union)
        groups[groups.index(one)] = one.united_with(other)
        groups.remove(other)
    return [group.pairs for group in groups]


class Gates:
    """The gates of the filters of a pipeline, fused. The filter at place n has the bit ``1 << n``.

    ``each`` lists every filter with the test that confirms a trigger, asked at its turn where a trigger was found, and
    its own test, asked where none was; either may be None. ``tested`` has the bits of filters with an own test,
    ``surely`` of those that a trigger wakes without confirmation, ``reading`` of those that read references,
    ``labelled`` of those that read the labels of a document, ``changing`` of those that may change a text. ``tests``
    and ``looks`` are ``(bit, *each)`` of the filters with an own test, and with either test. ``context_tests`` are the
    tests ``wakes_in_context`` by bit, asked where a run has references or tables of its own.
    """

    __slots__ = (
        "_chars", "_pairs", "_strings", "changing", "context_tests", "each", "labelled", "looks", "reading", "surely",
        "tested", "tests",
    )  # fmt: skip

    def __init__(self, filters: tuple[Filter, ...]) -> None:
        gated = {1 << n: f for n, f in enumerate(filters) if _is_gated(f)}
        pairs: dict[tuple[str, str], int] = {}
        for bit, filter_ in gated.items():
            for pair in (*filter_.trigger_pairs, (" ", filter_.trigger_after_space)):
                if pair[1]:
                    pairs[pair] = pairs.get(pair, 0) | bit
        self._chars = _CharTriggers({bit: f.trigger_chars for bit, f in gated.items() if f.trigger_chars}, pairs)
        groups = [{pair: pairs[pair] for pair in group} for group in _group_pairs(pairs, self._chars.page)]
        starts = range(0, len(groups), _BITS_IN_BYTE)
        self._pairs = tuple(_PairTriggers(groups[at : at + _BITS_IN_BYTE], self._chars.page) for at in starts)
        self._strings = _group_strings((cue, bit) for bit, f in gated.items() for cue in f.trigger_strings)
        self.each = tuple((f, _confirming_test(f), _own_test(f)) for f in filters)
        self.looks = tuple((1 << n, *one) for n, one in enumerate(self.each) if any(one[1:]))
        self.tests = tuple(one for one in self.looks if one[3])
        self.tested = sum(bit for bit, *_ in self.tests)
        self.surely = (1 << len(filters)) - 1 - sum(bit for bit, _, look, _ in self.looks if look)
        self.reading = sum(1 << n for n, f in enumerate(filters) if getattr(f, "reads_references", False))
        self.labelled = sum(1 << n for n, f in enumerate(filters) if getattr(f, "reads_labels", False))
        self.context_tests = {1 << n: test for n, f in enumerate(filters) if (test := _context_test(f))}
        self.changing = sum(1 << n for n, f in enumerate(filters) if f.changes)

    def triggered_filters(self, text: str) -> int:
        """Return the bits of the filters that have a trigger in a text; their own tests are not asked."""
        coded = self._chars.page.encode(text, errors="ignore")
        awake = self._chars.triggered_filters(coded)
        if len(coded) < len(text):  # mutation: equivalent - the rest then finds nothing new
            awake |= self._chars.triggered_beyond_page(text)
            coded = self._chars.page.encode(text, errors="replace")  # so that what stood side by side does
        for pairs in self._pairs:
            awake |= pairs.triggered_filters(text, coded)
        for first, stems in self._strings:
            if first in text:
                for stem, bits, longer in stems:
                    if stem in text:
                        awake |= bits
                        for string, bit in longer:
                            if string in text:
                                awake |= bit
        return awake


def _group_strings(strings: Iterable[tuple[str, int]]) -> tuple[tuple[str, tuple[_Stem, ...]], ...]:
    """Group strings, each with the bits of its filters, by their first characters, and then by their first two.

    Whether one character is in a text is answered in a tenth of the time of two. Of each group of two is given what all
    begin with, the bits of that, and the longer ones.
    """
    groups: dict[str, dict[str, dict[str, int]]] = {}
    for string, bit in strings:
        group = groups.setdefault(string[0], {}).setdefault(string[:2], {})
        group[string] = group.get(string, 0) | bit
    return tuple((first, tuple(map(_stem_of, stems.values()))) for first, stems in groups.items())


def _stem_of(group: Mapping[str, int]) -> _Stem:
    stem = _common_start([*group])
    return stem, group.get(stem, 0), tuple((string, bits) for string, bits in group.items() if string != stem)


def _common_start(strings: Sequence[str]) -> str:
    """Return what all of some strings begin with."""
    least, most = min(strings), max(strings)
    size = next((at for at, pair in enumerate(zip(least, most, strict=False)) if pair[0] != pair[1]), len(least))
    return least[:size]


def _is_gated(filter_: Filter) -> TypeGuard[BaseFilter]:
    """Return whether a filter's gate is what BaseFilter makes of its triggers."""
    return isinstance(filter_, BaseFilter) and vars(BaseFilter)["wakes"] is getattr(type(filter_), "wakes", None)


def _confirming_test(filter_: Filter) -> Callable[[str], bool] | None:
    """Return the test by which a filter confirms a trigger, or None where a trigger is enough."""
    return (
        filter_.confirms_trigger
        if _is_gated(filter_) and type(filter_).confirms_trigger != BaseFilter.confirms_trigger
        else None
    )


def _own_test(filter_: Filter) -> Callable[[str], object] | None:
    """Return the test that a filter makes without a trigger, or None."""
    if not _is_gated(filter_):
        return filter_.wakes
    return (
        filter_.wakes_without_trigger
        if type(filter_).wakes_without_trigger != BaseFilter.wakes_without_trigger
        else None
    )


def _context_test(filter_: Filter) -> ContextTest | None:
    """Return the test that a filter makes of a text and its run, or None."""
    if isinstance(filter_, BaseFilter) and type(filter_).wakes_in_context == BaseFilter.wakes_in_context:
        return None
    test: ContextTest | None = getattr(filter_, "wakes_in_context", None)
    return test
