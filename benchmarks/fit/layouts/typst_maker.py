"""Layout by Typst, from a document in its own markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from page_nodes import Columns, Items, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from html_maker import Look
    from page_nodes import MadeDocument, Node, Page


def print_typst(document: MadeDocument, look: Look, fonts: Path, target: Path) -> None:
    """Print a document by Typst, with the fonts of a folder."""
    import typst  # noqa: PLC0415 - only where it is asked for

    head = (
        "#set page(width: 595pt, height: 842pt, margin: 50pt)\n"
        f'#set text(font: "{look.font}", size: {look.size}pt, dir: rtl, lang: "ar")\n'
        f"#set par(justify: {str(look.justified).lower()}, leading: {look.leading - look.size:.1f}pt)\n"
    )
    pages = [_page_markup(page, look) for page in document.pages]
    source = target.with_suffix(".typ")
    source.write_text(head + "\n#pagebreak()\n".join(pages), "utf-8")
    typst.compile(str(source), output=str(target), font_paths=[str(fonts)])
    source.unlink()


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'#text("{escaped}")'


def _page_markup(page: Page, look: Look) -> str:
    parts = [_nodes_markup(page.nodes, look)]
    if page.head:
        parts.insert(0, f"#align(center, text(size: .8em)[{_quoted(page.head)}])\n#v(20pt)")
    if page.notes:
        notes = "\n\n".join(_quoted(note) for note in page.notes)
        parts.append(f"#v(10pt)\n#line(length: 30%)\n#text(size: .75em)[{notes}]")
    if page.foot:
        parts.append(f"#v(1fr)\n#align(center, text(size: .8em)[{_quoted(page.foot)}])")
    return "\n\n".join(parts)


def _nodes_markup(nodes: Sequence[Node], look: Look) -> str:
    return "\n\n".join(_node_markup(node, look) for node in nodes)


def _node_markup(node: Node, look: Look) -> str:
    if isinstance(node, Paragraph):
        weight = ', weight: "bold"' if node.bold else ""
        way = ", dir: ltr" if node.ltr else ""
        text = f"#text(size: {node.size}em{weight}{way})[{_quoted(node.text)}]"
        leading = node.size * look.size * (node.leading * look.leading / look.size - 1)
        block = f"#par(leading: {leading:.1f}pt)[{text}]"
        align = node.align or ("left" if node.ltr else "")
        return f"#align({align})[{block}]" if align else block
    if isinstance(node, Items):
        way = "ltr" if node.ltr else "rtl"
        cells = "".join(f"[{_quoted(label)}], [{_quoted(text)}], " for label, text in node.items)
        columns = "(1.6em, 1fr)"
        return f"#[#set text(dir: {way})\n#grid(columns: {columns}, row-gutter: 6pt, {cells})]"
    widths = ", ".join(f"{width}fr" for width in node.widths)
    if isinstance(node, Columns):
        cells = ", ".join(f"[{_nodes_markup(column, look)}]" for column in node.columns)
        stroke = ", stroke: .8pt, inset: 6pt" if node.boxed else ""
        grid = f"#grid(columns: ({widths}), column-gutter: 14pt{stroke}, {cells})"
        return f"#[#set text(dir: ltr)\n{grid}]" if node.ltr else grid
    last = len(node.widths) - 1
    parts = []
    for row in node.rows:
        for n, cell in enumerate(row):
            inner = f"[{_quoted(cell)}]" if cell else "[]"
            parts.append(f"align({node.gaps}){inner}" if node.gaps and n == last else inner)
    stroke = ".6pt" if node.ruled else "none"
    return f"#table(columns: ({widths}), stroke: {stroke}, inset: 3pt, {', '.join(parts)})"
