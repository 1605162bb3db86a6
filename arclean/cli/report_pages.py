"""Pictures of the pages of a PDF, for a report."""

from __future__ import annotations

import io
from pathlib import Path

from arclean.readers.pdf.ocr.page_pictures import PagePictures
from arclean.readers.timeout import TimeIsUp

__all__ = ["picture_pages"]

_MOST_PAGES = 30  # more would make a page that no browser likes to open
_WIDTH = 900  # pixels
_SECONDS = 20.0


def picture_pages(path: str, password: str | None) -> dict[int, bytes]:
    """Return PNGs of the first pages of a PDF by their numbers; none for what is no file."""
    if path == "-":
        return {}
    pictures = PagePictures(Path(path).read_bytes(), password)
    found: dict[int, bytes] = {}
    try:
        for number in range(1, _MOST_PAGES + 1):
            picture = pictures.draw_page(number, _SECONDS)
            if picture is None:
                continue
            image = picture.image
            image.thumbnail((_WIDTH, _WIDTH * 3))
            file = io.BytesIO()
            image.save(file, "PNG", optimize=True)
            found[number] = file.getvalue()
    except (TimeIsUp, IndexError):
        return found
    finally:
        pictures.close()
    return found
