"""Layout by a small engine of our own, drawn by libraries that place text: fpdf2 and ReportLab, by line or by word.

The engine breaks lines by the widths that the library measures. By word, each word is drawn by itself at its place, as
office programs and report writers do; the order of drawing is that of reading, or from the left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from page_nodes import Columns, Items, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from html_maker import Look
    from page_nodes import MadeDocument, Node, Page, Table

WIDTH, HEIGHT, MARGIN = 595.0, 842.0, 50.0
_SPACE = 6.0  # points after a paragraph
_GUTTER = 16.0  # points between columns


class Canvas(Protocol):
    """A library that measures and draws text; ``y`` is a baseline in points from the top."""

    def measure(self, text: str, size: float) -> float:
        """Return the width of a text in points."""

    def draw(self, text: str, x: float, y: float, size: float) -> None:
        """Draw a text that is one line, from its left end."""

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a line."""

    def next_page(self) -> None:
        """Begin a page."""

    def save(self, target: Path) -> None:
        """Write the document."""


class _Strip(NamedTuple):
    """What is written between: left and right edge in points."""

    left: float
    right: float


class PlacedLayout:
    """Lays a document out on a canvas."""

    def __init__(self, canvas: Canvas, look: Look, *, by_word: bool, leftward: bool) -> None:
        self.canvas, self.look, self.by_word, self.leftward = canvas, look, by_word, leftward

    def lay_out(self, document: MadeDocument) -> None:
        """Lay out all pages."""
        for page in document.pages:
            self.canvas.next_page()
            self._lay_page(page)

    def _lay_page(self, page: Page) -> None:
        strip, y = _Strip(MARGIN, WIDTH - MARGIN), MARGIN
        small = Paragraph("", 0.8, align="center")
        if page.head:
            y = self._paragraph(small._replace(text=page.head), strip, y) + 22
        y = self._nodes(page.nodes, strip, y)
        if page.notes:
            self.canvas.rule(WIDTH - MARGIN - 120, y + 8, WIDTH - MARGIN, y + 8)
            for note in page.notes:
                y = self._paragraph(Paragraph(note, 0.75), strip, y + 12) - _SPACE - 8
        if page.foot:
            self._paragraph(small._replace(text=page.foot), strip, max(y + 30, HEIGHT - 60))

    def _nodes(self, nodes: Sequence[Node], strip: _Strip, y: float) -> float:
        for node in nodes:
            if isinstance(node, Paragraph):
                y = self._paragraph(node, strip, y)
            elif isinstance(node, Items):
                y = self._items(node, strip, y)
            elif isinstance(node, Columns):
                y = self._columns(node, strip, y)
            else:
                y = self._table(node, strip, y)
        return y

    def _strips(self, widths: Sequence[float], strip: _Strip, *, ltr: bool = False) -> list[_Strip]:
        whole, edge, found = strip.right - strip.left, 0.0, []
        for width in widths:
            start, edge = edge, edge + width * whole
            found.append(
                _Strip(strip.left + start, strip.left + edge)
                if ltr
                else _Strip(strip.right - edge, strip.right - start)
            )
        half = _GUTTER / 2
        return [
            _Strip(one.left + half * (one.left > strip.left + 1), one.right - half * (one.right < strip.right - 1))
            for one in found
        ]

    def _columns(self, node: Columns, strip: _Strip, y: float) -> float:
        strips = self._strips(node.widths, strip, ltr=node.ltr)
        ends = [self._nodes(column, one, y) for column, one in zip(node.columns, strips, strict=True)]
        if node.boxed:
            for one in strips:
                for x in one:
                    self.canvas.rule(
                        x + (4 if x == one.right else -4), y - 2, x + (4 if x == one.right else -4), max(ends)
                    )
        return max(ends) + _SPACE

    def _table(self, node: Table, strip: _Strip, y: float) -> float:
        strips = self._strips(node.widths, strip)
        for row in node.rows:
            top, ends = y, []
            for n, (cell, one) in enumerate(zip(row, strips, strict=True)):
                align = "left" if node.gaps and n == len(row) - 1 else ""
                ends.append(self._paragraph(Paragraph(cell, align=align), one, y) if cell else y)
            y = max(ends) - _SPACE + 3
            if node.ruled:
                self.canvas.rule(strip.left, top - 1, strip.right, top - 1)
                self.canvas.rule(strip.left, y - 1, strip.right, y - 1)
        return y + _SPACE

    def _items(self, node: Items, strip: _Strip, y: float) -> float:
        indent = 1.8 * self.look.size
        for label, text in node.items:
            inner = _Strip(strip.left + indent, strip.right) if node.ltr else _Strip(strip.left, strip.right - indent)
            at = _Strip(strip.left, strip.left + indent) if node.ltr else _Strip(strip.right - indent, strip.right)
            self._paragraph(Paragraph(label, ltr=node.ltr), at, y)
            y = self._paragraph(Paragraph(text, ltr=node.ltr), inner, y) - 3
        return y + 3

    def _paragraph(self, node: Paragraph, strip: _Strip, y: float) -> float:
        size = node.size * self.look.size
        step = node.size * node.leading * self.look.leading
        room = strip.right - strip.left
        for line in self._lines(node.text, size, room):
            width = self.canvas.measure(line, size)
            x = strip.left if node.ltr or node.align == "left" else strip.right - width
            x = strip.left + (room - width) / 2 if node.align == "center" else x
            self._line(line, x, y + size, size)
            y += step
        return y + _SPACE

    def _lines(self, text: str, size: float, room: float) -> list[str]:
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.canvas.measure(longer, size) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _line(self, line: str, x: float, y: float, size: float) -> None:
        if not self.by_word:
            self.canvas.draw(line, x, y, size)
            return
        words, placed = line.split(), []
        for word in (words[n] for n in _visual_order(words)):
            placed.append((x, word))
            x += (
                self.canvas.measure(word, size)
                + self.canvas.measure("\u0627 \u0627", size)
                - self.canvas.measure("\u0627\u0627", size)
            )
        for at, word in placed[::-1] if self.leftward else placed:
            self.canvas.draw(word, at, y, size)


def _is_arabic(word: str) -> bool:
    return any("\u0600" <= char <= "\u06ff" and char.isalpha() for char in word)


def _visual_order(words: Sequence[str]) -> list[int]:
    """Return the numbers of words as they stand from left to right in a line from the right."""
    from bidi.algorithm import get_display  # noqa: PLC0415 - only where it is asked for

    marks = []  # a character of its own for each word, of its direction
    for number, word in enumerate(words):
        is_latin = word.strip("()[]\"'.,:")[:1].isascii() and word.strip("()[]\"'.,:")[:1].isalpha()
        kinds = range(0x05D0, 0x05EB) if _is_arabic(word) else range(0x61, 0x7B) if is_latin else range(0x30, 0x3A)
        marks.append(chr(kinds[number % len(kinds)]))
    shown = str(get_display(" ".join(marks), base_dir="R")).split()
    return sorted(range(len(words)), key=lambda number: shown.index(marks[number]))


class FpdfCanvas:
    """fpdf2, with its text shaping (HarfBuzz)."""

    def __init__(self, font: Path) -> None:
        from fpdf import FPDF  # noqa: PLC0415 - only where it is asked for

        self.pdf = FPDF(unit="pt", format=(WIDTH, HEIGHT))
        self.pdf.add_font("made", fname=font)
        self.pdf.set_auto_page_break(False)
        self.pdf.add_page()
        self.pdf.c_margin = 0
        self.pdf.set_font("made", size=12)
        self.pdf.set_text_shaping(True)
        self.is_fresh = True

    def measure(self, text: str, size: float) -> float:
        """Return the width of a text in points."""
        self.pdf.set_font("made", size=size)
        return float(self.pdf.get_string_width(text))

    def draw(self, text: str, x: float, y: float, size: float) -> None:
        """Draw a text."""
        self.pdf.set_font("made", size=size)
        self.pdf.set_xy(
            x, y - 0.8 * size
        )  # the baseline of a cell is .5 of its height and .3 of the size below its top
        self.pdf.cell(h=size, text=text)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a line."""
        self.pdf.line(x0, y0, x1, y1)

    def next_page(self) -> None:
        """Begin a page."""
        if not self.is_fresh:
            self.pdf.add_page()
        self.is_fresh = False

    def save(self, target: Path) -> None:
        """Write the document."""
        self.pdf.output(str(target))


class ReportlabCanvas:
    """ReportLab, with letters in presentation forms and in visual order, as its users hand them over."""

    def __init__(self, font: Path) -> None:
        from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - only where it is asked for
        from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415
        from reportlab.pdfgen.canvas import Canvas as Drawing  # noqa: PLC0415

        self.name = font.stem
        pdfmetrics.registerFont(TTFont(self.name, str(font)))
        self.width_of = pdfmetrics.stringWidth
        self.canvas = Drawing("", pagesize=(WIDTH, HEIGHT))
        self.is_fresh = True

    @staticmethod
    def show(text: str) -> str:
        """Return a text in presentation forms, from left to right."""
        from arabic_reshaper import ArabicReshaper  # noqa: PLC0415 - only where it is asked for
        from bidi.algorithm import get_display  # noqa: PLC0415

        base = "R" if _is_arabic(text) else "L"
        return str(get_display(ArabicReshaper({"support_ligatures": True}).reshape(text), base_dir=base))

    def measure(self, text: str, size: float) -> float:
        """Return the width of a text in points."""
        return float(self.width_of(self.show(text), self.name, size)) + text.endswith(" ") * 0.0

    def draw(self, text: str, x: float, y: float, size: float) -> None:
        """Draw a text."""
        self.canvas.setFont(self.name, size)
        self.canvas.drawString(x, HEIGHT - y, self.show(text))

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a line."""
        self.canvas.line(x0, HEIGHT - y0, x1, HEIGHT - y1)

    def next_page(self) -> None:
        """Begin a page."""
        if not self.is_fresh:
            self.canvas.showPage()
        self.is_fresh = False

    def save(self, target: Path) -> None:
        """Write the document."""
        from pathlib import Path as File  # noqa: PLC0415

        File(target).write_bytes(self.canvas.getpdfdata())


class PangoCanvas:
    """Cairo, with text laid out by Pango."""

    def __init__(self, font: Path) -> None:
        import io  # noqa: PLC0415

        import cairocffi  # noqa: PLC0415 - only where it is asked for
        import pangocairocffi  # noqa: PLC0415
        import pangocffi  # noqa: PLC0415
        from fontTools.ttLib import TTFont  # noqa: PLC0415

        self.output = io.BytesIO()
        self.surface = cairocffi.PDFSurface(self.output, WIDTH, HEIGHT)
        self.context = cairocffi.Context(self.surface)
        self.pango, self.units = pangocairocffi, pangocffi
        self.layout = pangocairocffi.create_layout(self.context)
        self.family = TTFont(font)["name"].getBestFamilyName()
        self.is_fresh = True

    def _set_text(self, text: str, size: float) -> None:
        face = self.units.FontDescription()
        face.family = self.family
        face.size = int(size * 0.75 * 1024)  # Pango's points are 96 to an inch of 72 units
        self.layout.font_description = face
        self.layout.text = text

    def measure(self, text: str, size: float) -> float:
        """Return the width of a text in points."""
        self._set_text(text, size)
        return float(self.layout.get_extents()[1].width) / 1024

    def draw(self, text: str, x: float, y: float, size: float) -> None:
        """Draw a text."""
        self._set_text(text, size)
        self.context.move_to(x, y - self.layout.get_baseline() / 1024)
        self.pango.show_layout(self.context, self.layout)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a line."""
        self.context.set_line_width(0.8)
        self.context.move_to(x0, y0)
        self.context.line_to(x1, y1)
        self.context.stroke()

    def next_page(self) -> None:
        """Begin a page."""
        if not self.is_fresh:
            self.surface.show_page()
        self.is_fresh = False

    def save(self, target: Path) -> None:
        """Write the document."""
        from pathlib import Path as File  # noqa: PLC0415

        self.surface.finish()
        File(target).write_bytes(self.output.getvalue())
