"""What Arabic bytes that were read as Latin-1 look like, and whether what they decode to is Arabic.

Single bytes have no grammar: :func:`read_as` reads a stretch in a page of Arabic and says how Arabic that looks.
"""

from __future__ import annotations

import codecs
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import ARABIC, TATWEEL
from arclean.arabic.marks import MARK
from arclean.filters.mojibake.codepages import ARABIC_PAGES, characters, encoded, to_bytes
from arclean.language.letter_bigram_costs import COMMON
from arclean.language.letter_bigrams import gain

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "FEW", "MARGIN", "WEAK", "Reading", "attached", "decoded", "has_several", "has_words", "is_arabic", "plain_page",
    "read_as", "single_bytes_class", "stretches",
]  # fmt: skip

# Letters of Persian and Urdu that cp1256 has.
_PERSIAN = "\u067e\u0679\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06d2"
_CONTROLS = "\u200c-\u200f"
FEW = 3  # letters of a word that shows Arabic by itself, with others or as a common one
_KINDS = 3  # different letters: rows of one sign stand 160 times in train_uae_laws and train_arwiki
_MEAN = ((12, -3.0), (5, -1.75), (4, -1.25))  # letters, and bits a letter: 100, 99, 97 % gain more in dev_un, test_arcd
WEAK = -2.5  # bits a letter: from here what is not sure is reported; 2 % of random ones gain as much
MARGIN = 5.0  # bits over the other page, in the line: 1 word of 2,000 in dev_un and test_arcd is 5 behind
_NEUTRAL = "[\\t -@\\[-`{-~\xab\u2010-\u2026\u2039\u203a\u2022\xa0\xb0]"  # of ASCII, and signs of any text
_FOREIGN = 6.0  # bits against a page for each letter that it leaves as it is, and for tanween without vowels


@cache
def letters(page: str) -> dict[int, str]:
    """Map Latin-1 characters to the Arabic letters, marks, signs and controls that their bytes are in a page."""
    belongs = re.compile(f"[{ARABIC}{MARK}{TATWEEL}{_PERSIAN}{_CONTROLS}\u060c\u061b\u061f]").match
    read = {code: bytes([byte]).decode(page, "ignore") for code, byte in to_bytes("cp1252").items()}
    return {code: char for code, char in read.items() if belongs(char) or code < 0xA0}


@cache
def single_bytes_class() -> str:
    r"""Make the body of a class: all that bytes of Arabic are read as.

    >>> re.findall(f"[{single_bytes_class()}]+", "25\xb0 \xc7\xe1") == ["\xc7\xe1"]
    True
    """
    return "".join(f"\\u{code:04x}" for code in sorted({code for page in ARABIC_PAGES for code in letters(page)}))


class _Grammar(NamedTuple):
    """What single bytes look like in a line."""

    several: re.Pattern[str]  # two or more
    stretch: re.Pattern[str]  # words of them without ASCII letters, joined over ASCII signs and digits
    touched: re.Pattern[str]  # an ASCII letter beside one


@cache
def _grammar() -> _Grammar:
    body = single_bytes_class()
    inside = set(re.findall(f"[{body}]", "".join(map(chr, range(0x250)))))
    outside = "a-zA-Z\u1e00-\u1eff" + "".join(c for c in map(chr, range(0xC0, 0x250)) if c not in inside)
    word = f"(?<![{outside}{body}][{body}])[{body}]*+(?![{outside}])"
    sign = f"(?<=[a-zA-Z][\xa1\xac\xba\xbb\xbf])(?![{outside}{body}])"  # of the sentence, behind a foreign word
    return _Grammar(
        re.compile(f"[{body}][{body}]++"),
        re.compile(f"[{body}](?:{word}|{sign})(?:{_NEUTRAL}++[{body}]++(?![{outside}]))*+"),
        re.compile(f"[A-Za-z](?:(?=[{body}])|(?<=[{body}].))"),
    )


def has_several(line: str) -> bool:
    r"""Tell whether two bytes or more of Arabic read as Latin-1 stand side by side.

    >>> has_several("caf\xe9"), has_several("\xdd\xed")
    (False, True)
    """
    return _grammar().several.search(line) is not None


def attached(line: str, page: str) -> Iterator[tuple[int, int, str]]:
    r"""Yield words that touch Latin letters, as a line has them that lost a space; for lines known to be of the page.

    A Latin word seldom has two accented letters side by side; what they read as must be a word.

    >>> list(attached("PDF\xe3\xe4 M\xfc\xdfig", "cp1256"))
    [(3, 5, 'من')]
    """
    if not _grammar().touched.search(line):
        return
    table = letters(page)
    for found in _grammar().several.finditer(line):
        if _is_latin(line[found.start() - 1 : found.start()]) or _is_latin(line[found.end() : found.end() + 1]):
            text = found[0].translate(table)
            if _split(text) == [text] and (text in COMMON or (len(text) >= _ATTACHED and gain(text) > 0)):
                yield found.start(), found.end(), text


_ATTACHED = 3  # letters of a word that is not among the commonest
_is_latin = re.compile("[A-Za-z]").match


class Reading(NamedTuple):
    """A stretch as one page reads it, and how Arabic that looks."""

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
    def kinds(self) -> int:
        """The number of different letters."""
        return len(set().union(*self.words))


def read_as(page: str, source: str) -> Reading:
    r"""Read a stretch, which was read as Latin-1, in a page of Arabic.

    >>> read_as("cp1256", "\xdd\xed").text, read_as("iso8859_6", "\xe1\xea").text
    ('في', 'في')
    """
    text = decoded(page, source)
    found = list(dict.fromkeys(_split(_unsounded("", text))))  # a word repeated is one witness
    odd = len(_latin_left(text)) + (0 if _has_vowels(text) else len(_tanween(text)))
    known = _gain if max(map(len, found), default=0) < _LONG else gain
    return Reading(page, text, found, sum(map(known, found)) - _FOREIGN * odd)


_gain = lru_cache(maxsize=8192)(gain)  # words come again
_LONG = 24  # letters that no word has: not to be kept


def decoded(page: str, source: str) -> str:
    r"""Return what bytes that were read as Latin-1 are in a page of Arabic.

    >>> decoded("cp1256", "\xdd\xed 12")
    'في 12'
    """
    try:
        return codecs.charmap_decode(encoded("cp1252", source), "strict", _characters(page))[0]
    except UnicodeEncodeError:
        return source.translate(letters(page))


@cache
def _characters(page: str) -> str:
    return "".join(letters(page).get(ord(char), char) for char in [*map(chr, range(0x80)), *characters("cp1252")])


_split = re.compile(f"[{ARABIC}{_PERSIAN}]+").findall
has_words = re.compile(f"[{ARABIC}{_PERSIAN}]").search
_unsounded = re.compile(f"[{MARK}{TATWEEL}]").sub
_tanween = re.compile("[\u064c\u064d]").findall
_has_vowels = re.compile("[\u064e-\u0650]").search
_latin_left = re.compile("[\x80-\x9f\xa1\xba\xbf-\xff]").findall


def stretches(line: str) -> Iterator[tuple[int, int]]:
    r"""Yield the words without ASCII letters, joined over ASCII signs and digits.

    >>> list(stretches("K\xfc\xe7\xfck \xc7\xe1, 12 \xdd\xed"))
    [(6, 15)]
    """
    return (found.span() for found in _grammar().stretch.finditer(line))


def plain_page(line: str) -> str | None:
    r"""Name the page of a line that tells so plainly by its first words that the others need not be read.

    >>> plain_page("العراق وسوريا والأردن ومصر ولبنان واليمن وعمان".encode("cp1256").decode("latin-1"))
    'cp1256'
    """
    first = _grammar().stretch.search(line)
    head = first[0][:_PLAIN].rpartition(" ")[0] if first else ""
    if not head:
        return None
    other, best = sorted((read_as(page, head) for page in ARABIC_PAGES), key=lambda reading: reading.gain)
    letters = best.letters
    plain = letters >= _PLAIN / 3 and best.gain >= _PLAINLY * letters and best.gain - other.gain >= _PLAINLY_OVER
    return best.page if plain and is_arabic(best) else None


_PLAIN = 60  # characters
_PLAINLY, _PLAINLY_OVER = -1.0, 40.0  # bits a letter, and over the other page


def is_arabic(reading: Reading) -> bool:
    r"""Tell whether a reading is Arabic by its letters alone.

    >>> is_arabic(read_as("cp1256", "\xc7\xe1\xda\xd1\xc7\xde")), is_arabic(read_as("cp1256", "\xe4\xf6\xfc\xdf"))
    (True, False)
    """
    length = reading.letters
    if length >= FEW and all(word in COMMON for word in reading.words):
        return True
    if reading.longest < FEW or reading.kinds < _KINDS:  # Icelandic has such words of two letters
        return False
    head = "".join(reading.words[:_HEAD])
    if _is_row(head) and _is_row("".join(reading.words)):
        return False
    return any(length >= least and reading.gain >= mean * length for least, mean in _MEAN)


_HEAD = 3  # words that tell nearly always that no row begins with them


def _is_row(letters: str) -> bool:
    """Tell whether letters stand in alphabetical order, as "âêîôû" is read: a list of letters, no word."""
    return list(letters) in (sorted(letters), sorted(letters, reverse=True))
