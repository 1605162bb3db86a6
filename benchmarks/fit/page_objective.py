"""The objective of the weights by which lines of web pages are judged: what ``boilerplate`` leaves of pages.

A page is its lines, as a scraper gives them (a line a block), beside those of them that are its right text; a line
that is neither is left out. **Damage** are the words of its boilerplate; a word of text that goes counts five times.
The right text by itself is a clean one. A family is an eighth of the publishers. The trees that the filter asks have
seen most of these pages: what is measured is what the weights around them do.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from families import Family
from outcomes import Outcome

from arclean import Pipeline
from arclean.testing import corruptors

sys.path.insert(0, str(Path(__file__).resolve().parent / "web"))
from page_folds import fold_of
from web_pages import DERIVATIONS, TEXT, UNKNOWN, LabelledLines, derive_lines, label_lines, read_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

FAMILIES = 8
LOST_WORD = 5  # words of boilerplate that a lost word of text counts for


def page_families(folder: Path, count: int) -> Iterator[Family]:
    """Yield the families of the pages of a folder, of at most so many pages each."""
    found: dict[int, list[tuple[str, str]]] = {}
    for page in read_pages(folder):
        lines = derive_lines(page, DERIVATIONS[0])
        labels = label_lines(lines, page)
        known = [(line, label) for line, label in zip(lines, labels, strict=True) if label != UNKNOWN]
        right = "\n".join(line for line, label in known if label == TEXT)
        ours = found.setdefault(fold_of(LabelledLines(page.publisher, "page", (), ()), 0, FAMILIES), [])
        if right and len(ours) < count:
            ours.append((right, "\n".join(line for line, _ in known)))
    for number, pages in sorted(found.items()):
        yield Family(f"publishers-{number + 1}", tuple(right for right, _ in pages), tuple(page for _, page in pages))


def measure_pages(family: Family) -> Outcome:
    """Return the words of boilerplate of the pages of a family, and what is left of them; words of right texts lost."""
    pipeline = Pipeline([corruptors.filter_for("boilerplate")])
    before = after = harmed = 0
    for right, page in zip(family.clean, family.damaged, strict=True):
        wanted, kept = Counter(right.split()), Counter(pipeline(page).split())
        before += (Counter(page.split()) - wanted).total()
        after += (kept - wanted).total() + LOST_WORD * (wanted - kept).total()
        harmed += (wanted - Counter(pipeline(right).split())).total()
    return Outcome(before, after, harmed, family.words)
