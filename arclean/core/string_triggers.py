"""The strings that filters are triggered by, looked for at once in a text that is encoded in a page.

To search a text for a string takes as long as to look at all its bytes. So a string is searched for only where a sign
of it is seen: its first character, where that is rare in Arabic, or else its first four, as bits of bytes that are
shifted over one another. What the page lacks is looked for in texts that have characters beyond it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.byte_pages import PAGE_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from arclean.arabic.byte_pages import BytePage

__all__ = ["StringTriggers"]

_MOST_SOUGHT = 4  # characters of a string that are looked for at once
_BITS_IN_BYTE = 8
_USUAL_ASCII = " .0123456789"  # what many Arabic texts have of it
_EVERY_BYTE = bytes(range(PAGE_SIZE))


class _Stem(NamedTuple):
    """What some strings begin with, the bits of that, and the longer strings with theirs."""

    start: str
    bits: int
    longer: tuple[tuple[str, int], ...]


class StringTriggers:
    """Strings, each with the bits of its filters, and the page in which texts are encoded."""

    __slots__ = ("_always", "_beyond_page", "_by_first", "_not_first", "_of_bits", "_tables")

    def __init__(self, strings: Iterable[tuple[str, int]], page: BytePage) -> None:
        filters_of: dict[str, int] = {}
        for string, filters in strings:
            filters_of[string] = filters_of.get(string, 0) | filters
        coded = {string: page.encode(string, errors="ignore") for string in filters_of}
        within = {string for string, code in coded.items() if len(code) == len(string)}
        rare = {string for string in within if string[0].isascii() and string[0] not in _USUAL_ASCII}
        long = {string for string in within - rare if len(string) > _MOST_SOUGHT}
        self._beyond_page = _stems_of({string: filters_of[string] for string in filters_of.keys() - within})
        self._always = tuple((string, filters_of[string]) for string in sorted(long))
        firsts = {coded[string][0] for string in rare}
        self._by_first = {
            first: _stems_of({string: filters_of[string] for string in rare if coded[string][0] == first})
            for first in firsts
        }
        self._not_first = bytes(set(_EVERY_BYTE) - firsts)
        groups: dict[int, dict[str, int]] = {}  # strings of one filter are alike
        for string in sorted(within - rare - long):
            groups.setdefault(filters_of[string], {})[string] = filters_of[string]
        tables = [bytearray(PAGE_SIZE) for _ in range(_MOST_SOUGHT)]
        self._of_bits: dict[int, tuple[_Stem, ...]] = {}
        for number, group in enumerate(groups.values()):
            bit = 1 << number % _BITS_IN_BYTE
            self._of_bits[bit] = self._of_bits.get(bit, ()) + _stems_of(group)
            for string in group:
                for place, table in enumerate(tables):
                    for byte in coded[string][place : place + 1] or _EVERY_BYTE:
                        table[byte] |= bit
        self._tables = tuple(map(bytes, tables)) if groups else ()

    def triggered_filters(self, text: str, coded: bytes, *, is_within: bool) -> int:
        """Return the bits of the filters that have a string in a text, given as it is and encoded.

        ``is_within`` says that the page has all characters of the text.
        """
        awake = 0 if is_within else _search(text, self._beyond_page)
        for string, filters in self._always:
            if string in text:
                awake |= filters
        for first in {*coded.translate(None, self._not_first)}:
            awake |= _search(text, self._by_first[first])
        if self._tables:
            for bit in self._bits_of_rows(coded):
                awake |= _search(text, self._of_bits[bit])
        return awake

    def _bits_of_rows(self, coded: bytes) -> Sequence[int]:
        """Return the bits of the groups of which a string may be in an encoded text."""
        first, second, third, fourth = self._tables
        read = int.from_bytes
        row = coded + b"\0\0\0"
        hits = (
            read(coded.translate(first), "little")
            & read(row[1:].translate(second), "little")
            & read(row[2:].translate(third), "little")
            & read(row[3:].translate(fourth), "little")
        )
        if not hits:
            return ()
        bits = 0
        for hit in {*hits.to_bytes(len(coded), "little").translate(None, b"\0")}:
            bits |= hit
        return [bit for bit in self._of_bits if bits & bit]


def _search(text: str, stems: Sequence[_Stem]) -> int:
    awake = 0
    for start, bits, longer in stems:
        if start in text:
            awake |= bits
            for string, filters in longer:
                if string in text:
                    awake |= filters
    return awake


def _stems_of(strings: Mapping[str, int]) -> tuple[_Stem, ...]:
    """Return strings by what those begin with whose first two characters are the same."""
    groups: dict[str, dict[str, int]] = {}
    for string in sorted(strings):
        groups.setdefault(string[:2], {})[string] = strings[string]
    return tuple(map(_stem_of, groups.values()))


def _stem_of(group: Mapping[str, int]) -> _Stem:
    start = _common_start([*group])
    return _Stem(start, group.get(start, 0), tuple((string, bits) for string, bits in group.items() if string != start))


def _common_start(strings: Sequence[str]) -> str:
    """Return what all of some strings begin with."""
    least, most = min(strings), max(strings)
    size = next((at for at, pair in enumerate(zip(least, most, strict=False)) if pair[0] != pair[1]), len(least))
    return least[:size]
