"""Where words are glued: the places of an unknown string at which known words meet.

All ways to read the string are weighed, as a chain of known words and of at most as many strange ones: each word costs
what it costs behind the one before it. A place is a seam where the best chain parts two known words; its margin says
how many bits the best chain that does not part there costs more.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.word_boundaries.oov_cost import Strangers
from arclean.evidence.word_boundaries.optional_spaces import COMPOUNDS, OFTEN_GLUED, PARTICLES
from arclean.language.letter_bigram_costs import BIGRAM_COSTS
from arclean.language.tokens import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from arclean.language.lexicon import Lexicon

__all__ = ["Glued", "Seam"]

_LOST, _RIVAL, _UNSEEN = 4.0, 7.0, 6.0
"""Bits of a lost space, against any other reading, and against words that were never seen side by side.

DEV, 2026-11: with 3 bits more a cut is wrong in 0.1 of 10,000 clean words (in 0.4 a space is missing indeed), and .59
of the words glued come back.
"""

_SHARED = 6.0  # bits against a seam behind an alef that may as well begin the article of the next word
_ALEF = "\u0627"
_KNOWN, _STRANGE = 16, 24  # letters of a word in the tables, and of one that is in none, at most
_STRANGER = 3  # letters of a strange word at least
_FOREIGN = 9.0  # bits of a letter of another language (see ``letters``)
_DOUBTFUL = frozenset(("\u0627\u0648", "\u0627\u064a"))
"""Or, any, without their hamza: before another word they look like the end of one and the beginning of the next."""
_NEXT = 0.5  # bits more that a word costs where its pair was not counted (see ``train.build_tables``)
_CHEAPEST = 10.0  # bits of the commonest two words side by side
_EQUAL = 1e-6  # bits by which sums differ that were added up in another order
_SHORTEST, _LONGEST = 4, 120  # letters of a string that is looked at: two words, and a line without any space


class Seam(NamedTuple):
    """A place in a string where two known words meet: by how many bits it is likelier than none, and the two words.

    ``alone`` is False where many an author leaves the space out, so that only others in the document speak for it.
    """

    at: int
    bits: float
    left: str
    right: str
    alone: bool


class _Piece(NamedTuple):
    """A stretch of the string, taken for a word; ``cost`` is that of the word by itself."""

    start: int
    end: int
    text: str
    known: bool
    cost: float


class Glued:
    """Looks for the seams of glued words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._strangers = Strangers(lexicon)
        self._seams = lru_cache(maxsize=1 << 13)(self._found)

    def seams(self, word: str, before: str, behind: str) -> tuple[Seam, ...]:
        """Find the seams of a word that no table knows, between two others or the signs for what is none.

        >>> from arclean.core.context import Context
        >>> [(seam.left, seam.right) for seam in Glued(Context().lexicon).seams("الحكومةالعراقية", "قالت", "")]
        [('الحكومة', 'العراقية')]
        """
        return self._seams(word, before, behind) if _SHORTEST <= len(word) <= _LONGEST else ()

    def _found(self, word: str, before: str, behind: str) -> tuple[Seam, ...]:
        spelt = _Spelling(word)
        if self._strangers.unknown(word, spelt.cost(0, len(word))) < _CHEAPEST + _LOST + _RIVAL:
            return ()
        known = self._known(word)
        if {end for _, end in known}.isdisjoint(start for start, _ in known):
            return ()
        pieces = self._pieces(word, known, spelt)
        ends: defaultdict[int, list[int]] = defaultdict(list)
        links: list[tuple[int, int, float]] = []
        ahead: list[float] = []
        for number, piece in enumerate(pieces):  # sorted by their starts
            if piece.start == 0:
                ahead.append(self._step(before, before in SIGNS or self._lexicon.has_folded(before), piece))
            else:
                steps = [(n, _LOST + self._step(pieces[n].text, pieces[n].known, piece)) for n in ends[piece.start]]
                links += [(n, number, bits) for n, bits in steps]
                ahead.append(min((ahead[n] + bits for n, bits in steps), default=inf))
            ends[piece.end].append(number)
        rest = [self._close(piece, behind) if piece.end == len(word) else inf for piece in pieces]
        for left, right, bits in reversed(links):
            rest[left] = min(rest[left], bits + rest[right])
        margins = _margins(len(word), pieces, [one + other for one, other in zip(ahead, rest, strict=True)])
        weighed = (self._weighed(*margin) for margin in margins)
        return tuple(seam for seam in weighed if seam is not None)

    def _weighed(self, at: int, margin: float, left: str, right: str) -> Seam | None:
        """Weigh a place by its margin, and by whether the two words were seen side by side."""
        if (left, right) in COMPOUNDS:
            return None
        bits = margin - _RIVAL - (0.0 if self._lexicon.has_bigram(left, right) else _UNSEEN)
        if left[-1] == _ALEF and left[:-1] in self._lexicon and _ALEF + right in self._lexicon:
            bits -= _SHARED
        return Seam(at, bits, left, right, left not in OFTEN_GLUED)

    def _step(self, left: str, known: bool, piece: _Piece) -> float:
        if known and piece.known:
            return self._lexicon.bigram_cost(left, piece.text)
        return piece.cost + _NEXT

    def _close(self, piece: _Piece, behind: str) -> float:
        if behind not in SIGNS and not self._lexicon.has_folded(behind):
            return 0.0
        return self._strangers.pair(piece.text, behind) if piece.known else self._strangers.pair("\ufffd", behind)

    def _known(self, word: str) -> dict[tuple[int, int], float]:
        """Find the known words in a string: where they stand, and what each one costs."""
        size, cost, holds = len(word), self._lexicon.word_cost, self._lexicon.has_folded
        known = {}
        for start in range(size - 1):
            for end in range(start + 2, min(size, start + _KNOWN) + 1):
                text = word[start:end]
                if end - start < size and holds(text):
                    known[start, end] = cost(text)
        return known

    def _pieces(self, word: str, known: Mapping[tuple[int, int], float], spelt: _Spelling) -> list[_Piece]:
        """List the known words in a string, and the strange ones that stand beside them or at its edges."""
        size = len(word)
        firsts = {0, *(end for _, end in known)}
        lasts = {size, *(start for start, _ in known)}
        pieces = [_Piece(start, end, word[start:end], True, bits) for (start, end), bits in known.items()]
        for start in firsts:
            for end in range(start + _STRANGER, min(size, start + _STRANGE) + 1):
                if end in lasts and (start, end) not in known:
                    text = word[start:end]
                    bits = self._strangers.unknown(text, spelt.cost(start, end))
                    pieces.append(_Piece(start, end, text, False, bits))
        return sorted(pieces)


class _Spelling:
    """What stretches of a word cost, letter by letter (see ``letters.cost``)."""

    def __init__(self, word: str) -> None:
        self._sums = [0.0]
        for pair in pairwise(word):
            self._sums.append(self._sums[-1] + BIGRAM_COSTS.get(pair, _FOREIGN))
        self._first = [BIGRAM_COSTS.get((" ", letter), _FOREIGN) for letter in word]
        self._last = [BIGRAM_COSTS.get((letter, " "), _FOREIGN) for letter in word]

    def cost(self, start: int, end: int) -> float:
        return self._first[start] + self._sums[end - 1] - self._sums[start] + self._last[end - 1]


def _margins(size: int, pieces: Sequence[_Piece], totals: Sequence[float]) -> Iterator[tuple[int, float, str, str]]:
    """Read the places off the best chain at which two sure words meet, with their margins.

    ``totals`` are what the best chain through each piece costs.
    """
    least = min(totals, default=inf)
    if least == inf:
        return
    whole = [inf] * size  # the best chain that does not part at a place
    for piece, total in zip(pieces, totals, strict=True):
        for place in range(piece.start + 1, piece.end):
            whole[place] = min(whole[place], total)
    chain = [piece for piece, total in zip(pieces, totals, strict=True) if piece.known and total <= least + _EQUAL]
    lefts, rights = {piece.end: piece.text for piece in chain}, {piece.start: piece.text for piece in chain}
    for at in sorted(lefts.keys() & rights.keys()):
        left, right = lefts[at], rights[at]
        if _stands(left) and (_stands(right) or (right in _DOUBTFUL and at + len(right) == size)):
            yield at, whole[at] - least, left, right


def _stands(word: str) -> bool:
    """Tell whether a word is sure to be one, beside another in a string."""
    return len(word) > 2 or (word in PARTICLES and word not in _DOUBTFUL)
