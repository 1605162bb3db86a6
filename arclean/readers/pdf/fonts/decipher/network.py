"""The network that tells shapes apart: two convolutions and two dense layers of whole numbers, without a library.

Weights are bytes. All weights of one input are one long whole number, a lane of 32 bits an output, so that a layer is
the sum of its inputs' numbers, each times its input: Python multiplies and adds these a hundred times as fast as
lists. Lanes are kept from running into each other by weights that are 128 too high, which is taken off at the end.
"""

from __future__ import annotations

import json
import zlib
from functools import lru_cache
from math import exp, log2
from operator import add
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from arclean.errors import ReadError
from arclean.package_files import read_file
from arclean.readers.pdf.fonts.decipher.glyph_shape import CELL_COUNT
from arclean.readers.pdf.fonts.outline_memory import OutlineMemory

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["ShapeNetwork", "pack_network", "shipped_network", "unpack_network"]

_FILE = Path(__file__).with_name("data") / "shapes.net"
_LANE = 4  # bytes
_OFFSET = 128  # what weights are stored too high
_MAX_ACTIVATION = 255
_SIDE = 24  # of the picture
_MAX_PICTURES = 300  # that are remembered, of some 5 kilobytes


class _Layer(NamedTuple):
    """A layer: the long number of each input, the bias of each output, and what one step of its sums is worth."""

    rows: tuple[int, ...]
    biases: tuple[float, ...]
    step: float

    def outputs(self, values: Iterable[tuple[int, int]]) -> list[float]:
        """Return each output for pairs of the number of an input and its value, which is 0 or more."""
        total = offset = 0
        rows = self.rows
        for number, value in values:
            total += rows[number] * value
            offset += value
        lanes = memoryview(total.to_bytes(_LANE * len(self.biases), "little")).cast("I")
        taken, step = _OFFSET * offset, self.step
        return [(lane - taken) * step + bias for lane, bias in zip(lanes, self.biases, strict=True)]


class ShapeNetwork:
    """A network, with the names of its classes: text and joining form, parted by a bar (see ``data/README.md``)."""

    def __init__(self, classes: Sequence[str], layers: Mapping[str, _Layer], steps: Sequence[float]) -> None:
        self.classes = tuple(classes)
        self._first, self._second = layers["first"], layers["second"]
        self._cells, self._measures, self._last = layers["cells"], layers["measures"], layers["last"]
        self._steps = tuple(steps)  # of what goes out of the first, the second and the third layer
        self._pictures = OutlineMemory[list[float]](_MAX_PICTURES)

    def class_bits(self, cells: bytes, measures: Sequence[int], temperature: float) -> list[float]:
        """Return ``-log2 P`` of each class for the picture and the measures of a shape."""
        hidden = self._pictures.recall(cells, lambda: self._look_at_picture(cells))
        side = self._measures.outputs([(number, value + 128) for number, value in enumerate(measures)])
        third = _as_steps(map(add, hidden, side), self._steps[2])
        logits = self._last.outputs([(number, value) for number, value in enumerate(third) if value])
        highest = max(logits)
        total = log2(sum(exp((value - highest) / temperature) for value in logits))
        return [total - (value - highest) / temperature / _LN2 for value in logits]

    def _look_at_picture(self, cells: bytes) -> list[float]:
        """Return what the picture of a shape says, by all layers that take nothing else."""
        one = _convolve(self._first, _rows_of_picture(cells), 5, self._steps[0])
        two = _convolve(self._second, one, 3, self._steps[1])
        flat = [(number, value) for number, value in enumerate(v for row in two for cell in row for v in cell) if value]
        return self._cells.outputs(flat)


_LN2 = 0.6931471805599453


def _as_steps(values: Iterable[float], step: float) -> list[int]:
    """Return values as so many steps, none below 0 and at most 255."""
    most = _MAX_ACTIVATION
    return [0 if value <= 0 else steps if (steps := round(value / step)) < most else most for value in values]


def _rows_of_picture(cells: bytes) -> list[list[tuple[int, ...]]]:
    return [[(cell,) for cell in cells[at : at + _SIDE]] for at in range(0, CELL_COUNT, _SIDE)]


def _convolve(layer: _Layer, rows: Sequence[Sequence[Sequence[int]]], size: int, step: float) -> list[list[list[int]]]:
    """Return every second place of a convolution by ``size`` by ``size`` cells, each with its channels, in steps."""
    side, reach, depth = len(rows), size // 2, len(rows[0][0])
    inked = [[[pair for pair in enumerate(cell) if pair[1]] for cell in row] for row in rows]
    blank = _as_steps(layer.outputs(()), step)
    found = []
    for y in range(0, side, 2):
        line = []
        near_rows = [(dy, inked[y + dy - reach]) for dy in range(max(0, reach - y), min(size, side + reach - y))]
        for x in range(0, side, 2):
            values: list[tuple[int, int]] = []
            first, last = max(0, x - reach), min(side, x + size - reach)
            for dy, row in near_rows:
                at = (dy * size + first - x + reach) * depth
                for cell in row[first:last]:
                    if cell:
                        values += [(at + n, value) for n, value in cell] if at else cell
                    at += depth
            line.append(_as_steps(layer.outputs(values), step) if values else blank)
        found.append(line)
    return found


_LAYER_NAMES = ("first", "second", "cells", "measures", "last")


def pack_network(
    classes: Sequence[str], layers: Mapping[str, tuple[Sequence[Sequence[int]], Sequence[float], float]],
    steps: Sequence[float],
) -> bytes:  # fmt: skip
    """Return a network as it is stored: for each layer its weights from -127 to 127, a row an input; biases; a step."""
    head = {
        "classes": list(classes),
        "steps": list(steps),
        "layers": {
            name: {"inputs": len(layers[name][0]), "biases": list(layers[name][1]), "step": layers[name][2]}
            for name in _LAYER_NAMES
        },
    }
    weights = b"".join(bytes(w + _OFFSET for w in row) for name in _LAYER_NAMES for row in layers[name][0])
    return zlib.compress(json.dumps(head, ensure_ascii=False).encode() + b"\0" + weights, 9)


def unpack_network(stored: bytes) -> ShapeNetwork:
    """Return a network that :func:`pack_network` stored. Raises ``ReadError`` where it is cut short or broken."""
    try:
        text, _, weights = zlib.decompress(stored).partition(b"\0")
        head: dict[str, Any] = json.loads(text)
        layers, at = {}, 0
        for name in _LAYER_NAMES:
            given = head["layers"][name]
            width = len(given["biases"])
            end = at + width * given["inputs"]
            if end > len(weights):
                raise ValueError("weights are missing")  # noqa: TRY301 - told as all else that is broken
            rows = tuple(_long_number(weights[start : start + width]) for start in range(at, end, width))
            layers[name] = _Layer(rows, tuple(given["biases"]), given["step"])
            at = end
        return ShapeNetwork(head["classes"], layers, head["steps"])
    except (ValueError, KeyError, TypeError, zlib.error) as error:
        raise ReadError("the network of glyph shapes is broken: install arclean again") from error


def _long_number(weights: bytes) -> int:
    """Return weights as one number, a lane each."""
    lanes = bytearray(_LANE * len(weights))
    lanes[::_LANE] = weights
    return int.from_bytes(lanes, "little")


@lru_cache(1)
def shipped_network() -> ShapeNetwork:
    """Return the network of the package."""
    return unpack_network(read_file(_FILE))
