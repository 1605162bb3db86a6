"""Links to parts of the page by the name of its file (``chapter.html#part``), and which file the page is.

The address that a page gives itself (canonical, og:url) tells it, where its name ends as that of the file does, or the
name under which the page was read. Else it is the one file of whose linked parts all stand on the page, and of which
what links say stands there again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from html import unescape
from urllib.parse import unquote, urldefrag, urljoin

__all__ = ["OwnParts"]

_NAMED = re.compile(r"""\s(?:id|name)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_LINKS = re.compile(
    r"""<a\s[^<>]{0,200}?\bhref\s*=\s*["']?([^"'\s<>#]{1,500})#([^"'\s<>]{1,200})(?=["'\s>])[^<>]{0,300}>(.{0,300}?)</a""",
    re.IGNORECASE | re.DOTALL,
)
_HEAD_TAGS = re.compile(r"<(?:link|meta)\s[^<>]{0,2000}>", re.IGNORECASE)
_says_address = re.compile(r"""\b(?:rel|property|name)\s*=\s*["']?(?:canonical|og:url)\b""", re.IGNORECASE).search
_find_address = re.compile(r"""\b(?:href|content)\s*=\s*["']?(https?://[^"'\s<>]+)""", re.IGNORECASE).search
_TAGS = re.compile("<[^<>]*>")
_TITLE_WINDOW = 1000  # characters of a page, with tags, that may say what a part is called
_TITLE_LEAD = 30  # letters before its name: "chapter one"
_LEAST_AGAIN = 2  # links whose words stand at their parts, where not all do


class OwnParts:
    """The parts of a page by their names, and the files that links to it name.

    >>> parts = OwnParts("<a href='b.html#x'>One</a><h2 id=x>One</h2><a href='c.html#y'>Two</a>")
    >>> parts.is_own("b.html#x"), parts.is_own("c.html#y")
    (True, False)
    """

    def __init__(self, page: str = "", name: str = "") -> None:
        self._page = page
        self._name = re.split(r"[/\\]", name)[-1]
        self._ends: dict[str, int] | None = None  # where the names of parts end
        self._files = dict[str, bool]()
        self._proven: frozenset[str] | None = None
        self._addresses: list[str] | None = None

    def is_own(self, target: str) -> bool:
        """Return whether a link leads to a part of the page by the name of its file."""
        file, _, part = target.partition("#")
        if not file or not part or self._find_part(part) < 0:
            return False
        if file not in self._files:
            self._files[file] = self._is_the_page(file)
        return self._files[file]

    def _find_part(self, part: str) -> int:
        """Return where the name of a part ends on the page, or -1."""
        if self._ends is None:
            self._ends = {unescape(found[1]): found.end() for found in reversed(list(_NAMED.finditer(self._page)))}
        return self._ends.get(part, self._ends.get(unquote(part), -1))

    def _is_the_page(self, file: str) -> bool:
        if self._addresses is None:
            heads = [found[0] for found in _HEAD_TAGS.finditer(self._page) if _says_address(found[0])]
            shown = [_find_address(head) for head in heads]
            self._addresses = [urldefrag(unescape(found[1]))[0] for found in shown if found]
        known = [address for address in self._addresses if _ending(address) == _ending(file)]
        if known:
            return any(_resolve(address, file) == address for address in known)
        if file == self._name:
            return True
        if self._proven is None:
            self._proven = self._prove_files()
        return file in self._proven

    def _prove_files(self) -> frozenset[str]:
        """Return the only file whose linked parts are all on the page and are called there what its links say."""
        links = defaultdict[str, list[tuple[int, str]]](list)
        for found in _LINKS.finditer(self._page):
            links[unescape(found[1])].append((self._find_part(unescape(found[2])), found[3]))
        proven = set[str]()
        for file, held in links.items():
            if all(at >= 0 for at, _ in held):
                again = sum(self._is_called(at, said) for at, said in held)
                if again == len(held) or again >= _LEAST_AGAIN:
                    proven.add(file)
        return frozenset(proven) if len(proven) == 1 else frozenset()

    def _is_called(self, at: int, said: str) -> bool:
        """Return whether what stands at a place begins with what a link says, but for a few letters before it."""
        key = _letters(said)
        _, _, below = self._page[at : at + _TITLE_WINDOW].partition(">")
        return key != "" and key in _letters(below)[: len(key) + _TITLE_LEAD]


def _letters(html: str) -> str:
    return "".join(filter(str.isalpha, unescape(_TAGS.sub(" ", html))))


def _ending(address: str) -> str:
    """Return how the name of a file ends (".html"), or nothing."""
    _, dot, ending = address.partition("?")[0].rpartition("/")[2].rpartition(".")
    return dot + ending if dot else ""


def _resolve(address: str, file: str) -> str:
    try:
        return urljoin(address, file)
    except ValueError:
        return ""
