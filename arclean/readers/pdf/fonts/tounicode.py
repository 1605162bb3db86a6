"""ToUnicode maps: from codes to characters (ISO 32000-1, 9.10.3).

The PDF library reads them as the programs that they are, a token at a time, and writes down each code of a range of
four billion. Here one pattern finds the lists, and ranges end where codes do.
"""

from __future__ import annotations

import re
from itertools import repeat
from typing import TYPE_CHECKING, Any

from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.syntax.objects import resolve_array

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SparingFontManager", "ToUnicodeMap", "parse_to_unicode"]

_BF_LIST = re.compile(rb"beginbf(char|range)(.*?)(?:endbf|\Z)", re.DOTALL)
_HEX = rb"<([0-9A-Fa-f\s]*+)>\s*+"
_BF_CHAR = re.compile(_HEX + rb"(?:" + _HEX + rb"|/([^\s<>\[\]/]++))")
_BF_RANGE = re.compile(_HEX + _HEX + rb"(?:" + _HEX + rb"|\[([^\]]*+)\])")
_HEX_STRING = re.compile(_HEX)
_COMMENT = re.compile(rb"%[^\r\n]*+")
_LAST_CODE = 0xFFFF  # codes have one or two bytes; the few predefined ones of four are not mapped this way
_MAX_TEXT = 512  # bytes of what a code stands for (Adobe Technical Note 5411, 1.4.1); longer ones are made to exhaust
_NO_BREAK = "\u00a0"


class ToUnicodeMap:
    """A map from codes to text, as the PDF library's own look from outside."""

    def __init__(self, texts: dict[int, str]) -> None:
        self.cid2unichr = texts

    def get_unichr(self, code: int) -> str:
        """Return the text of a code. Raises KeyError where there is none."""
        return self.cid2unichr[code]


def parse_to_unicode(data: bytes) -> ToUnicodeMap:
    """Return the map that a ``/ToUnicode`` stream holds; what is torn in it is left out.

    >>> parse_to_unicode(b"1 beginbfchar <03> <0628> endbfchar 1 beginbfrange <10> <12> <0661> endbfrange").cid2unichr
    {3: 'ب', 16: '١', 17: '٢', 18: '٣'}
    """
    if b"%" in data:
        data = _COMMENT.sub(b"", data)
    texts: dict[int, str] = {}
    for found in _BF_LIST.finditer(data):
        for code, text in (_parse_characters if found[1] == b"char" else _parse_ranges)(found[2]):
            if not (text == _NO_BREAK and texts.get(code) == " "):  # some fonts say both of one code
                texts[code] = text
    return ToUnicodeMap(_without_padding(texts))


def _without_padding(texts: dict[int, str]) -> dict[int, str]:
    """Return the texts of a map, without spaces beside letters where most letters have some: they part no words."""
    several = [(code, text) for code, text in texts.items() if len(text) > 1]
    padded = {code: plain for code, text in several if len(plain := text.strip()) < len(text) and plain.isalpha()}
    if not padded or len(padded) <= weights.PADDED_SHARE * sum(text.strip().isalpha() for text in texts.values()):
        return texts
    return texts | padded


def _parse_characters(data: bytes) -> Iterator[tuple[int, str]]:
    for code, text, name in _BF_CHAR.findall(data):
        if code:
            yield (
                int(code.translate(None, _WHITE_SPACE), 16),
                _text_of_named(name) if name else _decode_text(_unhex_string(text)),
            )


def _parse_ranges(data: bytes) -> Iterator[tuple[int, str]]:
    for start, end, text, several in _BF_RANGE.findall(data):
        if not start or not end:
            continue
        first, last = (int(edge.translate(None, _WHITE_SPACE), 16) for edge in (start, end))
        codes = range(first, min(last, max(first, _LAST_CODE)) + 1)
        if several:
            yield from zip(codes, map(_decode_text, map(_unhex_string, _HEX_STRING.findall(several))), strict=False)
            continue
        raw = _unhex_string(text)
        stem, counter = raw[:-2], int.from_bytes(raw[-2:], "big")
        if len(raw) == 2:
            yield from zip(codes, _characters_from(counter, len(codes)), strict=True)
            continue
        size = min(len(raw), 2)
        for number, code in enumerate(codes):
            yield code, _decode_text(stem + (counter + number & (1 << 8 * size) - 1).to_bytes(size, "big"))


def _characters_from(first: int, count: int) -> Iterator[str]:
    """Yield so many characters of two bytes from one on, nothing for each surrogate; after the last comes the first."""
    while count > 0:
        end = next(end for end in (*_SURROGATES, _LAST_CODE + 1) if first < end)
        taken = min(count, end - first)
        yield from repeat("", taken) if end == _SURROGATES[1] else map(chr, range(first, first + taken))
        first, count = (first + taken) & _LAST_CODE, count - taken


_SURROGATES = 0xD800, 0xE000
_WHITE_SPACE = b" \t\r\n\f\v\0"


def _unhex_string(digits: bytes) -> bytes:
    digits = digits.translate(None, _WHITE_SPACE)
    return bytes.fromhex((digits + b"0" if len(digits) % 2 else digits).decode("ascii"))[:_MAX_TEXT]


def _decode_text(raw: bytes) -> str:
    """Return UTF-16 as text; a single byte, which should not be, is a character all the same."""
    return chr(raw[0]) if len(raw) == 1 else raw.decode("utf-16-be", "ignore")


def _text_of_named(name: bytes) -> str:
    """Return the text of a glyph by the name that stands for it, empty where it is none."""
    from pdfminer.encodingdb import name2unicode  # noqa: PLC0415 - with pdfplumber

    try:
        return str(name2unicode(name.decode("latin-1")))
    except KeyError:
        return ""


class SparingFontManager:
    """A font manager of the PDF library, spared what is read better here, or not at all.

    It gets neither the map, nor the font program (its parsers of both are slow, and have no bounds), nor widths of
    more codes than there are.
    """

    def __init__(self, manager: Any) -> None:
        self._manager = manager

    def get_font(self, key: Any, spec: dict[str, Any]) -> Any:
        """Return a font, as the manager's own ``get_font`` does."""
        from pdfminer.pdftypes import PDFStream, resolve1  # noqa: PLC0415 - with pdfplumber

        plain = _without_program(spec)
        stream = resolve1(plain.get("ToUnicode"))
        if isinstance(stream, PDFStream):
            del plain["ToUnicode"]
        below = resolve1(plain.get("DescendantFonts"))
        if isinstance(below, list) and below and isinstance(only := resolve1(below[0]), dict):
            plain["DescendantFonts"] = [_with_few_widths(_without_program(only))]
        font = self._manager.get_font(key, plain)
        if isinstance(stream, PDFStream):
            font.unicode_map = parse_to_unicode(stream.get_data())
        return font


def _without_program(spec: dict[str, Any]) -> dict[str, Any]:
    """Return the dictionary of a font without its embedded program."""
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - with pdfplumber

    descriptor = resolve1(spec.get("FontDescriptor"))
    if not isinstance(descriptor, dict):
        return dict(spec)
    return spec | {"FontDescriptor": {key: descriptor[key] for key in descriptor if not key.startswith("FontFile")}}


def _with_few_widths(spec: dict[str, Any]) -> dict[str, Any]:
    """Return the dictionary of a descendant font without widths of ranges that reach beyond all codes."""
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - with pdfplumber

    kept = {}
    for key in ("W", "W2"):
        listed = resolve_array(spec.get(key))
        if isinstance(listed, list):
            items = (resolve1(item) for item in listed)
            kept[key] = [item for item in items if not (isinstance(item, int) and abs(item) > _LAST_CODE)]
    return spec | kept
