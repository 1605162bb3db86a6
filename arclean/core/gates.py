"""The gates of the filters of a pipeline, fused: which filters a text may need.

Most texts need none. The triggers of all filters are looked for in a copy of the text in a code page of its own, one
byte a character: encoding takes as long as one search for a class of characters, and bytes are sorted in a fifth of
that. The copy shows which trigger characters the text holds, which stand side by side, and where strings may be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from arclean.arabic.byte_pages import PAGE_SIZE, USUAL_CHARS, BytePage
from arclean.arabic.letters import class_members
from arclean.core.filter import BaseFilter, Filter, char_class
from arclean.core.pair_triggers import PairTriggers, group_pairs, page_covers
from arclean.core.string_triggers import StringTriggers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from arclean.core.context import Context

    ContextTest = Callable[[str, Context], object]

__all__ = ["Gates"]

_BITS_IN_BYTE = 8
_PAIR = 2  # characters


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
        beyond = [bit for bit, chars in held.items() if not page_covers(page, bodies[bit], chars)]
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


class Gates:
    """The gates of the filters of a pipeline, fused. The filter at place n has the bit ``1 << n``.

    ``each`` lists every filter with the test that confirms a trigger, asked at its turn where a trigger was found, and
    its own test, asked where none was; either may be None. ``tested`` has the bits of filters with an own test,
    ``surely`` of those that a trigger wakes without confirmation, ``reading`` of those that read references,
    ``labelled`` of those that read the labels of a document, ``changing`` of those that may change a text. ``tests``
    and ``looks`` are ``(bit, *each)`` of the filters with an own test, and with either test. ``context_tests`` are the
    tests ``wakes_in_context`` by bit, asked where a run has references or tables of its own. ``reach`` is the most
    characters that a trigger has.
    """

    __slots__ = (
        "_chars", "_pairs", "_strings", "changing", "context_tests", "each", "labelled", "looks", "reach", "reading",
        "surely", "tested", "tests",
    )  # fmt: skip

    def __init__(self, filters: tuple[Filter, ...]) -> None:
        gated = {1 << n: f for n, f in enumerate(filters) if _is_gated(f)}
        pairs: dict[tuple[str, str], int] = {}
        for bit, filter_ in gated.items():
            for pair in (*filter_.trigger_pairs, (" ", filter_.trigger_after_space)):
                if pair[1]:
                    pairs[pair] = pairs.get(pair, 0) | bit
        self._chars = _CharTriggers({bit: f.trigger_chars for bit, f in gated.items() if f.trigger_chars}, pairs)
        groups = [{pair: pairs[pair] for pair in group} for group in group_pairs(pairs, self._chars.page)]
        starts = range(0, len(groups), _BITS_IN_BYTE)
        self._pairs = tuple(PairTriggers(groups[at : at + _BITS_IN_BYTE], self._chars.page) for at in starts)
        cues = [(cue, bit) for bit, f in gated.items() for cue in f.trigger_strings]
        self.reach = max((_PAIR, *(len(cue) for cue, _ in cues)))
        self._strings = StringTriggers(cues, self._chars.page)
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
        is_within = len(coded) == len(text)
        if not is_within:  # mutation: equivalent - the rest then finds nothing new
            awake |= self._chars.triggered_beyond_page(text)
            coded = self._chars.page.encode(text, errors="replace")  # so that what stood side by side does
        for pairs in self._pairs:
            awake |= pairs.triggered_filters(text, coded)
        return awake | self._strings.triggered_filters(text, coded, is_within=is_within)


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
