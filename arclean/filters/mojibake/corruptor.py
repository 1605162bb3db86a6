"""Reading text in a wrong code page, as servers, databases and editors do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.core.corruptor import LINE, Corruptor
from arclean.filters.mojibake.code_pages import ARABIC_PAGES, WRONG_PAGES
from arclean.filters.mojibake.page_pairs import CHINESE, read_by_page

if TYPE_CHECKING:
    import re
    from random import Random

__all__ = ["CORRUPTOR"]

_find_letters = LazyPattern(f"[{ARABIC}]").findall
_find_words = LazyPattern(f"[{ARABIC}]+").findall
_OTHER_PAIRS = (
    ("utf-8", "cp437"), ("utf-8", "cp850"), ("utf-8", "cp1250"), ("utf-8", "cp1251"), ("utf-8", "cp1253"),
    ("utf-8", "koi8_r"), ("utf-8", CHINESE), ("cp1256", "cp1251"), ("cp1256", "mac_roman"), ("cp1256", "cp850"),
    ("iso8859_6", "cp1256"), ("cp720", "cp437"), ("cp720", "cp1251"),
)  # fmt: skip
_find_articles = LazyPattern("(?<![^ ])[\u0648\u0628]?\u0627\u0644[\u0621-\u064a]{3}").findall
_MIN_ARTICLES = 2  # words with the article in a line, that single bytes of any pages show for certain
_TWICE_SHARE = 1 / 6
_MIN_LETTERS = 8  # letters in a line: fewer in single bytes may look like anything
_ALEF_AND_LAM = {"\u0627", "\u0644"}  # alef and lam: a line without either is too rare to wake a filter for
_MIN_WORD_LETTERS = 16  # of different words, in a line that no other page reads as well
_MIN_DIFFERENT = 6  # letters of such a line


def corrupt(text: str, random: Random) -> str:
    """Return a text with all lines, or about half of them, read in one wrong page; one text of six in another again.

    Three of the 21 wild cases of the fixtures were misread twice, and most of them are damaged from end to end.
    """
    usual = [("utf-8", p) for p in WRONG_PAGES] + [(p, "latin-1") for p in ARABIC_PAGES]
    written, read = random.choice(usual if random.random() < 1 / 2 else _OTHER_PAIRS)
    again = random.choice(("cp1252", "cp1256")) if random.random() < _TWICE_SHARE else ""
    if (written, read) in _OTHER_PAIRS and written != "utf-8":
        again = ""  # nobody has seen it
    share = random.choice((0.5, 1.0))

    def misread(line: re.Match[str]) -> str:
        return _misread_line(line[0], written, read, again) if random.random() < share else line[0]

    return LINE.sub(misread, text)


def _misread_line(line: str, written: str, read: str, again: str) -> str:
    if len(_find_letters(line)) < _MIN_LETTERS or not set(line) >= _ALEF_AND_LAM:
        return line
    if (written, read) in _OTHER_PAIRS and len(_find_articles(line)) < _MIN_ARTICLES:
        return line
    try:
        wrong = _read_bytes(line.encode(written), read)
    except UnicodeError:
        return line
    return _read_bytes(wrong.encode(), again) if again and wrong != line else wrong


def _read_bytes(data: bytes, page: str) -> str:
    if page == CHINESE:
        return data.decode(CHINESE)
    high = "".join(map(chr, range(0x80, 0x100))) if page == "latin-1" else read_by_page(page)
    return "".join(chr(byte) if byte < 0x80 else high[byte - 0x80] for byte in data)


def _is_in_domain(text: str) -> bool:
    different = ("".join(dict.fromkeys(_find_words(line))) for line in LINE.findall(text))
    found = [letters for letters in different if letters]
    return all(len(letters) >= _MIN_WORD_LETTERS and len(set(letters)) >= _MIN_DIFFERENT for letters in found)


CORRUPTOR = Corruptor("mojibake", corrupt, _is_in_domain)
