"""ToUnicode maps: from codes to characters (ISO 32000-1, 9.10.3).

The PDF library reads them as the programs that they are, a token at a time, and writes down each code of a range of
four billion. Here one pattern finds the lists, and ranges end where codes do.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Any

from arclean.readers.limits import LimitReached
from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.syntax.objects import resolve_array

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

__all__ = ["SparingFontManager", "ToUnicodeMap", "parse_to_unicode"]

_BF_LIST = re.compile(rb"beginbf(char|range)(.*?)(?:endbf|\Z)", re.DOTALL)
_HEX = rb"<([0-9A-Fa-f\s]*+)>\s*+"
_BF_CHAR = re.compile(_HEX + rb"(?:" + _HEX + rb"|/([^\s<>\[\]/]++))")
_BF_RANGE = re.compile(_HEX + _HEX + rb"(?:" + _HEX + rb"|\[([^\]]*+)\])")
_HEX_STRING = re.compile(_HEX)
_COMMENT = re.compile(rb"%[^\r\n]*+")
_LAST_CODE = 0xFFFF  # codes have one or two bytes; the few predefined ones of four are not mapped this way
_MAX_TEXT = 512  # bytes of what a code stands for (Adobe Technical Note 5411, 1.4.1); longer ones are made to exhaust
_MOST_WIDTHS = 4 * (_LAST_CODE + 1)  # of one font: W2 has three for each code
_LARGE_TABLE = 1024  # codes of a table that is counted
_MOST_CODES = 6_000_000  # of all, of a hundred bytes each: those of 90 fonts that map all there are
_MAX_KEPT_MAPS = 8  # of a document, of up to a megabyte
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
    more codes than there are. ``codes`` is the number of those in large tables, which are to be trimmed in time.
    """

    def __init__(self, manager: Any) -> None:
        self._manager = manager
        self._parse_map = lru_cache(_MAX_KEPT_MAPS)(self._make_map)  # pages that were joined have one many times
        self.codes = 0  # of the large maps and tables of widths
        self._tables: list[dict[int, Any]] = []

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
            font.unicode_map = self._parse_map(stream.get_data())
        self._count_codes(getattr(font, "widths", {}))
        return font

    def _make_map(self, data: bytes) -> ToUnicodeMap:
        found = parse_to_unicode(data)
        self._count_codes(found.cid2unichr)
        return found

    def _count_codes(self, table: dict[int, Any]) -> None:
        """Count the codes of a large table. Raises LimitReached for too many."""
        if len(table) < _LARGE_TABLE:
            return
        self.codes += len(table)
        self._tables.append(table)
        if self.codes > _MOST_CODES:
            raise LimitReached(f"the fonts of a page have tables of more than {_MOST_CODES:,} codes")

    def trim_tables(self, codes: Collection[int]) -> None:
        """Have the large tables of all fonts that were made lack other codes than these."""
        for table in self._tables:
            kept = {code: said for code, said in table.items() if code in codes}
            table.clear()
            table.update(kept)
        self.codes = 0
        self._tables.clear()
        self._parse_map.cache_clear()


def _without_program(spec: dict[str, Any]) -> dict[str, Any]:
    """Return the dictionary of a font without its embedded program, and without arrays within those of its measures."""
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - with pdfplumber

    plain = dict(spec)
    if "Widths" in plain:
        plain["Widths"] = _without_nesting(resolve_array(plain["Widths"]))
    descriptor = resolve1(plain.get("FontDescriptor"))
    if isinstance(descriptor, dict):
        kept = {key: descriptor[key] for key in descriptor if not key.startswith("FontFile")}
        if "FontBBox" in kept:
            kept["FontBBox"] = _without_nesting(resolve1(kept["FontBBox"]))
        plain["FontDescriptor"] = kept
    return plain


def _without_nesting(listed: Any) -> Any:
    """Return an array with noughts for arrays and dictionaries in it; what is no array as it is.

    The library follows arrays within arrays, and a hundred bytes may say of a trillion ways through them.
    """
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - with pdfplumber

    if not isinstance(listed, list):
        return listed
    return [0 if isinstance(one, list | dict) else one for one in map(resolve1, listed[: _LAST_CODE + 1])]


def _with_few_widths(spec: dict[str, Any]) -> dict[str, Any]:
    """Return the dictionary of a descendant font with its widths, across and down, as far as they are bounded."""
    kept = {}
    for key, size in (("W", 3), ("W2", 5)):
        listed = resolve_array(spec.get(key))
        if isinstance(listed, list):
            kept[key] = [*_few_widths(listed, size)]
    return spec | kept


def _few_widths(listed: list[Any], size: int) -> Iterator[Any]:
    """Yield what says the widths of a descendant font: ranges by ``size`` numbers each, and lists of numbers.

    They end where they are several times as many as there are codes: each list, and all codes, may be named again
    and again.
    """
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - with pdfplumber

    left = _MOST_WIDTHS
    numbers: list[float] = []
    for item in map(resolve1, listed):
        if isinstance(item, list):
            found = _without_nesting(item[:left])
            left -= len(found)
            numbers = []
            yield found
        elif isinstance(item, int | float) and abs(item) <= _LAST_CODE:
            numbers.append(item)
            if len(numbers) == size:
                left -= max(0, int(numbers[1]) - int(numbers[0]) + 1)
                numbers = []
            yield item
        if left <= 0:
            return
