r"""Where a text stands in escapes: of JSON, URLs, mail; code and URLs apart, which are written so.

A single escape is quoted often enough (``\u0627 is alef``); so escapes count by runs, with spaces and signs between
them, and only where they stand for Arabic letters. Mail headers (RFC 2047) say themselves what they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.encoded.escape_edges import ESCAPE_GAP, HEX_DIGIT

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EscapedSpan", "LinesBefore", "find_escapes"]

_URL_REACH = 2_000  # characters on either side of an escape that are looked at: tokens may be longer

_LETTER = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff"
_BETWEEN_UNITS = r"(?:[ \t_.,+:()0-9-]|\\[nrt/]){0,6}"  # what the same serializer escapes


def _byte_run(sign: str, ends: str = "") -> str:
    """Return the pattern of a run of escaped bytes: two Arabic letters in UTF-8, or four bytes of a code page."""
    byte, gap = f"{sign}{HEX_DIGIT}{{2}}", f"(?:{ends}{ESCAPE_GAP}{ends})"
    letter, high = f"{sign}[Dd][89ABab]{ends}{sign}[89ABab]{HEX_DIGIT}", f"{sign}[89A-Fa-f]{HEX_DIGIT}"
    return rf"(?:{letter}{gap}{letter}|{high}(?:{ends}{high}){{3}})(?:{gap}{byte})*+"


def _run_of(first: str, other: str) -> str:
    """Return the pattern of words of points, the first two glued: numbers of other things stand apart."""
    return rf"{first}{first}(?:{ESCAPE_GAP}{other})++"


_DECIMAL = "1[5-9][0-9]{2}"  # of an Arabic letter
_POINTS = (  # a letter of the script, and any character, as each source writes them
    (rf"[Uu]\+0[678]{HEX_DIGIT}{{2}}", rf"[Uu]\+{HEX_DIGIT}{{4}}"),
    (rf"<[Uu]\+0[678]{HEX_DIGIT}{{2}}>", rf"<[Uu]\+{HEX_DIGIT}{{4,8}}>"),  # R
    (rf"_x0[678]{HEX_DIGIT}{{2}}_", rf"_x{HEX_DIGIT}{{4}}_"),  # names in XML
    (rf"\\[xu]\{{0*[678]{HEX_DIGIT}{{2}}\}}", rf"\\[xu]\{{{HEX_DIGIT}{{1,8}}\}}"),
    (
        rf"(?<!&)\#(?:[xX]0*[678]{HEX_DIGIT}{{2}}|{_DECIMAL});",
        rf"\#(?:[xX]{HEX_DIGIT}{{1,6}}|[0-9]{{2,6}});",
    ),  # without "&"
    (rf"&\#{_DECIMAL}(?![0-9;])", "&\\#[0-9]{2,6};?"),  # entities without their semicolon
    (rf"\\u{_DECIMAL}(?:\?|\\'3[fF])", r"\\u-?[0-9]{2,5}(?:\?|\\'3[fF])"),  # RTF
    (rf"\\u{_DECIMAL}(?: |(?![0-9?]))", r"\\u-?[0-9]{2,5}(?: |(?![0-9?]))"),  # a space ends a control word of RTF
)
_POINT_RUNS = "|".join(_run_of(*point) for point in _POINTS)
_PATTERNS = {
    "backslash": rf"(?:\\\\?|%)u0[678]{HEX_DIGIT}{{2}}(?:{_BETWEEN_UNITS}(?:\\\\?|%)u{HEX_DIGIT}{{4}}){{2,}}+",
    "code-points": rf"(?<![-\[])(?<![A-Za-z]:)(?:{_POINT_RUNS})(?![-\]])",
    "bytes": rf"\\u00[Dd][89ABab]\\u00[89ABab]{HEX_DIGIT}{ESCAPE_GAP}\\u00[Dd][89ABab]"
    rf"(?:{ESCAPE_GAP}\\u{HEX_DIGIT}{{4}})++",
    "hexadecimal": _byte_run(r"\\x"),
    "octal": r"\\33[0-3]\\2[0-7][0-7]" + ESCAPE_GAP + rf"\\33[0-3](?:{ESCAPE_GAP}\\[0-3][0-7][0-7])++",
    "percent": _byte_run("%(?:25)?"),
    "quoted-printable": _byte_run("=", r"(?:(?<!\s)= (?==)|=\r?\n)?"),
    "mail-header": r"=\?[A-Za-z][\w.:-]{2,30}\?[BbQq]\?[!-<>@-~=]{1,200}\?="
    r"(?:[ \t]{0,8}(?:\r?\n[ \t])?[ \t]{0,8}=\?[A-Za-z][\w.:-]{2,30}\?[BbQq]\?[!-<>@-~=]{1,200}\?=)*+",
    "json": rf"(?<=[{_LETTER}.\u060c\u061b:!)])(?:\\[nrt])+(?=[{_LETTER}\s\"\u00ab(]|$)"
    rf"|(?<=[{_LETTER}0-9])\\/(?=[{_LETTER}0-9])",
}
_ESCAPE = LazyPattern("|".join(f"(?P<{name.replace('-', '_')}>{body})" for name, body in _PATTERNS.items()))
_URL_SIGNS = LazyPattern("[/?&=#@]")
_is_file_name = LazyPattern(r"\.[A-Za-z][A-Za-z0-9]{1,4}(?![A-Za-z0-9])").match
_MIN_JSON, _MAX_JSON_GAP = 3, 120  # fewer, or farther apart: strings of a program, shown as they are
_drop_bytes = LazyPattern(f"%(?:25)?{HEX_DIGIT}{{2}}").sub
_drop_letters = LazyPattern(f"[{_LETTER}\\s]+").sub
_drop_units = LazyPattern(
    rf"<[Uu]\+{HEX_DIGIT}+>|<(?:0[xX])?{HEX_DIGIT}{{2}}>|\\(?:[ux]\{{{HEX_DIGIT}+\}}|u{HEX_DIGIT}{{4}}|x{HEX_DIGIT}{{2}}|[0-3][0-7]{{2}})"
).sub
_has_code = LazyPattern(r"[A-Za-z={}\[\]<>]").search
_SENTENCE_SIGNS = ".,:()\u060c\u061b\u061f\u00ab\u00bb"
_has_letter = LazyPattern(f"[{_LETTER}]").search
_STRING_QUOTES = "\"'`"
_is_setting = LazyPattern(
    rf"\s*[\w.$-]+\s*=(?!{HEX_DIGIT}{{2}}=)", re.ASCII
).match  # a line of a file of strings: key = value


class EscapedSpan(NamedTuple):
    """A span in escapes, and their kind, a name of :data:`_PATTERNS`."""

    start: int
    end: int
    kind: str


def find_escapes(text: str) -> Iterator[EscapedSpan]:
    r"""Yield the spans of a text that stand in escapes.

    >>> [text.kind for text in find_escapes("%D8%A3%D8%B7 x \\u0623\\u0637\\u0644 http://a.b/%D8%A3%D8%B7")]
    ['percent', 'backslash']
    """
    json: list[EscapedSpan] = []
    lines = LinesBefore(text)
    for found in _ESCAPE.finditer(text):
        kind = (found.lastgroup or "").replace("_", "-")
        if kind == "percent" and _is_in_url(text, found.start(), found.end()):
            continue
        if kind not in ("percent", "quoted-printable", "mail-header") and lines.is_in_code_string(found.start()):
            continue
        if kind != "json":
            yield from _join_escapes(json)
            json = []
            yield EscapedSpan(found.start(), found.end(), kind)
            continue
        if json and found.start() - json[-1].end > _MAX_JSON_GAP:
            yield from _join_escapes(json)
            json = []
        json.append(EscapedSpan(found.start(), found.end(), kind))
    yield from _join_escapes(json)


def _join_escapes(near: list[EscapedSpan]) -> Iterator[EscapedSpan]:
    """Yield one span of some escapes of JSON, if they are too many to be an author's."""
    if len(near) >= _MIN_JSON:
        yield EscapedSpan(near[0].start, near[-1].end, near[0].kind)


def _is_in_url(text: str, start: int, end: int) -> bool:
    """Return whether the token around a span has signs of a URL, a path or a query, or is the name of a file.

    A slash between two escapes, without a letter of ASCII, is one between words.
    """
    least, most = max(0, start - _URL_REACH), end + _URL_REACH
    first = max(least - 1, *(text.rfind(space, least, start) for space in " \n\t\f")) + 1
    last = min((at for space in " \n\t\f" if (at := text.find(space, end, most)) >= 0), default=min(most, len(text)))
    if first == least > 0:
        return True  # a string so long is an address, whatever began it
    token = text[first:last].strip(_SENTENCE_SIGNS)
    if "/" in token[1:-1] and _drop_letters("", _drop_bytes("", token)).strip() == "/":
        return False
    signs = _URL_SIGNS.search(text, first, start) or _URL_SIGNS.search(text, end, last)
    return bool(signs or _is_file_name(text, end, last))


class LinesBefore:
    """What stands before places of a text in their lines; places are asked for as they rise, each sign is read once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0  # what comes before it was read
        self._begin_line()

    def _begin_line(self) -> None:
        self._is_setting: bool | None = None  # until the line is asked for
        self._has_letter = self._has_code = False
        self._quotes = dict.fromkeys(_STRING_QUOTES, 0)

    def is_in_code_string(self, at: int) -> bool:
        """Return whether a place stands within ASCII quotes that its line has opened, or in a line ``key = value``.

        Quotes in a line of Arabic without Latin letters or signs of code are those of a sentence.
        """
        if start := max(self._text.rfind(end, self._at, at) for end in "\n\f") + 1:
            self._at = start
            self._begin_line()
        piece = self._text[self._at : at].replace('\\"', "").replace("\\'", "")
        self._at = at
        if self._is_setting is None:
            self._is_setting = bool(_is_setting(piece))
        for quote in _STRING_QUOTES:
            self._quotes[quote] += piece.count(quote)
        self._has_letter = self._has_letter or bool(_has_letter(piece))
        self._has_code = self._has_code or bool(_has_code(_drop_units("", piece)))
        opened = any(count % 2 for count in self._quotes.values())
        return self._is_setting or (opened and (self._has_code or not self._has_letter))
