"""An opened PDF: what its pages and their reader need of pdfminer, on which pdfplumber stands.

pdfplumber itself is for those who bring a ``PDF`` or ``Page`` of it: its tables, drawings and layouts take two
megabytes of memory and a seventieth of a second to load, and nothing here asks for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.syntax.linear_parser import open_parser

if TYPE_CHECKING:
    from io import BytesIO

__all__ = ["OpenedPage", "OpenedPdf"]


class OpenedPage:
    """A page as pdfplumber has it, without what is drawn on it; ``width`` and ``height`` are points as it is shown."""

    __slots__ = ("page_number", "page_obj", "pdf")

    def __init__(self, pdf: OpenedPdf, page: Any, number: int) -> None:
        self.pdf, self.page_obj, self.page_number = pdf, page, number

    @property
    def width(self) -> float:
        """The width of the sheet in points."""
        return self._sides()[0]

    @property
    def height(self) -> float:
        """The height of the sheet in points."""
        return self._sides()[1]

    def close(self) -> None:
        """Do nothing: nothing is remembered of a page."""

    def _sides(self) -> tuple[float, float]:
        x0, y0, x1, y1 = self.page_obj.mediabox
        sides = abs(x1 - x0), abs(y1 - y0)
        return sides[::-1] if self.page_obj.rotate % 180 else sides


class OpenedPdf:
    """A PDF as pdfplumber has it: its pages, metadata, and ``rsrcmgr``, which makes fonts.

    Raises what pdfminer does, for a file that is broken or encrypted.
    """

    def __init__(self, stream: BytesIO, password: str | None = None) -> None:
        from pdfminer.pdfdocument import PDFDocument  # noqa: PLC0415 - for those who read PDFs only
        from pdfminer.pdfinterp import PDFResourceManager  # noqa: PLC0415

        self.stream, self.password = stream, password
        self._document = PDFDocument(open_parser(stream), password=password or "")
        for table in self._document.xrefs:
            _bound_table(table)
        self._document.get_page_labels = _raise_no_labels  # type: ignore[method-assign]
        self.rsrcmgr = PDFResourceManager()
        self.metadata = {key: _decode_text(value) for said in self._document.info for key, value in said.items()}

    @property
    def pages(self) -> list[OpenedPage]:
        """The pages, all looked up: raises what pdfminer does where the tree of pages is broken."""
        from pdfminer.pdfpage import PDFPage  # noqa: PLC0415 - as above

        return [OpenedPage(self, page, number) for number, page in enumerate(PDFPage.create_pages(self._document), 1)]


def _bound_table(table: Any) -> None:
    """Let a table of objects that is a stream have no more entries than the stream has."""
    ranges, entry = getattr(table, "ranges", None), getattr(table, "entlen", None)
    if not ranges:
        return
    left = len(table.data or b"") // entry if entry else 0
    table.ranges = []
    for start, count in ranges:
        if not left:
            return
        taken = min(max(count, 0), left)
        table.ranges.append((start, taken))
        left -= taken


def _raise_no_labels() -> Any:
    """Raise what pdfminer does where pages have no labels: nobody asks for them, and their tree may lead to itself."""
    from pdfminer.pdfdocument import PDFNoPageLabels  # noqa: PLC0415 - as above

    raise PDFNoPageLabels


def _decode_text(value: Any) -> str | None:
    """Return a text of the document's information as a string; None for what is none, or is lost."""
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - as above
    from pdfminer.psparser import PSLiteral  # noqa: PLC0415
    from pdfminer.utils import PDFDocEncoding  # noqa: PLC0415

    try:
        found = resolve1(value)
    except Exception:  # noqa: BLE001 - the library raises what it likes; the file has text all the same
        return None
    if isinstance(found, PSLiteral):
        found = found.name
    if isinstance(found, bytes) and found.startswith(b"\xfe\xff"):
        return found[2:].decode("utf-16be", "ignore")
    if not isinstance(found, str | bytes):
        return None
    try:
        return "".join(PDFDocEncoding[ord(sign) if isinstance(sign, str) else sign] for sign in found)
    except IndexError:  # a name in UTF-8
        return str(found)
