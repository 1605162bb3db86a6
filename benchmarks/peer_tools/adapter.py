"""Run one tool in its own environment: JSON lines in, JSON lines out. It needs nothing but Python and the tool.

    python adapter.py TOOL        each line {"kind": "text" | "pdf" | "web", "given": text, or path of a file}

The first line out is {"version": ...}; then for each line in {"text": ...} or {"error": ...}, with "seconds" of the
processor, those of programs that the tool started among them, and "memory", the megabytes held at most. A tool is
called as its own documentation calls it, with what it does unasked; pages are joined by line ends.
"""

# mypy: disable-error-code="import-not-found,import-untyped"
from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from importlib import metadata
from pathlib import Path
from typing import Any

BLOCKS = frozenset("address article aside blockquote br dd div dt h1 h2 h3 h4 h5 h6 li p pre section td th tr".split())


def text_nothing(text: str) -> str:
    return text


def text_arclean(text: str) -> str:
    import arclean

    return str(arclean.repair(text).text)


def pdf_arclean(path: str) -> str:
    import arclean

    return str(arclean.repair(arclean.read_pdf(Path(path)), profile="pdf").text)


def web_arclean(path: str) -> str:
    import arclean

    return str(arclean.repair(arclean.read_html(Path(path).read_bytes()), profile="web").text)


def text_ftfy(text: str) -> str:
    import ftfy

    return str(ftfy.fix_text(text))


def text_araclean(text: str) -> str:
    import araclean

    return str(araclean.normalize(text))


def text_arafix(text: str) -> str:
    import arafix

    return str(arafix.fix(text))


def pdf_arafix(path: str) -> str:
    import arafix

    return str(arafix.read(path))


def text_harfix(text: str) -> str:
    import harfix

    return str(harfix.repair_text(text).text)


def pdf_harfix(path: str) -> str:
    import harfix
    from pdfminer.high_level import extract_text

    pages = harfix.repair_text(extract_text(path)).text.split("\f")  # it decodes some fonts only, and extracts no other
    decoded = {page.page: page.text for page in harfix.decode_pdf(path)}
    return "\n".join(decoded.get(number) or text for number, text in enumerate(pages, start=1))


def text_arabic_repair(text: str) -> str:
    import arabic_repair

    return str(arabic_repair.repair(text))


def pdf_pypdf(path: str) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def pdf_pypdfium2(path: str) -> str:
    import pypdfium2

    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))


def pdf_pymupdf(path: str) -> str:
    import pymupdf

    return "\n".join(page.get_text() for page in pymupdf.open(path))


def pdf_pdfplumber(path: str) -> str:
    import pdfplumber

    with pdfplumber.open(path) as document:
        return "\n".join(page.extract_text() or "" for page in document.pages)


def pdf_pdf_rtldoc(path: str) -> str:
    from rtldoc import pipeline

    return "\n".join(block.text or "" for page in pipeline.parse_document(path) for block in page.blocks)


def pdf_pdf2text_arabic(path: str) -> str:
    from pdf2text_arabic import extract_pdf

    return str(extract_pdf(path, ocr_strategy="warn"))  # unasked it sends pages to a service


def pdf_qalam(path: str) -> str:
    import qalam

    return "\n".join(page.text for page in qalam.Document(path))


def pdf_docling_parse(path: str) -> str:
    from docling_core.types.doc.page import TextCellUnit
    from docling_parse.pdf_parser import DoclingPdfParser

    pages = DoclingPdfParser().load(path_or_stream=path).iterate_pages()
    return "\n".join(cell.text for _, page in pages for cell in page.iterate_cells(unit_type=TextCellUnit.LINE))


def pdf_pdftotext(path: str) -> str:
    command = [shutil.which("pdftotext") or "pdftotext", "-enc", "UTF-8", path, "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()  # noqa: S603 - a file of the run


def web_trafilatura(path: str) -> str:
    import trafilatura

    return str(trafilatura.extract(Path(path).read_bytes()) or "")


def web_readability_lxml(path: str) -> str:
    import lxml.html
    import readability

    tree = lxml.html.fromstring(readability.Document(Path(path).read_bytes()).summary())
    for element in tree.iter():
        if element.tag in BLOCKS:
            element.tail = "\n" + (element.tail or "")
    return str(tree.text_content())


def version_of(tool: str) -> str:
    """Return the version of the tool that is installed here."""
    if tool == "pdftotext":
        said = subprocess.run(["pdftotext", "-v"], capture_output=True, check=True).stderr.decode()  # noqa: S607
        return said.split("\n")[0].split()[-1]
    return "" if tool == "nothing" else metadata.version(tool)


def answer_line(tool: str, line: str) -> dict[str, Any]:
    """Return the answer to one line: the text that the tool gives, or what it failed with."""
    asked = json.loads(line)
    run = globals().get(f"{asked['kind']}_{tool.replace('-', '_').lower()}")
    if run is None:
        return {"error": f"no adapter for {asked['kind']} by {tool}"}
    try:
        return {"text": run(asked["given"])}
    except Exception as error:  # noqa: BLE001 - whatever a tool raises is a figure
        return {"error": f"{type(error).__name__}: {error}"[:200]}


def used_until_now() -> tuple[float, float]:
    """Return the seconds of the processor and the most megabytes that this process and its children have used."""
    try:
        import resource
    except ImportError:  # Windows
        return time.process_time(), 0.0
    both = [resource.getrusage(kind) for kind in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return sum(used.ru_utime + used.ru_stime for used in both), max(used.ru_maxrss for used in both) / unit


def measure_line(tool: str, line: str) -> dict[str, Any]:
    """Return the answer to one line, and what it cost."""
    before, _ = used_until_now()
    answer = answer_line(tool, line)
    after, memory = used_until_now()
    return answer | {"seconds": after - before, "memory": memory}


def main() -> int:
    """Answer line by line; what a tool prints itself goes to the error stream."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    print(json.dumps({"version": version_of(sys.argv[1])}), file=answers, flush=True)
    for line in sys.stdin.buffer:
        print(json.dumps(measure_line(sys.argv[1], line.decode())), file=answers, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
