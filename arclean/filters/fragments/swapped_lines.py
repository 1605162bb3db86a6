"""Lines whose halves seem swapped: their end and their beginning make a word that they are not apart.

Most lines are passed by their edges alone, by two look-ups; only for the others are the joints around the word asked,
and all seams scored (see ``seams``). A line beside another one that is suspected is judged without it, for its edges
are cut too.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import FOREIGN, LETTER, TATWEEL, joins_left, members
from arclean.arabic.marks import MARK
from arclean.filters.fragments.bigram_score import References, token
from arclean.filters.fragments.cuts import Seam, Suspicion, Wrap, suspicion
from arclean.filters.fragments.document_words import Companies
from arclean.language.folding import fold
from arclean.language.tokens import folded_tokens

if TYPE_CHECKING:
    from arclean.core.context import Context

__all__ = ["Page", "Suspect"]

_LEAST, _MOST = 30, 240  # characters of a line that is hard-wrapped
_begins, _ends = members(LETTER + TATWEEL), members(LETTER + TATWEEL + MARK)
_SIGNS = "\u060c\u061b.:!\u061f"
_is_foreign = re.compile(f"[{FOREIGN}]").search  # whose words the tables do not know
_LABELS = "\u0623\u0627\u0628\u062c\u062f\u0647\u0648\u0632\u062d\u0637\u064a"  # the letters that number a list
_is_label = re.compile(f"[{_LABELS}]{TATWEEL}*[ ]?[.):\\-\u2013\u2014/]").match
_is_letter = re.compile(f"[{LETTER}]{TATWEEL}+").fullmatch  # before what is no Arabic, or behind a year
_is_unit = re.compile(f"[0-9\u0660-\u0669] [{LETTER}]").fullmatch  # metres
_is_broken = re.compile(  # no word is cut beside a number, a lost glyph or a letter that its mark tore off
    f"[0-9\u0660-\u0669\ufffd\ue000-\uf8ff]|(?:^| )[{MARK}]"
).search
_AND = "\u0648"  # stands by itself in many texts
_PROCLITICS, _BOUND = frozenset("\u0648\u0641\u0628\u0644\u0643"), 3  # one or two, before three letters or more
_PRONOUNS = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0646\u0627")
_LONGEST = 13  # letters of a word; what is longer is glued
_UNKNOWN = 20.0  # bits of a word that nobody knows
_APART = 0.0  # bits that a word must gain by being whole, before its neighbours are asked
_WEAK = 5.0  # bits from which a line is suspected: 0 false in 121,000 words of DEV beside swapped ones, 2026-11
_SURE = 16.0  # bits from which a line needs no company: of 1.7 million words of split TRAIN none has 13, 2026-11-28
_TOLD = 5.0  # bits that a word adds which a reference has between the same neighbours
_WORDS = 4  # of a line that a reference tells: the cut word's parts and their neighbours
_OWN, _STRETCHED = 4.0, 16.0  # bits that a word of the text's own adds, or a stretch at the cut
_BOTH = -5.0  # bits that parts add which are words themselves
_COMMON = 14.0  # bits of a word that is too common to be the head of another one
_AROUND = 8  # lines on either side that tell how lines are filled


class Suspect(NamedTuple):
    """A line that is suspected: by how many bits, where its halves may meet, and whether that needs no company."""

    number: int
    bits: float
    seams: tuple[Seam, ...]
    certain: bool


class Page:
    """The lines of a text, and what is asked of them more than once."""

    def __init__(self, rows: list[str], context: Context) -> None:
        self.rows, self._context = rows, context
        self._lexicon = context.lexicon
        self._words = self._lexicon.tables.words
        self._cut: frozenset[int] = frozenset()
        self._gaps: dict[int, tuple[int, int] | None] = {}
        self._company = Companies(rows, self._lexicon, self._known)

    @property
    def is_referred(self) -> bool:
        """Tell whether there are references."""
        return bool(self._context.references)

    def suspected(self) -> list[Suspect]:
        """List the lines that seem swapped, weak suspicions too."""
        found = [one for number, row in enumerate(self.rows) if (one := self.suspicion(number, row))]
        self._cut = frozenset(one.number for one in found)
        if not any(number + 1 in self._cut for number in self._cut):
            return found
        judged = ((one, self._judged(one.number, self.rows[one.number])) for one in found)
        return [one._replace(seams=again.seams) if again else one for one, again in judged]

    def suspicion(self, number: int, row: str) -> Suspect | None:
        """Judge a line, or another reading of it: first by its edges, for most lines hold nothing more to read."""
        if not _LEAST <= len(row) <= _MOST or row[-1] not in _ends or row[0] not in _begins:
            return None
        told, edges = self._told(number, row), self._edges(number, row)
        if not (told or edges):
            return None
        bonus, stretched = edges or (0.0, False)
        found = self._judged(number, row)
        bits = found.bits + bonus + (_STRETCHED if stretched else 0.0) + _TOLD * told if found else 0.0
        if not found or bits < _WEAK:
            return None
        return Suspect(number, bits, found.seams, found.referred or stretched or bits >= _SURE)

    def _edges(self, number: int, row: str) -> tuple[float, bool] | None:
        """Weigh the word that the edges of a line make, and tell whether it is stretched; None where they make none."""
        first, last = row[: row.find(" ")].rstrip(_SIGNS), row[row.rfind(" ") + 1 :]
        if first.isalpha() and last.isalpha() and TATWEEL not in first and TATWEEL not in last:
            head, tail = last, first
        else:
            head, tail = (folded_tokens(last) or [""])[-1], (folded_tokens(first) or [""])[0]
            if not (head and tail) or _is_broken(f"{first} {last}") or _is_letter(first) or _is_letter(last):
                return None
        if head == _AND != last:  # a sign stands before it
            return None
        bonus = self._bonus(number, head, tail)
        if bonus is None or _is_label(row) or _is_unit(row[-3:]) or _is_foreign(row):
            return None
        return bonus, first[0] == TATWEEL and joins_left(head[-1]) and self._words.cost(head) > _COMMON

    def _told(self, number: int, row: str) -> int:
        """Count the neighbours beside which the references have the word that the edges make, where not the edges."""
        known = self._known
        words = row.split() if known else []
        if not known or len(words) < _WORDS:
            return 0
        whole, first, last = token(words[-1] + words[0]), token(words[0]), token(words[-1])
        sides = known.holds(token(words[-2]), whole) + known.holds(whole, token(words[1]))
        if not sides:
            return 0
        before, behind = self._row(number - 1), self._row(number + 1)
        left = token(before.split()[-1]) if before else None
        right = token(behind.split()[0]) if behind else None
        return 0 if (left and known.holds(left, first)) or (right and known.holds(last, right)) else sides

    def _bonus(self, number: int, head: str, tail: str) -> float | None:
        """Weigh a word by its parts; None where they are no word together, or likelier apart."""
        words, whole = self._words, head + tail
        if len(whole) > _LONGEST or (head == _AND and tail in words and self._parts_and):
            return None
        if whole in words:
            apart = min(_UNKNOWN, words.cost(head)) + min(_UNKNOWN, words.cost(tail))
            if apart - words.cost(whole) <= _APART:
                return None
            return _BOTH if (head == _AND or head in words) and tail in words else 0.0
        if head in words and tail in words:
            return None
        if self._company.around(number).has(head, tail) or whole in self._lexicon:
            return _OWN
        return None if head in words or tail in words or not self._is_bound(head, tail) else 0.0

    def _is_bound(self, head: str, tail: str) -> bool:
        """Tell whether parts make a known word with others bound to it (and, by, for, like; his), itself cut."""
        heads = {head[at:] for at in range(_BOUND) if set(head[:at]) <= _PROCLITICS and head[at:]}
        tails = {tail, *(tail.removesuffix(end) for end in _PRONOUNS)} - {""}
        return any(one + other in self._lexicon for one in heads for other in tails if len(one + other) > _BOUND)

    @cached_property
    def _parts_and(self) -> bool:
        """Tell whether the author sets the word for and apart from the next one."""
        return any(f" {_AND} " in row for row in self.rows)

    @cached_property
    def _known(self) -> References | None:
        texts = self._context.references
        return self._context.once(References, texts) if texts else None

    def _judged(self, number: int, row: str) -> Suspicion | None:
        near = range(max(0, number - _AROUND), min(len(self.rows) - 1, number + _AROUND))
        gaps = [gap for at in near if (gap := self._gaps[at] if at in self._gaps else self._gap(at))]
        wrap, joints = Wrap(gaps, self._width(number - 1)), self._company.around(number).joints
        return suspicion(row, self._row(number - 1), self._row(number + 1), joints, wrap)

    def _width(self, number: int) -> int:
        """Give the width of a line; one that is cut holds a space too many."""
        return max(0, len(fold(self.rows[number])) - (number in self._cut)) if number >= 0 else 0

    def _row(self, number: int) -> str | None:
        """Give a line, folded; None for one whose edges are cut themselves."""
        if number in self._cut:
            return None
        return fold(self.rows[number]) if 0 <= number < len(self.rows) else ""

    def _gap(self, number: int) -> tuple[int, int] | None:
        """Give the width of a line, and that which it would have had with the first word of the next."""
        row, words = self.rows[number], self.rows[number + 1].split(None, 1)
        gap = (size := len(fold(row)), size + 1 + token(words[0]).width) if row and words else None
        self._gaps[number] = gap
        return gap
