"""Glyphs that came out twice: bold that a producer faked by printing text two, three or four times.

**What breaks**: producers without a bold font print a line again a hair's breadth beside itself; readers hand on
every glyph, so that letters come out in pairs, digits, marks and signs too, spaces sometimes. Reported of many
readers (pdfplumber 71 and 1267, pypdf 1731, unstructured 4215: twice or four times); 1 of 13 real PDFs read here.

**Evidence**: a word in which every letter stands in rows whose lengths have a common factor (twice: 2, 3, 4). With
three different letters that is never so in 16.5 million words of clean Arabic (2026-11); with two letters it is
(ten words), with one it is common (abbreviations, laughter). So it takes a word of four rows, or two words of three
in one span; what stands between them or fills the line with them follows, if the factor divides it too. Each
word is divided by all of its factor at once, so that no layer is left.

Lam-alefs that came out twice are another cause (see ``doubled_ligatures``): they are judged word by word.

**When it abstains**: a line without a doubled alef (the gate; .86 to .92 of spans of three words hold one), a
doubled word of three letters or fewer by itself, numbers and Latin words at the edge of a doubled span in a
line that is not doubled as a whole, more than four layers, and words longer than any word.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby
from math import gcd
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL, class_members
from arclean.arabic.marks import MARK
from arclean.arabic.possessive_patterns import compile_pattern
from arclean.core.edits import UNMEASURED, Edit, Finding, Span, Sweep
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.doubled_glyphs import weights
from arclean.filters.doubled_glyphs.doubled_ligatures import DOUBLED_LIGATURES, find_doubled_ligatures

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from arclean.core.context import Context
    from arclean.core.edits import Origin

__all__ = ["DoubledGlyphs"]

_IN_WORD = f"{LETTER}{MARK}{TATWEEL}0-9\u0660-\u0669\u06f0-\u06f9A-Za-z"
_WORD = compile_pattern(f"[{_IN_WORD}][{_IN_WORD}]*")
_BETWEEN_WORDS = LazyPattern(f"[^{_IN_WORD}][^{_IN_WORD}]*")
_WORD_OR_GAP = compile_pattern(f"([{_IN_WORD}][{_IN_WORD}]*)|([^{_IN_WORD}][^{_IN_WORD}]*)")
_DOUBLED_WORD = [  # a word of at most 160 characters, forty letters four times over, in pairs or in threes
    f"([{_IN_WORD}])\\{n}(?:(?:([{_IN_WORD}])\\{n + 1}){{0,79}}+(?![{_IN_WORD}])"
    f"|\\{n}(?:([{_IN_WORD}])\\{n + 2}\\{n + 2}){{0,52}}+(?![{_IN_WORD}]))"
    for n in (1, 4)
]
_DOUBLED_SPAN = LazyPattern(f"[^{_IN_WORD}]{_DOUBLED_WORD[0]}(?:[^{_IN_WORD}]++{_DOUBLED_WORD[1]})*+")
_LETTERS = class_members(LETTER)
_ALEF = "\u0627"
_FROM_DOUBLED_ALEF = LazyPattern(_ALEF * 2 + "[^\n\f]*")


@dataclass(frozen=True, kw_only=True)
class DoubledGlyphs(BaseFilter):
    """Print once what was printed twice.

    >>> from arclean import Pipeline
    >>> Pipeline([DoubledGlyphs()])("ااتتففااقق ففيي 22001155 ددووللتتاانن")
    'اتفاق في 2015 دولتان'
    """

    name: ClassVar[str] = "doubled-glyphs"
    scope: ClassVar[Scope] = Scope.LINE
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "digits", "marks", "spaces", "signs"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "entities", "controls", "presentation-forms")
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = ((_ALEF, _ALEF),)

    trigger_strings: ClassVar[tuple[str, ...]] = DOUBLED_LIGATURES

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding | Sweep]:
        """Propose one sweep a doubled span, over its words and the gaps that were printed twice with them.

        Where no line is printed twice, propose an edit for each word that has a ligature twice.
        """
        sweeps = [*_sweep_lines(text)]
        yield from sweeps or _propose_ligatures(text, context)


def _propose_ligatures(text: str, context: Context) -> Iterator[Edit | Finding]:
    """Yield an edit for each word that is one with one of two ligatures side by side, and findings for others."""
    if not any(string in text for string in DOUBLED_LIGATURES):
        return
    rule, sure = "doubled-glyphs/ligature", weights.LIGATURE_CONFIDENCE
    for one in find_doubled_ligatures(text, context.lexicon):
        if one.once:
            yield Edit(*one.span, text[slice(*one.span)], one.once, rule, sure, None, _WHY_LIGATURE)
        else:
            yield Finding(*one.word, "lam-alef", rule, _LIGATURE_MESSAGE, UNMEASURED)


def _sweep_lines(text: str) -> Iterator[Sweep]:
    """Yield one sweep a doubled span of each line with a doubled alef."""
    end = 0
    for found in _FROM_DOUBLED_ALEF.finditer(text):
        start = max(text.rfind("\n", end, found.start()), text.rfind("\f", end, found.start())) + 1
        end = found.end()
        line = "\n" + text[start:end]
        for span in _DOUBLED_SPAN.finditer(line):
            words = list(_WORD.finditer(line, *span.span()))
            certain = _trim_uncertain(words)
            layers = _count_layers([_letter_rows(word[0]) for word in certain])
            if layers > 1:
                yield _make_sweep(line, _doubled_span(line, words, certain, layers), layers, start - 1)


@lru_cache(maxsize=4096)
def _letter_rows(word: str) -> tuple[int, int]:
    """Return the common divisor of the lengths of all rows of one character, and their number if it is evidence."""
    rows = [len(list(row)) for _, row in groupby(word)]
    return gcd(*rows), len(rows) if len(_LETTERS.intersection(word)) >= weights.MIN_DIFFERENT_LETTERS else 0


def _count_layers(words: list[tuple[int, int]]) -> int:
    """Return how many times words were printed; 1 where the evidence is thin or in conflict."""
    witnesses = [(rows, factor) for factor, rows in words if rows >= weights.MIN_DIFFERENT_LETTERS]
    if len(witnesses) < weights.MIN_WORDS and max(witnesses, default=(0, 0))[0] < weights.MIN_ROWS:
        return 1
    factors = [factor for _, factor in witnesses]
    layers = gcd(*factors)
    return layers if max(factors) <= weights.MAX_LAYERS and gcd(*[factor for factor, _ in words]) == layers else 1


def _trim_uncertain(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the words without those at both ends that may be as they should be."""
    arabic = [number for number, word in enumerate(words) if _is_arabic_word(word)]
    return words[arabic[0] : arabic[-1] + 1] if arabic else []


def _doubled_span(line: str, words: list[re.Match[str]], certain: list[re.Match[str]], layers: int) -> Span:
    """Return the line if all of it was printed in layers, else what certainly was."""
    rest = _WORD.search(line, 0, words[0].start()) or _WORD.search(line, words[-1].end())
    is_whole = not rest and all(_letter_rows(word[0])[0] % layers == 0 for word in words)
    if is_whole and _are_layered(layers, 1, _BETWEEN_WORDS.findall(line, 1)):
        return Span(1, len(line))
    return Span(certain[0].start(), certain[-1].end())


def _is_arabic_word(word: re.Match[str]) -> bool:
    """Return whether a word has two different Arabic letters: no number, not Latin, no row of one letter."""
    return len(_LETTERS.intersection(word[0])) > 1


def _are_layered(layers: int, kind: int, gaps: Iterable[str]) -> bool:
    """Return whether the rows of spaces (kind 0), or of signs (kind 1), can have been printed in layers."""
    return all(_gap_rows(gap)[kind] % layers == 0 for gap in gaps)


@lru_cache(maxsize=4096)
def _gap_rows(gap: str) -> list[int]:
    """Return the common divisors of the lengths of all rows of one space, and of one sign; 0 where there is none."""
    return [gcd(*(len(row[0]) for row in rows.finditer(gap))) for rows in _GAP_KINDS]


def _make_sweep(line: str, span: Span, layers: int, shift: int) -> Sweep:
    gaps = set(_BETWEEN_WORDS.findall(line, *span))
    kinds = tuple(kind for kind in (0, 1) if _are_layered(layers, kind, gaps))
    targets = partial(_print_word_once, layers), partial(_print_gap_once, layers, kinds)
    start, end, origin = span.start + shift, span.end + shift, partial(_word_origin, layers)
    return Sweep(start, end, _WORD_OR_GAP, targets, _RULES, weights.DOUBLED_GLYPHS_CONFIDENCE, (_WHY,) * 2, origin)


_RULES = ("doubled-glyphs/word", "doubled-glyphs/gap")


def _print_gap_once(layers: int, kinds: tuple[int, ...], gap: str) -> str:
    for kind in kinds if len(gap) > 1 else ():
        gap = _GAP_KINDS[kind].sub(lambda row: row[0][::layers], gap)
    return gap


def _layers_of_word(word: str, layers: int) -> int:
    factor, rows = _letter_rows(word)
    return factor if rows >= weights.MIN_DIFFERENT_LETTERS else layers


def _print_word_once(layers: int, word: str) -> str:
    return word[:: _layers_of_word(word, layers)]


def _word_origin(layers: int, piece: str) -> Origin | None:
    if not _WORD.match(piece):
        return None
    size = _layers_of_word(piece, layers)
    return tuple((Span(n, n + 1), Span(n * size, (n + 1) * size)) for n in range(len(piece) // size))


_GAP_KINDS = (
    compile_pattern(r"([ \u00a0])\1*+"),
    compile_pattern(r"([^ \u00a0\n\r\f\v\x1c-\x1e\x85\u2028\u2029])\1*+"),  # and no break of a line
)
_WHY_LIGATURE = "no word has two such ligatures side by side; with one of them it is a word"
_LIGATURE_MESSAGE = "No word has two such ligatures side by side: one of them came out twice, or for another."
_WHY = "every letter of the words here stands as many times"
