"""Object cache: what the PDF library remembers of a file, forgotten page by page so that memory stays flat."""

from __future__ import annotations

from typing import Any

__all__ = ["trim_object_cache"]

_LONG_LIST = 500  # items
_MAX_CACHED_OBJECTS = 4000  # of some hundred bytes each
_MAX_PARSED_STREAMS = 20  # of a hundred objects each


def trim_object_cache(document: Any) -> None:
    """Drop streams, long lists (a font's widths), and everything where it is much, from the library's memory.

    ``document`` is a PDFDocument of pdfminer. It keeps all that it ever looked up; what other pages need it looks up
    again.
    """
    from pdfminer.pdftypes import PDFStream  # noqa: PLC0415 - with pdfplumber

    objects, parsed = document._cached_objs, document._parsed_objs  # noqa: SLF001 - they have no other door
    for number, (found, _) in list(objects.items()):
        if isinstance(found, PDFStream) or (isinstance(found, list) and len(found) > _LONG_LIST):
            del objects[number]
    if len(objects) > _MAX_CACHED_OBJECTS:
        objects.clear()
    if len(parsed) > _MAX_PARSED_STREAMS:
        parsed.clear()
