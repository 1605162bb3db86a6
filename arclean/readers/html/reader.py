"""Web pages: their encoding, their visible text, and what of it is the article."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from arclean.core.document import Document
from arclean.readers.html import weights
from arclean.readers.html.main_text import label_article, load_extractor
from arclean.readers.html.visible_text import PageParser
from arclean.readers.source import load_source

if TYPE_CHECKING:
    from arclean.readers.source import Readable, Source

__all__ = ["read_html"]

_DECLARATION = re.compile(
    rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
_DECLARATION_BYTES = 4096  # bytes; HTML asks for 1024, pages in data/web need up to 700, old ones put scripts first
_WESTERN_ENCODINGS = frozenset(("iso8859-1", "ascii", "cp1252", "utf-8"))
_BEYOND_ASCII = bytes(range(128, 256))
_RUNS_BEYOND_ASCII = re.compile(b"[\x80-\xff]{3,}")
_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def read_html(source: Readable) -> Document:
    r"""Read the visible text of a web page, every block and every row of a table on a line of its own.

    The encoding is that of the byte order mark, else UTF-8 where the page is valid UTF-8, else the declared one,
    else Windows-1256. ``Document.text`` holds all that a browser shows; ``Document.labels`` say what is title, date,
    byline, caption and body, and what is boilerplate, which profile ``web`` removes. ``Document.metadata`` names format
    and encoding and, where known, file, direction, title, author and date. Cells of a row are parted by ``"\t"``. Text
    that is laid out by force (``bdo``) is put into the order in which it is read.

    Raises ReadError where there is nothing to read, or the extra ``web`` is not installed.

    >>> read_html(b"<title>A</title><p>one &amp; two<br>three<script>x</script>").text
    'A\none & two\nthree'
    """
    loaded = load_source(source)
    load_extractor(str(loaded))
    text, encoding = _detect_and_decode(loaded)
    page = PageParser()
    page.feed(text)
    page.close()
    metadata = {"format": "html", "encoding": encoding} | ({} if loaded.name is None else {"name": loaded.name})
    if page.direction:
        metadata["direction"] = page.direction
    labels, learnt = label_article(text, page.lines)
    return Document(text="\n".join(line.text for line in page.lines), labels=labels, metadata=metadata | learnt)


def _detect_and_decode(source: Source) -> tuple[str, str]:
    """Return the text and the encoding of a page.

    UTF-8 comes before what the page declares, for text does not turn into valid UTF-8 by chance.
    """
    data = source.data
    if source.encoding is not None:
        return data.decode("utf-8", "surrogatepass"), source.encoding
    for bom, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace"), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        encoding = _declared_encoding(data) or "cp1256"
    if encoding == "utf-8":  # with a few broken bytes, or not at all
        text = data.decode(encoding, "replace")
        if weights.BYTES_A_BROKEN_CHARACTER * text.count("\ufffd") < len(data) - len(
            data.translate(None, _BEYOND_ASCII)
        ):
            return text, encoding
    if encoding in _WESTERN_ENCODINGS:  # defaults that servers put before Arabic pages as well
        encoding = "cp1256" if _mostly_arabic(data) else "cp1252"
    return data.decode(encoding, "replace"), encoding


def _declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a page declares, if it is one that can write the declaration itself."""
    found = _DECLARATION.search(data[:_DECLARATION_BYTES])
    try:
        name = codecs.lookup((found[1] or found[2]).decode()).name if found else ""
        return name if found and found[0].decode(name) == found[0].decode("latin-1") else None
    except (LookupError, UnicodeError, ValueError):  # unknown, no encoding of text, or not of this text
        return None


def _mostly_arabic(data: bytes) -> bool:
    """Return whether most bytes beyond ASCII stand side by side, as in Arabic, not singly, as accented letters do."""
    inside = sum(len(run) for run in _RUNS_BEYOND_ASCII.findall(data))
    return 2 * inside > len(data) - len(data.translate(None, _BEYOND_ASCII))
