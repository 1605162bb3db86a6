"""What UTF-8 that was read byte by byte in a wrong page looks like, and what it is not to be taken for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.arabic.marks import MARK
from arclean.arabic.possessive_patterns import compile_pattern
from arclean.filters.mojibake.code_pages import WRONG_PAGES, bytes_class, page_characters
from arclean.filters.mojibake.single_byte_reading import single_bytes_class

if TYPE_CHECKING:
    import re

__all__ = [
    "Utf8Patterns", "ftfy_agrees", "has_residue", "is_in_place", "mojibake_pattern", "patterns_of_page", "stands_alone",
]  # fmt: skip


_SOFT_HYPHEN = "\u00ad"  # after each of two letters it is hyphenation


class Utf8Patterns(NamedTuple):
    """Patterns of UTF-8 that was read in the page of that name."""

    name: str
    sequence: re.Pattern[str]  # a lead and a continuation
    pair: re.Pattern[str]  # two sequences of what any page has, side by side: nothing is beneath without one
    isolated: re.Pattern[str] | None  # what a sequence begins with that is repaired by itself
    arabic_pair: re.Pattern[str]  # two Arabic letters side by side: never in 106 million characters of corpora
    span: re.Pattern[str]  # all that the page can write, and what a lost byte left
    run: re.Pattern[str]  # sequences, and the ASCII between them
    part: re.Pattern[str]  # one sequence, a lead that lost its continuation, or what lies between


@cache
def patterns_of_page(name: str) -> Utf8Patterns:
    """Return the patterns of UTF-8 read in a page, made once a page.

    Leads of two bytes are those of Arabic and of Latin letters; of three, those of punctuation and of
    presentation forms; of four, that of emoji.

    >>> patterns_of_page("cp1252").arabic_pair.search("ل Ø§Ù„").span()
    (2, 6)
    """

    def chars(first: int, last: int = 0) -> str:
        return bytes_class(name, first, last or first)

    tail = chars(0x80, 0xBF)
    arabic = f"[{chars(0xD8, 0xDB)}]"
    punctuation = f"[{chars(0xE2)}{chars(0xEF)}][{tail}][{tail}]"
    if name == "cp1256":  # its leads are Arabic letters: what decodes to no Arabic must touch what does, or ASCII
        latin = f"[{chars(0xC2, 0xC3)}][{tail}]"
        touching = f"(?<=[{tail}0-9A-Za-z]){latin}|{latin}(?={arabic}[{tail}])"
        emoji = f"[{chars(0xF0)}][{chars(0x9F)}][{tail}][{tail}]"
        whole = f"{arabic}[{tail}]|{touching}|{punctuation}|{emoji}"
        stray = ARABIC + MARK  # a lead before one of these is a letter of good text
    else:  # Latin leads: of Latin letters, and of Arabic
        two = chars(0xC2, 0xC5) + chars(0xD8, 0xDB)
        whole = f"[{two}][{tail}]|{punctuation}|[{chars(0xF0)}][{tail}]{{3}}"
        stray = "a-zA-Z"
    second = f"(?!(?<={_SOFT_HYPHEN}.){_SOFT_HYPHEN})[{tail}]"
    pair, isolated = _lookbehinds(name)
    lead = f"[{chars(0xD8, 0xD9)}]"
    lost = f"(?<=[{tail}]){lead}(?![{stray}])|{lead}(?=\ufffd?{lead}{{0,3}}[{tail}])|[{chars(0xE2)}][{chars(0x80)}]"
    digits = chars(0xA1, 0xA9)  # zero's A0 is a no-break space, which may have become a space
    nine = chars(0xD9)
    zero = f"(?<=[{digits} ]){nine} (?=[{nine}][{digits} ]| )|(?<=[{digits}]){nine} (?=[)/.,%]|{nine}{chars(0xAA)})"
    zero += f"|{nine} (?=[.,]{nine}[{digits}])|(?<=^{nine}[{digits}]){nine} (?=- )"
    lost = f"{zero}|{lost}"
    part = f"{whole}|(?P<lost>(?:{lost})\ufffd?)"
    return Utf8Patterns(
        name,
        compile_pattern(f"[{chars(0xC2, 0xF4)}][{tail}]"),
        compile_pattern(f"[{tail}]{pair}"),
        compile_pattern(f"[{tail}](?:{isolated})") if isolated else None,
        compile_pattern(f"{arabic}[{tail}]{arabic}{second}"),
        compile_pattern(f"[\\x00-\\x7f\ufffd{chars(0x80, 0xFF)}]++"),
        compile_pattern(f"(?:{part})(?:[\\t -~]{{0,80}}+(?:{part.replace('(?P<lost>', '(?:')}))*+"),
        compile_pattern(f"(?P<whole>{whole})|(?P<lost>(?:{lost})\ufffd?)|(?P<rest>[\\t -~]++)"),
    )


@cache
def _lead_classes(name: str) -> tuple[str, str]:
    """Return the bodies of the classes of leads of two and of three bytes, of what any of the pages has."""
    leads = sorted({char.encode()[0] for page in WRONG_PAGES for char in page_characters(page)})
    two = (lead for lead in leads if lead < 0xE0)  # mutation: equivalent - no lead is E0
    three = (lead for lead in leads if lead >= 0xE0)  # mutation: equivalent - no lead is E0
    return "".join(bytes_class(name, b, b) for b in two), "".join(bytes_class(name, b, b) for b in three)


def _lookbehinds(name: str) -> tuple[str, str]:
    """Return what must hold at the first continuation of two sequences side by side, and of an isolated one.

    Half of the Arabic letters are leads of cp1256, and continuations are rare: a search begins at these.
    """
    two, three = _lead_classes(name)
    tail = bytes_class(name, 0x80, 0xBF)
    pair = f"(?:(?<=[{two}][{tail}])|(?<=[{three}][{tail}][{tail}]))(?:[{two}][{tail}]|[{three}][{tail}][{tail}])"
    if name == "mac_roman":  # its leads of punctuation are letters of single bytes
        return pair, ""
    leads = [bytes_class(name, byte, byte) for byte in (0xE2, 0xEF, 0xF0, 0x80)]
    isolated = f"(?<=[{''.join(leads[:3])}][{tail}])[{tail}]|(?<=[{leads[0]}][{leads[3]}])"
    latin = f"|(?<=[{bytes_class(name, 0xC2, 0xC5)}][{tail}])"
    return pair, isolated + latin if name == "cp1252" else isolated


@cache
def mojibake_pattern() -> re.Pattern[str]:
    """Return the pattern of what stands in UTF-8 and single bytes that were read in a wrong page.

    >>> [bool(mojibake_pattern().search(text)) for text in ("ط§ظ„", "Ø§Ù„", "ÇáÚ", "â€œ", "نعم، café 25°")]
    [True, True, True, True, False]
    """
    body = single_bytes_class()
    tails = "".join(bytes_class(page, 0x80, 0xBF) for page in WRONG_PAGES)
    signs = "|".join(sign for page in WRONG_PAGES for sign in _lookbehinds(page) if sign)
    return compile_pattern(f"[{tails}{body}](?:{signs}|(?<=[{body}])[{body}])")


has_residue = LazyPattern(  # a lead before a sign that stands after no letter: of another layer, which was not read
    f"[{ARABIC}][\u0080-\u009f\u20ac\u0192\u201e\u2020\u2021\u02c6\u2122\u0152\u0153\xa2-\xa9\xac\xae\xaf\xb1\xb4-\xb8\xbc-\xbe]"
    "|[\xc2\xc3\xc5\xd8\xd9][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]",
).search


def stands_alone(char: str) -> bool:
    """Return whether a character has three bytes or more in UTF-8, and nothing else looks like them.

    >>> stands_alone("…"), stands_alone("é")
    (True, False)
    """
    return _match_alone(char) is not None


_match_alone = LazyPattern(
    "[\u2010-\u2026\u2030-\u203a\u20ac\u2122\ufb50-\ufdff\ufe70-\ufeff\U0001f300-\U0001faff]",
).fullmatch


_LATIN_LETTERS = "A-Za-z\u00c0-\u024f"
_match_in_word = LazyPattern("(?<=[a-z])..|..(?=[a-z])|(?<=[A-Z]).[^\u2013-\u2026\xab\xbb\xa0]|..(?=[A-Z])").match
_match_by_itself = LazyPattern(f"(?<![{_LATIN_LETTERS}])\xc2.").match


def is_in_place(line: str, at: int) -> bool:
    """Return whether a letter stands within a word (by itself it is a text about mojibake), and a sign after none.

    >>> is_in_place("BesanÃ§on", 5), is_in_place("25Â°", 2), is_in_place("(Ã©)", 1)
    (True, True, False)
    """
    return (_match_by_itself if line[at] == "\xc2" else _match_in_word)(line, at) is not None


def ftfy_agrees(line: str, start: int, end: int, target: str) -> bool:
    """Return whether ftfy, which knows the languages of the Latin script, reads ``line[start:end]`` as the target.

    >>> ftfy_agrees("BesanÃ§on", 5, 7, "ç"), ftfy_agrees("MAÇÃO", 3, 5, "?")
    (True, False)
    """
    from ftfy import TextFixerConfig, fix_encoding  # noqa: PLC0415 - 20 ms, for a text that needs it

    only = TextFixerConfig(restore_byte_a0=False, replace_lossy_sequences=False, fix_c1_controls=False)
    first, last = start, end
    while first > max(0, start - _MAX_LETTERS_AROUND) and line[first - 1].isascii() and line[first - 1].isalpha():
        first -= 1
    while last < min(len(line), end + _MAX_LETTERS_AROUND) and line[last].isascii() and line[last].isalpha():
        last += 1
    return fix_encoding(line[first:last], only) == line[first:start] + target + line[end:last]


_MAX_LETTERS_AROUND = 20  # letters on each side that ftfy sees: the rest of the word
