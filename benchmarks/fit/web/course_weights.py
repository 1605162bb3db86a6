"""Choose the credits and costs of the course down a page, by folds within folds.

    python benchmarks/fit/web/course_weights.py PAGES... --corpora DIR --clean DIR... [--folds 4]

The folders are those of :mod:`page_trees`. The odds of the lines of each page come from trees that have not seen its
publisher. The weights of :data:`CHOICES` are chosen, one after another until none moves, on the pages of all other
folds, and judged on the fold that was left out: the last rows are what may be reported. The objective: F1 of words in
the mean over all pages, less :data:`LOSS` times the share of the lines of right texts that go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from page_folds import fit_folds, fold_of, parse_arguments
from page_trees import derive_pages, fit_trees, make_texts, report_folds
from web_pages import DERIVATIONS, TEXT, LabelledLines, derive_lines, label_lines, read_folders, token_f1
from web_texts import Texts

from arclean.evidence.web_lines import weights
from arclean.evidence.web_lines.page_chain import choose_course, measure_uninterrupted
from arclean.evidence.web_lines.page_measures import measure_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from web_pages import Page

LOSS = 0.5
CHOICES = {
    "LEAD_CREDIT": (0.0, 1.0, 1.5, 2.5),
    "OUTER_ENTER_COST": (0.7, 1.2, 1.7, 2.5),
    "TITLE_CREDIT": (3.0, 4.0, 5.0),
}
"""Weights that are chosen, and what they may be.

Eight of them (those of the core, the margin and bare pages, both costs of a change too) by the same script chose other
values in each fold, and lost more on the pages left out than what is in force (2026-11-30): 281 pages decide three.
"""


class OpenPage(NamedTuple):
    """A page with its labels, its fold, its measures, the lines that interrupt it, and odds that have not seen it."""

    page: Page
    lines: tuple[str, ...]
    labels: tuple[int, ...]
    fold: int
    rows: list[list[float]]
    aside: frozenset[int]
    odds: list[float]


Found = dict[tuple[int, tuple[float, ...]], tuple[tuple[float, float, float], int]]


class CourseFit:
    """The choice of weights for some pages; what a page came to by some weights is worked out once."""

    def __init__(self, pages: Sequence[OpenPage]) -> None:
        self.pages = pages
        self._found: Found = {}

    def judge_page(self, number: int, values: tuple[float, ...]) -> tuple[tuple[float, float, float], int]:
        """Return precision, recall and F1 of a page by some weights, and how many lines of its right text go."""
        if (number, values) not in self._found:
            one = self.pages[number]
            for name, value in zip(CHOICES, values, strict=True):
                setattr(weights, name, value)
            kept = choose_course(one.rows, one.odds, one.aside)
            lost = sum(label == TEXT and not k for label, k in zip(one.labels, kept, strict=True))
            self._found[number, values] = token_f1(one.lines, kept, one.page), lost
        return self._found[number, values]

    def rate_values(self, values: tuple[float, ...], without: int | None) -> float:
        """Return the objective of some weights on all pages but those of a fold."""
        chosen = [number for number, one in enumerate(self.pages) if one.fold != without]
        judged = [self.judge_page(number, values) for number in chosen]
        lines = sum(self.pages[number].labels.count(TEXT) for number in chosen)
        lost = sum(count for _, count in judged)
        return float(np.mean([figures[2] for figures, _ in judged])) - LOSS * lost / max(1, lines)

    def choose_values(self, start: tuple[float, ...], without: int | None) -> tuple[float, ...]:
        """Return the weights that rate highest on all pages but those of a fold, from some on, one after another."""
        best, values, moved = self.rate_values(start, without), start, True
        while moved:
            moved = False
            for place, choices in enumerate(CHOICES.values()):
                for choice in choices:
                    tried = (*values[:place], choice, *values[place + 1 :])
                    rate = self.rate_values(tried, without)
                    if rate > best + 1e-6:
                        best, values, moved = rate, tried, True
        return values

    def report(self, name: str, values_of: dict[int, tuple[float, ...]]) -> None:
        """Print what pages come to, each by the weights of its fold."""
        for kind in (True, False):
            numbers = [number for number, one in enumerate(self.pages) if one.page.by_hand == kind]
            judged = [self.judge_page(number, values_of[self.pages[number].fold]) for number in numbers]
            lines = sum(self.pages[number].labels.count(TEXT) for number in numbers)
            figures = [one for one, _ in judged]
            if figures:
                label = f"{name}, {'by hand' if kind else 'news'}"
                report_folds(label, figures, sum(count for _, count in judged), lines)


def open_pages(sources: Sequence[Page], texts: Sequence[LabelledLines], folds: int) -> list[OpenPage]:
    """Return pages with the odds of trees that have not seen their publishers."""
    rows = [np.array(measure_page(text.lines), np.float32) for text in texts]
    found = []
    for number, fold in enumerate(fit_folds(texts, rows, folds, fit_trees)):
        for page in sources:
            lines = derive_lines(page, DERIVATIONS[0])
            labelled = LabelledLines(page.publisher, "page", tuple(lines), tuple(label_lines(lines, page)))
            if fold_of(labelled, 0, folds) == number:
                measured, aside = measure_uninterrupted(lines)
                odds = fold.model.decision_function(np.array(measured, np.float32)).tolist()
                found.append(OpenPage(page, labelled.lines, labelled.labels, number, measured, aside, odds))
    return found


def main() -> None:
    args = parse_arguments(__doc__, folds=4)
    sources = read_folders(args.pages, by_hand_first=True)
    derived = list(derive_pages(sources))
    texts = derived + list(make_texts(derived, Texts(args.corpora, args.clean)))
    choose_weights(open_pages(sources, texts, args.folds), args.folds)


def choose_weights(pages: Sequence[OpenPage], folds: int) -> None:
    """Print the weights chosen without each fold, what they come to on it, and those chosen on all pages."""
    fit = CourseFit(pages)
    in_force = tuple(float(getattr(weights, name)) for name in CHOICES)
    plain = (0.0, weights.ENTER_TEXT_COST, 3.0)
    chosen = {fold: fit.choose_values(plain, fold) for fold in range(folds)}
    for fold, values in chosen.items():
        print(f"without fold {fold}: {dict(zip(CHOICES, values, strict=True))}")
    print(f"on all pages: {dict(zip(CHOICES, fit.choose_values(plain, None), strict=True))}")
    fit.report("without them", dict.fromkeys(range(folds), plain))
    fit.report("left out", chosen)
    fit.report("in force", dict.fromkeys(range(folds), in_force))


if __name__ == "__main__":
    main()
