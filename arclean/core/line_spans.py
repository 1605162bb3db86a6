r"""The lines of a text as spans; ``"\n"`` and ``"\f"`` end a line."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.core.edits import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["line_spans", "line_spans_with"]

_LINE_BREAK = re.compile("[\n\f]")
_MIN_KEPT, _MAX_KEPT = 1 << 12, 1 << 21  # characters of a text whose spans are kept: each filter asks for them


def line_spans(text: str) -> Iterable[Span]:
    r"""Return the spans of the lines of a text, without the ``"\n"`` or ``"\f"`` that ends them.

    >>> [tuple(span) for span in line_spans("ab\n\fc")]
    [(0, 2), (3, 3), (4, 5)]
    """
    return _kept_spans(text) if _MIN_KEPT <= len(text) <= _MAX_KEPT else _find_spans(text)


def _find_spans(text: str) -> Iterator[Span]:
    at = 0
    for found in _LINE_BREAK.finditer(text):
        yield Span(at, found.start())
        at = found.end()
    yield Span(at, len(text))


@lru_cache(maxsize=1)
def _kept_spans(text: str) -> tuple[Span, ...]:
    return (*_find_spans(text),)


def line_spans_with(search: Callable[[str, int], re.Match[str] | None], text: str) -> Iterator[Span]:
    r"""Yield the spans of the lines in which a search finds something; other lines cost no more than the search.

    >>> [tuple(span) for span in line_spans_with(re.compile("c").search, "ab\ncc\n\fc")]
    [(3, 5), (7, 8)]
    """
    at = 0
    while found := search(text, at):
        start = max(text.rfind("\n", at, found.start()), text.rfind("\f", at, found.start())) + 1 or at
        stop = _LINE_BREAK.search(text, found.end())
        at = stop.start() if stop else len(text)
        yield Span(start, at)
