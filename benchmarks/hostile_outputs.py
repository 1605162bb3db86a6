"""Results of repair made to be slow to tell: by Markdown, a report, a record, a diagnosis."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Any

from hostile_files import make_pdf
from hostile_pages import make_page
from hostile_texts import make_text

import arclean
from arclean.diagnosis import diagnose_result
from arclean.readers.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["OUTPUTS", "UNBOUNDED", "make_result", "result_names"]

OUTPUTS: dict[str, Callable[[arclean.Result], Any]] = {
    "to_markdown": lambda result: result.to_markdown(),
    "to_html": arclean.to_html,
    "explain": lambda result: arclean.explain(result, limit=None, by="place"),
    "record": arclean.record,
    "to_dict, from_dict": lambda result: arclean.Result.from_dict(result.to_dict()),
    "diagnose": diagnose_result,
    "revert, net_edits": lambda result: (result.revert(), result.net_edits),
    "pages, paragraphs": lambda result: (result.pages(), result.paragraphs()),
}
_TEXTS = (
    "tatweel", "letter, tatweel", "short lines", "short paragraphs", "form feed", "&nbsp", "lone surrogate",
    "U+202B", "private use", "year, gap", "headings", "rows of bars", "nested items", "unclosed links",
    "prose damaged: kashida", "prose damaged: visual-order", "in one line: kashida", "clean prose in one line",
)  # fmt: skip
_PAGES = (
    "cells", "rows", "tables with text", "lists", "links", "lines of links", "headings", "terms", "breaks",
    "short paragraphs", "forced order", "a table", "cells of one row", "lines of one cell", "code", "quotations",
)  # fmt: skip
_PDFS = (
    "lines",
    "columns",
    "sizes",
    "arabic lines",
    "digits",
    "pages",
    "rules of a table",
    "text that is said",
    "no text",
)
UNBOUNDED = Limits(
    **dict.fromkeys(("pages", "glyphs", "seconds", "stream", "characters", "growth"), math.inf), nesting=24
)
"""Limits that end no file before its time is known."""


def result_names() -> list[str]:
    """Return the names of the results."""
    return [
        *(f"text: {name}" for name in _TEXTS),
        *(f"page: {name}" for name in _PAGES),
        *(f"PDF: {name}" for name in _PDFS),
    ]


@cache
def make_result(name: str, size: int, times: int, _draw: int) -> arclean.Result:
    """Return the result of a name, of a text, page or PDF made once, of a quarter of so many characters."""
    size //= 4
    kind, _, source = name.partition(": ")
    if kind == "text":
        return arclean.repair(make_text(source, size, times, 0))
    if kind == "page":
        document = arclean.read_html(make_page(source, size * times).encode(), limits=UNBOUNDED)
        return arclean.repair(document, profile="web")
    return arclean.repair(arclean.read_pdf(make_pdf(source, size * times), limits=UNBOUNDED), profile="pdf")
