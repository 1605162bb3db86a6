"""Readers: from a file to a Document, one module a format; each is loaded by the first call that needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arclean.core.pickled_calls import pickle_by_version
from arclean.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.core.document import Document
    from arclean.readers.limits import Limits
    from arclean.readers.pdf.fonts.identity.known_fonts import FontFiles, KnownFonts
    from arclean.readers.source import Readable

__all__ = ["read", "read_html", "read_pdf", "read_text"]

_FORMATS = ("pdf", "html", "text")


@pickle_by_version
def read(  # the word that users look for
    source: Readable, *, format: str | None = None, limits: Limits | None = None,  # noqa: A002
    isolated: bool = False,
) -> Document:  # fmt: skip
    r"""Read a file of any known format.

    ``source`` is a path, bytes, or an open file; ``format`` is "pdf", "html" or "text", told by content and then
    by suffix where it is not given; ``limits`` say what reading may cost (:class:`arclean.readers.limits.Limits`).
    ``isolated`` reads in a process of its own, whose memory and time are bounded from outside: for input that nobody
    vouches for (0.3 seconds a call). Raises ReadError for what cannot be read, its LimitError where a limit is
    reached, ConfigError for another format.

    >>> read(b"<html><p>one<p>two").text
    'one\ntwo'
    """
    from arclean.readers.source import detect_format, load_source  # noqa: PLC0415 - see the module's first line

    if format is not None and format not in _FORMATS:
        raise ConfigError(f"there is no format {format!r}: give one of {', '.join(_FORMATS)}, or none")
    loaded = load_source(source, _checked_limits(limits).size)
    chosen = format or detect_format(loaded.data, loaded.name)
    readers: dict[str, Callable[..., Document]] = {"pdf": read_pdf, "html": read_html, "text": read_text}
    return readers[chosen](loaded, limits=limits, isolated=isolated)


@pickle_by_version
def read_pdf(  # noqa: PLR0913 - options of users, by name
    source: Readable | Any, *, password: str | None = None, limits: Limits | None = None, annotations: bool = False,
    decipher: bool = True, fonts: FontFiles | KnownFonts | None = None, ocr: bool = False, isolated: bool = False,
    jobs: int = 1,
) -> Document:  # fmt: skip
    """Read the text of a PDF, with the place of every character: see :mod:`arclean.readers.pdf.reader`.

    ``source`` is a path, bytes, an open file, or a ``PDF`` or ``Page`` of pdfplumber; ``annotations`` reads fields of
    forms, notes and stamps too, ``decipher`` reads by shape and language what nothing else gives a text; ``fonts`` are
    files of ``arclean learn-fonts``, by which fonts are known beside those that the package knows; ``ocr`` has what is
    still unread, and pages that are pictures, read by Tesseract (the extra ``ocr``; ConfigError without it);
    ``isolated`` is that of :func:`read`. ``jobs`` processes read a long PDF, 0 for one on each core, and what they read
    is the same, whatever their number. Raises ReadError for a PDF that is broken or needs another ``password``,
    LimitError where one of ``limits`` is reached (:class:`arclean.readers.limits.Limits`); a page without text is
    reported, not an error.

    >>> read_pdf(b"%PDF-1.7 and no more")
    Traceback (most recent call last):
    arclean.errors.ReadError: the input cannot be read, the PDF is broken or cut short: get it again, or repair it
    """
    from arclean.readers.pdf.reader import read_pdf as work  # noqa: PLC0415 - see the module's first line

    options: dict[str, Any] = {
        "password": password, "annotations": annotations, "decipher": decipher, "fonts": fonts, "ocr": ocr,
        "jobs": jobs,
    }  # fmt: skip
    if isolated:
        return _read_alone("read_pdf", source, limits, options)
    return work(source, limits=_checked_limits(limits), **options)


@pickle_by_version
def read_html(
    source: Readable, *, comments: bool = False, limits: Limits | None = None, isolated: bool = False,
) -> Document:  # fmt: skip
    """Read the visible text of a web page, with labels for its article: see :mod:`arclean.readers.html.reader`.

    ``source`` is a path, bytes, or an open file; ``comments`` keeps what readers wrote (role "comment") and all
    posts of a forum; without it comments are boilerplate; ``isolated`` is that of :func:`read`. Raises
    ReadError where there is nothing to read, or the extra ``web`` is not installed, LimitError where one of ``limits``
    is reached.

    >>> read_html(b"<p>one &amp; two<script>x</script>").text
    'one & two'
    """
    from arclean.readers.html.reader import read_html as work  # noqa: PLC0415 - see the module's first line

    if isolated:
        return _read_alone("read_html", source, limits, {"comments": comments})
    return work(source, comments=comments, limits=_checked_limits(limits))


@pickle_by_version
def read_text(
    source: Readable, *, encoding: str | None = None, limits: Limits | None = None, isolated: bool = False,
) -> Document:  # fmt: skip
    """Read a text in any usual encoding: see :mod:`arclean.readers.text`.

    ``source`` is a path, bytes, or an open file; ``encoding`` is told by the bytes where it is not given;
    ``isolated`` is that of :func:`read`. Raises ReadError for what is no text, ConfigError for an unknown encoding,
    LimitError where one of ``limits`` is reached.

    >>> read_text("قال الرئيس".encode("cp1256")).text
    'قال الرئيس'
    """
    from arclean.readers.text import read_text as work  # noqa: PLC0415 - see the module's first line

    if isolated:
        return _read_alone("read_text", source, limits, {"encoding": encoding})
    return work(source, encoding=encoding, limits=_checked_limits(limits))


def _read_alone(reader: str, source: Readable, limits: Limits | None, options: dict[str, Any]) -> Document:
    from arclean.readers.child_process import read_in_child  # noqa: PLC0415 - see the module's first line
    from arclean.readers.source import load_source  # noqa: PLC0415

    bounds = _checked_limits(limits)
    return read_in_child(reader, load_source(source, bounds.size), options, bounds)


def _checked_limits(limits: Limits | None) -> Limits:
    """Return limits, those that are usual where none are given. Raises ConfigError for what is none."""
    from arclean.readers.limits import DEFAULT_LIMITS, check_limits  # noqa: PLC0415 - see the module's first line

    return DEFAULT_LIMITS if limits is None else check_limits(limits)
