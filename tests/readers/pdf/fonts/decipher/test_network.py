"""The network: stored and read again, and its whole numbers against the plain sums that they stand for."""

from math import exp, log2
from random import Random

import pytest

from arclean.errors import ReadError
from arclean.readers.pdf.fonts.decipher.glyph_shape import CELL_COUNT, MEASURE_COUNT
from arclean.readers.pdf.fonts.decipher.network import pack_network, shipped_network, unpack_network

DRAW = Random(5)
CHANNELS, MORE, HIDDEN, CLASSES = 2, 3, 4, ["a|s", "b|i", "x|"]


def layer(inputs, outputs, step):
    rows = [[DRAW.randint(-127, 127) for _ in range(outputs)] for _ in range(inputs)]
    return rows, [DRAW.uniform(-0.5, 0.5) for _ in range(outputs)], step


LAYERS = {
    "first": layer(25, CHANNELS, 1e-3),
    "second": layer(9 * CHANNELS, MORE, 1e-4),
    "cells": layer(36 * MORE, HIDDEN, 1e-4),
    "measures": layer(MEASURE_COUNT, HIDDEN, 1e-3),
    "last": layer(HIDDEN, len(CLASSES), 1e-3),
}
STEPS = [0.02, 0.02, 0.02]


def plain_layer(name, values):
    rows, biases, step = LAYERS[name]
    return [bias + step * sum(row[n] * v for row, v in zip(rows, values, strict=True)) for n, bias in enumerate(biases)]


def in_steps(values, step):
    return [max(0, min(255, round(value / step))) for value in values]


def plain_convolution(name, grid, size, step):
    side, reach, depth = len(grid), size // 2, len(grid[0][0])
    nothing = [0] * depth

    def cell(y, x):
        return grid[y][x] if 0 <= y < side and 0 <= x < side else nothing

    def around(y, x):
        return [v for dy in range(size) for dx in range(size) for v in cell(y + dy - reach, x + dx - reach)]

    return [
        [in_steps(plain_layer(name, around(y, x)), step) for x in range(0, side, 2)] for y in range(0, side, 2)
    ]  # fmt: skip


def test_long_numbers_give_the_sums_of_lists():
    network = unpack_network(pack_network(CLASSES, LAYERS, STEPS))
    cells = bytes(DRAW.randint(0, 4) for _ in range(CELL_COUNT))
    measures = [DRAW.randint(-127, 127) for _ in range(MEASURE_COUNT)]
    grid = [[[cell] for cell in cells[at : at + 24]] for at in range(0, CELL_COUNT, 24)]
    grid = plain_convolution("second", plain_convolution("first", grid, 5, STEPS[0]), 3, STEPS[1])
    flat = [value for row in grid for channels in row for value in channels]
    side = plain_layer("measures", [value + 128 for value in measures])
    hidden = in_steps([a + b for a, b in zip(plain_layer("cells", flat), side, strict=True)], STEPS[2])
    logits = plain_layer("last", hidden)
    total = log2(sum(map(exp, logits)))
    assert network.class_bits(cells, measures, 1.0) == pytest.approx([total - v * log2(exp(1)) for v in logits])


def test_a_temperature_makes_all_classes_more_alike():
    network = unpack_network(pack_network(CLASSES, LAYERS, STEPS))
    warm, cold = (network.class_bits(bytes(CELL_COUNT), [0] * MEASURE_COUNT, heat) for heat in (4.0, 1.0))
    assert max(warm) - min(warm) < max(cold) - min(cold)


def test_a_picture_is_looked_at_once(monkeypatch):
    network = unpack_network(pack_network(CLASSES, LAYERS, STEPS))
    first = network.class_bits(bytes(CELL_COUNT), [0] * MEASURE_COUNT, 1.0)
    monkeypatch.setattr("arclean.readers.pdf.fonts.decipher.network._convolve", None)
    assert network.class_bits(bytes(CELL_COUNT), [0] * MEASURE_COUNT, 1.0) == first
    assert network.class_bits(bytes(CELL_COUNT), [9] * MEASURE_COUNT, 1.0) != first


@pytest.mark.parametrize("cut", [0, 10, -1])
def test_a_file_that_is_cut_short_is_broken(cut):
    with pytest.raises(ReadError):
        unpack_network(pack_network(CLASSES, LAYERS, STEPS)[:cut])


def test_the_shipped_network_knows_letters_by_form():
    assert {"ب|i", "لا|f", "#|", "x|"} <= set(shipped_network().classes)
