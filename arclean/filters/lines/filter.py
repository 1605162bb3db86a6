r"""Lines that were broken at the edge of the paper.

**What breaks**: a page is set in lines, and its text comes out line by line; some extractors put a blank line where the
last line of a paragraph is justified otherwise than those above it, in the middle of a sentence; at the end of a
page a form feed stands between two words. Here lines become paragraphs, with one blank line between them.

**What stays**: paragraphs that are lines already; headings, items of lists, captions, notes; cells (lines with tabs or
wide gaps); verse, by its columns or its rhyme; addresses and all else whose lines had room for the next word.

A word that was broken at the end of a line, without a hyphen, is put together again wherever likelihood is sure of it
(see ``evidence.word_boundaries``), though nothing else tells of a wrap.

**When it abstains**: where the lines around do not say together that they were broken at one measure (see
``evidence.hard_wraps``). A blank line or a form feed goes only where the line before it is full and ends in no stop. A
full line that ends in a stop is joined where blank lines or indents part paragraphs anyway. In a document from
our own reader blank lines come from the geometry: there the sentence must plainly run on.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import Edit
from arclean.core.filter import BaseFilter, Scope
from arclean.evidence.hard_wraps.break_labels import BLANK_LINE, LINE_END, break_kind, label_breaks
from arclean.evidence.hard_wraps.line_features import describe_lines
from arclean.filters.lines import weights
from arclean.filters.lines.broken_words import BrokenWords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["Lines"]

_EVIDENCE_BY_RULE = {
    "wrap": "the line had no room for the next word, and its sentence runs on",
    "blank": "a blank line in the middle of a sentence, after a full line",
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
    resolves: ClassVar[frozenset[str]] = frozenset({"split-word"})
    after: ClassVar[tuple[str, ...]] = ("kashida", "marks", "digits", "spaces", "furniture")

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether a text has a second line."""
        return "\n" in text or "\f" in text

    def propose(self, text: str, context: Context) -> Iterator[Edit]:
        """Propose to replace the breaks within paragraphs."""
        document = context.document
        is_printed = document is not None and document.metadata.get("format") == "pdf"
        found = describe_lines(text)
        breaks = [break_kind(text[one.end : other.start]) for one, other in pairwise(found)]
        labels = label_breaks(found, breaks, is_printed=is_printed)
        broken_words = BrokenWords(text, context)
        for (one, other), kind, label in zip(pairwise(found), breaks, labels, strict=True):
            if not label and not (kind == LINE_END and broken_words.is_certain(one, other)):
                continue
            start, target = (one.end, BLANK_LINE) if label == "paragraph" else broken_words.join(one, other)
            rule = label if target else "hyphen"
            source = text[start : other.start]
            evidence = _EVIDENCE_BY_RULE[rule]
            yield Edit(start, other.start, source, target, f"lines/{rule}", weights.LINES_CONFIDENCE, None, evidence)
