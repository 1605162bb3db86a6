"""Footers that are of the text: its notes, by their names, and those of running text with nothing of the page.

Of the page are links to elsewhere, but for those in numbered lists, phrases that pages say around texts, rights, and
running text in Latin letters below a text in others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.readers.html.elements import Element, LinePlace
    from arclean.readers.html.framed_line import FramedLine

__all__ = ["list_footers_of_text", "names_notes"]

_is_named_notes = re.compile(r"foot-?note|end-?note|\b(?:notes|references)\b|bibliograph|citation").search
_RIGHTS_SIGN = "\u00a9"


def names_notes(chain: Sequence[Element]) -> bool:
    """Return whether one of some elements is named after notes or references."""
    return any(one.names and _is_named_notes(one.names) for one in chain)


def list_footers_of_text(
    lines: Sequence[FramedLine], texts: Sequence[str], places: Sequence[LinePlace], prose: Sequence[int]
) -> Iterator[Element]:
    """Yield the footers that hold some of the lines of running text ``prose``, and none that is of the page."""
    footers = {one for number in prose for one in places[number].element.ancestors() if one.tag == "footer"}
    if not footers:
        return
    is_latin = [texts[number].isascii() for number in prose if not places[number].element.is_in("footer")]
    is_latin_text = 2 * sum(is_latin) > len(is_latin)
    for number, line in enumerate(lines):
        is_foreign = line.is_prose and not is_latin_text and texts[number].isascii()
        if is_foreign or (not line.heading and _is_of_the_page(line, texts[number], places[number])):
            footers.difference_update(places[number].element.ancestors())
    yield from footers


def _is_of_the_page(line: FramedLine, text: str, place: LinePlace) -> bool:
    is_link = line.is_link and not place.own and not place.element.is_in("ol")
    return line.is_phrase or is_link or _RIGHTS_SIGN in text
