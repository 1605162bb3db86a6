"""Page pictures: pages drawn for OCR, by pdfium, which comes with the library that reads PDFs.

Drawing is stopped where its time is over, and a page whose images would take too much memory is not drawn.
"""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Any, NamedTuple

from arclean.core.document import Box
from arclean.readers.pdf.ocr import weights
from arclean.readers.timeout import TimeIsUp

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["PagePicture", "PagePictures"]

_POINTS_PER_INCH = 72
MAX_PIXELS = 40_000_000
"""Pixels of the picture of a page, at most: A2 at 300 dots an inch."""
MAX_IMAGE_PIXELS = 250_000_000
"""Pixels of all images of a page, at most: A0 at 400 dots an inch."""


class PagePicture(NamedTuple):
    """A page drawn in grey: an image of Pillow, its resolution, and how many points a pixel is across and down.

    ``turned`` are the degrees by which it was turned clockwise: 0, 90, 180 or 270.
    """

    image: Any
    dots_per_inch: int
    points_per_pixel: tuple[float, float]
    turned: int = 0

    def turn(self, degrees: int) -> PagePicture:
        """Return the picture turned clockwise by 90, 180 or 270 degrees."""
        across, down = self.points_per_pixel
        turned = self.image.rotate(-degrees, expand=True)
        return PagePicture(turned, self.dots_per_inch, (across, down) if degrees == 180 else (down, across), degrees)

    def place_on_page(self, box: Box) -> Box:
        """Return the place on the page of a box on the picture, both in points."""
        wide, high = (size * step for size, step in zip(self.image.size, self.points_per_pixel, strict=True))
        x0, top, x1, bottom = box
        if self.turned == 90:
            return Box(top, wide - x1, bottom, wide - x0)
        if self.turned == 180:
            return Box(wide - x1, high - bottom, wide - x0, high - top)
        return Box(high - bottom, x0, high - top, x1) if self.turned == 270 else box

    def keep_rows(self, rows: Iterable[Box]) -> PagePicture:
        """Return the picture with all white but some boxes, given in points."""
        across, down = self.points_per_pixel
        kept = self.image.point(lambda _: _WHITE)
        for row in rows:
            left, top = int(row.x0 / across), int(row.top / down)
            edges = (left, top, math.ceil(row.x1 / across), math.ceil(row.bottom / down))
            box = tuple(min(max(0, edge), end) for edge, end in zip(edges, self.image.size * 2, strict=True))
            kept.paste(self.image.crop(box), box[:2])
        return self._replace(image=kept)


_WHITE = 255


class PagePictures:
    """Draws the pages of a PDF, which is opened for it with the first one; close it when done."""

    def __init__(self, data: bytes, password: str | None = None) -> None:
        self._data, self._password = data, password
        self._pdf: Any = None

    def draw_page(self, number: int, seconds: float = math.inf) -> PagePicture | None:
        """Return the picture of a page, by its number from 1; None where it cannot be drawn.

        Raises TimeIsUp where it takes longer than ``seconds``.
        """
        import pypdfium2  # noqa: PLC0415 - for those who ask for OCR

        try:
            if self._pdf is None:
                self._pdf = pypdfium2.PdfDocument(self._data, password=self._password)
            page = self._pdf[number - 1]
        except pypdfium2.PdfiumError:
            return None
        try:
            return None if _count_image_pixels(page) > MAX_IMAGE_PIXELS else _draw(page, seconds)
        except pypdfium2.PdfiumError:
            return None
        finally:
            page.close()

    def close(self) -> None:
        """Close the PDF."""
        if self._pdf is not None:
            self._pdf.close()
            self._pdf = None


def _count_image_pixels(page: Any) -> int:
    """Return how many pixels the images of a page have together, as they say."""
    import pypdfium2.raw  # noqa: PLC0415 - as above

    images = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
    return sum(math.prod(image.get_px_size()) for image in images)


def _draw(page: Any, seconds: float) -> PagePicture | None:
    """Return the picture of a page. Raises TimeIsUp."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as above
    from pypdfium2 import PdfBitmap  # noqa: PLC0415

    wide, high = page.get_size()
    if wide <= 0 or high <= 0:
        return None
    scale = min(weights.DOTS_PER_INCH / _POINTS_PER_INCH, math.sqrt(MAX_PIXELS / (wide * high)))
    width, height = max(1, round(wide * scale)), max(1, round(high * scale))
    bitmap = PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_Gray)
    bitmap.fill_rect((_WHITE,) * 4, 0, 0, width, height)
    deadline = time.monotonic() + seconds

    def is_over(_: Any) -> bool:
        return time.monotonic() > deadline

    pause = pdfium.IFSDK_PAUSE(version=1)
    pause.NeedToPauseNow = type(pause.NeedToPauseNow)(is_over)
    flags = pdfium.FPDF_ANNOT | pdfium.FPDF_GRAYSCALE
    status = pdfium.FPDF_RenderPageBitmap_Start(bitmap, page, 0, 0, width, height, 0, flags, pause)
    pdfium.FPDF_RenderPage_Close(page)
    if status == pdfium.FPDF_RENDER_TOBECONTINUED:
        raise TimeIsUp
    if status != pdfium.FPDF_RENDER_DONE:
        return None
    image = bitmap.to_pil().copy()
    return PagePicture(image, max(1, round(scale * _POINTS_PER_INCH)), (wide / width, high / height))
