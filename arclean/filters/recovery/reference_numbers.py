"""A reference: another version of a text, its words and its numbers.

A reference may tell the same in the same words (another extractor's output of the file, another edition), or the same
story in part of them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.recovery.gap_comparison import mask_glyph_numbers
from arclean.filters.recovery.word_alignment import WordSequence

if TYPE_CHECKING:
    from arclean.core.context import Context

__all__ = ["Reference", "ReferenceNumber", "quote_number", "run_references"]

_search_digit = LazyPattern(f"[{DIGIT}]").search


class ReferenceNumber(NamedTuple):
    """Where a reference has a number: the place between its words, and the span of its text between them."""

    place: int
    start: int
    end: int


class Reference:
    """A reference, its words, and its numbers; ``words.text`` is its text without the numbers of glyphs."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = WordSequence(mask_glyph_numbers(text))

    @cached_property
    def keys_by_beginning(self) -> dict[str, list[str]]:
        """The keys of the words, by their first two letters."""
        found: dict[str, list[str]] = {}
        for key in self.words.positions:
            found.setdefault(key[:2], []).append(key)
        return found

    @cached_property
    def numbers(self) -> list[ReferenceNumber]:
        """The places between words where numbers stand, in order."""
        found = []
        for place in range(len(self.words.keys) + 1):
            start, end = self.words.span_between(place)
            if end - start > 1 and _search_digit(self.words.text, start, end):
                found.append(ReferenceNumber(place, start, end))
        return found


def quote_number(reference: Reference, number: ReferenceNumber, width: int = 2) -> str:
    """Return a number of a reference with ``width`` words on either side, on one line."""
    words, size = reference.words, len(reference.words.keys)
    start = words.starts[max(0, number.place - width)] if number.place else number.start
    end = words.ends[min(size, number.place + width) - 1] if number.place < size else number.end
    return " ".join(reference.text[start:end].split())


def run_references(context: Context) -> list[Reference]:
    """Return the references of a run, read once for all filters.

    >>> from arclean.core.context import Context
    >>> [len(one.numbers) for one in run_references(Context(references=("في عام 2015، وفي عام 2016",)))]
    [2]
    """
    return [context.measure_once(Reference, text) for text in context.references]
