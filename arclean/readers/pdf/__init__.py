"""PDF: the characters of a page, their lines, and the Document made of them."""

from __future__ import annotations

from arclean.readers.pdf.reader import read_pdf

__all__ = ["read_pdf"]
