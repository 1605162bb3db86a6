r"""Furniture: running heads and feet, and page numbers.

**What breaks**: what is printed on every page stands between two lines of a sentence when the pages are put one
behind the other.

**What stays**: everything in profile ``repair``; notes at the foot of a page, and the rule above them; titles that
come once; the headings of a table that is continued; forms, whose pages are alike all over.

**When it abstains**: what our reader has labelled ``furniture``, by its place on the page and its coming again, is
believed, and a document from that reader has no other. A text without geometry shows furniture by repetition:
at the edges of pages that form feeds part, three at least; where there are none, by the period of a page, and only
lines that stand between two lines of a sentence, again and again (see ``evidence.repetition``). The line goes
with the break behind it, at a page's end with the one before; the form feed between pages stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import LAYERS, Edit, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.offset_map import merge_spans
from arclean.evidence.hard_wraps.line_features import SPACES
from arclean.filters.furniture.by_page import repeated
from arclean.filters.furniture.by_period import LINES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["Furniture"]

_EVIDENCE = {
    "label": "place on the page, and coming again",
    "page": "at the edge of its page, as on other pages",
    "period": "coming again as often as a page is long, between two lines of a sentence",
}


@dataclass(frozen=True, kw_only=True)
class Furniture(BaseFilter):
    r"""Remove running heads and feet, and page numbers.

    >>> from arclean import Pipeline
    >>> from arclean.core.document import Document
    >>> from arclean.core.edits import Label
    >>> document = Document(text="Journal\nA page.\n\n1\fJournal\nMore.", labels=(
    ...     Label(0, 7, "furniture"), Label(17, 18, "furniture"), Label(19, 26, "furniture")))
    >>> Pipeline([Furniture()]).run(document).text
    'A page.\x0cMore.'
    """

    name: ClassVar[str] = "furniture"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "pdf"
    changes: ClassVar[frozenset[str]] = LAYERS - {"order"}
    reads_labels: ClassVar[bool] = True

    def wakes_without_trigger(self, text: str) -> bool:
        """Look for pages, or for as many lines as three pages have."""
        return "\f" in text or text.count("\n") >= LINES

    def propose(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to remove every line that is furniture, with the break that it leaves."""
        document = context.document
        labels = document.labels if document else ()
        spans = [s for label in labels if label.role == "furniture" for s in context.moved(Span(*label[:2]))]
        why = dict.fromkeys(spans, "label")
        if document is None or document.metadata.get("format") != "pdf":
            why |= {_line(text, row.start, row.end): told for row, told in repeated(text)}
        ends = [(_with_break(text, span), told) for span, told in why.items() if span.start < span.end]
        told = {span.start: reason for span, reason in sorted(ends, reverse=True)}
        for span in merge_spans(span for span, _ in ends):
            rule = told[span.start]
            source = text[span.start : span.end]
            yield Edit(*span, source, "", f"furniture/{rule}", 1.0, None, _EVIDENCE[rule])


def _line(text: str, start: int, end: int) -> Span:
    """Widen a span by the space around it in its line."""
    while start and text[start - 1] in SPACES:
        start -= 1
    while end < len(text) and text[end] in SPACES:
        end += 1
    return Span(start, end)


def _with_break(text: str, span: Span) -> Span:
    """Widen a span of whole lines by the breaks behind it; at the end of a page by those before it."""
    start, end = span
    while end < len(text) and text[end] == "\n":
        end += 1
    if end == len(text) or text[end] == "\f":
        while start and text[start - 1] == "\n":
            start -= 1
    return Span(start, end)
