"""Words broken at the end of a line: with a hyphen, as Latin words are, or without one, by the extractor."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK

if TYPE_CHECKING:
    from arclean.core.context import Context
    from arclean.evidence.hard_wraps.line_features import Row

__all__ = ["Hyphens"]

_LONGEST = 40  # characters of a word
_tail = re.compile(f"[{LETTER}{MARK}{TATWEEL}]+$").search
_head = re.compile(f"[{LETTER}{MARK}{TATWEEL}]+").match
_cut = re.compile("(?<![A-Za-z])[A-Za-z]*[a-z][-\u2010]$").search
_compounds = re.compile("(?<![A-Za-z-])[A-Za-z]{1,30}-[a-z]{1,30}(?![A-Za-z-])").findall
_latin = re.compile("[a-z]+").match
_SOFT = "\u00ad"


class Hyphens:
    r"""What stands between two lines of one paragraph: a space, or nothing where a word was broken.

    >>> from arclean.evidence.hard_wraps.line_features import rows
    >>> from arclean.core.context import Context
    >>> text = "an exam-\nple"
    >>> Hyphens(text, Context()).between(*rows(text))
    (7, '')
    """

    def __init__(self, text: str, context: Context) -> None:
        self._text = text
        self._context = context

    @cached_property
    def _compound(self) -> frozenset[str]:
        """Words that the text itself writes with a hyphen."""
        return frozenset(_compounds(self._text))

    def between(self, row: Row, after: Row) -> tuple[int, str]:
        """Say from where the text up to the next row is replaced, and by what."""
        tail = self._text[max(row.start, row.end - _LONGEST) : row.end]
        head = self._text[after.start : min(after.end, after.start + _LONGEST)]
        if tail.endswith(_SOFT):
            return row.end - 1, ""
        if tail[-1] in "-\u2010":
            latin = _latin(head)
            cut = _cut(tail) if latin else None
            if latin and cut:
                kept = cut[0] + latin[0] in self._compound
                return (row.end if kept else row.end - 1), ""
            ranges = tail[-2:-1].isdigit() and head[0].isdigit()
            return row.end, "" if ranges else " "  # behind Arabic letters it is a dash
        left, right = _tail(tail), _head(head)
        if left and right and self._is_one(left[0], right[0]):
            return row.end - (len(tail) - len(tail.rstrip(TATWEEL))), ""
        return row.end, " "

    def _is_one(self, left: str, right: str) -> bool:
        """Tell whether the words know what two pieces make, and neither piece by itself."""
        words = self._context.lexicon
        return left not in words and right not in words and left + right in words
