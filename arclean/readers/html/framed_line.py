"""What the frame of a page needs to know of a line: its heading, its length, whether it is a link, prose, code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.web_lines.page_measures import PAGE_MEASURES
from arclean.readers.html import weights
from arclean.readers.html.place_measures import PLACE_MEASURES

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FramedLine", "frame_line"]

_CUES, _FIRM = PAGE_MEASURES.index("cue share"), PAGE_MEASURES.index("firm")
_CODE, _HEADING, _LINKED = (len(PAGE_MEASURES) + PLACE_MEASURES.index(name) for name in ("code", "heading", "linked"))
_APART = [
    len(PAGE_MEASURES) + PLACE_MEASURES.index(name)
    for name in ("in nav", "in aside", "in form", "in footer", "caption")
]


class FramedLine(NamedTuple):
    """A line of a page: the level of its heading or 0, letters and words, and what it is or may be."""

    heading: int
    letters: int
    words: int
    is_link: bool
    is_linked: bool
    is_prose: bool
    may_lead: bool
    may_head: bool
    is_window: bool
    is_code: bool
    is_phrase: bool


def frame_line(line: str, row: Sequence[float], *, is_window: bool) -> FramedLine:
    """Return what a line is by its measures, as the trees of places have them.

    ``is_link`` is a link as a whole, ``is_linked`` too much of one for prose; ``is_window`` the title of the window,
    ``is_phrase`` mostly what pages say around texts.
    """
    words, heading, is_firm = len(line.split()), int(row[_HEADING]), row[_FIRM] > 0
    is_linked = row[_LINKED] >= weights.MAX_PROSE_LINKED
    is_plain = not is_linked and not is_window
    is_apart = any(row[place] for place in _APART) or row[_CUES] >= weights.MAX_LEAD_CUES
    may_lead = words >= weights.MIN_LEAD_WORDS and row[_LINKED] < weights.MAX_LEAD_LINKED and not is_apart
    return FramedLine(
        heading, len(line), words, row[_LINKED] >= weights.MIN_LINKED_SHARE, is_linked, is_plain and is_firm,
        may_lead and (is_firm or heading > 0), heading > 1 and is_plain and row[_CUES] < weights.MAX_HEADING_CUES,
        is_window, row[_CODE] > 0, row[_CUES] >= weights.MAX_HEADING_CUES,
    )  # fmt: skip
