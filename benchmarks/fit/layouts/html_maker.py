"""Layout by engines that read HTML: Chromium, wkhtmltopdf, WeasyPrint, LibreOffice, PyMuPDF's Story."""

from __future__ import annotations

import html
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from page_nodes import Columns, Items, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from page_nodes import MadeDocument, Node, Page

_SECONDS = 120


class Look(NamedTuple):
    """How a document looks: its font family, size and leading in points, and whether its lines are justified."""

    font: str
    size: float
    leading: float
    justified: bool


def document_html(document: MadeDocument, look: Look) -> str:
    """Return a document as HTML, a page a block."""
    parts = [_page_html(page, look, last=page is document.pages[-1]) for page in document.pages]
    style = (
        f"@page{{size:595pt 842pt;margin:50pt}}body{{margin:0;font-family:'{look.font}';font-size:{look.size}pt;"
        f"line-height:{look.leading / look.size:.3f}}}table{{border-collapse:collapse;width:100%;table-layout:fixed}}"
        "td{vertical-align:top;padding:1pt 3pt}.r td{border:.6pt solid #000}p{margin:0 0 6pt}"
    )
    head = f'<head><meta charset="utf-8"><style>{style}</style></head>'
    return f'<!doctype html><html dir="rtl" lang="ar">{head}<body dir="rtl">{"".join(parts)}</body></html>'


def _page_html(page: Page, look: Look, *, last: bool) -> str:
    parts, small = [_nodes_html(page.nodes, look)], f"text-align:center;font-size:{0.8 * look.size}pt"
    if page.head:
        parts.insert(
            0,
            f'<p style="{small};margin-bottom:22pt">{html.escape(page.head)}</p>',
        )
    if page.notes:
        notes = "".join(f'<p style="margin:0 0 2pt">{html.escape(note)}</p>' for note in page.notes)
        parts.append(f'<div style="font-size:{0.75 * look.size}pt;margin-top:14pt">{notes}</div>')
    if page.foot:
        parts.append(f'<p style="{small};margin-top:26pt">{html.escape(page.foot)}</p>')
    after = "" if last else ' style="page-break-after:always"'
    return f"<div{after}>{''.join(parts)}</div>"


def _nodes_html(nodes: Sequence[Node], look: Look) -> str:
    return "".join(_node_html(node, look) for node in nodes)


def _node_html(node: Node, look: Look) -> str:
    if isinstance(node, Paragraph):
        return _paragraph_html(node, look)
    way = ' dir="ltr"' if getattr(node, "ltr", False) else ""
    if isinstance(node, Items):
        return "".join(
            f'<p{way} style="margin:0 1.6em 3pt;text-indent:-1.2em">{html.escape(label)} {html.escape(text)}</p>'
            for label, text in node.items
        )
    if isinstance(node, Columns):
        border = "border:.8pt solid #000;" if node.boxed else ""
        cells = "".join(
            f'<td style="{border}padding:3pt 8pt;width:{100 * width:.0f}%">{_nodes_html(column, look)}</td>'
            for column, width in zip(node.columns, node.widths, strict=True)
        )
        return f'<table{way} style="margin-bottom:6pt"><tr>{cells}</tr></table>'
    rows, last = [], len(node.widths) - 1
    align = f";text-align:{node.gaps}" if node.gaps else ""
    for row in node.rows:
        cells = [
            f'<td style="width:{100 * width:.0f}%{align if number == last else ""}">{html.escape(cell)}</td>'
            for number, (cell, width) in enumerate(zip(row, node.widths, strict=True))
        ]
        rows.append(f"<tr>{''.join(cells)}</tr>")
    kind = ' class="r"' if node.ruled else ""
    return f'<table{kind}{way} style="margin-bottom:6pt">{"".join(rows)}</table>'


def _paragraph_html(node: Paragraph, look: Look) -> str:
    style = f"font-size:{node.size * look.size:.1f}pt;line-height:{node.size * node.leading * look.leading:.1f}pt"
    if node.bold:
        style += ";font-weight:bold"
    is_full = look.justified and not node.bold and len(node.text) > 120
    align = node.align or ("justify" if is_full else "")
    if align:
        style += f";text-align:{align}"
    way = ' dir="ltr"' if node.ltr else ""
    return f'<p{way} style="{style}">{html.escape(node.text)}</p>'


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603 - commands of this file


def print_chromium(page: str, target: Path) -> None:
    """Print HTML by Chromium (Skia)."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(page, "utf-8")
        flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
        _run("chromium", *flags, f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", str(source))


def print_wkhtmltopdf(page: str, target: Path) -> None:
    """Print HTML by wkhtmltopdf (Qt)."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(page, "utf-8")
        _run("wkhtmltopdf", "-q", "-s", "A4", str(source), str(target))


def print_weasyprint(page: str, target: Path) -> None:
    """Print HTML by WeasyPrint (Pango)."""
    import weasyprint  # noqa: PLC0415 - only where it is asked for

    weasyprint.HTML(string=page).write_pdf(target)


def print_libreoffice(page: str, target: Path) -> None:
    """Print HTML by LibreOffice Writer."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(page, "utf-8")
        profile = f"-env:UserInstallation=file://{tempfile.gettempdir()}/layout-office"
        _run(
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "pdf:writer_web_pdf_Export",
            "--outdir",
            folder,
            str(source),
        )
        shutil.move(f"{folder}/page.pdf", target)


def print_ghostscript(page: str, target: Path) -> None:
    """Print HTML by Chromium, and its PDF once more by Ghostscript."""
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / "first.pdf"
        print_chromium(page, first)
        _run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-o", str(target), str(first))


def print_story(page: str, target: Path) -> None:
    """Print HTML by PyMuPDF's Story."""
    import pymupdf  # noqa: PLC0415 - only where it is asked for

    story = pymupdf.Story(html=page)
    writer = pymupdf.DocumentWriter(str(target))
    goes_on = 1
    while goes_on:
        device = writer.begin_page(pymupdf.paper_rect("a4"))
        goes_on, _ = story.place(pymupdf.Rect(50, 50, 545, 792))
        story.draw(device)
        writer.end_page()
    writer.close()


HTML_PRODUCERS: dict[str, Callable[[str, Path], None]] = {
    "chromium": print_chromium,
    "wkhtmltopdf": print_wkhtmltopdf,
    "weasyprint": print_weasyprint,
    "libreoffice": print_libreoffice,
    "ghostscript": print_ghostscript,
    "story": print_story,
}
