"""The pages of a document, read one after the other; those with glyphs to be deciphered are read twice.

The first reading shows in which words of the document such glyphs stand, as symbols; the second one has their texts.
Where OCR is asked for, pages of which something is unread after that are read once more, with what it makes of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arclean.core.collector_pause import CollectorPause
from arclean.core.document import Glyphs, Page
from arclean.errors import LimitError
from arclean.readers.pdf.fonts.decipher.text_source import ShapesAndLanguage
from arclean.readers.pdf.glyph_texts import GlyphTexts
from arclean.readers.pdf.interpreter.resources import FontCache
from arclean.readers.pdf.layout.bracket_vote import BracketVote
from arclean.readers.pdf.layout.sheets import Sheet
from arclean.readers.pdf.object_cache import trim_object_cache
from arclean.readers.pdf.ocr.scans import asks_for_ocr
from arclean.readers.pdf.page_reader import read_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arclean.readers.limits import Limits
    from arclean.readers.pdf.ahead.page_process import ReadingTask
    from arclean.readers.pdf.ahead.pages_ahead import PagesAhead
    from arclean.readers.pdf.fonts.text_sources import TextSource
    from arclean.readers.pdf.ocr.page_reading import DocumentOcr
    from arclean.readers.pdf.ocr.placed_words import PageOcr
    from arclean.readers.pdf.ocr.tesseract import Tesseract
    from arclean.readers.pdf.page_facts import PageFacts
    from arclean.readers.timeout import StepTimer

__all__ = ["BROKEN", "DocumentPages"]

BROKEN = "cannot be read: it is broken."
"""How the trouble of a page ends that could not be read."""

_SHARED_OPERATORS = 5_000_000  # that pages may have beyond those of one
_PAGE_SHARE = 50_000  # operators of each page that count for no other: a letterhead, a frame, a background
_MOST_SHARES = 50_000_000  # operators of all pages that do so: 5,000 with a letterhead of 10,000


class DocumentPages:
    """Reads the pages of one document: what its pages share is here.

    ``manager`` is the PDF library's maker of fonts, ``timer`` bounds the time of each page, ``sources``
    give glyphs their text before they are deciphered, ``tesseract`` reads what is unread after that. ``task`` says what
    other processes are to read ahead, if any.
    ``at_work`` is the number of the page that is being read, from 1, and how many seconds it may take.
    """

    def __init__(  # noqa: PLR0913 - what all pages share
        self, manager: Any, timer: StepTimer, limits: Limits, sources: Sequence[TextSource], *,
        annotations: bool = False, decipher: bool = True, tesseract: Tesseract | None = None,
        pause: CollectorPause | None = None, task: ReadingTask | None = None,
    ) -> None:  # fmt: skip
        self._fonts, self._brackets, self._shapes = FontCache(manager), BracketVote(), ShapesAndLanguage()
        all_sources = [*sources, *([self._shapes] if decipher else [])]
        self._ahead: PagesAhead | None = None
        if task is None or task.data is None:
            self._texts = GlyphTexts(all_sources)
        else:
            from arclean.readers.pdf.ahead.page_follower import FollowedTexts, PageFollower  # noqa: PLC0415 - for jobs
            from arclean.readers.pdf.ahead.pages_ahead import PagesAhead  # noqa: PLC0415

            self._texts = texts = FollowedTexts(all_sources)
            follower = PageFollower(self._fonts, self._brackets, texts)
            self._ahead = PagesAhead(task, follower, self._brackets, timer)
        self._pause = pause or CollectorPause()
        self._timer, self._limits, self._annotations = timer, limits, annotations
        self._ocr = None if tesseract is None else _make_ocr(tesseract, timer, limits)
        self.at_work = 1, limits.seconds
        self._characters = self._operators = 0
        self._shares = _MOST_SHARES

    def read_pages(self, pages: Iterable[Any], sheets: list[Sheet]) -> None:
        """Append the pages of the PDF library to ``sheets``, as they are read.

        Raises LimitError, or what the timer raises; ``sheets`` has what was read until then.
        """
        unread: list[Any] = []
        facts: list[PageFacts | None] = []
        for_ocr: list[Any] = []
        try:
            pages = list(pages)
            self._plan(range(1, len(pages) + 1))
            for page in pages:
                sheet = self._read_page(page, len(sheets) + 1)
                self._count_characters(sheet)
                sheets.append(sheet)
                self._count_operators(sheet)
                facts.append(self._texts.dotted_letters.page_facts)
            self._read_stale(pages, sheets, facts)
            for count, (page, sheet) in enumerate(zip(pages, sheets, strict=True), 1):
                if self._shapes.holds_symbol(sheet.text):
                    unread.append((count, page))
                elif self._ocr is not None and asks_for_ocr(sheet):
                    for_ocr.append((count, page))
            if unread:
                self._timer.start_step()
                self._shapes.decipher(sheets[count - 1].text for count, _ in unread)
                self._plan(count for count, _ in unread)
            for count, page in unread:
                sheets[count - 1] = self._read_page(page, count)
            if self._ocr is not None:
                self._recognize(self._ocr, sorted(for_ocr + unread, key=lambda item: item[0]), sheets)
        finally:
            for number, sheet in enumerate(sheets):
                if self._shapes.holds_symbol(sheet.text):
                    sheets[number] = sheet._replace(text=self._shapes.drop_symbols(sheet.text))

    def _read_stale(self, pages: Sequence[Any], sheets: list[Sheet], facts: Sequence[PageFacts | None]) -> None:
        """Read those pages again that were read when less was known of the parts of letters than all pages tell."""
        letters = self._texts.dotted_letters
        stale = [number for number, known in enumerate(facts) if known is not None and letters.is_stale(known)]
        if stale:
            letters.begin_again()
        for number in stale:
            sheets[number] = self._read_page(pages[number], number + 1, is_again=True)

    def _count_characters(self, sheet: Sheet) -> None:
        """Raise LimitError where the pages have more characters than they may, with those of one more."""
        self._characters += len(sheet.text)
        if self._characters > self._limits.characters:
            raise LimitError(f"there are more than {self._limits.characters:g} characters")

    def _count_operators(self, sheet: Sheet) -> None:
        """Raise LimitError where the pages have more operators than they may, each beyond its share."""
        share = min(sheet.operators, _PAGE_SHARE, self._shares)
        self._shares -= share
        self._operators += sheet.operators - share
        if self._operators > (most := self._limits.operators + _SHARED_OPERATORS):
            raise LimitError(f"the pages draw by more than {most:,.0f} operators")

    def _recognize(self, ocr: DocumentOcr, pages: Sequence[Any], sheets: list[Sheet]) -> None:
        """Read pages, each with its number in the document, once more, with what OCR makes of them."""
        asked = [(count, page) for count, page in pages if asks_for_ocr(sheets[count - 1])]
        if asked:
            ocr.choose_language("\n".join(sheet.text for sheet in sheets))
        for count, page in asked:
            sheet = sheets[count - 1]
            self.at_work = count, self._limits.ocr_seconds
            try:
                found = ocr.read_page(sheet, page.pdf)
            except Exception:  # noqa: BLE001 - what draws and reads pictures raises what it likes; the page stays as it is
                found = None
            if found is not None:
                sheets[count - 1] = self._read_page(page, count, found)
            elif sheet.trouble:
                sheets[count - 1] = sheet._replace(trouble=f"{sheet.trouble} OCR found none.")

    def metadata(self) -> dict[str, str]:
        """Return what is told of the fonts and of OCR, as JSON by name; nothing where there is nothing to tell."""
        told = {"fonts": self._texts.describe_fonts(), "ocr": "" if self._ocr is None else self._ocr.describe()}
        return {name: value for name, value in told.items() if value}

    def close(self) -> None:
        """Let go of what is open."""
        if self._ocr is not None:
            self._ocr.close()
        if self._ahead is not None:
            self._ahead.close()

    def _plan(self, counts: Iterable[int]) -> None:
        """Let pages, by their numbers in the document, be read ahead by other processes, if there are any."""
        if self._ahead is not None:
            self._ahead.plan(counts)

    def _read_page(self, page: Any, count: int, ocr: PageOcr | None = None, *, is_again: bool = False) -> Sheet:
        """Return a page that is read; one that fails loses itself, not the file."""
        self._timer.start_step()
        self.at_work = count, self._limits.seconds
        if count > self._limits.pages:
            raise LimitError(f"there are more than {self._limits.pages} pages")
        is_ahead = self._ahead is not None and ocr is None and not is_again
        self._texts.dotted_letters.page_facts = None
        if self._ahead is not None and is_ahead and (sheet := self._ahead.take_page(count, page)) is not None:
            return sheet
        self._pause.begin_step()
        self._fonts.begin_page()
        try:
            return read_sheet(
                page, page.page_number, self._fonts, self._brackets, self._limits,
                annotations=self._annotations, texts=self._texts, ocr=ocr,
            )  # fmt: skip
        except LimitError:
            raise
        except Exception:  # noqa: BLE001 - the PDF library raises what it likes
            trouble = f"Page {page.page_number} {BROKEN}"
            width, height = float(page.width), float(page.height)
            empty = Glyphs.pack([], [], Page(page.page_number, 0, 0, width, height))
            return Sheet(page.page_number, "", (), empty, width, height, trouble)
        finally:
            page.close()
            trim_object_cache(page.page_obj.doc)
            self._pause.end_step()


def _make_ocr(tesseract: Tesseract, timer: StepTimer, limits: Limits) -> DocumentOcr:
    """Return what reads pages by OCR."""
    from arclean.readers.pdf.ocr.page_reading import DocumentOcr  # noqa: PLC0415 - for those who ask for OCR

    return DocumentOcr(tesseract, timer, limits.ocr_seconds)
