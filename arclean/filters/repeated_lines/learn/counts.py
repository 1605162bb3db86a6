r"""Count in how many documents a line stands: one pass, bounded memory, and counts that can be joined.

The counts are a summary of frequent items (Misra and Gries 1982; joined as in Agarwal et al., Mergeable Summaries,
2012), kept with the bounds of each count: as long as there are no more than twice :data:`ROOM` different lines all
counts are exact, however the documents are dealt out to workers and in whatever order they are joined. Beyond that the
rarest are dropped, and ``lost`` says in how many documents a line may have stood that is not there: at most the number
of lines counted divided by :data:`ROOM`. A line that is there was seen ``seen`` times and at most ``missed`` more.
"""

from __future__ import annotations

import zlib
from itertools import compress
from typing import TYPE_CHECKING

from arclean.filters.repeated_lines.learn.line_keys import is_body, key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["ROOM", "LineCounts"]

ROOM = 20_000
"""Lines that are kept: of 100 lines a document, none that stands in one document of 200 is lost. Some 20 MB."""

_EDGE = 64  # lines from either end of a page that are counted: the longest menus have some fifty
_SENTENCES = 1  # of furniture, between a line and the edge: a site may say in a sentence what it is
_BITS = tuple(1 << place for place in range(256))  # one object each, shared by all lines that stand in one document

Entry = list[int]
"""Documents seen and perhaps missed, those in which the line stands near an edge, and the set of their bodies."""


class LineCounts:
    """In how many documents each line stands, in how many of them around the text, and in how many different ones.

    >>> counts = LineCounts()
    >>> for day in ("12", "13"):
    ...     counts.add(f"صحيفة الضفاف {day}")
    >>> counts.documents, counts.entries["صحيفه الضفاف #"][:2]
    (2, [2, 0])
    """

    __slots__ = ("documents", "entries", "lost", "room")

    def __init__(self, room: int = ROOM) -> None:
        self.room = room
        self.documents = 0
        self.lost = 0
        self.entries: dict[str, Entry] = {}

    def add(self, text: str) -> None:
        """Count the lines of a document, each one once."""
        self.documents += 1
        around: dict[str, bool] = {}
        mark = 0
        for page in text.split("\f"):
            shown, cut = _shown(page)
            bodies = [is_body(row) for row in shown]
            for row, outside in zip(shown, _outside(bodies, cut=cut), strict=True):
                for said in _compared(row):
                    around[said] = around.get(said, False) or outside
            mark = zlib.crc32("\n".join(compress(shown, bodies)).encode("utf-8", "surrogatepass"), mark)
        bit = _BITS[(mark or zlib.crc32(text.encode("utf-8", "surrogatepass"))) % len(_BITS)]
        entries = self.entries
        for said, outside in around.items():
            entry = entries.get(said)
            if entry is None:
                entries[said] = [1, self.lost, int(outside), bit]
            else:
                entry[0] += 1
                entry[2] += outside
                entry[3] |= bit
        if len(entries) > 2 * self.room:
            self._prune()

    def merge(self, other: LineCounts) -> LineCounts:
        """Give the counts over the documents of both; neither changes."""
        both = LineCounts(max(self.room, other.room))
        both.documents, both.lost = self.documents + other.documents, self.lost + other.lost
        for said in self.entries.keys() | other.entries.keys():
            one = self.entries.get(said) or [0, self.lost, 0, 0]
            two = other.entries.get(said) or [0, other.lost, 0, 0]
            both.entries[said] = [one[0] + two[0], one[1] + two[1], one[2] + two[2], one[3] | two[3]]
        if len(both.entries) > 2 * both.room:
            both._prune()
        return both

    def _prune(self) -> None:
        """Drop the rarest, all that are equally rare: so that it does not matter which came first."""
        most = sorted((seen + missed for seen, missed, _, _ in self.entries.values()), reverse=True)
        self.lost = max(self.lost, most[self.room])
        self.entries = {said: entry for said, entry in self.entries.items() if entry[0] + entry[1] > self.lost}


def _shown(page: str) -> tuple[list[str], bool]:
    """List the lines near the edges of a page, and tell whether some between them are left out."""
    rows = [row for row in map(str.strip, page.split("\n")) if row]
    return (rows[:_EDGE] + rows[-_EDGE:], True) if len(rows) > 2 * _EDGE else (rows, False)


def _outside(bodies: Sequence[bool], *, cut: bool) -> Iterator[bool]:
    """Tell for each line whether it stands around the text of its page; what is left out in the middle is text."""
    middle = _SENTENCES + 1 if cut else 0
    before, behind = 0, sum(bodies) + middle
    for number, body in enumerate(bodies):
        if number == _EDGE:
            before, behind = before + middle, behind - middle
        behind -= body
        yield min(before, behind) <= _SENTENCES
        before += body


def _compared(row: str) -> Iterable[str]:
    """Give what a line is counted as: with its numbers, and without them, for either may come again."""
    found = key(row)
    if found is None:
        return ()
    return (found.folded,) if found.exact == found.folded else (found.folded, found.exact)
