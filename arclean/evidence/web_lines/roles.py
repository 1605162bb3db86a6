"""Name the parts of an article among the lines of its page: title, date, byline, caption, body.

A name is a service to the reader and decides nothing: what is none of the others is body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.evidence.web_lines.features import is_prose, words
from arclean.evidence.web_lines.phrases import BYLINES, CAPTIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.evidence.web_lines.features import Line

__all__ = ["named", "roles"]

_NAME = 5  # words of a name, with the town behind it
_BYLINE = 9  # words of a line that says whose a text is
_TITLE = 25  # words of the longest headlines
_CAPTION = 30
_BYLINES = frozenset(words(one)[0] for one in BYLINES)
_CAPTIONS = [words(one) for one in CAPTIONS]
_NO_NAME = frozenset(("ends", "binds", "numbers", "colon"))
_FAR = 2  # lines behind the text in which its author and date may still be given


def roles(page: Sequence[Line]) -> list[str]:
    """Give the role of each line of an article, without what is around it."""
    held = [frozenset(line.traits) for line in page]
    prose = [number for number, line in enumerate(page) if is_prose(line)]
    first, last = (prose[0], prose[-1]) if prose else (len(page), len(page))
    found = ["body"] * len(page)
    for number, line in enumerate(page):
        if first < number <= last or number > last + _FAR:
            found[number] = "caption" if _is_caption(line, held[number]) else "body"
        elif number != first:
            found[number] = named(line) or "body"
    title = _title(page, found, held, first)
    if title is not None:
        found[title] = "title"
        for number in range(title + 1, first):
            line = page[number]
            is_short = 1 < len(line.words) <= _NAME
            if is_short and found[number] == "body" and held[number].isdisjoint(_NO_NAME):
                found[number] = "byline"
    return found


def named(line: Line) -> str | None:
    """Tell a line that by itself is a byline, a date or a caption; None for any other."""
    held = frozenset(line.traits)
    if line.words and line.words[0] in _BYLINES and len(line.words) <= _BYLINE:
        return "byline"
    if "dated" in held and "ends" not in held:
        return "date"
    return "caption" if _is_caption(line, held) else None


def _is_caption(line: Line, held: frozenset[str]) -> bool:
    told = any(line.words[: len(sign)] == sign or line.words[-len(sign) :] == sign for sign in _CAPTIONS)
    return told and len(line.words) <= _CAPTION and "ends" not in held


def _title(page: Sequence[Line], found: Sequence[str], held: Sequence[frozenset[str]], first: int) -> int | None:
    """Find the title: the first line before the text that is nothing else, or a long headline."""
    for number in range(min(first + 1, len(page))):
        long_enough = 1 < len(page[number].words) <= _TITLE and "ends" not in held[number]
        if found[number] == "body" and (long_enough or (number < first and "unbound" not in held[number])):
            return number if len(page) > number + 1 else None
    return None
