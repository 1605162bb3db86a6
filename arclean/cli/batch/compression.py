"""Compressed files: lines of bytes in, bytes out in members that can be cut between."""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

from arclean.errors import ConfigError, ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["compress_bytes", "decompress_bytes", "import_zstandard", "open_lines", "open_zstandard_writer"]

_CHUNK = 1 << 9  # bytes that are decompressed at a time: a block of up to 128 kB may take four


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
    broken = (EOFError, zlib.error, OSError) if library is None else (library.ZstdError, EOFError)
    try:
        if library is not None:
            yield io.BufferedReader(_ZstandardReader(file))
        elif compression:
            with gzip.open(file) as opened:
                yield io.BufferedReader(_GzipReader(opened))
        else:
            yield file
    except broken as error:
        if compression and not (isinstance(error, OSError) and error.errno):
            raise ReadError(f"it is no whole {compression} file: {error}") from error
        raise


class _GzipReader(io.RawIOBase):
    """Reads as much as is decompressed at once: what comes before a cut is not lost with it (Python 3.12 and later)."""

    def __init__(self, file: gzip.GzipFile) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._file.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)


class _ZstandardReader(io.RawIOBase):
    """Reads frames; raises EOFError where the last one is cut off, which that of the library takes for its end."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._frame, self._held = file, None, memoryview(b"")
        self._waiting = b""  # not yet decompressed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._held:
            data = self._waiting or self._file.read(_CHUNK)
            if not data and self._frame:
                raise EOFError("it ends within a frame")
            if not data:
                return 0
            self._decompress(data)
        taken = min(len(buffer), len(self._held))
        buffer[:taken], self._held = self._held[:taken], self._held[taken:]
        return taken

    def _decompress(self, data: bytes) -> None:
        frame: Any = self._frame or import_zstandard().ZstdDecompressor().decompressobj()
        self._held = memoryview(frame.decompress(data))
        self._waiting, self._frame = frame.unused_data, None if frame.eof else frame


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
