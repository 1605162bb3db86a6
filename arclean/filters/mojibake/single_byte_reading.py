"""Arabic bytes that were read as Latin-1: where they stand, what they read as, and whether that is Arabic.

Single bytes have no grammar: :func:`read_in_page` reads a span in a page, and its letters show whether it is Arabic.
"""

from __future__ import annotations

import codecs
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.possessive_patterns import compile_pattern
from arclean.filters.mojibake import weights
from arclean.filters.mojibake.code_pages import ARABIC_PAGES, bytes_of_characters, encode_in_page, page_characters
from arclean.language.letter_bigram_costs import COMMON_SHORT_WORDS
from arclean.language.letter_bigrams import spelling_gain

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "PageReading", "attached_words", "byte_spans", "decode_in_page", "has_arabic_word", "has_byte_pair",
    "obvious_page", "read_in_page", "reads_as_arabic", "single_bytes_class",
]  # fmt: skip

_PERSIAN = "\u067e\u0679\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06d2"  # and Urdu, as cp1256 has them
_JOINERS_AND_MARKS = "\u200c-\u200f"
_NEUTRAL_SIGNS = "[\\t -@\\[-`{-~\xab\u2010-\u2026\u2039\u203a\u2022\xa0\xb0]"  # of ASCII, and of any text
_MAX_CACHED_LETTERS = 24  # no word is longer: what is, is not kept
_ROW_WORDS = 3  # words that nearly always show that no list of letters begins


@cache
def _letters_of_page(page: str) -> dict[int, str]:
    """Return the map from Latin-1 characters to the Arabic letters, marks, signs and controls of their bytes."""
    belongs = compile_pattern(f"[{ARABIC}{MARK}{TATWEEL}{_PERSIAN}{_JOINERS_AND_MARKS}\u060c\u061b\u061f]").match
    read = {code: bytes([byte]).decode(page, "ignore") for code, byte in bytes_of_characters("cp1252").items()}
    return {code: char for code, char in read.items() if belongs(char) or code < 0xA0}


@cache
def single_bytes_class() -> str:
    r"""Return the body of a character class: all that bytes of Arabic are read as.

    >>> re.findall(f"[{single_bytes_class()}]+", "25\xb0 \xc7\xe1") == ["\xc7\xe1"]
    True
    """
    return "".join(f"\\u{code:04x}" for code in sorted({c for page in ARABIC_PAGES for c in _letters_of_page(page)}))


class _BytePatterns(NamedTuple):
    """What single bytes look like in a line."""

    several: re.Pattern[str]  # two or more
    span: re.Pattern[str]  # words of them without ASCII letters, joined over ASCII signs and digits
    touched: re.Pattern[str]  # an ASCII letter beside one


@cache
def _byte_patterns() -> _BytePatterns:
    body = single_bytes_class()
    inside = set(
        re.findall(f"[{body}]", "".join(map(chr, range(0x250))))
    )  # mutation: equivalent - the next is not asked
    outside = "a-zA-Z\u1e00-\u1eff" + "".join(c for c in map(chr, range(0xC0, 0x250)) if c not in inside)
    word = f"(?<![{outside}{body}][{body}])[{body}]*+(?![{outside}])"
    sign = f"(?<=[a-zA-Z][\xa1\xac\xba\xbb\xbf])(?![{outside}{body}])"  # of the sentence, after a foreign word
    return _BytePatterns(
        compile_pattern(f"[{body}][{body}]++"),
        compile_pattern(f"[{body}](?:{word}|{sign})(?:{_NEUTRAL_SIGNS}++[{body}]++(?![{outside}]))*+"),
        compile_pattern(f"[A-Za-z](?:(?=[{body}])|(?<=[{body}].))"),
    )


def has_byte_pair(line: str) -> bool:
    r"""Return whether two bytes or more of Arabic read as Latin-1 stand side by side.

    >>> has_byte_pair("caf\xe9"), has_byte_pair("\xdd\xed")
    (False, True)
    """
    return _byte_patterns().several.search(line) is not None


def attached_words(line: str, page: str) -> Iterator[tuple[int, int, str]]:
    r"""Yield words that touch Latin letters, as in lines that lost a space; for a line known to be of the page.

    A Latin word seldom has two accented letters side by side; what they read as must be a word. "And" stands before
    capitals.

    >>> list(attached_words("PDF\xe3\xe4 M\xfc\xdfig", "cp1256"))
    [(3, 5, 'من')]
    """
    if not _byte_patterns().touched.search(line):
        return
    table = _letters_of_page(page)
    for found in _lone_letters(line):
        if found[0].translate(table) == _LONE_WAW:
            yield found.start(), found.end(), _LONE_WAW
    for found in _byte_patterns().several.finditer(line):
        if _is_latin(line[found.start() - 1 : found.start()]) or _is_latin(line[found.end() : found.end() + 1]):
            text = found[0].translate(table)
            is_word = text in COMMON_SHORT_WORDS or (
                len(text) >= weights.MIN_ATTACHED_LETTERS and spelling_gain(text) > 0
            )
            if is_word and _split_words(text) == [text]:
                yield found.start(), found.end(), text


_is_latin = LazyPattern("[A-Za-z]").match
_lone_letters = LazyPattern("(?<![A-Za-z\xc0-\xff])[\xdf-\xff](?=[A-Z])").finditer  # no word begins so, but with "and"
_LONE_WAW = "\u0648"


class PageReading(NamedTuple):
    """A span as one page reads it; ``gain`` (bits) says how Arabic that is."""

    page: str
    text: str
    words: list[str]  # each once, without marks
    gain: float

    @property
    def letters(self) -> int:
        """The number of letters."""
        return sum(map(len, self.words))

    @property
    def longest(self) -> int:
        """The number of letters of the longest word."""
        return max(map(len, self.words), default=0)

    @property
    def different_letters(self) -> int:
        """The number of different letters."""
        return len(set().union(*self.words))


def read_in_page(page: str, source: str) -> PageReading:
    r"""Return what a span that was read as Latin-1 is in a page of Arabic.

    >>> read_in_page("cp1256", "\xdd\xed").text, read_in_page("iso8859_6", "\xe1\xea").text
    ('في', 'في')
    """
    text = decode_in_page(page, source)
    words = list(dict.fromkeys(_split_words(_drop_marks("", text))))  # a word repeated is one witness
    foreign = len(_latin_left(text)) + (0 if _has_vowels(text) else len(_tanween(text)))
    is_long = max(map(len, words), default=0) >= _MAX_CACHED_LETTERS  # mutation: equivalent - a cache changes no bits
    word_gain = spelling_gain if is_long else _cached_gain  # mutation: equivalent - a cache changes no bits
    return PageReading(page, text, words, sum(map(word_gain, words)) - weights.FOREIGN_COST * foreign)


_cached_gain = lru_cache(maxsize=8192)(spelling_gain)  # words come again


def decode_in_page(page: str, source: str) -> str:
    r"""Return what bytes that were read as Latin-1 are in a page of Arabic.

    >>> decode_in_page("cp1256", "\xdd\xed 12")
    'في 12'
    """
    try:
        return codecs.charmap_decode(encode_in_page("cp1252", source), "strict", _decoding_table(page))[0]
    except UnicodeEncodeError:
        return source.translate(_letters_of_page(page))


@cache
def _decoding_table(page: str) -> str:
    latin = [*map(chr, range(0x80)), *page_characters("cp1252")]
    return "".join(_letters_of_page(page).get(ord(char), char) for char in latin)


_split_words = LazyPattern(f"[{ARABIC}{_PERSIAN}]+").findall
has_arabic_word = LazyPattern(f"[{ARABIC}{_PERSIAN}]").search
_drop_marks = LazyPattern(f"[{MARK}{TATWEEL}]").sub
_tanween = LazyPattern("[\u064c\u064d]").findall
_has_vowels = LazyPattern("[\u064e-\u0650]").search
_latin_left = LazyPattern("[\x80-\x9f\xa1\xba\xbf-\xff]").findall


def byte_spans(line: str) -> Iterator[tuple[int, int]]:
    r"""Yield the spans of words without ASCII letters, joined over ASCII signs and digits.

    >>> list(byte_spans("K\xfc\xe7\xfck \xc7\xe1, 12 \xdd\xed"))
    [(6, 15)]
    """
    return (found.span() for found in _byte_patterns().span.finditer(line))


def obvious_page(line: str) -> str | None:
    r"""Return the page of a line whose first words are so plainly of it that the others need not be read, or None.

    >>> obvious_page("العراق وسوريا والأردن ومصر ولبنان واليمن وعمان".encode("cp1256").decode("latin-1"))
    'cp1256'
    """
    first = _byte_patterns().span.search(line)
    head = first[0][: weights.HEAD_CHARACTERS].rpartition(" ")[0] if first else ""
    if not head:
        return None
    other, best = sorted((read_in_page(page, head) for page in ARABIC_PAGES), key=lambda reading: reading.gain)
    is_long = best.letters >= weights.HEAD_CHARACTERS / 3
    is_plain = best.gain >= weights.HEAD_GAIN * best.letters and best.gain - other.gain >= weights.HEAD_MARGIN
    return best.page if is_long and is_plain and reads_as_arabic(best) else None


def reads_as_arabic(reading: PageReading) -> bool:
    r"""Return whether a reading is Arabic by its letters alone.

    >>> reads_as_arabic(read_in_page("cp1256", "\xc7\xe1\xda\xd1\xc7\xde"))
    True
    >>> reads_as_arabic(read_in_page("cp1256", "\xe4\xf6\xfc\xdf"))
    False
    """
    count = reading.letters
    if count >= weights.MIN_WORD_LETTERS and all(word in COMMON_SHORT_WORDS for word in reading.words):
        return True
    is_word = reading.longest >= weights.MIN_WORD_LETTERS  # Icelandic has such words of two letters
    if not is_word or reading.different_letters < weights.MIN_DIFFERENT_LETTERS:
        return False
    head = "".join(reading.words[:_ROW_WORDS])
    if _is_alphabetical(head) and _is_alphabetical("".join(reading.words)):
        return False
    return any(count >= least and reading.gain >= mean * count for least, mean in weights.GAIN_BY_LETTERS)


def _is_alphabetical(letters: str) -> bool:
    """Return whether letters stand in alphabetical order, as "âêîôû" is read: a list of letters, no word."""
    return list(letters) in (sorted(letters), sorted(letters, reverse=True))
