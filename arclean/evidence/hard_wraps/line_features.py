r"""Rows: the lines of a text as they lie on paper, and what each says about the break behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.line_spans import line_spans
from arclean.evidence.hard_wraps.continuation_words import ARTICLES, CAPTIONS, REPEATED, RUNNING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["SPACES", "Row", "joined", "rows"]

SPACES = " \t\r\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""What may stand at the edges of a line and is no part of it."""

_CLOSING = "\"'\u00bb\u201c\u201d\u2019)\\]}"
_NOTE = "(?:[(\\[][0-9\u0660-\u0669*]{1,3}[)\\]])*"
_ended = re.compile(f"[.!?\u061f\u06d4\u2026:;\u061b][{_CLOSING}]*{_NOTE}\\.?$").search
_item = re.compile(
    "[-\u2013\u2014\u2022\u25cf\u25aa\u25a0\u25e6\u25cb\u2713\uf0b7*\u00b7](?:\\s|$)"
    "|[(\\[]?(?:[0-9\u0660-\u0669\u06f0-\u06f9]{1,3}|[A-Za-z\u0621-\u064a]\u0640?)[ ]?[-\u2013.)\\]/][-)\\s]"
    "|[(\\[][0-9\u0660-\u0669*]{1,3}[)\\]]|[0-9\u0660-\u0669]{1,2}(?:[-.][0-9\u0660-\u0669]{1,2})+[-.)]?\\s"
    "|(?:\u0623\u0648\u0644|\u062b\u0627\u0646\u064a|\u062b\u0627\u0644\u062b|\u0631\u0627\u0628\u0639|\u062e\u0627\u0645\u0633)"
    "(?:\u0627\u064b?|\u064b\u0627)\\s?[:\u060c-]"
    "|[_=*-]{3}"
).match
_BY_NUMBER = f"[(\\[]?[0-9\u0660-\u0669]{{1,4}}[)\\]]?(?: {REPEATED}\\w*)? ?(?::|[-\u2013]|$)"
_BY_ORDINAL = "\\w{4,9}(?: \\w{4,9})? ?:"
_article = re.compile(f"(?:{'|'.join(ARTICLES)}) ?(?:{_BY_NUMBER}|{_BY_ORDINAL})").match
_parted = re.compile(
    "\t|[ \u00a0]{3}|\\S +(?:\\*+|\\.{3,}|\u2026+|//|\\||\u06de)[ ]+\\S|(?:\\.{4}|\u2026{2}|_{4})"
).search
_has_letter = re.compile(f"[{LETTER}]").search
_unseen = re.compile(f"[{MARK}{TATWEEL}\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_COMMAS = ",\u060c"
_broad = re.compile("[0-9A-Za-z]")
_last_letter = re.compile(f"([{LETTER}A-Za-z])[^{LETTER}A-Za-z]*$").search
_has_clauses = re.compile("[.,\u060c\u061b\u061f] \\S").search
_WIDEST = 400  # characters: no line of a page is so long, and what it holds need not be looked at
_EDGE = 120  # characters at an end of a line that tell how it begins and ends


class Row(NamedTuple):
    """A line that is not blank, without the space around it.

    ``width`` counts what takes room; ``first`` is the width of its first word. ``runs`` tells that it ends in no stop,
    ``hangs`` that it ends in a word that wants another behind it. ``item`` tells that it begins as a list's item or
    a note does, ``caption`` as a caption, ``article`` as an article of a law; ``parted`` that it has cells or halves,
    ``clauses`` that signs part clauses in it, ``pauses`` that it ends in a comma; ``rhyme`` is its last letter.
    """

    start: int
    end: int
    width: int
    first: int
    indent: int
    runs: bool
    hangs: bool
    item: bool
    caption: bool
    article: bool
    parted: bool
    arabic: bool
    lower: bool
    clauses: bool
    pauses: bool
    rhyme: str


def rows(text: str) -> list[Row]:
    r"""List the rows of a text.

    >>> [(row.width, row.runs, row.hangs) for row in rows("سافر الوفد إلى\n\nدمشق.")]
    [(14, True, True), (5, False, False)]
    """
    found = []
    for start, end in line_spans(text):
        line = text[start:end].strip(SPACES)
        if line:
            indent = end - start - len(text[start:end].lstrip(SPACES))
            found.append(_row(line, start + indent, indent))
    return found


def _row(line: str, start: int, indent: int) -> Row:
    head, tail = line[:_EDGE], line[-_EDGE:]
    first, last = (head.split() or [head])[0], (tail.split() or [tail])[-1]
    last_letter = _last_letter(tail)
    ended = _ended(tail) is not None
    bare = _unseen.sub("", last)
    item = _item(head)
    return Row(
        start, start + len(line), _width(line), _width(first), indent,
        not ended, not ended and bare in RUNNING,
        item is not None, first.rstrip(":") in CAPTIONS, _article(head) is not None,
        len(line) < _WIDEST and _parted(line, item.end() if item else 0) is not None,
        _has_letter(head) is not None or _has_letter(tail) is not None,
        first[0].islower(), _has_clauses(line[:_WIDEST]) is not None, tail[-1] in _COMMAS,
        last_letter[1] if last_letter else "",
    )  # fmt: skip


def _width(line: str) -> int:
    """Count what takes room; Latin letters and European digits take a quarter more than Arabic letters do."""
    return len(_unseen.sub("", line)) + len(_broad.findall(line)) // 4


def joined(first: Row, last: Row) -> Row:
    """Give the row that two make when the break between them goes."""
    return first._replace(
        end=last.end, width=first.width + 1 + last.width, runs=last.runs, hangs=last.hangs,
        parted=first.parted or last.parted, arabic=first.arabic or last.arabic, pauses=last.pauses,
        rhyme=last.rhyme,
    )  # fmt: skip


def rhymes(rows_: Iterable[Row]) -> bool:
    """Tell whether lines that stand together rhyme, all of them or every other one, as verse does.

    Four lines of prose end in one letter once in five hundred times (the corpora, 2026-11).
    """
    ends = [row.rhyme for row in rows_]
    return any(len(part) >= _VERSES and _alike(part) for part in (ends, ends[::2], ends[1::2]))


_VERSES = 4
_ALIKE = 0.8


def _alike(ends: list[str]) -> bool:
    most = max(map(ends.count, set(ends)))
    return most >= _ALIKE * len(ends)
