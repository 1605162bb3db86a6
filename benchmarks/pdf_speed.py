"""PDFs for the benchmark of speed: pages of several producers joined, timed against pdfplumber, and their memory.

Used by ``speed.py --pdf``; the PDFs of a folder are joined by producer, which their names begin with
(``weasyprint-amiri-news.pdf``), and all producers together, to files of 5 to 200 pages. Every page keeps its own
fonts, as in files that were merged; a last file has the same pages again and again, which share theirs, as a book.
"""

from __future__ import annotations

import io
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pdfplumber
import pypdfium2
from common import ROOT, print_table

import arclean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FIXTURES = ROOT / "fixtures" / "pdf"
FLOOR = 2.0  # times as fast as pdfplumber.extract_text
MOST_MEGABYTES = 50.0  # by which memory may grow over 1,000 pages
_FEWEST, _MOST = 5, 200


def joined(sources: Sequence[Path], most: int = _MOST) -> bytes:
    """Join the pages of PDFs, as many as there are, up to ``most``."""
    whole = pypdfium2.PdfDocument.new()
    for source in sources:
        if len(whole) < most:
            whole.import_pages(pypdfium2.PdfDocument(source))
    while len(whole) > most:
        whole.del_page(most)
    return _saved(whole)


def repeated(source: Path, pages: int) -> bytes:
    """Repeat the pages of a PDF, which share their fonts."""
    one = pypdfium2.PdfDocument(source)
    whole = pypdfium2.PdfDocument.new()
    whole.import_pages(one, [number % len(one) for number in range(pages)])
    return _saved(whole)


def _saved(pdf: pypdfium2.PdfDocument) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def files(folder: Path) -> dict[str, bytes]:
    """Make the files by name."""
    by_producer: dict[str, list[Path]] = {}
    for source in _sources(folder):
        by_producer.setdefault(source.stem.split("-")[0], []).append(source)
    made = {name: joined(sources) for name, sources in by_producer.items() if len(sources) >= _FEWEST}
    everything = [source for sources in by_producer.values() for source in sources]
    Random(1).shuffle(everything)
    made["all, 20 pages"] = joined(everything, 20)
    made["all, 200 pages"] = joined(everything)
    made["as a book, 100 pages"] = repeated(everything[0], 100)
    return made


def _sources(folder: Path) -> list[Path]:
    """Return the PDFs of a folder that open without a password."""
    return [source for source in sorted(folder.glob("*.pdf")) if _opens(source)]


def _opens(source: Path) -> bool:
    try:
        pypdfium2.PdfDocument(source)
    except pypdfium2.PdfiumError:
        return False
    return True


def _ours(data: bytes) -> int:
    document = arclean.read_pdf(data)
    arclean.repair(document, profile="pdf")
    return len(document.pages)


def _theirs(data: bytes) -> int:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.close()
        return len(pdf.pages)


def _seconds(tool: Callable[[bytes], int], data: bytes) -> float:
    start = time.process_time()
    tool(data)
    return time.process_time() - start


def compare(folder: Path, rounds: int) -> tuple[float, float]:
    """Print how fast arclean reads and repairs each file; return the median and the lowest ratio to pdfplumber."""
    rows, ratios = [], []
    made = files(folder)
    _ours(made["all, 20 pages"])  # loads tables and libraries
    _theirs(made["all, 20 pages"])
    for name, data in made.items():
        times = [(_seconds(_ours, data), _seconds(_theirs, data)) for _ in range(rounds)]
        ours, theirs = (statistics.median(one) for one in zip(*times, strict=True))
        ratios.append(statistics.median(b / a for a, b in times))
        pages = len(pypdfium2.PdfDocument(data))
        rows.append([name, pages, f"{1000 * ours / pages:.1f}", f"{1000 * theirs / pages:.1f}", f"{ratios[-1]:.2f}"])
    head = ["PDF", "pages", "ms a page, read and repaired", "ms a page, pdfplumber.extract_text"]
    print_table([*head, "times as fast"], rows)
    return statistics.median(ratios), min(ratios)


def growth(folder: Path) -> float:
    """Return the megabytes by which the peak of memory grows when 1,000 pages are read, in a process of its own.

    The pages are those of the PDF that has the most characters on its first page, again and again.
    """
    source = max(_sources(folder), key=_characters)
    code = "import sys; sys.path.insert(0, sys.argv[1]); import pdf_speed; print(pdf_speed.rise(*sys.argv[2:]))"
    with tempfile.TemporaryDirectory() as made:
        names = [str(Path(made, f"{pages}.pdf")) for pages in (10, 1000)]
        for name, pages in zip(names, (10, 1000), strict=True):
            Path(name).write_bytes(repeated(source, pages))
        command = [sys.executable, "-c", code, str(Path(__file__).parent), *names]
        return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)  # noqa: S603 - ours


def _characters(source: Path) -> int:
    return int(pypdfium2.PdfDocument(source)[0].get_textpage().count_chars())


def rise(few: str, many: str) -> float:
    """Read one PDF, then another; return the megabytes by which the peak of memory rose."""
    arclean.read_pdf(few)
    before = _peak()
    arclean.read_pdf(many)
    return _peak() - before


def _peak() -> float:
    """Return the peak of this process's memory in megabytes.

    Linux's getrusage counts from the process that started this one; what /proc says does not.
    """
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
