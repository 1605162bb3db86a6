"""Readers: from a file to a Document, one module a format; each is loaded by the first call that needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.errors import ConfigError

if TYPE_CHECKING:
    from arclean.document import Document
    from arclean.readers.source import Readable

__all__ = ["read", "read_html", "read_pdf", "read_text"]

_FORMATS = ("pdf", "html", "text")


def read(source: Readable, *, format: str | None = None) -> Document:  # noqa: A002 - the word that users look for
    r"""Read a file of any known format.

    ``source`` is a path, bytes, or an open file; ``format`` is "pdf", "html" or "text", told by content and then
    by suffix where it is not given. Raises ReadError for what cannot be read, ConfigError for another format.

    >>> read(b"<html><p>one<p>two").text
    'one\ntwo'
    """
    from arclean.readers.source import kind, load  # noqa: PLC0415 - see the module's first line

    if format is not None and format not in _FORMATS:
        raise ConfigError(f"there is no format {format!r}: give one of {', '.join(_FORMATS)}, or none")
    loaded = load(source)
    chosen = format or kind(loaded.data, loaded.name)
    return {"pdf": read_pdf, "html": read_html, "text": read_text}[chosen](loaded)


def read_pdf(source: Readable, *, password: str | None = None) -> Document:
    """Read the text of a PDF: see :func:`arclean.readers.pdf.reader.read_pdf`."""
    from arclean.readers.pdf.reader import read_pdf as work  # noqa: PLC0415 - see the module's first line

    return work(source, password=password)


def read_html(source: Readable) -> Document:
    """Read the visible text of a web page: see :func:`arclean.readers.html.read_html`."""
    from arclean.readers.html import read_html as work  # noqa: PLC0415 - see the module's first line

    return work(source)


def read_text(source: Readable, *, encoding: str | None = None) -> Document:
    """Read a text in any encoding: see :func:`arclean.readers.text.read_text`."""
    from arclean.readers.text import read_text as work  # noqa: PLC0415 - see the module's first line

    return work(source, encoding=encoding)
