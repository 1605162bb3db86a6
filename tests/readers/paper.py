"""A writer of small PDFs: what a test is about is a few operators, and these it can say itself."""

import zlib

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي0123456789.:()/%َُّ"
CODES = {letter: code for code, letter in enumerate(LETTERS, 33)}
HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class Paper:
    """A PDF in the making: add pages, and take its bytes.

    Every page has the fonts /L (Helvetica) and /A, whose codes are the letters of LETTERS, each half the size wide.
    """

    def __init__(self):
        self.objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
        self.pages = []
        entries = "".join(f"<{code:02X}> <{ord(letter):04X}>\n" for letter, code in CODES.items())
        said = self.stream(f"{len(CODES)} beginbfchar\n{entries}endbfchar".encode())
        latin = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
        widths = b"/FirstChar 0 /Widths [" + b"500 " * 256 + b"]"
        arabic = b"<< /Type /Font /Subtype /Type1 /BaseFont /Ours %b /ToUnicode %d 0 R >>" % (widths, said)
        self.fonts = b"/L %d 0 R /A %d 0 R" % (self.add(latin), self.add(arabic))

    def add(self, body):
        """Add an object; return its number."""
        self.objects.append(body)
        return len(self.objects)

    def stream(self, data, entries=b"", *, packed=False):
        """Add a stream; return its number."""
        if packed:
            data, entries = zlib.compress(data), entries + b" /Filter /FlateDecode"
        return self.add(b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), entries, data))

    def form(self, content, entries=b"/BBox [0 0 1000 1000]", resources=b""):
        """Add a form XObject, without resources of its own where none are given; return its number."""
        own = b"/Resources << %b >>" % resources if resources else b""
        return self.stream(content.encode("latin-1"), b"/Type /XObject /Subtype /Form %b %b" % (entries, own))

    def image(self):
        """Add an image of one grey dot; return its number."""
        entries = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
        return self.stream(b"\x80", entries)

    def page(self, content, entries=b"", box=b"0 0 200 300", **drawn):
        """Add a page; ``drawn`` are the numbers of XObjects by name."""
        data = content if isinstance(content, bytes) else content.encode("latin-1")
        return self.page_of(self.stream(data), entries, box, **drawn)

    def page_of(self, stream, entries=b"", box=b"0 0 200 300", **drawn):
        """Add a page whose content is a stream that was added."""
        names = b" ".join(b"/%b %d 0 R" % (name.encode(), number) for name, number in drawn.items())
        resources = b"<< /Font << %b >> /XObject << %b >> >>" % (self.fonts, names)
        self.pages.append(self.add(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [%b] /Contents %d 0 R /Resources %b %b >>"
            % (box, stream, resources, entries)
        ))  # fmt: skip
        return self

    def __bytes__(self):
        kids = b" ".join(b"%d 0 R" % number for number in self.pages)
        self.objects[1] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, len(self.pages))
        out, places = bytearray(HEAD), []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        at, size = len(out), len(places) + 1
        out += b"xref\n0 %d\n0000000000 65535 f \n" % size + b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, at)
        return bytes(out)


def show(text, x=20, y=250, *, size=10, mode=0, matrix="1 0 0 1"):  # noqa: PLR0913 - each is one operand
    """Write the operators that show a line: Arabic as it lies on paper, from left to right; Latin by its own font."""
    if text.isascii():
        font, shown = "L", f"({text})"
    else:
        font, shown = "A", "<" + "".join(f"{CODES[c]:02X}" if c in CODES else "20" for c in reversed(text)) + ">"
    return f"BT /{font} {size} Tf {mode} Tr {matrix} {x} {y} Tm {shown} Tj ET\n"
