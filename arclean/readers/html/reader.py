"""Web pages: their encoding, their visible text, and what of it is the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.document import Document
from arclean.errors import LimitError
from arclean.readers.guard import guard_reading, take_head
from arclean.readers.html.line_blocks import line_blocks
from arclean.readers.html.main_text import label_article, load_extractor
from arclean.readers.html.page_encoding import decode_page
from arclean.readers.html.unseen_text import report_unseen_text
from arclean.readers.html.visible_text import PageParser
from arclean.readers.limits import DEFAULT_LIMITS
from arclean.readers.source import load_source

if TYPE_CHECKING:
    from arclean.core.edits import Label
    from arclean.readers.limits import Limits
    from arclean.readers.source import Readable

__all__ = ["read_html"]


def read_html(source: Readable, *, limits: Limits = DEFAULT_LIMITS, comments: bool = False) -> Document:
    r"""Read the visible text of a web page, every block and every row of a table on a line of its own, code as it is.

    The encoding is that of the byte order mark, else the one that the bytes speak for, where the declared one counts
    (:mod:`arclean.readers.html.page_encoding`). ``Document.text`` holds all that a browser shows; ``Document.labels``
    say what is title, date, byline, caption and body, and what is boilerplate, which profile ``web`` removes; a page
    larger than any article comes without them. ``Document.metadata`` names format and encoding and, where known, file,
    direction, title, author and date; ``Document.blocks`` say which lines are headings, items of lists, quotations or
    code. ``comments`` keeps what readers wrote below an article, with the role "comment", and all posts of a forum,
    with who wrote them and when. Cells of a row are parted by ``"\t"``. Text that is laid out by force (``bdo``) is put
    into the order in which it is read. Lines that a browser hides amid others have a finding, and so has a page that
    only its scripts fill.

    Raises ReadError where there is nothing to read, or the extra ``web`` is not installed, and LimitError where one of
    ``limits`` is reached; its ``partial`` is the Document of what was read until then.

    >>> read_html(b"<title>A</title><p>one &amp; two<br>three<script>x</script>").text
    'A\none & two\nthree'
    """
    loaded, too_large = take_head(load_source(source, limits.size), limits)
    load_extractor(str(loaded))
    page = PageParser(limits.characters, loaded.name or "")
    metadata = {"format": "html"} | ({} if loaded.name is None else {"name": loaded.name})
    labels: list[Label] = []
    source_text = ""

    def read_page() -> None:
        nonlocal source_text
        text, metadata["encoding"] = decode_page(loaded)
        source_text = text
        page.read_page(text)
        if page.direction:
            metadata["direction"] = page.direction
        if not too_large:
            found, learnt = label_article(text, page.lines, page.places, comments=comments)
            metadata.update(learnt)
            labels.extend(found)

    def as_document() -> Document:
        text = "\n".join(line.text for line in page.lines)
        blocks = tuple(line_blocks(page.lines, page.places, labels))
        unseen = tuple(report_unseen_text(source_text, page.lines, page.places, labels))
        return Document(text=text, labels=tuple(labels), blocks=blocks, findings=unseen, metadata=metadata)

    guard_reading(str(loaded), limits, read_page, as_document)
    if too_large:
        raise LimitError(too_large, as_document())
    return as_document()
