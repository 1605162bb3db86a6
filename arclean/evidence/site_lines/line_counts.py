r"""Counts of the documents in which lines stand: one pass, bounded memory, and counts that can be joined.

The counts are a summary of frequent items (Misra and Gries 1982; joined as in Agarwal et al., Mergeable Summaries,
2012), kept with the bounds of each count: as long as there are no more than twice :data:`CAPACITY` different lines all
counts are exact, however the documents are dealt out to workers and in whatever order they are joined. Beyond that the
rarest are dropped, and ``lost`` says in how many documents a line may have stood that is not there: at most the number
of lines counted divided by :data:`CAPACITY`. A line that is there was seen ``seen`` times and at most ``missed`` more.
"""

from __future__ import annotations

import zlib
from itertools import compress
from typing import TYPE_CHECKING

from arclean.evidence.site_lines import weights
from arclean.evidence.site_lines.line_keys import is_prose_line, line_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["CAPACITY", "LineCounts"]

CAPACITY = 20_000
"""Lines that are kept: of 100 lines a document, none that stands in one document of 200 is lost. Some 20 MB."""

_BITS = tuple(1 << place for place in range(256))  # one object each, shared by all lines that stand in one document

Entry = list[int]
"""Documents seen and perhaps missed, those in which the line stands around the text, and the set of their bodies."""


class LineCounts:
    """Counts for each line the documents that have it, those that have it around the text, and the different ones.

    >>> counts = LineCounts()
    >>> for day in ("12", "13"):
    ...     counts.add_document(f"صحيفة الضفاف {day}")
    >>> counts.documents, counts.entries["صحيفه الضفاف #"][:2]
    (2, [2, 0])
    """

    __slots__ = ("capacity", "documents", "entries", "lost")

    def __init__(self, capacity: int = CAPACITY) -> None:
        self.capacity = capacity
        self.documents = 0
        self.lost = 0
        self.entries: dict[str, Entry] = {}

    def add_document(self, text: str) -> None:
        """Count the lines of a document, each one once."""
        self.documents += 1
        outside_of: dict[str, bool] = {}
        checksum = 0
        for page in text.split("\f"):
            rows, is_cut = _rows_at_edges(page)
            prose = [is_prose_line(row) for row in rows]
            for row, outside in zip(rows, _flag_outside(prose, is_cut=is_cut), strict=True):
                for key in _keys_to_count(row):
                    outside_of[key] = outside_of.get(key, False) or outside
            checksum = zlib.crc32("\n".join(compress(rows, prose)).encode("utf-8", "surrogatepass"), checksum)
        bit = _BITS[(checksum or zlib.crc32(text.encode("utf-8", "surrogatepass"))) % len(_BITS)]
        entries = self.entries
        for key, outside in outside_of.items():
            entry = entries.get(key)
            if entry is None:
                entries[key] = [1, self.lost, int(outside), bit]
            else:
                entry[0] += 1
                entry[2] += outside
                entry[3] |= bit
        if len(entries) > 2 * self.capacity:
            self._drop_rarest()

    def merge(self, other: LineCounts) -> LineCounts:
        """Return the counts over the documents of both; neither changes."""
        both = LineCounts(max(self.capacity, other.capacity))
        both.documents, both.lost = self.documents + other.documents, self.lost + other.lost
        for key in self.entries.keys() | other.entries.keys():
            one = self.entries.get(key) or [0, self.lost, 0, 0]
            two = other.entries.get(key) or [0, other.lost, 0, 0]
            both.entries[key] = [one[0] + two[0], one[1] + two[1], one[2] + two[2], one[3] | two[3]]
        if len(both.entries) > 2 * both.capacity:
            both._drop_rarest()
        return both

    def _drop_rarest(self) -> None:
        """Drop the rarest lines, all that are equally rare: so that it does not matter which came first."""
        upper = sorted((seen + missed for seen, missed, _, _ in self.entries.values()), reverse=True)
        self.lost = max(self.lost, upper[self.capacity])
        self.entries = {key: entry for key, entry in self.entries.items() if entry[0] + entry[1] > self.lost}


def _rows_at_edges(page: str) -> tuple[list[str], bool]:
    """Return the lines near the edges of a page, and whether some between them are left out."""
    rows = [row for row in map(str.strip, page.split("\n")) if row]
    edge = weights.EDGE_LINES
    return (rows[:edge] + rows[-edge:], True) if len(rows) > 2 * edge else (rows, False)


def _flag_outside(prose: Sequence[bool], *, is_cut: bool) -> Iterator[bool]:
    """Yield for each line whether it stands around the text of its page; what is left out in the middle is text."""
    most = weights.SENTENCES_OUTSIDE
    middle = most + 1 if is_cut else 0
    before, after = 0, sum(prose) + middle
    for number, is_prose in enumerate(prose):
        if number == weights.EDGE_LINES:
            before, after = before + middle, after - middle
        after -= is_prose
        yield min(before, after) <= most
        before += is_prose


def _keys_to_count(row: str) -> Iterable[str]:
    """Return the keys that a line is counted by: with its numbers, and without them, for either may come again."""
    key = line_key(row)
    if key is None:
        return ()
    return (key.folded,) if key.exact == key.folded else (key.folded, key.exact)
