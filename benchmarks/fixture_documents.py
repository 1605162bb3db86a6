"""The documents that ``quality.py`` damages: each text in three sizes, or in the layout that a damage needs.

The longer a document, the more evidence has a filter: so every text comes whole, in parts of some 300 characters and in
sentences, each with a number of seeds. A damage of layout needs a layout: pages (``furniture``), short paragraphs, each
of which is broken in three lines at most (``lines``), wrapped lines (``fragments``).
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.marks import MARK
from arclean.filters.recovery.corruptor import make_version
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from random import Random

GENRES = ("news", "law", "health", "sport", "technology", "religion", "school", "letter")
"""How the names of the fixtures begin, up to ``_``: the genres that every filter must meet."""

SEEDS = {"text": 5, "part": 2, "sentence": 1, "pages": 5, "paragraphs": 8, "rows": 4, "list": 5}
"""Damages that are tried of each document, by its form."""

PART = 300  # characters; the last part of a text may be half as long again
SENTENCE = 60  # characters, at least
PARAGRAPH = 80  # characters of a sentence that is to be a paragraph of two or three lines, at least
PARAGRAPHS = 4  # sentences in a row that make a document of paragraphs
WIDTHS = (60, 80)  # characters of a wrapped line: a narrow book, and a wide one

_SENTENCE = re.compile(r"[^\n]+?[.\u061f!](?=\s|$)")
_MARK = re.compile(f"[{MARK}]")


class CleanDocument(NamedTuple):
    """A clean text to be damaged: the name of the fixture or corpus, its form (a key of ``SEEDS``), the text."""

    source: str
    form: str
    text: str

    @property
    def genre(self) -> str:
        """Return how the name of the fixture begins."""
        return self.source.partition("_")[0]


def text_parts(text: str) -> list[str]:
    """Return runs of paragraphs of ``PART`` characters or more; a short rest goes with the run before it."""
    parts: list[list[str]] = [[]]
    for paragraph in text.strip("\n").split("\n\n"):
        if sum(map(len, parts[-1])) >= PART:
            parts.append([])
        parts[-1].append(paragraph)
    if len(parts) > 1 and sum(map(len, parts[-1])) < PART / 2:
        rest = parts.pop()
        parts[-1] += rest
    return ["\n\n".join(part) for part in parts]


def sentences(text: str, shortest: int = SENTENCE) -> list[str]:
    """Return the sentences of a text that are not shorter than a number of characters."""
    return [found.strip() for found in _SENTENCE.findall(text) if len(found.strip()) >= shortest]


def as_pages(text: str) -> list[str]:
    """Return one document in which each paragraph of one line is a page."""
    paragraphs = [line for line in text.split("\n\n") if "\n" not in line and len(line) >= SENTENCE]
    return ["\f".join(paragraphs)]


def as_paragraphs(text: str) -> list[str]:
    """Return documents of a few sentences each, unvocalised, every sentence a paragraph of its own."""
    plain = sentences(_MARK.sub("", text), PARAGRAPH)
    return ["\n\n".join(plain[at : at + PARAGRAPHS]) for at in range(0, len(plain) - PARAGRAPHS + 1, PARAGRAPHS)]


def as_rows(text: str) -> list[str]:
    """Return the text in wrapped lines, once for each of ``WIDTHS``; paragraphs that have lines of their own stay."""
    return ["\n\n".join(_wrap_paragraph(p, width) for p in text.split("\n\n")) for width in WIDTHS]


def _wrap_paragraph(paragraph: str, width: int) -> str:
    if "\n" in paragraph:
        return paragraph
    return "\n".join(textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False))


def as_list(text: str) -> list[str]:
    """Return one document in which each sentence is an item of a list."""
    return ["\n".join(f"\u2022 {sentence}" for sentence in sentences(text))]


LAYOUTS: dict[str, Callable[[str], list[str]]] = {
    "pages": as_pages,
    "paragraphs": as_paragraphs,
    "rows": as_rows,
    "list": as_list,
}
"""What lays a text out, by the layout that a corruptor names."""


def documents_for(filter_name: str, texts: Mapping[str, str], *, cut: bool) -> Iterator[CleanDocument]:
    """Yield the clean documents for the damage of one filter, of texts by their names.

    With ``cut`` each text comes in parts and sentences too, unless the damage is one of layout.
    """
    layout = corruptors.find(filter_name).layout
    for source, text in texts.items():
        if layout in LAYOUTS:
            yield from (CleanDocument(source, layout, laid_out) for laid_out in LAYOUTS[layout](text))
            continue
        yield CleanDocument(source, "text", text)
        if cut:
            yield from (CleanDocument(source, "part", part) for part in text_parts(text) if part != text)
            yield from (CleanDocument(source, "sentence", sentence) for sentence in sentences(text))


REFERENCES: dict[str, Callable[[str, Random], str]] = {"recovery": make_version}
"""What makes another version of a clean text, for filters that repair by a reference, by the filter's name."""
