"""How many characters the map of a font program has: one of twenty kilobytes may say of a billion.

fontTools writes each of them down. Segments and groups may overlap, and each may be all characters there are; an
embedded font has hundreds, and no font has more glyphs than 65,535 (OpenType 1.9, cmap).
"""

from __future__ import annotations

import struct
from typing import Any

__all__ = ["count_mapped_characters", "drop_endless_map"]

_MOST_CHARACTERS = 1 << 18  # of all maps of a program, some of which say the same
_MOST_MAPS = 64  # of a program: a usual one has two to five
_SEGMENTS, _GROUPS, _VARIATIONS = 4, (8, 12, 13), 14  # formats


def drop_endless_map(font: Any) -> None:
    """Have a TTFont lack its character maps where they say of more characters than any font has."""
    if "cmap" in font and not 0 <= count_mapped_characters(font.reader["cmap"]) <= _MOST_CHARACTERS:
        del font["cmap"]


def count_mapped_characters(data: bytes) -> int:
    """Return how many characters the maps of a ``cmap`` table say of, those of several as often; -1 for too many maps.

    What is torn counts as nothing: it is not read either.

    >>> count_mapped_characters(b"")
    0
    """
    if len(data) < 4:
        return 0
    (records,) = struct.unpack_from(">H", data, 2)
    if records > _MOST_MAPS:
        return -1
    starts = {struct.unpack_from(">I", data, at)[0] for at in range(8, 4 + 8 * records, 8) if at + 4 <= len(data)}
    return sum(_count_of_map(data, start) for start in starts)


def _count_of_map(data: bytes, start: int) -> int:
    try:
        (kind,) = struct.unpack_from(">H", data, start)
        if kind == _SEGMENTS:
            count = struct.unpack_from(">H", data, start + 6)[0] // 2
            ends = struct.unpack_from(f">{count}H", data, start + 14)
            begins = struct.unpack_from(f">{count}H", data, start + 16 + 2 * count)
            return sum(max(0, end - begin + 1) for begin, end in zip(begins, ends, strict=True))
        if kind in _GROUPS:
            head = start + (8204 if kind == _GROUPS[0] else 12)
            (groups,) = struct.unpack_from(">I", data, head)
            there = min(groups, (len(data) - head - 4) // 12)
            groups_there = struct.iter_unpack(">III", data[head + 4 : head + 4 + 12 * there])
            return sum(max(0, end - begin + 1) for begin, end, _ in groups_there)
        return _count_of_variations(data, start) if kind == _VARIATIONS else 0
    except struct.error:
        return 0


def _count_of_variations(data: bytes, start: int) -> int:
    """Return how many characters with selectors a map has, or some more than any font has."""
    count = 0
    (selectors,) = struct.unpack_from(">I", data, start + 6)
    for at in range(start + 10, min(start + 10 + 11 * selectors, len(data) - 10), 11):
        for place, size in zip(struct.unpack_from(">II", data, at + 3), (4, 5), strict=True):
            if place:
                (listed,) = struct.unpack_from(">I", data, start + place)
                rows = data[start + place + 4 : start + place + 4 + size * listed]
                count += len(rows) // size + (sum(rows[3::4]) if size == 4 else 0)
        if count > _MOST_CHARACTERS:
            break
    return count
