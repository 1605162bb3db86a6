"""Parts of one document, repaired together and given back apart: cells, captions, elements, chunks.

Damage goes through a document, and a cell by itself seldom shows it. Parts are joined by blank lines into one text, all
filters read it whole, and no edit touches a blank line between two parts; what a pass did is then parted again, so that
each part has a result of its own, with edits and findings in its own places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.core.document import Document
from arclean.core.edits import Span
from arclean.core.part_breaks import move_breaks
from arclean.core.result import Pass, Result

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.edits import Edit, Finding, Label

__all__ = ["JoinedParts", "split_result"]

_BREAK = "\n\n"


class JoinedParts(NamedTuple):
    """Parts joined into one text, and the spans of the breaks between them."""

    text: str
    breaks: tuple[Span, ...]

    @classmethod
    def from_parts(cls, parts: Sequence[str]) -> JoinedParts:
        """Return parts, joined.

        >>> JoinedParts.from_parts(["قال", "", "كتب"]).breaks
        (Span(start=3, end=5), Span(start=5, end=7))
        """
        breaks, at = [], 0
        for part in parts[:-1]:
            at += len(part) + len(_BREAK)
            breaks.append(Span(at - len(_BREAK), at))
        return cls(_BREAK.join(parts), tuple(breaks))


def split_result(joined: JoinedParts, parts: Sequence[str], passes: Sequence[Pass], repaired: str) -> list[Result]:
    """Return the results of parts, by what the passes did to their joined text; no edit may touch a break."""
    by_part: list[list[Pass]] = [[] for _ in parts]
    breaks = joined.breaks
    size = len(joined.text)
    for done in passes:
        for number, span in enumerate(_spans_between(breaks, size)):
            edits = tuple(_move_edit(edit, span.start) for edit in done.edits if _lies_in(edit, span))
            notes = tuple(_move_note(note, span) for note in done.notes if span.start <= note.start <= span.end)
            if edits or notes:
                by_part[number].append(Pass(done.filter, edits, notes, done.resolves))
        breaks = move_breaks(breaks, done.edits)
        size += sum(len(edit.target) - len(edit.source) for edit in done.edits)
    texts = [repaired[start:end] for start, end in _spans_between(breaks, len(repaired))]
    return [
        Result(part, text, tuple(done), Document(text=part))
        for part, text, done in zip(parts, texts, by_part, strict=True)
    ]


def _spans_between(breaks: Sequence[Span], size: int) -> Iterator[Span]:
    """Yield the spans of the parts between breaks in a text of some size."""
    at = 0
    for start, end in breaks:
        yield Span(at, start)
        at = end
    yield Span(at, size)


def _lies_in(place: Edit, span: Span) -> bool:
    return span.start <= place.start and place.end <= span.end


def _move_edit(edit: Edit, shift: int) -> Edit:
    return edit._replace(start=edit.start - shift, end=edit.end - shift)


def _move_note(note: Finding | Label, span: Span) -> Finding | Label:
    """Return a finding or label in places of a part; what reaches beyond it ends with it."""
    return note._replace(start=note.start - span.start, end=min(note.end, span.end) - span.start)
