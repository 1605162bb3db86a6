"""The pages and paragraphs of a repaired text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.document import Place

__all__ = ["TextPart", "find_paragraphs"]

_PARAGRAPH = re.compile("[^\n\f]+(?:\n[^\n\f]+)*")


class TextPart(NamedTuple):
    """A page or a paragraph of a repaired text.

    ``number`` is that of the page, or counts paragraphs from 1; ``start`` and ``end`` are places of the repaired text;
    ``places`` say on which pages it stands, and in which boxes where that is known.
    """

    number: int
    start: int
    end: int
    text: str
    places: tuple[Place, ...] = ()


def find_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield the places of the paragraphs of a text: lines without a blank line or the end of a page between them.

    >>> list(find_paragraphs("one\ntwo\n\nthree\ffour"))
    [(0, 7), (9, 14), (15, 19)]
    """
    return (found.span() for found in _PARAGRAPH.finditer(text))
