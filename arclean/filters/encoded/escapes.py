r"""Where a text stands in escapes: of JSON, URLs, mail; code and URLs apart, which are written so.

A single escape is quoted often enough (``\u0627 is alef``); so escapes count by runs, with spaces and signs between
them, and only where they stand for Arabic letters. Mail headers (RFC 2047) say themselves what they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["EscapedSpan", "find_escapes"]

_LETTER = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff"
_BETWEEN = r"[ \t_.,+-]{0,2}"
_UTF8_LEAD, _UTF8_NEXT = "[Dd][89ABab]", "[89ABab][0-9A-Fa-f]"
_PATTERNS = {
    "backslash": rf"\\u0[678][0-9A-Fa-f]{{2}}(?:{_BETWEEN}\\u[0-9A-Fa-f]{{4}}){{2,}}",
    "percent": rf"%{_UTF8_LEAD}%{_UTF8_NEXT}(?:(?:{_BETWEEN}|%20)%{_UTF8_LEAD}%{_UTF8_NEXT})+",
    "quoted-printable": rf"={_UTF8_LEAD}=(?:\r?\n=)?{_UTF8_NEXT}"
    rf"(?:(?:{_BETWEEN}|=20|=\r?\n)={_UTF8_LEAD}=(?:\r?\n=)?{_UTF8_NEXT})+",
    "mail-header": r"=\?[A-Za-z][\w.:-]{2,30}\?[BbQq]\?[!-<>@-~=]{1,200}\?=",
    "json": rf"(?<=[{_LETTER}.\u060c\u061b:!)])(?:\\[nrt])+(?=[{_LETTER}\s\"\u00ab(]|$)"
    rf"|(?<=[{_LETTER}0-9])\\/(?=[{_LETTER}0-9])",
}
_ESCAPE = re.compile("|".join(f"(?P<{name.replace('-', '_')}>{body})" for name, body in _PATTERNS.items()))
_URL_SIGNS = re.compile("[/?&=#@]")
_MIN_JSON, _MAX_JSON_GAP = 3, 120  # fewer, or farther apart: strings of a program, shown as they are
_STRING_QUOTES = "\"'`"
_is_setting = re.compile(r"\s*[\w.$-]+\s*=").match  # a line of a file of strings: key = value


class EscapedSpan(NamedTuple):
    """A span in escapes, and their kind: backslash, percent, quoted-printable, mail-header or json."""

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
        if kind in ("backslash", "json") and _is_in_code_string(text, found.start()):
            continue
        if kind != "json":
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
    """Return whether the token around a span has signs of a URL, a path or a query."""
    first = max(text.rfind(space, 0, start) for space in " \n\t\f") + 1
    last = min((at for space in " \n\t\f" if (at := text.find(space, end)) >= 0), default=len(text))
    return bool(_URL_SIGNS.search(text, first, start) or _URL_SIGNS.search(text, end, last))


def _is_in_code_string(text: str, at: int) -> bool:
    """Return whether a place stands within ASCII quotes that its line has opened, or in a line ``key = value``."""
    start = max(text.rfind(end, 0, at) for end in "\n\f") + 1
    before = text[start:at].replace('\\"', "")
    return _is_setting(before) is not None or any(before.count(quote) % 2 for quote in _STRING_QUOTES)
