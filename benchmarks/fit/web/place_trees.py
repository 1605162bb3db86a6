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
from made_pages import MadePage, change_page, label_made, line_key
from page_folds import CHANGE_SHARES, count_changes, fit_folds, fold_of, parse_arguments, use_changes
from page_trees import HEAD, derive_pages, fit_trees, make_texts, report_folds
from tree_files import write_trees
from web_pages import TEXT, UNKNOWN, LabelledLines, label_lines, read_folders, token_f1
from web_texts import Texts

from arclean.evidence.web_lines import weights as chain_weights
from arclean.evidence.web_lines.page_measures import measure_page
from arclean.readers.html import main_text
from arclean.readers.html.page_choice import CHOICE_MEASURES, add_odds, choose_course
from arclean.readers.html.page_encoding import decode_page
from arclean.readers.html.page_frame import PageFrame
from arclean.readers.html.place_measures import measure_places
from arclean.readers.html.visible_text import PageParser
from arclean.readers.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from web_pages import Page

    from arclean.readers.html.elements import LinePlace

ROOT = Path(__file__).resolve().parents[3]
TREES = ROOT / "arclean" / "readers" / "html" / "data" / "places.trees"
ROUNDS, LEAVES = 100, 12
MADE = 200  # pages that get another body, where they have an element that holds theirs


class ReadPage(NamedTuple):
    """A page as the reader has it: its lines with labels, their places, what two extractors take, and measures."""

    page: Page
    labelled: LabelledLines
    places: Sequence[LinePlace]
    wide: frozenset[int]
    narrow: frozenset[int]
    by_page: Any
    by_place: Any


def read_page(page: Page) -> ReadPage:
    return read_lines(page, decode_page(Source(page.data))[0], None, frozenset())


def read_lines(page: Page, text: str, made: MadePage | None, own: frozenset[str]) -> ReadPage:
    """Return a page, or what was made of it, as the reader has it; ``own`` are keys of its right lines."""
    parser = PageParser()
    parser.read_page(text)
    lines = [line.text for line in parser.lines]
    keys = [main_text._line_key(line) for line in lines]  # noqa: SLF001 - as the reader does it
    taken = []
    for recall in (True, False):
        found = main_text._extract_article(text, recall=recall)  # noqa: SLF001
        taken.append(frozenset(main_text._find_body(found, keys, 0.0)))  # noqa: SLF001
    kind = "changed" if made else "golden" if page.by_hand else "page"
    labels = label_made(lines, made, own) if made else label_lines(lines, page)
    labelled = LabelledLines(page.publisher, kind, tuple(lines), tuple(labels))
    by_place = np.array(measure_places(lines, parser.places, *taken), np.float32)
    return ReadPage(page, labelled, parser.places, *taken, np.array(measure_page(lines), np.float32), by_place)


def make_pages(pages: Sequence[ReadPage], texts: Texts) -> Iterator[ReadPage]:
    """Yield pages with other bodies: lists, threads, manuals (:mod:`made_pages`)."""
    for page in texts.random.sample(pages, min(MADE, len(pages))):
        pairs = zip(page.labelled.lines, page.labelled.labels, strict=True)
        own = [line for line, label in pairs if label == TEXT]
        made = change_page(decode_page(Source(page.page.data))[0], own, texts)
        if made:
            yield read_lines(page.page, made.page, made, frozenset(map(line_key, own)))


def fit_page_odds(pages: Sequence[ReadPage], texts: Sequence[LabelledLines], folds: int) -> list[Any]:
    """Return the odds of the lines of each page by trees that have not seen its publisher, with all other measures."""
    rows = [np.array(measure_page(text.lines), np.float32) for text in texts]
    found: list[Any] = [None] * len(pages)
    for number, fold in enumerate(fit_folds(texts, rows, folds, fit_trees)):
        for place, page in enumerate(pages):
            if fold_of(page.labelled, place, folds) == number:
                odds = fold.model.decision_function(page.by_page)
                plain = np.concatenate([page.by_page, page.by_place], 1).tolist()
                rows_ = add_odds(plain, odds.tolist(), page.labelled.lines, page.places, page.wide)
                found[place] = np.array(rows_, np.float32)
    return found


def fit_choice(pages: Sequence[LabelledLines], rows: Sequence[Any]) -> Any:
    """Fit the trees that choose lines of pages, smaller ones than those of lines alone."""
    return fit_trees(pages, rows, ROUNDS, LEAVES)


def judge_course(page: ReadPage, course: Sequence[bool]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of what is chosen: by words, of a made page by the letters of its lines."""
    if page.labelled.kind != "changed":
        return token_f1(page.labelled.lines, course, page.page)
    rows = list(zip(page.labelled.lines, page.labelled.labels, course, strict=True))
    hits, wanted = (sum(len(line) for line, label, kept in rows if label == TEXT and kept >= k) for k in (1, 0))
    taken = sum(len(line) for line, label, kept in rows if label != UNKNOWN and kept)
    return hits / max(1, taken), hits / max(1, wanted), 2 * hits / max(1, taken + wanted)


def judge_folds(pages: Sequence[ReadPage], rows: Sequence[Any], folds: int) -> None:
    """Fit without each fold of publishers in turn, and print what is chosen beside what extractors take."""
    labelled = [page.labelled for page in pages]
    kept: dict[str, list[list[bool]]] = {}
    in_force = (chain_weights.LEAVE_TEXT_COST, chain_weights.ENTER_TEXT_COST)
    for fold in fit_folds(labelled, rows, folds, fit_choice):
        counted = count_changes([labelled[number] for number in fold.fitted_to])
        chains = {"in force": in_force} | {f"{s:g} of counted": (s * counted[0], s * counted[1]) for s in CHANGE_SHARES}
        for number in fold.left_out:
            odds = fold.model.decision_function(rows[number]).tolist()
            frame = PageFrame(pages[number].labelled.lines, pages[number].places, rows[number].tolist())
            for chain, costs in chains.items():
                use_changes(*costs)
                chosen = choose_course(frame, odds)
                kept.setdefault(chain, [[]] * len(pages))[number] = [at in chosen for at in range(len(odds))]
    use_changes(*in_force)
    for name in ("wide", "narrow"):
        kept[name] = [[number in getattr(page, name) for number in range(len(page.labelled.lines))] for page in pages]
    for name, courses in kept.items():
        for kind in ("golden", "page", "changed"):
            of_kind = [
                (page, course) for page, course in zip(pages, courses, strict=True) if page.labelled.kind == kind
            ]
            figures = [judge_course(page, course) for page, course in of_kind]
            if name == "in force":
                for (page, _), (p, r, f) in sorted(zip(of_kind, figures, strict=True), key=lambda one: one[1][2]):
                    print(f"  {kind} {page.page.name}: precision {p:.3f}, recall {r:.3f}, F1 {f:.3f}")
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
    pages += make_pages(pages, Texts(args.corpora, args.clean))
    rows = fit_page_odds(pages, texts, args.folds)
    judge_folds(pages, rows, args.folds)
    if args.write:
        text = f"web pages of {len({page.publisher for page in sources})} publishers with right texts"
        head = HEAD.format(sources=text, script="benchmarks/fit/web/place_trees.py", date=args.write)
        model = fit_choice([page.labelled for page in pages], rows)
        write_trees(model, CHOICE_MEASURES, TREES, head)


if __name__ == "__main__":
    main()
