"""Read a PDF: open it, read its pages one by one, and say clearly what cannot be read."""

from __future__ import annotations

import sys
from contextlib import closing, contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from arclean.core.collector_pause import CollectorPause
from arclean.core.process_counts import count_jobs, is_pool_process
from arclean.core.signal_errors import passing_signal_errors
from arclean.errors import LimitError, ReadError
from arclean.readers.limits import DEFAULT_LIMITS, LimitReached, Limits
from arclean.readers.pdf.document_assembly import assemble_document
from arclean.readers.pdf.document_pages import BROKEN, DocumentPages
from arclean.readers.pdf.fonts.identity.known_fonts import known_fonts
from arclean.readers.pdf.syntax.bounded_streams import bound_streams
from arclean.readers.pdf.syntax.library_logs import drop_library_logs
from arclean.readers.pdf.syntax.opened_pdf import OpenedPdf
from arclean.readers.pdf.syntax.quick_objects import quick_objects
from arclean.readers.source import load_source
from arclean.readers.timeout import StepTimer, TimeIsUp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.document import Document
    from arclean.readers.pdf.ahead.page_process import ReadingTask
    from arclean.readers.pdf.fonts.identity.known_fonts import FontFiles, KnownFonts
    from arclean.readers.pdf.layout.sheets import Sheet
    from arclean.readers.pdf.ocr.tesseract import Tesseract
    from arclean.readers.source import Readable

__all__ = ["read_pdf"]


@passing_signal_errors()
def read_pdf(  # noqa: PLR0913 - options of users, by name
    source: Readable | Any, *, password: str | None = None, limits: Limits = DEFAULT_LIMITS, annotations: bool = False,
    decipher: bool = True, fonts: FontFiles | KnownFonts | None = None, ocr: bool = False, jobs: int = 1,
) -> Document:  # fmt: skip
    r"""Read the text of a PDF in the order of reading, with the place on paper of every character.

    ``source`` is a path, bytes, an open file, or a ``PDF`` or ``Page`` of pdfplumber, which stays open.
    ``"\n"`` ends a line, a blank line parts paragraphs, ``"\t"`` parts the cells of a table, ``"\f"`` parts pages.
    ``annotations`` reads what lies over the pages too: fields of forms, notes, stamps. Glyphs that nothing in the file
    gives a text are deciphered, by their shapes and by language, unless ``decipher`` is False; such text is labelled,
    and has findings. ``fonts`` are files by which fonts are known beside those of the package.
    A page that is only an image, or broken, is an empty page with the finding ``no-text``; a glyph that nothing gives a
    text is U+FFFD. ``ocr`` has Tesseract read these from the picture of the page: its words have the label ``ocr`` and
    findings, each number one of its own. ``metadata["ocr"]`` says as JSON by which engine, in which language and on
    which pages, ``metadata["fonts"]`` where each font has its text from (:class:`~arclean.readers.pdf.glyph_texts`).
    ``jobs`` processes read a long PDF, 0 for one on each core, and what comes of it is the same, whatever their number:
    what takes less than a second or two is read by this process alone, and so is a PDF of pdfplumber.

    Raises ReadError for what is no PDF, is broken, or needs another password, LimitError where one of ``limits`` is
    reached (its ``partial`` is what was read until then), ConfigError where OCR is asked for and not installed.

    >>> read_pdf(b"no pdf")
    Traceback (most recent call last):
    arclean.errors.ReadError: the input is no PDF, or its beginning is lost: check what it is, or get it again
    """
    known = known_fonts(fonts)
    task = _make_task(jobs, password, limits, annotations, decipher, known)
    sheets: list[Sheet] = []
    metadata: dict[str, str] = {}
    name = "the PDF"
    tesseract = _start_tesseract() if ocr else None
    reading: DocumentPages | None = None
    try:
        with (
            CollectorPause() as pause,
            drop_library_logs(),
            bound_streams(limits.stream),
            quick_objects(),
            StepTimer(limits.seconds) as timer,
            timer.running,
            _open_pdf(source, password, limits) as opened,
        ):
            name, metadata, pages, manager, limits, data = opened
            reading = DocumentPages(
                manager, timer, limits, known.text_sources(), annotations=annotations, tesseract=tesseract,
                decipher=decipher and not known.only_listen, pause=pause, task=task and task._replace(data=data),
            )  # fmt: skip
            with closing(reading):
                reading.read_pages(pages, sheets)
                metadata |= reading.metadata()
    except (LimitError, LimitReached, MemoryError) as error:
        page, seconds = (1, limits.seconds) if reading is None else reading.at_work
        message = f"page {page} of {name}: {_describe_limit(error, seconds)}; raise the limit to go on"
        raise LimitError(message, assemble_document(sheets, metadata)) from error
    except ReadError:
        raise
    except Exception as error:
        raise ReadError(_error_message(name, len(sheets) + 1, error, password)) from error
    _check_sheets(sheets, name, password)
    return assemble_document(sheets, metadata)


def _start_tesseract() -> Tesseract:
    """Return Tesseract, started. Raises ConfigError where it is not installed."""
    from arclean.readers.pdf.ocr.tesseract import start_tesseract  # noqa: PLC0415 - for those who ask for OCR

    return start_tesseract()


def _check_sheets(sheets: Sequence[Sheet], name: str, password: str | None) -> None:
    """Raise ReadError where nothing was read: there are no pages, or all are broken."""
    if not sheets:
        raise ReadError(f"{name} has no pages: it is cut short or broken, get it again")
    if all(sheet.trouble.endswith(BROKEN) for sheet in sheets):
        raise ReadError(_error_message(name, 1, ValueError(), password))


def _make_task(jobs: int, *how: *tuple[str | None, Limits, bool, bool, KnownFonts]) -> ReadingTask | None:
    """Return how processes are to read a PDF; None where this one does, or what is read is listened to."""
    if count_jobs(jobs) <= 1 or is_pool_process() or how[-1].only_listen:
        return None
    from arclean.readers.pdf.ahead.page_process import ReadingTask  # noqa: PLC0415 - for those who ask for several

    return ReadingTask(None, count_jobs(jobs), *how)


def _describe_limit(error: BaseException, seconds: float) -> str:
    """Return what ended the reading of a page."""
    if isinstance(error, MemoryError):
        return "there is not enough memory for it"
    return f"it takes longer than {seconds:g} seconds" if isinstance(error, TimeIsUp) else str(error)


_OpenPdf = tuple[str, dict[str, str], "Iterator[Any]", Any, Limits, bytes | None]


@contextmanager
def _open_pdf(source: Readable | Any, password: str | None, limits: Limits) -> Iterator[_OpenPdf]:
    """Yield the name of a PDF for messages, its metadata, pages, font manager, limits and bytes.

    What was open stays so, and has no bytes.
    """
    if (given := _pdf_of_library(source)) is not None:
        library_pdf, library_pages = given
        yield "the PDF", _pdf_metadata(library_pdf, None), iter(library_pages), library_pdf.rsrcmgr, limits, None
        return
    loaded = load_source(source, limits.size)
    if len(loaded.data) > limits.size:
        raise LimitError(f"it has more than {limits.size} bytes")
    if b"%PDF-" not in loaded.data[:1024]:
        raise ReadError(f"{loaded} is no PDF, or its beginning is lost: check what it is, or get it again")
    try:
        pdf = OpenedPdf(BytesIO(loaded.data), password)
    except Exception as error:
        raise ReadError(_error_message(str(loaded), 0, error, password)) from error
    pages, bounded = _iterate_pages(pdf, str(loaded), password), limits.bound_growth(len(loaded.data))
    yield str(loaded), _pdf_metadata(pdf, loaded.name), pages, pdf.rsrcmgr, bounded, loaded.data


def _pdf_of_library(source: Any) -> tuple[Any, list[Any]] | None:
    """Return the PDF of pdfplumber that a source is, or is a page of, and the pages to be read; None for any other."""
    if "pdfplumber" not in sys.modules:
        return None
    from pdfplumber.page import Page  # noqa: PLC0415 - loaded already
    from pdfplumber.pdf import PDF  # noqa: PLC0415

    if isinstance(source, Page):
        return source.pdf, [source]
    return (source, source.pages) if isinstance(source, PDF) else None


def _iterate_pages(pdf: Any, name: str, password: str | None) -> Iterator[Any]:
    """Yield the pages of a PDF. Raises ReadError where its page tree is broken."""
    try:
        yield from pdf.pages
    except Exception as error:
        raise ReadError(_error_message(name, 0, error, password)) from error


_METADATA_KEYS = {
    "Title": "title",
    "Author": "author",
    "Subject": "subject",
    "Creator": "creator",
    "Producer": "producer",
}


def _pdf_metadata(pdf: Any, name: str | None) -> dict[str, str]:
    """Return what the PDF says of itself, where it is text."""
    said = {ours: pdf.metadata.get(theirs) for theirs, ours in _METADATA_KEYS.items()}
    found = {key: value.replace("\0", "").strip() for key, value in said.items() if isinstance(value, str)}
    named = {"format": "pdf"} if name is None else {"format": "pdf", "name": name}
    return named | {key: value for key, value in found.items() if value}


def _error_message(name: str, page: int, error: Exception, password: str | None) -> str:
    """Return one sentence on what is wrong and what to do; pdfplumber wraps the errors of pdfminer."""
    inner = error.args[0] if error.args and isinstance(error.args[0], Exception) else error
    kind = type(inner).__name__
    if kind == "PDFPasswordIncorrect":
        wrong = "needs a password: give it" if password is None else "the password given is wrong: give another"
        return f"{name} is encrypted, {wrong}, or save it without one"
    if "Encryption" in kind or "TextExtractionNotAllowed" in kind:
        return f"{name} is encrypted in a way that is not known: save it without protection, and read that"
    where = f"page {page} of {name}" if page else name
    return f"{where} cannot be read, the PDF is broken or cut short: get it again, or repair it"
