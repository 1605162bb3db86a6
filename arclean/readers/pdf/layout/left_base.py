"""Left base: pages of Arabic whose paragraphs are laid out from the left.

Where nobody set a direction (pages without ``dir``, documents of tools that know none, a word processor of another
language), the letters of Arabic run leftward all the same, but the line as a whole runs from the left: its stop stands
at its right end, and of two Arabic parts with Latin between them the left one comes first (UAX #9, P3). A line by
itself may also be one that begins with a sign, as typists who see a sign at the wrong end write it; but then the page
is set flush right. A page whose letters come backwards too has its stops at the right for another reason: both are
left as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT
from arclean.readers.pdf.layout import weights
from arclean.readers.pdf.layout.line_direction import base_character, rtl_majority
from arclean.readers.pdf.layout.units import text_of_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.readers.pdf.layout.units import Unit

__all__ = [
    "SIGNS_AT_END",
    "end_of_number",
    "ends_on_left",
    "is_laid_from_left",
    "is_number_in_doubt",
    "length_of_label",
]  # fmt: skip

_ARABIC_LETTER = "[\u0620-\u064a\u066e-\u06d3\u06fa-\u06fc]"
_ENDING_SIGN = "[.:!\u060c]"  # not those that are letters to UAX #9, as the question mark is
_SIGN_BRACKET = '[)\\]}\u00bb\u201d"(\\[{\u00ab\u201c]'
_END_ON_RIGHT = re.compile(f"{_ARABIC_LETTER}{_ARABIC_LETTER}{_SIGN_BRACKET}?{_ENDING_SIGN}$")
_END_ON_LEFT = re.compile(f"{_ENDING_SIGN}{_SIGN_BRACKET}?{_ARABIC_LETTER}{_ARABIC_LETTER}")
_FORWARD_ARTICLES = re.compile(f"{_ARABIC_LETTER}\u0644\u0627(?!{_ARABIC_LETTER})")  # as it lies on the page
_BACKWARD_ARTICLES = re.compile(f"(?<!{_ARABIC_LETTER})\u0627\u0644{_ARABIC_LETTER}")  # or a word that ends so: مثلا
SIGNS_AT_END = frozenset(".:!\u060c")
"""Signs that stand at the right end of a line whose text they end."""
_LABEL = re.compile(
    f"(?:[(]{_ARABIC_LETTER}[)]|[(\\[]?[{DIGIT}]{{1,3}}(?:[.][{DIGIT}]{{1,2}})*[.)\\]:-]+"
    f"|\\[[{DIGIT}:/. -]{{1,12}}\\]|[{DIGIT}]+[.,:\u060c]+|[(]?[A-Za-z][.)]"
    f"|[*\u00b7\u2022\u2023\u2043\u25a0-\u25ff\uf0a7\uf0b7\u2013\u2014\u2212-])(?: |$)"
)
_LEFT_END = re.compile(
    "[$\u00a3\u00a5\u20a0-\u20cf"
    '0-9\u0660-\u0669.,:;/%+()\\[\\]"!\u00ab\u00bb\u060c\u061b\u061f\u066a-\u066c\u2013 -]{1,40}' + _ARABIC_LETTER
)
# Brackets that hold all of a line, and a quotation that begins it.
_HELD = re.compile(r"\([^()]*\)[.:!\u060c]*$|\[[^\[\]]*\][.:!\u060c]*$|\u00ab" + _ARABIC_LETTER)
_NUMBER_ON_LEFT = re.compile(f"[{DIGIT}]+(?:[.,/:\u066b-][{DIGIT}]+)* {_ARABIC_LETTER}")
_NUMBER_GOES_ON = re.compile(
    f"[^A-Za-z]*{_ARABIC_LETTER}[ .,:\u060c\u061b]{{1,2}}[{DIGIT}]"
    f"(?:[{DIGIT}.,:/%\u066a-]*[{DIGIT}%\u066a])?(?=[.:!\u060c]?(?:$| [A-Za-z]))"
)


class _ArabicLine(NamedTuple):
    """A line of more Arabic than Latin: its ends in steps within which ends are one, and what it shows."""

    left: int
    right: int
    shown: str


def is_laid_from_left(segments: Sequence[Sequence[Unit]]) -> bool:
    """Return whether the Arabic lines of a page, each from left to right, run from the left as a whole.

    Lines that end with a sign on their right begin where others do, and end anywhere; lines that end with one on their
    left are full ones, of sentences that go on.
    """
    if sum(segment[-1].text in SIGNS_AT_END for segment in segments) < weights.MIN_LEFT_BASE_LINES:
        return False
    shapes = [_measure(segment) for segment in segments if rtl_majority([*map(text_of_unit, segment)]) > 0]
    lefts, rights = Counter(shape.left for shape in shapes), Counter(shape.right for shape in shapes)
    ended = [shape for shape in shapes if _END_ON_RIGHT.search(shape.shown)]
    ends = Counter((_is_common(shape.left, lefts), _is_common(shape.right, rights)) for shape in ended)
    begin, end = ends[True, False], ends[False, True]
    if begin < weights.MIN_LEFT_BASE_LINES or end > weights.FLUSH_OTHERS * begin:
        return False
    others = sum(_END_ON_LEFT.match(shape.shown) is not None and not _is_common(shape.left, lefts) for shape in shapes)
    if others > weights.BASE_OTHERS * len(ended):
        return False
    text = "\n".join(shape.shown for shape in shapes)
    return len(_FORWARD_ARTICLES.findall(text)) > 2 * len(_BACKWARD_ARTICLES.findall(text))


def _measure(segment: Sequence[Unit]) -> _ArabicLine:
    step = weights.EDGE_TOLERANCE * segment[0].size
    shown = "".join(map(base_character, map(text_of_unit, segment)))
    return _ArabicLine(round(segment[0].x0 / step), round(segment[-1].x1 / step), shown)


def _is_common(place: int, places: Counter[int]) -> bool:
    """Return whether three lines have an end at a place, or next to it."""
    return places[place - 1] + places[place] + places[place + 1] > 2


def ends_on_left(shown: str) -> bool:
    """Return whether a line begins on the left with a number or sign that is the end of the Arabic beside it.

    So does all that is no label of an item, which is cut off.

    >>> ends_on_left("2019 ماع يف"), ends_on_left("ماع")
    (True, False)
    """
    return _LEFT_END.match(shown) is not None and not _HELD.match(shown)


def is_number_in_doubt(shown: str) -> bool:
    """Return whether a line begins on the left with a number that either begins its text or ends the Arabic beside it.

    >>> is_number_in_doubt("3 بتك."), is_number_in_doubt("ماع 3"), is_number_in_doubt("1 / 2 باب")
    (True, False, False)
    """
    return _NUMBER_ON_LEFT.match(shown) is not None


def length_of_label(shown: str) -> int:
    """Return how many characters on the left of a line are the label of an item, with the space after it.

    >>> length_of_label("(1) باب"), length_of_label("باب")
    (4, 0)
    """
    label = _LABEL.match(shown)
    return label.end() if label else 0


def end_of_number(shown: str) -> int | None:
    """Return where a number ends on the right of the first Arabic of a line: it follows the Arabic of the line above.

    Within a line it would stand on the left of the Arabic before it (UAX #9, W2).

    >>> end_of_number("ماع ،2017 ab"), end_of_number("2017 ماع")
    (9, None)
    """
    found = _NUMBER_GOES_ON.match(shown)
    return found.end() if found else None
