"""Brackets: whether those of a document come as characters or as the shapes that are seen.

Some producers map the glyph of a mirrored bracket to the character that was typed, others to the one that it looks
like. Read leftward, the first kind opens before it closes; a vote over all pages decides, for each pair of brackets.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.readers.pdf.layout import weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["PAIR_OF_BRACKET", "BracketVote", "find_ballots", "latin_shapes", "visible_shapes"]

_PAIRS = ("()", "[]", "{}", "\u00ab\u00bb", "\u2039\u203a")
PAIR_OF_BRACKET = {sign: pair for pair in _PAIRS for sign in pair}
_SIGNS_OUTSIDE = ".,:;!\u060c\u061b\u061f"
_DIGIT_OR_LATIN = re.compile("[0-9A-Za-z\u0660-\u0669\u06f0-\u06f9]")


class BracketVote:
    """The votes of the rows of a document, for each pair: above 0 where its brackets come as characters."""

    def __init__(self) -> None:
        self._votes = dict.fromkeys(_PAIRS, 0.0)

    def count_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Count the rows of a page that run from the right, each from left to right."""
        self.count_ballots(find_ballots(rows))

    def count_ballots(self, ballots: Iterable[tuple[str, float]]) -> None:
        """Count pairs, each with its vote."""
        for pair, vote in ballots:
            self._votes[pair] += vote

    @property
    def votes(self) -> dict[str, float]:
        """The votes by pair, as they are now."""
        return self._votes.copy()

    @votes.setter
    def votes(self, votes: Mapping[str, float]) -> None:
        self._votes = {**votes}

    def comes_as_characters(self, pair: str) -> bool:
        """Return whether the brackets of a pair come as characters."""
        return self._votes[pair] > 0

    def visible_shape(self, text: str) -> str:
        """Return what a bracket looks like that is read leftward; other texts as they are."""
        pair = PAIR_OF_BRACKET.get(text)
        return pair[1 - pair.index(text)] if pair and self._votes[pair] > 0 else text


def find_ballots(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, float]]:
    """Yield the votes of the rows of a page that run from the right, each from left to right, with their pairs.

    A bracket with a space on one side only opens or closes, and stands there as the character or as the shape.
    Where none does, and both kinds are in a row, the first one from the right opens where they come as characters.
    Where a quotation runs over lines the brackets of a page take turns.
    """
    weight = weights.LONE_BRACKET_VOTE
    for pair in _PAIRS:
        turn = 0
        for row in rows:
            places = [place for place in reversed(range(len(row))) if row[place] in pair]
            seen = [row[place] for place in places]
            has_both = len(set(seen)) == 2
            sides = sum(_side_vote(row, place, pair) for place in places)
            if sides:
                yield pair, (1 if sides > 0 else -1) * (1 if has_both else weight)
            elif has_both:
                yield pair, 1 if seen[0] == pair[0] else -1
            elif seen:
                yield pair, weight if (seen[0] == pair[turn % 2]) else -weight
            turn += len(seen)


def _side_vote(row: Sequence[str], place: int, pair: str) -> int:
    """Return 1 where a bracket of a row comes as a character by the side on which it has a space, -1 as a shape, or 0.

    Read from the right, one that opens has the space before it, one that closes has it, or a sign, after it.
    """
    after, before = row[place - 1 : place] or [" "], row[place + 1 : place + 2] or [" "]
    opens = before[0].isspace() and after[0][:1].isalnum()
    closes = before[0][:1].isalnum() and (after[0].isspace() or after[0] in _SIGNS_OUTSIDE)
    if opens == closes:
        return 0
    return 1 if row[place] == pair[0 if opens else 1] else -1


def visible_shapes(texts: list[str], vote: BracketVote) -> Iterator[str]:
    """Yield the units of a line as they look: brackets among Arabic are mirrored where they come as characters."""
    sure = dict(_embracing_brackets(texts))
    for number, text in enumerate(texts):
        beside = texts[number - 1 : number] + texts[number + 1 : number + 2]
        if number in sure:
            yield sure[number]
        elif text in PAIR_OF_BRACKET and not (len(beside) == 2 and all(map(_DIGIT_OR_LATIN.match, beside))):
            yield vote.visible_shape(text)
        else:
            yield text


def latin_shapes(texts: list[str], vote: BracketVote) -> list[str]:
    """Return the units of a line that runs rightward, on a page that runs leftward, with the brackets that are seen.

    A font has one character for a glyph, and that is the mirrored one where Arabic had it first: then all pairs of
    the line close before they open, and none has its space on the side where it belongs. Of a paragraph, a line may
    close what the one above opened, and open another (``Smith) and think (see``). Intervals (``]0, 1[``) stay.
    """
    turned = [pair for pair in _PAIRS if vote.comes_as_characters(pair) and _is_turned(texts, pair)]
    swapped = {sign: pair[1 - pair.index(sign)] for pair in turned for sign in pair}
    return [swapped.get(text, text) for text in texts] if swapped else texts


def _is_turned(texts: Sequence[str], pair: str) -> bool:
    """Return whether each bracket that closes stands before one that opens, and each space is on the wrong side."""
    if not _closes_first(texts, pair):
        return False
    row = texts[::-1]  # as one that is read leftward
    sides = {_side_vote(row, place, pair) for place, text in enumerate(row) if text in pair}
    return -1 in sides and 1 not in sides


def _closes_first(texts: Sequence[str], pair: str) -> bool:
    """Return whether each bracket of a pair that closes stands before one that opens, with no interval between them."""
    inside: list[str] | None = None
    for text in texts:
        if text in pair and len(text) == 1:
            if (text == pair[1]) != (inside is None):
                return False
            if inside is not None and _INTERVAL.fullmatch("".join(inside).strip()):
                return False
            inside = [] if inside is None else None
        elif inside is not None:
            if text in _SIGNS_OF_LISTS:
                return False
            inside.append(text)
    return inside is None and any(text in texts for text in pair)


_SIGNS_OF_LISTS = frozenset(",;")
_INTERVAL = re.compile(r"(?:[-+\u2212]?(?:\d[\d.]*|[A-Za-z]|\u221e)(?:\s+|\.\.|$)){2}")


def _embracing_brackets(texts: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the places and shapes of two brackets that have spaces outside and none inside, whatever they come as.

    Some files have both kinds, for they mix the fonts of two scripts. An interval without an end is open there, and
    either bracket may stand on either side of it.
    """
    places = [number for number, text in enumerate(texts) if text in PAIR_OF_BRACKET]
    for left, right in pairwise(places):
        pair = PAIR_OF_BRACKET[texts[left]]
        inside = texts[left + 1 : right]
        if "\u221e" in inside:
            continue
        if texts[right] in pair and inside and not (inside[0].isspace() or inside[-1].isspace()):
            outside = texts[left - 1 : left] + texts[right + 1 : right + 2]
            if all(text.isspace() or text in _SIGNS_OUTSIDE for text in outside):
                yield left, pair[0]
                yield right, pair[1]
