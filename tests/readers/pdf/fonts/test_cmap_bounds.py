"""How many characters the maps of a font program say of."""

import struct
from types import SimpleNamespace

import pytest

from arclean.readers.pdf.fonts.cmap_bounds import count_mapped_characters, drop_endless_map


def table(*maps):
    """Return a ``cmap`` table of these maps."""
    heads, at = b"", 4 + 8 * len(maps)
    for one in maps:
        heads += struct.pack(">HHI", 3, 1, at)
        at += len(one)
    return struct.pack(">HH", 0, len(maps)) + heads + b"".join(maps)


def segments(*ranges):
    ends, starts = (struct.pack(f">{len(ranges)}H", *(one[side] for one in ranges)) for side in (1, 0))
    zeros = bytes(2 * len(ranges))
    return struct.pack(">7H", 4, 0, 0, 2 * len(ranges), 0, 0, 0) + ends + b"\0\0" + starts + zeros + zeros


def groups(kind, *ranges):
    return struct.pack(">HHIII", kind, 0, 0, 0, len(ranges)) + b"".join(struct.pack(">III", *one, 0) for one in ranges)


def test_characters_are_counted_as_often_as_they_are_said():
    assert count_mapped_characters(table(segments((32, 40), (32, 40), (65535, 65535)))) == 19
    assert count_mapped_characters(table(groups(12, (1, 1000)), groups(13, (5, 5), (9, 3)))) == 1001
    one = struct.pack(">HHHHIHHI", 0, 2, 3, 1, 20, 3, 10, 20)
    assert count_mapped_characters(one + groups(12, (1, 7))) == 7  # a map that two records name


def test_variations():
    body = struct.pack(">I", 2) + b"\0\0a\5" + b"\0\0b\0" + struct.pack(">I", 1) + b"\0\0c\0\1"
    one = struct.pack(">HII", 14, 0, 1) + b"\0\xfe\0" + struct.pack(">II", 21, 33) + body
    assert count_mapped_characters(table(one)) == 2 + 5 + 1
    many = struct.pack(">HII", 14, 0, 50_000) + (b"\0\xfe\0" + struct.pack(">II", 550_010, 0)) * 50_000
    assert count_mapped_characters(table(many + struct.pack(">I", 50_000) + b"\0\0a\5" * 50_000)) > 1 << 18


@pytest.mark.parametrize("data", [b"", b"\0\0\0\5", table(segments((1, 2)))[:-9], table(groups(12, (1, 9)))[:20]])
def test_what_is_torn_counts_as_nothing(data):
    assert count_mapped_characters(data) == 0


def test_a_map_without_end_is_dropped():
    class Font(dict):
        reader: dict

    for data, is_kept in ((table(segments((32, 40))), True), (table(groups(12, *[(0, 0x10FFFF)] * 9)), False),
                          (struct.pack(">HH", 0, 900), False)):  # fmt: skip
        font = Font(cmap=SimpleNamespace())
        font.reader = {"cmap": data}
        drop_endless_map(font)
        assert ("cmap" in font) == is_kept
    drop_endless_map(Font())
