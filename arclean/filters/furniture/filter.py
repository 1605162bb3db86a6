r"""Furniture: running heads and feet, and page numbers.

**What breaks**: what is printed on every page stands between two lines of a sentence when the pages follow one
another.

**What stays**: everything in profile ``repair``; notes at the foot of a page, and the rule above them; titles that
come once; the headings of a table that is continued; forms, whose pages are alike all over.

**When it abstains**: what our reader has labelled ``furniture``, by its place on the page and its coming again, is
believed, and a document from that reader has no other. A text without geometry shows furniture by repetition:
at the edges of pages that form feeds part, three at least, or two of one text (see :mod:`.heads_of_two`); where
there are none, by the period of a page, and only lines that stand between two lines of a sentence, again and again
(see :mod:`.repetition`). The line goes with the break after it, at a page's end with the one before; the form feed
between pages stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import LAYERS, Edit, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.offset_map import merge_spans
from arclean.evidence.hard_wraps.line_features import EDGE_SPACES
from arclean.filters.furniture import weights
from arclean.filters.furniture.repetition import find_repeated_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["Furniture"]

_EVIDENCE_BY_RULE = {
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
        """Return whether a text has pages, or as many lines as three pages have."""
        return "\f" in text or text.count("\n") >= weights.MIN_TEXT_LINES

    def propose(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to remove every line that is furniture, with the break that it leaves."""
        document = context.document
        labels = document.labels if document else ()
        labelled = [s for label in labels if label.role == "furniture" for s in context.moved(Span(*label[:2]))]
        rules = dict.fromkeys(labelled, "label")
        if document is None or document.metadata.get("format") != "pdf":
            rules |= {_with_spaces(text, line.start, line.end): rule for line, rule in find_repeated_lines(text)}
        widened = [(_with_break(text, span), rule) for span, rule in rules.items() if span.start < span.end]
        rule_at = {span.start: rule for span, rule in sorted(widened, reverse=True)}
        for span in merge_spans(span for span, _ in widened):
            rule = rule_at[span.start]
            source = text[span.start : span.end]
            yield Edit(*span, source, "", f"furniture/{rule}", 1.0, None, _EVIDENCE_BY_RULE[rule])


def _with_spaces(text: str, start: int, end: int) -> Span:
    """Return a span widened by the space around it in its line."""
    while start and text[start - 1] in EDGE_SPACES:
        start -= 1
    while end < len(text) and text[end] in EDGE_SPACES:
        end += 1
    return Span(start, end)


def _with_break(text: str, span: Span) -> Span:
    """Return a span of whole lines widened by the breaks after it; at the end of a page by those before it."""
    start, end = span
    while end < len(text) and text[end] == "\n":
        end += 1
    if end == len(text) or text[end] == "\f":
        while start and text[start - 1] == "\n":
            start -= 1
    return Span(start, end)
