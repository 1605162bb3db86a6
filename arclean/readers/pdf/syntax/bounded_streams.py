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

from arclean.readers.pdf.syntax.limits import Reached

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["bounded", "inflated"]

_most: ContextVar[int | None] = ContextVar("most", default=None)
_FLATE = {"FlateDecode", "Fl"}
_LZW = 2800
# The library's method for each other filter, and how many times its size a stream may grow: LZW by a table of 4,096 in
# 9 bits and more, run lengths 128 in 2 bytes, four zeros in one character. Images are no text.
_OTHERS = {
    "LZWDecode": ("lzwdecode", _LZW), "LZW": ("lzwdecode", _LZW), "RunLengthDecode": ("rldecode", 64),
    "RL": ("rldecode", 64), "ASCII85Decode": ("ascii85decode", 4), "A85": ("ascii85decode", 4),
    "ASCIIHexDecode": ("asciihexdecode", 1), "AHx": ("asciihexdecode", 1),
}  # fmt: skip


@contextmanager
def bounded(most: int) -> Iterator[None]:
    """Let no stream inflate to more than so many bytes here inside; Reached where one does."""
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
    """Unpack a stream; False where the library has to, what it inflates to being measured."""
    filters = [(str(getattr(name, "name", name)), parameters) for name, parameters in stream.get_filters()]
    if not filters or stream.rawdata is None:
        return False
    data = stream.rawdata
    if stream.decipher:
        data = stream.decipher(stream.objid, stream.genno, data, stream.attrs)
    for number, (name, parameters) in enumerate(filters, 1):
        if name in _FLATE:
            data = inflated(data, most)
        elif name in _OTHERS:
            data = _unpacked(name, data, most)
        else:
            raise ValueError(f"{name} packs no text")
        if parameters:  # the library undoes predictions
            if number < len(filters):
                raise ValueError("a prediction is packed again")
            return False
    stream.data, stream.rawdata = data, None
    return True


def _unpacked(name: str, data: bytes, most: int) -> bytes:
    """Unpack by a method of the library."""
    from pdfminer import pdftypes  # noqa: PLC0415 - with pdfplumber

    method, growth = _OTHERS[name]
    if len(data) * growth > most and (growth != _LZW or _grows(data, most)):
        raise Reached(f"a stream holds more than {most} bytes")
    found: bytes = getattr(pdftypes, method)(data)
    return found


def inflated(data: bytes, most: int) -> bytes:
    """Inflate what a stream holds; as far as it goes where it is torn, for a page with half its text is half a page.

    Raises Reached where that is more than ``most`` bytes.

    >>> inflated(zlib.compress(b"abc" * 99)[:-6], 1000)[:3]
    b'abc'
    """
    unpacker = zlib.decompressobj()
    try:
        found = unpacker.decompress(data, most + 1)
    except zlib.error:
        found = _torn(data, most + 1)
    if len(found) > most:
        raise Reached(f"a stream holds more than {most} bytes")
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


def _grows(data: bytes, most: int) -> bool:
    """Tell whether a stream packed by LZW holds more than so many bytes."""
    from io import BytesIO  # noqa: PLC0415 - nearly never needed

    from pdfminer.lzw import LZWDecoder  # noqa: PLC0415 - with pdfplumber

    count = 0
    for piece in LZWDecoder(BytesIO(data)).run():
        count += len(piece)
        if count > most:
            return True
    return False
