"""The article of a web page, told from what is around it by trafilatura.

Settings, measured on three real pages with golden texts (token F1, 2026-11): as trafilatura comes 0.908; favouring
recall 0.982; and with the title 0.998. Readers' comments are left out. readability-lxml alone reaches 0.974, and finds
nothing that these settings miss, so it is not asked for a second opinion.

What trafilatura gives is looked up among the visible lines of the page, so that the document holds these as they are,
each once and in order, and only labels say what is boilerplate. Where trafilatura finds nothing, or what it finds is
not on the page as it gives it, nothing is labelled.
"""

from __future__ import annotations

import logging
import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, Any

from arclean.core.edits import Label
from arclean.errors import ReadError
from arclean.evidence.web_lines.features import list_web_lines
from arclean.evidence.web_lines.roles import role_by_itself
from arclean.readers.html import weights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from arclean.readers.html.visible_text import VisibleLine

__all__ = ["label_article", "load_extractor"]

_MAX_PLACES = 50  # places of a line that comes again and again, as "more" below every item
_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")


def load_extractor(source: str = "the page") -> Callable[..., Any]:
    """Return trafilatura's function; raises ReadError with what to do where it is not installed."""
    try:
        return _import_extractor()
    except ImportError:
        raise ReadError(f"{source} cannot be read: web pages need an extra, run: pip install 'arclean[web]'") from None


@cache
def _import_extractor() -> Callable[..., Any]:
    from trafilatura import bare_extraction  # noqa: PLC0415 - takes 0.3 s, and only web pages need it

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # it tells of every page without an article
    work: Callable[..., Any] = bare_extraction
    return work


def label_article(page: str, lines: Sequence[VisibleLine]) -> tuple[tuple[Label, ...], dict[str, str]]:
    """Return the labels of the visible lines of a page, and its title, author and date where they are known."""
    found = _extract_article(page)
    if found is None:
        return (), {}
    learnt = {name: value for name in ("title", "author", "date") if (value := getattr(found, name, None))}
    keys = [_line_key(line.text) for line in lines]
    body = _match_lines([key for line in (found.text or "").split("\n") if (key := _line_key(line))], keys)
    if body is None:
        return (), learnt
    roles = _line_roles(lines, keys, body, learnt)
    labels, at = [], 0
    for line, role in zip(lines, roles, strict=True):
        labels.append(Label(at, at + len(line.text), role))
        at += len(line.text) + 1
    return tuple(labels), learnt


def _extract_article(page: str, *, recall: bool = True) -> Any:
    clean = _DECLARATION.sub("", page.replace("\0", " "), count=1).encode("utf-8", "replace").decode()
    dates = {"extensive_search": False, "original_date": True}  # no guess from any number on the page
    try:
        return load_extractor()(
            clean, favor_recall=recall, include_comments=False, include_tables=True, with_metadata=True,
            date_extraction_params=dates,
        )  # fmt: skip
    except Exception:  # noqa: BLE001 - whatever it stumbles over, the visible text can be read
        return None


def _line_key(line: str) -> str:
    """Return the letters and digits of a line, by which it is found again."""
    return "".join(char for char in line if char.isalnum())


def _match_lines(wanted: Sequence[str], keys: Sequence[str], least: float | None = None) -> set[int] | None:
    """Return the numbers of the lines of an article among those of its page; None where too little is there.

    The longest course that goes down the page is taken (as by patience sorting), so that a line that stands in a menu
    too is found in its place, the one nearest to the text after it.
    """
    at: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        at.setdefault(key, []).append(number)
    ends: list[int] = []  # the highest place at which a course of each length ends, going up; negative
    links: list[tuple[int, int]] = []
    tops: list[int] = []
    for key in reversed(wanted):
        for place in at.get(key, ())[-_MAX_PLACES:]:
            length = bisect_left(ends, -place)
            links.append((place, tops[length - 1] if length else -1))
            ends[length : length + 1] = [-place]
            tops[length : length + 1] = [len(links) - 1]
    found = set[int]()
    link = tops[-1] if tops else -1
    while link >= 0:
        place, link = links[link]
        found.add(place)
    missing = [key for key in wanted if key not in at]
    found |= _match_pieces(missing, keys, found)
    size = sum(map(len, wanted))
    least = weights.MIN_FOUND_SHARE if least is None else least
    return found if size and sum(len(keys[place]) for place in found) >= least * size else None


def _match_pieces(missing: Sequence[str], keys: Sequence[str], found: set[int]) -> set[int]:
    """Return the numbers of lines that the article has joined: each is a piece of one of its paragraphs."""
    joined = "\n".join(missing)
    first, last = (min(found), max(found)) if found else (0, len(keys))
    near = range(max(0, first - len(missing)), min(len(keys), last + 1 + len(missing)))
    least = weights.MIN_PIECE_LETTERS
    return {place for place in near if missing and len(keys[place]) >= least and keys[place] in joined}


def _line_roles(lines: Sequence[VisibleLine], keys: Sequence[str], body: set[int], learnt: dict[str, str]) -> list[str]:
    """Return the role of every line: the article's; title, date, byline and captions around it; boilerplate."""
    headline, last = _line_key(learnt.get("title", "")), max(body)
    first = min((number for number in body if keys[number] != headline), default=last)
    roles = ["body" if number in body else "boilerplate" for number in range(len(lines))]
    title = _find_title(lines, keys, first, headline)
    if title is not None:
        roles[title] = "title"
    author = _line_key(learnt.get("author", ""))
    for number in range(title + 1 if title is not None and title < first else first, last + 1):
        web_lines = list_web_lines(lines[number].text)
        if lines[number].tag in {"figcaption", "caption"}:
            roles[number] = "caption"
        elif number < first and web_lines and number != title:
            is_author = author and author in keys[number] and len(keys[number]) < weights.MAX_AUTHOR_RATIO * len(author)
            roles[number] = "byline" if is_author else role_by_itself(web_lines[0]) or roles[number]
    return roles


def _find_title(lines: Sequence[VisibleLine], keys: Sequence[str], first: int, title: str) -> int | None:
    """Return the number of the title: a heading, the last one before the text, else the window's title; or None."""
    same = [number for number in range(len(lines)) if title and keys[number] == title and number <= first]
    opens = [number for number in range(first) if title and lines[number].tag == "title" and title in keys[number]]
    headings = [number for number in same if lines[number].tag == "h1"]
    best = headings or same or opens
    return best[-1] if best else None
