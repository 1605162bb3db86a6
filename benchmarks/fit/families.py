"""Families of documents, each damaged by a filter's corruptor: what weights are fitted on and held against.

A family is a corpus of its own (another publisher, genre and source of sentences), or one genre of the fixtures. A fit
never sees the family that its figure is reported on.
"""

from __future__ import annotations

import gzip
import json
import re
import textwrap
from itertools import groupby
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from weight_files import ROOT

from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

PARAGRAPHS = (1, 5, 20)  # of a document, in turn: a sentence or two, a page, an article
CHARACTERS = 2_000_000  # of a corpus that are looked at
PDF = "pdf"  # the objective of the PDF reader
MAKE_LINES = {"lines"}  # artifacts whose corruptor wraps paragraphs itself
_letter = re.compile("[\u0621-\u064a]").search


class Family(NamedTuple):
    """A corpus: its name, clean documents, and the same documents damaged."""

    name: str
    clean: tuple[str, ...]
    damaged: tuple[str, ...]

    @property
    def words(self) -> int:
        """The number of words of the clean documents."""
        return sum(len(text.split()) for text in self.clean)


def families(folder: Path | None, artifact: str | None, splits: Sequence[str], count: int) -> Iterator[Family]:
    """Yield families of about ``count`` documents, the damage of an artifact beside them.

    ``folder`` holds MANIFEST.jsonl (file, name, split) and gzipped texts, a paragraph a line: each corpus of the splits
    is a family. Without a folder the genres of the fixtures are. Without an artifact nothing is damaged. A
    document that the corruptor leaves alone is only a clean one: its damaged text is the same.
    """
    corrupt = corruptors.find(artifact).corrupt if artifact else lambda text, _: text
    for name, text in _fixtures() if folder is None else _corpora(folder, splits):
        clean = tuple(_documents(text, count, wrapped=artifact not in MAKE_LINES))
        yield Family(name, clean, tuple(corrupt(text, Random(number)) for number, text in enumerate(clean)))


def pdf_families(folder: Path, count: int) -> Iterator[Family]:
    """Yield the producers of a folder of PDFs: right texts as ``clean``, paths of the PDFs as ``damaged``.

    ``folder`` holds manifest.jsonl (pdf, truth, producer; rows with a false ``display_ok`` are left out).
    """
    rows = [json.loads(line) for line in (folder / "manifest.jsonl").read_text("utf-8").splitlines()]
    rows = sorted((row for row in rows if row.get("display_ok", True)), key=lambda row: str(row["producer"]))
    for producer, group in groupby(rows, key=lambda row: str(row["producer"])):
        chosen = list(group)[:count]
        truths = tuple((folder / row["truth"]).read_text("utf-8") for row in chosen)
        yield Family(producer, truths, tuple(str(folder / row["pdf"]) for row in chosen))


def html_families(folder: Path, count: int) -> Iterator[Family]:
    """Yield the publishers of a folder of web pages: articles as ``clean``, paths of the pages as ``damaged``.

    ``folder`` holds pages ``PUBLISHER_NAME.html`` and the text of the article of each, ``PUBLISHER_NAME.golden.txt``.
    """
    pages = [file for file in sorted(folder.glob("*.html")) if file.with_suffix(".golden.txt").exists()]
    for publisher, group in groupby(pages, key=lambda file: file.stem.split("_")[0]):
        chosen = list(group)[:count]
        truths = tuple(file.with_suffix(".golden.txt").read_text("utf-8") for file in chosen)
        yield Family(publisher, truths, tuple(map(str, chosen)))


def _corpora(folder: Path, splits: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in (folder / "MANIFEST.jsonl").read_text("utf-8").splitlines():
        entry = json.loads(line)
        if entry["split"] in splits:
            with gzip.open(folder / entry["file"], "rt", encoding="utf-8") as file:
                yield entry["name"], file.read(CHARACTERS)


def _fixtures() -> Iterator[tuple[str, str]]:
    files = sorted((ROOT / "fixtures" / "text" / "clean").glob("*_*.txt"))
    for genre, group in groupby(files, key=lambda file: file.stem.split("_")[0]):
        yield genre, "\n\n".join(file.read_text("utf-8") for file in group)


def _documents(text: str, count: int, *, wrapped: bool) -> Iterator[str]:
    """Yield ``count`` documents of one, five and twenty paragraphs, spread evenly over a corpus.

    Every second one, where documents are to be wrapped, is set in lines of 50 to 90 characters, a blank line between
    paragraphs, as a page has it.
    """
    paragraphs = [line.strip() for line in text.split("\n") if _letter(line)]
    step = max(1, len(paragraphs) // max(1, count))
    for number in range(count):
        first = number * step
        chosen = paragraphs[first : first + PARAGRAPHS[number % len(PARAGRAPHS)]]
        if wrapped and number % 2:
            width = 50 + 7 * number % 41
            chosen = [
                "\n".join(textwrap.wrap(p, width, break_long_words=False, break_on_hyphens=False)) for p in chosen
            ]
        if chosen:
            yield "\n\n".join(chosen)
