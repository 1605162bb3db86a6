"""Glyphs that came out twice: bold that a producer faked by printing text two, three or four times.

**What breaks**: producers without a bold font print a line again a hair's breadth beside itself; readers hand on
every glyph, so that letters come out in pairs, digits, marks and signs too, spaces sometimes. Reported of many
readers (pdfplumber 71 and 1267, pypdf 1731, unstructured 4215: twice or four times); 1 of 13 real PDFs read here.

**Evidence**: a word in which every letter stands in rows whose lengths have a common factor (twice: 2, 3, 4). With
three different letters that is never so in 16.5 million words of clean Arabic (2026-11); with two letters it is
(ten words), with one it is common (abbreviations, laughter). So it takes a word of four rows, or two words of three
in one stretch; what stands between them or fills the line with them follows, if the factor divides it too. Each
word is divided by all of its factor at once, so that no layer is left.

**When it abstains**: a line without a doubled alef (the gate; .86 to .92 of stretches of three words hold one), a
doubled word of three letters or fewer by itself, numbers and Latin words at the edge of a doubled stretch in a
line that is not doubled as a whole, more than four layers, and words longer than any word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from math import gcd
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.edits import Edit, Span, lines
from arclean.filter import BaseFilter, Context, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["DoubledGlyphs"]

_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_PART = re.compile(f"[{LETTER}{MARK}{TATWEEL}{_DIGIT}A-Za-z]+|[^{LETTER}{MARK}{TATWEEL}{_DIGIT}A-Za-z]+")
_in_word = re.compile(f"[{LETTER}{MARK}{TATWEEL}{_DIGIT}A-Za-z]").match
_in_rows = re.compile(r"(?:(?:(.)\1)++|(?:(.)\2\2)++)").fullmatch
_may_hold = re.compile(f"(?:([{LETTER}{MARK}])\\1){{3}}|(?:([{LETTER}{MARK}])\\2\\2){{3}}").search
_LETTERS = re.compile(f"[{LETTER}]")
_CUE = "\u0627\u0627"
_DIFFERENT = 3  # letters; words of two such rows: 10 in 16.5 million (2026-11), of three: 0
_ROWS = 4  # of a word that is evidence by itself; chat doubles three letters for fun
_TOGETHER = 2  # shorter doubled words of one stretch that are evidence together
_LAYERS = 4  # times that a producer prints; beyond, somebody plays
_LONGEST = 160  # characters of a word: forty letters four times over


class _Part(NamedTuple):
    """A word, or what stands between two.

    ``factor`` divides the lengths of all its rows of one character; ``witness`` is the number of rows of a word
    that is evidence, else 0.
    """

    text: str
    start: int
    word: bool
    factor: int
    witness: int


@dataclass(frozen=True, kw_only=True)
class DoubledGlyphs(BaseFilter):
    """Print once what was printed twice.

    >>> from arclean import Pipeline
    >>> Pipeline([DoubledGlyphs()])("ااتتففااقق ففيي 22001155 ددووللتتاانن")
    'اتفاق في 2015 دولتان'
    """

    name: ClassVar[str] = "doubled-glyphs"
    scope: ClassVar[Scope] = Scope.LINE
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "digits", "marks", "spaces", "signs"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms")
    cues: ClassVar[tuple[str, ...]] = (_CUE,)

    def propose(self, text: str, context: Context) -> Iterator[Edit]:  # noqa: ARG002 - a line tells all
        """Propose one edit a word, and one for each gap that was printed twice with them."""
        for line in lines(text):
            if text.find(_CUE, line.start, line.end) >= 0 and _may_hold(text, line.start, line.end):
                parts = [_part(found[0], found.start()) for found in _PART.finditer(text, line.start, line.end)]
                for stretch, layers in _stretches(parts):
                    yield from _printed_once(stretch, layers)


def _part(text: str, start: int) -> _Part:
    word = _in_word(text) is not None
    if len(text) > _LONGEST or not _in_rows(text):
        return _Part(text, start, word, 1, 0)
    rows = [len(list(row)) for _, row in groupby(text)]
    witness = len(rows) if len(set(_LETTERS.findall(text))) >= _DIFFERENT else 0
    return _Part(text, start, word, gcd(*rows), witness)


def _stretches(parts: list[_Part]) -> Iterator[tuple[list[_Part], int]]:
    """Yield the stretches that were printed in layers, and in how many."""
    start = 0
    for end in (*(n for n, part in enumerate(parts) if part.word and part.factor == 1), len(parts)):
        stretch = parts[start:end]
        start = end + 1
        layers = _layers(stretch)
        if layers > 1:
            whole = len(stretch) == len(parts) and _divides(layers, _SIGNS, stretch)
            yield (stretch if whole else _trimmed(stretch)), layers


def _layers(stretch: list[_Part]) -> int:
    """Return how many times a stretch was printed; 1 where the evidence is thin or in conflict."""
    witnesses = [p for p in stretch if p.witness >= _DIFFERENT]
    if len(witnesses) < _TOGETHER and not any(p.witness >= _ROWS for p in witnesses):
        return 1
    layers = gcd(*(p.factor for p in witnesses))
    if max(p.factor for p in witnesses) > _LAYERS or any(p.word and p.factor % layers for p in stretch):
        return 1
    return layers


def _trimmed(stretch: list[_Part]) -> list[_Part]:
    """Leave out at both ends what may be as it should be: numbers, Latin words, one letter twice."""
    steady = [n for n, p in enumerate(stretch) if p.word and len(set(_LETTERS.findall(p.text))) > 1]
    return stretch[steady[0] : steady[-1] + 1]


def _divides(layers: int, rows: re.Pattern[str], stretch: list[_Part]) -> bool:
    return all(len(row[0]) % layers == 0 for p in stretch if not p.word for row in rows.finditer(p.text))


def _printed_once(stretch: list[_Part], layers: int) -> Iterator[Edit]:
    kinds = [rows for rows in (_SPACES, _SIGNS) if _divides(layers, rows, stretch)]
    for part in stretch:
        start, end = part.start, part.start + len(part.text)
        if part.word:
            size = part.factor if part.witness >= _DIFFERENT else layers
            origin = tuple((Span(n, n + 1), Span(n * size, (n + 1) * size)) for n in range(len(part.text) // size))
            yield Edit(start, end, part.text, part.text[::size], "doubled-glyphs/word", 0.98, origin, _EVIDENCE)
            continue
        target = part.text
        for rows in kinds:
            target = rows.sub(lambda row: row[0][::layers], target)
        if target != part.text:
            yield Edit(start, end, part.text, target, "doubled-glyphs/gap", 0.95, None, _EVIDENCE)


_SPACES = re.compile(r"([ \u00a0])\1*+")
_SIGNS = re.compile(r"([^ \u00a0\n\r\f\v\x1c-\x1e\x85\u2028\u2029])\1*+")  # and no break of a line
_EVIDENCE = "every letter of the words here stands as many times"
