"""Lines whose fragments seem swapped: their end and their beginning make a word that they are not apart.

Most lines pass by their edges alone, with two look-ups. Only for the others are the bigrams around that word scored,
and all cut candidates (see ``cuts``). A line beside another one that is suspected is scored without it, for its edges
are cut too.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import FOREIGN, LETTER, TATWEEL, class_members, joins_left
from arclean.arabic.marks import MARK
from arclean.arabic.unmapped_glyphs import UNMAPPED_GLYPH
from arclean.filters.fragments import weights
from arclean.filters.fragments.cuts import CutCandidate, SwapScore, WrapWidths, score_swap
from arclean.filters.fragments.neighbourhood import Neighbourhoods
from arclean.filters.fragments.reference_bigrams import ReferenceBigrams
from arclean.filters.fragments.spaced_tokens import spaced_token
from arclean.language.folding import fold
from arclean.language.tables import shipped_tables
from arclean.language.tokens import folded_tokens

if TYPE_CHECKING:
    from arclean.core.context import Context

__all__ = ["SwappedLine", "SwappedLineFinder", "are_words_apart", "has_open_edges"]

_FIRST_CHARS, _LAST_CHARS = class_members(LETTER + TATWEEL), class_members(LETTER + TATWEEL + MARK)
_EDGE_SIGNS = "\u060c\u061b.:!\u061f"
_has_foreign = LazyPattern(f"[{FOREIGN}]").search  # whose words the tables do not know
_LIST_LETTERS = "\u0623\u0627\u0628\u062c\u062f\u0647\u0648\u0632\u062d\u0637\u064a"
_begins_with_label = LazyPattern(f"[{_LIST_LETTERS}]{TATWEEL}*[ ]?[.):\\-\u2013\u2014/]").match
_is_stretched_letter = LazyPattern(f"[{LETTER}]{TATWEEL}+").fullmatch  # before what is no Arabic, or after a year
_is_unit = LazyPattern(f"[0-9\u0660-\u0669] [{LETTER}]").fullmatch  # metres
_has_uncut_edge = LazyPattern(  # no word is cut beside a number, a lost glyph or a letter that its mark tore off
    f"[0-9\u0660-\u0669{UNMAPPED_GLYPH}]|(?:^| )[{MARK}]"
).search
_AND = "\u0648"  # stands by itself in many texts
_PROCLITICS, _MAX_PROCLITICS = frozenset("\u0648\u0641\u0628\u0644\u0643"), 2
_PRONOUNS = ("\u0647", "\u0647\u0627", "\u0647\u0645", "\u0646\u0627")
_MIN_STEM = 4  # letters of a word to which others are bound
_FEWEST_WORDS = 4  # of a line for which a reference is asked: the cut word's fragments and their neighbours
_LETTER_AND_SPACE = 2.5  # characters a word, below, where most words are single letters: answers, drills
_MAX_LINE_LENGTH = 240  # characters: a longer row is a paragraph, and no page is so wide


class SwappedLine(NamedTuple):
    """A line that is suspected: its number from 0, the evidence in bits, and its cut candidates, likeliest first.

    ``is_certain`` says that no other line nearby need be suspected.
    """

    number: int
    bits: float
    cuts: tuple[CutCandidate, ...]
    is_certain: bool


def has_open_edges(row: str, *, is_alone: bool = False) -> bool:
    """Return whether a row is as long as a line, begins and ends in letters, and is no row of single letters.

    One that is all of a text, ``is_alone``, may be shorter: a title, a cell.

    >>> has_open_edges("فاض في العام الماضي كما قال أكبر انخ"), has_open_edges("فاض في العام الماضي كما قال أكبر انخ.")
    (True, False)
    """
    least = weights.MIN_LONE_LENGTH if is_alone else weights.MIN_LINE_LENGTH
    if not least <= len(row) <= _MAX_LINE_LENGTH:
        return False
    return row[-1] in _LAST_CHARS and row[0] in _FIRST_CHARS and _LETTER_AND_SPACE * row.count(" ") < len(row)


def are_words_apart(row: str) -> bool:
    """Return whether the edges of a row are two words of the package that make none together: nothing was cut there.

    >>> are_words_apart("فاض في العام الماضي كما قال أكبر"), are_words_apart("فاض في العام الماضي كما قال أكبر انخ")
    (True, False)
    """
    tail, head = row[: row.find(" ")].rstrip(_EDGE_SIGNS), row[row.rfind(" ") + 1 :]
    known = shipped_tables().words.known
    return head in known and tail in known and head + tail not in known


class SwappedLineFinder:
    """Finds the swapped lines of a text; its rows have no white space at their edges."""

    def __init__(self, rows: list[str], context: Context) -> None:
        self.rows, self._context = rows, context
        self._lexicon = context.lexicon
        self._words = self._lexicon.tables.words
        self._suspected: frozenset[int] = frozenset()
        self._wrap_widths: dict[int, tuple[int, int] | None] = {}
        self._neighbourhoods = Neighbourhoods(rows, self._lexicon, self._reference_bigrams)

    @property
    def has_references(self) -> bool:
        """Whether there are references."""
        return bool(self._context.references)

    def find_all(self) -> list[SwappedLine]:
        """Return the lines that seem swapped, in their order, those of weak evidence too."""
        found = [line for number, row in enumerate(self.rows) if (line := self.weigh_line(number, row))]
        self._suspected = frozenset(line.number for line in found)
        if not any(number + 1 in self._suspected for number in self._suspected):
            return found
        again = ((line, self._score_line(line.number, self.rows[line.number])) for line in found)
        return [line._replace(cuts=score.cuts) for line, score in again if score]

    def weigh_line(self, number: int, row: str) -> SwappedLine | None:
        """Return the suspicion against a row, as it stands or as another text for its number; None for most.

        The edges are asked first: in most rows they make no word.
        """
        if not has_open_edges(row, is_alone=len(self.rows) == 1):
            return None
        neighbours, edges = self._count_reference_neighbours(number, row), self._weigh_edges(number, row)
        if not (neighbours or edges):
            return None
        bonus, is_stretched = edges or (0.0, False)
        score = self._score_line(number, row)
        if not score:
            return None
        kashida_bits = weights.CERTAIN if is_stretched else 0.0
        bits = score.bits + bonus + kashida_bits + weights.REFERENCE_NEIGHBOUR * neighbours
        if bits < weights.WEAK:
            return None
        is_certain = score.is_in_reference or is_stretched or bits >= weights.CERTAIN
        return SwappedLine(number, bits, score.cuts, is_certain)

    def _weigh_edges(self, number: int, row: str) -> tuple[float, bool] | None:
        """Return the bits of the word that the edges of a row make, and whether kashida elongates it; None for none."""
        first, last = row[: row.find(" ")].rstrip(_EDGE_SIGNS), row[row.rfind(" ") + 1 :]
        if first.isalpha() and last.isalpha() and TATWEEL not in first and TATWEEL not in last:
            head, tail = last, first
        else:
            head, tail = (folded_tokens(last) or [""])[-1], (folded_tokens(first) or [""])[0]
            if not (head and tail) or _has_uncut_edge(f"{first} {last}"):
                return None
            if _is_stretched_letter(first) or _is_stretched_letter(last):
                return None
        if head == _AND != last:  # a sign stands before it
            return None
        bonus = self._weigh_fragments(number, head, tail)
        if bonus is None or _begins_with_label(row) or _is_unit(row[-3:]) or _has_foreign(row):
            return None
        is_rare = self._words.word_cost(head) > weights.COMMON_WORD_COST
        return bonus, first[0] == TATWEEL and joins_left(head[-1]) and is_rare

    def _count_reference_neighbours(self, number: int, row: str) -> int:
        """Return beside how many of its neighbours, 0 to 2, a reference has the word that the edges make.

        0 where a reference has one of the edges as it stands, after the line before or before the next line.
        """
        known = self._reference_bigrams
        if not known or len(words := row.split()) < _FEWEST_WORDS:
            return 0
        whole, first, last = spaced_token(words[-1] + words[0]), spaced_token(words[0]), spaced_token(words[-1])
        sides = known.has_pair(spaced_token(words[-2]), whole) + known.has_pair(whole, spaced_token(words[1]))
        if not sides:
            return 0
        before, after = (self._folded_row(number - 1) or "").split(), (self._folded_row(number + 1) or "").split()
        if before and known.has_pair(spaced_token(before[-1]), first):
            return 0
        return 0 if after and known.has_pair(last, spaced_token(after[0])) else sides

    def _weigh_fragments(self, number: int, head: str, tail: str) -> float | None:
        """Return the bits of ``head + tail`` being one word; None where it is none, or likelier two."""
        words, whole = self._words, head + tail
        if len(whole) > weights.MAX_WORD_LENGTH or (head == _AND and tail in words and self._parts_and_from_words):
            return None
        if whole in words:
            apart = min(weights.FRAGMENT_COST, words.word_cost(head)) + min(
                weights.FRAGMENT_COST, words.word_cost(tail)
            )
            if apart - words.word_cost(whole) <= 0:
                return None
            return weights.FRAGMENTS_ARE_WORDS if (head == _AND or head in words) and tail in words else 0.0
        if head in words and tail in words:
            return None
        if self._neighbourhoods.of_line(number).has_whole_word(head, tail) or whole in self._lexicon:
            return weights.WORD_IN_TEXT
        return None if head in words or tail in words or not self._has_known_stem(head, tail) else 0.0

    def _has_known_stem(self, head: str, tail: str) -> bool:
        """Return whether the fragments make a known word with others bound to it: and, by, for, like; his, her."""
        sizes = range(_MAX_PROCLITICS + 1)
        heads = {head[size:] for size in sizes if set(head[:size]) <= _PROCLITICS and head[size:]}
        tails = {tail, *(tail.removesuffix(pronoun) for pronoun in _PRONOUNS)} - {""}
        return any(one + other in self._lexicon for one in heads for other in tails if len(one + other) >= _MIN_STEM)

    @cached_property
    def _parts_and_from_words(self) -> bool:
        """Whether the author writes a space after the word for "and"."""
        return any(f" {_AND} " in row for row in self.rows)

    @cached_property
    def _reference_bigrams(self) -> ReferenceBigrams | None:
        texts = self._context.references
        return self._context.measure_once(ReferenceBigrams, texts) if texts else None

    def _score_line(self, number: int, row: str) -> SwapScore | None:
        around = weights.NEIGHBOUR_LINES
        near = range(max(0, number - around), min(len(self.rows) - 1, number + around))
        widths = [found for at in near if (found := self._wrap_width(at))]
        wrap = WrapWidths(widths, self._line_width(number - 1))
        bigrams = self._neighbourhoods.of_line(number).bigrams
        return score_swap(row, self._folded_row(number - 1), self._folded_row(number + 1), bigrams, wrap)

    def _line_width(self, number: int) -> int:
        """Return the width of a row in characters, 0 before the first; one that is cut has a space too many."""
        return max(0, len(fold(self.rows[number])) - (number in self._suspected)) if number >= 0 else 0

    def _folded_row(self, number: int) -> str | None:
        """Return a row, folded; empty outside the text, None for one whose edges are cut themselves."""
        if number in self._suspected:
            return None
        return fold(self.rows[number]) if 0 <= number < len(self.rows) else ""

    def _wrap_width(self, number: int) -> tuple[int, int] | None:
        """Return the width of a row, and that which it would have with the first word of the next; None without."""
        if number not in self._wrap_widths:
            row, words = self.rows[number], self.rows[number + 1].split(None, 1)
            size = len(fold(row))
            widths = (size, size + 1 + spaced_token(words[0]).width) if row and words else None
            self._wrap_widths[number] = widths
        return self._wrap_widths[number]
