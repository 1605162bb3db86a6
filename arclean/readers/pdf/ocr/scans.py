"""Scans: pages of which images are nearly all, with at most a stamp or a page number in text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.ocr import weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.layout.sheets import Sheet

__all__ = ["asks_for_ocr", "is_scan"]


def is_scan(images: Sequence[Box], page: Box, text: str) -> bool:
    """Return whether a page with such images and such text is a scan.

    >>> from arclean.core.document import Box
    >>> is_scan([Box(0, 0, 100, 50), Box(0, 50, 100, 96)], Box(0, 0, 100, 100), "page 7")
    True
    """
    if not images or sum(map(str.isalnum, text)) > weights.MAX_STAMP:
        return False
    covered = sum(
        max(0.0, min(image.x1, page.x1) - max(image.x0, page.x0))
        * max(0.0, min(image.bottom, page.bottom) - max(image.top, page.top))
        for image in images
    )
    return covered >= weights.SCANNED_SHARE * (page.x1 - page.x0) * (page.bottom - page.top)


def asks_for_ocr(sheet: Sheet) -> bool:
    """Return whether a page is a picture, or has glyphs that are not read."""
    return sheet.is_picture or LOST_GLYPH in sheet.text or bool(sheet.uncertain_numbers)
