"""Blocks: which lines of a document are headings, list items, quotations or preformatted text."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Block"]


class Block(NamedTuple):
    """The form of ``[start, end)`` of a document's text: "heading", "item", "numbered", "preformatted" or "quote".

    ``level`` is 1 to 6 for headings, and for items and numbered items how deep their list lies in others, from 1.
    """

    start: int
    end: int
    kind: str
    level: int = 1
