"""The fonts of a PDF whose map does not say what they draw, and what their text is read by."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from arclean.report.page.marked_text import escape_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.document import Document

__all__ = ["describe_fonts"]

_VERDICTS = {
    "lies": "its map names other letters than are drawn",
    "lacks": "its map leaves codes out",
    "none": "it has no map",
}
_SOURCES = {"program": "by the font program", "none": "not at all"}
_TOLD = frozenset({"name", "codes", "source", "mapped", "verdict"})


def describe_fonts(document: Document) -> Iterator[str]:
    """Yield a list of the fonts of a document whose map is not enough, as HTML; nothing where there are none.

    >>> from arclean import Document
    >>> list(describe_fonts(Document(text="x")))
    []
    """
    fonts = [font for font in _fonts_of(document) if font.get("verdict") in _VERDICTS]
    if not fonts:
        return
    yield '<section dir="ltr"><h2>Fonts that do not say what they draw</h2><ul>'
    for font in fonts:
        name = f"<bdi>{escape_text(str(font.get('name')))}</bdi>"
        yield f"<li>{name}: {_VERDICTS[font['verdict']]}. {escape_text(_describe_sources(font))}</li>"
    yield "</ul></section>"


def _fonts_of(document: Document) -> list[dict[str, Any]]:
    try:
        fonts = json.loads(str(document.metadata.get("fonts", "[]")))
    except ValueError:  # metadata of others
        return []
    return [font for font in fonts if isinstance(font, dict)] if isinstance(fonts, list) else []


def _describe_sources(font: dict[str, Any]) -> str:
    """Return how many codes of a font are read by what."""
    counts = {name: int(count) for name, count in font.items() if name not in _TOLD}
    lost = {name: counts.pop(name) for name in ("none",) if name in counts}
    counts["its map"] = int(font.get("codes", 0)) - sum(counts.values()) - sum(lost.values())
    parts = [f"{count} {_SOURCES.get(name, f'by {name}')}" for name, count in (counts | lost).items() if count]
    return f"{font.get('codes')} codes: {', '.join(parts)}." if parts else ""
