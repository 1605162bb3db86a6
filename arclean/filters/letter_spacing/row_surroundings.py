"""What stands beside a row of letters, and what the marks of its letters say of its words.

A word beside a row says which words follow it, as in any text. Tanween stands at the end of a word, fathatan with the
alef after it; no word begins with a letter that bears shadda or sukun. A clitic may stand alone before a bracket or a
slash that touches it (``و/أو``), before a kashida (``الـ 16``), and waw before a number.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from arclean.arabic.letters import TATWEEL
from arclean.arabic.marks import FATHATAN_SEATS
from arclean.filters.letter_spacing.row_words import RowSurroundings
from arclean.language.tokens import BREAK, NUMBER, placed_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.core.edits import Span

__all__ = ["find_surroundings"]

_FATHATAN, _DAMMATAN, _KASRATAN, _SHADDA, _SUKUN = "\u064b", "\u064c", "\u064d", "\u0651", "\u0652"
_ALEF, _HAMZA = "\u0627", "\u0621"
_ALEF_OR_MAKSURA = frozenset("\u0627\u0649")
_BEFORE_NUMBERS = frozenset("\u0648\u0635")  # waw, and the sad of a page
_TOUCHING_CLITICS = frozenset("\u0648\u0641\u0628\u0644\u0643")
_STRETCHED_ARTICLES = frozenset(("\u0627\u0644", "\u0644\u0644"))
_TOUCHING = frozenset("/([{\u00ab\"'\u201c\u201d")  # signs that a clitic may touch
_LONGEST_NEIGHBOUR = 40  # characters of a token beside a row


def find_surroundings(text: str, start: int, end: int, units: Sequence[Span]) -> RowSurroundings:
    """Return what is beside a row of a line ``text[start:end]``, and where its words end by its marks.

    >>> from arclean.filters.letter_spacing.letter_rows import find_rows
    >>> (row,) = find_rows("قال ش ي ئً ا آ خ ر 12", 0, 21)
    >>> row.beside.before, row.beside.after, sorted(row.beside.ends), sorted(row.beside.inner)
    ('قال', '0', [4], [3])
    """
    first, last = units[0].start, units[-1].end
    letters = [text[unit.start : unit.end] for unit in units]
    after = _neighbour(text, last, min(end, last + _LONGEST_NEIGHBOUR), 0)
    touching = text[last : last + 1] if last < end else ""
    ends, inner = _read_marks(letters)
    inner |= {place for place, (left, right) in enumerate(pairwise(units), 1) if left.end == right.start}
    lone = frozenset([len(units) - 1] if _is_lone(letters[-1], after, touching) else [])
    if letters[-1][-1] == TATWEEL and "".join(letter[0] for letter in letters[-2:]) in _STRETCHED_ARTICLES:
        lone = frozenset([len(units) - 2])
        ends |= lone - {0}
    return RowSurroundings(
        _neighbour(text, max(start, first - _LONGEST_NEIGHBOUR), first, -1), after, ends, inner - ends, lone,
        text[max(start, first - 1) : first].isdecimal(),
    )  # fmt: skip


def _neighbour(text: str, start: int, end: int, place: int) -> str:
    """Return the token nearest to a row; a letter that stands alone says nothing."""
    tokens = placed_tokens(text, start, end)
    found = tokens[place].text if tokens else BREAK
    return found if len(found) > 1 or found == NUMBER else BREAK


def _is_lone(letter: str, after: str, touching: str) -> bool:
    """Return whether the last letter of a row may be a word by itself, or a clitic of what follows the row."""
    if letter[-1] == TATWEEL or touching in _TOUCHING:
        return letter[0] in _TOUCHING_CLITICS
    return after == NUMBER and letter[0] in _BEFORE_NUMBERS


def _read_marks(letters: list[str]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the places where a word ends, and those where none does, by tanween, shadda and sukun."""
    ends, inner = set[int](), set[int]()
    for place, letter in enumerate(letters):
        if place and (_SHADDA in letter or _SUKUN in letter):
            inner.add(place)
        if _DAMMATAN in letter or _KASRATAN in letter:
            ends.add(place + 1)
        elif _FATHATAN in letter:
            follows_alef = place > 0 and letters[place - 1][0] == _ALEF
            is_seat = letter[0] in FATHATAN_SEATS and (letter[0] != _HAMZA or follows_alef)
            following = letters[place + 1][0] if place + 1 < len(letters) else ""
            if is_seat or following not in _ALEF_OR_MAKSURA:
                ends.add(place + 1)
            else:
                inner.add(place + 1)
                ends.add(place + 2)
    return frozenset(ends), frozenset(inner)
