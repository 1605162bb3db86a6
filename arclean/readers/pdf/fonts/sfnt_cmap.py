"""Character maps of TrueType and OpenType programs, read from their bytes alone.

fontTools reads all there is to know, and takes a tenth of a second to be loaded; to see that digits are where a PDF
says, the Unicode map of a program is enough (OpenType 1.9, cmap: formats 4, 6 and 12).
"""

from __future__ import annotations

import struct

__all__ = ["glyph_numbers_of_digits"]

_DIGITS = [zero + value for zero in (0x30, 0x660, 0x6F0) for value in range(10)]
_UNICODE_MAPS = {(3, 1), (3, 10), *((0, encoding) for encoding in (0, 1, 2, 3, 4, 6))}


def glyph_numbers_of_digits(program: bytes) -> dict[int, int]:
    """Return the glyph numbers of the digits that a program's Unicode map has, by code point; empty without a map."""
    found: dict[int, int] = {}
    try:
        at = _table_start(program, b"cmap")
        if at is None:
            return found
        (count,) = struct.unpack_from(">H", program, at + 2)
        for number in range(count):
            platform, encoding, offset = struct.unpack_from(">HHL", program, at + 4 + 8 * number)
            if (platform, encoding) in _UNICODE_MAPS:
                found |= _read_digits(program, at + offset)
    except struct.error:
        return {}
    return found


def _table_start(program: bytes, tag: bytes) -> int | None:
    if program[:4] not in (b"\0\1\0\0", b"true", b"OTTO"):
        return None
    (count,) = struct.unpack_from(">H", program, 4)
    for number in range(count):
        if program[12 + 16 * number : 16 + 16 * number] == tag:
            return int.from_bytes(program[20 + 16 * number : 24 + 16 * number], "big")
    return None


def _read_digits(program: bytes, at: int) -> dict[int, int]:
    """Return the glyph numbers of digits by one subtable, none where it is of another format."""
    (kind,) = struct.unpack_from(">H", program, at)
    found = {}
    if kind == 4:
        found = _read_segments(program, at)
    elif kind == 6:
        first, count = struct.unpack_from(">HH", program, at + 6)
        glyphs = struct.unpack_from(f">{count}H", program, at + 10)
        found = {code: glyphs[code - first] for code in _DIGITS if first <= code < first + count}
    elif kind == 12:
        (count,) = struct.unpack_from(">L", program, at + 12)
        groups = struct.iter_unpack(">LLL", program[at + 16 : at + 16 + 12 * count])
        found = {
            code: glyph + code - first for first, last, glyph in groups for code in _DIGITS if first <= code <= last
        }
    return {code: glyph for code, glyph in found.items() if glyph}


def _read_segments(program: bytes, at: int) -> dict[int, int]:
    """Return the glyph numbers of digits by a subtable of format 4."""
    (double,) = struct.unpack_from(">H", program, at + 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", program, at + 14)
    starts, deltas, offsets = (struct.unpack_from(f">{count}H", program, at + 16 + step * double) for step in (1, 2, 3))
    found = {}
    for number, end in enumerate(ends):
        start = starts[number]
        if end < _DIGITS[0] or start > _DIGITS[-1]:
            continue
        for code in _DIGITS:
            if start <= code <= end:
                glyph = code
                if offsets[number]:
                    place = at + 16 + 3 * double + 2 * number + offsets[number] + 2 * (code - start)
                    (glyph,) = struct.unpack_from(">H", program, place)
                    if not glyph:
                        continue
                found[code] = (glyph + deltas[number]) & 0xFFFF
    return found
