"""Blocks: which lines of a document are headings, list items, quotations, code, rows of tables or terms."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Block"]


class Block(NamedTuple):
    """The form of ``[start, end)`` of a document's text.

    ``kind`` is "heading", "item", "numbered", "within" (what goes on in an item after a list or code in it),
    "preformatted", "quote", "table", "term", "definition" or "window" (the title of the window above a page that has a
    heading, which Markdown leaves out). ``level`` is 1 to 6 for headings; for items, numbered ones
    and what is within them how deep their list lies in others, from 1; for code and quotations one more than the lists
    around them. ``number`` is that of a numbered item where it does not go on from the one before, else None.
    """

    start: int
    end: int
    kind: str
    level: int = 1
    number: int | None = None
