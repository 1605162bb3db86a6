"""Text whose direction a page forces: which elements force it, and what stands in them in the order of reading.

``bdo`` and the style ``unicode-bidi: bidi-override`` lay out characters one after another, whatever they are (UAX #9,
X4 and X5); pages that were made of printed lines hold Arabic from left to right so. The text of such an element is one
line of visual order, also across the elements within it. Where its letters follow each other as they are read, it is
an example of such a layout, and stays.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from arclean.arabic.letters import LETTER
from arclean.bidi import to_logical
from arclean.evidence.line_order.letter_order import reads_backwards

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["ForcingElement", "forced_direction", "join_pieces"]

_is_arabic = re.compile(f"[{LETTER}]").search
_forces = re.compile(r"unicode-bidi\s*:\s*(?:bidi|isolate)-override", re.IGNORECASE).search
_style_direction = re.compile(r"(?:^|[;\s])direction\s*:\s*(ltr|rtl)", re.IGNORECASE).search
_spaces = re.compile("[ \t\n\r\f]+")
_DIRECTIONS = frozenset(("ltr", "rtl"))


class ForcingElement(Protocol):
    """An element that forces the direction of its text: "ltr" or "rtl"."""

    forced: str


def forced_direction(tag: str, attrs: Mapping[str, str | None]) -> str | None:
    """Return "ltr" or "rtl" where an element forces its text, "" where it frees it, None where it does neither.

    >>> forced_direction("bdo", {"dir": "LTR"}), forced_direction("p", {"dir": "rtl"}), forced_direction("bdo", {})
    ('ltr', '', None)
    """
    given = (attrs.get("dir") or "").lower()
    style = attrs.get("style") or ""
    if _forces(style):
        found = _style_direction(style)
        return found[1].lower() if found else given if given in _DIRECTIONS else None
    if tag == "bdo":
        return given if given in _DIRECTIONS else None
    return "" if given in _DIRECTIONS or given == "auto" else None


def join_pieces(pieces: Iterable[tuple[str, ForcingElement | None]], *, keeps_lines: bool = False) -> str:
    """Return the text of some pieces, each with the element that forces its direction, in the order of reading.

    ``keeps_lines`` says that line breaks are drawn, as in preformatted text.
    """
    out = []
    for forced, group in groupby(pieces, key=lambda piece: piece[1]):
        text = "".join(piece for piece, _ in group)
        if forced is not None and forced.forced == "ltr" and _is_arabic(text):
            text = "\n".join(map(_put_in_order, text.split("\n") if keeps_lines else (text,)))
        out.append(text)
    return "".join(out)


def _put_in_order(drawn: str) -> str:
    """Return a line that is laid out from left to right in the order in which it is read."""
    line = _spaces.sub(" ", drawn)
    core = line.strip(" ")
    if reads_backwards(core[::-1]):
        return drawn
    before, after = line[: len(line) - len(line.lstrip(" "))], line[len(line.rstrip(" ")) :]
    return after + to_logical(core).text + before
