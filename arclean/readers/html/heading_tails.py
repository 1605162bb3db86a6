"""Links at the ends of headings, the same one after many: "[edit]", "copy the link". Each becomes a line of its own.

Publishing systems put such links into the element of the heading. They are lines of their own so that the heading
reads as its author wrote it and nothing is lost: what they are is judged with all other lines. Authors too end many
headings with one linked word (a country, a year): a system's link is in brackets, or leads to its own heading or to
an address at which this part of the page is edited.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.readers.html.elements import LinePlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.html.elements import Element

__all__ = ["OWN_HEADING", "HeadingTail", "part_tails"]

OWN_HEADING = "#"
"""What stands for the target of a link that leads to the element that it stands in."""

_MIN_HEADINGS = 2
_edits_page = re.compile(r"[?&;](?:ve)?action=edit(?![a-z])|/edit/").search
_OPENING = " \t([{<|·•-–—"  # signs before such a link


class HeadingTail(NamedTuple):
    """What the last links of a heading say: the number of its line, the text, the first link, and where all lead."""

    line: int
    text: str
    element: Element
    targets: tuple[str, ...] = ()


def part_tails(
    lines: Sequence[str], places: Sequence[LinePlace], tails: Sequence[HeadingTail]
) -> dict[int, tuple[tuple[str, LinePlace], tuple[str, LinePlace]]]:
    """Return, by the numbers of lines, headings and the links after them, with the places of both.

    A link is parted from its heading where another heading ends with the same one, if a system put both there.
    """
    shared = Counter((tail.text, target) for tail in tails for target in set(tail.targets) - {OWN_HEADING})
    starts = {tail.line: _find_start(lines[tail.line], tail.text) for tail in tails}
    made = [
        tail
        for tail in tails
        if _is_bracketed(lines[tail.line][starts[tail.line] :]) or (tail.targets and _leads_to_part(tail, shared))
    ]
    times = Counter(tail.text for tail in made)
    found = {}
    for number, text, element, _ in made:
        line, place, start = lines[number], places[number], starts[number]
        if times[text] < _MIN_HEADINGS or not any(char.isalnum() for char in line[:start]):
            continue
        letters = sum(char.isalnum() for char in text)
        head = place._replace(
            letters=max(0, place.letters - letters), linked=max(0, place.linked - letters),
            own=min(place.own, max(0, place.letters - letters)),
        )  # fmt: skip
        found[number] = (line[:start], head), (line[start:].strip(), LinePlace(element, letters, letters, is_tail=True))
    return found


def _find_start(line: str, text: str) -> int:
    """Return where the last links of a line begin, with the signs before them."""
    at = line.rfind(text)
    return len(line[:at].rstrip(_OPENING)) if at > 0 else 0


def _is_bracketed(tail: str) -> bool:
    """Return whether words stand in square brackets: a number there is a note."""
    shown = tail.strip()
    return shown[:1] == "[" and shown[-1:] == "]" and any(char.isalpha() for char in shown)


def _leads_to_part(tail: HeadingTail, shared: Counter[tuple[str, str]]) -> bool:
    """Return whether all links lead to their heading, or to where this part alone is edited."""
    return all(
        target == OWN_HEADING or (_edits_page(target) is not None and shared[tail.text, target] < _MIN_HEADINGS)
        for target in tail.targets
    )
