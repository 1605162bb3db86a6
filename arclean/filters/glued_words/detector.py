"""Find the glued words of a text: tokens that are no word, and have boundaries of known words within."""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.marks import MARK
from arclean.evidence.word_boundaries.line_blocks import arabic_line_test
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.evidence.word_boundaries.repair_rounds import CERTAIN_BITS, BoundaryDetector, confidence_of_bits
from arclean.filters.glued_words import weights
from arclean.filters.glued_words.boundary_odds import is_sure_word
from arclean.filters.glued_words.prefilter import shipped_segmenter
from arclean.filters.glued_words.segmentation import WordBoundary, WordSegmenter
from arclean.language.tokens import BREAK, SIGNS, Token

if TYPE_CHECKING:
    from arclean.core.context import Context

__all__ = ["GluedWordDetector", "LostSpace"]

_each_letter = LazyPattern(f"[^{MARK}]").finditer
_has_tanween = LazyPattern("[\u064b-\u064d]").search  # which ends a word
_MIN_LETTERS = 4  # of two words
_MOST_MARKED = 40  # letters of two words of which the first ends with a fathatan
_FINAL_LETTERS = "\u0629\u0649"  # teh marbuta, alef maksura: they end a word
_splits_fathatan = LazyPattern("[^\u0629\u0621\u0649]\u0651?\u064b\u0651?[\u0627\u0649]").fullmatch
_fathatan_ends = LazyPattern(
    f"(?:[^{MARK}\u0621]\u0651?\u064b\u0651?[\u0627\u0649]|[\u0627\u0649\u0629]\u064b)(?=[\u0621-\u064a])"
).finditer  # a word with fathatan ends, and no space follows
_FEW_TOKENS = 10  # of a text of one word, with signs around it


class LostSpace(NamedTuple):
    """A boundary in a text: its place, and the token that it is in."""

    place: int
    token: Token
    boundary: WordBoundary


class GluedWordDetector(BoundaryDetector[LostSpace]):
    """Finds glued words in the rows of one text."""

    def __init__(self, text: str, context: Context) -> None:
        self._text, self._lexicon = text, context.lexicon
        segmenter = WordSegmenter(context.lexicon) if context.has_own_words else shipped_segmenter()
        self._find_boundaries = segmenter.find_boundaries
        self._costs = shared_oov_costs(context.lexicon)
        self._is_arabic_line = arabic_line_test(text, context)
        self.in_damaged_document, self.certain_share = False, 0.0

    def find_damage(self, row: list[Token]) -> list[LostSpace]:
        """Return the boundaries in the tokens that no table knows, unless nothing could speak for them."""
        found: list[LostSpace] = []
        is_word = self._lexicon.has_folded
        is_lone = sum(token.text not in SIGNS for token in row[:_FEW_TOKENS]) == 1 and len(row) < _FEW_TOKENS
        for number, token in [(n, token) for n, token in enumerate(row) if token.plain and not is_word(token.text)]:
            if len(token.text) < _MIN_LETTERS:
                continue
            before = row[number - 1].text if number else BREAK
            after = row[number + 1].text if number + 1 < len(row) else BREAK
            likely = self._find_marked_ends(token) or [
                boundary
                for boundary in self._find_boundaries(token.text, before, after)
                if boundary.bits + weights.OTHERS_GLUED_BONUS >= 0
            ]
            likely = [*map(_doubt_lone_string, likely)] if is_lone else likely
            if likely and self._is_arabic_line(token.start):
                found += [lost for boundary in likely if (lost := self._place_boundary(token, boundary))]
        return found

    def _find_marked_ends(self, token: Token) -> list[WordBoundary]:
        """Return the boundary after a fathatan within a token: the first at which both sides are words, or none.

        Of a token that is longer than any two words none is looked for. An encyclopaedia has 43 such places: 38 lost
        spaces, five marks that stand in for a vowel (``الجرًاح``), after which no word follows (2026-11-30).
        """
        if len(token.text) > _MOST_MARKED:
            return []
        raw = self._text[token.start : token.end]
        for end in _fathatan_ends(raw):
            at = sum(1 for _ in _each_letter(raw[: end.end()]))
            sides = token.text[:at], token.text[at:]
            are_words = (self._lexicon.has_folded(one) or self._costs.is_likely_word(one) for one in sides)
            if is_sure_word(sides[1]) and all(are_words):
                return [WordBoundary(at, weights.FATHATAN_BITS, *sides)]
        return []

    def _place_boundary(self, token: Token, boundary: WordBoundary) -> LostSpace | None:
        """Return a boundary with its place in the text; None where marks say that no word ends there.

        A tanween ends the word of its letter, fathatan that of the alef after its letter.
        """
        raw = self._text[token.start : token.end]
        letters = [letter.start() for letter in _each_letter(raw)]
        last, at, next_ = [*letters, len(raw)][boundary.at - 1 : boundary.at + 2]
        is_within = _has_tanween(raw[at:next_]) or _splits_fathatan(raw[last : at + 1])
        return None if is_within else LostSpace(token.start + at, token, boundary)

    def certain_string(self, damage: LostSpace) -> str | None:
        """Return the glued string where it certainly has lost a space, and no author leaves that one out."""
        return damage.token.text if damage.boundary.bits_alone >= CERTAIN_BITS else None

    def confidence_of(self, damage: LostSpace) -> float:
        """Return the confidence of a space; 0 where only other glued words of the document could speak for it."""
        if self.in_damaged_document:
            bits = damage.boundary.bits + weights.OTHERS_GLUED_BONUS - self._doubt_unseen(damage.boundary)
            return min(confidence_of_bits(bits), self._share_lost(damage.boundary))
        return confidence_of_bits(damage.boundary.bits_alone)

    def _share_lost(self, boundary: WordBoundary) -> float:
        """Return the share of strings with such a boundary that lost a space, among those that are written so.

        The first are as many as the document has glued words, the others as many as clean texts have: names, and what
        authors write as one.
        """
        optional = boundary.optional
        if optional == inf:
            written = weights.OFTEN_GLUED_SHARE
        elif optional >= weights.RARE_WORDS_PENALTY:
            is_unseen = not self._lexicon.has_bigram(boundary.left, boundary.right)
            is_name = is_unseen and optional > weights.RARE_WORDS_PENALTY
            written = weights.NAME_GLUED_SHARE if is_name else weights.RARE_GLUED_SHARE
        else:
            written = weights.PLAIN_GLUED_SHARE
        return round(self.certain_share / (self.certain_share + written), 3)

    def _doubt_unseen(self, boundary: WordBoundary) -> float:
        """Return the bits against two words never seen side by side, that more than their costs speaks against."""
        if not boundary.optional or self._lexicon.has_bigram(boundary.left, boundary.right):
            return 0.0
        return weights.UNSEEN_NAME_DOUBT if boundary.optional >= weights.RARE_NAME_PENALTY else weights.UNSEEN_DOUBT

    def select_compatible(self, damages: list[LostSpace]) -> list[LostSpace]:
        """Return all: spaces do not exclude each other."""
        return damages

    def repair_row(self, row: list[Token], damages: list[LostSpace]) -> list[Token]:
        """Return the row with the tokens of the damages cut."""
        by_token: dict[int, list[LostSpace]] = {}
        for one in damages:
            by_token.setdefault(one.token.start, []).append(one)
        made: list[Token] = []
        for token in row:
            inner = [(one.place, one.boundary.at) for one in by_token.get(token.start, [])]
            cuts = [(token.start, 0), *inner, (token.end, len(token.text))]
            for (start, at), (end, to) in pairwise(cuts):
                made.append(Token(start, end, token.text[at:to], token.plain))
        return made


def _doubt_lone_string(boundary: WordBoundary) -> WordBoundary:
    """Return a boundary of a string without neighbours, with bits against it where no letter shows an end of a word.

    Of 25,000 words of a dictionary of Arabic 7 were parted without this, now 3 (2026-11-30).
    """
    if boundary.left[-1] in _FINAL_LETTERS:
        return boundary
    return boundary._replace(optional=boundary.optional + weights.LONE_STRING_PENALTY)
