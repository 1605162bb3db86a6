"""The encoding of a web page: by its marks, by its bytes, and by what it declares, which may be wrong.

The order: a byte order mark; UTF-16 and UTF-32 by their zero bytes; UTF-8, whatever is declared, for text does not turn
into valid UTF-8 by chance, also with a few broken bytes; then the code page of Arabic in which letters follow one
another best, where what the page declares has some bits in its favour; then what it declares, if it is an encoding of
the web; then Western text.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from arclean.readers import weights as reader_weights
from arclean.readers.code_pages import (
    ARABIC_PAGES,
    BYTE_ORDER_MARKS,
    SAMPLE_SIZE,
    detect_wide,
    page_prior,
    score_page,
    score_western,
)
from arclean.readers.html import weights

if TYPE_CHECKING:
    from arclean.readers.source import Source

__all__ = ["decode_page"]

_DECLARATION = re.compile(
    rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
_DECLARATION_BYTES = 4096  # bytes; HTML asks for 1024, pages in data/web need up to 700, old ones put scripts first
_WESTERN_ENCODINGS = frozenset(("iso8859-1", "ascii", "cp1252", "utf-8"))  # also put before pages of any language
_WEB_ENCODINGS = frozenset("""
    utf-8 ascii cp866 cp874 cp949 cp932 cp720 cp864 koi8-r koi8-u mac-roman mac-cyrillic mac-arabic gb2312 gbk gb18030
    big5 big5hkscs euc_jp euc_kr shift_jis iso2022_jp tis-620
    cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258
    iso8859-1 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-13
    iso8859-14 iso8859-15 iso8859-16
    """.split())  # fmt: skip
"""Encodings that browsers read (WHATWG, Encoding, 4.2), by Python's names, and three more of Arabic."""
_WIDE_TAG = re.compile(
    rb"""(?s:(?:[\t\n\r ]\0\0\0){0,99}(?P<utf_32_le><\0\0\0[!?/a-zA-Z]\0\0\0)
    |(?:\0\0\0[\t\n\r ]){0,99}(?P<utf_32_be>\0\0\0<\0\0\0[!?/a-zA-Z])
    |(?:[\t\n\r ]\0){0,99}(?P<utf_16_le><\0[!?/a-zA-Z]\0)
    |(?:\0[\t\n\r ]){0,99}(?P<utf_16_be>\0<\0[!?/a-zA-Z]))""",
    re.VERBOSE,
)
_UNSEEN = re.compile(rb"(?is)<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[a-z/!?][^<>]*>")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


def decode_page(source: Source) -> tuple[str, str]:
    """Return the text and the encoding of a page; bytes that cannot be decoded become U+FFFD."""
    data = source.data
    if source.encoding is not None:
        return data.decode("utf-8", "surrogatepass"), source.encoding
    for bom, encoding in BYTE_ORDER_MARKS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace"), encoding
    wide = _detect_wide_page(data)
    if wide:
        return data.decode(wide, "replace"), wide
    declared = _declared_encoding(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        escaped = declared == "iso2022_jp" and b"\x1b" in data
        return (data.decode("iso2022_jp", "replace"), "iso2022_jp") if escaped else (text, "utf-8")
    text = data.decode("utf-8", "replace")
    beyond = len(_BEYOND_ASCII.findall(data))
    if text.count("\ufffd") < reader_weights.MAX_BROKEN_SHARE * beyond:
        return text, "utf-8"
    encoding = _choose_code_page(data, declared)
    return data.decode(encoding, "replace"), encoding


def _detect_wide_page(data: bytes) -> str | None:
    """Return the wide encoding of a page without a mark: by its first tag, else by what its bytes decode to."""
    if b"\0" not in data[:SAMPLE_SIZE]:
        return None
    found = _WIDE_TAG.match(data)
    if found:
        return found.lastgroup and found.lastgroup.replace("_", "-")
    return detect_wide(data[: len(data) // 4 * 4])


def _declared_encoding(data: bytes) -> str | None:
    """Return the encoding that a page declares, if browsers read it, else None."""
    found = _DECLARATION.search(data[:_DECLARATION_BYTES])
    try:
        name = codecs.lookup((found[1] or found[2]).decode()).name if found else ""
    except (LookupError, ValueError):  # unknown, or no name
        return None
    return name if name in _WEB_ENCODINGS else None


def _choose_code_page(data: bytes, declared: str | None) -> str:
    """Return the code page in which a page is text.

    What is declared for another script stays, unless the bytes are plainly Arabic.
    """
    sample = _sample_text(data)
    scores = {codecs.lookup(page).name: score_page(page, sample) - page_prior(page) for page in ARABIC_PAGES}
    if declared in scores:
        scores[declared] += weights.DECLARED_PRIOR
    scores["cp1256"] += page_prior("cp1256")
    page = max(scores, key=lambda name: scores[name])
    western = score_western(sample)
    if declared is None or declared in _WESTERN_ENCODINGS or declared in scores:
        return page if scores[page] > western else "cp1252"
    return page if scores[page] > max(western, weights.MIN_ARABIC_SCORE) else declared


def _sample_text(data: bytes) -> bytes:
    """Return the bytes between the tags, from the first beyond ASCII on."""
    text = _UNSEEN.sub(b" ", data)
    first = _BEYOND_ASCII.search(text)
    start = max(0, first.start() - SAMPLE_SIZE // 4) if first else 0
    return text[start : start + SAMPLE_SIZE]
