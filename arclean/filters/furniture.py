r"""Furniture: running heads and feet, and page numbers.

**What breaks**: what is printed on every page stands between two lines of a sentence when the pages are put one
behind the other.

**What stays**: everything in profile ``repair``; footnotes; a line that only looks like a page number. This filter
knows no line by itself: it removes what the reader has labelled ``furniture`` by its place on the page, and its
coming again on others. The line goes with the break behind it, at a page's end with the one before; the form
feed between pages stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.edits import LAYERS, Edit, Span, merge
from arclean.filter import BaseFilter, Context, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Furniture"]


@dataclass(frozen=True, kw_only=True)
class Furniture(BaseFilter):
    r"""Remove what the document's labels call furniture.

    >>> from arclean import Pipeline
    >>> from arclean.document import Document
    >>> from arclean.edits import Label
    >>> document = Document(text="Journal\nA page.\n\n1\fJournal\nMore.", labels=(
    ...     Label(0, 7, "furniture"), Label(17, 18, "furniture"), Label(19, 26, "furniture")))
    >>> Pipeline([Furniture()]).run(document).text
    'A page.\x0cMore.'
    """

    name: ClassVar[str] = "furniture"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    changes: ClassVar[frozenset[str]] = LAYERS - {"order"}
    reads_labels: ClassVar[bool] = True

    def propose(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to remove every labelled line, with the break that it leaves."""
        labels = context.document.labels if context.document else ()
        spans = [s for label in labels if label.role == "furniture" for s in context.moved(Span(*label[:2]))]
        for span in merge(_with_break(text, s) for s in spans if s.start < s.end):
            source = text[span.start : span.end]
            yield Edit(*span, source, "", "furniture/label", 1.0, None, "place on the page, and coming again")


def _with_break(text: str, span: Span) -> Span:
    """Widen a span of whole lines by the breaks behind it; at the end of a page by those before it."""
    start, end = span
    while end < len(text) and text[end] == "\n":
        end += 1
    if end == len(text) or text[end] == "\f":
        while start and text[start - 1] == "\n":
            start -= 1
    return Span(start, end)
