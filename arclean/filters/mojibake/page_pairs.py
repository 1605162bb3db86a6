"""Pairs of code pages: those in which Arabic is written, those by which it is read, and what tells that it was.

A page by which UTF-8 was read shows leads and continuations in turn. One letter a byte shows nothing of the kind, but
the article and the shortest words come in nearly every sentence, and look like nothing else in the letters of a wrong
page.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.mojibake import weights

__all__ = [
    "CHINESE",
    "LATIN_PAGES",
    "NATIONAL_PAGES",
    "READ_PAGES",
    "THAI_PAGE",
    "WRITTEN_PAGES",
    "PagePair",
    "class_of",
    "lacked_bytes",
    "page_bytes",
    "pairs_by_words",
    "read_by_page",
    "reads_as_thai",
    "sequence_pattern",
    "utf8_pattern",
]  # fmt: skip

WRITTEN_PAGES = ("cp1256", "iso8859_6", "cp720", "mac_arabic")
"""Pages in which Arabic is written, one byte a letter."""

READ_PAGES = (
    "cp1252", "cp437", "cp850", "cp852", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1257", "cp1258",
    "mac_roman", "koi8_r", "koi8_u", "cp1256", "cp874", "cp866", "cp737", "cp862",
)  # fmt: skip
"""Pages by which it is read by mistake, one character a byte."""

THAI_PAGE = "cp874"
NATIONAL_PAGES = frozenset({THAI_PAGE, "cp866", "cp737", "cp862"})
"""Pages of scripts whose own words may read as nothing here: only Arabic words say that one letter is a byte.

UTF-8 that was read by them is told by :mod:`.rare_pages`.
"""

CHINESE = "gb18030"
"""The page of two bytes a character by which UTF-8 is read: each Arabic letter is one Chinese character."""

LATIN_PAGES = frozenset({"cp1252", "cp1256", "mac_roman"})
"""Pages of which the other steps of this filter know more: how UTF-8 is read by them, and letters by the first."""

_SHORT_WORDS = (
    "في",
    "من",
    "أن",
    "إن",
    "لا",
    "ما",
    "عن",
    "على",
    "إلى",
    "هذا",
    "هذه",
    "كان",
    "از",
    "به",
    "که",
    "این",
    "اور",
)
_ARTICLE, _BEFORE_ARTICLE = "ال", "وبفك«"
_ACCENTED_LETTERS = "\xc0-\xd6\xd8-\xf6\xf8-\xff\u0152\u0153\u0192"
_SCRIPT_LETTERS = "\u0621-\u063a\u0641-\u064a\u067e-\u06d3"


@cache
def read_by_page(page: str) -> str:
    r"""Return the 128 characters by which a page reads the bytes 80 to FF; C1 controls for those that it lacks.

    >>> read_by_page("cp437")[0xD8 - 0x80], read_by_page("cp1251")[0x98 - 0x80]
    ('╪', '\x98')
    """
    return "".join(bytes([b]).decode(page, "ignore") or chr(b) for b in range(0x80, 0x100))


@cache
def lacked_bytes(page: str) -> tuple[int, ...]:
    """Return the bytes that a page has no character for.

    >>> lacked_bytes("cp1251"), len(lacked_bytes("cp1256"))
    ((152,), 0)
    """
    return tuple(byte for byte in range(0x80, 0x100) if not bytes([byte]).decode(page, "ignore"))


@cache
def page_bytes(page: str) -> dict[str, int]:
    """Return the map from the characters of a page to their bytes, for those beyond ASCII and U+FFFD (as FF).

    >>> page_bytes("cp437")["╪"] == 0xD8
    True
    """
    controls = {chr(byte): byte for byte in range(0x80, 0xA0)}
    lost = {"\ufffd": 0xFF}
    return controls | lost | {c: b for b, c in enumerate(read_by_page(page), 0x80) if c > "\x7f"}


def _as_read(text: str, written: str, read: str) -> str:
    """Return how letters that were written in one page look in another, or nothing where the first lacks one."""
    try:
        return "".join(chr(b) if b < 0x80 else read_by_page(read)[b - 0x80] for b in text.encode(written))
    except UnicodeEncodeError:
        return ""


class PagePair(NamedTuple):
    """The page by which a text was read, and the one in which it was written; "utf-8" is one of the latter."""

    read: str
    written: str


@cache
def sequence_pattern() -> re.Pattern[str]:
    """Return the pattern of two sequences of UTF-8 that were read by any wrong page, or of Arabic and Latin in a word.

    >>> [bool(sequence_pattern().search(text)) for text in ("╪º┘ä", "丕賱", "Где он", "中文", "انظهان نا êت")]
    [True, True, False, False, True]
    """
    pages = [read_by_page(page) for page in READ_PAGES if page not in LATIN_PAGES | NATIONAL_PAGES]  # show otherwise
    tail = class_of("".join(chars[:0x40] for chars in pages) + "\ufffd")
    two = f"[{class_of(''.join(chars[0x42:0x60] for chars in pages))}][{tail}]"
    three = f"[{class_of(''.join(chars[0x62:0x6A] for chars in pages))}][{tail}][{tail}]"
    chinese = f"[{_chinese_letters()}][{_chinese_letters()}]"
    mixed = f"[{_SCRIPT_LETTERS}][{_ACCENTED_LETTERS}]|[{_ACCENTED_LETTERS}][{_SCRIPT_LETTERS}]"
    return re.compile(f"(?:{two}|{three})\\s?(?:{two}|{three})|{chinese}|{mixed}")


@cache
def utf8_pattern(page: str) -> re.Pattern[str]:
    """Return the pattern of two sequences of UTF-8 that were read by one page.

    >>> bool(utf8_pattern("cp437").search("╪º┘ä")), bool(utf8_pattern("cp1251").search("╪º┘ä"))
    (True, False)
    """
    chars = read_by_page(page)
    tail = class_of(chars[:0x40] + "\ufffd")
    one = f"(?:[{class_of(chars[0x42:0x60])}][{tail}]|[{class_of(chars[0x62:0x6A])}][{tail}][{tail}])"
    return re.compile(f"{one}\\s?{one}")


@cache
def _words_as_read() -> tuple[dict[str, set[PagePair]], dict[str, set[PagePair]], dict[str, set[PagePair]]]:
    """Return the pairs of pages by words, by articles, and by what stands before these, as they look when misread."""
    tables: tuple[dict[str, set[PagePair]], ...] = ({}, {}, {})
    for read in READ_PAGES:
        for written in WRITTEN_PAGES if read != "cp1256" else ():
            for table, texts in zip(tables, (_SHORT_WORDS, (_ARTICLE,), _BEFORE_ARTICLE), strict=True):
                for text in texts:
                    table.setdefault(_as_read(text, written, read), set()).add(PagePair(read, written))
    return tables[0], tables[1], tables[2]


def pairs_by_words(line: str) -> set[PagePair]:
    """Return the pairs of pages of which a line shows the article or a short word.

    >>> sorted(pair.read for pair in pairs_by_words("ЗбжТнС") if pair.written == "cp1256")
    ['cp1251']
    >>> pairs_by_words("Где он, London, في البيت")
    set()
    """
    words, articles, before = _words_as_read()
    found: set[PagePair] = set()
    spaces = "" if " " in line else _LETTERS_FOR_SPACES
    for token in set(_tokens(line)).union(*(line.split(space) for space in spaces if space in line)):
        if token.isascii():
            continue
        word = token.strip(_ASCII_SIGNS)
        found |= words.get(word, _NOTHING) | articles.get(word[:2], _NOTHING)
        second = articles.get(word[1:3])
        if second:
            found |= second & before.get(word[0], _NOTHING)
    return found


def reads_as_thai(line: str) -> bool:
    """Return whether the signs of Thai stand where its script has them: vowels before and on consonants.

    >>> reads_as_thai("นี่คือภาษาไทย"), reads_as_thai("วแุÞำ ศวัฯ Ýํ วแฬศวแ"), reads_as_thai("ุงู„ุจูŠุช")
    (True, False, False)
    """
    faults = len(_thai_faults(line))
    return faults < weights.LEAST_FAULTS or faults * weights.CHARS_PER_FAULT < len(line)


_CONSONANT, _ON_CONSONANT = "\u0e01-\u0e2e", "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_thai_faults = LazyPattern(
    f"[\u0e40-\u0e44](?![{_CONSONANT}])|(?<![{_CONSONANT}{_ON_CONSONANT}])[{_ON_CONSONANT}]"
    f"|(?<![{_CONSONANT}{_ON_CONSONANT}])\u0e33|[\u0e00-\u0e7f][\u00d0-\u00fe]"
).findall
_tokens = LazyPattern("[^ \xa0\u2020]+").findall  # a space of Mac Arabic is read as the last two
_LETTERS_FOR_SPACES = "\u0430\u03b9"  # in cp866 and cp737: of lines that have no other space
_ASCII_SIGNS = "()[]\"'.,:;!?-/"
_NOTHING: set[PagePair] = set()


@cache
def _chinese_letters() -> str:
    """Return the body of the class of Chinese characters that Arabic letters in UTF-8 are read as."""
    letters = (
        bytes((lead, tail)).decode(CHINESE, "ignore") for lead in range(0xD8, 0xDC) for tail in range(0x80, 0xC0)
    )
    return class_of("".join(letters))


def class_of(chars: str) -> str:
    """Return the body of a class of characters, as ranges."""
    codes = sorted(set(map(ord, chars)))
    ranges = []
    for _, run in groupby(enumerate(codes), key=lambda pair: pair[1] - pair[0]):
        found = [code for _, code in run]
        ranges.append(f"\\u{found[0]:04x}" + (f"-\\u{found[-1]:04x}" if len(found) > 1 else ""))
    return "".join(ranges)
