"""Compressed files are read to their ends, and one that is cut off says so."""

import contextlib
import io
import random
import tracemalloc

import pytest

from arclean.cli.batch.compression import compress_bytes, decompress_bytes, open_lines
from arclean.errors import ReadError

pytest.importorskip("zstandard")
DATA = random.Random(1).randbytes(50_000)


@pytest.mark.parametrize("compression", ["", ".gz", ".zst"])
def test_members_in_a_row_are_one_file(compression):
    parts = [b"one\n", b"", DATA, b"two"]
    made = b"".join(compress_bytes(part, compression) for part in parts)
    assert decompress_bytes(made, compression) == b"".join(parts)
    assert decompress_bytes(b"", compression) == b""


def read_lines(data, compression, lines):
    with open_lines(io.BytesIO(data), compression) as opened:
        lines.extend(opened)


@pytest.mark.parametrize("compression", [".gz", ".zst"])
def test_one_that_is_cut_off_gives_what_it_has_and_raises(compression):
    whole = compress_bytes(b"line\n" * 3 + DATA, compression)
    for end, expected in ((3, []), (30_000, [b"line\n"] * 3), (len(whole) - 1, [b"line\n"] * 3)):
        with pytest.raises(ReadError, match="no whole"):
            read_lines(whole[:end], compression, lines := [])
        assert lines[:3] == expected
    with pytest.raises(ReadError, match="no whole"):
        decompress_bytes(whole + b"xxxxx", compression)


@pytest.mark.parametrize("compression", [".gz", ".zst"])
@pytest.mark.parametrize("at", range(0, 400, 7))
def test_one_with_other_bytes_inside_raises_nothing_else(compression, at):
    whole = bytearray(compress_bytes("وصل القطار إلى المدينة.\n".encode() * 200, compression))
    whole[at % len(whole) : at % len(whole) + 9] = b"\xff\x13\x77" * 3
    with contextlib.suppress(ReadError):
        decompress_bytes(bytes(whole), compression)


def test_frames_that_hold_no_data_are_passed_over():
    skipped = b"\x50\x2a\x4d\x18\x04\0\0\0abcd"
    made = skipped + compress_bytes(b"one", ".zst") + skipped + compress_bytes(b"two", ".zst") + skipped
    assert decompress_bytes(made, ".zst") == b"onetwo"


def test_a_small_file_of_much_is_held_in_parts():
    made = compress_bytes(b"{}\n" * (1 << 23), ".zst")
    assert len(made) < 1 << 13
    tracemalloc.start()
    with open_lines(io.BytesIO(made), ".zst") as opened:
        assert [next(opened) for _ in range(6)] == [b"{}\n"] * 6
        peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12 << 20
