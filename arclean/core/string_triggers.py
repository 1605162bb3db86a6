"""The strings that filters are triggered by, looked for at once in a text that is encoded in a page.

To search a text for a string takes as long as to look at all its bytes. So the first four characters of all strings
are looked for together, as bits of bytes that are shifted over one another, and a string only where these are seen.
Those that begin with ASCII are in a second look, for texts that have some. What the page lacks is searched for in texts
that have characters beyond it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.byte_pages import PAGE_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from arclean.arabic.byte_pages import BytePage

__all__ = ["StringTriggers"]

_MOST_SOUGHT = 4  # characters of a string that are looked for at once
_BITS_IN_BYTE = 8
_USUAL_ASCII = " .0123456789"  # what many Arabic texts have of it
_EVERY_BYTE = bytes(range(PAGE_SIZE))
_MOST_PLACES = 64  # places of some strings that are looked at, before the text is searched for each of them


class StringTriggers:
    """Strings, each with the bits of its filters, and the page in which texts are encoded."""

    __slots__ = ("_always", "_beyond_page", "_not_rare", "_rare", "_usual")

    def __init__(self, strings: Iterable[tuple[str, int]], page: BytePage) -> None:
        filters_of: dict[str, int] = {}
        for string, filters in strings:
            filters_of[string] = filters_of.get(string, 0) | filters
        beyond: dict[str, list[tuple[str, int]]] = {}
        rare, usual, self._always = {}, {}, []
        for string, filters in filters_of.items():
            if len(page.encode(string, errors="ignore")) < len(string):
                beyond.setdefault(string[0], []).append((string, filters))
            elif string[0].isascii() and string[0] not in _USUAL_ASCII:
                rare[string] = filters
            elif len(string) > _MOST_SOUGHT:  # whose first four any text may have
                self._always.append((string, filters))
            else:
                usual[string] = filters
        self._beyond_page = tuple(beyond.items())
        self._rare = _StringRows(rare, page, [string[0] for string in rare])
        self._usual = _StringRows(usual, page, [*usual.values()])  # those of one filter are alike
        self._not_rare = bytes({*_EVERY_BYTE}.difference(page.encode("".join(string[0] for string in rare))))

    def triggered_filters(self, text: str, coded: bytes, *, is_within: bool) -> int:
        """Return the bits of the filters that have a string in a text, given as it is and encoded.

        ``is_within`` says that the page has all characters of the text.
        """
        awake = 0
        for string, filters in self._always:
            if string in text:
                awake |= filters
        for first, strings in () if is_within else self._beyond_page:
            if first in text:
                for string, filters in strings:
                    if string in text:
                        awake |= filters
        awake |= self._usual.triggered_filters(text, coded)
        if coded.translate(None, self._not_rare):
            awake |= self._rare.triggered_filters(text, coded)
        return awake


class _StringRows:
    """Strings whose first four characters are looked for at once; those of a kind share a bit of a byte."""

    __slots__ = ("_groups", "_of_start", "_sizes", "_tables")

    def __init__(self, strings: Mapping[str, int], page: BytePage, kinds: Iterable[object]) -> None:
        tables = [bytearray(PAGE_SIZE) for _ in range(_MOST_SOUGHT)]
        numbers: dict[object, int] = {}
        groups: dict[int, dict[str, int]] = {}
        of_start: dict[str, list[tuple[str, int]]] = {}
        for (string, filters), kind in zip(strings.items(), kinds, strict=True):
            bit = 1 << numbers.setdefault(kind, len(numbers)) % _BITS_IN_BYTE
            groups.setdefault(bit, {})[string] = filters
            of_start.setdefault(string[:_MOST_SOUGHT], []).append((string, filters))
            coded = page.encode(string)
            for place, table in enumerate(tables):
                for byte in coded[place : place + 1] or _EVERY_BYTE:
                    table[byte] |= bit
        self._tables = tuple(map(bytes, tables))
        self._groups = tuple((bit, _filters_of(group), tuple(group.items())) for bit, group in groups.items())
        self._of_start = of_start
        self._sizes = sorted({*map(len, of_start)})

    def triggered_filters(self, text: str, coded: bytes) -> int:
        """Return the bits of the filters that have a string in a text, given as it is and encoded."""
        first, second, third, fourth = self._tables
        read, row = int.from_bytes, coded + b"\0\0\0"
        hits = (
            read(coded.translate(first), "little")
            & read(row[1:].translate(second), "little")
            & read(row[2:].translate(third), "little")
            & read(row[3:].translate(fourth), "little")
        )
        if not hits:
            return 0
        awake = 0
        places = hits.to_bytes(len(coded), "little")
        for bits in {*places.translate(None, b"\0")}:
            awake |= self._look_at_places(text, places, bits, awake)
        return awake

    def _look_at_places(self, text: str, places: bytes, bits: int, awake: int) -> int:
        """Return the bits of filters with a string at the places that have some bits, and those that are awake."""
        sought = 0
        for bit, filters, _ in self._groups:
            sought |= filters if bits & bit else 0
        at = places.find(bits)
        for _ in range(_MOST_PLACES):
            if at < 0 or not sought & ~awake:
                return awake
            awake |= self._filters_at(text, at)
            at = places.find(bits, at + 1)
        for bit, _, strings in self._groups:
            if bits & bit:
                for string, filters in strings:
                    if filters & ~awake and string in text:
                        awake |= filters
        return awake

    def _filters_at(self, text: str, at: int) -> int:
        """Return the bits of the filters that have a string at a place of a text."""
        found = 0
        for size in self._sizes:
            for string, filters in self._of_start.get(text[at : at + size], ()):
                if len(string) <= _MOST_SOUGHT or text.startswith(string, at):
                    found |= filters
        return found


def _filters_of(strings: Mapping[str, int]) -> int:
    """Return the bits of the filters of all of some strings."""
    together = 0
    for filters in strings.values():
        together |= filters
    return together
