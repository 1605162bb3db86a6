"""Reading by OCR: which pages of a document are read, in which language, and what comes of it.

A page that is a picture (a scan, or outlines without text) is read whole, one with glyphs that nothing gave a text in
the lines that hold them. The language is that of the text which the document has; where it has none, that in which the
first page reads once it is read as Arabic: the letters of Persian and Urdu come out of that too. Tesseract is asked
whether a page that reads badly lies on its side.
"""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

from arclean.core.document import enclosing_box
from arclean.language.legibility import read_language
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.ocr import weights
from arclean.readers.pdf.ocr.arabic_signs import restore_comma
from arclean.readers.pdf.ocr.certainty import probability_of_word
from arclean.readers.pdf.ocr.latin_words import doubtful_boxes, take_latin_words
from arclean.readers.pdf.ocr.page_pictures import PagePictures
from arclean.readers.pdf.ocr.placed_words import PageOcr
from arclean.readers.pdf.ocr.tesseract import LANGUAGES, LATIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.layout.sheets import Sheet
    from arclean.readers.pdf.ocr.page_pictures import PagePicture
    from arclean.readers.pdf.ocr.tesseract import OcrWord, Tesseract
    from arclean.readers.timeout import StepTimer

__all__ = ["DocumentOcr", "unread_rows"]

_LONG_WORD = 4  # letters: lying, such a word is wider than high
_ROW_MARGIN = 3.0  # points around a line that is shown


class DocumentOcr:
    """Reads the pages of one document by OCR; ``timer`` ends what takes longer than some seconds a page."""

    def __init__(self, tesseract: Tesseract, timer: StepTimer, seconds: float) -> None:
        self._timer, self._tesseract, self._seconds = timer, tesseract, seconds
        self._pictures: PagePictures | None = None
        self._language = ""
        self._read: list[int] = []

    def close(self) -> None:
        """Let go of the PDF."""
        if self._pictures is not None:
            self._pictures.close()

    def choose_language(self, text: str) -> None:
        """Choose the language of a document by the words that it has, where they are enough; those unread tell none."""
        read = read_language(" ".join(word for word in text.split() if LOST_GLYPH not in word))
        if read.letters >= weights.MIN_LANGUAGE_LETTERS:
            self._choose(read.language)

    def read_page(self, sheet: Sheet, pdf: Any) -> PageOcr | None:
        """Return what OCR reads on a page of a PDF of the library, or None. Raises TimeIsUp where it takes too long."""
        self._timer.start_step(self._seconds, waits=True)
        if self._pictures is None:
            self._pictures = PagePictures(_read_stream(pdf.stream), pdf.password)
        picture = self._pictures.draw_page(sheet.number, self._timer.remaining())
        if picture is None:
            return None
        is_picture = sheet.is_picture or _is_mostly_unread(sheet.text)
        rows = [] if is_picture else [*unread_rows(sheet)]
        if rows:
            picture = picture.keep_rows(rows)
        words = self._read_picture(picture, sparse=bool(rows))
        if words:
            self._read.append(sheet.number)
        words = [
            one._replace(text=restore_comma(one.text), probability=probability_of_word(one.text, one.probability))
            for one in words
        ]
        return PageOcr(words, is_picture) if words else None

    def describe(self) -> str:
        """Return by what OCR was read, in which language and on which pages, as JSON; empty where it was not."""
        told = {"engine": f"tesseract {self._tesseract.version}", "language": self._language, "pages": self._read}
        return json.dumps(told) if self._read else ""

    def _choose(self, language: str | None) -> None:
        code = LANGUAGES.get(language or "", "")
        if code in self._tesseract.languages:
            self._language = code

    def _read_picture(self, picture: PagePicture, *, sparse: bool) -> Sequence[OcrWord]:
        """Return the words of a picture; the first one tells the language where nothing has told it."""
        name = self._language or self._tesseract.languages[0]
        words = self._read_in(picture, name, sparse=sparse)
        said = 0.0 if _run_upward(words) else _mean_probability(words)
        if not sparse and said < weights.UPRIGHT:
            degrees = self._tesseract.find_turn(picture, self._timer.remaining())
            turned = self._read_in(picture.turn(degrees), name, sparse=sparse) if degrees else []
            if turned and _mean_probability(turned) > said:
                picture, words = picture.turn(degrees), turned
        if not self._language:
            told = read_language(" ".join(word.text for word in words))
            if told.letters >= weights.MIN_LANGUAGE_LETTERS:
                self._choose(told.language)
                self._language = self._language or name
            if self._language not in {"", name}:
                words = self._read_in(picture, self._language, sparse=sparse)
        return [word._replace(place=picture.place_on_page(word.box)) for word in words] if picture.turned else words

    def _read_in(self, picture: PagePicture, language: str, *, sparse: bool) -> list[OcrWord]:
        words = self._tesseract.read_picture(picture, language, self._timer.remaining(), sparse=sparse)
        boxes = doubtful_boxes(words) if self._tesseract.has_latin else []
        if not boxes:
            return words
        shown = picture.keep_rows(boxes)
        return take_latin_words(words, self._tesseract.read_picture(shown, LATIN, self._timer.remaining(), sparse=True))


def _mean_probability(words: Sequence[OcrWord]) -> float:
    """Return the mean of what is said of the letters of words; 1 where there are none."""
    letters = sum(len(word.text) for word in words)
    return sum(word.probability * len(word.text) for word in words) / letters if letters else 1.0


def _run_upward(words: Sequence[OcrWord]) -> bool:
    """Return whether most words are higher than wide: Tesseract reads lines that run up a page, and says not how."""
    long = [word.box for word in words if len(word.text) >= _LONG_WORD]
    return 2 * sum(box.bottom - box.top > box.x1 - box.x0 for box in long) > len(long)


def _read_stream(stream: Any) -> bytes:
    """Return the bytes of a file that the library reads, which goes on where it was."""
    if isinstance(stream, BytesIO):
        return stream.getvalue()
    at = stream.tell()
    try:
        stream.seek(0)
        data: bytes = stream.read()
        return data
    finally:
        stream.seek(at)


def _is_mostly_unread(text: str) -> bool:
    """Return whether most of the characters of a page are not read."""
    return text.count(LOST_GLYPH) > weights.MOSTLY_UNREAD * sum(map(len, text.split()))


def unread_rows(sheet: Sheet) -> Iterator[Box]:
    """Yield the boxes of the lines of a page that hold glyphs which are not read, a little wider and higher."""
    at = 0
    starts = sheet.glyphs.starts
    unread = [(start, end) for start, end, _ in sheet.uncertain_numbers]
    for line in sorted(sheet.lines, key=lambda line: line.start):
        text = sheet.text[line.start : line.end]
        while at < len(starts) and starts[at] < line.start:
            at += 1
        row: Box | None = None
        while at < len(starts) and starts[at] < line.end:
            box = sheet.glyphs.box(at)
            at += 1
            if box is not None:
                row = box if row is None else enclosing_box(row, box)
        if row is not None and (LOST_GLYPH in text or any(a < line.end and line.start < b for a, b in unread)):
            yield row._replace(
                x0=row.x0 - _ROW_MARGIN, top=row.top - _ROW_MARGIN,
                x1=row.x1 + _ROW_MARGIN, bottom=row.bottom + _ROW_MARGIN,
            )  # fmt: skip
