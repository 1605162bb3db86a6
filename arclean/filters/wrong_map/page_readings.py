"""Short lines that read in other code pages, and hardly as they stand.

A line of two words costs too few bits to be told as one that reads as nothing, and too few letters show the page in
which it was written for it to be changed. But where the same bytes cost much less in another page of Arabic, and
are words there, the line may be that: it is reported with what it reads. Letters that were read by another page of
Arabic (ISO 8859-6 as cp1256, ``انهادة`` for ``المادة``) show by nothing else.
"""

from __future__ import annotations

import codecs
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.wrong_map import weights
from arclean.filters.wrong_map.unreadable_spans import piece_excess, text_pieces
from arclean.language.folding import fold
from arclean.language.legibility import reads_plainly
from arclean.language.lexicon import run_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ReadingInPage", "lines_in_other_pages"]

_WRITTEN = ("cp1256", "iso8859_6", "cp720", "mac_arabic")
_READ = (
    *_WRITTEN, "cp1252", "cp437", "cp850", "cp852", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1257",
    "cp1258", "mac_roman", "koi8_r", "koi8_u", "cp874", "cp866", "cp737", "cp862",
)  # fmt: skip
_ASCII = "".join(map(chr, range(0x80)))
_high_chars = LazyPattern("[^\x00-\x7f]").findall
_letters = LazyPattern("[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af]").findall
_words = LazyPattern("[\u0621-\u063a\u0641-\u0652\u067e\u0686\u0698\u06a9\u06af]+").findall
_latin = LazyPattern("[A-Za-z]").search


class ReadingInPage(NamedTuple):
    """A line that reads in another page: its span, the text, by how many bits it costs less."""

    start: int
    end: int
    text: str
    gain: float


@cache
def _page_chars(page: str) -> str:
    """Return the 256 characters of a page; bytes that it lacks are those of Latin-1."""
    return _ASCII + "".join(bytes([b]).decode(page, "ignore") or chr(b) for b in range(0x80, 0x100))


@cache
def _page_bytes(page: str) -> dict[int, int]:
    high = {ord(char): byte for byte, char in enumerate(_page_chars(page)) if byte >= 0x80 and char > "\x7f"}
    return {code: code for code in range(0x80)} | high


def lines_in_other_pages(text: str) -> Iterator[ReadingInPage]:
    """Yield the lines that are words in another page of Arabic, and cost much less there.

    >>> [(found.text, found.gain > 12) for found in lines_in_other_pages("انهادة انخاهسة")]
    [('المادة الخامسة', True)]
    >>> list(lines_in_other_pages("انتشار الخبر"))
    []
    """
    for start, end in text_pieces(text):
        line = text[start:end]
        if line.isascii() or reads_plainly(line):
            continue
        here = piece_excess(line)
        if here < weights.MIN_LINE_EXCESS * len(line):
            continue
        found = min(((piece_excess(other), other) for other in _other_pages(line)), default=(here, line))
        if here - found[0] >= weights.MIN_PAGE_GAIN and _is_of_words(found[1]):
            yield ReadingInPage(start, end, found[1], here - found[0])


def _other_pages(line: str) -> Iterator[str]:
    """Yield a line as it reads in other pages, where nearly all beyond ASCII is Arabic then."""
    for read in _READ:
        try:
            data = codecs.charmap_encode(line, "strict", _page_bytes(read))[0]
        except UnicodeEncodeError:
            continue
        for written in _WRITTEN:
            made = codecs.charmap_decode(data, "strict", _page_chars(written))[0] if written != read else line
            if made != line and len(_letters(made)) >= weights.MIN_LETTER_SHARE * len(_high_chars(made)):
                yield made


def _is_of_words(line: str) -> bool:
    """Return whether a line has two words, half of them known, and none of Latin letters."""
    words = _words(line)
    known = sum(fold(word) in run_lexicon() for word in words)
    return _latin(line) is None and len(line.split()) > 1 and 2 * known >= len(words)
