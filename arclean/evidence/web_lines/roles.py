"""The roles of the lines of an article: title, date, byline, caption, body.

A role is a service to the reader and decides nothing: what is none of the others is body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.evidence.web_lines import weights
from arclean.evidence.web_lines.features import compared_words, is_prose
from arclean.evidence.web_lines.phrases import BYLINES, CAPTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.evidence.web_lines.features import WebLine

__all__ = ["line_roles", "role_by_itself"]

_BYLINE_WORDS = frozenset(compared_words(one)[0] for one in BYLINES)
_CAPTION_SIGNS = [compared_words(one) for one in CAPTIONS]
_NO_NAME = frozenset(("ends in stop", "function words", "mostly numbers", "ends in colon"))


def line_roles(article: Sequence[WebLine]) -> list[str]:
    """Return the role of each line of an article, from which what is around it was removed."""
    prose = [number for number, line in enumerate(article) if is_prose(line)]
    first, last = (prose[0], prose[-1]) if prose else (len(article), len(article))
    found = ["body"] * len(article)
    for number, line in enumerate(article):
        if first < number <= last or number > last + weights.LINES_AFTER_TEXT:
            found[number] = "caption" if _is_caption(line) else "body"
        elif number != first:
            found[number] = role_by_itself(line) or "body"
    title = _find_title(article, found, first)
    if title is not None:
        found[title] = "title"
        for number in range(title + 1, first):
            if found[number] == "body" and _may_be_name(article[number]):
                found[number] = "byline"
    return found


def role_by_itself(line: WebLine) -> str | None:
    """Return "byline", "date" or "caption" for a line that is one by its own words, else None."""
    if line.words and line.words[0] in _BYLINE_WORDS and len(line.words) <= weights.MAX_BYLINE_WORDS:
        return "byline"
    if "has date" in line.traits and "ends in stop" not in line.traits:
        return "date"
    return "caption" if _is_caption(line) else None


def _is_caption(line: WebLine) -> bool:
    words = line.words
    has_sign = any(words[: len(sign)] == sign or words[-len(sign) :] == sign for sign in _CAPTION_SIGNS)
    return has_sign and len(words) <= weights.MAX_CAPTION_WORDS and "ends in stop" not in line.traits


def _may_be_name(line: WebLine) -> bool:
    return 1 < len(line.words) <= weights.MAX_NAME_WORDS and _NO_NAME.isdisjoint(line.traits)


def _find_title(article: Sequence[WebLine], roles: Sequence[str], first: int) -> int | None:
    """Return the number of the title, or None: the first line up to the text that has no other role.

    It is a headline by its length, or stands before the text and has words that bind it or is short.
    """
    for number, line in enumerate(article[: first + 1]):
        is_headline = 1 < len(line.words) <= weights.MAX_HEADLINE_WORDS and "ends in stop" not in line.traits
        is_heading = number < first and "no function word" not in line.traits
        if roles[number] == "body" and (is_headline or is_heading):
            return number if len(article) > number + 1 else None
    return None
