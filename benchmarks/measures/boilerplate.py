"""Measure how much boilerplate goes, and whether anything goes where there is none.

    python benchmarks/measures/boilerplate.py DIR

``clean``: the corpora of split TEST through profile ``web``, as their own documents, as documents of 40 paragraphs, and
as reports of 7 paragraphs below a headline (the first words of the next one); ``removed`` are lines that are gone, of
``lines``. ``around``: paragraphs of these corpora with the corruptor's boilerplate around them; the share of its lines
that are removed, and of documents that come back exactly. ``pages``: the pages of fixtures/web, on which the weights
were fitted: the share of their boilerplate that goes, and of all their other lines that stay.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import arclean
from arclean.evidence.web_lines.features import is_prose, list_web_lines
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = Path(__file__).parents[2] / "fixtures" / "web"
PARAGRAPHS, REPORT, HEADLINE = 40, 7, 8


def _clean_lines(text: str) -> list[str]:
    return [line for line in arclean.clean(text, profile="web").split("\n") if line.strip()]


def cut_documents(text: str) -> Iterator[list[str]]:
    """Cut a corpus into documents in three ways."""
    yield from (part.split("\n") for part in text.split("\n\n"))
    rows = [row for row in text.split("\n") if row.strip()]
    yield from (rows[at : at + PARAGRAPHS] for at in range(0, len(rows), PARAGRAPHS))
    for at in range(0, len(rows) - REPORT, REPORT):
        yield [" ".join(rows[at + REPORT].split()[:HEADLINE]), *rows[at : at + REPORT]]


def measure_clean(texts: list[str]) -> dict[str, float]:
    """Count lines that go though nothing is boilerplate."""
    total = removed = 0
    for text in texts:
        for rows in cut_documents(text):
            rows = [row for row in rows if row.strip()]  # noqa: PLW2901 - the same document
            total += len(rows)
            removed += len(rows) - len(_clean_lines("\n".join(rows)))
    return {"clean.lines": total, "clean.removed": removed}


def measure_around(texts: list[str]) -> dict[str, float]:
    """Count lines of boilerplate that go, and documents that come back."""
    corrupt, random = corruptors.find("boilerplate").corrupt, Random(2026)
    count = exact = put = left = 0
    for text in texts:
        rows = [row.strip() for row in text.split("\n") if any(map(is_prose, list_web_lines(row)))]
        for at in range(0, len(rows) - REPORT, REPORT):
            body = "\n".join(rows[at : at + REPORT])
            damaged = corrupt(body, random)
            got, right = _clean_lines(damaged), _clean_lines(body)
            count += 1
            exact += got == right
            put += damaged.count("\n") - body.count("\n") if "\n\n" not in damaged else len(damaged.split("\n\n")) - 1
            left += (Counter(got) - Counter(right)).total()
    return {"around.documents": count, "around.removed": 1 - left / max(1, put), "around.exact": exact / max(1, count)}


def measure_pages() -> dict[str, float]:
    """Count the lines of the pages with labels that go and stay."""
    gone = boilerplate = stayed = own = 0
    for file in sorted(PAGES.glob("*.txt")):
        page = [(row[0] == "x", row[2:]) for row in file.read_text("utf-8").split("\n") if row]
        left = set(_clean_lines("\n".join(row for _, row in page)))
        boilerplate += sum(is_boilerplate for is_boilerplate, _ in page)
        own += sum(not is_boilerplate for is_boilerplate, _ in page)
        gone += sum(is_boilerplate and row not in left for is_boilerplate, row in page)
        stayed += sum(not is_boilerplate and row in left for is_boilerplate, row in page)
    return {"pages.removed": gone / max(1, boilerplate), "pages.kept": stayed / max(1, own)}


def measure(corpora: Path) -> dict[str, float]:
    """Return the figures of the filter on the corpora of split TEST."""
    texts = [gzip.decompress(file.read_bytes()).decode("utf-8") for file in sorted(corpora.glob("test_*.txt.gz"))]
    return measure_clean(texts) | measure_around(texts) | measure_pages()


def main() -> None:
    print(json.dumps({name: round(value, 4) for name, value in measure(Path(sys.argv[1])).items()}, indent=1))


if __name__ == "__main__":
    main()
