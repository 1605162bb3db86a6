"""Run lengths and predictions: as the PDF library undoes them, in little memory, and up to a tear."""

import random
import zlib

import pytest
from pdfminer.runlength import rldecode

from arclean.readers.pdf.syntax.stream_filters import undo_prediction, unpack_run_lengths


def predict(rows, before, kinds):
    """Return rows as PNG predicts them, each by one of five ways."""
    found, above = bytearray(), bytes(len(rows[0]))
    for row, kind in zip(rows, kinds, strict=True):
        found.append(kind)
        for at, value in enumerate(row):
            left, corner = (row[at - before], above[at - before]) if at >= before else (0, 0)
            up = above[at]
            guess = left + up - corner
            nearest = min((left, up, corner), key=lambda one: abs(guess - one))
            found.append((value - (0, left, up, (left + up) // 2, nearest)[kind]) % 256)
        above = row
    return bytes(found)


@pytest.mark.parametrize("colors", [1, 3])
@pytest.mark.parametrize("bits", [8, 16])
def test_what_png_predicts(colors, bits):
    draw = random.Random(5)
    rows = [draw.randbytes(7 * colors * bits // 8) for _ in range(20)]
    packed = predict(rows, colors * bits // 8, [number % 5 for number in range(20)])
    assert undo_prediction(packed, 15, colors, 7, bits) == b"".join(rows)
    assert undo_prediction(packed[:-3], 10, colors, 7, bits) == b"".join(rows)[:-3]


def test_what_tiff_predicts():
    assert undo_prediction(bytes((1, 2, 3, 1, 1, 255, 9)), 2, 3, 2, 8) == bytes((1, 2, 3, 2, 3, 2, 9))


def test_rows_that_are_longer_than_what_there_is():
    assert undo_prediction(b"\x01\x01\x01\x01", 12, 4, 2_000_000_000, 8) == b"\x01\x01\x01"
    assert undo_prediction(b"", 12, 1, 5, 8) == b""


def test_columns_of_bits():
    assert undo_prediction(b"\x00ab\x02\x01\x01", 12, 1, 9, 1) == b"abbc"


@pytest.mark.parametrize("given", [(3, 1, 1, 8), (12, 0, 1, 8), (12, 1, -1, 8), (12, 1, 1, 7), (2, 1, 1, 4)])
def test_no_prediction(given):
    with pytest.raises(ValueError, match="predict"):
        undo_prediction(b"abc", *given)
    with pytest.raises(ValueError, match="predict"):
        undo_prediction(b"\x05ab", 12, 1, 2, 8)


def test_nothing_is_predicted():
    assert undo_prediction(b"abc", 1, 0, 0, 0) == b"abc"


def test_run_lengths():
    packed = b"".join(bytes((length,)) + random.Random(length).randbytes(130)[: length + 1 if length < 128 else 1]
                      for length in (*range(128), *range(129, 256)))  # fmt: skip
    assert unpack_run_lengths(packed + b"\x80ab") == rldecode(packed + b"\x80ab")
    assert unpack_run_lengths(b"\x05abc") == b"abc"
    assert unpack_run_lengths(b"\x81") == b""
    assert zlib.crc32(unpack_run_lengths(b"\x81a" * 1000)) == zlib.crc32(b"a" * 128_000)
