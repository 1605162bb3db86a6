"""Fit the trees that judge the lines of web pages, and write them into their file.

    python benchmarks/fit/web/page_trees.py PAGES... --corpora DIR --clean DIR... [--folds 4] [--write]

PAGES are folders of pages with golden texts (:mod:`web_pages`), DIR the folders of the corpora and of clean texts of
other kinds. With ``--folds`` each publisher is left out of a fit and judged by it: precision, recall and F1 of words,
and lines of text that would go. The bounds of the measures are weights of ``arclean/evidence/web_lines`` (objective
``pages`` of ``benchmarks/fit/weights.py``): where one changes, these trees are fitted again.

With ``--write`` the trees of all pages are written. Needs scikit-learn, which the library itself does not.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np
from page_folds import CHANGE_SHARES, count_changes, fit_folds, parse_arguments, use_changes
from sklearn.ensemble import HistGradientBoostingClassifier
from tree_files import write_trees
from web_pages import BOILERPLATE, DERIVATIONS, TEXT, LabelledLines, derive_lines, label_lines, read_folders, token_f1
from web_texts import Texts, read_fixtures

from arclean.evidence.web_lines import weights
from arclean.evidence.web_lines.page_chain import choose_course, measure_uninterrupted
from arclean.evidence.web_lines.page_measures import PAGE_MEASURES, measure_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from web_pages import Page

ROOT = Path(__file__).resolve().parents[3]
TREES = ROOT / "arclean" / "evidence" / "web_lines" / "data" / "pages.trees"
WEIGHTS = {"golden": 7.0, "page": 1.0, "changed": 0.7, "made": 2.0, "right": 0.5, "clean": 0.5}
MOST_LINES = {"golden": 90, "page": 70}  # of each label of a page; of the others 50
CHANGED, CLEAN = 900, 1200
HEAD = """# Boosted trees: nats in favour of text, of a line of a page by its measures.
# source: {sources}
# script: {script}; date: {date}
"""


def derive_pages(pages: Sequence[Page]) -> Iterator[LabelledLines]:
    """Yield the lines of pages: in all derivations where the golden text was made by hand, else in three of four."""
    for page in pages:
        left_out = Random(page.name).choice(DERIVATIONS[2:])
        for derivation in DERIVATIONS:
            lines = derive_lines(page, derivation)
            if lines and (page.by_hand or derivation != left_out):
                labels = label_lines(lines, page)
                yield LabelledLines(page.publisher, "golden" if page.by_hand else "page", tuple(lines), tuple(labels))


def make_texts(derived: Sequence[LabelledLines], texts: Texts) -> Iterator[LabelledLines]:
    """Yield what else is learnt from: the pages of the fixtures, pages with changed bodies, right and clean texts."""
    made = list(read_fixtures())
    by_hand = [page for page in derived if page.kind == "golden"]
    yield from made
    for _ in range(CHANGED):
        page = texts.change_body(texts.random.choice(texts.random.choice((made, by_hand, derived, derived))))
        if page:
            yield page
    for page in derived:
        lines = tuple(line for line, label in zip(page.lines, page.labels, strict=True) if label == TEXT)
        if lines:
            yield LabelledLines(page.publisher, "right", lines, (TEXT,) * len(lines))
    yield from (texts.make_clean() for _ in range(CLEAN))


def fit_trees(pages: Sequence[LabelledLines], rows: Sequence[Any], rounds: int = 120, leaves: int = 16) -> Any:
    """Fit boosted trees to the lines of pages; a page counts by the root of its words, a line by its length."""
    random = np.random.RandomState(0)
    parts = [_weigh_lines(page, row, random) for page, row in zip(pages, rows, strict=True)]
    x, y, weight = (np.concatenate([part[place] for part in parts]) for place in range(3))
    model = HistGradientBoostingClassifier(
        max_iter=rounds, max_leaf_nodes=leaves, learning_rate=0.15, min_samples_leaf=40, l2_regularization=5,
        random_state=1, early_stopping=False, max_bins=63,
    )  # fmt: skip
    return model.fit(x, y, sample_weight=weight / weight.mean())


def _weigh_lines(page: LabelledLines, rows: Any, random: Any) -> tuple[Any, Any, Any]:
    """Return measures, labels and weights of some lines of a page; boilerplate left out lends its weight."""
    labels = np.array(page.labels)
    sizes = np.array([min(len(line.split()), 60) ** 0.7 + 1 for line in page.lines])
    weight = WEIGHTS[page.kind] * sizes / np.sqrt(sizes[labels >= 0].sum() + 30)
    text = np.flatnonzero(labels == TEXT)
    if len(text):
        weight[text[0]] *= 2  # mostly the title
        if page.kind == "page":  # its right text lacks lists and tables that stand within it
            weight[text[0] : text[-1]][labels[text[0] : text[-1]] == BOILERPLATE] *= 0.6
    most, chosen = MOST_LINES.get(page.kind, 50), []
    for label in (TEXT, BOILERPLATE):
        places = np.flatnonzero(labels == label)
        if len(places) > most:
            weight[labels == label] *= len(places) / most if label == BOILERPLATE else 1
            places = random.choice(places, most, replace=False)
        chosen.append(places)
    places = np.concatenate(chosen)
    return rows[places], labels[places], weight[places]


def report_folds(name: str, figures: Sequence[tuple[float, float, float]], lost: int, lines: int) -> None:
    """Print what pages of publishers that were left out came to."""
    p, r, f = np.array(figures).T
    print(
        f"{name}: {len(f)} pages, precision {p.mean():.3f}, recall {r.mean():.3f}, F1 mean {f.mean():.3f}, "
        f"median {np.median(f):.3f}, worst {f.min():.3f}; {lost} of {lines} lines of text go"
    )


def judge_folds(pages: Sequence[LabelledLines], sources: dict[tuple[str, ...], Page], folds: int) -> None:
    """Fit without each fold of publishers in turn, and print what the chain makes of it, by costs of a change.

    The costs in force, and shares of those counted on the pages that were not left out.
    """
    rows = [np.array(measure_page(page.lines), np.float32) for page in pages]
    figures: dict[tuple[str, str], list[tuple[float, float, float]]] = {}
    lost: dict[tuple[str, str], list[int]] = {}
    in_force = (weights.LEAVE_TEXT_COST, weights.ENTER_TEXT_COST)
    for fold in fit_folds(pages, rows, folds, fit_trees):
        counted = count_changes([pages[number] for number in fold.fitted_to])
        chains = {"in force": in_force} | {f"{s:g} of counted": (s * counted[0], s * counted[1]) for s in CHANGE_SHARES}
        print(f"counted without a fold: {counted[0]:.2f} to leave text, {counted[1]:.2f} to enter it")
        for number in fold.left_out:
            page = pages[number]
            measured, aside = measure_uninterrupted(page.lines)
            odds = fold.model.decision_function(np.array(measured, np.float32)).tolist()
            for chain, costs in chains.items():
                use_changes(*costs)
                kept = choose_course(measured, odds, aside)
                if page.lines in sources:
                    figures.setdefault((chain, page.kind), []).append(token_f1(page.lines, kept, sources[page.lines]))
                counts = lost.setdefault((chain, page.kind), [0, 0])
                counts[0] += sum(label == TEXT and not k for label, k in zip(page.labels, kept, strict=True))
                counts[1] += sum(label == TEXT for label in page.labels)
    use_changes(*in_force)
    for key, (gone, lines) in sorted(lost.items()):
        report_folds(", ".join(key), figures.get(key, [(1.0, 1.0, 1.0)]), gone, lines)


def main() -> None:
    args = parse_arguments(__doc__, folds=0)
    pages = read_folders(args.pages, by_hand_first=True)
    derived = list(derive_pages(pages))
    everything = derived + list(make_texts(derived, Texts(args.corpora, args.clean)))
    print(f"{len(pages)} pages, {len(derived)} in derivations, {len(everything)} with what is made")
    if args.folds:
        sources = {tuple(derive_lines(page, DERIVATIONS[0])): page for page in pages}
        judge_folds(everything, sources, args.folds)
    if args.write:
        rows = [np.array(measure_page(page.lines), np.float32) for page in everything]
        text = f"web pages of {len({page.publisher for page in pages})} publishers with right texts; texts of train_*"
        head = HEAD.format(sources=text, script="benchmarks/fit/web/page_trees.py", date=args.write)
        write_trees(fit_trees(everything, rows), PAGE_MEASURES, TREES, head)


if __name__ == "__main__":
    main()
