"""Second spaces after marks: a reader that gives a mark a place of its own puts a space on either side of it.

The space before a mark goes with the repair of its word, and so does one after it inside a word. At the end of a word
the space after the mark stands beside that of the word, which looks like the gap of a lost number. It goes where the
mark itself came off its word, or where marks of the line have spaces after them inside words; and in a text that has
several such gaps and none anywhere else, as lost numbers leave them. There the space of a mark before a sign goes too.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import HARAKAT
from arclean.core.edits import Edit, Span
from arclean.filters.marks import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["has_gaps_after_marks_alone", "with_gaps_after_marks"]

_gaps = LazyPattern(f"(?<=[{HARAKAT}])  (?=[{LETTER}])").finditer
_single_gaps = LazyPattern(f"(?<=[{HARAKAT}]) (?=[{LETTER}])").finditer
_sign_gaps = LazyPattern(f"(?<=[{HARAKAT}]) (?=[.\u060c\u061b:!\u061f)\u00bb](?:\\s|\\Z))").finditer
_has_other_gap = LazyPattern(f"[^\\s{HARAKAT}]  (?! )").search
_marks_end = LazyPattern(f"[{HARAKAT}]+$").search
_MOST_MARKS = 64  # of one letter
_GAP_RULE = "marks/gap"
_WHY_GAP = "the mark before it came with a space on either side"


def has_gaps_after_marks_alone(text: str) -> bool:
    """Return whether several gaps of two spaces stand after marks, and none after anything else.

    >>> has_gaps_after_marks_alone("نمواً  في عامٍ  وبدءاً  منه"), has_gaps_after_marks_alone("نمواً  في العام  منه")
    (True, False)
    """
    found = sum(1 for _ in islice(_gaps(text), weights.MIN_GAPS_AFTER_MARKS))
    return found >= weights.MIN_GAPS_AFTER_MARKS and _has_other_gap(text) is None


def with_gaps_after_marks(
    text: str, line: Span, edits: Sequence[Edit], *, after_marks: bool = False, marks_alone: bool = False
) -> Iterator[Edit]:
    """Yield the edits of the marks of a line, and among them one space for two after marks that had one of their own.

    ``after_marks`` is whether the text has spaces after marks inside words, ``marks_alone`` whether it has gaps of two
    spaces after marks and nowhere else.

    >>> edit = Edit(4, 5, " ", "", "marks/detached")
    >>> [(one.start, one.target) for one in with_gaps_after_marks("نموا \u064b  في", Span(0, 10), [edit])]
    [(4, ''), (6, ' ')]
    """
    gaps = [(*found.span(), " ") for found in _gaps(text, *line)]
    if marks_alone:
        gaps += [(*found.span(), "") for found in _sign_gaps(text, *line)]
    if not gaps:
        yield from edits
        return
    inside = any(edit.source.endswith(" ") and edit.source.strip(" ") for edit in edits)
    if after_marks or inside:  # all of the line, unless its author has one space after a mark
        inside = all(_is_touched(found.start(), found.end(), edits) for found in _single_gaps(text, *line))
    inside |= marks_alone
    ends = {edit.end for edit in edits}
    found = list(edits)
    for start, end, target in gaps:
        marks = _marks_end(text, max(line.start, start - _MOST_MARKS), start)
        is_loose = marks is not None and marks.start() in ends
        if (inside or is_loose) and not _is_touched(start, end, edits):
            found.append(Edit(start, end, text[start:end], target, _GAP_RULE, weights.MARK_CONFIDENCE, None, _WHY_GAP))
    yield from sorted(found)


def _is_touched(start: int, end: int, edits: Sequence[Edit]) -> bool:
    return any(edit.start < end and start < edit.end for edit in edits)
