"""Maps from codes to characters: what a ``/ToUnicode`` stream says (ISO 32000-1, 9.10.3).

The PDF library reads them as the programs that they are, a token at a time, and writes down each code of a range of
four billion. Here one pattern finds the lists, and ranges end where codes do.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.syntax.objects import resolve_array

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["UnicodeMap", "careful", "read_map"]

_LIST = re.compile(rb"beginbf(char|range)(.*?)(?:endbf|\Z)", re.DOTALL)
_HEX = rb"<([0-9A-Fa-f\s]*+)>\s*+"
_CHAR = re.compile(_HEX + rb"(?:" + _HEX + rb"|/([^\s<>\[\]/]++))")
_RANGE = re.compile(_HEX + _HEX + rb"(?:" + _HEX + rb"|\[([^\]]*+)\])")
_STRING = re.compile(_HEX)
_COMMENT = re.compile(rb"%[^\r\n]*+")
_LAST = 0xFFFF  # codes have one or two bytes; the few predefined ones of four are not mapped this way
_NO_BREAK = "\u00a0"


class UnicodeMap:
    """A map from codes to text, as the PDF library's own look from outside."""

    def __init__(self, texts: dict[int, str]) -> None:
        self.cid2unichr = texts

    def get_unichr(self, code: int) -> str:
        """Give the text of a code; KeyError where there is none."""
        return self.cid2unichr[code]


def read_map(data: bytes) -> UnicodeMap:
    """Read a map.

    >>> read_map(b"1 beginbfchar <03> <0628> endbfchar 1 beginbfrange <10> <12> <0661> endbfrange").cid2unichr
    {3: 'ب', 16: '١', 17: '٢', 18: '٣'}
    """
    if b"%" in data:
        data = _COMMENT.sub(b"", data)
    texts: dict[int, str] = {}
    for found in _LIST.finditer(data):
        for code, text in (_chars if found[1] == b"char" else _ranges)(found[2]):
            if not (text == _NO_BREAK and texts.get(code) == " "):  # some fonts say both of one code
                texts[code] = text
    return UnicodeMap(texts)


def _chars(data: bytes) -> Iterator[tuple[int, str]]:
    for code, text, name in _CHAR.findall(data):
        if code:
            yield int(code.translate(None, _SPACE), 16), _named(name) if name else _text(_bytes(text))


def _ranges(data: bytes) -> Iterator[tuple[int, str]]:
    for start, end, text, several in _RANGE.findall(data):
        if not start or not end:
            continue
        first, last = (int(edge.translate(None, _SPACE), 16) for edge in (start, end))
        codes = range(first, min(last, max(first, _LAST)) + 1)
        if several:
            yield from zip(codes, map(_text, map(_bytes, _STRING.findall(several))), strict=False)
            continue
        raw = _bytes(text)
        stem, counter = raw[:-2], int.from_bytes(raw[-2:], "big")
        size = min(len(raw), 2)
        for number, code in enumerate(codes):
            yield code, _text(stem + (counter + number & (1 << 8 * size) - 1).to_bytes(size, "big"))


_SPACE = b" \t\r\n\f\v\0"


def _bytes(digits: bytes) -> bytes:
    digits = digits.translate(None, _SPACE)
    return bytes.fromhex((digits + b"0" if len(digits) % 2 else digits).decode("ascii"))


def _text(raw: bytes) -> str:
    """Read UTF-16; a single byte, which should not be, is a character all the same."""
    return chr(raw[0]) if len(raw) == 1 else raw.decode("utf-16-be", "ignore")


def _named(name: bytes) -> str:
    from pdfminer.encodingdb import name2unicode  # noqa: PLC0415 - with pdfplumber

    try:
        return str(name2unicode(name.decode("latin-1")))
    except KeyError:
        return ""


class careful:  # noqa: N801 - stands for the manager that it holds
    """A font manager of the PDF library, spared what is read better here, or not at all.

    It gets neither the map, nor the font program (its parsers of both are slow, and have no bounds), nor widths of
    more codes than there are.
    """

    def __init__(self, manager: Any) -> None:
        self._manager = manager

    def get_font(self, key: Any, spec: dict[str, Any]) -> Any:
        """Make a font, as the manager's own ``get_font``."""
        from pdfminer.pdftypes import PDFStream, resolve1  # noqa: PLC0415 - with pdfplumber

        plain = _without_program(spec)
        said = resolve1(plain.get("ToUnicode"))
        if isinstance(said, PDFStream):
            del plain["ToUnicode"]
        below = resolve1(plain.get("DescendantFonts"))
        if isinstance(below, list) and below and isinstance(only := resolve1(below[0]), dict):
            plain["DescendantFonts"] = [_with_few_widths(_without_program(only))]
        font = self._manager.get_font(key, plain)
        if isinstance(said, PDFStream):
            font.unicode_map = read_map(said.get_data())
        return font


def _without_program(spec: dict[str, Any]) -> dict[str, Any]:
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - with pdfplumber

    descriptor = resolve1(spec.get("FontDescriptor"))
    if not isinstance(descriptor, dict):
        return dict(spec)
    return spec | {"FontDescriptor": {key: descriptor[key] for key in descriptor if not key.startswith("FontFile")}}


def _with_few_widths(spec: dict[str, Any]) -> dict[str, Any]:
    """Take out widths of ranges that reach beyond all codes."""
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - with pdfplumber

    kept = {}
    for key in ("W", "W2"):
        listed = resolve_array(spec.get(key))
        if isinstance(listed, list):
            items = (resolve1(item) for item in listed)
            kept[key] = [item for item in items if not (isinstance(item, int) and abs(item) > _LAST)]
    return spec | kept
