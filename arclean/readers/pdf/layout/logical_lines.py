"""Reading: from a line as it lies on the page, from left to right, to what it says."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.bidi import to_logical
from arclean.readers.pdf.fonts.font import LOST
from arclean.readers.pdf.layout.line_direction import head, leans_right
from arclean.readers.pdf.layout.uncertain_numbers import doubtful

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.document import Box
    from arclean.readers.pdf.layout.lines import Unit

__all__ = ["Brackets", "Piece", "Reader"]

_STOPS = ".:!?"


class Piece(NamedTuple):
    """A stretch of text and its box: None where nothing is drawn (breaks, and spaces that are mere gaps).

    ``reading`` is what was read of a number that begins here and lacks a digit.
    """

    text: str
    box: Box | None = None
    reading: str = ""


class Brackets:
    """The vote on whether a document's brackets come as characters or as the shapes that are seen.

    Some producers map the glyph of a mirrored bracket to the character that was typed, others to the one that it
    looks like. Read leftward, the first kind opens before it closes.
    """

    PAIRS = ("()", "[]", "{}", "\u00ab\u00bb")

    def __init__(self) -> None:
        self._votes = dict.fromkeys(self.PAIRS, 0.0)

    def count(self, rows: Sequence[Sequence[str]]) -> None:
        """Count the rows of a page, each from left to right, where they lean right.

        Read from the right, the first bracket of a row that has both opens where they come as characters, and
        closes where they come as shapes. Where a quotation runs over lines the brackets of a page take turns.
        """
        for pair in self.PAIRS:
            turn = 0
            for row in rows:
                seen = [text for text in reversed(row) if text in pair]
                if len(set(seen)) == 2:
                    self._votes[pair] += 1 if seen[0] == pair[0] else -1
                elif seen:
                    self._votes[pair] += _WEAK if (seen[0] == pair[turn % 2]) else -_WEAK
                turn += len(seen)

    def shape(self, text: str) -> str:
        """Give what a bracket that is read leftward looks like."""
        pair = _PAIR_OF.get(text)
        return pair[1 - pair.index(text)] if pair and self._votes[pair] > 0 else text


_WEAK = 0.4  # the weight of a bracket whose fellow is on another line
_OUTSIDE = ".,:;!\u060c\u061b\u061f"
_PAIR_OF = {sign: pair for pair in Brackets.PAIRS for sign in pair}
_STRONG = re.compile("[0-9A-Za-z\u0660-\u0669\u06f0-\u06f9]")


class Reader:
    """Reads rows one after the other; what a row says depends on the letter that the one before ends with."""

    def __init__(self, page_leans: int, brackets: Brackets) -> None:
        self._page_leans, self._brackets = page_leans, brackets
        self._context = ""

    def read(self, units: list[Unit], *, goes_on: bool) -> Iterator[Piece]:
        """Order the units of a row, with the brackets that are meant.

        A number that begins a line takes its direction from the text before it (UAX #9, W2): the last letter of
        the line above, where the sentence goes on, stands at the line's beginning while it is read.
        """
        texts = [u.text for u in units]
        leans = leans_right(texts)
        if leans < 0 < self._page_leans and _ends_right(texts):
            leans = self._page_leans
        rtl = (leans or self._page_leans) > 0
        seen = [*_shapes(texts, self._brackets)] if rtl and not _PAIR_OF.keys().isdisjoint(texts) else texts
        shown = "".join(map(head, seen))
        doubts = doubtful(units)
        for run in doubts:
            digit = next(char for char in shown[run.start : run.stop] if char.isdecimal())
            shown = shown[: run.start] + shown[run.start : run.stop].replace(LOST, digit) + shown[run.stop :]
        heads = _held(shown) if rtl else shown
        context = self._context if goes_on and rtl else _ALEF if rtl and _SHARE.fullmatch(shown) else ""
        read = to_logical(heads + context, int(rtl))
        order = [place for place in read.order if place < len(units)]
        if rtl:
            _measures_first(order, heads)
        letter = next((heads[place] for place in reversed(order) if heads[place].isalpha()), "")
        self._context = letter or self._context
        readings: dict[int, str] = {}
        for run in doubts:
            inside = [place for place in order if place in run]
            readings[inside[0]] = "".join(texts[place] for place in inside)
            seen[run.start : run.stop] = [LOST if text.isdecimal() else text for text in texts[run.start : run.stop]]
        if not readings and _PAIR_OF.keys().isdisjoint(texts):
            yield from (Piece(seen[place], units[place].box) for place in order)
            return
        meant = dict(zip(read.order, read.text, strict=True))
        for place in order:
            text = meant[place] if texts[place] in _PAIR_OF and heads[place] == shown[place] else seen[place]
            yield Piece(text, units[place].box, readings.get(place, ""))


def _ends_right(texts: list[str]) -> bool:
    """Tell whether a line of more Latin than Arabic runs leftward all the same: by its stop, or both its ends."""
    if texts[0] in _STOPS:
        return True
    leaning = [way for text in texts if (way := leans_right([text]))]
    return leaning[0] > 0 < leaning[-1]


_ALEF = "\u0627"
_DIGITS = "[0-9\u0660-\u0669]"
# A plus on the left of a number, a percent sign on its right: laid out from left to right, by controls that left no
# trace, by an engine without W2, or because % was typed first. What is meant is the same, and of 7,400 percentages in
# the corpora (2026-11) 2 in 100 are typed with the sign first.
_NUMBER = f"{_DIGITS}(?:[.,\u066b]?{_DIGITS})*+"
_SIGNED = f"(?<![^\\s])\\+{_NUMBER}%?|(?<![%\u066a.,\u066b0-9\u0660-\u0669]){_NUMBER}[%\u066a](?!{_DIGITS})"
_SHARE = re.compile(f"[%\u066a]{_NUMBER}")
# Thousands parted by a space: read leftward they would be groups that begin with a zero, or fill a cell of a table.
_THOUSANDS = "(?<![0-9.,] )(?<![0-9.,])[0-9]{1,3}(?= [0-9])(?: [0-9]{3})* 0[0-9]{2}(?: [0-9]{3})*(?! ?[0-9.,])"
_GROUPS = re.compile("[0-9]{1,3}(?: [0-9]{3})+")
# A bracket opened before Latin and closed before a number: an engine that knows no pairs lays out what is in between
# as one run, and the first bracket alone on its right.
_PAIRLESS = r"(?<![A-Za-z0-9(])[A-Za-z][A-Za-z0-9.&-]*\)[:;,]? ?[0-9][0-9.,]*%?(?=\))"
# A line that ends with Latin and a stop, which goes on with Latin on the next one.
_CUT = "^[A-Za-z][A-Za-z0-9.&/-]*(?: [A-Za-z][A-Za-z0-9.&/-]*)*[:.;,](?= )"
_HELD = re.compile(f"{_SIGNED}|{_THOUSANDS}|{_PAIRLESS}|{_CUT}")
_NEUTRAL = re.compile(r"[+%\u066a ():;,.]")


def _held(line: str) -> str:
    """Put letters or digits in place of the signs that lie inside what runs rightward in a leftward line."""
    if _GROUPS.fullmatch(line):
        return line.replace(" ", "0")
    return _HELD.sub(lambda found: _NEUTRAL.sub("a" if found[0][0].isalpha() else "0", found[0]), line)


_MEASURE = re.compile(
    "(?<![A-Za-z0-9] )(?<![A-Za-z0-9.])"
    "(?:[kMGTmcdn\u00b5]?(?:g|m|W|Wh|Hz|B|V|A|J|Pa|L|l|s|eV|b|bps|b/s)|ha|dB|rpm|mm2|km2)"
    " ([0-9][0-9.,]*)(?! ?[A-Za-z0-9])",
)


def _measures_first(order: list[int], heads: str) -> None:
    """Put a number before its measure: ``GW 1.5`` on paper may be either, and 5 kg is what is written.

    In the training corpora of 2026-11, 590 Latin words stand before a number and 129 behind one; those behind are
    symbols of measures.
    """
    logical = "".join(heads[place] for place in order)
    for found in _MEASURE.finditer(logical):
        start, number, end = found.start(), found.start(1), found.end()
        order[start:end] = [*order[number:end], order[number - 1], *order[start : number - 1]]


def _shapes(texts: list[str], brackets: Brackets) -> Iterator[str]:
    """Give the units of a line as they look: brackets among Arabic are mirrored where they come as characters."""
    sure = dict(_embracing(texts))
    for number, text in enumerate(texts):
        beside = texts[number - 1 : number] + texts[number + 1 : number + 2]
        if number in sure:
            yield sure[number]
        elif text in _PAIR_OF and not (len(beside) == 2 and all(map(_STRONG.match, beside))):
            yield brackets.shape(text)
        else:
            yield text


def _embracing(texts: list[str]) -> Iterator[tuple[int, str]]:
    """Give the shapes of two brackets that have spaces outside and none inside, whatever they come as.

    Some files have both kinds, for they mix the fonts of two scripts.
    """
    places = [number for number, text in enumerate(texts) if text in _PAIR_OF]
    for left, right in pairwise(places):
        pair = _PAIR_OF[texts[left]]
        inside = texts[left + 1 : right]
        if texts[right] in pair and inside and not (inside[0].isspace() or inside[-1].isspace()):
            outside = texts[left - 1 : left] + texts[right + 1 : right + 2]
            if all(text.isspace() or text in _OUTSIDE for text in outside):
                yield left, pair[0]
                yield right, pair[1]
