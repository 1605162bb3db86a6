"""The guard: nothing is edited that does not read, but for edits after which it does.

A line of letters that stand for others is still evidence of its font or code page; turned round, its marks moved and
its "mojibake" dropped, it is none. So where a run has edited lines that read as nothing, and do not read then, it is
made once more with those lines locked: edits within them are dropped, whichever filter proposes them, unless a whole
line goes. What reads costs no more than a glance at the lines that were edited.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.unmapped_glyphs import UNMAPPED_GLYPH
from arclean.core import weights
from arclean.core.line_spans import line_spans
from arclean.core.offset_map import OffsetMap, merge_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.edits import Edit, Span
    from arclean.core.result import Pass

__all__ = ["has_unread_line", "is_locked", "lines_edited_in_vain", "move_locked_spans", "worth_a_look"]

_PIECE = 160  # characters of a long line: enough to tell
_AROUND = 3  # lines before and after a short one
_unmapped_glyphs = LazyPattern(f"[{UNMAPPED_GLYPH}]").findall
_LINE_ENDS = re.compile("[\n\f]")


def worth_a_look(before: str, after: str) -> bool:
    """Return whether a run has left a line that it made, and that reads as nothing.

    >>> worth_a_look("العــراق", "العراق"), worth_a_look("شفم فعشــدق نض فعهيك طغا", "شفم فعشدق نض فعهيك طغا")
    (False, True)
    """
    known = set(_LINE_ENDS.split(before))
    lines = _LINE_ENDS.split(after)
    return any(
        _reads_as_nothing(lines, at)
        or any(_excess(line[start : start + _PIECE]) >= weights.MIN_EXCESS for start in _piece_starts(line))
        for at, line in enumerate(lines)
        if line not in known
    )


def has_unread_line(text: str) -> bool:
    r"""Return whether a line of a text reads as nothing: no other may be locked.

    >>> has_unread_line("العــراق"), has_unread_line("العراق\nشفم فعشــدق نض فعهيك طغا")
    (False, True)
    """
    lines = [text[start:end] for start, end in line_spans(text)]
    return any(_reads_as_nothing(lines, at) for at in range(len(lines)))


def _piece_starts(line: str) -> range:
    return range(0, len(line) if len(line) > _PIECE else 0, _PIECE)


def _reads_as_nothing(lines: Sequence[str], at: int) -> bool:
    """Return whether a line reads as nothing, by itself or, where it is too short to tell, with those around it."""
    excess = _excess(lines[at])
    if excess <= 0 or excess >= weights.MIN_EXCESS:
        return excess > 0
    return sum(map(_excess, lines[max(0, at - _AROUND) : at + _AROUND + 1])) >= weights.MIN_EXCESS_AROUND


@lru_cache(maxsize=1 << 10)
def _excess(text: str) -> float:
    from arclean.language.legibility import excess_bits, reads_plainly  # noqa: PLC0415 - for texts that were edited

    unmapped = len(_unmapped_glyphs(text))
    if unmapped and 2 * unmapped > len("".join(text.split())):
        return weights.MIN_EXCESS  # no letters at all, but for a few that were mapped
    return -float(len(text)) if reads_plainly(text) else excess_bits(text)


def lines_edited_in_vain(text: str, after: str, passes: Sequence[Pass]) -> tuple[Span, ...]:
    """Return the lines of a text that read as nothing, and that the passes have edited without making them read."""
    maps = [OffsetMap(one.edits) for one in passes if one.edits]
    spans_of_lines = list(line_spans(text))
    lines = [text[start:end] for start, end in spans_of_lines]
    found = []
    for at, line in enumerate(spans_of_lines):
        if not _reads_as_nothing(lines, at):
            continue
        spans: tuple[Span, ...] = (line,)
        for map_ in maps:
            spans = merge_spans(part for span in spans for part in map_.to_output(span))
        target = "".join(after[start:end] for start, end in spans)
        if target not in ("", lines[at]) and (_excess(target) > 0 or not any(map(str.isalpha, target))):
            found.append(line)
    return tuple(found)


def is_locked(edit: Edit, locked: Sequence[Span]) -> bool:
    """Return whether an edit changes something within one of some spans, which are sorted and disjoint.

    >>> from arclean.core.edits import Edit, Span
    >>> [is_locked(Edit(at, at + 1, "x", "", "a/b"), [Span(2, 4)]) for at in (1, 2, 3, 4)]
    [False, True, True, False]
    """
    number = bisect_right(locked, edit.start, key=attrgetter("end"))
    if number == len(locked) or locked[number].start >= edit.end:
        return False
    return edit.start > locked[number].start or edit.end < locked[number].end or bool(edit.target.strip())


def move_locked_spans(locked: Sequence[Span], edits: Sequence[Edit]) -> tuple[Span, ...]:
    """Return where spans without edits stand after a pass."""
    map_ = OffsetMap(edits)
    return merge_spans(part for span in locked for part in map_.to_output(span))
