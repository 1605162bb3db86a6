"""Letters set apart: words whose letters a typesetter spaced, with a space between any two of them.

**What breaks**: headings with character spacing and letters placed one by one, where a reader takes every gap for a
space. Words are parted by wider gaps, or by gaps as wide as those of the letters. Users report it (pdf-inspector
332, in Hebrew); none of 163 PDFs and 16.5 million words at hand has it, so all that follows is built on what stays.

**Evidence**: a row of single letters that holds an article, or whose words the lexicon knows. Such rows do not occur
in 16.5 million words (2026-11); what does occur, and stays, has none: abbreviations, lists in the order of the
alphabet or of abjad, letters joined by waw, roots, spelled names, signs of a formula. Where the gaps have two widths,
the wider ones part the words, if every word looks like one. Where they have one, the row is cut into the words whose
bigrams cost least (see ``word_segments``), with the words beside the row, if all its places are likely (see
``cut_chances``); of the rows of four corpora left out .74 to .81 are as sure as
an edit has to be, and .987 to .999 of these are right. What no words of the lexicon make
up is one word that begins with its article, or several of them, each cut off by the teh marbuta or alef maksura that
ends it. Rows beside one that was read are read like it: short ones too, and each as one word where wide gaps part the
words of the line. A kashida set apart with its letter belongs to it.

In other languages, which the lexicon does not know, wide gaps part the words where their letters are spelt as words are
(``spelt_rows``). Numbers and signs of a line that is set letter by letter throughout were set apart with it.

**When it abstains**: it reports a row of one width that can be cut in several ways, with its readings, and one that is
spelt as words of some language are; rows of fewer than five letters by themselves (four where no root has them), and
rows after a tatweel, are left alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import TATWEEL
from arclean.core.edits import UNMEASURED, Edit, Finding, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.letter_spacing import weights
from arclean.filters.letter_spacing.even_lines import find_even_gaps, is_even_line
from arclean.filters.letter_spacing.letter_rows import GAPS, LetterRow, RowReading, find_rows, judge_row, read_beside
from arclean.filters.letter_spacing.row_gaps import find_word_gaps
from arclean.filters.letter_spacing.spelt_rows import is_spelt_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["LetterSpacing"]

_pieces = LazyPattern(f"[^{GAPS}]+").finditer
_gap_before_sign = LazyPattern(f"([{GAPS}]+)[.\u060c\u061b:\u061f!\u06d4](?=[{GAPS}]|$)").match
_gaps = LazyPattern(f"[{GAPS}]+").findall
_OTHERS_APART = LazyPattern(  # digits or Latin letters with a gap after each, and the sign after them
    f"(?<![^{GAPS}\n])[{DIGIT}A-Za-z](?:[{GAPS}]{{1,3}}[{DIGIT}A-Za-z])*(?:[{GAPS}]{{1,3}}[.,\u060c\u061b:\u061f!)-])?"
    f"(?<=[{GAPS}].)(?![^{GAPS}\n])"
)
_LETTERS_BEFORE_SIGN = 3  # of a row that a gap before a sign may belong to
_LETTER_ALONE = LazyPattern(f"[\u0644\u0627](?<=[{GAPS}].)(?=[{GAPS}])[^\n]*")  # and the rest of its line


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
    trigger_strings: ClassVar[tuple[str, ...]] = (" \u0644 ", " \u0627 ")

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Yield one edit a word and one a gap between words, and a finding for each row whose words nothing shows."""
        end = 0
        for letter in _LETTER_ALONE.finditer(text):
            start, end = text.rfind("\n", end, letter.start()) + 1, letter.end()
            rows = list(find_rows(text, start, end))
            readings = [judge_row(row, lambda: context.lexicon) for row in rows]
            readings = self._read_beside(rows, readings, context)
            read = [(row, one) for row, one in zip(rows, readings, strict=True) if one]
            applied = [(row, one) for row, one in read if self.is_applied(one)]
            found: list[Edit | Finding] = [_finding_of_row(row, one) for row, one in read if not self.is_applied(one)]
            unread = [row for row, one in zip(rows, readings, strict=True) if not (one and self.is_applied(one))]
            found += [
                _finding_of_row(row, RowReading([], _RULE_OF_WORD, 0.0))
                for row, one in zip(rows, readings, strict=True)
                if not one and _is_told(text, start, row)
            ]
            gaps = find_word_gaps(text, Span(start, end), [(row, one.ends) for row, one in applied], unread)
            found += [_edit_of_gap(text, gap, _RULE_OF_GAPS, weights.ROW_CONFIDENCE) for gap in gaps]
            found += [edit for row, one in applied for edit in _edits_of_row(text, row, one)]
            if any(one.rule == _RULE_OF_WORDS for _, one in applied):  # else a word may end before the gap as well
                found += _edits_before_signs(text, end, [row for row, _ in applied])
            found += _edits_of_others(text, Span(start, end), [(row, one.rule) for row, one in applied])
            if applied and len(applied) == len(rows) and is_even_line(text[start:end]):
                taken = {place for one in found for place in range(one.start, one.end)}
                even = find_even_gaps(text, Span(start, end))
                found += [_edit_of_even_gap(text, gap) for gap in even if gap.start not in taken]
            yield from sorted(found, key=lambda one: one[:2])

    def _read_beside(
        self, rows: list[LetterRow], readings: list[RowReading | None], context: Context
    ) -> list[RowReading | None]:
        """Return the readings of the rows of a line, those beside a row that was read like it."""
        sure = [(row.narrow, one) for row, one in zip(rows, readings, strict=True) if one and self.is_applied(one)]
        if not sure:
            return readings
        narrow = min(width for width, _ in sure)
        are_parted = any(width == narrow and one.rule == _RULE_OF_WORDS for width, one in sure)
        found: list[RowReading | None] = []
        for row, one in zip(rows, readings, strict=True):
            is_even = are_parted and row.narrow == narrow and one is not None and one.rule != _RULE_OF_WORDS
            if one and self.is_applied(one) and not is_even:
                found.append(one)
            else:
                found.append(read_beside(row, narrow, are_parted, context.lexicon) or one)
        return found

    def is_applied(self, reading: RowReading) -> bool:
        """Return whether a reading is as sure as an edit has to be."""
        least = weights.CUT_APPLY_FROM if reading.rule == _RULE_OF_CUTS else 0.0
        return reading.confidence >= max(least, self.apply_from)


def _edits_of_row(text: str, row: LetterRow, reading: RowReading) -> Iterator[Edit]:
    """Yield one edit a word and one a gap between words that is no single space."""
    why, last = _EVIDENCE[reading.rule], -1
    for first, end in pairwise([0, *reading.ends]):
        units = row.units[first:end]
        if last >= 0 and text[last : units[0].start] != " ":
            yield _edit_of_gap(text, Span(last, units[0].start), reading.rule, reading.confidence)
        last = units[-1].end
        is_apart = any(left.end < right.start for left, right in pairwise(units))  # a lam-alef by itself is not
        if is_apart or first + 1 in row.stretched:
            yield _edit_of_word(text, units, reading.rule, reading.confidence, why)


def _edits_before_signs(text: str, end: int, rows: list[LetterRow]) -> Iterator[Edit]:
    """Yield an edit for each gap between a row and the sign after it that is as wide as those between its letters."""
    for row in rows:
        if len(row.units) < _LETTERS_BEFORE_SIGN:
            continue
        last = row.units[-1].end
        found = _gap_before_sign(text, last, end)
        if found and found.end(1) - last == row.narrow:
            why = _EVIDENCE[_RULE_OF_SIGNS]
            yield Edit(last, found.end(1), found[1], "", _RULE_OF_SIGNS, weights.ROW_CONFIDENCE, None, why)


def _edits_of_others(text: str, line: Span, rows: list[tuple[LetterRow, str]]) -> Iterator[Edit]:
    """Yield an edit for each number and Latin word of a line that is set apart like its words."""
    narrow = min((row.narrow for row, rule in rows if rule in {_RULE_OF_WORDS, _RULE_OF_WORD}), default=0)
    if not narrow:
        return
    for found in _OTHERS_APART.finditer(text, *line):
        start, end = found.span()
        gaps = {len(gap) for gap in _gaps(found[0])}
        before = len(text[line.start : start]) - len(text[line.start : start].rstrip(GAPS))
        after = len(text[end : line.end]) - len(text[end : line.end].lstrip(GAPS))
        if gaps == {narrow} and (start == line.start or before > narrow) and (end == line.end or after > narrow):
            units = [Span(start + at.start(), start + at.end()) for at in _pieces(found[0])]
            why = _EVIDENCE[_RULE_OF_BESIDE]
            yield _edit_of_word(text, units, _RULE_OF_BESIDE, weights.ROW_CONFIDENCE, why)


def _edit_of_gap(text: str, gap: Span, rule: str, confidence: float) -> Edit:
    return Edit(*gap, text[gap.start : gap.end], " ", rule, confidence, None, _EVIDENCE[rule])


def _edit_of_even_gap(text: str, gap: Span) -> Edit:
    rule = _RULE_OF_BESIDE
    return Edit(*gap, text[gap.start : gap.end], "", rule, weights.ROW_CONFIDENCE, None, _EVIDENCE[rule])


def _edit_of_word(text: str, units: list[Span], rule: str, confidence: float, why: str) -> Edit:
    """Return the edit that joins the letters of a word, each of which comes from its own place."""
    start, end, at = units[0].start, units[-1].end, 0
    origin = []
    for piece in _pieces(text, start, end):
        size = piece.end() - piece.start()
        origin.append((Span(at, at + size), Span(piece.start() - start, piece.end() - start)))
        at += size
    target = "".join(piece[0] for piece in _pieces(text, start, end))
    return Edit(start, end, text[start:end], target, rule, confidence, tuple(origin), why)


def _is_told(text: str, start: int, row: LetterRow) -> bool:
    """Return whether a row that nothing reads is reported: it spells words, and no kashida stands before it."""
    words = [row.letters[first:end] for first, end in pairwise([0, *row.wide_ends(row.narrow)])]
    before = text[start : row.units[0].start].rstrip(GAPS)
    return TATWEEL not in before[before.rfind(" ") + 1 :] and is_spelt_row(words)


def _finding_of_row(row: LetterRow, reading: RowReading) -> Finding:
    message = "The letters of these words stand apart, and nothing shows where one word ends."
    start, end = row.units[0].start, row.units[-1].end
    return Finding(start, end, "split-word", "letter-spacing/row", message, UNMEASURED, reading.readings)


_RULE_OF_GAPS = "letter-spacing/gaps"
_RULE_OF_SIGNS = "letter-spacing/signs"
_RULE_OF_BESIDE = "letter-spacing/beside"
_RULE_OF_WORDS = "letter-spacing/words"
_RULE_OF_WORD = "letter-spacing/word"
_RULE_OF_CUTS = "letter-spacing/cut"
_EVIDENCE = {
    _RULE_OF_WORDS: "single letters that make words; wider gaps part them",
    _RULE_OF_WORD: "single letters that begin with an article, and end where a word ends",
    _RULE_OF_CUTS: "single letters that the lexicon knows one way to cut into words",
    _RULE_OF_BESIDE: "single letters in a line whose other words were set apart so",
    _RULE_OF_SIGNS: "a gap before a sign as wide as those between the letters before it",
    "letter-spacing/gaps": "gaps as wide as those that part the words beside, whose letters stand apart",
}
