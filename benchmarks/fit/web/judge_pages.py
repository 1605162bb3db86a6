"""Measure what the library as it stands makes of web pages with right texts, as HTML and as plain text.

    python benchmarks/fit/web/judge_pages.py PAGES... [--peers] [--show 20]

PAGES are folders as in :mod:`web_pages`, so too those of :mod:`theme_pages`. For each folder: F1 of words, and lines of
right texts that go, by what they are: the title of the window; a line that stands outside the element that holds the
right text, or is a link as a whole, within a right text that was taken by a template; text. With ``--peers``
trafilatura (as it comes, and favouring recall) and readability, where they are installed.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from page_trees import report_folds
from web_pages import TEXT, derive_lines, hash_words, label_lines, read_pages, token_f1

import arclean
from arclean.readers.html.page_encoding import decode_page
from arclean.readers.html.visible_text import PageParser
from arclean.readers.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from web_pages import Page

    from arclean.readers.html.elements import LinePlace

HELD = 0.85  # share of the letters of a right text that the element around it holds
LINKED = 0.9  # share of the letters of a line in links, from which it points elsewhere


class JudgedPage(NamedTuple):
    """Precision, recall and F1 of a page, how many lines of its right text there are, and those that go, by kind."""

    figures: tuple[float, float, float]
    lines: int
    lost: tuple[tuple[str, str], ...]


def judge_html(page: Page) -> JudgedPage:
    """Return what is left of a page that is read as HTML."""
    parser = PageParser()
    parser.read_page(decode_page(Source(page.data))[0])
    document = arclean.read_html(page.data)
    roles = [label.role for label in document.labels] or ["body"] * len(parser.lines)
    lines = [line.text for line in parser.lines]
    labels = label_lines(lines, page)
    kept = [role != "boilerplate" for role in roles]
    gone = [number for number, label in enumerate(labels) if label == TEXT and not kept[number]]
    held = _hold_text(parser.places, lines, labels) if gone else frozenset[int]()
    lost = ((_name_kind(parser.places[number], held), lines[number]) for number in gone)
    return JudgedPage(token_f1(lines, kept, page), labels.count(TEXT), tuple(lost))


def _hold_text(places: Sequence[LinePlace], lines: Sequence[str], labels: Sequence[int]) -> frozenset[int]:
    """Return the identities of the elements within the innermost one that holds most of the right text, and its own."""
    letters: Counter[int] = Counter()
    depths = {}
    for place, line, label in zip(places, lines, labels, strict=True):
        if label == TEXT:
            for one in place.element.ancestors():
                letters[id(one)] += len(line)
                depths[id(one)] = one.depth
    most = max(letters.values(), default=0)
    inner = max((one for one in letters if letters[one] >= HELD * most), key=depths.__getitem__, default=0)
    return frozenset(
        id(place.element) for place in places if any(id(one) == inner for one in place.element.ancestors())
    )


def _name_kind(place: LinePlace, held: frozenset[int]) -> str:
    if place.element.tag == "title":
        return "title of the window"
    if id(place.element) not in held:
        return "outside"
    return "link" if place.linked >= LINKED * max(1, place.letters) else "text"


def judge_plain(page: Page) -> JudgedPage:
    """Return what is left of a page whose visible text is all there is."""
    lines = derive_lines(page, "blocks")
    result = arclean.repair("\n".join(lines), profile="web")
    labels, kept, at = label_lines(lines, page), [], 0
    for line in lines:
        kept.append(any(span.end > span.start for span in result.to_output(at, at + len(line))))
        at += len(line) + 1
    gone = (("text", line) for line, label, k in zip(lines, labels, kept, strict=True) if label == TEXT and not k)
    return JudgedPage(token_f1(lines, kept, page), labels.count(TEXT), tuple(gone))


def list_peers() -> dict[str, Callable[[str], str]]:
    """Return the other extractors that are installed."""
    found: dict[str, Callable[[str], str]] = {}
    try:
        import trafilatura  # noqa: PLC0415
    except ImportError:
        return found
    found["trafilatura"] = lambda page: trafilatura.extract(page, include_comments=False) or ""
    found["recall"] = lambda page: trafilatura.extract(page, include_comments=False, favor_recall=True) or ""
    try:
        from lxml import html  # noqa: PLC0415
        from readability import Document  # noqa: PLC0415
    except ImportError:
        return found

    def read(page: str) -> str:
        document = Document(page)
        return f"{document.title()}\n{html.fromstring(document.summary()).text_content()}"

    found["readability"] = read
    return found


def judge_peer(page: Page, extract: Callable[[str], str]) -> JudgedPage:
    """Return what another extractor makes of a page."""
    try:
        text = extract(decode_page(Source(page.data))[0])
    except Exception:  # noqa: BLE001 - whatever it stumbles over, it gives nothing
        text = ""
    lines = [line for line in text.split("\n") if hash_words(line)]
    return JudgedPage(token_f1(lines, [True] * len(lines), page), 0, ())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path, nargs="+")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--show", type=int, default=0, help="the worst pages, and lines that go")
    args = parser.parse_args()
    judges: dict[str, Callable[[Page], JudgedPage]] = {"HTML": judge_html, "plain": judge_plain}
    if args.peers:
        judges |= {name: lambda page, e=extract: judge_peer(page, e) for name, extract in list_peers().items()}
    for folder in args.pages:
        pages = list(read_pages(folder))
        for name, judge in judges.items():
            judged = [judge(page) for page in pages]
            lost = [(page.name, *line) for page, one in zip(pages, judged, strict=True) for line in one.lost]
            report_folds(
                f"{folder.name}, {name}", [one.figures for one in judged], len(lost), sum(one.lines for one in judged)
            )
            under = sum(one.figures[2] < 0.75 for one in judged)
            print(f"  under .75: {under}; lines that go: {dict(Counter(kind for _, kind, _ in lost))}")
            worst = sorted(zip(judged, pages, strict=True), key=lambda pair: pair[0].figures[2])[: args.show]
            for one, page in worst:
                print("  {}: precision {:.3f}, recall {:.3f}, F1 {:.3f}".format(page.name, *one.figures))
            for row in [row for row in lost if row[1] == "text"][: args.show]:
                print("  " + " | ".join(row)[:150])


if __name__ == "__main__":
    main()
