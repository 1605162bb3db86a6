"""Find the split words of a text: two tokens with a space between them that score as one word."""

from __future__ import annotations

import re
from math import inf, log2
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import ARABIC, FOREIGN
from arclean.evidence.word_boundaries import weights as boundary_weights
from arclean.evidence.word_boundaries.join_score import JoinScore, JoinScorer
from arclean.evidence.word_boundaries.line_blocks import arabic_line_test
from arclean.evidence.word_boundaries.prefilter import LAM_ALEFS, are_pieces_of_derived
from arclean.evidence.word_boundaries.repair_rounds import CERTAIN_BITS, BoundaryDetector, confidence_of_bits
from arclean.evidence.word_boundaries.wrapped_words import WrappedWords
from arclean.filters.split_words import weights
from arclean.filters.split_words.bare_alefs import lacks_hamzas, may_be_apart
from arclean.filters.split_words.document_words import DocumentWords
from arclean.filters.split_words.doubtful_joins import DoubtfulJoins
from arclean.filters.split_words.lone_articles import LONE_LAMS, bits_over_no, has_lam_alef
from arclean.filters.split_words.lone_waws import LONE_WAW, LoneWaws
from arclean.filters.split_words.row_evidence import recurs_nearby, tells_arabic
from arclean.filters.split_words.shown_pieces import is_shown
from arclean.filters.split_words.torn_gaps import may_be_torn
from arclean.filters.split_words.wordlike_endings import is_marked_ending, may_be_ending
from arclean.language.tokens import BREAK, SIGNS, Token

if TYPE_CHECKING:
    from arclean.core.context import Context

__all__ = ["SplitWord", "SplitWordDetector", "missing_lam_alefs"]


_has_foreign_letter = re.compile(f"[{FOREIGN}]").search
_begins_abbreviation = re.compile(  # letters with stops between, or one that a slash parts from a name: ``د/ علي``
    f"[{ARABIC}]\\.[{ARABIC}](?![{ARABIC}])|[{ARABIC}](?<![ةىءؤئ])/(?:(?![{ARABIC}])|(?<=[أابجحدشصقم].))"
).match


def missing_lam_alefs(text: str) -> tuple[str, ...]:
    """Return the lam-alefs that a text may have lost: those that it has hardly anywhere.

    >>> missing_lam_alefs("لا شيء في الأمر"), missing_lam_alefs("بيانات الع مة")[:2]
    (('لإ', 'لآ'), ('لا', 'لأ'))
    """
    few = len(text) // weights.CHARACTERS_PER_LIGATURE
    return tuple(one for one in LAM_ALEFS if text.count(one) <= few)


class SplitWord(NamedTuple):
    """Two tokens that may be one word; ``number`` is that of the first in its row.

    ``lost`` is the lam-alef that seems to be missing between them, empty where none is; ``is_wrapped`` says that a line
    ends between them.
    """

    number: int
    left: Token
    right: Token
    score: JoinScore
    lost: str = ""
    is_wrapped: bool = False


class SplitWordDetector(BoundaryDetector[SplitWord]):
    """Finds split words in the rows of one text."""

    def __init__(self, text: str, context: Context) -> None:
        self._text, self._context, self._lexicon = text, context, context.lexicon
        self._scorer = JoinScorer(context.lexicon)
        self._wrapped_words = WrappedWords(text, context)
        self._lost_ligatures = missing_lam_alefs(text)
        self._is_arabic_line = arabic_line_test(text, context)
        self._may_be_no = has_lam_alef(text) is None
        self._document_words = DocumentWords(text, context.lexicon.has_folded)
        self._doubtful_joins = DoubtfulJoins(context.lexicon, self._scorer)
        self._lone_waws = LoneWaws(text, context.lexicon, self._scorer)
        self.in_damaged_document, self.certain_share = False, 0.0

    def find_damage(self, row: list[Token]) -> list[SplitWord]:
        """Return the pairs of neighbours that may be one word, whole or with a lam-alef lost between them."""
        found = [one for number in self._worth_a_look(row) if (one := self._judge_pair(row, number))]
        return found + self._find_wrapped(row)

    def _worth_a_look(self, row: list[Token]) -> list[int]:
        """Return the numbers of tokens that make a word with the next one, or one of the two is a letter or no word."""
        has_folded, texts = self._lexicon.has_folded, [token.text for token in row]
        odd = [text not in SIGNS and (len(text) == 1 or not has_folded(text)) for text in texts]
        joined = map(self._is_any_word if self.in_damaged_document else has_folded, map(add, texts, texts[1:]))
        pairs = zip(joined, odd, odd[1:], strict=False)
        return [number for number, (is_word, left, right) in enumerate(pairs) if is_word or left or right]

    def _is_any_word(self, word: str) -> bool:
        return self._lexicon.has_folded(word) or self._lexicon.rare_word_cost(word) < inf

    def _judge_pair(self, row: list[Token], number: int) -> SplitWord | None:
        """Return two tokens that may be one word, or None."""
        left, right = row[number : number + 2]
        if not (left.plain and right.plain) or not may_be_torn(self._text, left, right, self._lexicon.has_folded):
            return None
        if LONE_WAW in (left.text, right.text):
            return self._judge_waw(row, number)
        may_be_one = self._may_be_one(left.text, right.text) or self._are_pieces_of_derived(left, right)
        if not may_be_one and self._document_words.has_whole(left.text, right.text):
            return self._judge_whole(row, number)
        if not may_be_one and not self._may_lack_ligature(left, right):
            return None
        if _begins_abbreviation(self._text, right.start):
            return None
        texts = (left.text, right.text, *self._neighbours(row, number))
        score = self._score_join(right, *texts) if may_be_one else None
        bits, lost = self._find_loss(*texts)
        if bits > max(0.0, score.bits - weights.LOSS_TOLERANCE if score else 0.0):
            score = JoinScore(bits, has_unknown=False, stands_alone=True)
        else:
            lost = ""
        recurs = recurs_nearby(row, number, self._lexicon.word_cost)
        if (
            score is None
            or (recurs and (lost or not self._is_word_of_pieces(left.text, right.text)))
            or not self._is_arabic_line(left.start)
        ):
            return None
        if not lost and (recurs or not tells_arabic(row, number, self._lexicon.word_cost)):
            score = score._replace(stands_alone=False, bits_alone=-inf)
        elif not lost and (self._may_be_apart(left, right) or is_shown(self._text, left.start, right.end)):
            score = score._replace(stands_alone=False, bits_alone=min(0.0, score.bits))
        return SplitWord(number, left, right, score, lost)

    def _may_be_apart(self, left: Token, right: Token) -> bool:
        return may_be_apart(left.text, right.text, self._lexicon) and lacks_hamzas(self._text)

    def _score_join(self, token: Token, left: str, right: str, before: str, after: str) -> JoinScore | None:
        """Return the score of a join; ``token`` is that of the second string, which may be an ending of the first.

        Only where others are split is it taken for one; alone, two strings count as two words do.
        """
        texts = (left, right, before, after)
        is_marked = is_marked_ending(right, self._text[token.start : token.end])
        is_ending = may_be_ending(right, after)
        score = self._scorer.score_join(*texts, right_is_word=not (is_marked or is_ending))
        if score and is_ending:
            words = self._scorer.score_join(*texts)
            alone = words.bits if words and words.stands_alone else -inf
            score = score._replace(stands_alone=False, bits_alone=alone)
        return self._weigh_others(self._weigh_against_no(score, *texts) if score else None, *texts)

    def _weigh_others(self, score: JoinScore | None, *texts: str) -> JoinScore | None:
        """Return the score of a join, or a better one by what others of the document say, if any."""
        by_others = self._doubtful_joins.score(*texts)
        if by_others is None or (score and score.bits >= by_others.bits):
            return score
        alone = -inf if score is None else score.bits if score.stands_alone else score.bits_alone
        return by_others._replace(bits_alone=alone)

    def _judge_whole(self, row: list[Token], number: int) -> SplitWord | None:
        """Return two tokens that the document has as one word elsewhere."""
        left, right = row[number : number + 2]
        score = JoinScore(weights.DOCUMENT_WORD_BITS, has_unknown=True, stands_alone=False)
        return SplitWord(number, left, right, score) if self._is_arabic_line(left.start) else None

    def _neighbours(self, row: list[Token], number: int) -> tuple[str, str]:
        """Return the strings before and after two tokens; of two letters side by side each may end or begin a word.

        In ``لعلا ج أ مراض`` the string before ``أ مراض`` is ``لعلاج``.
        """
        before = row[number - 1].text if number else BREAK
        after = row[number + 2].text if number + 2 < len(row) else BREAK
        left, right = row[number].text, row[number + 1].text
        if len(before) == len(left) == 1 and number > 1 and self._makes_word(row, number - 2):
            before = row[number - 2].text + before
        if len(after) == len(right) == 1 and number + 3 < len(row) and self._makes_word(row, number + 2):
            after += row[number + 3].text
        return before, after

    def _makes_word(self, row: list[Token], number: int) -> bool:
        """Return whether a token and the next, of which one is a letter, are a word together."""
        left, right = row[number : number + 2]
        are_plain = left.plain and right.plain and LONE_WAW not in (left.text, right.text)
        return are_plain and len(left.text) != len(right.text) and self._lexicon.has_folded(left.text + right.text)

    def _judge_waw(self, row: list[Token], number: int) -> SplitWord | None:
        """Return a lone waw and the word that it seems to be a piece of."""
        left, right = row[number : number + 2]
        before = row[number - 1].text if number else BREAK
        after = row[number + 2].text if number + 2 < len(row) else BREAK
        score = self._lone_waws.score(left.text, right.text, before, after)
        return SplitWord(number, left, right, score) if score and self._is_arabic_line(left.start) else None

    def _weigh_against_no(self, score: JoinScore, left: str, right: str, before: str, after: str) -> JoinScore:
        """Return the score of a join, less where its first string is likelier a damaged "no" than a piece."""
        bits = bits_over_no(left, right, before, after, self._scorer.bigram_cost)
        if bits is None or (not self._may_be_no and left in LONE_LAMS):
            return score
        if self._may_be_no:
            most = bits - weights.DAMAGED_NO_COST
            return score._replace(bits=min(score.bits, most), bits_alone=min(score.bits_alone, most))
        if bits >= 0.0:
            return score
        alone = min(0.0, score.bits if score.stands_alone else score.bits_alone)  # even: it is reported
        return score._replace(bits=min(score.bits, bits), bits_alone=alone, stands_alone=False)

    def _find_wrapped(self, row: list[Token]) -> list[SplitWord]:
        """Return the words that were certainly broken at the end of a line."""
        found = []
        for number, (left, sign, right) in enumerate(zip(row, row[1:], row[2:], strict=False)):
            if sign.text != BREAK or self._text[sign.start] != "\n" or not (left.plain and right.plain):
                continue
            before = row[number - 1].text if number else BREAK
            after = row[number + 3].text if number + 3 < len(row) else BREAK
            if self._may_be_one(left.text, right.text) and self._wrapped_words.is_broken(left.end, right.start):
                score = self._scorer.score_join(left.text, right.text, before, after)
                found += [SplitWord(number, left, right, score, is_wrapped=True)] if score else []
        return found

    def _may_be_one(self, left: str, right: str) -> bool:
        """Return whether two strings make a word, or a rare one where one of them is none."""
        is_word = self._lexicon.has_folded
        if is_word(left + right):
            return True
        is_open = self.in_damaged_document or not (is_word(left) and is_word(right))
        return is_open and self._lexicon.rare_word_cost(left + right) < inf

    def _are_pieces_of_derived(self, left: Token, right: Token) -> bool:
        """Return whether two strings that are no words make a derived one, in a line that is Arabic for certain."""
        if not are_pieces_of_derived(left.text, right.text, self._lexicon):
            return False
        start, end = self._text.rfind("\n", 0, left.start) + 1, self._text.find("\n", right.end)
        line = self._text[start : len(self._text) if end < 0 else end]
        return self._context.language_at(self._text, left.start) == "ar" and not _has_foreign_letter(line)

    def _is_word_of_pieces(self, left: str, right: str) -> bool:
        """Return whether two strings make a word, and not both are one."""
        is_word = self._lexicon.has_folded
        return is_word(left + right) and not (is_word(left) and is_word(right))

    def _may_lack_ligature(self, left: Token, right: Token) -> bool:
        """Return whether one of two tokens is no word, where the text may have lost a lam-alef."""
        if not self._lost_ligatures:
            return False
        is_word = self._lexicon.has_folded
        return min(len(left.text), len(right.text)) == 1 or not (is_word(left.text) and is_word(right.text))

    def _find_loss(self, left: str, right: str, before: str, after: str) -> tuple[float, str]:
        """Return the lam-alef that was likeliest lost between two strings, and by how many bits that is likely."""
        scored = [(self._scorer.score_loss(left, right, before, after, one), one) for one in self._lost_ligatures]
        return max(scored, default=(-inf, ""))

    def certain_string(self, damage: SplitWord) -> str | None:
        """Return the whole word where it is certainly split, a part of it is no word, and no author sets it apart."""
        score = damage.score
        if damage.lost or damage.is_wrapped:
            return None
        is_certain = score.has_unknown and score.stands_alone and score.bits >= CERTAIN_BITS
        return damage.left.text + damage.right.text if is_certain else None

    def confidence_of(self, damage: SplitWord) -> float:
        """Return the confidence of a join; 0 where only other split words of the document could speak for it."""
        if self.in_damaged_document and not damage.lost:
            dense = log2(max(1.0, self.certain_share * boundary_weights.MAX_WORDS_PER_CERTAIN))
            if LONE_WAW in (damage.left.text, damage.right.text) and damage.score.bits_alone == -inf:
                return confidence_of_bits(damage.score.bits + weights.WAW_DENSITY_SHARE * dense)
            bonus = weights.OTHERS_SPLIT_BONUS + min(weights.MOST_DENSITY_BITS, weights.DENSITY_SHARE * dense)
            return confidence_of_bits(damage.score.bits + bonus)
        score = damage.score
        return confidence_of_bits(score.bits if score.stands_alone else score.bits_alone)

    def select_compatible(self, damages: list[SplitWord]) -> list[SplitWord]:
        """Return the best joins of which no two share a token; neither what has lost letters nor lines are joined.

        A string that is likelier a piece of a word on the next line is not joined either.
        """
        taken: set[int] = set()
        chosen = []
        for one in sorted(damages, key=lambda one: -one.score.bits):
            numbers = {one.number, one.number + (2 if one.is_wrapped else 1)}
            if not one.lost and taken.isdisjoint(numbers):
                taken |= numbers
                chosen += [] if one.is_wrapped else [one]
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
