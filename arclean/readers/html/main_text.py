"""The article of a web page, told from what is around it by extractor, places and lines together.

trafilatura favouring recall, with the title and without readers' comments, is one voice, as it comes another; which
lines are the article is decided by :mod:`arclean.readers.html.page_choice`. Publishers left out by fold (2026-11-30,
word F1 in the mean): on 28 pages of manuals, companies, shops and news kept by hand .98 (trafilatura .94 favouring
recall, .92 as it comes), on 252 news pages .96 (.95, .96).

What trafilatura gives is looked up among the visible lines of the page, so that the document holds these as they are,
each once and in order, and only labels say what is boilerplate.
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
from arclean.readers.html.elements import HEADING_TAGS
from arclean.readers.html.page_choice import ArticleChoice, choose_lines
from arclean.readers.html.paragraph_classes import install_classes
from arclean.readers.html.reader_posts import find_posts

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from arclean.readers.html.elements import LinePlace
    from arclean.readers.html.visible_text import VisibleLine

__all__ = ["label_article", "load_extractor"]

_MAX_PAGE = 5_000_000  # characters; the largest of 281 pages has 2.3 million
_MAX_TAGS = 40_000  # the most of 281 pages are 8,100
_MAX_LINES = 10_000  # the most of 281 pages are 1,400: what has more is a list, not an article
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
    from trafilatura import bare_extraction, external  # noqa: PLC0415 - takes 0.3 s, and only web pages need it

    install_classes(external)
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # it tells of every page without an article
    work: Callable[..., Any] = bare_extraction
    return work


def label_article(
    page: str, lines: Sequence[VisibleLine], places: Sequence[LinePlace] = (), *, comments: bool = False
) -> tuple[tuple[Label, ...], dict[str, str]]:
    """Return the labels of the visible lines of a page, and its title, author and date where they are known.

    With the ``places`` of the lines it is not the extractor alone that decides which of them are the article; with
    ``comments`` what readers wrote is kept too (:mod:`arclean.readers.html.reader_posts`). A page
    beyond all articles is not looked into: what there is to say of it takes longer than it is worth.
    """
    if len(page) > _MAX_PAGE or len(lines) > _MAX_LINES or page.count("<") > _MAX_TAGS:
        return (), {}
    found = _extract_article(page)
    if found is None and not places:
        return (), {}
    learnt = {name: value for name in ("title", "author", "date") if (value := getattr(found, name, None))}
    keys = [_line_key(line.text) for line in lines]
    choice = _choose_body(page, lines, places, found) if places else ArticleChoice(_find_body(found, keys))
    posts = find_posts([line.text for line in lines], places)
    choice, posts = _leave_comments(choice, posts, keys), posts if comments else {}
    if not (choice.lines or posts):
        return (), learnt
    roles = _line_roles(lines, keys, choice.lines or posts.keys(), learnt, places)
    for number, role in posts.items():
        roles[number] = role if roles[number] == "boilerplate" else roles[number]
    labels, at = [], 0
    for number, (line, role) in enumerate(zip(lines, roles, strict=True)):
        is_as_judged = (role == "boilerplate") != (number in choice.lines)
        certainty = choice.certainty_of(number) if is_as_judged else 1.0
        labels.append(Label(at, at + len(line.text), role, round(certainty, 3)))
        at += len(line.text) + 1
    return tuple(labels), learnt


def _find_body(found: Any, keys: Sequence[str], least: float | None = None) -> frozenset[int]:
    """Return the numbers of the lines that an extractor has found."""
    wanted = [key for line in (getattr(found, "text", None) or "").split("\n") if (key := _line_key(line))]
    return frozenset(_match_lines(wanted, keys, least) or ())


def _choose_body(page: str, lines: Sequence[VisibleLine], places: Sequence[LinePlace], found: Any) -> ArticleChoice:
    """Return which lines are the article and how certain that is, by all that is known of them."""
    keys = [_line_key(line.text) for line in lines]
    narrow = _extract_article(page, recall=False) if found is not None else None
    taken = [_find_body(one, keys, 0.0) for one in (found, narrow)]
    return choose_lines([line.text for line in lines], places, *taken)


def _leave_comments(choice: ArticleChoice, posts: Mapping[int, str], keys: Sequence[str]) -> ArticleChoice:
    """Return what is chosen without comments, where most of it is left: else they are what the page is about."""
    letters = [sum(len(keys[number]) for number in lines) for lines in (choice.lines - posts.keys(), choice.lines)]
    is_forum = "body" in posts.values() or 2 * letters[0] < letters[1]
    return choice if is_forum else choice._replace(lines=choice.lines - posts.keys())


def _extract_article(page: str, *, recall: bool = True) -> Any:
    head = _DECLARATION.match(page)
    clean = page[head.end() if head else 0 :].replace("\0", " ").encode("utf-8", "replace").decode()
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


def _line_roles(
    lines: Sequence[VisibleLine], keys: Sequence[str], body: Collection[int], learnt: dict[str, str],
    places: Sequence[LinePlace],
) -> list[str]:  # fmt: skip
    """Return the role of every line: the article's; title, date, byline and captions around it; boilerplate.

    Of the lines that are no body, links as a whole are no dates.
    """
    linked = {number for number, place in enumerate(places) if place.linked >= weights.MIN_LINKED_SHARE * place.letters}
    headline, last = _line_key(learnt.get("title", "")), max(body)
    first = min((number for number in body if keys[number] != headline), default=last)
    roles = ["body" if number in body else "boilerplate" for number in range(len(lines))]
    title = _find_title(lines, keys, first, headline, body)
    if title is not None and title not in body:
        title = _find_named_heading(lines, keys, body, places) or title
    if title is not None:
        roles[:title] = ["boilerplate" if keys[number] == headline else roles[number] for number in range(title)]
        roles[title] = "title"
    is_above = title is not None and title < first  # below the title, before the first line of the text itself
    for number in range(title + 1 if title is not None and is_above else first, last + 1):
        if lines[number].tag in {"figcaption", "caption"}:
            roles[number] = "caption"
        elif is_above and number != title:
            own = _role_below_title(lines[number].text, keys[number], _line_key(learnt.get("author", "")))
            is_aside = number in linked and number not in body and not places[number].element.is_in("time")
            is_entry = own == "date" and is_aside  # "1.2 part" of a table of contents, "19:30" of a list of programmes
            roles[number] = own if own and not is_entry else roles[number]
            is_above = own is not None or number < first
    return roles


def _role_below_title(line: str, key: str, author: str) -> str | None:
    """Return the role of a line between title and text, "byline", "date" or "caption", or None."""
    if author and author in key and len(key) < weights.MAX_AUTHOR_RATIO * len(author):
        return "byline"
    web_lines = list_web_lines(line)
    return role_by_itself(web_lines[0]) if web_lines else None


def _find_title(
    lines: Sequence[VisibleLine], keys: Sequence[str], first: int, title: str, body: Collection[int]
) -> int | None:
    """Return the number of the title: a heading, the last one before the text, else the window's title; or None.

    A date may stand above the headline and be the first line of the text.
    """
    same = [number for number in range(len(lines)) if title and keys[number] == title and number <= first]
    opens = [number for number in range(first) if title and lines[number].tag == "title" and title in keys[number]]
    headings = [number for number in same if lines[number].tag == "h1"]
    below = [number for number in sorted(body) if title and lines[number].tag == "h1" and keys[number] == title]
    if not headings and not below:  # the window may say the name of the site after the headline
        below = [number for number in sorted(body) if title and lines[number].tag == "h1" and keys[number] in title]
    best = headings or below[:1] or same or opens
    return best[-1] if best else None


def _find_named_heading(
    lines: Sequence[VisibleLine], keys: Sequence[str], body: Collection[int], places: Sequence[LinePlace]
) -> int | None:
    """Return the number of a heading that stays with which the title of the window begins or ends, or None.

    It is the title where the heading of level 1 names the site.
    """
    window = next((keys[number] for number, line in enumerate(lines) if line.tag == "title"), "")
    headings = (
        n for n in sorted(body) if places and any(one.tag in HEADING_TAGS for one in places[n].element.ancestors())
    )
    for number in headings:
        key = keys[number]
        if key and (window.startswith(key) or window.endswith(key)):
            return number
    return None
