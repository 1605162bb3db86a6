"""Which lines of a document were turned: those of the form, and what the lines beside them and their own words tell.

A line with a number, Latin word or sign at its end has no form by which it differs from one whose author begins with a
number. So the form of the other lines is asked, and the words beside its own number. Items of a list begin with a
number or a bullet before a blank, as no line does that was turned: there the sign would stand before the number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.filters.turned_runs import weights
from arclean.filters.turned_runs.laid_out_runs import LEFTWARD
from arclean.filters.turned_runs.order_vote import words_beside_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.edits import Span
    from arclean.filters.turned_runs.laid_out_runs import LineForm

__all__ = ["FormOfLine", "LineVotes", "count_votes", "end_with_stops", "is_indented", "sort_lines"]


class FormOfLine(NamedTuple):
    """A line, its form, and the nats by which its runs are likelier in the order of the page."""

    span: Span
    text: str
    form: LineForm
    nats: float


class LineVotes(NamedTuple):
    """How many lines of a document have the form, how many cannot have it, and the nats of all and of the first."""

    telling: int
    contrary: int
    nats: float
    telling_nats: float

    @property
    def is_formed(self) -> bool:
        """Whether so many lines have the form that a tool wrote it."""
        return self.telling >= max(weights.MIN_TELLING, weights.TELLING_TO_CONTRARY * self.contrary)

    @property
    def is_of_page(self) -> bool:
        """Whether the words of the lines tell that the runs stand as they lie on the page."""
        return self.is_formed and self.nats >= weights.MIN_ORDER_NATS and self.telling_nats > 0


def count_votes(lines: Sequence[FormOfLine]) -> LineVotes:
    """Return the votes of the lines of a document: of those with the same word beside a number, of the first."""
    voters = _first_of_equal(lines)
    telling = [one for one in voters if one.form.is_telling]
    return LineVotes(
        sum(one.form.words >= weights.MIN_TELLING_WORDS for one in telling),
        sum(one.form.is_contrary for one in lines),
        sum(one.nats for one in voters),
        sum(one.nats for one in telling),
    )


def is_indented(lines: Sequence[FormOfLine]) -> bool:
    """Return whether the blanks at the start of lines may be an author's, who writes numbers on the words before them.

    All lines have one, or the number stands on the first word of each that tells, as on a unit.
    """
    return all(one.text.startswith(" ") for one in lines) or all(
        _begins_with_one_word(one.text) for one in lines if one.form.is_telling
    )


def end_with_stops(lines: Sequence[FormOfLine]) -> bool:
    """Return whether nearly all lines of some words have the stop of a sentence at an end, as paragraphs have."""
    asked = [one for one in lines if one.form.words >= weights.MIN_TELLING_WORDS]
    stops = sum(_has_stop_at_end(one.text) is not None for one in asked)
    return stops >= weights.MIN_STOPS * len(asked)


def sort_lines(lines: Sequence[FormOfLine], votes: LineVotes) -> tuple[list[FormOfLine], list[FormOfLine]]:
    """Return the lines of a document that were turned, and those that may be.

    ``votes`` are those of the document, in which lines were turned.
    """
    takes_all = votes.telling >= weights.ALL_TO_CONTRARY * votes.contrary
    asked = [one for one in lines if one.form.is_telling or (takes_all and _may_be_turned(one))]
    silent = sum(one.form.has_rightward and not one.form.is_telling for one in asked)
    is_many = votes.telling >= weights.MANY_TELLING and weights.SILENT_TO_TELLING * votes.telling >= silent
    told = votes.telling if is_many else 0
    turned = [one for one in asked if one.nats >= _least_nats(one, told)]
    return turned, [one for one in asked if one.nats < _least_nats(one, told)]


def _least_nats(one: FormOfLine, telling: int) -> float:
    """Return how many nats a line wants of its own, beside so many that tell; 0 where these are few.

    A line that begins with a number may be an author's: the more lines tell, the less it wants.
    """
    if one.form.is_telling:
        return -weights.MOST_LINE_NATS if telling else weights.NATS_OF_TELLING
    if not one.form.has_rightward or _begins_with_own_sign(one.text):
        return 0.0
    return max(weights.NATS_BESIDE_MANY, weights.NATS_BESIDE_FEW - weights.NATS_PER_TELLING * telling)


def _first_of_equal(lines: Sequence[FormOfLine]) -> list[FormOfLine]:
    """Return the lines that vote: of those with the same word beside a number, as lists have it, the first."""
    seen: set[tuple[str, str]] = set()
    voters: list[FormOfLine] = []
    for one in lines:
        beside = words_beside_numbers(one.text, one.form)
        if beside and not one.form.is_contrary and not _is_item(one.text) and seen.isdisjoint(beside):
            voters.append(one)
        seen |= beside
    return voters


def _may_be_turned(one: FormOfLine) -> bool:
    """Return whether a line that does not tell would not stay as it is: it has a number, or begins with a sign."""
    if one.form.is_contrary or _is_item(one.text):
        return False
    return one.form.has_rightward or _begins_with_sign(one.text) is not None


def _is_item(line: str) -> bool:
    return _begins_item(line) is not None


_has_stop_at_end = re.compile('^ ?[.!:\u061f\u061b\u06d4]|[.!:\u061f\u061b\u06d4]["\u00bb)]?\\s*$').search
_BULLETS = "-\u2013\u2014*\u2022\u00b7\u25cf\u25aa\u25a0#+>"
_ITEM_SIGNS = "-\u2013\u2014.)\\]/"
_begins_item = LazyPattern(
    f" *(?:[{_BULLETS}]+ |[(\\[]?[0-9]+(?:[./-][0-9]+)* ?(?::(?= )|[{_ITEM_SIGNS}]+ ?(?=[{LEFTWARD}A-Za-z ])))"
).match
_begins_with_sign = re.compile("[.!:\u061f\u060c\u061b\u06d4](?=[^\\s.])").match
_begins_with_own_sign = LazyPattern(  # before a letter, a year or a date, or after a number and its blank
    f"[.!:\u061f\u060c\u061b\u06d4](?:[{LEFTWARD}]|[0-9]{{4}}|[0-9]+[/:.-][0-9])|[0-9][^ {LEFTWARD}]* :[{LEFTWARD}]"
).match
_begins_with_one_word = LazyPattern(f" *[{LEFTWARD}]+[0-9A-Za-z]").match
