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
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import LAYERS, Edit, Label, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.evidence.site_lines import EMPTY_MODEL, LineModel, find_furniture
from arclean.evidence.site_lines import weights as site_weights
from arclean.evidence.site_lines.named_model import open_model
from arclean.evidence.web_lines.cut_sentences import join_cut_sentences
from arclean.evidence.web_lines.features import list_web_lines
from arclean.evidence.web_lines.line_runs import list_runs, widen_by_gap
from arclean.evidence.web_lines.roles import line_roles
from arclean.filters.boilerplate import weights
from arclean.filters.boilerplate.segmenter import JudgedLines, judge_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.context import Context
    from arclean.evidence.web_lines.features import WebLine

__all__ = ["Boilerplate"]


@dataclass(frozen=True, kw_only=True)
class Boilerplate(BaseFilter):
    """Remove the lines around the text of a web page, and label its parts.

    ``path`` and ``digest`` name a file of the lines that a site repeats (``arclean learn``), ``model`` is what it
    holds: they are evidence beside all others, by which a page is known that shows few signs of its own.

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

    path: str = field(default="", compare=False, metadata={"file": True})
    digest: str = field(default="", compare=False)
    model: LineModel = field(default=EMPTY_MODEL, metadata={"named_by": "path"})

    def __post_init__(self) -> None:
        for name, value in open_model(self.path, self.model, self.digest)._asdict().items():
            object.__setattr__(self, name, value)

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether a text has a second line."""
        return "\n" in text

    def propose(self, text: str, context: Context) -> Iterator[Edit | Label]:
        """Propose to remove runs of lines, each with the smaller of the gaps around it; label all lines."""
        labels = context.document.labels if context.document else ()
        page = list_web_lines(text if labels else join_cut_sentences(text))
        spans = [s for label in labels if label.role == self.name for s in context.moved(Span(*label[:2]))]
        labelled = _lines_within(page, spans)
        others = [number for number in range(len(page)) if number not in labelled]
        told = any(label.role in {"body", self.name} for label in labels)  # the reader of a page has judged its lines
        shown = [text[page[number].start : page[number].end].replace("\n", " ") for number in others]
        known = self._find_known(shown)
        if told:
            judged = JudgedLines(dict.fromkeys(known, weights.BOILERPLATE_CONFIDENCE), {})
        else:
            judged = judge_lines([page[number] for number in others], shown, known)
        found = {others[place]: certainty for place, certainty in judged.boilerplate.items()}
        gone = found.keys() | labelled
        line_spans = [(line.start, line.end) for line in page]
        for start, end in list_runs(gone):
            span = widen_by_gap(text, line_spans, start, end)
            rule = "boilerplate/lines" if not found.keys().isdisjoint(range(start, end)) else "boilerplate/label"
            yield Edit(
                *span,
                text[slice(*span)],
                "",
                rule,
                weights.BOILERPLATE_CONFIDENCE,
                None,
                _describe_run(page[start:end]),
            )
        for number in sorted(found):
            yield Label(*page[number][:2], self.name, round(found[number], 3))
        if not labels:
            kept = [number for number in range(len(page)) if number not in gone]  # without labels those of the page
            for number, role in zip(kept, line_roles([page[number] for number in kept]), strict=True):
                yield Label(*page[number][:2], role, round(judged.text.get(number, 1.0), 3))

    def _find_known(self, shown: Sequence[str]) -> frozenset[int]:
        """Return the numbers of the lines around a text that the site is known to repeat."""
        if not self.model.lines:
            return frozenset()
        learnt = self.model.furniture_keys(site_weights.MIN_SHARE, site_weights.MIN_DOCUMENTS)
        return frozenset(find_furniture([line.strip() for line in shown], learnt))


def _describe_run(run: Sequence[WebLine]) -> str:
    """Return the evidence of an edit: the number of lines and the groups of their phrases."""
    groups = sorted(frozenset().union(*(line.groups for line in run)))
    count = "one line" if len(run) == 1 else f"{len(run)} lines"
    return f"{count}: {', '.join(groups)}" if groups else count


def _lines_within(page: Sequence[WebLine], spans: Sequence[Span]) -> set[int]:
    """Return the numbers of the lines that lie within labelled spans."""
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
