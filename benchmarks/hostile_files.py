"""PDFs and texts made to be slow to read: units that are repeated, and the file that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "MARKED", "WIDE", "make_file", "make_pdf", "make_stream", "make_text", "pdf_names", "repeat", "text_names",
]  # fmt: skip

_DRAWN: dict[str, bytes] = {
    "glyphs": b"(ab) Tj ", "glyphs of one line": b"(a) Tj 5 0 Td ", "lines": b"(ab) Tj 0 -9 Td ",
    "glyphs at one place": b"1 0 0 1 50 50 Tm (a) Tj ", "columns": b"(ab) Tj 90 0 Td ",
    "steps": b"(a) Tj 3 -2 Td ", "sizes": b"/F 9 Tf (a) Tj /F 12 Tf (b) Tj ", "turned": b"0 1 -1 0 50 50 Tm (ab) Tj ",
    "spaces": b"[(a) -900 (b)] TJ ", "moves within a word": b"[(a) 5 (b) -5] TJ ", "arabic": b"<1415> Tj ",
    "arabic lines": b"<14151415> Tj 0 -9 Td ", "arabic moves": b"[<14> -900 <15>] TJ ", "digits": b"(12) Tj 20 0 Td ",
    "brackets": b"<1428> Tj <2914> Tj ", "no text": b"<FF> Tj ", "rules": b"50 50 m 90 50 l S ",
    "rules of a table": b"1 0 0 1 1 1 cm 0 0 m 90 0 l S 0 0 m 0 90 l S ", "rectangles": b"5 5 9 9 re f ",
    "curves": b"1 1 m 1 2 3 4 5 6 c f ", "one path": b"1 2 l ", "curves of one path": b"1 2 3 4 5 6 c ",
    "clippings": b"0 0 9 9 re W n ", "states kept": b"q ", "states left": b"Q ", "states": b"q (a) Tj Q ",
    "moves": b"1 0 0 1 1 0 cm ", "texts begun": b"BT ", "marked": b"/P BMC ", "marked text": b"/P BMC (a) Tj EMC ",
    "text that is said": b"/Span << /ActualText (ab) >> BDC (a) Tj EMC ", "ends of nothing": b"EMC ",
    "numbers": b"1 ", "names": b"/a ", "strings left open": b"(a ", "hexadecimal left open": b"<a ", "lists": b"[ ",
    "dictionaries": b"<< ", "ends of lists": b"] ", "pictures": b"BI /W 1 /H 1 /BPC 8 ID a EI ",
    "pictures cut off": b"BI ID ", "forms": b"/Fm Do ", "what is not there": b"/No Do ", "shadings": b"/Sh sh ",
    "fonts that are not there": b"/No 9 Tf (a) Tj ", "unknown operators": b"zz ", "comments": b"%\n", "signs": b"+",
    "digits of one number": b"9", "slashes": b"/", "escapes": b"\\", "NUL": b"\0", "states by name": b"/G gs ",
    "invisible": b"3 Tr (a) Tj 0 Tr ", "white": b"1 g (a) Tj 0 g ", "letters doubled": b"(a) Tj -4.8 0 Td (a) Tj ",
    "a ruled table": b"(ab) Tj 90 0 Td (c) Tj -90 -9 Td 50 50 m 50 90 l S 140 50 m 140 90 l S ",
    "bars": b"50 50 9 1 re f (a) Tj 9 0 Td ", "rows of a letter": b"<1515151515> Tj 30 0 Td ",
    "items": b"(- a) Tj 9 -9 Td (- b) Tj -9 -9 Td ", "numbers beside a line": b"(1) Tj 400 0 Td <1415> Tj -400 -9 Td ",
    "letters set apart": b"<14> Tj 20 0 Td ", "raised": b"5 Ts (a) Tj 0 Ts (b) Tj ",
    "stretched": b"300 Tz <14> Tj 100 Tz ",
    "narrow gaps": b"[<14> -90 <15> -40] TJ ", "two gutters": b"(a) Tj 200 0 Td (b) Tj 200 0 Td (c) Tj -400 -9 Td ",
}  # fmt: skip
"""What a page draws, again and again."""
_BFCHAR = b"%d beginbfchar\n%b\nendbfchar\n"


def pdf_names() -> list[str]:
    """Return the names of the PDFs."""
    return [*_DRAWN, *_FILES]


def make_pdf(name: str, size: int) -> bytes:
    """Return the PDF of a name, whose changing part has about so many bytes.

    >>> make_pdf("glyphs", 100)[:5], len(make_pdf("pages", 9000)) > 9000
    (b'%PDF-', True)
    """
    if name in _FILES:
        return _FILES[name](size)
    unit = _DRAWN[name]
    return make_file(content=b"BT /F 9 Tf 50 700 Td " + unit * max(1, size // len(unit)))


def make_file(  # noqa: PLR0913 - parts of a file, by name
    *, content: bytes = b"BT /F 9 Tf 50 700 Td (ab) Tj ET", font: bytes = b"", cmap: bytes = b"",
    resources: bytes = b"", page: bytes = b"", more: tuple[bytes, ...] = (), pages: int = 1, table: bool = True,
    tail: bytes = b"", fonts: bytes = b"", forms: bytes = b"", root: bytes = b"2",
) -> bytes:  # fmt: skip
    """Return a PDF of one font, whose pages draw the same; objects from 10 on are ``more``, then come the pages."""
    texts = b"<14> <0628> <15> <0627> <28> <0028> <29> <0029>".split()
    plain = b"\n".join(b" ".join(pair) for pair in zip(texts[::2], texts[1::2], strict=True))
    given = _BFCHAR % (4, plain) + cmap
    first = 10 + len(more)
    kids = b" ".join(b"%d 0 R" % number for number in range(first, first + pages))
    objects = {
        1: b"<< /Type /Catalog /Pages %b 0 R >>" % root,
        2: b"<< /Type /Pages /Count %d /Kids [%b] >>" % (pages, kids),
        3: b"<< /Type /Font /Subtype /TrueType /BaseFont /Own /Encoding /WinAnsiEncoding /FirstChar 0 /Widths [%b]"
           b" /ToUnicode 4 0 R %b >>" % (b"500 " * 256, font),
        4: make_stream(b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n" + given + b"endcmap"),
        5: make_stream(content),
        6: make_stream(b"q Q", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"),
        7: b"<< /Font << /F 3 0 R %b >> /XObject << /Fm 6 0 R %b >> /ExtGState << /G << /LW 1 >> >> %b >>"
           % (fonts, forms, resources),
    }  # fmt: skip
    objects |= {10 + at: body for at, body in enumerate(more)}
    sheet = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources 7 0 R %b >>" % page
    objects |= dict.fromkeys(range(first, first + pages), sheet)
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    out += tail
    if not table:
        out += b"trailer << /Root 1 0 R >>\n"
    else:
        start = len(out)
        rows = b"".join(
            b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
            for number in range(first + pages)
        )
        out += b"xref\n0 %d\n%btrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
            first + pages, rows, first + pages, start,
        )  # fmt: skip
    return bytes(out)


def make_stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), entries, data)


def repeat(unit: bytes, size: int) -> bytes:
    return unit * max(1, size // len(unit))


def _map_of_codes(size: int) -> bytes:
    pairs = (b"<%04X> <%04X>" % (code % 65536, 0x600 + code % 200) for code in range(max(1, size // 14)))
    return _BFCHAR % (size // 14, b"\n".join(pairs))


def _chain_of_pages(size: int) -> bytes:
    """Return a PDF whose tree of pages is as deep as it has nodes."""
    count = max(2, size // 60)
    nodes = tuple(b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (11 + at) for at in range(count))
    return make_file(more=nodes, root=b"10")


def _forms(size: int) -> bytes:
    """Return a PDF of many forms, each of which its page draws once."""
    count = max(1, size // 110)
    body = make_stream(b"BT /F 9 Tf (ab) Tj ET", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 7 0 R")
    names = b" ".join(b"/X%d %d 0 R" % (at, 10 + at) for at in range(count))
    drawn = b" ".join(b"/X%d Do" % at for at in range(count))
    return make_file(content=drawn, more=(body,) * count, forms=names)


def _fonts(size: int) -> bytes:
    """Return a PDF of many fonts, each used once."""
    count = max(1, size // 110)
    body = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 4 0 R >>"
    names = b" ".join(b"/F%d %d 0 R" % (at, 10 + at) for at in range(count))
    drawn = b"BT 50 700 Td " + b" ".join(b"/F%d 9 Tf (ab) Tj" % at for at in range(count))
    return make_file(content=drawn, more=(body,) * count, fonts=names)


def _annotations(size: int) -> bytes:
    look = make_stream(b"BT /F 9 Tf (ab) Tj ET", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 7 0 R")
    one = b"<< /Subtype /Stamp /Rect [9 9 90 90] /AP << /N 10 0 R >> >> "
    return make_file(more=(look,), page=b"/Annots [" + repeat(one, size) + b"]")


def _kept_objects(size: int) -> bytes:
    """Return a PDF with a stream of many objects."""
    count = max(1, size // 12)
    heads = b" ".join(b"%d %d" % (1000 + at, 5 * at) for at in range(count))
    data = heads + b" " + b"null " * count
    return make_file(more=(make_stream(data, b"/Type /ObjStm /N %d /First %d" % (count, len(heads) + 1)),), table=False)


def _strings_left_open(size: int) -> bytes:
    """Return a PDF with a stream of objects whose one string has escaped parentheses and no end."""
    data = b"1000 0 (" + repeat(b"\\(", size)
    return make_file(more=(make_stream(data, b"/Type /ObjStm /N 1 /First 7"),), table=False)


def _named_again(leaf: bytes, unit: bytes) -> tuple[bytes, ...]:
    """Return objects each of which names the one after it twice, down to a last one."""
    return (*(unit % (11 + at, 11 + at) for at in range(40)), leaf)


WIDE = (
    b"/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [%b] >>]"
)
MARKED = b"BT /F 9 Tf 50 700 Td (ab) Tj ET "

_FILES: dict[str, Callable[[int], bytes]] = {
    "pages": lambda size: make_file(pages=max(1, size // 100)),
    "a deep tree of pages": _chain_of_pages,
    "forms of their own": _forms,
    "fonts": _fonts,
    "annotations": _annotations,
    "objects in a stream": _kept_objects,
    "objects without a table": lambda size: make_file(more=(b"<< /A [1 2 3] >>",) * (size // 40), table=False),
    "heads of objects": lambda size: make_file(table=False, tail=repeat(b"9 0 obj ", size)),
    "ends of objects": lambda size: make_file(table=False, tail=repeat(b"endobj ", size)),
    "streams cut off": lambda size: make_file(table=False, tail=repeat(b"9 0 obj << >> stream\n", size)),
    "trailers": lambda size: make_file(table=False, tail=repeat(b"trailer << /Root 1 0 R >>\n", size)),
    "dictionaries cut off": lambda size: make_file(table=False, tail=b"9 0 obj " + repeat(b"<< /A ", size)),
    "lists cut off": lambda size: make_file(table=False, tail=b"9 0 obj " + repeat(b"[ ", size)),
    "strings cut off": lambda size: make_file(table=False, tail=b"9 0 obj " + repeat(b"(", size)),
    "names of escapes": lambda size: make_file(table=False, tail=b"9 0 obj /" + repeat(b"#41", size)),
    "nothing": lambda size: make_file(tail=repeat(b" ", size)),
    "lines of nothing": lambda size: make_file(table=False, tail=repeat(b"\n", size)),
    "ends of files": lambda size: make_file(tail=repeat(b"startxref\n0\n%%EOF\n", size)),
    "widths": lambda size: make_file(font=b"/Widths [" + repeat(b"500 ", size) + b"]"),
    "differences": lambda size: make_file(font=b"/Encoding << /Differences [0 " + repeat(b"/a ", size) + b"] >>"),
    "differences of glyph names": lambda size: make_file(
        font=b"/Encoding << /Differences [0 " + repeat(b"/uni0627.fina /afii57415 /lam_alef.init /g12 ", size) + b"] >>"
    ),
    "a map of names": lambda size: make_file(cmap=repeat(b"1 beginbfchar <61> /uni0627uni0644 endbfchar\n", size)),
    "long names": lambda size: make_file(font=b"/Encoding << /Differences [97 /" + repeat(b"uni0627_", size) + b"] >>"),
    "a map of codes": lambda size: make_file(cmap=_map_of_codes(size)),
    "a map of long texts": lambda size: make_file(cmap=_BFCHAR % (1, b"<61> <" + repeat(b"0628", size) + b">")),
    "a map of ranges": lambda size: make_file(cmap=repeat(b"1 beginbfrange <00> <FF> <0600> endbfrange\n", size)),
    "a map cut off": lambda size: make_file(cmap=repeat(b"1 beginbfchar ", size)),
    "a map of lists": lambda size: make_file(cmap=b"1 beginbfrange <00> <FF> [" + repeat(b"<0628> ", size) + b"]"),
    "code spaces": lambda size: make_file(cmap=repeat(b"1 begincodespacerange <00> <FF> endcodespacerange\n", size)),
    "names of resources": lambda size: make_file(resources=b"/P << " + repeat(b"/a 1 ", size) + b">>"),
    "contents in parts": lambda size: make_file(page=b"/Contents [" + repeat(b"5 0 R ", size) + b"]"),
    "strings left open in a stream of objects": _strings_left_open,
    "rings of references": lambda size: make_file(
        page=b"/Annots 10 0 R", more=(*(b"%d 0 R" % (11 + at) for at in range(size // 20)), b"10 0 R")
    ),
    "widths that name each other": lambda size: make_file(
        font=b"/Widths [10 0 R]", more=_named_again(b"500", b"[%d 0 R %d 0 R]"), tail=repeat(b" ", size)
    ),
    "boxes that name each other": lambda size: make_file(
        font=b"/FontDescriptor << /FontBBox [10 0 R 1 1 1] >>",
        more=_named_again(b"500", b"[%d 0 R %d 0 R]"),
        tail=repeat(b" ", size),
    ),
    "layers that name each other": lambda size: make_file(
        root=b"2 0 R /OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>",
        more=_named_again(b"6 0 R", b"[/And %d 0 R %d 0 R]"),
        resources=b"/Properties << /M << /Type /OCMD /VE 10 0 R >> >>",
        content=MARKED + repeat(b"/OC /M BDC (a) Tj EMC ", size),
    ),
    "labels that name each other": lambda size: make_file(
        root=b"2 0 R /PageLabels 10 0 R",
        more=_named_again(b"<< >>", b"<< /Kids [%d 0 R %d 0 R] >>"),
        tail=repeat(b" ", size),
    ),
    "widths of all codes": lambda size: make_file(font=WIDE % repeat(b"0 65535 500 ", size), content=MARKED * 2),
    "glyphs of long texts": lambda size: make_file(
        content=b"BT /F 9 Tf 50 700 Td " + repeat(b"(a) Tj ", size),
        cmap=_BFCHAR % (1, b"<61> <" + b"0628" * 40 + b">"),
    ),
}

_ARABIC = "وصل القطار إلى المدينة. "
_TEXTS: dict[str, tuple[str, str]] = {
    "Arabic": (_ARABIC, "utf-8"), "code page of Windows": (_ARABIC, "cp1256"), "code page of DOS": (_ARABIC, "cp720"),
    "code page of ISO": (_ARABIC, "iso8859-6"), "UTF-16 without a mark": (_ARABIC, "utf-16-le"),
    "UTF-32 without a mark": (_ARABIC, "utf-32-be"), "UTF-16": ("\ufeff" + _ARABIC, "utf-16-le"),
    "Western": ("déjà vu ", "cp1252"), "spaces": (" ", "utf-8"), "lines": ("\n", "utf-8"), "returns": ("\r", "utf-8"),
    "returns and lines": ("\r\n", "utf-8"), "NUL": ("\0", "utf-8"), "form feeds": ("\f", "utf-8"),
    "surrogates": ("\ud800", "utf-16-le"), "signs beyond": ("\U0001f600", "utf-8"),
}  # fmt: skip
_BYTES = {
    "bytes that go on": b"\x80", "bytes that begin": b"\xc3", "a byte in a thousand": b"a" * 999 + b"\xff",
    "bytes of four that end": b"\xf0\x9f\x98", "marks of UTF-16": b"\xff\xfe", "marks of UTF-8": b"\xef\xbb\xbf",
    "escapes": b"\x1b$B", "Arabic and broken bytes": "وصل القطار ".encode() + b"\xd8", "controls": b"\x01\x02",
}  # fmt: skip


def text_names() -> list[str]:
    """Return the names of the texts."""
    return [*_TEXTS, *_BYTES]


def make_text(name: str, size: int) -> bytes:
    """Return the bytes of a text of a name, about so many.

    >>> make_text("spaces", 3)
    b'   '
    """
    unit = _BYTES[name] if name in _BYTES else _TEXTS[name][0].encode(_TEXTS[name][1], "surrogatepass")
    return unit * max(1, size // len(unit))
