"""Sources and their formats: the first step of every reader.

What can go wrong before a format matters (no such file, a directory, no permission, nothing in it) is said
here once, in one sentence that names the source, what is wrong and what to do.
"""

from __future__ import annotations

import math
import os
import re
import stat
from typing import IO, Any, NamedTuple

from arclean.errors import ConfigError, ReadError

__all__ = ["Readable", "Source", "detect_format", "load_source"]

_PIECE_SIZE = 1 << 24  # bytes that are read at a time where the size of a file is not known
_PDF_HEAD = 1024  # bytes in which the header may stand: ISO 32000-1, annex H, note 13
_PDF_BODY = 65536  # bytes after a late header in which a PDF has its first object
_HTML_HEAD = 4096  # bytes of declarations and comments before the first tag; pages in data/web need at most 700
_FORMAT_OF_SUFFIX = {".pdf": "pdf", ".html": "html", ".htm": "html", ".xhtml": "html", ".xht": "html", ".shtml": "html"}


class Source(NamedTuple):
    """What was loaded: the bytes; the path or name, where known; the encoding, where certain.

    ``encoding`` is known for a file that was opened as text: its characters are handed on as UTF-8, lone
    surrogates included ("surrogatepass").
    """

    data: bytes
    name: str | None = None
    encoding: str | None = None

    def __str__(self) -> str:
        """Name the source as error messages do."""
        return repr(self.name) if self.name is not None else "the input"


Readable = str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | IO[str] | Source
"""What a reader takes: a path, the bytes themselves, an open file (read from where it
stands, not closed), or what was loaded already."""


def load_source(source: Readable, most: float = math.inf, *, may_be_empty: bool = False) -> Source:
    """Return what a path, bytes or an open file hold, whole; where that is more than ``most`` bytes, some more of it.

    Raises ReadError where there is nothing to read: no such file, a directory, no permission, an empty file unless it
    ``may_be_empty``; ConfigError where the argument is none of these.

    >>> load_source(b"abc")
    Source(data=b'abc', name=None, encoding=None)
    >>> load_source("no/such/file.txt")
    Traceback (most recent call last):
    arclean.errors.ReadError: 'no/such/file.txt' does not exist: check the path
    """
    if isinstance(source, Source):
        return source
    if isinstance(source, str | os.PathLike):
        found = _load_path(source, most)
    elif isinstance(source, bytes | bytearray | memoryview):
        found = Source(bytes(source))
    elif callable(getattr(source, "read", None)):
        found = _load_file(source, most)
    else:
        raise ConfigError(f"cannot read from {source!r:.80}: give a path, bytes, or an open file")
    if not (found.data or may_be_empty):
        raise ReadError(f"{found} is empty: there is nothing to read in it")
    return found


def _load_path(path: str | os.PathLike[str], most: float) -> Source:
    name = os.fspath(path)
    hint = "for a text instead of a path, call arclean.clean" if "\n" in name or len(name) > 255 else "check the path"
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - a Path would rewrite the name as it was given
            is_whole = os.fstat(file.fileno()).st_size <= most and stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            return Source(file.read() if is_whole else b"".join(_read_pieces(file, most)), name)
    except FileNotFoundError:
        raise ReadError(f"{name!r:.200} does not exist: {hint}") from None
    except IsADirectoryError:
        raise ReadError(f"{name!r} is a directory: give a file in it") from None
    except PermissionError:
        if os.path.isdir(name):  # noqa: PTH112 - as Windows reports a directory
            raise ReadError(f"{name!r} is a directory: give a file in it") from None
        raise ReadError(f"{name!r} may not be read by this user: change its permissions") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ReadError(f"{name!r:.200} cannot be read ({reason}): {hint}") from error


def _read_pieces(file: Any, most: float) -> list[Any]:
    """Return what a file holds in pieces; the last is the one with which there is more than ``most`` of it."""
    try:
        pieces = [file.read(_PIECE_SIZE)]
    except TypeError:  # it has no sizes
        return [file.read()]
    size = 0
    while pieces[-1] and isinstance(pieces[-1], bytes | bytearray | memoryview | str):
        size += len(pieces[-1])
        if size > most:
            break
        pieces.append(file.read(_PIECE_SIZE))
    return pieces


def _load_file(file: IO[bytes] | IO[str], most: float) -> Source:
    name = getattr(file, "name", None)
    name = name if isinstance(name, str) else None  # a file opened by its descriptor has a number for a name
    try:
        pieces = _read_pieces(file, most)
    except (OSError, ValueError) as error:  # closed, not readable, or text that does not decode
        label = repr(name) if name is not None else "the open file"
        raise ReadError(f"{label} cannot be read ({error}): open it anew in binary mode, for reading") from error
    kinds = str if isinstance(pieces[0], str) else bytes | bytearray | memoryview
    strange = [piece for piece in pieces if not isinstance(piece, kinds)]
    if strange:
        raise ConfigError(f"{file!r:.80} gives {type(strange[0]).__name__}: give a file of bytes or of text")
    if kinds is str:
        data = "".join(pieces).encode("utf-8", "surrogatepass")
        return Source(data, name, getattr(file, "encoding", None) or "utf-8")
    return Source(b"".join(pieces), name)


_PDF_HEADER = re.compile(rb"%PDF-")
_PDF_OBJECT = re.compile(rb"[0-9] obj\b")
_WHITE_SPACE = b" \t\r\n\f\v"
_HTML_TAG = re.compile(rb"<!doctype\s+html\b|<(?:html|head|body|meta|title|div|script)\b(?=[^<]*>)", re.IGNORECASE)


def detect_format(data: bytes, name: str | None = None) -> str:
    """Return "pdf", "html" or "text": by content, then by the name's suffix.

    A PDF's header may stand after up to 1024 bytes of other things; where it does not come first, an object
    must follow, so that a text about PDF stays a text. HTML is told by its first tag.

    >>> [detect_format(data) for data in (b"%PDF-1.7", b"<!-- saved --><html>", b"a < b")]
    ['pdf', 'html', 'text']
    >>> detect_format(b"abc", "page.HTM")
    'html'
    """
    head = _PDF_HEADER.search(data[:_PDF_HEAD])
    if head:
        first = not data[: head.start()].strip(_WHITE_SPACE + b"\xef\xbb\xbf")
        if first or _PDF_OBJECT.search(data, head.end(), head.end() + _PDF_BODY):
            return "pdf"
    if _is_html(data[:_HTML_HEAD]):
        return "html"
    return _FORMAT_OF_SUFFIX.get(os.path.splitext(name or "")[1].lower(), "text")  # noqa: PTH122 - any string, no path of this system


def _is_html(head: bytes) -> bool:
    head = head.replace(b"\0", b"").lstrip(
        _WHITE_SPACE + b"\xef\xbb\xbf\xff\xfe"
    )  # UTF-16 too: every other byte is ASCII
    while head.startswith((b"<?", b"<!--")):
        end = b"?>" if head.startswith(b"<?") else b"-->"
        _, found, head = head.partition(end)
        if not found:
            return False
        head = head.lstrip(_WHITE_SPACE)
    return _HTML_TAG.match(head) is not None
