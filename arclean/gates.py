"""Gates: which filters a text wakes.

Most texts wake nobody: one search for the classes of all filters, one for those behind a space and a few for
strings tell that. Which filters are meant where the search hits is read off a copy of the text in a code page of
its own, one byte a character: coding takes half the time of a search, whatever the number of hits, and no search
has to be compiled for what is left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from arclean.arabic.letters import members
from arclean.arabic.pages import SIZE, USUAL, Page
from arclean.errors import FilterError
from arclean.filter import BaseFilter, Filter, char_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Gates"]


class _Signs:
    """The signs of filters, as bits by their place: one search for all, and the page in which each has its byte."""

    __slots__ = ("_bits", "_kinds", "_page", "_skipped", "_wide", "search")

    def __init__(self, bodies: dict[int, str]) -> None:
        self.search = char_class("".join(bodies.values())) if bodies else _nothing
        held = {bit: members(body) for bit, body in bodies.items()}
        page = USUAL
        for chars in sorted(held.values(), key=len):
            new = sorted(chars.difference(page))
            page += "".join(new) if len(page) + len(new) <= SIZE else ""
        woken = {char: sum(bit for bit, chars in held.items() if char in chars) for char in page}
        beyond = [bit for bit, body in bodies.items() if held[bit].difference(page) or not _is_plain(body)]
        self._wide = tuple((bit, char_class(bodies[bit])) for bit in beyond)
        self._bits = tuple(sorted({bits for bits in woken.values() if bits}))
        self._kinds = bytes(self._bits.index(woken[c]) if woken[c] else 0 for c in page).ljust(SIZE, b"\0")
        self._skipped = bytes(place for place, char in enumerate(page) if not woken[char])
        self._page = Page(page)

    def woken(self, text: str) -> int:
        """Tell which filters a text wakes."""
        coded = self._page.coded(text, errors="ignore")
        kinds = coded.translate(self._kinds, self._skipped)
        awake = 0
        for kind, bits in enumerate(self._bits) if kinds else ():
            if kind in kinds:
                awake |= bits
        if len(coded) < len(text):  # it has characters that the page has not
            for bit, search in self._wide:
                if search(text):
                    awake |= bit
        return awake


def _nothing(_: str) -> None:
    """Find nothing."""


def _is_plain(body: str) -> bool:
    """Tell whether the body of a class holds characters and ranges of the Basic Multilingual Plane alone."""
    return not {"\\", "^"}.intersection(body) and max(body) < "\uffff"


class Gates:
    """The gates of the filters of a pipeline, fused. The filter at place n has the bit ``1 << n``.

    ``each`` pairs every filter with its own test, where it has one: it is asked when it is the filter's turn.
    ``reading`` are the filters that read references, ``labelled`` those that read the labels of a document,
    ``changing`` those that may change a text.
    """

    __slots__ = (
        "_cues", "_gap", "_gaps", "_sign", "_signs", "_stirs", "_tested", "changing", "each", "labelled", "reading",
    )  # fmt: skip

    def __init__(self, filters: tuple[Filter, ...]) -> None:
        gated = {1 << n: f for n, f in enumerate(filters) if _is_gated(f)}
        self._signs = _Signs({bit: f.signs for bit, f in gated.items() if f.signs})
        self._sign = self._signs.search
        gaps = [(bit, f.gaps) for bit, f in gated.items() if f.gaps]
        self._gap = char_class(" ", "".join(body for _, body in gaps)) if gaps else _nothing
        self._gaps = tuple((bit, char_class(" ", body)) for bit, body in gaps)
        self._cues = _grouped((cue, bit) for bit, f in gated.items() for cue in f.cues)
        stirred = ((bit, f) for bit, f in gated.items() if type(f).stirs != BaseFilter.stirs)
        self._stirs = tuple((bit, _named(f.name, f.stirs)) for bit, f in stirred)
        self.each = tuple((f, None if 1 << n in gated else _named(f.name, f.wakes)) for n, f in enumerate(filters))
        self._tested = sum(1 << n for n, (_, test) in enumerate(self.each) if test)
        self.reading = sum(1 << n for n, f in enumerate(filters) if getattr(f, "reads_references", False))
        self.labelled = sum(1 << n for n, f in enumerate(filters) if getattr(f, "reads_labels", False))
        self.changing = sum(1 << n for n, f in enumerate(filters) if f.changes)

    def woken(self, text: str) -> int:
        """Tell which filters a text wakes; those with their own test are held awake."""
        awake = self._tested
        if self._sign(text):
            awake |= self._signs.woken(text)
        if self._gap(text):
            for bit, search in self._gaps:
                if search(text):
                    awake |= bit
        awake |= self._cued(text)
        for bit, stirs in self._stirs:
            if not awake & bit and stirs(text):
                awake |= bit
        return awake

    def _cued(self, text: str) -> int:
        """Tell which filters the strings of a text wake."""
        awake = 0
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


def _named(name: str, test: Callable[[str], object]) -> Callable[[str], object]:
    """Give a test of a filter's own, whose failure names the filter."""

    def asked(text: str) -> object:
        try:
            return test(text)
        except Exception as error:
            raise FilterError(f"the gate of filter {name!r} failed: {type(error).__name__}: {error}") from error

    return asked
