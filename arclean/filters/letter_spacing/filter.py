"""Letters set apart: words whose letters a typesetter spaced, with a space between any two of them.

**What breaks**: headings with character spacing and letters placed one by one, where a reader takes every gap for a
space. Words are parted by wider gaps, or by gaps as wide as those of the letters. Users report it (pdf-inspector
332, in Hebrew); none of 163 PDFs and 16.5 million words at hand has it, so all that follows is built on what stays.

**Evidence**: a row of single letters that holds an article, or whose words the lexicon knows. Such rows do not occur
in 16.5 million words (2026-11); what does occur, and stays, has none: abbreviations, lists in the order of the
alphabet or of abjad, letters joined by waw, roots, spelled names, signs of a formula. Where the gaps have two widths,
the wider ones part the words, if every word looks like one. Where they have one, the row is cut into the words whose
bigrams cost least (see ``word_segments``); of 210 rows of two to nine words of corpora left out .92 are cut right, and
of those that are as sure as an edit has to be .98. What no words of the lexicon make up is one word that begins with
its article, or several of them, each cut off by the teh marbuta or alef maksura that ends it. Short rows beside one
that was read are read like it.

**When it abstains**: it reports a row of one width that can be cut in several ways, with its readings; rows of fewer
than five letters by themselves, and rows beside a dash or tatweel, are left alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.edits import UNMEASURED, Edit, Finding, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.letter_spacing import weights
from arclean.filters.letter_spacing.letter_rows import GAPS, LetterRow, RowReading, find_rows, judge_row, read_beside
from arclean.filters.letter_spacing.row_gaps import find_word_gaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["LetterSpacing"]

_LAM_ALONE = LazyPattern(f"\u0644(?<=[{GAPS}].)(?=[{GAPS}])[^\n]*")  # and the rest of its line


@dataclass(frozen=True, kw_only=True)
class LetterSpacing(BaseFilter):
    """Join the letters of words that were set apart.

    >>> from arclean import Pipeline
    >>> Pipeline([LetterSpacing()])("ا ل ع ر ا ق   و إ ي ر ا ن")
    'العراق وإيران'
    """

    name: ClassVar[str] = "letter-spacing"
    scope: ClassVar[Scope] = Scope.LINE
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"spaces"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms", "doubled-glyphs")
    trigger_chars: ClassVar[str] = GAPS[1:]
    trigger_strings: ClassVar[tuple[str, ...]] = (" \u0644 ",)

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Yield one edit a word and one a gap between words, and a finding for each row whose words nothing shows."""
        end = 0
        for lam in _LAM_ALONE.finditer(text):
            start, end = text.rfind("\n", end, lam.start()) + 1, lam.end()
            rows = list(find_rows(text, start, end))
            readings = [judge_row(row, lambda: context.lexicon) for row in rows]
            sure = [row.narrow for row, one in zip(rows, readings, strict=True) if one and self.is_applied(one)]
            if sure:
                readings = [
                    one or read_beside(row, min(sure), context.lexicon) for row, one in zip(rows, readings, strict=True)
                ]
            read = [(row, one) for row, one in zip(rows, readings, strict=True) if one]
            applied = [(row, one) for row, one in read if self.is_applied(one)]
            found: list[Edit | Finding] = [_finding_of_row(row, one) for row, one in read if not self.is_applied(one)]
            gaps = find_word_gaps(text, Span(start, end), [(row, one.ends) for row, one in applied])
            found += [_edit_of_gap(text, gap, _RULE_OF_GAPS, weights.ROW_CONFIDENCE) for gap in gaps]
            found += [edit for row, one in applied for edit in _edits_of_row(text, row, one)]
            yield from sorted(found, key=lambda one: one[:2])

    def is_applied(self, reading: RowReading) -> bool:
        """Return whether a reading is as sure as an edit has to be."""
        return reading.confidence >= self.apply_from


def _edits_of_row(text: str, row: LetterRow, reading: RowReading) -> Iterator[Edit]:
    """Yield one edit a word and one a gap between words that is no single space."""
    why, last = _EVIDENCE[reading.rule], -1
    for first, end in pairwise([0, *reading.ends]):
        units = row.units[first:end]
        if last >= 0 and text[last : units[0].start] != " ":
            yield _edit_of_gap(text, Span(last, units[0].start), reading.rule, reading.confidence)
        last = units[-1].end
        if len(units) > 1:
            yield _edit_of_word(text, units, reading.rule, reading.confidence, why)


def _edit_of_gap(text: str, gap: Span, rule: str, confidence: float) -> Edit:
    return Edit(*gap, text[gap.start : gap.end], " ", rule, confidence, None, _EVIDENCE[rule])


def _edit_of_word(text: str, units: list[Span], rule: str, confidence: float, why: str) -> Edit:
    """Return the edit that joins the letters of a word, each of which comes from its own place."""
    start, end, at = units[0].start, units[-1].end, 0
    origin = []
    for unit in units:
        size = unit.end - unit.start
        origin.append((Span(at, at + size), Span(unit.start - start, unit.end - start)))
        at += size
    target = "".join(text[unit.start : unit.end] for unit in units)
    return Edit(start, end, text[start:end], target, rule, confidence, tuple(origin), why)


def _finding_of_row(row: LetterRow, reading: RowReading) -> Finding:
    message = "The letters of these words stand apart, and nothing shows where one word ends."
    start, end = row.units[0].start, row.units[-1].end
    return Finding(start, end, "split-word", "letter-spacing/row", message, UNMEASURED, reading.readings)


_RULE_OF_GAPS = "letter-spacing/gaps"
_EVIDENCE = {
    "letter-spacing/words": "single letters that make words; wider gaps part them",
    "letter-spacing/word": "single letters that begin with an article, and end where a word ends",
    "letter-spacing/cut": "single letters that the lexicon knows one way to cut into words",
    "letter-spacing/beside": "single letters in a line whose other words were set apart so",
    "letter-spacing/gaps": "gaps as wide as those that part the words beside, whose letters stand apart",
}
