"""PDFs of which a little says much: what is drawn, said, mapped or unpacked again and again.

What they ask for grows as the square of their size, or without end; the limits of reading have to end it, in time and
memory that grow no faster than the file. So they are read within the usual limits.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from hostile_files import MARKED, WIDE, make_file, make_stream, repeat

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["amplified_names", "make_amplified"]


def amplified_names() -> list[str]:
    """Return the names of the PDFs."""
    return [*_FILES]


def make_amplified(name: str, size: int) -> bytes:
    """Return the PDF of a name, whose changing part has about so many bytes.

    >>> make_amplified("a form drawn again and again", 5000)[:5]
    b'%PDF-'
    """
    return _FILES[name](size)


def _form(data: bytes, entries: bytes = b"") -> bytes:
    return make_stream(data, b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] " + entries)


def _form_again(drawn: bytes) -> Callable[[int], bytes]:
    """Return what makes a PDF whose page draws a form often that draws something often."""

    def make(size: int) -> bytes:
        form = _form(repeat(drawn, size // 2))
        return make_file(more=(form,), forms=b"/X 10 0 R", content=repeat(b"/X Do ", size // 2))

    return make


def _forms_in_forms(size: int) -> bytes:
    """Return a PDF with forms that draw the next one twice, down to one with text: a million times."""
    depth = min(20, size // 700)
    inner = (_form(b"/X Do /X Do", b"/Resources << /XObject << /X %d 0 R >> >>" % (11 + at)) for at in range(depth))
    return make_file(more=(*inner, _form(MARKED)), forms=b"/X 10 0 R", content=b"/X Do", tail=b" " * size)


def _packed(data: bytes, filters: bytes, parameters: bytes = b"") -> bytes:
    head = b"<< /Length %d /Filter %b %b >>\nstream\n" % (len(data), filters, parameters)
    return head + data + b"\nendstream"


def _contents(stream: Callable[[int], bytes]) -> Callable[[int], bytes]:
    return lambda size: make_file(page=b"/Contents 10 0 R", more=(stream(size),), tail=b" " * size)


def _said_again(size: int) -> bytes:
    """Return a PDF with a long text that has a name, and replaces glyph after glyph."""
    said = b"<< /ActualText (" + repeat(b"ab", size // 2) + b") >>"
    content = b"BT /F 9 Tf 50 700 Td " + repeat(b"/Span /M BDC (a) Tj EMC ", size // 2)
    return make_file(resources=b"/Properties << /M 10 0 R >>", more=(said,), content=content)


def _many_fonts(body: bytes, size: int, more: tuple[bytes, ...] = ()) -> bytes:
    """Return a PDF with a font for each 250 bytes, all used on one page."""
    numbers = range(max(1, size // 250))
    first = 10 + len(more)
    names = b" ".join(b"/F%d %d 0 R" % (number, first + number) for number in numbers)
    drawn = b" ".join(b"/F%d 9 Tf <0061> Tj" % number for number in numbers)
    return make_file(more=(*more, *(body for _ in numbers)), fonts=names, content=b"BT 50 700 Td " + drawn)


def _widths_of_all_codes(size: int) -> bytes:
    body = b"<< /Type /Font /BaseFont /Own /ToUnicode 4 0 R " + WIDE % b"0 65535 500" + b" >>"
    return _many_fonts(body, size)


def _maps_of_all_codes(size: int) -> bytes:
    """Return a PDF with pages that have a font each, whose map has all codes."""
    count = max(1, size // 600)
    fonts, pages = [], []
    for number in range(count):
        said = b"1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <%04X> endbfrange"
        fonts += [
            b"<< /Type /Font /BaseFont /Own /ToUnicode %d 0 R %b >>" % (11 + 2 * number, WIDE % b"0 [500]"),
            make_stream(b"begincmap " + said % (0x600 + number % 255) + b" endcmap"),
        ]
        pages.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R"
            b" /Resources << /Font << /F %d 0 R >> >> >>" % (10 + 2 * number)
        )
    first = 10 + 2 * count
    kids = b" ".join(b"%d 0 R" % (first + number) for number in range(count))
    tree = b"<< /Type /Pages /Count %d /Kids [%b] >>" % (count, kids)
    content = b"BT /F 9 Tf 50 700 Td <06280627> Tj ET"
    return make_file(more=(*fonts, *pages, tree), root=b"%d" % (first + count), content=content)


def _characters_of_a_program(size: int) -> bytes:
    """Return a PDF with a font program whose character map has groups of all characters there are."""
    groups = max(1, size // 12)
    cmap = struct.pack(">HHHHI", 0, 1, 3, 10, 12) + struct.pack(">HHIII", 12, 0, 16 + 12 * groups, 0, groups)
    tables = {b"cmap": cmap + struct.pack(">III", 0, 0x10FFFF, 0) * groups, b"maxp": struct.pack(">IH", 0x10000, 3)}
    head, body = struct.pack(">IHHHH", 0x10000, len(tables), 0, 0, 0), b""
    for tag, data in tables.items():
        head += struct.pack(">4sIII", tag, 0, 12 + 16 * len(tables) + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    font = b"/FontDescriptor << /Type /FontDescriptor /FontName /Own /Flags 4 /FontFile2 10 0 R >>"
    return make_file(font=font, more=(make_stream(head + body),), content=MARKED)


def _table_without_end(size: int) -> bytes:
    """Return a PDF whose table of objects says of two billion, and has five."""
    start = make_file(table=False, tail=b" " * size)
    data = zlib.compress(b"\1\0\0\0" * 5)
    entries = b"/Type /XRef /Size 2000000000 /Index [0 2000000000] /W [1 2 1] /Root 1 0 R"
    return start + b"99 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        _packed(data, b"/FlateDecode", entries), len(start),
    )  # fmt: skip


_FILES: dict[str, Callable[[int], bytes]] = {
    "a form drawn again and again": _form_again(b"q Q "),
    "a form of areas": _form_again(b"0 0 5 5 re f "),
    "a form of glyphs": _form_again(MARKED),
    "forms within forms": _forms_in_forms,
    "one stream as contents again and again": lambda size: make_file(
        page=b"/Contents [" + repeat(b"10 0 R ", size // 2) + b"]", more=(make_stream(b"q Q " * (size // 8)),)
    ),
    "contents packed twice": _contents(
        lambda size: _packed(zlib.compress(zlib.compress(b"q Q " * (100 * size))), b"[/FlateDecode /FlateDecode]")
    ),
    "run lengths of run lengths": _contents(lambda size: _packed(b"\x81\x81" * (size // 2), b"[/RL /RL /RL /RL]")),
    "a row of a prediction": _contents(
        lambda size: _packed(
            zlib.compress(b"\1 " * size), b"/FlateDecode",
            b"/DecodeParms << /Predictor 12 /Columns 2000000000 /Colors 4 >>",
        )
    ),
    "a text that is said again and again": _said_again,
    "texts within texts": lambda size: make_file(
        content=b"BT /F 9 Tf 50 700 Td " + repeat(b"/Span << /ActualText () >> BDC (a) Tj ", size)
    ),
    "fonts with widths of all codes": _widths_of_all_codes,
    "pages with maps of all codes": _maps_of_all_codes,
    "a program with all characters again and again": _characters_of_a_program,
    "a table without end": _table_without_end,
}  # fmt: skip
