"""Choose the bounds of the frame of a page and of the parts of its article, by folds within folds.

    python benchmarks/fit/web/frame_weights.py PAGES... --corpora DIR --clean DIR... [--folds 4]

The folders are those of :mod:`page_trees`. The odds of the lines of each page come from trees that have not seen its
publisher (:mod:`place_trees`); the bounds of :data:`CHOICES` are chosen on the pages of all other folds, and judged on
the fold that was left out (:mod:`folded_choice`): the last rows are what may be reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from folded_choice import FoldedChoice
from page_folds import fit_folds, parse_arguments
from page_trees import derive_pages, make_texts
from place_trees import fit_choice, fit_page_odds, make_pages, read_page
from web_pages import TEXT, read_folders, token_f1
from web_texts import Texts

from arclean.readers.html import weights
from arclean.readers.html.page_choice import choose_course
from arclean.readers.html.page_frame import PageFrame

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from place_trees import ReadPage
    from web_pages import Page

CHOICES = {
    "LEAD_CREDIT": (0.0, 1.0, 2.0, 3.0),
    "MIN_LINKED_SHARE": (0.8, 0.9, 0.97),
    "MIN_POOLED_LINKS": (2, 3, 5),
    "MAX_PROSE_LINKED": (0.2, 0.34, 0.5),
    "MIN_HELD_SHARE": (0.75, 0.9, 0.97),
    "MAX_LEAD_DISTANCE": (3, 6, 12),
    "MIN_LEAD_WORDS": (4, 6, 10),
    "MAX_LEAD_WORDS": (15, 25, 40),
    "MAX_LEAD_LINKED": (0.1, 0.2, 0.4),
    "MAX_LEAD_CUES": (0.15, 0.3, 0.6),
    "MAX_HEADING_DISTANCE": (2, 3, 6),
    "MAX_HEADING_CUES": (0.25, 0.5, 0.8),
    "MAX_BOLD_WORDS": (8, 14, 20),
    "MIN_NAMED_ITEMS": (3, 4, 6),
    "MIN_NAMED_SHARE": (0.5, 0.7, 0.9),
    "MIN_HELD_LINES": (2, 3, 6),
    "MIN_ONWARD_SHARE": (0.3, 0.5, 0.8),
    "MIN_SAME_LINKS": (2, 3, 5),
}
"""Weights that are chosen, and what they may be: what is in force, and what is less and more."""


class FramePage(NamedTuple):
    """A page with its labels, its fold, its measures as trees of places have them, and odds that have not seen it."""

    page: Page
    read: ReadPage
    labels: tuple[int, ...]
    fold: int
    rows: list[list[float]]
    odds: list[float]


def judge_frame(one: FramePage) -> tuple[tuple[float, float, float], int]:
    """Return precision, recall and F1 of a page by the weights that are set, and how many lines of its text go."""
    lines = one.read.labelled.lines
    chosen = choose_course(PageFrame(lines, one.read.places, one.rows), one.odds)
    kept = [number in chosen for number in range(len(lines))]
    lost = sum(label == TEXT and not k for label, k in zip(one.labels, kept, strict=True))
    return token_f1(lines, kept, one.page), lost


def open_frames(pages: Sequence[ReadPage], rows: Sequence[Any], folds: int) -> Iterator[FramePage]:
    """Yield the pages that nobody made with the odds of trees that have not seen their publishers."""
    for number, fold in enumerate(fit_folds([page.labelled for page in pages], rows, folds, fit_choice)):
        for place in fold.left_out:
            one = pages[place]
            if one.labelled.kind != "changed":
                odds = fold.model.decision_function(rows[place]).tolist()
                yield FramePage(one.page, one, one.labelled.labels, number, rows[place].tolist(), odds)


def choose_bounds(pages: Sequence[FramePage], folds: int) -> None:
    """Print the bounds chosen without each fold, what they come to on it, and those chosen on all pages."""
    fit = FoldedChoice(pages, weights, CHOICES, judge_frame)
    start = fit.in_force
    chosen = {fold: fit.choose_values(start, fold, rounds=2) for fold in range(folds)}
    for fold, values in chosen.items():
        moved = {
            name: value for name, value in fit.name_values(values).items() if value != fit.name_values(start)[name]
        }
        print(f"without fold {fold}: {moved}")
    everywhere = fit.name_values(fit.choose_values(start, None, rounds=2))
    print(f"on all pages: {everywhere}")
    fit.report("in force", dict.fromkeys(range(folds), start))
    fit.report("left out", chosen)
    for place, (name, choices) in enumerate(CHOICES.items()):
        rates = [fit.rate_values((*start[:place], choice, *start[place + 1 :]), None) for choice in choices]
        print(f"  {name}: " + ", ".join(f"{choice:g} {rate:.4f}" for choice, rate in zip(choices, rates, strict=True)))


def main() -> None:
    args = parse_arguments(__doc__, folds=4)
    sources = read_folders(args.pages, by_hand_first=False)
    derived = list(derive_pages(sources))
    texts = derived + list(make_texts(derived, Texts(args.corpora, args.clean)))
    pages = [read_page(page) for page in sources]
    pages += make_pages(pages, Texts(args.corpora, args.clean))
    rows = fit_page_odds(pages, texts, args.folds)
    choose_bounds(list(open_frames(pages, rows, args.folds)), args.folds)


if __name__ == "__main__":
    main()
