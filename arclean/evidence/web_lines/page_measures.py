"""Measures of each line of a page: its own, its neighbours', and those of its place on the page.

What is long and bound by function words is firm; the densest span of firm lines is the core of the page, and a line is
placed by it. Words that most firm lines have bind sentences in the language of the page, whichever that is.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from arclean.evidence.web_lines import weights
from arclean.evidence.web_lines.line_measures import LINE_MEASURES, measure_line
from arclean.evidence.web_lines.page_spans import (
    find_core,
    measure_blocks,
    measure_cue_places,
    measure_runs,
    measure_windows,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from arclean.evidence.web_lines.line_measures import MeasuredLine

__all__ = ["PAGE_MEASURES", "measure_page"]

_WINDOWS = (1, 3, 8, 20, 60)
_NEAR = (-3, -2, -1, 1, 2, 3)
_NEIGHBOUR = ("words", "end", "cue share", "bound", "repeats", "form near")
PAGE_MEASURES = (
    *LINE_MEASURES, "bound", "firm", "repeats", "pair repeats", "form near", "form far", "reused words", "topic words",
    "rare topic words", "in first line", "first line in it", "first such",
    *(f"firm words in {size}" for size in _WINDOWS),
    *(f"lines in {size}" for size in _WINDOWS[1:3]), "after firm", "before firm", "words of firm before",
    "words of firm after", "after core start", "before core end", "mass before", "mass after", "run", "in run",
    "to run end", "words of run", "cues of run", "repeats of run", "forms of run", "end before run",
    "after cue", "after strong cue", "before cue", "words near", "spread near",
    "cues near", "repeats near", "block share", "from main block", "block", "place", "lines of page",
    "firm of page", "cues of page", "repeats of page", "words of page", "core words",
    *(f"{name} at {step}" for step in _NEAR for name in _NEIGHBOUR),
)  # fmt: skip
"""Names of the measures, in their order."""

_MAX_DISTANCE = 60
_BLANK = (-1.0,) * len(_NEIGHBOUR)


def measure_page(lines: Sequence[str], known: Collection[int] = ()) -> list[list[float]]:
    """Return for each line of a page as many numbers as :data:`PAGE_MEASURES` has names.

    Lines whose numbers are ``known`` are measured as known phrases.
    """
    if not lines:
        return []
    read = [_as_phrase(measure_line(line)) if n in known else measure_line(line) for n, line in enumerate(lines)]
    bound = _bound_shares(read)
    words = [line.numbers[0] for line in read]
    firm = [_is_firm(line, share) for line, share in zip(read, bound, strict=True)]
    repeats = _count_repeats(read, firm)
    places = _measure_places(words, firm)
    cues = [line.numbers[_CUE] for line in read]
    strong = [line.numbers[_STRONG] > 0 for line in read]
    runs = measure_runs(words, firm, cues, repeats[0], repeats[2])
    cue_places = measure_cue_places(firm, cues, strong, [line.numbers[_END] for line in read])
    windows = measure_windows(words, cues, repeats[0])
    blocks = measure_blocks(words, firm)
    page = _measure_whole(read, words, firm, repeats[0])
    near = [
        (line.numbers[0], line.numbers[2], line.numbers[_CUE], share, again, form)
        for line, share, again, form in zip(read, bound, repeats[0], repeats[2], strict=True)
    ]
    out = []
    for number, line in enumerate(read):
        row = [*line.numbers, bound[number], float(firm[number]), *(column[number] for column in repeats)]
        row += places[number]
        row += runs[number]
        row += cue_places[number]
        row += windows[number]
        row += blocks[number]
        row.append(number / len(lines))
        row += page
        for step in _NEAR:
            at = number + step
            row += near[at] if 0 <= at < len(lines) else _BLANK
        out.append(row)
    return out


_CUE = LINE_MEASURES.index("cue share")
_STRONG = LINE_MEASURES.index("strong cue")
_END = LINE_MEASURES.index("end")


def _as_phrase(line: MeasuredLine) -> MeasuredLine:
    numbers = list(line.numbers)
    numbers[_CUE] = numbers[_STRONG] = 1.0
    return line._replace(numbers=tuple(numbers))


def _bound_shares(read: Sequence[MeasuredLine]) -> list[float]:
    """Return the share of the words of each line that bind sentences, by lists or by the page itself."""
    often: Counter[str] = Counter()
    firm = 0
    for line in read:
        if line.numbers[0] >= weights.MIN_BINDING_LINE_WORDS:
            firm += 1
            short = weights.MAX_BINDING_LETTERS
            often.update({word for word in line.words if len(word) <= short and not word.isdigit()})
    least = max(weights.MIN_BINDING_LINES, weights.MIN_BINDING_SHARE * firm)
    own = {word for word, count in often.items() if count >= least}
    found = []
    for line in read:
        count = max(line.bound, sum(map(own.__contains__, line.words)))
        found.append(count / max(1, len(line.words)))
    return found


def _is_firm(line: MeasuredLine, bound: float) -> bool:
    words, end, stops = line.numbers[0], line.numbers[2], line.numbers[4]
    letters = line.numbers[1]
    if line.numbers[_CUE] > weights.MAX_FIRM_CUE_SHARE or letters < weights.MIN_FIRM_LETTERS:
        return False
    sentence = end == 1 or stops > 0
    if words < weights.MIN_FIRM_WORDS:
        is_bound = words >= weights.MIN_SHORT_FIRM_WORDS and bound >= weights.MIN_SHORT_FIRM_BOUND
        is_unspaced = words < weights.MAX_UNSPACED_WORDS and letters >= weights.MIN_UNSPACED_LETTERS
        return sentence and (is_bound or is_unspaced)
    return words >= weights.MIN_LOOSE_FIRM_WORDS or sentence or bound >= weights.MIN_FIRM_BOUND


def _count_repeats(read: Sequence[MeasuredLine], firm: Sequence[bool]) -> list[list[float]]:
    """Return columns: how often a line, its pair with the next, its form and its words come again on the page."""
    same = Counter(line.words for line in read)
    pairs = Counter((one.words, two.words) for one, two in pairwise(read))
    in_loose: Counter[str] = Counter()
    in_firm: Counter[str] = Counter()
    for line, is_firm in zip(read, firm, strict=True):
        (in_firm if is_firm else in_loose).update(set(line.words))
    first, heads = set(read[0].words), Counter[tuple[str, ...]]()
    out: list[list[float]] = [[] for _ in range(10)]
    forms = [line.form for line in read]
    far = Counter(forms)
    for number, line in enumerate(read):
        words = line.words
        content = {word for word in words if len(word) > 3}
        size = max(1, len(content))
        before = (read[number - 1].words, words) if number else None
        after = (words, read[number + 1].words) if number + 1 < len(read) else None
        near = forms[max(0, number - 8) : number + 9].count(line.form) - 1 if line.form else 0
        spare = 0 if firm[number] else 1
        own = 1 if firm[number] else 0
        shared = len(first.intersection(words)) if number else 0
        row = (
            min(same[words], 6), min(max(pairs[before] if before else 0, pairs[after] if after else 0), 4), near,
            min(far[line.form] - 1, 40) if line.form else 0, sum(in_loose[word] > spare for word in content) / size,
            sum(in_firm[word] > own for word in content) / size,
            sum(own < in_firm[word] < 4 + own for word in content) / size, shared / max(1, len(set(words))),
            shared / max(1, len(first)) if number else 0, heads[words] == 0,
        )  # fmt: skip
        heads[words] += 1
        for column, value in zip(out, row, strict=True):
            column.append(float(value))
    return out


def _measure_places(words: Sequence[float], firm: Sequence[bool]) -> list[list[float]]:
    """Return for each line how much firm text is around it, and where it lies by the core."""
    count = len(words)
    mass = [size if is_firm else 0.0 for size, is_firm in zip(words, firm, strict=True)]
    total = [0.0, *accumulate(mass)]
    lines = [0, *accumulate(map(int, firm))]
    whole = max(1.0, total[-1])
    start, end = find_core(words, firm)
    places = [number for number, is_firm in enumerate(firm) if is_firm]
    out = []
    for number in range(count):
        row = []
        for size in _WINDOWS:
            low, high = max(0, number - size), min(count, number + size + 1)
            row.append((total[high] - total[low] - mass[number]) / (2 * size))
        for size in _WINDOWS[1:3]:
            low, high = max(0, number - size), min(count, number + size + 1)
            row.append((lines[high] - lines[low] - firm[number]) / (2 * size))
        at = bisect_left(places, number)
        before = places[at - 1] if at else None
        after = at + firm[number]
        following = places[after] if after < len(places) else None
        row.append(_bounded(number - before) if before is not None else _MAX_DISTANCE + 1.0)
        row.append(_bounded(following - number) if following is not None else _MAX_DISTANCE + 1.0)
        row.append(words[before] if before is not None else 0.0)
        row.append(words[following] if following is not None else 0.0)
        row += [_bounded(number - start), _bounded(end - number)]
        row += [total[number] / whole, (whole - total[number + 1]) / whole]
        out.append(row)
    return out


def _bounded(distance: int) -> float:
    return float(max(-_MAX_DISTANCE, min(_MAX_DISTANCE, distance)))


def _measure_whole(
    read: Sequence[MeasuredLine], words: Sequence[float], firm: Sequence[bool], again: Sequence[float]
) -> list[float]:
    """Return the measures of the whole page."""
    count = len(read)
    start, end = find_core(words, firm)
    core = sum(size for size, is_firm in zip(words[start : end + 1], firm[start : end + 1], strict=True) if is_firm)
    return [
        math.log2(count), sum(firm) / count, sum(line.numbers[_CUE] > weights.MIN_CUE_SHARE for line in read) / count,
        sum(number > 1 for number in again) / count, math.log2(1 + sum(words)),
        math.log2(1 + core),
    ]  # fmt: skip
