"""From the order of the page to the order of reading, for one line whose layout is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.brackets import MIRRORED_BRACKET
from arclean.arabic.digits import DIGIT
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.bidi import MAX_PRINTED_READINGS, to_logical
from arclean.core.edits import Origin, Span

if TYPE_CHECKING:
    from arclean.filters.visual_order.line_reorder import Layout

__all__ = ["Reading", "read"]

_BODY = f"{LETTER}{FORM}\u0640"
_CID = "\\(cid:[0-9]{1,7}\\)"  # how pdfminer writes a glyph that has no text
_SHARE = f"[+\\-\u2212][{DIGIT}][{DIGIT}.,\u066b]*[%\u066a]"  # a change in per cent, laid out as one
# Letters, and the spaces and signs between them, are one unit: whatever stands around them, they turn together.
_LETTERS = f"[{_BODY}][{_BODY} .:!\u060c\u061b\u061f]*[{_BODY}]"
_AHEAD = re.compile(f"({_LETTERS})|({_CID}|{_SHARE}|[{MARK}][{MARK}]*[{_BODY}]|[\\s\\S])").findall
_BEHIND = re.compile(f"({_LETTERS}(?![{MARK}]))|({_CID}|{_SHARE}|[{_BODY}][{MARK}][{MARK}]*|[\\s\\S])").findall
_is_arabic = re.compile(f"[{_BODY}]").search
_latin = re.compile("[A-Za-z\u00c0-\u024f]").findall
_arabic = re.compile(f"[{_BODY}]").findall
_ends = re.compile(f"[A-Za-z\u00c0-\u024f{_BODY}]").findall
_stops_first = re.compile("[.!:\u060c\u061b\u061f]").match
_is_digit = re.compile(f"[{DIGIT}]").match
_is_latin = re.compile("[A-Za-z\u00c0-\u024f]").match
_word = re.compile("\\S+").finditer
_run = re.compile(f"[{_BODY}{MARK}]+").finditer
_RIGHT_TO_LEFT = "\u0627"  # stands for what moves with Arabic letters
_RIGHTWARD = "0"  # stands for a number
_SIGNED = "+-\u2212"
_MARKS = frozenset(re.findall(f"[{MARK}]", "".join(map(chr, range(0x600, 0x900)))))


_Piece = tuple[str, int, bool]
"""A stretch of the line as it is read, where it starts in the line, and whether it was turned around."""


class Reading(NamedTuple):
    """A line as it is read: its text, and the pieces that it was put together from."""

    text: str
    pieces: list[_Piece]

    def origin(self, _: str = "") -> Origin:
        """Pair each stretch that was copied with where it came from; the rest character by character."""
        places = [
            at
            for text, start, turned in self.pieces
            for at in (range(start + len(text) - 1, start - 1, -1) if turned else range(start, start + len(text)))
        ]
        found: list[tuple[Span, Span]] = []
        first = 0
        for to in range(1, len(places) + 1):
            if to == len(places) or places[to] != places[to - 1] + 1:
                found.append((Span(first, to), Span(places[first], places[first] + to - first)))
                first = to
        return tuple(found)


def read(line: str, layout: Layout) -> Reading:
    """Put a line in visual order into the order of reading; the spaces at its edges stay where they are.

    >>> from arclean.filters.visual_order.line_reorder import Layout
    >>> read(".2021 ماع يف لصو", Layout()).text, read(".1202 ماع يف لصو", Layout(digits=True)).text
    ('وصل في عام 2021.', 'وصل في عام 2021.')
    """
    core = line.strip()
    start = line.index(core) if core else 0
    end = start + len(core)
    pieces: list[_Piece] = [(line[:start], 0, False)]
    if layout.in_place:
        at = start
        for word in (_run if layout.bare else _word)(line, start, end):
            pieces.append((line[at : word.start()], at, False))
            at = word.end()
            turned = _is_arabic(word[0]) is not None
            pieces += _turned(word[0], word.start(), layout) if turned else [(word[0], word.start(), False)]
        pieces.append((line[at:end], at, False))
    else:
        pieces += _turned(core, start, layout)
    pieces.append((line[end:], end, False))
    return Reading("".join([piece[0] for piece in pieces]), pieces)


def _turned(text: str, start: int, layout: Layout) -> list[_Piece]:
    """Give the parts of a stretch in the order in which they are read."""
    units: list[_Piece] = []
    heads: list[str] = []
    for letters, other in (_BEHIND if layout.clusters else _AHEAD)(text):
        units.append((letters or other, start, bool(letters)))
        heads.append(_RIGHT_TO_LEFT if letters else _head(other, layout))
        start += len(letters or other)
    found = to_logical("".join(heads), 0 if _is_latin_line(text) else 1, others=MAX_PRINTED_READINGS)
    pieces: list[_Piece] = []
    for head, place in zip(found.text, found.order, strict=True):
        source, at, turns = units[place]
        if turns:
            pieces.append((source[::-1], at, True))
        elif len(source) == 1:
            pieces.append((head if source in MIRRORED_BRACKET and head != heads[place] else source, at, False))
        elif source[0] in _MARKS or (layout.digits and source[0] in _SIGNED):
            pieces.append((source[::-1], at, True))
        else:
            pieces.append((source, at, False))
    return pieces


def _head(unit: str, layout: Layout) -> str:
    """Choose the character that stands for a unit when the order is sought."""
    if len(unit) > 1:
        return _RIGHTWARD if unit[0] in _SIGNED and not layout.digits else _RIGHT_TO_LEFT
    if unit in MIRRORED_BRACKET and any(unit in pair for pair in layout.typed):
        return MIRRORED_BRACKET[unit]
    if (layout.digits and _is_digit(unit)) or (layout.latin and _is_latin(unit)):
        return _RIGHT_TO_LEFT
    return unit


def _is_latin_line(text: str) -> bool:
    """Tell a line of Latin text with Arabic in it: the most of its letters are, and both ends; a stop is not first."""
    ends = _ends(text)
    if _stops_first(text) or not (ends and _is_latin(ends[0]) and _is_latin(ends[-1])):
        return False
    return len(_latin(text)) > len(_arabic(text))
