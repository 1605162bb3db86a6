"""Choose the credits and costs of the course down a page, by folds within folds.

    python benchmarks/fit/web/course_weights.py PAGES... --corpora DIR --clean DIR... [--folds 4]

The folders are those of :mod:`page_trees`. The odds of the lines of each page come from trees that have not seen its
publisher. The weights of :data:`CHOICES` are chosen, one after another until none moves, on the pages of all other
folds, and judged on the fold that was left out (:mod:`folded_choice`): the last rows are what may be reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from folded_choice import FoldedChoice
from page_folds import fit_folds, fold_of, parse_arguments
from page_trees import derive_pages, fit_trees, make_texts
from web_pages import DERIVATIONS, TEXT, LabelledLines, derive_lines, label_lines, read_folders, token_f1
from web_texts import Texts

from arclean.evidence.web_lines import weights
from arclean.evidence.web_lines.page_chain import choose_course, measure_uninterrupted
from arclean.evidence.web_lines.page_measures import measure_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from web_pages import Page

CHOICES = {
    "LEAD_CREDIT": (0.0, 1.0, 1.5, 2.5),
    "OUTER_ENTER_COST": (0.7, 1.2, 1.7, 2.5),
    "TITLE_CREDIT": (3.0, 4.0, 5.0),
    "MIN_LIST_LINES": (3, 4, 6, 99),
    "MIN_LIST_ODDS": (-3.0, -2.5, -2.0),
    "MIN_LED_IN_ODDS": (-3.5, -2.5, 0.0),
}
"""Weights that are chosen, and what they may be.

Eight of them (those of the core, the margin and bare pages, both costs of a change too) by the same script chose other
values in each fold, and lost more on the pages left out than what is in force (2026-11-30): 281 pages decide three
of them, and what is a list within a text.
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


def judge_course(one: OpenPage) -> tuple[tuple[float, float, float], int]:
    """Return precision, recall and F1 of a page by the weights that are set, and how many lines of its text go."""
    kept = choose_course(one.rows, one.odds, one.aside)
    lost = sum(label == TEXT and not k for label, k in zip(one.labels, kept, strict=True))
    return token_f1(one.lines, kept, one.page), lost


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
    fit = FoldedChoice(pages, weights, CHOICES, judge_course)
    plain = (0.0, weights.ENTER_TEXT_COST, 3.0, 99, -2.5, 0.0)  # none of them gives anything
    chosen = {fold: fit.choose_values(plain, fold) for fold in range(folds)}
    for fold, values in chosen.items():
        print(f"without fold {fold}: {fit.name_values(values)}")
    print(f"on all pages: {fit.name_values(fit.choose_values(plain, None))}")
    fit.report("without them", dict.fromkeys(range(folds), plain))
    fit.report("left out", chosen)
    fit.report("in force", dict.fromkeys(range(folds), fit.in_force))


if __name__ == "__main__":
    main()
