r"""What the forms of ``wide_escapes`` stand for, where that reads.

Bytes are UTF-8 to the last one; those of RTF are cp1256, and so may be those of references.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.encoded import weights
from arclean.filters.encoded.byte_symbols import read_byte_symbols
from arclean.filters.encoded.decoding import reads

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["QUIET_KINDS", "WIDE_KINDS", "decode_wide_escapes"]

QUIET_KINDS = frozenset({"references", "utf-7", "base64", "hexadecimal-row", "hexadecimal-bytes", "utf-16-swapped"})
"""Kinds whose signs other things have too: what does not read is none of them."""

_LOST_UNIT = LazyPattern("u([0-9A-Fa-f]{4})|r?n").sub
_RTF_UNIT = LazyPattern(r"\\'([0-9A-Fa-f]{2})|\\u(-?[0-9]{2,5})\??|([\s\S])")
_TOKEN_UNIT = LazyPattern(r"<(?:0[xX])?([0-9A-Fa-f]{2})>|([\s\S])")
_REFERENCE_UNIT = LazyPattern("&([A-Za-z]+[0-9]*|#[0-9]+|#[xX][0-9A-Fa-f]+);|([\\s\\S])")
_ALL_UNITS = 0x10000
_PIECE_SPACE = "\u2581"
_MIN_WORD = 2.0  # letters: where each stands by itself, spaces are those between tokens


def decode_wide_escapes(kind: str, source: str) -> str | None:
    r"""Return what a span stands for, or None where that does not read.

    >>> decode_wide_escapes("lost-backslash", "u0633u0644u0627u0645"), decode_wide_escapes("rtf", r"\'d3\'e1\'c7\'e3")
    ('سلام', 'سلام')
    """
    is_utf8 = True
    text: str | None
    try:
        if kind == "references":
            text, is_utf8 = _read_references(source)
        else:
            text = _READERS[kind](source)
    except (UnicodeError, ValueError, binascii.Error):
        return None
    slack = 0.0 if kind == "rtf" or not is_utf8 else weights.UTF8_SLACK
    return text if text and reads(text, slack) else None


def _read_lost(source: str) -> str:
    text = _LOST_UNIT(lambda unit: chr(int(unit[1], 16)) if unit[1] else "\n", source)
    return text.encode("utf-16", "surrogatepass").decode("utf-16")


def _read_rtf(source: str) -> str:
    def read(unit: re.Match[str]) -> str:
        if unit[1]:
            return bytes([int(unit[1], 16)]).decode("cp1256")
        return chr(int(unit[2]) % _ALL_UNITS) if unit[2] else unit[3]

    return "".join(map(read, _RTF_UNIT.finditer(source)))


def _read_tokens(source: str) -> str | None:
    if _PIECE_SPACE in source:
        source = source.replace(" ", "").replace(_PIECE_SPACE, " ")
    data = bytes(int(unit[1], 16) if unit[1] else ord(unit[2]) for unit in _TOKEN_UNIT.finditer(source))
    words = data.decode().split()
    return data.decode() if sum(map(len, words)) >= _MIN_WORD * len(words) else None


def _read_references(source: str) -> tuple[str, bool]:
    """Return the text of references to bytes, and whether they are UTF-8; else they are cp1256."""
    from html import unescape  # noqa: PLC0415 - names that few texts need

    chars = (
        chr(int(unit[1][1:])) if (unit[1] or "")[1:].isdigit() else unescape(unit[0])
        for unit in _REFERENCE_UNIT.finditer(source)
    )
    data = b"".join(char.encode("latin-1" if char <= "\xff" else "cp1252") for char in chars)
    try:
        return data.decode(), True
    except UnicodeDecodeError:
        return data.decode("cp1256"), False


def _read_utf7(source: str) -> str:
    if source[0] == "&":
        source = re.sub("&([^-]*)-", lambda run: "+" + run[1].replace(",", "/") + "-", source)
    return source.encode("ascii").decode("utf-7")


def _read_utf16(source: str) -> str:
    data = b"".join(char.encode("latin-1" if char <= "\xff" else "cp1252") for char in source)
    return data.decode("utf-16-le" if source[1] in "\x00\x06" else "utf-16-be")


def _read_swapped(source: str) -> str:
    return source.encode("utf-16-be").decode("utf-16-le")


def _read_base64(source: str) -> str | None:
    lines = source.split()
    if len({len(line) for line in lines[:-1]}) > 1 or len(lines[-1]) > len(lines[0]):
        return None
    return base64.b64decode("".join(lines), validate=True).decode()


def _read_row(source: str) -> str:
    return bytes.fromhex(source).decode("utf-16-be")


def _read_hexadecimal_bytes(source: str) -> str:
    return bytes.fromhex(re.sub("^(?:0[xX]|[xX]')|'$", "", source)).decode()


_READERS: dict[str, Callable[[str], str | None]] = {
    "lost-backslash": _read_lost,
    "rtf": _read_rtf,
    "byte-tokens": _read_tokens,
    "utf-7": _read_utf7,
    "utf-16": _read_utf16,
    "utf-16-swapped": _read_swapped,
    "base64": _read_base64,
    "hexadecimal-row": _read_row,
    "hexadecimal-bytes": _read_hexadecimal_bytes,
    "byte-symbols": read_byte_symbols,
}
WIDE_KINDS = frozenset({*_READERS, "references"})
"""All kinds of this module."""
