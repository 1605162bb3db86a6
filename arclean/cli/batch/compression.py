"""Compressed files: lines of bytes in, bytes out in members that can be cut between."""

from __future__ import annotations

import gzip
import io
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from arclean.errors import ConfigError, ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["compress_bytes", "decompress_bytes", "import_zstandard", "open_lines", "open_zstandard_writer"]


def compress_bytes(data: bytes, compression: str) -> bytes:
    """Return data as a member of a compressed file; members in a row are such a file.

    >>> decompress_bytes(compress_bytes(b"one", ".gz") + compress_bytes(b"two", ".gz"), ".gz")
    b'onetwo'
    """
    if compression == ".gz":
        return gzip.compress(data, mtime=0)
    return bytes(import_zstandard().ZstdCompressor().compress(data)) if compression else data


def decompress_bytes(data: bytes, compression: str) -> bytes:
    """Return the contents of a compressed file. Raises ReadError where it is broken."""
    if not compression:
        return data
    with open_lines(io.BytesIO(data), compression) as lines:
        return lines.read()


@contextmanager
def open_lines(file: IO[bytes], compression: str) -> Iterator[IO[bytes]]:
    """Open the contents of a file. Raises ReadError where they are broken while they are read."""
    library: Any = import_zstandard() if compression == ".zst" else None
    broken = (EOFError, gzip.BadGzipFile, OSError) if library is None else (library.ZstdError, EOFError)
    try:
        if library is not None:
            with library.ZstdDecompressor().stream_reader(file, read_across_frames=True) as reader:
                yield io.BufferedReader(reader)
        elif compression:
            with gzip.open(file) as opened:
                yield io.BufferedReader(opened)
        else:
            yield file
    except broken as error:
        if compression and not (isinstance(error, OSError) and error.errno):
            raise ReadError(f"it is no whole {compression} file: {error}") from error
        raise


def open_zstandard_writer(file: IO[bytes]) -> Any:
    """Return a writer of one frame, which leaves the file open when it is closed."""
    return import_zstandard().ZstdCompressor().stream_writer(file, closefd=False)


def import_zstandard() -> Any:
    """Return the library of ``.zst``. Raises ConfigError where it is not installed."""
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError:
        raise ConfigError("files of .zst need the extra 'batch': pip install 'arclean[batch]'") from None
    return zstandard
