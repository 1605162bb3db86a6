"""Links at the ends of headings, the same one after many: "[edit]", "copy the link". Each becomes a line of its own.

Publishing systems put such links into the element of the heading. They are lines of their own so that the heading
reads as its author wrote it and nothing is lost: what they are is judged with all other lines.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.html.elements import LinePlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.html.elements import Element

__all__ = ["HeadingTail", "part_tails"]

_MIN_HEADINGS = 2
_OPENING = " \t([{<|·•-–—"  # signs before such a link


class HeadingTail(NamedTuple):
    """What the last links of a heading say: the number of its line, the text, and the element of the first link."""

    line: int
    text: str
    element: Element


def part_tails(
    lines: Sequence[str], places: Sequence[LinePlace], tails: Sequence[HeadingTail]
) -> dict[int, tuple[tuple[str, LinePlace], tuple[str, LinePlace]]]:
    """Return, by the numbers of lines, headings and the links after them, with the places of both.

    A link is parted from its heading where another heading ends with the same one.
    """
    times = Counter(tail.text for tail in tails)
    found = {}
    for number, text, element in tails:
        line, place = lines[number], places[number]
        at = line.rfind(text)
        start = len(line[:at].rstrip(_OPENING)) if at > 0 else 0
        if times[text] < _MIN_HEADINGS or not any(char.isalnum() for char in line[:start]):
            continue
        letters = sum(char.isalnum() for char in text)
        head = place._replace(
            letters=max(0, place.letters - letters), linked=max(0, place.linked - letters),
            own=min(place.own, max(0, place.letters - letters)),
        )  # fmt: skip
        found[number] = (line[:start], head), (line[start:].strip(), LinePlace(element, letters, letters))
    return found
