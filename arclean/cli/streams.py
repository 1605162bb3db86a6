"""Inputs and outputs of the command line: bytes in, UTF-8 out, whatever the locale."""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from arclean.cli.output_file import open_held_file, open_unnamed, place_file, writable_target
from arclean.core.document import Document
from arclean.errors import ConfigError, ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts

__all__ = [
    "Output", "byte_order_mark", "name_in_diff", "open_output", "other_encoding", "printable_name", "read_input",
    "write_warning",
]  # fmt: skip

_CHUNK_LENGTH = 1 << 20  # characters encoded at a time, so that a large text is not held twice


class Output:
    """Writes text as UTF-8, without translating newlines; lone surrogates pass as they came."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.discarded = False

    def discard_file(self) -> None:
        """Leave the file as it was before; what was written to stdout stays written."""
        self.discarded = True

    def write(self, text: str) -> None:
        """Write a text of any size in chunks."""
        for start in range(0, len(text), _CHUNK_LENGTH):
            self._file.write(text[start : start + _CHUNK_LENGTH].encode("utf-8", "surrogatepass"))

    def write_bytes(self, data: bytes) -> None:
        """Write data that are no text."""
        self._file.write(data)


@contextmanager
def open_output(path: str | None, *, like: str | None = None) -> Iterator[Output]:
    """Open a file, or stdout where ``path`` is None or "-"; a new one has the rights of the file that it is ``like``.

    A file takes its name only when all is written, so that it may be one of the inputs, and stays as it was where
    nothing could be read (:mod:`arclean.cli.output_file`). Raises ConfigError where it cannot be written, and
    BrokenPipeError where nobody reads it any more.
    """
    if path is None or path == "-":
        if sys.stdout is None:
            raise ConfigError("there is no output to write to: stdout is closed")
        sys.stdout.flush()
        yield Output(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    try:
        if (held := open_held_file(path)) is not None:
            with held:
                yield Output(held)
            return
        target = writable_target(path)
        if target.exists() and not target.is_file():  # a device or a pipe is written to as it is
            with target.open("wb") as file:
                yield Output(file)
            return
        with open_unnamed(target) as file:
            out = Output(file)
            yield out
            if not out.discarded:
                place_file(file, target, Path(like) if like else None)
    except BrokenPipeError:  # whoever read it has had enough, as of stdout
        raise
    except OSError as error:
        raise ConfigError(f"{path!r} cannot be written ({error.strerror or error}): give another path to -o") from error


def read_input(  # noqa: PLR0913 - options of users, by name
    name: str,
    *,
    format: str | None = None,  # noqa: A002 - as in read
    password: str | None = None,
    decipher: bool = True,
    fonts: KnownFonts | None = None,
    ocr: bool = False,
    comments: bool = False,
    isolated: bool = False,
    jobs: int = 1,
) -> Document:
    """Read a file, or stdin where the name is "-"; ``isolated`` in a process of its own, long PDFs by ``jobs``.

    Raises ReadError as :func:`arclean.read` does.
    """
    from arclean.readers import read, read_html, read_pdf  # noqa: PLC0415 - errors of usage come without it
    from arclean.readers.source import detect_format, load_source  # noqa: PLC0415

    if name == "-" and sys.stdin is None:
        raise ReadError("there is no input to read: stdin is closed")
    may_be_empty = format != "pdf" and detect_format(b"", name) != "pdf"
    source = load_source(sys.stdin.buffer if name == "-" else name, may_be_empty=may_be_empty)
    if not source.data:
        return Document(
            text="", metadata={"format": "text", "name": source.name} if source.name else {"format": "text"}
        )
    chosen = format or detect_format(source.data, source.name)
    if chosen == "html":
        return read_html(source, comments=comments, isolated=isolated)
    if chosen != "pdf":
        return read(source, format=format, isolated=isolated)
    import logging  # noqa: PLC0415 - pdfminer loads it too

    logging.getLogger("pdfminer").addHandler(logging.NullHandler())  # it warns of what we report or need not
    return read_pdf(source, password=password, decipher=decipher, fonts=fonts, ocr=ocr, isolated=isolated, jobs=jobs)


def byte_order_mark(document: Document) -> str:
    """Return the mark that a file in UTF-8 began with, which stays where it is written again; "" without one.

    >>> byte_order_mark(Document(text="", metadata={"format": "text", "encoding": "utf-8-sig"}))
    '\ufeff'
    """
    return "\ufeff" if document.metadata.get("encoding") == "utf-8-sig" else ""


def other_encoding(document: Document) -> str:
    """Return the encoding of a text that is not in UTF-8, which ``clean`` writes; "" for all else."""
    encoding = document.metadata.get("encoding", "") if document.metadata.get("format") == "text" else ""
    return "" if encoding in {"utf-8", "utf-8-sig"} else encoding


def printable_name(name: str) -> str:
    """Return a name as it is, or escaped where it could break a line."""
    return name if name.isprintable() else ascii(name)


def name_in_diff(name: str) -> str:
    r"""Return a name as a line of a diff names it, so that ``patch`` and ``git apply`` find it.

    What is not printable is written byte by byte, within quotes; a tab ends a name with spaces.

    >>> name_in_diff("a.txt"), name_in_diff("\udcff.txt"), name_in_diff("a b")
    ('a.txt', '"\\377.txt"', 'a b\t')
    """
    if name.isprintable() and not name.startswith('"'):
        return f"{name}\t" if " " in name else name
    return '"' + "".join(map(_quoted_char, name)) + '"'


def _quoted_char(char: str) -> str:
    if char.isprintable() and char not in '"\\':
        return char
    return "".join(f"\\{byte:03o}" for byte in char.encode("utf-8", "surrogateescape"))


def write_warning(message: object) -> None:
    """Write one line to stderr."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"arclean: {message}", file=sys.stderr)  # noqa: T201 - this is what stderr is for
