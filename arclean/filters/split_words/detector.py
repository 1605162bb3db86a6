"""Find the split words of a text: two tokens with a space between them that score as one word."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import ARABIC
from arclean.evidence.word_boundaries import weights as boundary_weights
from arclean.evidence.word_boundaries.line_blocks import arabic_line_test
from arclean.evidence.word_boundaries.repair_rounds import BoundaryDetector, confidence_of_bits
from arclean.filters.split_words import weights
from arclean.filters.split_words.join_score import JoinScorer
from arclean.language.tokens import BREAK, Token

if TYPE_CHECKING:
    from arclean.core.context import Context
    from arclean.filters.split_words.join_score import JoinScore

__all__ = ["SplitWord", "SplitWordDetector"]

_is_gap = re.compile(f"[{ARABIC}\u0651](?<!\u064b\u0627)[ \u00a0]").fullmatch  # after a vowel or tanween a word ends


class SplitWord(NamedTuple):
    """Two tokens that may be one word; ``number`` is that of the first in its row."""

    number: int
    left: Token
    right: Token
    score: JoinScore


class SplitWordDetector(BoundaryDetector[SplitWord]):
    """Finds split words in the rows of one text."""

    def __init__(self, text: str, context: Context) -> None:
        self._text, self._lexicon = text, context.lexicon
        self._score_join = JoinScorer(context.lexicon).score_join
        self._is_arabic_line = arabic_line_test(text, context)
        self.in_damaged_document = False

    def find_damage(self, row: list[Token]) -> list[SplitWord]:
        """Return the pairs of neighbours that may be one word."""
        found, is_word = [], self._lexicon.has_folded
        for number, left, right in [(n, a, b) for n, (a, b) in enumerate(pairwise(row)) if is_word(a.text + b.text)]:
            if left.plain and right.plain and _is_gap(self._text, left.end - 1, right.start):
                before = row[number - 1].text if number else BREAK
                after = row[number + 2].text if number + 2 < len(row) else BREAK
                score = self._score_join(left.text, right.text, before, after)
                if score and self._is_arabic_line(left.start):
                    found.append(SplitWord(number, left, right, score))
        return found

    def certain_string(self, damage: SplitWord) -> str | None:
        """Return the whole word where it is certainly split, a part of it is no word, and no author sets it apart."""
        score = damage.score
        is_certain = score.has_unknown and score.stands_alone and score.bits >= boundary_weights.CERTAIN_BITS
        return damage.left.text + damage.right.text if is_certain else None

    def confidence_of(self, damage: SplitWord) -> float:
        """Return the confidence of a join; 0 where only other split words of the document could speak for it."""
        if self.in_damaged_document:
            return confidence_of_bits(damage.score.bits + weights.OTHERS_SPLIT_BONUS)
        return confidence_of_bits(damage.score.bits) if damage.score.stands_alone else 0.0

    def select_compatible(self, damages: list[SplitWord]) -> list[SplitWord]:
        """Return the best joins of which no two share a token."""
        taken: set[int] = set()
        chosen = []
        for one in sorted(damages, key=lambda one: -one.score.bits):
            if taken.isdisjoint((one.number, one.number + 1)):
                taken |= {one.number, one.number + 1}
                chosen.append(one)
        return chosen

    def repair_row(self, row: list[Token], damages: list[SplitWord]) -> list[Token]:
        """Return the row with one token for the two of each damage."""
        numbers = {one.number for one in damages}
        made: list[Token] = []
        for number, token in enumerate(row):
            if number - 1 in numbers:
                first = made.pop()
                made.append(Token(first.start, token.end, first.text + token.text, plain=True))
            else:
                made.append(token)
        return made
