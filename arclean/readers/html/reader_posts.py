"""What readers wrote on a page: comments below an article, posts and answers of a forum, reviews.

They stand in elements of one kind that come again, whose names say so in the words that publishing systems use in all
languages (classes, ids, types of schema.org). What stands at one place within such elements is a text where it is long
somewhere and does not come again; buttons, ranks and counts are short, or the same each time. Names of writers and
times are told by the names of their elements; a text that has neither near it is a notice of the site.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.medians import median
from arclean.evidence.web_lines.line_measures import LINE_MEASURES, measure_line
from arclean.readers.html import weights

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from arclean.readers.html.elements import Element, LinePlace

__all__ = ["find_posts"]

_COMMENT = re.compile(r"comment|disqus|\brepl(?:y|ies)\b|\breviews?\b")
_POST = re.compile(
    r"discussionforumposting|answer|\b(?:forum-?|topic-)post\b|\bpost(?:bit|row)|\bpost[-_]?(?:body|text|messages?|msg)\b"
    r"|\b(?:message|msg)s?(?:[-_]?(?:body|text|content))?\b"
)
_APART = re.compile(
    r"related|shar(?:e|ing)|social|\bbio\b|widget|sidebar|menu|recommend|popular|signature|toolbar|\bvotes?\b|avatar"
    r"|footer|actions?\b|\btags?\b|breadcrumb|pagina|respond|form\b|quote"
)
_WRITER = re.compile(r"author|user|nick|\bby\b|\bname\b|poster|fn\b")
_TIME = re.compile(r"date|time|\bago\b")
_CONTROLS = frozenset(("button", "option", "label", "textarea", "summary", "legend", "select", "form", "nav"))
_NAME_NUMBERS = re.compile("[0-9]+")
_WORDS, _CUES = LINE_MEASURES.index("words"), LINE_MEASURES.index("cue share")


class _Placed(NamedTuple):
    """A line of a post: its number, where it stands, the elements of posts around it, and if it is of a comment."""

    number: int
    path: str
    posts: tuple[Element, ...]
    is_comment: bool


def find_posts(lines: Sequence[str], places: Sequence[LinePlace]) -> dict[int, str]:
    """Return the lines that readers wrote, by their numbers, with their roles.

    The role is "comment", or "body" for posts of a forum, of which the page consists; "byline" and "date" for who wrote
    it and when. A text beside which neither stands is a notice of the site.
    """
    whole = _find_whole(places)
    counts = _count_posts(places)
    place_in_posts = cache(partial(_place_in_posts, counts=counts, whole=whole))  # an element may hold many lines
    placed = [_Placed(number, *here) for number, place in enumerate(places) if (here := place_in_posts(place.element))]
    by_path: dict[str, list[_Placed]] = {}
    for one in placed:
        by_path.setdefault(one.path, []).append(one)
    signs = {path: role for path, held in by_path.items() if (role := _role_of_sign(path, held, lines))}
    signed = Counter(id(post) for path in signs for one in by_path[path] for post in one.posts)
    found = {one.number: role for path, role in signs.items() for one in by_path[path]}
    texts: dict[int, str] = {}
    for path, placed_here in by_path.items():
        held = _without_repeats(placed_here, lines)
        if held and path not in signs and _are_posts(held, signed) and _is_text(held, lines, places):
            texts |= {one.number: "comment" if one.is_comment else "body" for one in held}
    return found | texts if texts else {}


def _find_whole(places: Sequence[LinePlace]) -> set[int]:
    """Return the elements, by their ids, that hold half of a page or more: their names are of the page."""
    own: Counter[Element] = Counter()
    letters = Counter[int]()
    for place in places:
        own[place.element] += place.letters
    for element, count in own.items():
        for one in element.ancestors():
            letters[id(one)] += count
    half = sum(place.letters for place in places) / 2
    return {one for one, count in letters.items() if count > half}


def _count_posts(places: Sequence[LinePlace]) -> Counter[str]:
    """Return how many elements there are of each kind whose names are of posts."""
    seen = {one: None for element in {place.element: None for place in places} for one in element.ancestors()}
    return Counter(_kind_of(one) for one in seen if _POST.search(one.names))


def _kind_of(element: Element) -> str:
    return _NAME_NUMBERS.sub("", f"{element.tag} {element.names}")


def _place_in_posts(
    element: Element, counts: Counter[str], whole: Container[int]
) -> tuple[str, tuple[Element, ...], bool] | None:
    """Return where lines of an element stand, in which posts, and if in a comment.

    None where they stand in no post, or in what is apart from its text.
    """
    path: list[str] = []
    posts: list[Element] = []
    is_comment = False
    for one in element.ancestors():
        says_comment = _COMMENT.search(one.names) is not None
        if one.tag in _CONTROLS or (not (posts or says_comment) and _APART.search(one.names)):
            return None
        if not posts:
            path.append(_kind_of(one))
        if id(one) not in whole and (says_comment or counts[_kind_of(one)] >= weights.MIN_POSTS):
            posts.append(one)
            is_comment = is_comment or says_comment
    return ("/".join(path), tuple(posts), is_comment) if posts else None


def _role_of_sign(path: str, held: Sequence[_Placed], lines: Sequence[str]) -> str | None:
    """Return "date" or "byline" where the lines at one place of posts say when or by whom they were written."""
    innermost = path.partition("/")[0]
    words = median(measure_line(lines[one.number]).numbers[_WORDS] for one in held)
    if words > weights.MAX_WRITER_WORDS:
        return None
    return "date" if _TIME.search(innermost) else "byline" if _WRITER.search(innermost) else None


def _are_posts(held: Sequence[_Placed], signed: Counter[int]) -> bool:
    """Return whether lines at one place are of several posts with signs of their own, or of one by itself."""
    nearest = [next((id(post) for post in one.posts if signed[id(post)]), 0) for one in held]
    several = len(set(nearest) - {0})
    return several > 1 or (several == 1 and all(signed[post] <= weights.MAX_POST_SIGNS for post in nearest if post))


def _without_repeats(held: Sequence[_Placed], lines: Sequence[str]) -> list[_Placed]:
    """Return the lines at one place of posts but for those that come again: buttons, ranks, signatures."""
    counts = Counter(lines[one.number] for one in held)
    return [one for one in held if counts[lines[one.number]] < weights.MIN_POSTS]


def _is_text(held: Sequence[_Placed], lines: Sequence[str], places: Sequence[LinePlace]) -> bool:
    """Return whether the lines at one place of posts are texts: long somewhere, no links and no phrases."""
    shown = [lines[one.number] for one in held]
    measured = [measure_line(line).numbers for line in shown]
    linked = sum(2 * places[one.number].linked > places[one.number].letters for one in held)
    known = sum(numbers[_CUES] >= weights.MAX_POST_CUES for numbers in measured)
    is_long = max(numbers[_WORDS] for numbers in measured) >= weights.MIN_POST_WORDS
    return is_long and 2 * linked < len(shown) and 2 * known < len(shown)
