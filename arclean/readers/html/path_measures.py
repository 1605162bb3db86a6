"""Measures of lines that stand at equal places of a page: the items of a list, the posts of a thread, its paragraphs.

A place is the way from the top of the page to the line, by tags and classes, or by tags alone. Lines at equal places
are written by one template: what most of them are, each is likely to be.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from arclean.evidence.web_lines.line_measures import measure_line

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from arclean.readers.html.elements import LinePlace

__all__ = ["PATH_MEASURES", "measure_paths", "number_paths"]

PATH_MEASURES = tuple(
    f"{name} of {path}" for path in ("classes", "tags") for name in ("lines", "odds", "wide", "words", "variety")
)
"""Names of the measures, in their order: how many lines, their mean odds, share taken, words, and how many differ."""

_MOST_COUNTED = 99.0
_PAGE = frozenset(("html", "body"))


def measure_paths(
    lines: Sequence[str], places: Sequence[LinePlace], odds: Sequence[float], wide: Collection[int]
) -> list[list[float]]:
    """Return for each line as many numbers as :data:`PATH_MEASURES` has names.

    ``odds`` are those that the lines alone give (nats), ``wide`` the lines that an extractor takes.
    """
    words = [measure_line(line).numbers[0] for line in lines]
    columns = [
        _measure_groups(number_paths(places, by_class=by_class), lines, odds, wide, words) for by_class in (True, False)
    ]
    return [[*one, *two] for one, two in zip(*columns, strict=True)]


def number_paths(places: Sequence[LinePlace], *, by_class: bool) -> list[int]:
    """Return a number for the path of each line, equal for equal ones."""
    numbers: dict[tuple[int, str], int] = {}
    numbered: dict[int, int] = {}  # the paths of elements, by their ids
    for place in places:
        new = list(takewhile(lambda one: id(one) not in numbered, place.element.ancestors()))
        at = numbered.get(id(new[-1].parent), 0) if new else 0
        for one in reversed(new):
            if one.tag not in _PAGE:
                at = numbers.setdefault((at, one.kind if by_class else one.tag), len(numbers) + 1)
            numbered[id(one)] = at
    return [numbered[id(place.element)] for place in places]


def _measure_groups(
    paths: Sequence[int], lines: Sequence[str], odds: Sequence[float], wide: Collection[int], words: Sequence[float]
) -> list[tuple[float, ...]]:
    groups: dict[int, list[int]] = {}
    for number, path in enumerate(paths):
        groups.setdefault(path, []).append(number)
    measured = {}
    for path, held in groups.items():
        size = len(held)
        measured[path] = (
            min(float(size), _MOST_COUNTED), sum(odds[number] for number in held) / size,
            sum(number in wide for number in held) / size, sum(words[number] for number in held) / size,
            len({lines[number] for number in held}) / size,
        )  # fmt: skip
    return [measured[path] for path in paths]
