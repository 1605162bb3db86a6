r"""The fragments of a line, swapped where a cut went through a word.

**What breaks**: a typesetter kerns between two letters, above all after letters that do not join (``ر ذ و ا``), or
elongates there by kashida; an engine that reads such a run as two writes the second fragment before the first, with a
space between: ``... الأول/ أكتوبر، على ...`` comes out as ``كتوبر، على ... الأول/ أ``. Seen in hard-wrapped text of
news PDFs (four lines of one page) and in what engines make of WeasyPrint's files.

**What is done**: a line is suspected where its last letters and its first ones make a word that they are not apart, and
where the bigrams around that word are likelier so. It is repaired where an extractor did so again within forty lines,
where kashida stands at the cut, where a reference knows the word's neighbours or where the evidence is strong enough
for one line alone, and only where one cut candidate is clearly the likeliest.

A line of a short text that is not hard-wrapped is read by itself, as a cell, a caption or a lone sentence: it
must make its word by far and have one clear cut, after a full stop or between two words (of 78,000 clean lines that end
in a letter none is suspected; of 1,600 sentences of DEV and TEST that were swapped .74 come back, none otherwise;
2026-11-29).

**When it abstains**: below that a finding names the likeliest candidates. A lone suspicion that is not strong is
nothing; so is a cut between two words, which leaves no trace.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.core.edits import UNMEASURED, Edit, Finding, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.filters.fragments import weights
from arclean.filters.fragments.spaced_tokens import spaced_token
from arclean.filters.fragments.swapped_lines import SwappedLine, SwappedLineFinder, are_words_apart, has_open_edges

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.core.context import Context

__all__ = ["Fragments"]

_FEWEST_BREAKS = 2  # breaks between letters that make a text hard-wrapped
_PAGE_LINES = 40  # lines of a page, within which an extractor makes its mistake again
_breaks_inside_sentences = LazyPattern(f"\n(?<=[{LETTER}\u060c]\n)[ ]?(?=[{LETTER}{TATWEEL}])").findall
_split_lines = re.compile("[\n\f]").split
_ends_in_label = LazyPattern(f"(?:^| )(?:[{DIGIT}]{{1,3}}|[{LETTER}])[.)-]$").search
_FULL_STOPS = ".!\u061f"
_MAX_LONE_TEXT = 300  # characters of a cell, a caption or a sentence: in a page every heading would be asked
_NEVER = 2.0  # above any probability
_MAX_SWAP_ROUNDS = 8  # a line that is repaired may make the next one clear
_ALTERNATIVES = 2  # candidates that a finding names


@dataclass(frozen=True, kw_only=True)
class Fragments(BaseFilter):
    r"""Put the fragments of a line back in order.

    >>> from arclean import Pipeline
    >>> text = (
    ...     "وقال مدير المدرسة إن العام الدراسي يبدأ في الأسبوع الأول من شهر أيلول في مدارس\n"
    ...     "ـــم الخاص والعام، وإن الكتب توزع على الطلاب في اليوم الأول التعلي\n"
    ...     "من الدراسة كما جرى في العام الماضي"
    ... )
    >>> print(Pipeline([Fragments()])(text).split("\n")[1])
    التعليـــم الخاص والعام، وإن الكتب توزع على الطلاب في اليوم الأول
    """

    name: ClassVar[str] = "fragments"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"order", "spaces"})
    needless_formats: ClassVar[frozenset[str]] = frozenset({"pdf"})  # the reader goes by the places of glyphs
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms")
    finding_kind: ClassVar[str | None] = "swapped-fragments"
    resolves: ClassVar[frozenset[str]] = frozenset({"swapped-fragments"})
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = ((f"{LETTER}\u060c", "\n"),)

    apply_from: float = weights.MIN_CUT_WITH_REFERENCE  # probability of the likeliest cut

    def confirms_trigger(self, text: str) -> bool:
        """Return whether the text has line breaks inside sentences."""
        return text.count("\n") >= _FEWEST_BREAKS and len(_breaks_inside_sentences(text)) >= _FEWEST_BREAKS

    def wakes_without_trigger(self, text: str) -> bool:
        """Return whether a line of a short text, which is read by itself, begins and ends within a sentence."""
        return len(text) <= _MAX_LONE_TEXT and any(
            has_open_edges(row, is_alone=True) and not are_words_apart(row) for row in _split_lines(text)
        )

    def wakes_in_context(self, text: str, context: Context) -> bool:
        """Return whether a line of a short text has such edges and the run has words of its own, which may say more."""
        return context.has_own_words and len(text) <= _MAX_LONE_TEXT and any(map(has_open_edges, _split_lines(text)))

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose a new order for each line that is surely swapped and whose cut is clear, and report the others."""
        if not self.confirms_trigger(text):
            if len(text) <= _MAX_LONE_TEXT:
                yield from self._propose_lone_lines(text, context)
            return
        finder = SwappedLineFinder([row.strip() for row in _split_lines(text)], context)
        edits: dict[int, Edit] = {}
        found = finder.find_all()
        if not found:
            return
        spans = [_strip_span(text, line) for line in line_spans(text)]
        least = self.apply_from if finder.has_references else max(self.apply_from, weights.MIN_CUT)
        for _ in range(_MAX_SWAP_ROUNDS):
            near_others = _near_another([*edits, *(line.number for line in found)])
            sure = (line for line in found if line.is_certain or line.number in near_others)
            fresh = {
                line.number: edit
                for line in sure
                if line.number not in edits and (edit := self._make_edit(finder, line, spans[line.number], least))
            }
            if not fresh:
                break
            edits |= fresh
            rows = [fresh[number].target if number in fresh else row for number, row in enumerate(finder.rows)]
            finder = SwappedLineFinder(rows, context)
            found = finder.find_all()
        left = [line for line in found if line.number not in edits]
        near_others = _near_another([*edits, *(line.number for line in left)])
        findings = [
            _make_finding(finder.rows[line.number], spans[line.number], line)
            for line in left
            if line.is_certain or line.bits >= weights.STRONG or line.number in near_others
        ]
        yield from (edits[number] for number in sorted(edits))
        yield from findings

    def _propose_lone_lines(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose a new order for each line that is surely swapped by itself, and report those that only seem so."""
        for line in line_spans(text):
            span = _strip_span(text, line)
            row = text[span.start : span.end]
            if not has_open_edges(row, is_alone=True):
                continue
            finder = SwappedLineFinder([row], context)
            for found in finder.find_all():
                is_title = len(row) < weights.MIN_LINE_LENGTH  # too short to be sure of its cut
                if found.bits < (weights.STRONG_TITLE if is_title else weights.STRONG):
                    continue
                least = _NEVER if is_title else max(self.apply_from, _least_probability(row[: found.cuts[0].end]))
                yield self._make_edit(finder, found, span, least) or _make_finding(row, span, found)

    def _make_edit(self, finder: SwappedLineFinder, line: SwappedLine, span: Span, least: float) -> Edit | None:
        """Return the edit that swaps the fragments back; None where no cut is clear, or the result seems swapped.

        ``least`` is the probability, 0..1, from which the likeliest cut is clear.
        """
        cut, row = line.cuts[0], finder.rows[line.number]
        if cut.probability < least or cut.start - cut.end != 1 or row[cut.end] != " ":
            return None
        target = row[cut.start :] + row[: cut.end]
        if finder.weigh_line(line.number, target):
            return None
        size = len(row) - cut.start
        origin = ((Span(0, size), Span(cut.start, len(row))), (Span(size, size + cut.end), Span(0, cut.end)))
        word = spaced_token(row.split()[-1] + row.split()[0]).text
        evidence = f"its end and its beginning make \u2068{word}\u2069"
        return Edit(*span, row, target, "fragments/swapped", round(cut.probability, 3), origin, evidence)


def _least_probability(before: str) -> float:
    """Return the probability from which a cut is clear in a line read by itself, by the text before the cut.

    What ends in a full stop was the end of the sentence; what ends in a colon or a comma may be a heading or a clause.
    The number of a list item begins it.
    """
    last = before.rstrip()[-1:]
    if _ends_in_label(before.rstrip()):
        return _NEVER
    if last in _FULL_STOPS:
        return weights.MIN_CUT_AFTER_STOP
    return weights.MIN_CUT_OF_LONE_LINE if last.isalnum() else _NEVER


def _strip_span(text: str, line: Span) -> Span:
    """Return the span of a line without the white space at its edges."""
    row = text[line.start : line.end]
    start = line.start + len(row) - len(row.lstrip())
    return Span(start, max(start, line.start + len(row.rstrip())))


def _near_another(numbers: Iterable[int]) -> frozenset[int]:
    """Return the lines near which another one is suspected or was repaired, by number."""
    pairs = pairwise(sorted({*numbers}))
    return frozenset(number for pair in pairs if pair[1] - pair[0] <= _PAGE_LINES for number in pair)


def _make_finding(row: str, span: Span, line: SwappedLine) -> Finding:
    candidates = tuple(row[cut.start :] + row[: cut.end] for cut in line.cuts[:_ALTERNATIVES])
    message = "The halves of this line seem to be swapped; where they meet is not sure enough to put them right."
    return Finding(*span, "swapped-fragments", "fragments/swapped", message, UNMEASURED, candidates)
