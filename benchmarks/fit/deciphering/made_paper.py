"""The objects of a PDF of one page, written one after the other; part of ``make_pdfs.py``."""

from __future__ import annotations

import zlib


class Paper:
    """Objects of a PDF, by number from 1."""

    def __init__(self) -> None:
        self.objects: list[bytes] = []

    def add(self, syntax: str) -> int:
        """Add an object and return its number."""
        self.objects.append(syntax.encode("latin-1"))
        return len(self.objects)

    def add_stream(self, data: bytes, extra: str = "") -> int:
        """Add a stream and return its number."""
        packed = zlib.compress(data)
        head = f"<< /Length {len(packed)} /Filter /FlateDecode {extra} >>\nstream\n".encode()
        self.objects.append(head + packed + b"\nendstream")
        return len(self.objects)

    def finish(self, content: bytes, font: int) -> bytes:
        """Return the PDF of a page with this content, whose font F1 is an object."""
        stream = self.add_stream(content)
        pages = len(self.objects) + 2
        page = self.add(
            f"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 {font} 0 R >> >> /Contents {stream} 0 R >>"
        )
        self.add(f"<< /Type /Pages /Kids [{page} 0 R] /Count 1 >>")
        root = self.add(f"<< /Type /Catalog /Pages {pages} 0 R >>")
        data, places = bytearray(b"%PDF-1.5\n"), []
        for number, one in enumerate(self.objects, 1):
            places.append(len(data))
            data += b"%d 0 obj\n%b\nendobj\n" % (number, one)
        start = len(data)
        data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        data += b"".join(b"%010d 00000 n \n" % place for place in places)
        return bytes(
            data + b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, root, start)
        )
