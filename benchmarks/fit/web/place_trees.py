"""Fit the trees that choose the lines of HTML pages, and write them into their file.

    python benchmarks/fit/web/place_trees.py PAGES... --corpora DIR --clean DIR... [--folds 4] [--write DATE]

The folders are those of :mod:`page_trees`. The odds of the lines alone, which are one measure here, come from trees
that have not seen the publisher. Beside the figures of publishers left out stand those of trafilatura on the same
pages, favouring recall (``wide``) and as it comes (``narrow``).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from page_folds import CHANGE_SHARES, count_changes, fit_folds, fold_of, parse_arguments, use_changes
from page_trees import HEAD, derive_pages, fit_trees, make_texts, report_folds, write_trees
from web_pages import TEXT, LabelledLines, label_lines, read_folders, token_f1
from web_texts import Texts

from arclean.evidence.web_lines import weights as chain_weights
from arclean.evidence.web_lines.page_chain import decode_course
from arclean.evidence.web_lines.page_measures import measure_page
from arclean.readers.html import main_text, weights
from arclean.readers.html.page_choice import CHOICE_MEASURES, add_odds
from arclean.readers.html.page_encoding import decode_page
from arclean.readers.html.place_measures import measure_places
from arclean.readers.html.visible_text import PageParser
from arclean.readers.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from web_pages import Page

ROOT = Path(__file__).resolve().parents[3]
TREES = ROOT / "arclean" / "readers" / "html" / "data" / "places.trees"
ROUNDS, LEAVES = 100, 12


class ReadPage(NamedTuple):
    """A page as the reader has it: its lines with labels, what two extractors take, and its measures without odds."""

    page: Page
    labelled: LabelledLines
    wide: frozenset[int]
    narrow: frozenset[int]
    by_page: Any
    by_place: Any


def read_page(page: Page) -> ReadPage:
    text, _ = decode_page(Source(page.data))
    parser = PageParser()
    parser.read_page(text)
    lines = [line.text for line in parser.lines]
    keys = [main_text._line_key(line) for line in lines]  # noqa: SLF001 - as the reader does it
    taken = []
    for recall in (True, False):
        found = main_text._extract_article(text, recall=recall)  # noqa: SLF001
        taken.append(frozenset(main_text._find_body(found, keys, 0.0)))  # noqa: SLF001
    kind = "golden" if page.by_hand else "page"
    labelled = LabelledLines(page.publisher, kind, tuple(lines), tuple(label_lines(lines, page)))
    by_place = np.array(measure_places(lines, parser.places, *taken), np.float32)
    return ReadPage(page, labelled, *taken, np.array(measure_page(lines), np.float32), by_place)


def fit_page_odds(pages: Sequence[ReadPage], texts: Sequence[LabelledLines], folds: int) -> list[Any]:
    """Return the odds of the lines of each page by trees that have not seen its publisher, with all other measures."""
    rows = [np.array(measure_page(text.lines), np.float32) for text in texts]
    found: list[Any] = [None] * len(pages)
    for number, fold in enumerate(fit_folds(texts, rows, folds, fit_trees)):
        for place, page in enumerate(pages):
            if fold_of(page.labelled, place, folds) == number:
                odds = fold.model.decision_function(page.by_page)
                plain = np.concatenate([page.by_page, page.by_place], 1)
                found[place] = np.array(add_odds(plain.tolist(), odds.tolist()), np.float32)
    return found


def fit_choice(pages: Sequence[LabelledLines], rows: Sequence[Any]) -> Any:
    """Fit the trees that choose lines of pages, smaller ones than those of lines alone."""
    return fit_trees(pages, rows, ROUNDS, LEAVES)


def judge_folds(pages: Sequence[ReadPage], rows: Sequence[Any], folds: int) -> None:
    """Fit without each fold of publishers in turn, and print what is chosen beside what extractors take."""
    labelled = [page.labelled for page in pages]
    kept: dict[str, list[list[bool]]] = {}
    in_force = (chain_weights.LEAVE_TEXT_COST, chain_weights.ENTER_TEXT_COST)
    for fold in fit_folds(labelled, rows, folds, fit_choice):
        counted = count_changes([labelled[number] for number in fold.fitted_to])
        chains = {"in force": in_force} | {f"{s:g} of counted": (s * counted[0], s * counted[1]) for s in CHANGE_SHARES}
        for number in fold.left_out:
            odds = (fold.model.decision_function(rows[number]) + weights.ARTICLE_CREDIT).tolist()
            for chain, costs in chains.items():
                use_changes(*costs)
                kept.setdefault(chain, [[]] * len(pages))[number] = decode_course(odds)
    use_changes(*in_force)
    for name in ("wide", "narrow"):
        kept[name] = [[number in getattr(page, name) for number in range(len(page.labelled.lines))] for page in pages]
    for name, courses in kept.items():
        for kind in ("golden", "page"):
            of_kind = [
                (page, course) for page, course in zip(pages, courses, strict=True) if page.labelled.kind == kind
            ]
            figures = [token_f1(page.labelled.lines, course, page.page) for page, course in of_kind]
            texts = [(page.labelled.labels, course) for page, course in of_kind]
            lost = sum(
                label == TEXT and not k for labels, course in texts for label, k in zip(labels, course, strict=True)
            )
            report_folds(f"{name}, {kind}", figures, lost, sum(labels.count(TEXT) for labels, _ in texts))


def main() -> None:
    args = parse_arguments(__doc__, folds=4)
    sources = read_folders(args.pages, by_hand_first=False)
    derived = list(derive_pages(sources))
    texts = derived + list(make_texts(derived, Texts(args.corpora, args.clean)))
    pages = [read_page(page) for page in sources]
    rows = fit_page_odds(pages, texts, args.folds)
    judge_folds(pages, rows, args.folds)
    if args.write:
        text = f"web pages of {len({page.publisher for page in sources})} publishers with right texts"
        head = HEAD.format(sources=text, script="benchmarks/fit/web/place_trees.py", date=args.write)
        model = fit_choice([page.labelled for page in pages], rows)
        write_trees(model, CHOICE_MEASURES, TREES, head)


if __name__ == "__main__":
    main()
