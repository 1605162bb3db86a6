"""Bound what the streams of a PDF inflate to, also where the PDF library unpacks them for itself.

A kilobyte that was packed twice may hold a gigabyte. The library unpacks whole streams, without a limit, in its
tables of objects as in contents and fonts. While a file is read whose limits name bytes for a stream, the library's
``PDFStream.decode`` is replaced: what could grow beyond the limit is measured before it is kept. Other threads that
use the library meanwhile get its own method, and so does everybody once the last such reading has ended.
"""

from __future__ import annotations

import math
import os
import threading
import zlib
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from arclean.readers.limits import LimitReached
from arclean.readers.pdf.syntax.stream_filters import undo_prediction, unpack_run_lengths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["bound_streams", "inflate_stream"]

_stream_limit: ContextVar[int | None] = ContextVar("stream_limit", default=None)
_FLATE_FILTERS = {"FlateDecode", "Fl"}
_LZW_GROWTH = 2800
# The library's function for each other filter, and how many times its size a stream may grow: LZW by a table of 4,096
# in 9 bits and more, run lengths 128 in 2 bytes, four zeros in one character. Images are no text.
_OTHER_FILTERS = {
    "LZWDecode": ("lzwdecode", _LZW_GROWTH), "LZW": ("lzwdecode", _LZW_GROWTH), "RunLengthDecode": ("rldecode", 64),
    "RL": ("rldecode", 64), "ASCII85Decode": ("ascii85decode", 4), "A85": ("ascii85decode", 4),
    "ASCIIHexDecode": ("asciihexdecode", 1), "AHx": ("asciihexdecode", 1),
}  # fmt: skip


@contextmanager
def bound_streams(max_bytes: float) -> Iterator[None]:
    """Let no stream inflate to more than ``max_bytes`` in this thread here inside; raise LimitReached where one does.

    With ``math.inf`` nothing is replaced.
    """
    if max_bytes == math.inf:
        yield
        return
    with _BOUNDED_DECODING:
        token = _stream_limit.set(int(max_bytes))
        try:
            yield
        finally:
            _stream_limit.reset(token)


class _BoundedDecoding:
    """The library's ``PDFStream.decode`` replaced by one that looks at the limit, as long as a reading needs it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._readings = 0
        self._original: Any = None
        self._replacement: Any = None

    def __enter__(self) -> None:
        from pdfminer.pdftypes import PDFStream  # noqa: PLC0415 - with pdfplumber, for those who read PDFs only

        with self._lock:
            if not self._readings:
                self._original = PDFStream.decode
                self._replacement = PDFStream.decode = _bounded_decode(self._original)  # type: ignore[method-assign, assignment]
            self._readings += 1

    def __exit__(self, *_: object) -> None:
        from pdfminer.pdftypes import PDFStream  # noqa: PLC0415 - with pdfplumber

        with self._lock:
            self._readings -= 1
            if not self._readings and PDFStream.decode is self._replacement:  # or somebody replaced it in turn
                PDFStream.decode = self._original  # type: ignore[method-assign]

    def stay_whole_in_forks(self) -> None:
        """Let no process be forked while the method is being replaced: the lock would be held there for ever."""
        if hasattr(os, "register_at_fork"):
            lock = self._lock
            os.register_at_fork(before=lock.acquire, after_in_parent=lock.release, after_in_child=lock.release)


_BOUNDED_DECODING = _BoundedDecoding()
_BOUNDED_DECODING.stay_whole_in_forks()


def _bounded_decode(original: Callable[[Any], None]) -> Callable[[Any], None]:
    """Return a method that decodes a stream within the limit of the reading, and by ``original`` outside of one."""

    def decode(stream: Any) -> None:
        max_bytes = _stream_limit.get()
        if max_bytes is None or not _unpack_stream(stream, max_bytes):
            original(stream)

    return decode


def _unpack_stream(stream: Any, max_bytes: int) -> bool:
    """Unpack a stream, and return True; False where the library has to, for what it will inflate to is measured.

    Raises LimitReached, and ValueError for filters of pictures and for predictions of no kind.
    """
    filters = [(str(getattr(name, "name", name)), parameters) for name, parameters in stream.get_filters()]
    if not filters or stream.rawdata is None:
        return False
    data = stream.rawdata
    if stream.decipher:
        data = stream.decipher(stream.objid, stream.genno, data, stream.attrs)
    for name, parameters in filters:
        if name in _FLATE_FILTERS:
            data = inflate_stream(data, max_bytes)
        elif name in _OTHER_FILTERS:
            data = _unpack_by_library(name, data, max_bytes)
        else:
            raise ValueError(f"{name} packs no text")
        if isinstance(parameters, dict) and "Predictor" in parameters:
            names = {"Predictor": 1, "Colors": 1, "Columns": 1, "BitsPerComponent": 8}
            data = undo_prediction(data, *(_whole_number(parameters.get(key, usual)) for key, usual in names.items()))
    stream.data, stream.rawdata = data, None
    return True


def _whole_number(given: Any) -> int:
    from pdfminer.pdftypes import int_value  # noqa: PLC0415 - with pdfplumber

    return int(int_value(given))


def _unpack_by_library(name: str, data: bytes, max_bytes: int) -> bytes:
    """Return what a stream holds, unpacked by the library's function for the filter ``name``."""
    from pdfminer import pdftypes  # noqa: PLC0415 - with pdfplumber

    method, growth = _OTHER_FILTERS[name]
    if len(data) * growth > max_bytes and (growth != _LZW_GROWTH or _lzw_grows_beyond(data, max_bytes)):
        raise LimitReached(f"a stream holds more than {max_bytes} bytes")
    found: bytes = unpack_run_lengths(data) if method == "rldecode" else getattr(pdftypes, method)(data)
    return found


def inflate_stream(data: bytes, max_bytes: int) -> bytes:
    """Return what a deflated stream holds, up to the tear of a torn one: a page with half its text is half a page.

    Raises LimitReached where that is more than ``max_bytes`` bytes.

    >>> inflate_stream(zlib.compress(b"abc" * 99)[:-6], 1000)[:3]
    b'abc'
    """
    unpacker = zlib.decompressobj()
    try:
        found = unpacker.decompress(data, max_bytes + 1)
    except zlib.error:
        found = _inflate_torn_stream(data, max_bytes + 1)
    if len(found) > max_bytes:
        raise LimitReached(f"a stream holds more than {max_bytes} bytes")
    return found


def _inflate_torn_stream(data: bytes, max_bytes: int) -> bytes:
    """Return what a torn stream holds before the tear, but for the last ``_TORN_STEP`` bytes at most."""
    unpacker = zlib.decompressobj()
    found = bytearray()
    try:
        for start in range(0, len(data), _TORN_STEP):
            found += unpacker.decompress(data[start : start + _TORN_STEP], max_bytes - len(found))
            if len(found) >= max_bytes:
                break
    except zlib.error:
        pass
    return bytes(found)


_TORN_STEP = 64  # bytes of a torn stream that may be lost before the tear


def _lzw_grows_beyond(data: bytes, max_bytes: int) -> bool:
    """Return whether a stream packed by LZW holds more than ``max_bytes``."""
    from io import BytesIO  # noqa: PLC0415 - nearly never needed

    from pdfminer.lzw import LZWDecoder  # noqa: PLC0415 - with pdfplumber

    count = 0
    for piece in LZWDecoder(BytesIO(data)).run():
        count += len(piece)
        if count > max_bytes:
            return True
    return False
