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

__all__ = ["black_rectangles", "inline_image"]

_MAX_PIXELS = 4_000_000  # a glyph of 2,000 dots an inch and a hand's height has fewer
_MAX_FAX_PIXELS = 64_000_000  # that a fax may hold, were each of its rows as short as can be
_LONG_NAMES = {
    "W": "Width", "H": "Height", "BPC": "BitsPerComponent", "IM": "ImageMask", "D": "Decode", "F": "Filter",
    "DP": "DecodeParms", "CCF": "CCITTFaxDecode", "Fl": "FlateDecode", "LZW": "LZWDecode", "RL": "RunLengthDecode",
    "AHx": "ASCIIHexDecode", "A85": "ASCII85Decode",
}  # fmt: skip
_BLACK_RUN = re.compile("1+")
_INVERTED_BITS = {ord("0"): "1", ord("1"): "0"}


def inline_image(operands: list[Any]) -> Any:
    """Return the image object of an inline image, from its operands: keys and values, and the data at last."""
    from pdfminer.pdftypes import PDFStream  # noqa: PLC0415 - with pdfplumber, for those who read PDFs only
    from pdfminer.psparser import LIT  # noqa: PLC0415

    *flat, data = operands
    pairs = zip(flat[::2], flat[1::2], strict=False)

    def with_long_names(value: Any) -> Any:
        if isinstance(value, list):
            return [with_long_names(item) for item in value]
        return LIT(_LONG_NAMES.get(value, value)) if isinstance(value, str) else value

    return PDFStream({_LONG_NAMES.get(key, key): with_long_names(value) for key, value in pairs}, data)


def black_rectangles(image: Any) -> Iterator[tuple[float, float, float, float]]:
    """Yield what is black in an image mask: rectangles (left, low, right, high) of the unit square that it fills.

    Raises ValueError for what is no mask of this kind, or has too many pixels.
    """
    spec: Mapping[str, Any] = getattr(image, "attrs", {})
    width, height = (resolve_reference(spec.get(key)) for key in ("Width", "Height"))
    if resolve_reference(spec.get("ImageMask")) is not True or not isinstance(width + height, int | float):
        raise ValueError("no image mask")
    width, height = int(width), int(height)
    if not 0 < width * height <= _MAX_PIXELS:
        raise ValueError("an image without pixels, or with too many")
    data = _image_pixels(image, spec, width)
    decode = resolve_reference(spec.get("Decode"))
    paints_ones = isinstance(decode, list) and bool(decode) and resolve_reference(decode[0]) == 1
    row_bytes = (width + 7) // 8
    rows = (data[at : at + row_bytes] for at in range(0, row_bytes * height, row_bytes))
    top = 0
    for row, equal_rows in groupby(rows):
        bottom = top + sum(1 for _ in equal_rows)
        bits = format(int.from_bytes(row, "big"), f"0{8 * len(row)}b")[:width]
        if not paints_ones:
            bits = bits.translate(_INVERTED_BITS)
        for run in _BLACK_RUN.finditer(bits):
            yield run.start() / width, 1 - bottom / height, run.end() / width, 1 - top / height
        top = bottom


def _image_pixels(image: Any, spec: Mapping[str, Any], width: int) -> bytes:
    """Return the pixels of an image, a row in whole bytes. Raises ValueError where there are none."""
    filters = resolve_reference(spec.get("Filter"))
    if resolve_name(_last_of(filters)) == "CCITTFaxDecode":
        return _unpack_fax(image, spec, width)
    data = read_stream(image)
    if data is None:
        raise ValueError("an image that cannot be unpacked")
    return data


def _unpack_fax(image: Any, spec: Mapping[str, Any], width: int) -> bytes:
    """Return the pixels of what is packed as a fax of the fourth group is, and nothing else.

    Raises ValueError where they may be too many.
    """
    from pdfminer.ccitt import ccittfaxdecode  # noqa: PLC0415 - with pdfplumber

    given = resolve_dictionary(_last_of(resolve_reference(spec.get("DecodeParms"))))
    parameters = {key: resolve_reference(given.get(key)) for key in ("K", "EncodedByteAlign", "BlackIs1")}
    if 8 * len(image.rawdata) * width > _MAX_FAX_PIXELS:  # a row may take a single bit
        raise ValueError("an image that may hold too many pixels")
    return bytes(ccittfaxdecode(image.rawdata, parameters | {"Columns": width}))


def _last_of(value: Any) -> Any:
    """Return the last of an array, or what is no array itself: filters, and their parameters, may be one or several."""
    return value[-1] if isinstance(value, list) and value else value
