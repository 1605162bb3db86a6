"""Page facts: by what a page was read that all pages of a document tell together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable

    from arclean.readers.pdf.fonts.font import Font

__all__ = ["PageFacts"]


class PageFacts(NamedTuple):
    """The fonts of a page, the parts of letters that it draws, and what was known of both when it was read."""

    fonts: tuple[Font, ...]
    parts: tuple[tuple[Font, int], ...]
    known: Hashable
