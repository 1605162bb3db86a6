"""Repeated lines: what a site or a publication puts around every text, learnt from many of its documents.

**What breaks**: the name of the site, its menu, its motto, the addresses at its foot come with every article that is
taken from it, and in a corpus they stand ten thousand times. No single page tells them from a title or a byline where
their words are of no known kind; a hundred pages do. Seen on portals of news, in journals, and in
laws of a gazette, where the pieces of a stamp stand after every one.

**How it is told**: :meth:`RepeatedLines.learn` counts in how many documents each line stands, but for its numbers and
dates, and in how many of them around the text. The filter then removes, of the lines that enough documents have, those
around the text of a document (see :mod:`arclean.evidence.site_lines.page_edges`).

**What stays**: whatever the text runs around: headings, refrains, formulas of law; sentences; first and last words,
signatures, headings of parts and bylines, wherever they stand (:mod:`arclean.evidence.site_lines.kept_phrases`); a
title or a date whose numbers differ from document to document.

**When it abstains**: before it has learnt; from fewer than five documents; from copies of one document; of lines that
fewer than half of them have (learn from each site by itself); in a document of which nothing would be left. What it
cannot know: a title that all texts of a series have is to it the name of a site.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from arclean.core.document import Document
from arclean.core.edits import LAYERS, Edit
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.errors import ConfigError
from arclean.evidence.site_lines import (
    EMPTY_MODEL,
    LineModel,
    find_furniture,
    learn_lines,
    save_model,
)
from arclean.evidence.site_lines import weights as site_weights
from arclean.evidence.site_lines.named_model import open_model
from arclean.evidence.web_lines.line_runs import list_runs, widen_by_gap
from arclean.filters.repeated_lines import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from os import PathLike

    from arclean.core.context import Context
    from arclean.core.edits import Span

__all__ = ["RepeatedLines"]


@dataclass(frozen=True, kw_only=True)
class RepeatedLines(BaseFilter):
    r"""Remove the lines that a site repeats around its texts, once it has learnt them.

    ``path`` and ``digest`` name the file of what was learnt (a wrong digest is a ConfigError), ``share`` is the least
    share of the documents, ``fewest`` the least number of them that have a line which goes. Filters are equal by what
    they have learnt, from whichever file.

    >>> from arclean import Pipeline
    >>> pages = [f"صحيفة الضفاف\nعاد المركب رقم {n} من رحلته إلى الجزر البعيدة مساء أمس.\nهاتف 4400" for n in range(9)]
    >>> learnt = RepeatedLines.learn(pages)
    >>> Pipeline([learnt])("صحيفة الضفاف\nارتفع ماء النهر.\nهاتف 4400")
    'ارتفع ماء النهر.'
    """

    name: ClassVar[str] = "repeated-lines"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    changes: ClassVar[frozenset[str]] = LAYERS - {"order"}

    path: str = field(default="", compare=False, metadata={"file": True})
    digest: str = field(default="", compare=False)
    model: LineModel = field(default=EMPTY_MODEL, metadata={"named_by": "path"})
    share: float = site_weights.MIN_SHARE
    fewest: int = site_weights.MIN_DOCUMENTS

    def __post_init__(self) -> None:
        if not (isinstance(self.share, int | float) and site_weights.MIN_KEPT_SHARE <= self.share <= 1):
            raise ConfigError(
                f"share must be a share of the documents from {site_weights.MIN_KEPT_SHARE} to 1, not {self.share!r}"
            )
        if not (isinstance(self.fewest, int) and self.fewest >= 2):
            raise ConfigError(f"fewest must be at least 2 documents, not {self.fewest!r}")
        for name, value in open_model(self.path, self.model, self.digest)._asdict().items():
            object.__setattr__(self, name, value)

    @classmethod
    def learn(cls, documents: Iterable[str | Document]) -> RepeatedLines:
        """Return a filter that has learnt from the documents of one site, in one pass and bounded memory.

        They must be as this filter will see them, after the filters before it. What workers have learnt from a part
        each is joined by :meth:`merge`.
        """
        if isinstance(documents, str | Document) or not isinstance(documents, Iterable):
            found = type(documents).__name__
            raise ConfigError(f"repeated lines are learnt from documents in a list, not from {found}")
        return cls(model=learn_lines(one.text if isinstance(one, Document) else one for one in documents))

    def merge(self, *others: RepeatedLines) -> RepeatedLines:
        """Return a filter that has learnt what these have, from different documents; as if from all of them.

        A file has lost the rarest lines: with one, counts may fall short by ``model.missed`` documents, one in a
        hundred.
        """
        model = self.model
        for other in others:
            if not isinstance(other, RepeatedLines):
                raise ConfigError(f"RepeatedLines are joined with RepeatedLines, not with {type(other).__name__}")
            model = model.merge(other.model)
        return dataclasses.replace(self, path="", digest="", model=model)

    def save(self, path: str | PathLike[str]) -> RepeatedLines:
        """Write what was learnt to a file, and return the filter that names it, for a profile.

        Raises ConfigError where the file cannot be written.
        """
        digest = save_model(self.model, path)
        return dataclasses.replace(self, path=str(path), digest=digest)

    @classmethod
    def load(cls, path: str | PathLike[str]) -> RepeatedLines:
        """Return the filter of what a file holds; raises ReadError or ConfigError where it cannot be read."""
        return cls(path=str(path))

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether there is a second line, once something is learnt."""
        return bool(self.model.lines) and ("\n" in text or "\f" in text)

    def propose(self, text: str, context: Context) -> Iterator[Edit]:  # noqa: ARG002 - its document's text is text
        """Propose to remove every run of repeated lines around the text of a page, with the gap that it leaves."""
        learnt = self.model.furniture_keys(self.share, self.fewest)
        shown = [span for span in line_spans(text) if text[span.start : span.end].strip()] if learnt else []
        for page in _lines_of_pages(text, shown):
            found = find_furniture([text[slice(*shown[number])].strip() for number in page], learnt)
            for start, end in list_runs({page[place] for place in found}):
                span = widen_by_gap(text, shown, start, end)
                evidence = f"learnt from {self.model.documents} documents ({self.model.digest})"
                yield Edit(
                    *span,
                    text[slice(*span)],
                    "",
                    "repeated-lines/around",
                    weights.REPEATED_LINES_CONFIDENCE,
                    None,
                    evidence,
                )


def _lines_of_pages(text: str, shown: Sequence[Span]) -> Iterator[list[int]]:
    """Yield the numbers of the lines of each page."""
    page, at = 0, 0
    on: list[int] = []
    for span in shown:
        page += text.count("\f", at, span.start)
        at = span.start
        on.append(page)
    for _, numbers in groupby(range(len(shown)), on.__getitem__):
        yield list(numbers)
