"""The lines of a text with the blocks that they stand in, without what stands around the text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from arclean.core.line_spans import line_spans
from arclean.core.markdown.rendering import MarkdownLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from arclean.core.blocks import Block
    from arclean.core.edits import Label, Span

__all__ = ["find_markdown_lines"]

_TEXT_ENDS = (".", ":", "!", "?", "\u061f", "\u06d4", "}", ")", "\u00bb", '"')  # of a sentence or a quotation
_LEAST_OPEN = 40  # characters of a full line
_AROUND_THE_TEXT = frozenset(("furniture", "boilerplate"))


def find_markdown_lines(
    text: str, blocks: Sequence[Block], labels: Sequence[Label], to_source: Callable[[int, int], Sequence[Span]],
    pages: Sequence[int] = (),
) -> Iterator[MarkdownLine]:  # fmt: skip
    """Yield the lines of a text that its labels do not call furniture or boilerplate, each with its block.

    ``blocks`` (sorted, disjoint), ``labels`` and the starts of ``pages`` (sorted) are in places of the source, which
    ``to_source`` gives for a span. An empty line parts pages, unless a table or a full line without an end goes on.
    """
    before: MarkdownLine | None = None
    page = 0
    dropped = sorted(label[:2] for label in labels if label.role in _AROUND_THE_TEXT)
    for start, end in line_spans(text):
        places = to_source(start, end) if start < end else ()
        if places and _holds(dropped, places[0].start, places[-1].end):
            continue
        line = MarkdownLine(text[start:end], _block_at(blocks, places[0].start) if places else None)
        at = bisect_right(pages, places[0].start) if places else page
        if before and at != page and not _goes_on(before, line):
            yield MarkdownLine("")
        yield line
        before, page = line, at


def _goes_on(line: MarkdownLine, below: MarkdownLine) -> bool:
    """Return whether what the last line of a page says may go on with the first line of the next one."""
    shown = line.text.rstrip()
    if "\t" in shown or "\t" in below.text or line.block or below.block:
        return True
    return len(shown) >= _LEAST_OPEN and not shown.endswith(_TEXT_ENDS)


def _holds(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Return whether one of some sorted spans holds another span."""
    at = bisect_right(spans, start, key=lambda span: span[0])
    return at > 0 and spans[at - 1][1] >= end


def _block_at(blocks: Sequence[Block], place: int) -> Block | None:
    at = bisect_right(blocks, place, key=lambda block: block.start)
    return blocks[at - 1] if at and place < blocks[at - 1].end else None
