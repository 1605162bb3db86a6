"""Read a web page: its visible text, one block a line."""

from __future__ import annotations

import codecs
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from arclean.document import Document
from arclean.readers.source import load

if TYPE_CHECKING:
    from arclean.readers.source import Readable, Source

__all__ = ["read_html"]

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "label", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table",
    "td", "textarea", "th", "title", "tr", "ul",
))  # fmt: skip
_HIDDEN = frozenset(("script", "style", "noscript", "template"))
_DECLARED = re.compile(
    rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
_DECLARATIONS = 4096  # bytes; HTML asks for 1024, pages in data/web need up to 700, old ones put scripts first
_SPACES = re.compile("[ \t\n\r\f][ \t\n\r\f]*")
_WESTERN = frozenset(("iso8859-1", "ascii", "cp1252", "utf-8"))
_BEYOND = bytes(range(128, 256))
_RUNS = re.compile(b"[\x80-\xff]{3,}")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def read_html(source: Readable) -> Document:
    r"""Read the visible text of a web page, every block on a line of its own.

    The encoding is that of the byte order mark, else UTF-8 where the page is valid UTF-8, else the declared one,
    else Windows-1256. Nothing is left out but what a browser does not show; ``Document.metadata`` names format,
    encoding and, where known, the file. Raises ReadError where there is nothing to read.

    >>> read_html(b"<title>A</title><p>one &amp; two<br>three<script>x</script>").text
    'A\none & two\nthree'
    """
    loaded = load(source)
    text, encoding = _decoded(loaded)
    page = _Page()
    page.feed(text)
    page.close()
    metadata = {"format": "html", "encoding": encoding} | ({} if loaded.name is None else {"name": loaded.name})
    return Document(text="\n".join(line for line in map(_squeezed, page.lines) if line), metadata=metadata)


def _decoded(source: Source) -> tuple[str, str]:
    """Decode a page; UTF-8 comes before what it declares, for text does not turn into valid UTF-8 by chance."""
    data = source.data
    if source.encoding is not None:
        return data.decode("utf-8", "surrogatepass"), source.encoding
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace"), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        encoding = _declared(data) or "cp1256"
    if encoding == "utf-8":  # with a few broken bytes, or not at all
        text = data.decode(encoding, "replace")
        if 10 * text.count("\ufffd") < len(data) - len(data.translate(None, _BEYOND)):
            return text, encoding
    if encoding in _WESTERN:  # defaults that servers put before Arabic pages as well
        encoding = "cp1256" if _is_arabic(data) else "cp1252"
    return data.decode(encoding, "replace"), encoding


def _declared(data: bytes) -> str | None:
    """Return the encoding that a page declares, if it is one that can write the declaration itself."""
    found = _DECLARED.search(data[:_DECLARATIONS])
    try:
        name = codecs.lookup((found[1] or found[2]).decode()).name if found else ""
        return name if found and found[0].decode(name) == found[0].decode("latin-1") else None
    except (LookupError, UnicodeError, ValueError):  # unknown, no encoding of text, or not of this text
        return None


def _is_arabic(data: bytes) -> bool:
    """Tell words of Arabic letters, all beyond ASCII, from Western words with an accented letter here and there."""
    inside = sum(len(run) for run in _RUNS.findall(data))
    return 2 * inside > len(data) - len(data.translate(None, _BEYOND))


def _squeezed(line: str) -> str:
    return _SPACES.sub(" ", line).strip(" ")


class _Page(HTMLParser):
    """Collects the text that a browser shows."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = [""]
        self._line: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - given by the parser
        self._hidden += tag in _HIDDEN
        if tag in _BLOCKS:
            self._break()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _HIDDEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _HIDDEN and self._hidden > 0
        if tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._line.append(data)

    def close(self) -> None:
        super().close()
        self._break()

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Skip what looks like a marked section and is none, where the parser would give up."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.rawdata.find(">", i) + 1 or -1

    def _break(self) -> None:
        self.lines.append("".join(self._line))
        self._line.clear()
