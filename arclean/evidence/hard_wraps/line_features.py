"""What each line of a text shows of the break after it: its width, its end, its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.line_spans import line_spans
from arclean.evidence.hard_wraps import weights
from arclean.evidence.hard_wraps.continuation_words import (
    CAPTION_WORDS,
    CONTINUATION_WORDS,
    INSERTED_ARTICLE,
    PART_WORDS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["EDGE_SPACES", "LineFeatures", "describe_lines", "join_lines", "lines_rhyme"]

EDGE_SPACES = " \t\r\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Characters at the edges of a line that are no part of it."""

_CLOSING = "\"'\u00bb\u201c\u201d\u2019)\\]}"
_NOTE_NUMBER = "(?:[(\\[][0-9\u0660-\u0669*]{1,3}[)\\]])*"
_ends_in_stop = LazyPattern(f"[.!?\u061f\u06d4\u2026:;\u061b][{_CLOSING}]*{_NOTE_NUMBER}\\.?$").search
_match_item = LazyPattern(
    "[-\u2013\u2014\u2022\u25cf\u25aa\u25a0\u25e6\u25cb\u2713\uf0b7*\u00b7](?:\\s|$)"
    "|[(\\[]?(?:[0-9\u0660-\u0669\u06f0-\u06f9]{1,3}|[A-Za-z\u0621-\u064a]\u0640?)[ ]?[-\u2013.)\\]/][-)\\s]"
    "|[(\\[][0-9\u0660-\u0669*]{1,3}[)\\]]|[0-9\u0660-\u0669]{1,2}(?:[-.][0-9\u0660-\u0669]{1,2})+[-.)]?\\s"
    "|(?:\u0623\u0648\u0644|\u062b\u0627\u0646\u064a|\u062b\u0627\u0644\u062b|\u0631\u0627\u0628\u0639|\u062e\u0627\u0645\u0633)"
    "(?:\u0627\u064b?|\u064b\u0627)\\s?[:\u060c-]"
    "|[_=*-]{3}"
).match
_BY_NUMBER = f"[(\\[]?[0-9\u0660-\u0669]{{1,4}}[)\\]]?(?: {INSERTED_ARTICLE}\\w*)? ?(?::|[-\u2013]|$)"
_BY_ORDINAL = "\\w{4,9}(?: \\w{4,9})? ?:"
_match_part = LazyPattern(f"(?:{'|'.join(PART_WORDS)}) ?(?:{_BY_NUMBER}|{_BY_ORDINAL})").match
_find_columns = LazyPattern(
    "\t|[ \u00a0]{3}|\\S +(?:\\*+|\\.{3,}|\u2026+|//|\\||\u06de)[ ]+\\S|(?:\\.{4}|\u2026{2}|_{4})"
).search
_has_letter = LazyPattern(f"[{LETTER}]").search
_ZERO_WIDTH = LazyPattern(f"[{MARK}{TATWEEL}\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_COMMAS = ",\u060c"
_BROAD = LazyPattern("[0-9A-Za-z]")
_find_last_letter = LazyPattern(f"([{LETTER}A-Za-z])[^{LETTER}A-Za-z]*$").search
_find_clauses = LazyPattern("[.,\u060c\u061b\u061f] \\S").search
_MAX_LOOKED_AT = 400  # characters: no line of a page is longer
_MAX_AT_EDGE = 120  # characters at either end of a line that are looked at


class LineFeatures(NamedTuple):
    """A line that is not blank: its span without the space around it, and what it shows.

    Widths are in characters: marks take no room, Latin letters and European digits a quarter more than Arabic letters.
    """

    start: int
    end: int
    width: int
    first_width: int  # of its first word
    indent: int  # characters of space before it
    is_open: bool  # it ends in no stop
    wants_word: bool  # it is open and ends in a word that wants another after it
    is_item: bool  # it begins as an item of a list or a note does
    is_caption: bool
    is_part_heading: bool  # it begins as an article of a law or a part of a book does
    has_columns: bool  # cells of a table, or the two parts of a verse
    has_arabic: bool
    begins_lower: bool  # with a lower-case letter
    has_clauses: bool  # signs within it end clauses
    ends_in_comma: bool
    last_letter: str  # empty where it has none


def describe_lines(text: str) -> list[LineFeatures]:
    r"""Return the features of each line of a text that is not blank.

    >>> [(line.width, line.is_open, line.wants_word) for line in describe_lines("سافر الوفد إلى\n\nدمشق.")]
    [(14, True, True), (5, False, False)]
    """
    found = []
    for start, end in line_spans(text):
        line = text[start:end].strip(EDGE_SPACES)
        if line:
            indent = end - start - len(text[start:end].lstrip(EDGE_SPACES))
            found.append(_describe_line(line, start + indent, indent))
    return found


def _describe_line(line: str, start: int, indent: int) -> LineFeatures:
    """Return the features of a line without the space around it, which begins at ``start`` of the text."""
    head, tail = line[:_MAX_AT_EDGE], line[-_MAX_AT_EDGE:]
    first, last = (head.split() or [head])[0], (tail.split() or [tail])[-1]
    last_letter = _find_last_letter(tail)
    is_open = _ends_in_stop(tail) is None
    item = _match_item(head)
    return LineFeatures(
        start=start, end=start + len(line), width=_line_width(line), first_width=_line_width(first), indent=indent,
        is_open=is_open, wants_word=is_open and _ZERO_WIDTH.sub("", last) in CONTINUATION_WORDS,
        is_item=item is not None, is_caption=first.rstrip(":") in CAPTION_WORDS,
        is_part_heading=_match_part(head) is not None,
        has_columns=len(line) < _MAX_LOOKED_AT and _find_columns(line, item.end() if item else 0) is not None,
        has_arabic=_has_letter(head) is not None or _has_letter(tail) is not None,
        begins_lower=first[0].islower(), has_clauses=_find_clauses(line[:_MAX_LOOKED_AT]) is not None,
        ends_in_comma=tail[-1] in _COMMAS, last_letter=last_letter[1] if last_letter else "",
    )  # fmt: skip


def _line_width(line: str) -> int:
    """Return the width of a line in Arabic letters; a Latin letter or European digit takes a quarter more."""
    return len(_ZERO_WIDTH.sub("", line)) + len(_BROAD.findall(line)) // 4


def join_lines(first: LineFeatures, last: LineFeatures) -> LineFeatures:
    """Return the features of the line that two make when the break between them goes."""
    return first._replace(
        end=last.end, width=first.width + 1 + last.width, is_open=last.is_open, wants_word=last.wants_word,
        has_columns=first.has_columns or last.has_columns, has_arabic=first.has_arabic or last.has_arabic,
        ends_in_comma=last.ends_in_comma, last_letter=last.last_letter,
    )  # fmt: skip


def lines_rhyme(block: Iterable[LineFeatures]) -> bool:
    """Return whether lines that stand together rhyme as verse does: all of them, or every other one."""
    letters = [line.last_letter for line in block]
    parts = (letters, letters[::2], letters[1::2])
    return any(len(part) >= weights.LINES_OF_VERSE and _mostly_one_letter(part) for part in parts)


def _mostly_one_letter(letters: list[str]) -> bool:
    return max(map(letters.count, set(letters))) >= weights.RHYME_SHARE * len(letters)
