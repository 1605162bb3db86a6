"""The objective of the weights of the page layout: words and paragraphs of pages in the order of their right text.

``--corpora`` is a folder of made pages (``layouts/make_pages.py FOLDER``); a family is a producer. The glyphs of each
page are read once, with fonts and maps as they are; every setting lays them out anew. What is compared are words, and
marks between paragraphs, after running heads and feet went: a word with a space too many, one in another place and
a paragraph that is not parted are one or two errors each.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from unittest import mock

from families import Family, pdf_families
from outcomes import Outcome
from rapidfuzz.distance import Levenshtein

import arclean
from arclean.readers.pdf import document_pages, page_reader
from arclean.readers.pdf.document_assembly import assemble_document
from arclean.readers.pdf.interpreter.drawn_glyphs import Drawing
from arclean.readers.pdf.layout.bracket_vote import BracketVote
from arclean.readers.pdf.layout.page_lines import read_page_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from arclean.core.document import Box
    from arclean.readers.pdf.layout.units import Unit

PARAGRAPH = "\u00b6"
_IGNORED = re.compile("[\u064b-\u065f\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_PARAGRAPHS = re.compile("\n\n+|\f")


class DrawnPage(NamedTuple):
    """What of a page its layout is made of: its number (from 1), units, rules, and its visible box."""

    number: int
    units: Sequence[Unit]
    rules: Sequence[Box]
    visible: Box


@cache
def read_units(path: str) -> tuple[DrawnPage, ...]:
    """Return the pages of a PDF with the units that their layout begins with; read once in a process."""
    pages: dict[int, DrawnPage] = {}
    seen: list[tuple[Sequence[Unit], Sequence[Box]]] = []
    make_sheet = page_reader._make_sheet  # noqa: SLF001 - what follows it is not the layout

    def keep_units(units: Sequence[Unit], rules: Sequence[Box], brackets: BracketVote) -> object:
        seen.append((units, rules))
        return read_page_lines(units, rules, brackets)

    def keep_page(lines: object, number: int, visible: Box, *others: object) -> object:
        pages[number] = DrawnPage(number, *seen[-1], visible)
        return make_sheet(lines, number, visible, *others)  # type: ignore[arg-type]

    with mock.patch.multiple(page_reader, read_page_lines=keep_units, _make_sheet=keep_page):
        arclean.read_pdf(path)
    assert document_pages.read_sheet is page_reader.read_sheet
    return tuple(page for _, page in sorted(pages.items()))


def lay_out_pages(pages: Sequence[DrawnPage]) -> str:
    """Return the text of pages as the weights now have it, without furniture."""
    brackets, nothing = BracketVote(), Drawing()
    sheets = [
        page_reader._make_sheet(read_page_lines(page.units, page.rules, brackets), page.number, page.visible, nothing)  # noqa: SLF001
        for page in pages
    ]
    document = assemble_document(sheets, {})
    parts, at = [], 0
    for label in document.labels:
        if label.role == "furniture":
            parts.append(document.text[at : label.start])
            at = label.end
    return "".join([*parts, document.text[at:]])


def text_tokens(text: str) -> list[str]:
    """Return the words of a text, and marks between its paragraphs."""
    plain = _IGNORED.sub("", unicodedata.normalize("NFKC", text))
    paragraphs = [words for part in _PARAGRAPHS.split(plain) if (words := part.split())]
    return [token for words in paragraphs for token in (PARAGRAPH, *words)][1:]


def layout_families(folder: Path, count: int) -> Iterator[Family]:
    """Yield the producers of a folder of made pages, their glyphs read."""
    for family in pdf_families(folder, count):
        for path in family.damaged:
            read_units(path)
        yield family


def measure_layout(family: Family) -> Outcome:
    """Return how many words and marks of paragraphs of the right texts there are, and how many are wrong."""
    tokens = wrong = 0
    for truth, path in zip(family.clean, family.damaged, strict=True):
        wanted = text_tokens(truth)
        tokens += len(wanted)
        wrong += min(len(wanted), Levenshtein.distance(text_tokens(lay_out_pages(read_units(path))), wanted))
    return Outcome(tokens, wrong, 0, family.words)
