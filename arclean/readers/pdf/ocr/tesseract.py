"""Tesseract: the words of a picture, read by a process of its own, which ends where its time is over.

It needs the extra ``ocr`` (pytesseract), the program, and the data of one language of the script: ``ara``, ``fas`` or
``urd``. Those of English are asked for what these do not know (:mod:`arclean.readers.pdf.ocr.latin_words`).
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from arclean.core.document import Box
from arclean.errors import ConfigError
from arclean.readers.timeout import TimeIsUp

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from arclean.readers.pdf.ocr.page_pictures import PagePicture

__all__ = ["LANGUAGES", "LATIN", "OcrWord", "Tesseract", "start_tesseract"]

LANGUAGES: Mapping[str, str] = {"ar": "ara", "fa": "fas", "ur": "urd"}
"""What Tesseract calls the languages of the script."""
LATIN = "eng"
"""The language in which words are read that those do not know."""

_HOW_TO_INSTALL = (
    "OCR needs Tesseract, its data of Arabic, and the extra of arclean: install them with 'apt-get install "
    "tesseract-ocr tesseract-ocr-ara' (or as your system has them) and 'pip install arclean[ocr]'"
)
_CONTROLS = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\\s]+")  # ZWNJ is content
_WHOLE_PAGE, _SPARSE_TEXT = 3, 11  # page segmentation modes


class OcrWord(NamedTuple):
    """A word as OCR reads it, in logical order, its box in points on the page, and which line and block it is of.

    ``probability`` (0..1) is that of the word to be right, as Tesseract says. Where the picture was turned, ``box`` is
    that on the picture, and ``place`` that on the page.
    """

    text: str
    box: Box
    probability: float
    line: int
    block: int = 0
    place: Box | None = None


class Tesseract(NamedTuple):
    """Tesseract as it is installed here: its version, its data of :data:`LANGUAGES`, and whether it has Latin."""

    library: Any
    version: str
    languages: tuple[str, ...]
    has_latin: bool = False

    def read_picture(
        self, picture: PagePicture, language: str, seconds: float = math.inf, *, sparse: bool = False
    ) -> list[OcrWord]:
        """Return the words of the picture of a page in their order of reading; ``sparse`` for lines here and there.

        Raises TimeIsUp where it takes longer than ``seconds``.
        """
        config = f"--psm {_SPARSE_TEXT if sparse else _WHOLE_PAGE} --dpi {picture.dots_per_inch}"
        picture.image.format = "BMP"  # how it is handed over: packing it would take longer than reading
        try:
            table = self.library.image_to_data(
                picture.image, lang=language, config=config, output_type=self.library.Output.DICT,
                timeout=0 if seconds == math.inf else max(seconds, _LEAST_SECONDS),
            )  # fmt: skip
        except self.library.TesseractError:  # it has no text where it cannot be read
            return []
        except RuntimeError as error:
            raise TimeIsUp from error
        return [*_table_words(table, picture)]

    def find_turn(self, picture: PagePicture, seconds: float = math.inf) -> int:
        """Return by how many degrees a picture is to be turned clockwise so that its text stands upright.

        Raises TimeIsUp where it takes longer than ``seconds``.
        """
        try:
            told = self.library.image_to_osd(
                picture.image, output_type=self.library.Output.DICT,
                timeout=0 if seconds == math.inf else max(seconds, _LEAST_SECONDS),
            )  # fmt: skip
        except self.library.TesseractError:  # it has no data for this, or sees too little text
            return 0
        except RuntimeError as error:
            raise TimeIsUp from error
        return int(told.get("rotate", 0)) % 360


_LEAST_SECONDS = 0.1  # none at all would be no limit


@lru_cache(1)
def start_tesseract() -> Tesseract:
    """Return Tesseract as it is installed. Raises ConfigError, which says how to install it, where it is not."""
    try:
        import pytesseract  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ConfigError(_HOW_TO_INSTALL) from error
    try:
        installed = pytesseract.get_languages()
        version = str(pytesseract.get_tesseract_version())
    except (pytesseract.TesseractNotFoundError, SystemExit) as error:
        raise ConfigError(_HOW_TO_INSTALL) from error
    languages = tuple(name for name in LANGUAGES.values() if name in installed)
    if not languages:
        raise ConfigError(_HOW_TO_INSTALL)
    return Tesseract(pytesseract, version, languages, LATIN in installed)


def _table_words(table: Mapping[str, list[Any]], picture: PagePicture) -> Iterator[OcrWord]:
    """Yield the words of a table of Tesseract (TSV): those that have text."""
    columns = ("text", "conf", "left", "top", "width", "height", "block_num", "par_num", "line_num")
    lines: dict[tuple[int, int, int], int] = {}
    for text, said, left, top, width, height, *line in zip(*(table.get(name, ()) for name in columns), strict=False):
        word = _CONTROLS.sub("", str(text))
        if not word or said < 0:
            continue
        across, down = picture.points_per_pixel
        box = Box(left * across, top * down, (left + width) * across, (top + height) * down)
        number = lines.setdefault((line[0], line[1], line[2]), len(lines))
        yield OcrWord(word, box, said / 100, number, line[0])
