r"""Where a text stands in forms that are rarer than escapes: each is looked for where its own sign stands in the text.

``u0627u0644``, escapes that lost their backslash in a data base; ``\'c7\'e1`` of RTF; ``<0xD8><0xA7>`` of language
models and R, and the symbols by which their tokenizers write bytes; UTF-7 of mail; UTF-16 that was read as single bytes
or the wrong way round; base64; rows of hexadecimal digits (messages of telephones, dumps of data bases); bytes as
references of HTML (``&Oslash;&sect;``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.encoded.byte_symbols import BYTE_SYMBOL_TRIGGERS, find_byte_symbols
from arclean.filters.encoded.escape_edges import ESCAPE_GAP, HEX_DIGIT

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["WIDE_TRIGGERS", "find_wide_escapes"]

_LETTER_UNIT = f"0[678]{HEX_DIGIT}{{2}}"
_OTHER_UNIT = f"(?:0[0-9A-Fa-f]|20|[Ff][BbDdEe]){HEX_DIGIT}{{2}}"
_LOST_BETWEEN = rf"(?:{ESCAPE_GAP}|(?:r?n)+(?=u0)|/)"
_RTF_BYTE = rf"\\'[89A-Fa-f]{HEX_DIGIT}"
_BYTE_TOKEN = f"<(?:0[xX])?{HEX_DIGIT}{{2}}>"
_LETTER_TOKENS = f"<(?:0[xX])?[Dd][89ABab]><(?:0[xX])?[89ABab]{HEX_DIGIT}>"
_TOKENS_BETWEEN = f"(?:{ESCAPE_GAP}|[ \u2581]{{1,3}})"
_LEAD_REFERENCE = r"&(?:Oslash|Ugrave|Uacute|Ucirc|\#21[6-9]|\#[xX][Dd][89ABab]);"
_REFERENCE = "(?:&(?:[A-Za-z]{2,8}[0-9]{0,2}|\\#[0-9]{2,5}|\\#[xX][0-9A-Fa-f]{2,4});|[\x80-\x9f])"
_LATIN_LETTER = r"&(?:[A-Za-z](?:grave|acute|circ|tilde|uml|ring|cedil|slash)|szlig|ETH|eth|THORN|thorn|AElig|aelig);"
_LOW = "[\x0c\x1b\x1f\x21-\xff\u2020]"  # the lower byte of an Arabic letter, 86 also as cp1252 has it
_ASCII = "[\n\r\x20-\x7e\xab\xbb]"  # and quotation marks, whose upper byte is 00
_LOWER_BYTES = (0x0C, 0x1B, 0x1F, *range(0x21, 0x54), *range(0x60, 0x6D), 0x70, *range(0x79, 0xD6), *range(0xF0, 0xFA))
_SWAPPED = "".join(chr(low << 8 | 6) for low in _LOWER_BYTES if not 0xD8 <= low <= 0xDF)
_SWAPPED_OTHERS = "".join(chr(low << 8) for low in (0x0A, 0x0D, *range(0x20, 0x7F), 0xAB, 0xBB)) + "\u0c20"
_WIDE_FORMS = {  # by kind: strings of which one stands in all that has it, and the pattern
    "lost-backslash": (
        ("u062", "u064"),
        rf"(?<![A-Za-z0-9\\%+_.])u{_LETTER_UNIT}(?:{_LOST_BETWEEN}u{_OTHER_UNIT}){{2,}}+",
    ),
    "rtf": (
        (r"\'c", r"\'C", r"\'e", r"\'E"),
        rf"{_RTF_BYTE}(?:{_RTF_BYTE}){{2}}(?:{ESCAPE_GAP}(?:\\'{HEX_DIGIT}{{2}}|\\u-?[0-9]{{2,5}}\??))*+",
    ),
    "byte-tokens": (
        ("<0xD", "<0xd", "<D", "<d"),
        rf"{_LETTER_TOKENS}(?:{_TOKENS_BETWEEN}{_LETTER_TOKENS})++(?:{_TOKENS_BETWEEN}{_BYTE_TOKEN})*+",
    ),
    "references": (
        ("&Oslash;", "&Ugrave;", "&#216;", "&#217;", "&Ccedil;"),
        (
            rf"{_LEAD_REFERENCE}{_REFERENCE}{ESCAPE_GAP}{_LEAD_REFERENCE}{_REFERENCE}(?:{ESCAPE_GAP}{_REFERENCE})*+"
            rf"|{_LATIN_LETTER}(?:{_LATIN_LETTER}){{3,}}+(?:{ESCAPE_GAP}{_LATIN_LETTER})*+"
        ),
    ),
    "utf-7": (
        ("+B", "&B"),
        (
            r"(?<![A-Za-z0-9+&])\+B[i-t][A-Za-z0-9+/]{6,}-?(?:[ -*,-~]{0,12}\+[A-Za-z0-9+/]{3,200}-?)*+"
            r"|(?<![A-Za-z0-9+&])&B[i-t][A-Za-z0-9+,]{6,}-(?:[ -%'-~]{0,12}&[A-Za-z0-9+,]{3,200}-)*+"
        ),
    ),
    "utf-16": (
        ("\x06",),
        (
            f"(?:{_ASCII}\x00){{0,12}}(?:{_LOW}\x06){{3}}(?:{_LOW}\x06|{_ASCII}\x00|\x0c\x20)*+"
            f"|(?:\x00{_ASCII}){{0,12}}(?:\x06{_LOW}){{3}}(?:\x06{_LOW}|\x00{_ASCII}|\x20\x0c)*+"
        ),
    ),
    "utf-16-swapped": (
        ("\u2706", "\u4406"),
        f"[{_SWAPPED_OTHERS}]{{0,12}}[{_SWAPPED}]{{3}}[{_SWAPPED}{_SWAPPED_OTHERS}]*+",
    ),
    "base64": (("2K", "2L", "2Y", "2Z"), r"(?<!\S)[A-Za-z0-9+/]{20,}(?:\r?\n[A-Za-z0-9+/]{1,76})*={0,2}(?!\S)"),
    "hexadecimal-row": (
        ("0627", "0644"),
        rf"(?<![0-9A-Za-z])(?:{_LETTER_UNIT}){{2}}(?:{_OTHER_UNIT}){{3,}}+(?![0-9A-Za-z])",
    ),
    "hexadecimal-bytes": (
        ("D8A7", "d8a7", "D984", "d984"),
        rf"(?<![0-9A-Za-z])(?:0[xX]|[xX]')?(?:[Dd][89ABab][89ABab]{HEX_DIGIT}){{2}}(?:{HEX_DIGIT}{{2}})*+'?(?![0-9A-Za-z])",
    ),
}
_PATTERNS = {kind: (signs, LazyPattern(pattern).finditer) for kind, (signs, pattern) in _WIDE_FORMS.items()}
WIDE_TRIGGERS = (*(sign for signs, _ in _WIDE_FORMS.values() for sign in signs), *BYTE_SYMBOL_TRIGGERS)
"""Strings of which a text has one where a span of it stands in these forms."""


def find_wide_escapes(text: str) -> Iterator[tuple[int, int, str]]:
    r"""Yield start, end and kind of the spans of a text that stand in these forms, kind by kind.

    >>> list(find_wide_escapes("قال u0623u0637u0644 أمس"))
    [(4, 19, 'lost-backslash')]
    """
    for kind, (signs, find) in _PATTERNS.items():
        if any(sign in text for sign in signs):
            for found in find(text):
                yield found.start(), found.end(), kind
    if any(sign in text for sign in BYTE_SYMBOL_TRIGGERS):
        for start, end in find_byte_symbols(text):
            yield start, end, "byte-symbols"
