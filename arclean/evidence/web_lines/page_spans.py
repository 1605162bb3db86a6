"""Spans of a page: its core, the runs of lines that are firm or not, the blocks that long loose runs part."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from arclean.evidence.web_lines import weights

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["find_core", "measure_blocks", "measure_cue_places", "measure_runs", "measure_windows"]

_MAX_DISTANCE = 30
_NEAR_LINES = 4


def find_core(words: Sequence[float], firm: Sequence[bool]) -> tuple[int, int]:
    """Return the first and the last line of the densest span: firm lines count by words, others cost."""
    best, core, value, start = 0.0, (0, len(words) - 1), 0.0, 0
    for number, (size, is_firm) in enumerate(zip(words, firm, strict=True)):
        if value <= 0:
            value, start = 0.0, number
        value += min(size, weights.MAX_CORE_LINE_WORDS) if is_firm else -weights.LOOSE_LINE_COST
        if value > best:
            best, core = value, (start, number)
    return core


def measure_runs(
    words: Sequence[float], firm: Sequence[bool], cues: Sequence[float], again: Sequence[float], forms: Sequence[float]
) -> list[list[float]]:
    """Return for each line the run of lines that it stands in, firm or not, and what the run is like."""
    out: list[list[float]] = []
    start = 0
    for number in range(1, len(words) + 1):
        if number == len(words) or firm[number] != firm[start]:
            size = number - start
            of_run = [
                sum(words[start:number]) / size, sum(cue > weights.MIN_CUE_SHARE for cue in cues[start:number]) / size,
                sum(count > 1 for count in again[start:number]) / size, sum(forms[start:number]) / size,
            ]  # fmt: skip
            out += [[min(size, 99.0), min(place, 30.0), min(size - 1 - place, 30.0), *of_run] for place in range(size)]
            start = number
    return out


def measure_cue_places(
    firm: Sequence[bool], cues: Sequence[float], strong: Sequence[bool], ends: Sequence[float]
) -> list[list[float]]:
    """Return for each line how its run follows, and how far the known phrases of its run are before and after it."""
    count = len(firm)
    out = []
    before_run, cue, strong_cue = 0.0, -1, -1
    for number in range(count):
        if number and firm[number] != firm[number - 1]:
            before_run = ends[number - 1]
            if firm[number]:
                cue = strong_cue = -1
        cue = number if cues[number] > weights.MIN_CUE_SHARE else cue
        strong_cue = number if strong[number] else strong_cue
        far = float(_MAX_DISTANCE)
        out.append([
            before_run, min(number - cue, far) if cue >= 0 else far + 1,
            min(number - strong_cue, far) if strong_cue >= 0 else far + 1,
        ])  # fmt: skip
    after = -1
    for number in range(count - 1, -1, -1):
        if firm[number]:
            after = -1
        out[number].append(float(min(after - number, _MAX_DISTANCE)) if after >= 0 else _MAX_DISTANCE + 1.0)
        after = number if cues[number] > weights.MIN_CUE_SHARE else after
    return out


def measure_windows(words: Sequence[float], cues: Sequence[float], again: Sequence[float]) -> list[list[float]]:
    """Return for each line the mean and the spread of the lengths near it, and its neighbours' phrases and repeats."""
    count = len(words)
    short = [min(size, weights.MAX_NEAR_WORDS) for size in words]
    sums = [0.0, *accumulate(short)]
    squares = [0.0, *accumulate(size * size for size in short)]
    known = [0, *accumulate(cue > weights.MIN_CUE_SHARE for cue in cues)]
    repeated = [0, *accumulate(number > 1 for number in again)]
    out = []
    for number in range(count):
        low, high = max(0, number - _NEAR_LINES), min(count, number + _NEAR_LINES + 1)
        size = high - low
        mean = (sums[high] - sums[low]) / size
        spread = max(0.0, (squares[high] - squares[low]) / size - mean * mean) ** 0.5
        out.append([mean, spread, (known[high] - known[low]) / size, (repeated[high] - repeated[low]) / size])
    return out


def measure_blocks(words: Sequence[float], firm: Sequence[bool]) -> list[list[float]]:
    """Return for each line the share of its block in the largest block's firm words, and where it lies by that.

    Blocks are parted by runs of :data:`.weights.MAX_BLOCK_GAP` lines or more that are not firm, which belong to none.
    """
    count = len(words)
    blocks: list[tuple[int, int, float]] = []
    for number, is_firm in enumerate(firm):
        if not is_firm:
            continue
        if blocks and number - blocks[-1][1] <= weights.MAX_BLOCK_GAP:
            start, _, mass = blocks[-1]
            blocks[-1] = (start, number, mass + words[number])
        else:
            blocks.append((number, number, words[number]))
    out = [[0.0, 0.0, 0.0] for _ in range(count)]
    if not blocks:
        return out
    best = max(range(len(blocks)), key=lambda place: blocks[place][2])
    start, end, most = blocks[best]
    for number in range(count):
        out[number][1] = float(max(-_MAX_DISTANCE, min(0, number - start)) + min(_MAX_DISTANCE, max(0, number - end)))
    for place, (first, last, mass) in enumerate(blocks):
        for number in range(first, last + 1):
            out[number][0], out[number][2] = mass / most, 1.0 if place == best else 2.0 if place > best else 3.0
    return out
