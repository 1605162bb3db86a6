"""Filters of streams that the PDF library undoes with lists of numbers: run lengths and predictions (ISO 32000-1, 7.4).

A number in a list takes eight bytes and more, and a row of a prediction as many numbers as the file says, whether there
are as many or not. What is torn is undone up to the tear.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["undo_prediction", "unpack_run_lengths"]

_END_OF_RUNS = 128
_BITS = (1, 2, 4, 8, 16)  # of a component


def unpack_run_lengths(data: bytes) -> bytes:
    r"""Return what run lengths stand for.

    >>> unpack_run_lengths(b"\x01ab\xfec\x80d")
    b'abccc'
    """
    found, at = bytearray(), 0
    while at < len(data) and (length := data[at]) != _END_OF_RUNS:
        if length < _END_OF_RUNS:
            found += data[at + 1 : at + 2 + length]
            at += length + 2
        else:
            found += data[at + 1 : at + 2] * (257 - length)
            at += 2
    return bytes(found)


def undo_prediction(data: bytes, predictor: int, colors: int, columns: int, bits: int) -> bytes:
    r"""Return what was predicted from its neighbours: by ``predictor`` 2 as TIFF does, from 10 on as PNG does.

    ``bits`` are those of one of the ``colors`` of a column. Raises ValueError for other figures.

    >>> undo_prediction(b"\x01\x01\x01\x02\x01\x02", 12, 1, 2, 8)
    b'\x01\x02\x02\x04'
    """
    if predictor == 1:
        return data
    if colors < 1 or columns < 1 or bits not in _BITS or (predictor != 2 and predictor < 10):
        raise ValueError(f"no prediction is {predictor}, of {colors} colors in {columns} columns of {bits} bits")
    row = min((colors * columns * bits + 7) // 8, max(1, len(data)))
    before = (colors * bits + 7) // 8
    if predictor == 2:
        if bits != 8:
            raise ValueError(f"a prediction of {bits} bits")
        return b"".join(_add_left(data[start : start + row], before) for start in range(0, len(data), row))
    found = bytearray()
    above = bytes(row)
    for start in range(0, len(data), row + 1):
        kind, line = data[start], data[start + 1 : start + 1 + row]
        if kind > len(_PNG_FILTERS):
            raise ValueError(f"a row is predicted by {kind}")
        above = _PNG_FILTERS[kind - 1](line, above, before) if kind else line
        found += above
    return bytes(found)


def _add_left(line: bytes, before: int) -> bytes:
    """Return a row whose bytes were told as differences to those so many places before them."""
    found = bytearray(len(line))
    for first in range(min(before, len(line))):
        found[first::before] = bytes(value & 255 for value in accumulate(line[first::before]))
    return bytes(found)


def _add_above(line: bytes, above: bytes, _before: int) -> bytes:
    return bytes((one + up) & 255 for one, up in zip(line, above, strict=False))


def _add_mean(line: bytes, above: bytes, before: int) -> bytes:
    found = bytearray(line)
    for at, up in zip(range(len(line)), above, strict=False):
        left = found[at - before] if at >= before else 0
        found[at] = (line[at] + (left + up) // 2) & 255
    return bytes(found)


def _add_nearest(line: bytes, above: bytes, before: int) -> bytes:
    """Return a row whose bytes were told as differences to the nearest of three neighbours (PNG, "Paeth")."""
    found = bytearray(line)
    for at, up in zip(range(len(line)), above, strict=False):
        left, corner = (found[at - before], above[at - before]) if at >= before else (0, 0)
        by_left, by_up, by_corner = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
        nearest = left if by_left <= by_up and by_left <= by_corner else up if by_up <= by_corner else corner
        found[at] = (line[at] + nearest) & 255
    return bytes(found)


_PNG_FILTERS: tuple[Callable[[bytes, bytes, int], bytes], ...] = (
    lambda line, _above, before: _add_left(line, before), _add_above, _add_mean, _add_nearest,
)  # fmt: skip
