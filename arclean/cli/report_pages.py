"""What a report has beside a result: the verdict in a line, and pictures of the pages of a PDF."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from arclean.readers.pdf.ocr.page_pictures import PagePictures
from arclean.readers.timeout import TimeIsUp

if TYPE_CHECKING:
    from arclean.diagnosis import Diagnosis

__all__ = ["describe_verdict", "picture_pages"]

_MOST_PAGES = 30  # more would make a page that no browser likes to open
_WIDTH = 900  # pixels
_SECONDS = 20.0


def describe_verdict(diagnosis: Diagnosis) -> str:
    """Return a verdict with its reasons where there is one page, else with the numbers of pages by verdict."""
    if len(diagnosis.pages) == 1:
        reasons = " ".join(diagnosis.pages[0].reasons)
        return f"{diagnosis.verdict}: {reasons}" if reasons else diagnosis.verdict
    counts = Counter(page.verdict for page in diagnosis.pages)
    told = ", ".join(f"{count:,} {verdict}" for verdict, count in counts.most_common())
    return f"{diagnosis.verdict}: of {len(diagnosis.pages):,} pages {told}" if told else diagnosis.verdict


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
