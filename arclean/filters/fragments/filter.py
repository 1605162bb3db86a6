r"""The halves of a line, swapped where a cut went through a word.

**What breaks**: a typesetter kerns between two letters, above all behind letters that do not join (``ر ذ و ا``), or
stretches there by kashida; an engine that reads such a run as two writes the second half before the first, with a
space between: ``... الأول/ أكتوبر، على ...`` comes out as ``كتوبر، على ... الأول/ أ``. Seen in hard-wrapped text of
news PDFs (four lines of one page) and in what engines make of WeasyPrint's files.

**What is done**: a line is suspected where its last letters and its first ones make a word that they are not apart, and
where the joints around that word are likelier so. It is repaired where an extractor did so again within forty lines,
where kashida stands at the cut, where a reference knows the word's neighbours or where the evidence is strong enough
for one line alone, and only where the seam is clear.

**When it abstains**: below that a finding names the likeliest readings. A lone suspicion that is not strong is nothing;
so is a cut between two words, which leaves no trace. A text that is not hard-wrapped is not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.letters import LETTER, TATWEEL
from arclean.core.edits import Edit, Finding, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.core.line_spans import line_spans
from arclean.filters.fragments.bigram_score import token
from arclean.filters.fragments.swapped_lines import Page, Suspect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.core.context import Context

__all__ = ["Fragments"]

_BREAKS = 2  # breaks between letters that make a text worth reading
_breaks = re.compile(f"\n(?<=[{LETTER}\u060c]\n)[ ]?(?=[{LETTER}{TATWEEL}])").findall
_NEAR = 40  # lines within which an extractor makes its mistake again
_STRONG = 10.0  # bits from which a line is suspected alone
_UNREFERRED = 0.78  # chance of the likeliest seam from which .96 are right without a reference (DEV, 2026-11-28)
_ROUNDS = 8  # a line that is repaired may make the next one clear


@dataclass(frozen=True, kw_only=True)
class Fragments(BaseFilter):
    r"""Put the halves of a line back in order.

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

    apply_from: float = 0.5  # of the chance of the likeliest seam, where references tell most: then .96 are right

    def confirms_trigger(self, text: str) -> bool:
        """Ask for breaks in the middle of sentences."""
        return text.count("\n") >= _BREAKS and len(_breaks(text)) >= _BREAKS

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose a new order for each line that is surely swapped and whose seam is clear, and report the others."""
        if not self.wakes(text):
            return
        page = Page([row.strip() for row in text.replace("\f", "\n").split("\n")], context)
        edits: dict[int, Edit] = {}
        found = page.suspected()
        if not found:
            return
        spans = [_stripped(text, line) for line in line_spans(text)]
        for _ in range(_ROUNDS):
            company = _in_company([*edits, *(one.number for one in found)])
            repairable = (one for one in found if one.number not in edits and (one.certain or one.number in company))
            fresh = {one.number: edit for one in repairable if (edit := self._edit(page, one, spans[one.number]))}
            if not fresh:
                break
            edits |= fresh
            page = Page([fresh[n].target if n in fresh else row for n, row in enumerate(page.rows)], context)
            found = page.suspected()
        open_ = [one for one in found if one.number not in edits]
        company = _in_company([*edits, *(one.number for one in open_)])
        sure = (one for one in open_ if one.certain or one.bits >= _STRONG or one.number in company)
        noted = [_finding(page.rows[one.number], spans[one.number], one) for one in sure]
        yield from (edits[number] for number in sorted(edits))
        yield from noted

    def _edit(self, page: Page, one: Suspect, span: Span) -> Edit | None:
        """Make the edit of a line, where it may be made."""
        seam, row = one.seams[0], page.rows[one.number]
        least = self.apply_from if page.is_referred else max(self.apply_from, _UNREFERRED)
        if seam.chance < least or seam.start - seam.end != 1 or row[seam.end] != " ":
            return None
        target = row[seam.start :] + row[: seam.end]
        if page.suspicion(one.number, target):
            return None
        size = len(row) - seam.start
        origin = ((Span(0, size), Span(seam.start, len(row))), (Span(size, size + seam.end), Span(0, seam.end)))
        word = token(row.split()[-1] + row.split()[0]).text
        evidence = f"its end and its beginning make \u2068{word}\u2069"
        return Edit(*span, row, target, "fragments/swapped", round(seam.chance, 3), origin, evidence)


def _stripped(text: str, line: Span) -> Span:
    row = text[line.start : line.end]
    start = line.start + len(row) - len(row.lstrip())
    return Span(start, max(start, line.start + len(row.rstrip())))


def _in_company(numbers: Iterable[int]) -> frozenset[int]:
    """Find the lines near which another one is suspected or was repaired, by number."""
    near = [(one, two) for one, two in pairwise(sorted({*numbers})) if two - one <= _NEAR]
    return frozenset(number for pair in near for number in pair)


def _finding(row: str, span: Span, one: Suspect) -> Finding:
    readings = tuple(row[seam.start :] + row[: seam.end] for seam in one.seams[:2])
    message = "The halves of this line seem to be swapped; where they meet is not sure enough to put them right."
    return Finding(*span, "swapped-fragments", "fragments/swapped", message, 0.9, readings)
