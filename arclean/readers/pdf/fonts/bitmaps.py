"""Bitmaps: glyphs of one bit a pixel, as the outlines of what is black in them.

TeX with bitmap fonts, and Ghostscript, draw each glyph as an image mask, in the content stream of the glyph or as an
object of its own (ISO 32000-1, 8.9.6.2 and 8.9.7).
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.syntax.objects import read_stream, resolve_dictionary, resolve_name, resolve_reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["inline", "runs"]

_MOST = 4_000_000  # pixels: a glyph of 2,000 dots an inch and a hand's height has fewer
_MOST_PACKED = 64_000_000  # pixels that a fax may hold, were each of its rows as short as can be
_FULL = {
    "W": "Width", "H": "Height", "BPC": "BitsPerComponent", "IM": "ImageMask", "D": "Decode", "F": "Filter",
    "DP": "DecodeParms", "CCF": "CCITTFaxDecode", "Fl": "FlateDecode", "LZW": "LZWDecode", "RL": "RunLengthDecode",
    "AHx": "ASCIIHexDecode", "A85": "ASCII85Decode",
}  # fmt: skip
_BLACK = re.compile("1+")


def inline(operands: list[Any]) -> Any:
    """Make an image object of the operands of an inline image: keys and values, and the data at last."""
    from pdfminer.pdftypes import PDFStream  # noqa: PLC0415 - with pdfplumber, for those who read PDFs only
    from pdfminer.psparser import LIT  # noqa: PLC0415

    *flat, data = operands
    pairs = zip(flat[::2], flat[1::2], strict=False)

    def full(value: Any) -> Any:
        if isinstance(value, list):
            return [full(item) for item in value]
        return LIT(_FULL.get(value, value)) if isinstance(value, str) else value

    return PDFStream({_FULL.get(key, key): full(value) for key, value in pairs}, data)


def runs(image: Any) -> Iterator[tuple[float, float, float, float]]:
    """Yield what is black in an image mask: rectangles (left, low, right, high) of the unit square that it fills.

    Raises ValueError for what is no mask of this kind, or has too many pixels.
    """
    spec: Mapping[str, Any] = getattr(image, "attrs", {})
    width, height = (resolve_reference(spec.get(key)) for key in ("Width", "Height"))
    if resolve_reference(spec.get("ImageMask")) is not True or not isinstance(width + height, int | float):
        raise ValueError("no image mask")
    width, height = int(width), int(height)
    if not 0 < width * height <= _MOST:
        raise ValueError("an image without pixels, or with too many")
    data = _data(image, spec, width)
    decode = resolve_reference(spec.get("Decode"))
    inverse = isinstance(decode, list) and bool(decode) and resolve_reference(decode[0]) == 1
    stride = (width + 7) // 8
    rows = (data[at : at + stride] for at in range(0, stride * height, stride))
    top = 0
    for row, several in groupby(rows):
        bottom = top + sum(1 for _ in several)
        bits = format(int.from_bytes(row, "big"), f"0{8 * len(row)}b")[:width]
        if not inverse:  # what is 0 is painted
            bits = bits.translate({48: 49, 49: 48})
        for run in _BLACK.finditer(bits):
            yield run.start() / width, 1 - bottom / height, run.end() / width, 1 - top / height
        top = bottom


def _data(image: Any, spec: Mapping[str, Any], width: int) -> bytes:
    """Give the pixels of an image. Raises ValueError where there are none."""
    filters = resolve_reference(spec.get("Filter"))
    last = resolve_name(filters[-1] if isinstance(filters, list) and filters else filters)
    if last == "CCITTFaxDecode":
        return _fax(image, spec, width)
    data = read_stream(image)
    if data is None:
        raise ValueError("an image that cannot be unpacked")
    return data


def _fax(image: Any, spec: Mapping[str, Any], width: int) -> bytes:
    """Unpack what is packed as a fax of the fourth group is, and nothing else."""
    from pdfminer.ccitt import ccittfaxdecode  # noqa: PLC0415 - with pdfplumber

    parameters = resolve_reference(spec.get("DecodeParms"))
    given = resolve_dictionary(parameters[-1] if isinstance(parameters, list) and parameters else parameters)
    said = {key: resolve_reference(given.get(key)) for key in ("K", "EncodedByteAlign", "BlackIs1")}
    if 8 * len(image.rawdata) * width > _MOST_PACKED:  # a row may take a single bit
        raise ValueError("an image that may hold too many pixels")
    return bytes(ccittfaxdecode(image.rawdata, said | {"Columns": width}))
