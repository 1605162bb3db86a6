"""Web pages: their encoding, their visible text, and what of it is the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.document import Document
from arclean.readers.html.main_text import label_article, load_extractor
from arclean.readers.html.page_encoding import decode_page
from arclean.readers.html.visible_text import PageParser
from arclean.readers.source import load_source

if TYPE_CHECKING:
    from arclean.readers.source import Readable

__all__ = ["read_html"]


def read_html(source: Readable) -> Document:
    r"""Read the visible text of a web page, every block and every row of a table on a line of its own.

    The encoding is that of the byte order mark, else the one that the bytes speak for, where the declared one counts
    (:mod:`arclean.readers.html.page_encoding`). ``Document.text`` holds all that a browser shows; ``Document.labels``
    say what is title, date, byline, caption and body, and what is boilerplate, which profile ``web`` removes.
    ``Document.metadata`` names format and encoding and, where known, file, direction, title, author and date. Cells of
    a row are parted by ``"\t"``. Text that is laid out by force (``bdo``) is put into the order in which it is read.

    Raises ReadError where there is nothing to read, or the extra ``web`` is not installed.

    >>> read_html(b"<title>A</title><p>one &amp; two<br>three<script>x</script>").text
    'A\none & two\nthree'
    """
    loaded = load_source(source)
    load_extractor(str(loaded))
    text, encoding = decode_page(loaded)
    page = PageParser()
    page.feed(text)
    page.close()
    metadata = {"format": "html", "encoding": encoding} | ({} if loaded.name is None else {"name": loaded.name})
    if page.direction:
        metadata["direction"] = page.direction
    labels, learnt = label_article(text, page.lines, page.places)
    return Document(text="\n".join(line.text for line in page.lines), labels=labels, metadata=metadata | learnt)
