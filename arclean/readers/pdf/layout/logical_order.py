"""Logical order: from a row as it lies on the page, from left to right, to the text that it says."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT
from arclean.bidi import to_logical
from arclean.readers.pdf.fonts.font import LOST_GLYPH
from arclean.readers.pdf.layout.bracket_vote import PAIR_OF_BRACKET, latin_shapes, visible_shapes
from arclean.readers.pdf.layout.line_direction import base_character, rtl_majority
from arclean.readers.pdf.layout.measure_lines import measure_order
from arclean.readers.pdf.layout.mixed_lines import has_words_both_ways
from arclean.readers.pdf.layout.number_lines import is_number_line
from arclean.readers.pdf.layout.rightward_runs import (
    NUMBER_AND_LEADER,
    SIGN_FIRST_NUMBER,
    SIGN_FIRST_PERCENTAGE,
    continue_latin_run,
    hold_runs_together,
    put_number_before_unit,
    put_page_number_last,
)
from arclean.readers.pdf.layout.uncertain_numbers import lose_digits, read_lost_digits, tell_digits, uncertain_numbers
from arclean.readers.pdf.layout.units import text_of_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from arclean.bidi import Reordered
    from arclean.core.document import Box
    from arclean.readers.pdf.layout.bracket_vote import BracketVote
    from arclean.readers.pdf.layout.number_lines import NumberLines
    from arclean.readers.pdf.layout.units import Unit

__all__ = ["LogicalReader", "PlacedText"]

_STOPS = ".:!?"
_LEADER_IN_LINE = re.compile(
    f"[A-Za-z)\"'] ?(?:(?:[._\u00b7\u2024] ?){{4,}}|\u2026 ?\u2026[\u2026 ]*)[{DIGIT}]{{1,4}} [^A-Za-z{DIGIT}]+$"
)
_LEADER_REACH = 14  # units: four digits, four dots, and spaces
_replace_lost_amid_digits = re.compile(f"([{DIGIT}]){LOST_GLYPH}+(?=[{DIGIT}])").sub
_ITEM_LABEL_ON_RIGHT = re.compile(r"\s(?:[.)(-]\d{1,3}|[\u2022\u2023\u25a0\u25aa\u25cb\u25cf\u25e6])$")
_LABEL_ON_RIGHT = re.compile(r"\s:[^\sA-Za-z\d][^A-Za-z]*$")
_RTL_CONTEXT = "\u0627"  # an alef: stands for the Arabic text before a line


class PlacedText(NamedTuple):
    """Text and its box: None where nothing is drawn (breaks, and spaces that are mere gaps).

    ``uncertain`` is what was read of a number that begins here and lacks a digit; ``other_reading`` is that of a line
    of numbers that begins here and may be read from either end.
    """

    text: str
    box: Box | None = None
    uncertain: str = ""
    other_reading: str = ""


_make_placed: Callable[[tuple[object, ...]], PlacedText] = partial(tuple.__new__, PlacedText)  # once for each glyph


class LogicalReader:
    """Reads rows one after the other; what a row says depends on the letter that the one before ends with."""

    def __init__(
        self, page_majority: int, brackets: BracketVote, numbers: NumberLines | None = None, *, leftward: bool = False
    ) -> None:
        self._page_majority, self._brackets, self._numbers = page_majority, brackets, numbers
        self._mixed_leftward = leftward
        self._context = ""
        self._follows_words = False  # the line above has letters, so that a sentence may go on
        self._went_leftward = False

    def read_row(self, units: list[Unit], *, goes_on: bool, wraps: bool = False) -> Iterator[PlacedText]:
        """Yield the units of a row in logical order, with the brackets that are meant.

        A number that begins a line takes its direction from the text before it (UAX #9, W2): the last letter of
        the line above, where the sentence goes on (``goes_on``), stands at the line's beginning while it is read.
        A line of numbers alone may begin anew, unless the line above is full (``wraps``). A line with words of both
        directions that goes on runs as the one above did, whatever most of its letters are; all such lines run
        leftward where the reader was told so.
        """
        majority = rtl_majority(texts := [*map(text_of_unit, units)])
        if majority <= 0 < self._page_majority and (measured := measure_order("".join(map(base_character, texts)))):
            self._went_leftward = True
            yield from (PlacedText(texts[place], units[place].box) for place in measured)
            return
        if self._is_turned(texts, majority, goes_on=goes_on):
            majority = 1
        rtl = self._went_leftward = (majority or self._page_majority) > 0
        has_brackets = not PAIR_OF_BRACKET.keys().isdisjoint(texts)
        seen = self._seen_brackets(texts, rtl=rtl) if has_brackets else texts
        shown = _replace_lost_amid_digits(_lengthen_digit, "".join(map(base_character, seen)))
        uncertain = uncertain_numbers(units)
        for number in uncertain:
            shown = read_lost_digits(shown, number)
        by_itself = hold_runs_together(shown) if rtl else shown
        goes_on_latin = rtl and goes_on and wraps and rtl_majority([self._context]) < 0
        heads = continue_latin_run(by_itself) if goes_on_latin else by_itself
        other_reading = ""
        if self._numbers is not None and rtl and is_number_line(units):
            after_arabic = goes_on and rtl_majority([self._context]) > 0
            read, other_reading = self._numbers.read_line(
                shown, units, after_arabic=after_arabic, wraps=wraps and self._follows_words
            )
        else:
            read = self._read_words(shown, heads, rtl=rtl, goes_on=goes_on)
            other_reading = _read_anew(by_itself, texts) if heads != by_itself else ""
        order = [place for place in read.order if place < len(units)]
        if rtl:
            put_number_before_unit(order, heads)
            put_page_number_last(order, shown)
        letter = next((heads[place] for place in reversed(order) if heads[place].isalpha()), "")
        self._context = letter or self._context
        self._follows_words = bool(letter)
        readings: dict[int, str] = {}
        for number in uncertain:
            places = [place for place in order if place in number]
            readings[places[0]] = tell_digits(texts[place] for place in places)
            seen[number.start : number.stop] = lose_digits(texts[number.start : number.stop])
        if not readings and not has_brackets:
            for place in order:
                yield _make_placed((seen[place], units[place][7], "", other_reading))
                other_reading = ""
            return
        meant = dict(zip(read.order, read.text, strict=True))
        for place in order:
            is_bracket = texts[place] in PAIR_OF_BRACKET and heads[place] == shown[place]
            text = meant[place] if is_bracket else seen[place]
            yield _make_placed((text, units[place][7], readings.get(place, ""), other_reading))
            other_reading = ""

    def _seen_brackets(self, texts: list[str], *, rtl: bool) -> list[str]:
        """Return the units of a line with the brackets that are seen, if its page runs leftward."""
        if rtl:
            return [*visible_shapes(texts, self._brackets)]
        return latin_shapes(texts, self._brackets) if self._page_majority > 0 else texts

    def _read_words(self, shown: str, heads: str, *, rtl: bool, goes_on: bool) -> Reordered:
        """Return the order of a line that is none of numbers alone, after the last letter of the line above."""
        context = self._context if goes_on and rtl else _context_of_cell(shown) if rtl else ""
        own_way = self._numbers is not None and self._numbers.is_rightward and SIGN_FIRST_NUMBER.fullmatch(shown)
        return to_logical(heads + ("" if own_way else context), int(rtl and not own_way))

    def _is_turned(self, texts: list[str], majority: int, *, goes_on: bool) -> bool:
        """Return whether a line of more Latin than Arabic runs leftward, by itself, its page or the line above."""
        if majority < 0 < self._page_majority and _runs_leftward(texts):
            return True
        goes_on_leftward = majority < 0 < self._page_majority and goes_on and self._went_leftward
        return (goes_on_leftward or (self._mixed_leftward and majority <= 0)) and has_words_both_ways(texts)


def _read_anew(heads: str, texts: list[str]) -> str:
    """Return what a line is where it does not go on from the one above: some programs lay out each line by itself."""
    return "".join(texts[place] for place in to_logical(heads).order)


def _lengthen_digit(found: re.Match[str]) -> str:
    """Return digits for glyphs amid a number that nothing reads: whatever they are, the number runs rightward."""
    return found[1] * len(found[0])


def _context_of_cell(shown: str) -> str:
    """Return the letter before a line that does not go on: one where a percentage with its sign first is all of it."""
    return _RTL_CONTEXT if SIGN_FIRST_PERCENTAGE.fullmatch(shown) else ""


def _runs_leftward(texts: list[str]) -> bool:
    """Return whether a line of more Latin than Arabic runs leftward all the same.

    By its stop, by both its ends, by the number or bullet of an item right of an Arabic word, by Arabic on the right
    that a colon ends, by Arabic on the right and in most words (an address is one word), or by a page number that dots
    lead to from Latin, or on the left.
    """
    if texts[0] in _STOPS or NUMBER_AND_LEADER.match("".join(texts[:_LEADER_REACH])):
        return True
    if rtl_majority(texts[-1:]) > 0 and _LEADER_IN_LINE.search("".join(texts)):
        return True
    ways = [way for text in texts if (way := rtl_majority([text]))]
    if ways[-1] <= 0:
        return False
    line = "".join(map(base_character, texts))
    if ways[0] > 0 or _ITEM_LABEL_ON_RIGHT.search(line) is not None or _ends_with_label(line):
        return True
    return sum((way > 0) - (way < 0) for way in map(rtl_majority, line.split())) > 1


def _ends_with_label(line: str) -> bool:
    """Return whether a line has on its right Arabic words that a colon ends, before Latin: a label and what it names.

    >>> _ends_with_label("a@b.org :ديربلا"), _ends_with_label("Texte : ديربلا"), _ends_with_label("a :b ديربلا")
    (True, False, False)
    """
    found = _LABEL_ON_RIGHT.search(line)
    return found is not None and rtl_majority(line[found.start() + 2]) > 0
