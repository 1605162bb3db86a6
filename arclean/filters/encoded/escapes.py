r"""Where a text stands in escapes: of JSON, URLs, mail; code and URLs apart, which are written so.

A single escape is quoted often enough (``\u0627 is alef``); so escapes count by runs, with spaces and signs between
them, and only where they stand for Arabic letters. Mail headers (RFC 2047) say themselves what they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EscapedSpan", "find_escapes"]

_LETTER = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff"
_BETWEEN = r"[ \t_.,+:()0-9-]{0,6}"
_BETWEEN_UNITS = r"(?:[ \t_.,+:()0-9-]|\\[nrt/]){0,6}"  # what the same serializer escapes
_HEX = "[0-9A-Fa-f]"


def _byte_run(sign: str, ends: str = "") -> str:
    """Return the pattern of a run of escaped bytes: two Arabic letters in UTF-8, or four bytes of a code page."""
    byte, gap = f"{sign}{_HEX}{{2}}", f"(?:{_BETWEEN}{ends})"
    letter, high = f"{sign}[Dd][89ABab]{ends}{sign}[89ABab]{_HEX}", f"{sign}[89A-Fa-f]{_HEX}"
    return rf"(?:{letter}{gap}{letter}|{high}(?:{ends}{high}){{3}})(?:{gap}{byte})*+"


_POINT_NAME = rf"[Uu]\+0[678]{_HEX}{{2}}"  # glued: those with a space between them are named one by one
_ENTITY_POINT = rf"(?<!&)\#(?:[xX]0*[678]{_HEX}{{2}}|1[5-9][0-9]{{2}});"  # without the ampersand
_RTF_POINT = r"\\u1[5-9][0-9]{2}(?:\?|\\'3[fF])"
_POINT = rf"(?:\\[xu]\{{0*[678]{_HEX}{{2}}\}}|{_ENTITY_POINT}|{_RTF_POINT})"
_PATTERNS = {
    "backslash": rf"(?:\\\\?|%)u0[678]{_HEX}{{2}}(?:{_BETWEEN_UNITS}(?:\\\\?|%)u{_HEX}{{4}}){{2,}}+",
    "code-points": rf"(?:{_POINT_NAME}){{2,}}(?:{_POINT_NAME}|[ ](?={_POINT_NAME}))*+"
    rf"|{_POINT}(?:{_BETWEEN}{_POINT}){{2,}}+",
    "bytes": rf"\\u00[Dd][89ABab]\\u00[89ABab]{_HEX}{_BETWEEN}\\u00[Dd][89ABab](?:{_BETWEEN}\\u{_HEX}{{4}})++",
    "hexadecimal": _byte_run(r"\\x"),
    "octal": r"\\33[0-3]\\2[0-7][0-7]" + _BETWEEN + rf"\\33[0-3](?:{_BETWEEN}\\[0-3][0-7][0-7])++",
    "percent": _byte_run("%(?:25)?"),
    "quoted-printable": _byte_run("=", r"(?:=\r?\n)?"),
    "mail-header": r"=\?[A-Za-z][\w.:-]{2,30}\?[BbQq]\?[!-<>@-~=]{1,200}\?="
    r"(?:[ \t]{0,8}(?:\r?\n[ \t])?[ \t]{0,8}=\?[A-Za-z][\w.:-]{2,30}\?[BbQq]\?[!-<>@-~=]{1,200}\?=)*+",
    "json": rf"(?<=[{_LETTER}.\u060c\u061b:!)])(?:\\[nrt])+(?=[{_LETTER}\s\"\u00ab(]|$)"
    rf"|(?<=[{_LETTER}0-9])\\/(?=[{_LETTER}0-9])",
}
_ESCAPE = LazyPattern("|".join(f"(?P<{name.replace('-', '_')}>{body})" for name, body in _PATTERNS.items()))
_URL_SIGNS = LazyPattern("[/?&=#@]")
_is_file_name = LazyPattern(r"\.[A-Za-z][A-Za-z0-9]{1,4}(?![A-Za-z0-9])").match
_MIN_JSON, _MAX_JSON_GAP = 3, 120  # fewer, or farther apart: strings of a program, shown as they are
_drop_bytes = LazyPattern(f"%(?:25)?{_HEX}{{2}}").sub
_drop_letters = LazyPattern(f"[{_LETTER}\\s]+").sub
_drop_units = LazyPattern(rf"\\(?:u{_HEX}{{4}}|x{_HEX}{{2}}|[0-3][0-7]{{2}})").sub
_has_code = LazyPattern(r"[A-Za-z={}\[\]<>]").search
_SENTENCE_SIGNS = ".,:()\u060c\u061b\u061f\u00ab\u00bb"
_has_letter = LazyPattern(f"[{_LETTER}]").search
_STRING_QUOTES = "\"'`"
_is_setting = LazyPattern(
    rf"\s*[\w.$-]+\s*=(?!{_HEX}{{2}}=)", re.ASCII
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
    for found in _ESCAPE.finditer(text):
        kind = (found.lastgroup or "").replace("_", "-")
        if kind == "percent" and _is_in_url(text, found.start(), found.end()):
            continue
        if kind not in ("percent", "quoted-printable", "mail-header") and _is_in_code_string(text, found.start()):
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
    first = max(text.rfind(space, 0, start) for space in " \n\t\f") + 1
    last = min((at for space in " \n\t\f" if (at := text.find(space, end)) >= 0), default=len(text))
    token = text[first:last].strip(_SENTENCE_SIGNS)
    if "/" in token[1:-1] and _drop_letters("", _drop_bytes("", token)).strip() == "/":
        return False
    signs = _URL_SIGNS.search(text, first, start) or _URL_SIGNS.search(text, end, last)
    return bool(signs or _is_file_name(text, end, last))


def _is_in_code_string(text: str, at: int) -> bool:
    """Return whether a place stands within ASCII quotes that its line has opened, or in a line ``key = value``.

    Quotes in a line of Arabic without Latin letters or signs of code are those of a sentence.
    """
    start = max(text.rfind(end, 0, at) for end in "\n\f") + 1
    before = text[start:at].replace('\\"', "")
    if _is_setting(before):
        return True
    opened = any(before.count(quote) % 2 for quote in _STRING_QUOTES)
    return opened and not (_has_letter(before) and not _has_code(_drop_units("", before)))
