"""Streams: a bound on what they inflate to, also where the PDF library unpacks them for itself.

A kilobyte that was packed twice may hold a gigabyte. The library unpacks whole streams, without a limit, in its
tables of objects as in contents and fonts. While a PDF is read here, its streams are looked at first: what could grow
beyond the limit is measured before it is kept. Other users of the library see no change.
"""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from arclean.errors import LimitError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["bounded", "inflated"]

_most: ContextVar[int | None] = ContextVar("most", default=None)
# How many times its size a stream may grow: LZW (a table of 4,096 in 9 bits and more), run lengths (128 in 2 bytes),
# four zeros in one character. Deflate is unpacked to be measured; others do not grow.
_GROWTH = {"LZWDecode": 2800, "LZW": 2800, "RunLengthDecode": 64, "RL": 64, "ASCII85Decode": 4, "A85": 4}
_FLATE = {"FlateDecode", "Fl"}
_IMAGES = {"CCITTFaxDecode", "CCF"}  # what has a size of its own, which the stream may claim to be any


@contextmanager
def bounded(most: int) -> Iterator[None]:
    """Let no stream inflate to more than so many bytes here inside; LimitError where one does."""
    _install()
    token = _most.set(most)
    try:
        yield
    finally:
        _most.reset(token)


def _install() -> None:
    """Put the check before the library's decoding, once."""
    from pdfminer.pdftypes import PDFStream  # noqa: PLC0415 - with pdfplumber, for those who read PDFs only

    decode = PDFStream.decode
    if hasattr(decode, "checked"):
        return

    def checked(stream: Any) -> None:
        most = _most.get()
        if most is None or not _unpack(stream, most):
            decode(stream)

    checked.checked = True  # type: ignore[attr-defined]
    PDFStream.decode = checked  # type: ignore[method-assign, assignment]


def _unpack(stream: Any, most: int) -> bool:
    """Unpack a stream that is deflated and no more; measure another that might be too large, and return False."""
    filters = [(str(getattr(name, "name", name)), parameters) for name, parameters in stream.get_filters()]
    if not filters or stream.rawdata is None:
        return False
    data = stream.rawdata
    if stream.decipher:
        data = stream.decipher(stream.objid, stream.genno, data, stream.attrs)
    size = len(data)
    for name, parameters in filters:
        if name in _IMAGES:
            raise ValueError("an image is no text")
        if name in _FLATE:
            data = inflated(data, most)
            size = len(data)
            if len(filters) == 1 and not parameters:
                stream.data, stream.rawdata = data, None
                return True
        elif (size := size * _GROWTH.get(name, 1)) > most:
            if name not in ("LZWDecode", "LZW") or _lzw(data, most):
                raise LimitError(f"a stream holds more than {most} bytes")
            size = most
    return False


def inflated(data: bytes, most: int) -> bytes:
    """Inflate what a stream holds; as far as it goes where it is torn, for a page with half its text is half a page.

    Raises LimitError where that is more than ``most`` bytes.

    >>> inflated(zlib.compress(b"abc" * 99)[:-6], 1000)[:3]
    b'abc'
    """
    unpacker = zlib.decompressobj()
    try:
        found = unpacker.decompress(data, most + 1)
    except zlib.error:
        found = _torn(data, most + 1)
    if len(found) > most:
        raise LimitError(f"a stream holds more than {most} bytes")
    return found


def _torn(data: bytes, most: int) -> bytes:
    """Inflate a torn stream in small steps, up to where it is torn."""
    unpacker = zlib.decompressobj()
    found = bytearray()
    try:
        for start in range(0, len(data), _STEP):
            found += unpacker.decompress(data[start : start + _STEP], most - len(found))
            if len(found) >= most:
                break
    except zlib.error:
        pass
    return bytes(found)


_STEP = 64  # bytes of a torn stream that may be lost before the tear


def _lzw(data: bytes, most: int) -> bool:
    """Tell whether a stream packed by LZW holds more than so many bytes."""
    from io import BytesIO  # noqa: PLC0415 - nearly never needed

    from pdfminer.lzw import LZWDecoder  # noqa: PLC0415 - with pdfplumber

    count = 0
    for piece in LZWDecoder(BytesIO(data)).run():
        count += len(piece)
        if count > most:
            return True
    return False
