"""The logical order of one line in visual order, by the convention by which it was written down."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.brackets import BRACKET_PAIRS, MIRRORED_BRACKET
from arclean.arabic.digits import DIGIT, in_system
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.arabic.unmapped_glyphs import GLYPH_NUMBER
from arclean.bidi import MAX_PRINTED_READINGS, to_logical
from arclean.core.placed_origin import origin_of_places
from arclean.filters.visual_order.other_scripts import RIGHTWARD

if TYPE_CHECKING:
    from arclean.core.edits import Origin
    from arclean.filters.visual_order.convention import VisualConvention

__all__ = ["ReorderedLine", "to_logical_line"]

_BODY = f"{LETTER}{FORM}\u0640"
_CHANGE = f"[+\\-\u2212][{DIGIT}][{DIGIT}.,\u066b]*[%\u066a]"  # a change in per cent, laid out as one
# Of a list item, written as one unit: of six corpora 99,000 lines begin with "1-", 3 with "-1".
_LABEL = f"(?<=\\s)[{DIGIT}]{{1,3}}[-.](?=\\s*\\Z)"
# Letters, and the spaces and signs between them, are one unit: whatever stands around them, they move together.
_LETTER_SPAN = f"[{_BODY}][{_BODY} .:!\u060c\u061b\u061f]*[{_BODY}]"
_units_marks_first = LazyPattern(
    f"({_LETTER_SPAN})|({GLYPH_NUMBER}|{_CHANGE}|{_LABEL}|[{MARK}][{MARK}]*[{_BODY}]|[\\s\\S])"
).findall
_units_marks_last = LazyPattern(
    f"({_LETTER_SPAN}(?![{MARK}]))|({GLYPH_NUMBER}|{_CHANGE}|{_LABEL}|[{_BODY}][{MARK}][{MARK}]*|[\\s\\S])"
).findall
_is_letter_span = LazyPattern(_LETTER_SPAN).fullmatch
_REMEMBERED_CHARS = 24  # characters of a word
_YEAR = "(?:[1\u0661][89\u0668\u0669]|[2\u0662][0\u0660])"
_AROUND_RANGE = f"(?<![{DIGIT}/:-])(?<![{DIGIT}][.,])", f"(?![{DIGIT}/:-]|[.,][{DIGIT}])"
_DECIMAL = f"[{DIGIT}]{{1,3}}[.,\u066b][{DIGIT}]{{1,2}}"
_PER_CENT = f"[{DIGIT}]{{2}}"
_ranges = LazyPattern(
    f"{_AROUND_RANGE[0]}(?:({_YEAR}[{DIGIT}]{{2}})[-\u2013]({_YEAR}[{DIGIT}]{{2}})|({_DECIMAL})[-\u2013]({_DECIMAL})"
    f"|(?<=[%\u066a])({_PER_CENT})[-\u2013]({_PER_CENT})){_AROUND_RANGE[1]}"
).finditer
_has_unit_first = LazyPattern(f"(?:\\A|[{_BODY}])[%\u066a\u00b0][{DIGIT}]").search
_inner_part = LazyPattern("\\w(?:.*\\w)?").search
_has_arabic = LazyPattern(f"[{_BODY}]").search
_latin_letters = LazyPattern(f"[{RIGHTWARD}]").findall
_arabic_letters = LazyPattern(f"[{_BODY}]").findall
_letters = LazyPattern(f"[{RIGHTWARD}{_BODY}]").findall
_begins_with_sign = LazyPattern("[.!:\u060c\u061b\u061f]").match
_is_latin = LazyPattern(f"[{RIGHTWARD}]").match
_begins_with_label = LazyPattern(f"(?:[{LETTER}]|[{DIGIT}]{{1,2}})[)\\-\u2013.]+ +").match  # of an item, as it is read
_begins_with_lone_label = LazyPattern(f"(?:[{LETTER}]|[{DIGIT}]{{1,2}})\\)[-\u2013.]? +(?=[^()]*\\Z)").match
_words = LazyPattern("\\S+").finditer
_cells = LazyPattern("\\t|[^\\t]+").finditer
_words_without_signs = LazyPattern(f"[{_BODY}{MARK}]+").finditer
_MIRRORED_ON_PAGE = {char: MIRRORED_BRACKET[char] for pair in BRACKET_PAIRS for char in pair}
_RIGHT_TO_LEFT = "\u0627"  # stands for what moves with Arabic letters
_NUMBER = "0"  # stands for a number
_PLUS_OR_MINUS = "+-\u2212"
_MARK_CHARS = frozenset(re.findall(f"[{MARK}]", "".join(map(chr, range(0x600, 0x900)))))


LinePiece = tuple[str, int, bool]
"""A span of the line: its text in logical order, where it starts in the line, and whether it was reversed."""


class ReorderedLine(NamedTuple):
    """A line in logical order: its text, and the pieces of the visual line that it was put together from."""

    text: str
    pieces: list[LinePiece]

    def origin(self, _: str = "") -> Origin:
        """Return which part of the text comes from which part of the line; each reversed character by itself."""
        places: list[int] = []
        for text, start, is_reversed in self.pieces:
            end = start + len(text)
            places += range(end - 1, start - 1, -1) if is_reversed else range(start, end)
        return origin_of_places(places)


def to_logical_line(line: str, convention: VisualConvention) -> ReorderedLine:
    """Return a line in visual order in logical order; the spaces at its edges stay where they are.

    >>> from arclean.filters.visual_order.convention import VisualConvention
    >>> to_logical_line(".2021 ماع يف لصو", VisualConvention()).text
    'وصل في عام 2021.'
    >>> to_logical_line(".1202 ماع يف لصو", VisualConvention(reversed_digits="0123456789")).text
    'وصل في عام 2021.'
    """
    if convention.keeps_cells and "\t" in line:
        return _turn_cells(line, convention)
    core = line.strip()
    start = line.index(core) if core else 0
    end = start + len(core)
    pieces: list[LinePiece] = [(line[:start], 0, False)]
    if label := (_begins_with_label if convention.keeps_word_order else _begins_with_lone_label)(line, start, end):
        pieces.append((label[0], start, False))  # it is set by itself, and was not turned
        start = label.end()
        core = line[start:end]
    if convention.keeps_word_order:
        at = start
        for word in (_words_without_signs if convention.keeps_signs else _words)(line, start, end):
            pieces.append((line[at : word.start()], at, False))
            at = word.end()
            if _has_arabic(word[0]) or not convention.keeps_others or _is_turned(word[0], convention):
                turn = _reorder_word if _has_arabic(word[0]) else _turn_signs
                pieces += turn(word[0], word.start(), convention)
            else:
                pieces.append((word[0], word.start(), False))
        pieces.append((line[at:end], at, False))
    elif convention.keeps_edges:
        inside = _inner_part(core)
        first, last = inside.span() if inside else (0, len(core))
        pieces.append((core[:first], start, False))
        pieces += _reorder_span(core[first:last], start + first, convention)
        pieces.append((core[last:], start + last, False))
    else:
        pieces += _reorder_span(core, start, convention)
    pieces.append((line[end:], end, False))
    return ReorderedLine("".join([piece[0] for piece in pieces]), pieces)


def _turn_cells(line: str, convention: VisualConvention) -> ReorderedLine:
    """Return a line with each of its cells in logical order; those that hold nothing that was turned stay."""
    pieces: list[LinePiece] = []
    for cell in _cells(line):
        if _has_arabic(cell[0]) or _is_reversed(cell[0], convention):
            turned = to_logical_line(cell[0], convention).pieces
            pieces += [(text, cell.start() + at, is_reversed) for text, at, is_reversed in turned]
        else:
            pieces.append((cell[0], cell.start(), False))
    return ReorderedLine("".join([piece[0] for piece in pieces]), pieces)


def _is_turned(word: str, convention: VisualConvention) -> bool:
    """Return whether a word without Arabic letters was turned in any case: its letters or digits were."""
    return _is_reversed(word, convention) and any(map(str.isalnum, word))


def _is_reversed(word: str, convention: VisualConvention) -> bool:
    is_latin = _latin_letters(word) != []
    return convention.reverses_latin if is_latin else any(char in word for char in convention.reversed_digits)


def _turn_signs(word: str, start: int, convention: VisualConvention) -> list[LinePiece]:
    """Return the pieces of a word without Arabic letters that was turned in its place: its signs change their sides.

    Its letters and digits run to the right, as printed, unless they were reversed with all others.
    """
    inner = _inner_part(word)
    if inner is None:
        return [(_turn_edge(word, convention), start, True)]
    first, end = inner.span()
    is_reversed = _is_reversed(word, convention)
    return [
        (_turn_edge(word[end:], convention), start + end, True),
        (inner[0][::-1] if is_reversed else inner[0], start + first, is_reversed),
        (_turn_edge(word[:first], convention), start, True),
    ]


def _turn_edge(signs: str, convention: VisualConvention) -> str:
    """Return the signs beside a word backwards, its brackets mirrored but for those that come as they were typed."""
    return "".join(
        sign if any(sign in pair for pair in convention.typed_pairs) else _MIRRORED_ON_PAGE.get(sign, sign)
        for sign in reversed(signs)
    )


def _reorder_span(text: str, start: int, convention: VisualConvention) -> list[LinePiece]:
    """Return the pieces of a span of a line, which starts at ``start``, in logical order."""
    if _is_letter_span(text):
        return [(text[::-1], start, True)]
    if len(text) > _REMEMBERED_CHARS:
        return _order_units(text, start, convention)
    return [(piece, start + at, is_reversed) for piece, at, is_reversed in _order_short(text, convention)]


def _reorder_word(text: str, start: int, convention: VisualConvention) -> list[LinePiece]:
    """Return the pieces of a word that was turned in its place, in logical order.

    Whether a sign runs with its number depends on the letters before it (rules W2 and W5): in a line, those of other
    words. A unit of measure that would stand before its number was laid out with them.
    """
    pieces = _reorder_span(text, start, convention)
    if _has_unit_first("".join([piece[0] for piece in pieces])):
        return _order_units(text, start, convention, follows_letters=True)
    return pieces


def _order_units(
    text: str, start: int, convention: VisualConvention, *, follows_letters: bool = False
) -> list[LinePiece]:
    """Return the pieces of a span in the order of its units; ``follows_letters``: with Arabic letters before it."""
    units: list[tuple[str, int, bool]] = []  # the text, where it starts, and whether it is letters alone
    stand_ins: list[str] = []
    for letters, other in (_units_marks_last if convention.marks_follow else _units_marks_first)(text):
        units.append((letters or other, start, bool(letters)))
        stand_ins.append(_RIGHT_TO_LEFT if letters else _choose_stand_in(other, convention))
        start += len(letters or other)
    _join_ranges(text, start - len(text), units, stand_ins, convention)
    if follows_letters:
        units.append(("", start, True))
        stand_ins.append(_RIGHT_TO_LEFT)
    base = 0 if convention.is_rightward or _is_latin_line(text) else 1
    found = to_logical("".join(stand_ins), base, others=MAX_PRINTED_READINGS)
    pieces: list[LinePiece] = []
    for char, place in zip(found.text, found.order, strict=True):
        source, at, are_letters = units[place]
        if are_letters:
            pieces.append((source[::-1], at, True))
        elif len(source) == 1:
            is_mirrored = source in MIRRORED_BRACKET and char != stand_ins[place]
            pieces.append((char if is_mirrored else source, at, False))
        else:
            is_reversed = source[0] in _MARK_CHARS or _is_reversed_change(source, convention)
            pieces.append((source[::-1] if is_reversed else source, at, is_reversed))
    return pieces


@lru_cache(maxsize=1 << 11)
def _order_short(text: str, convention: VisualConvention) -> tuple[LinePiece, ...]:
    """Return the pieces of a word that begins at 0: words come again, and are asked for by several conventions."""
    return tuple(_order_units(text, 0, convention))


def _join_ranges(
    text: str, start: int, units: list[tuple[str, int, bool]], stand_ins: list[str], convention: VisualConvention
) -> None:
    """Make one unit of two numbers with a dash between that rise from left to right: a tool laid them out as one.

    By the bidirectional algorithm the later one stands to the left. Of 1,203 such years in six corpora 16 fall, of 43
    decimals in seven 3, of 39 parts of a hundred one; of other numbers too many do (results of matches). Numbers of
    which a part is in another unit already, as in ``1995-2005%``, stay as they are.
    """
    places = {unit[1]: number for number, unit in enumerate(units)}
    for numbers in reversed(list(_ranges(text))):
        first, last = (_value_of(one) for one in numbers.groups() if one)
        if first < last and numbers[0][0] not in convention.reversed_digits:
            at = places[start + numbers.start()]
            parts = slice(at, at + len(numbers[0]))
            if all(len(unit[0]) == 1 for unit in units[parts]):
                units[parts] = [(numbers[0], start + numbers.start(), False)]
                stand_ins[parts] = [_NUMBER]


def _value_of(number: str) -> float:
    return float(in_system(number, "european").replace(",", ".").replace("\u066b", "."))


def _choose_stand_in(unit: str, convention: VisualConvention) -> str:
    """Return the character that stands for a unit when the order of units is computed."""
    if len(unit) > 1:
        is_number = unit[0] in _PLUS_OR_MINUS and not _is_reversed_change(unit, convention)
        return _NUMBER if is_number else _RIGHT_TO_LEFT
    if unit in MIRRORED_BRACKET and any(unit in pair for pair in convention.typed_pairs):
        return MIRRORED_BRACKET[unit]
    if unit in convention.reversed_digits or (convention.reverses_latin and _is_latin(unit)):
        return _RIGHT_TO_LEFT
    return unit


def _is_reversed_change(unit: str, convention: VisualConvention) -> bool:
    """Return whether a unit is a change in per cent whose digits were reversed."""
    return unit[0] in _PLUS_OR_MINUS and unit[1] in convention.reversed_digits


def _is_latin_line(text: str) -> bool:
    """Return whether most letters of a line are Latin, and those at both ends; one that begins with a sign is not."""
    letters = _letters(text)
    if _begins_with_sign(text) or not (letters and _is_latin(letters[0]) and _is_latin(letters[-1])):
        return False
    return len(_latin_letters(text)) > len(_arabic_letters(text))
