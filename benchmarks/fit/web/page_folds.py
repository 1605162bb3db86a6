"""Folds of publishers: trees are fitted without each in turn, and judge the lines of its pages."""

from __future__ import annotations

import argparse
import math
import zlib
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from web_pages import TEXT, UNKNOWN

from arclean.evidence.web_lines import weights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from web_pages import LabelledLines


CHANGE_SHARES = (0.125, 0.25, 0.5, 1.0)
"""Shares of the costs of a change as they are counted, that are tried: the trees know the neighbours of a line.

On 281 pages, publishers left out (2026-11-29; F1 of pages kept by hand and of others, lines of their text lost): .7
nats either way, as in force, .922, .908, 600; a quarter .922, .907, 591; half (.63 to leave text, 1.71 to enter it)
.931, .909, 670; all .933, .908, 852. More lines of text go, and of the lines that HTML pages
choose too (121, 117, 163, 296, F1 of others .956, .955, .954, .944), so that the costs in force stay.
"""


class Fold(NamedTuple):
    """A fit without the pages of some publishers: the numbers of these, and of those that it was fitted to."""

    model: Any
    left_out: tuple[int, ...]
    fitted_to: tuple[int, ...]


def parse_arguments(about: str | None, *, folds: int) -> argparse.Namespace:
    """Return the folders of pages, corpora and clean texts that a script of trees is given, and what it shall do."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path, nargs="+")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--clean", type=Path, nargs="+", required=True)
    parser.add_argument("--folds", type=int, default=folds)
    parser.add_argument("--write", metavar="DATE", help="write the trees, with this date")
    return parser.parse_args()


def fold_of(page: LabelledLines, number: int, folds: int) -> int:
    """Return the fold of a page, the same for all pages of a publisher; clean texts go round."""
    return zlib.crc32(page.publisher.encode()) % folds if page.publisher else number % folds


def fit_folds(
    pages: Sequence[LabelledLines],
    rows: Sequence[Any],
    folds: int,
    fit: Callable[[list[LabelledLines], list[Any]], Any],
) -> Iterator[Fold]:
    """Yield a fit without each fold of publishers in turn."""
    for fold in range(folds):
        inside = [fold_of(page, number, folds) == fold for number, page in enumerate(pages)]
        chosen = tuple(number for number, is_inside in enumerate(inside) if not is_inside)
        model = fit([pages[n] for n in chosen], [rows[n] for n in chosen])
        yield Fold(model, tuple(number for number, is_inside in enumerate(inside) if is_inside), chosen)


def count_changes(pages: Sequence[LabelledLines]) -> tuple[float, float]:
    """Return the costs (nats) of a change to boilerplate and to text, by how often a line changes from the one before.

    A line that changes costs what it is rarer than one that does not. Lines that are neither are passed over; texts
    that no page is around have no changes, and are not counted.
    """
    counts: Counter[tuple[int, int]] = Counter()
    for page in pages:
        if page.kind in {"golden", "page"}:
            counts.update(pairwise(label for label in page.labels if label != UNKNOWN))
    other = 1 - TEXT
    leave = math.log((counts[TEXT, TEXT] + 1) / (counts[TEXT, other] + 1))
    return leave, math.log((counts[other, other] + 1) / (counts[other, TEXT] + 1))


def use_changes(leave: float, enter: float) -> None:
    """Set the costs of a change by which pages are judged from now on."""
    weights.LEAVE_TEXT_COST, weights.ENTER_TEXT_COST = leave, enter
