"""What the pages of the layout families are made of, before any producer lays them out; and the text that they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MARK = " \u00b6 "  # between the paragraphs of a text that is compared


class Paragraph(NamedTuple):
    """Running text or a heading; ``size`` and ``leading`` in shares of the usual ones, ``align`` of HTML or empty."""

    text: str
    size: float = 1.0
    bold: bool = False
    align: str = ""
    leading: float = 1.0
    ltr: bool = False


class Items(NamedTuple):
    """A list: the label of each item as it is typed, and its text; ``ltr`` where it runs rightward."""

    items: list[tuple[str, str]]
    ltr: bool = False


class Columns(NamedTuple):
    """Texts side by side, in the order of reading, each read as a whole; widths in shares of the line.

    ``boxed`` where each has a frame; ``ltr`` where the first one stands on the left.
    """

    columns: list[list[Node]]
    widths: list[float]
    boxed: bool = False
    ltr: bool = False


class Table(NamedTuple):
    """Cells that are read row by row; widths in shares of the line, cells in the order of reading."""

    rows: list[list[str]]
    widths: list[float]
    ruled: bool = False
    gaps: str = ""  # HTML alignment of the last column


Node = Paragraph | Items | Columns | Table


class Page(NamedTuple):
    """A page: its nodes, its running head and foot (furniture where it comes again), and its notes."""

    nodes: list[Node]
    head: str = ""
    foot: str = ""
    notes: tuple[str, ...] = ()


class MadeDocument(NamedTuple):
    """A document to be laid out: the kind of its layout, its number, and its pages."""

    kind: str
    number: int
    pages: list[Page]

    @property
    def text(self) -> str:
        """The right text, a blank line between paragraphs, without what runs on all pages."""
        return "\n\n".join(text for page in self.pages for text in page_texts(page))


def page_texts(page: Page) -> Iterator[str]:
    """Yield the paragraphs of a page in the order of reading."""
    yield from node_texts(page.nodes)
    yield from page.notes


def node_texts(nodes: Sequence[Node]) -> Iterator[str]:
    """Yield the paragraphs of some nodes; a table is one paragraph, a row a line."""
    for node in nodes:
        if isinstance(node, Paragraph):
            yield node.text
        elif isinstance(node, Items):
            yield "\n".join(f"{label} {text}" for label, text in node.items)
        elif isinstance(node, Table):
            yield "\n".join(" ".join(cell for cell in row if cell) for row in node.rows)
        else:
            for column in node.columns:
                yield from node_texts(column)
