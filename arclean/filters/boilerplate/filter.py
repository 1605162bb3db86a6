r"""Boilerplate: what a web page says around its text.

**What breaks**: tools that take the text of a page take with it menus and mastheads, share and follow lines, lists
of related articles, tags, comment forms with their captcha (``8 + 19 =``), cookie and newsletter lines, copyright and
"back to top"; in a corpus they are repeated by the million. Seen at the end of news reports, on blogs and portals.

**How it is told**: by the weights of what each line shows (its length, signs, function words, verbs, known phrases, its
coming again, whether it shares words with the text) and of its neighbours and place, fitted on pages of many kinds; see
:mod:`arclean.filters.boilerplate.segmenter`. What the reader of a page has labelled ``boilerplate`` is removed as well.

**What stays**: everything where no line can only be boilerplate, or where there are no sentences that it could
surround; title, date, byline, captions and headings, which are labelled; a mention of such things in a sentence. Only
profile ``web`` has this filter.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import LAYERS, Edit, Label, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.evidence.web_lines import features as page_lines
from arclean.evidence.web_lines.roles import roles
from arclean.evidence.web_lines.runs import stretches, with_gap
from arclean.filters.boilerplate import segmenter as chrome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context
    from arclean.evidence.web_lines.features import Line

__all__ = ["Boilerplate"]

_SURE = 0.98  # of 401 lines removed from pages held out from the fit 395 were boilerplate (fixtures/web, 2026-11)


@dataclass(frozen=True, kw_only=True)
class Boilerplate(BaseFilter):
    """Remove the lines around the text of a web page, and label its parts.

    >>> from arclean import Pipeline
    >>> page = "فاز الفريق على ضيفه في المباراة التي جرت أمس في المدينة." + chr(10) + "اترك تعليقاً"
    >>> Pipeline([Boilerplate()])(page)
    'فاز الفريق على ضيفه في المباراة التي جرت أمس في المدينة.'
    """

    name: ClassVar[str] = "boilerplate"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "web"
    changes: ClassVar[frozenset[str]] = LAYERS - {"order"}
    reads_labels: ClassVar[bool] = True

    def wakes_without_trigger(self, text: str) -> bool:
        """Look for a second line."""
        return "\n" in text

    def propose(self, text: str, context: Context) -> Iterator[Edit | Label]:
        """Propose to remove stretches of lines, each with the smaller of the gaps around it; label all lines."""
        page = page_lines.lines(text)
        labels = context.document.labels if context.document else ()
        told = _labelled(page, [s for one in labels if one.role == self.name for s in context.moved(Span(*one[:2]))])
        left = [number for number in range(len(page)) if number not in told]
        found = {left[place] for place in chrome.boilerplate([page[number] for number in left])}
        gone = found | told
        spans = [(line.start, line.end) for line in page]
        for start, end in stretches(gone):
            span = with_gap(text, spans, start, end)
            rule = "boilerplate/lines" if found.intersection(range(start, end)) else "boilerplate/label"
            groups = sorted(frozenset().union(*(line.groups for line in page[start:end])))
            count = "one line" if end - start == 1 else f"{end - start} lines"
            evidence = count + (": " + ", ".join(groups) if groups else "")
            yield Edit(*span, text[slice(*span)], "", rule, _SURE, None, evidence)
        for number in sorted(found):
            yield Label(*page[number][:2], self.name)
        if not labels:
            kept = [line for number, line in enumerate(page) if number not in gone]
            for line, role in zip(kept, roles(kept), strict=True):
                yield Label(line.start, line.end, role)


def _labelled(page: Sequence[Line], spans: Sequence[Span]) -> set[int]:
    """Give the lines that lie within labelled spans."""
    starts = [line.start for line in page]
    found = set()
    for span in spans:
        first = bisect_right(starts, span.start - 1)
        for number in range(max(0, first - 1), len(page)):
            if page[number].start >= span.end:
                break
            if span.start <= page[number].start and page[number].end <= span.end:
                found.add(number)
    return found
