"""References: what is known of the glyphs of fonts, and how it is stored.

A file holds the names of fonts, the texts of glyphs, and for each glyph its measures in steps of two thousandths of the
size, in columns: one number of all glyphs after the other, high and low bytes apart, compressed (LZMA). No outline can
be drawn from it.
"""

from __future__ import annotations

import json
import lzma
import sys
from array import array
from typing import TYPE_CHECKING, NamedTuple

from arclean.errors import ReadError
from arclean.readers.pdf.fonts.identity.measures import MEASURE_COUNT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.readers.pdf.fonts.identity.measures import Measures

__all__ = ["GlyphColumns", "GlyphReference", "pack_columns", "unpack_columns"]

_MAGIC = b"arclean fonts 1\n"
_FILTERS = ({"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 0, "lp": 0, "pb": 0},)
_STEP = 2  # thousandths of the size: half as large a file, and half of what two drawings of one glyph differ by
_MAX_SIZE = 1 << 28  # bytes that a file may unpack to


class GlyphReference(NamedTuple):
    """A glyph of a font that is known: its measures and its text."""

    font: str
    text: str
    measures: Measures


class GlyphColumns(NamedTuple):
    """References in columns: ``fonts`` and ``texts`` by number, and for each glyph both numbers and ten measures."""

    fonts: tuple[str, ...]
    texts: tuple[str, ...]
    font_numbers: Sequence[int]
    text_numbers: Sequence[int]
    measures: tuple[Sequence[int], ...]


def pack_columns(references: Iterable[GlyphReference]) -> bytes:
    """Return references as a file; equal references give equal bytes, and those of one glyph are stored once."""
    found = sorted(
        {(one.font, one.text, tuple(round(number / _STEP) for number in one.measures)) for one in references}
    )
    fonts, texts = sorted({font for font, _, _ in found}), sorted({text for _, text, _ in found})
    font_number = {font: number for number, font in enumerate(fonts)}
    text_number = {text: number for number, text in enumerate(texts)}
    columns = [
        array("h", [font_number[font] for font, _, _ in found]),
        array("h", [text_number[text] for _, text, _ in found]),
        *(array("h", [measures[number] for _, _, measures in found]) for number in range(MEASURE_COUNT)),
    ]
    head = json.dumps({"fonts": fonts, "texts": texts, "glyphs": len(found)}, ensure_ascii=False).encode()
    planes = [plane for column in columns for plane in _split_bytes(column)]
    body = len(head).to_bytes(4, "little") + head + b"".join(planes)
    return _MAGIC + lzma.compress(body, lzma.FORMAT_XZ, filters=_FILTERS)


def unpack_columns(data: bytes, name: str) -> GlyphColumns:
    """Return the references of a file. Raises ReadError, which calls it ``name``, for what is none or is broken."""
    broken = ReadError(f"{name} is no file of fonts, or is broken: make it again by arclean learn-fonts")
    if not data.startswith(_MAGIC):
        raise broken
    try:
        body = lzma.LZMADecompressor(lzma.FORMAT_XZ).decompress(data[len(_MAGIC) :], _MAX_SIZE)
        size = int.from_bytes(body[:4], "little")
        head = json.loads(body[4 : 4 + size])
        count, at = int(head["glyphs"]), 4 + size
        columns = []
        for _ in range(2 + MEASURE_COUNT):
            columns.append(_join_bytes(body[at : at + count], body[at + count : at + 2 * count]))
            at += 2 * count
        fonts, texts = tuple(map(str, head["fonts"])), tuple(map(str, head["texts"]))
    except (lzma.LZMAError, ValueError, KeyError, TypeError) as error:
        raise broken from error
    font_numbers, text_numbers, *measures = columns
    is_whole = all(len(column) == count for column in columns)
    if not is_whole or not _are_within(font_numbers, fonts) or not _are_within(text_numbers, texts):
        raise broken
    scaled = [_double_numbers(column) for column in measures]
    if None in scaled:
        raise broken
    return GlyphColumns(
        fonts, texts, font_numbers, text_numbers, tuple(column for column in scaled if column is not None)
    )


def _double_numbers(column: array[int]) -> array[int] | None:
    """Return twice each number (``_STEP``), all in one shift of one large number; None where one is too large."""
    raw = int.from_bytes(column.tobytes(), sys.byteorder)
    signs = int.from_bytes(array("H", [1 << 15]) * len(column), sys.byteorder)
    if (raw ^ raw << 1) & signs:  # the two highest bits of a number differ
        return None
    doubled = (raw << 1) & ~(signs >> 15) & ((1 << 16 * len(column)) - 1)
    return array("h", doubled.to_bytes(2 * len(column), sys.byteorder))


def _are_within(numbers: Sequence[int], named: Sequence[str]) -> bool:
    return not numbers or (min(numbers) >= 0 and max(numbers) < len(named))


def _split_bytes(column: array[int]) -> tuple[bytes, bytes]:
    """Return the low and the high bytes of a column."""
    raw = b"".join(number.to_bytes(2, "little", signed=True) for number in column)
    return raw[::2], raw[1::2]


def _join_bytes(low: bytes, high: bytes) -> array[int]:
    """Return the column of low and high bytes."""
    raw = bytearray(2 * len(low))
    raw[::2], raw[1::2] = low, high
    column = array("h", bytes(raw))
    if column.itemsize != 2 or array("h", b"\1\0")[0] != 1:  # a machine that counts from the other end
        column.byteswap()
    return column
