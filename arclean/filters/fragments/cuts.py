"""Where the halves of a line meet, if they are swapped: ``head, tail`` written down as ``tail head``.

All seams of the line are scored by the joints that a reading makes and those that it undoes: where the line follows
the one before, where the next one follows it, around the word that was cut, and the seam itself. Brackets must pair,
and the line before must have had no room for the first word. The scores make a probability for each seam.
"""

from __future__ import annotations

import re
from math import exp, log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.fragments.bigram_score import Token, token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.filters.fragments.bigram_score import Joints

__all__ = ["Seam", "Suspicion", "Wrap", "suspicion"]

_WORDS = re.compile(r"\S+")
_BRACKETS = re.compile(r"[()\[\]«»“”{}]")
_OPENING, _CLOSING = "([«“{", ")]»”}"
_ROOM, _UNPAIRED = -1.38, -0.66  # nats a bit and a bracket; DEV, as in ``joints``
_LEAST = 0.01  # probability that a word did fit and was not set


class Seam(NamedTuple):
    """A place where the halves may meet: the first ends at ``end``, the second begins at ``start``."""

    chance: float
    end: int
    start: int


class Suspicion(NamedTuple):
    """How sure it is that a line is swapped, in bits, and where the halves may meet, the likeliest first."""

    bits: float
    seams: tuple[Seam, ...]
    referred: bool


class Wrap:
    """How lines are filled, told by the lines around: each ends where the next word had no room.

    ``before`` is the width of the line before the one in question; 0 where there is none.
    """

    def __init__(self, gaps: Sequence[tuple[int, int]], before: int) -> None:
        self._gaps, self.before = gaps, before

    def cost(self, width: int) -> float:
        """Return the bits that speak against a word of this width having had no room behind the line before."""
        before = self.before
        filled = before + 1 + width
        room = left = 0.0
        for short, long in self._gaps:
            span = long - short
            below = min(1.0, max(0.0, (before - short) / span))
            room += max(0.0, min(1.0, max(0.0, (filled - short) / span)) - below)
            left += 1 - below
        return -log2(max((room + 0.3) / (left + 0.6), _LEAST))


def suspicion(line: str, before: str | None, behind: str | None, joints: Joints, wrap: Wrap) -> Suspicion | None:
    """Judge a line as the swap of its halves, cut through the word that its end and its beginning make.

    ``before`` and ``behind`` are the lines around it, empty at the edges of a paragraph, None where nothing is known
    of them. None for fewer than three words.
    """
    places = [found.span() for found in _WORDS.finditer(line)]
    if len(places) < 3:  # the cut word's parts, and something between
        return None
    row = [token(line[start:end]) for start, end in places]
    whole = token(line[places[-1][0] :] + line[: places[0][1]])
    (far, last), (first, next_) = _end(before or ""), _beginning(behind or "")
    ring = [*row[1:-1], whole, *row[1:-1], whole]  # every reading is a stretch of it
    count = len(row)
    scores, gains = [], []
    (lead, lead_bits), (trail, trail_bits) = joints.judge(row[-2], whole), joints.judge(whole, row[1])
    depths = _unpaired(row, whole)
    rooms: dict[int, float] = {}
    for at in range(count - 1):
        start, end = (row[at + 1] if at < count - 2 else whole), (row[at] if at else whole)
        score, gain = _UNPAIRED * depths[at], 0.0
        if before is not None:
            fit, bits = joints.judge(last, start)
            score, gain = score + fit, gain - bits
        if behind is not None:
            fit, bits = joints.judge(end, first)
            score, gain = score + fit, gain - bits
        if at == count - 2:
            fit, bits = lead, lead_bits
        elif at == 0:
            fit, bits = trail, trail_bits
        else:
            fit, bits = joints.judge(row[at], row[at + 1], 1)
        if joints.refer:
            score += joints.bridge((far, start), (last, ring[at + 1]))
            score += joints.bridge((end, next_), (ring[at - 2], first))
            inside = 0 < at < count - 2
            fit += joints.bridge((row[at - 1], row[at + 1]), (row[at], row[at + 2])) if inside else 0.0
        if wrap.before:
            if start.width not in rooms:
                rooms[start.width] = _ROOM * wrap.cost(start.width)
            score += rooms[start.width]
        scores.append(score - fit)
        gains.append(gain + bits)
    outer: list[tuple[Token | None, Token | None]] = [(last, row[0])] if before is not None else []
    outer += [(row[-1], first)] if behind is not None else []
    now = sum(joints.judge(*joint)[1] for joint in ((row[0], row[1]), (row[-2], row[-1]), *outer))
    best = max(scores)
    weights = [exp(score - best) for score in scores]
    total = sum(weights)
    ranked = sorted(range(count - 1), key=lambda at: -weights[at])
    seams = tuple(Seam(weights[at] / total, places[at][1], places[at + 1][0]) for at in ranked)
    referred = joints.is_referred(row[-2], whole) or joints.is_referred(whole, row[1])
    return Suspicion(now + max(gains) - log2(count) - lead_bits - trail_bits, seams, referred)


def _end(line: str) -> tuple[Token | None, Token | None]:
    words = line.rsplit(None, 2)[-2:]
    return token(words[0]) if len(words) > 1 else None, token(words[-1]) if words else None


def _beginning(line: str) -> tuple[Token | None, Token | None]:
    words = line.split(None, 2)[:2]
    return token(words[0]) if words else None, token(words[1]) if len(words) > 1 else None


def _unpaired(row: Sequence[Token], whole: Token) -> list[int]:
    """Count, for each seam, the brackets that its reading leaves without a partner."""
    marks = ["".join(_BRACKETS.findall(word.text)) for word in (*row[1:-1], whole)]
    if not any(marks):
        return [0] * len(row)
    return [_open("".join(marks[at:] + marks[:at])) for at in range(len(row))]


def _open(marks: str) -> int:
    depth = alone = 0
    for mark in marks:
        if mark in _OPENING:
            depth += 1
        elif depth:
            depth -= 1
        else:
            alone += 1
    return depth + alone
