"""Cut a web page into tags and text in one pass, whose time grows as the page does whatever stands in it.

The rules are those of browsers (WHATWG HTML, 13.2.5): a tag begins with a letter after ``<`` or ``</``, attributes may
hold ``>`` within quotation marks, a comment ends with ``-->``, scripts and styles with their end tags. What never
ends is not looked for twice: where no ``>`` comes any more, the rest of the page is a tag that was cut off, and not
shown; an attribute whose quotation mark is missing ends at the next ``>``, where browsers lose the rest of the page.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Attributes", "TokenHandler", "read_tokens"]

Attributes = list[tuple[str, str | None]]
"""Names in lower case, and values, None where there is none; entities are decoded."""

_MARKUP = re.compile(r"<(?:/?[a-zA-Z]|[!?]|/)")
_TAG_NAME = re.compile(r"[^\t\n\r\f />]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s/>][^\s/=>]*")
_BEFORE_ATTRIBUTE = re.compile(r"[\s/]*")
_EQUALS = re.compile(r"\s*=\s*")
_BARE_VALUE = re.compile(r"[^\s>]*")
_COMMENT_END = re.compile(r"--!?>")
_LONG_NUMBER = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9a-fA-F]{9,});?")
_RAW_TEXT = frozenset(("script", "style"))


class TokenHandler(Protocol):
    """What is told of a page, piece by piece."""

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Take a tag that begins an element."""

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Take a tag that begins an element and says that it ends there."""

    def handle_endtag(self, tag: str) -> None:
        """Take a tag that ends an element."""

    def handle_data(self, data: str) -> None:
        """Take text, its entities decoded."""


def read_tokens(page: str, handler: TokenHandler) -> None:
    """Pass a handler the tags and texts of a page, in their order.

    >>> class Shown:
    ...     def handle_starttag(self, tag, attrs): print(tag, attrs)
    ...     def handle_endtag(self, tag): print("end", tag)
    ...     def handle_data(self, data): print(repr(data))
    >>> read_tokens("<p class='a>b'>1 &lt; 2</p><!-- 3 --><a hre", Shown())
    p [('class', 'a>b')]
    '1 < 2'
    end p
    """
    _PageCutter(page, handler).run()


class _PageCutter:
    """The page, and what is known not to come any more in it."""

    def __init__(self, page: str, handler: TokenHandler) -> None:
        self._page, self._handler = page, handler
        self._absent: set[str] = set()
        self._raw_ends: dict[str, Callable[..., re.Match[str] | None]] = {}

    def run(self) -> None:
        """Walk the page from its beginning to its end."""
        page, at = self._page, 0
        while at < len(page):
            found = _MARKUP.search(page, at)
            start = found.start() if found else len(page)
            if start > at:
                self._handler.handle_data(_decode_entities(page[at:start]))
            at = self._read_markup(found) if found else len(page)

    def _find(self, sign: str, at: int) -> int:
        """Return where a sign stands from a place on, -1 where it does not; a search in vain is made once."""
        if sign in self._absent:
            return -1
        found = self._page.find(sign, at)
        if found < 0:
            self._absent.add(sign)
        return found

    def _read_markup(self, found: re.Match[str]) -> int:
        """Read what begins with ``<`` and return the place after it."""
        start, end, head = found.start(), found.end(), found[0]
        if head[-1].isalpha():
            return self._read_end_tag(end - 1) if head[1] == "/" else self._read_start_tag(end - 1)
        if self._page.startswith("<!--", start):
            return self._skip_comment(start + 4)
        if self._page.startswith("<![CDATA[", start) and (close := self._find("]]>", start)) >= 0:
            return close + 3
        return self._skip_to_sign(">", end)

    def _skip_to_sign(self, sign: str, at: int) -> int:
        close = self._find(sign, at)
        return close + len(sign) if close >= 0 else len(self._page)

    def _skip_comment(self, at: int) -> int:
        if self._page.startswith((">", "->"), at):
            return self._page.index(">", at) + 1
        close = _COMMENT_END.search(self._page, at)
        return close.end() if close else len(self._page)

    def _read_end_tag(self, at: int) -> int:
        close = self._find(">", at)
        if close < 0:
            return len(self._page)
        self._handler.handle_endtag(_tag_name(self._page, at))
        return close + 1

    def _read_start_tag(self, at: int) -> int:
        if self._find(">", at) < 0:
            return len(self._page)
        name = _TAG_NAME.match(self._page, at)
        tag, end = (name[0].lower(), name.end()) if name else ("", at)
        attrs: Attributes = []
        if self._page[end] == ">":
            end, closes_itself = end + 1, False
        else:
            end, closes_itself = self._read_attributes(end, attrs)
        if end < 0:
            return len(self._page)
        if closes_itself:
            self._handler.handle_startendtag(tag, attrs)
            return end
        self._handler.handle_starttag(tag, attrs)
        return self._skip_raw_text(tag, end) if tag in _RAW_TEXT else end

    def _read_attributes(self, at: int, attrs: Attributes) -> tuple[int, bool]:
        """Append the attributes of a tag; return the place after it (-1: it never ends), and if it ends in ``/``."""
        page, names = self._page, set[str]()
        while True:
            gap = _BEFORE_ATTRIBUTE.match(page, at)
            before, at = (gap[0], gap.end()) if gap else ("", at)
            name = _ATTRIBUTE_NAME.match(page, at)
            if name is None:
                return (at + 1, before.endswith("/")) if at < len(page) else (-1, False)
            value, at = self._read_value(name.end())
            if (key := name[0].lower()) not in names:  # the first one counts
                names.add(key)
                attrs.append((key, value))

    def _read_value(self, at: int) -> tuple[str | None, int]:
        """Return the value of the attribute whose name ends at a place, and the place after it."""
        equals = _EQUALS.match(self._page, at)
        if equals is None:
            return None, at
        at = equals.end()
        quote = self._page[at : at + 1]
        if quote in {'"', "'"}:
            close = self._find(quote, at + 1)
            if close >= 0:
                return _decode_entities(self._page[at + 1 : close]), close + 1
        bare = _BARE_VALUE.match(self._page, at)
        end = bare.end() if bare else at
        return _decode_entities(self._page[at:end]), end

    def _skip_raw_text(self, tag: str, at: int) -> int:
        """Pass on the text of a script or style as it is, and return the place of its end tag."""
        search = self._raw_ends.setdefault(tag, re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE).search)
        close = search(self._page, at)
        end = close.start() if close else len(self._page)
        if end > at:
            self._handler.handle_data(self._page[at:end])
        return end


def _tag_name(page: str, at: int) -> str:
    name = _TAG_NAME.match(page, at)
    return name[0].lower() if name else ""


def _decode_entities(text: str) -> str:
    if "&" not in text:
        return text
    return unescape(_LONG_NUMBER.sub("\ufffd", text) if "&#" in text else text)
