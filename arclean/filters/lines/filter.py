r"""Lines that were broken at the edge of the paper.

**What breaks**: a page is set in lines, and its text comes out line by line; some extractors put a blank line where the
last line of a paragraph is justified otherwise than those above it, in the middle of a sentence; at the end of a
page a form feed stands between two words. Here lines become paragraphs, with one blank line between them.

**What stays**: paragraphs that are lines already; headings, items of lists, captions, notes; cells (lines with tabs or
wide gaps); verse, by its halves or its rhyme; addresses and all else whose lines had room for the next word.

**When it abstains**: where the lines around do not say together that they were broken at one measure (see
``evidence.measure``). A blank line or a form feed goes only where the line before it is full and ends in no stop. A
full line that ends in a stop is joined where blank lines or indents part paragraphs anyway. In a document from
our own reader blank lines come from the geometry: there the sentence must plainly run on.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import Edit
from arclean.core.filter import BaseFilter, Scope
from arclean.evidence.hard_wraps.break_labels import BLANK, gap, wraps
from arclean.evidence.hard_wraps.line_features import rows
from arclean.filters.lines.hyphens import Hyphens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["Lines"]

_EVIDENCE = {
    "wrap": "the line had no room for the next word, and its sentence runs on",
    "blank": "a blank line in the middle of a sentence, behind a full line",
    "page": "the sentence runs on over the end of the page",
    "hyphen": "a word was broken at the end of the line",
    "paragraph": "a paragraph ends here",
}


@dataclass(frozen=True, kw_only=True)
class Lines(BaseFilter):
    r"""Join the lines of a paragraph.

    >>> from arclean import Pipeline
    >>> text = "سار الركب من القرية إلى\nالنهر، ثم عبروا الجسر في\nالمساء وباتوا هناك مع من\nسبقهم.\n\nوصلوا غدا."
    >>> Pipeline([Lines()])(text)
    'سار الركب من القرية إلى النهر، ثم عبروا الجسر في المساء وباتوا هناك مع من سبقهم.\n\nوصلوا غدا.'
    """

    name: ClassVar[str] = "lines"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "pdf"
    changes: ClassVar[frozenset[str]] = frozenset({"lines", "spaces", "signs"})
    after: ClassVar[tuple[str, ...]] = ("kashida", "marks", "digits", "spaces", "furniture")

    def wakes_without_trigger(self, text: str) -> bool:
        """Look for a second line."""
        return "\n" in text or "\f" in text

    def propose(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to replace the breaks within paragraphs."""
        document = context.document
        ours = document is not None and document.metadata.get("format") == "pdf"
        found = rows(text)
        gaps = [gap(text[one.end : other.start]) for one, other in pairwise(found)]
        kinds = wraps(found, gaps, ours=ours)
        hyphens = Hyphens(text, context)
        for (one, other), kind in zip(pairwise(found), kinds, strict=True):
            if not kind:
                continue
            start, between = (one.end, BLANK) if kind == "paragraph" else hyphens.between(one, other)
            name = kind if between else "hyphen"
            yield Edit(
                start, other.start, text[start : other.start], between, f"lines/{name}", 0.95, None, _EVIDENCE[name]
            )
