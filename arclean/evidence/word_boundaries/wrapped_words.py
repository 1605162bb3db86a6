r"""Words that were broken at the end of a line, without a hyphen: the last string of a line and the first of the next.

They are judged as two strings with a space between them are (see ``join_score``).
"""

from __future__ import annotations

from functools import cached_property
from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.arabic.marks import HARAKAT
from arclean.evidence.word_boundaries.join_score import JoinScorer
from arclean.evidence.word_boundaries.line_blocks import arabic_line_test
from arclean.evidence.word_boundaries.repair_rounds import CERTAIN_BITS
from arclean.language.folding import fold
from arclean.language.tokens import BREAK, placed_tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.core.context import Context

__all__ = ["WrappedWords"]

_NEWLINE = "\n"
_MIN_PIECE = 2  # letters: nothing breaks a line after or before one
_EDGE_LENGTH = 48  # characters on either side that are looked at: the string and the word beside it
_string_at_end = LazyPattern(f"[{ARABIC}{HARAKAT}]*[{ARABIC}\u0651](?<!\u064b\u0627)$").search  # a vowel ends a word
_string_at_start = LazyPattern(f"[{ARABIC}{HARAKAT}]+").match


class WrappedWords:
    r"""Tells whether lines of one text part a word.

    >>> from arclean.core.context import Context
    >>> text = "نشر المق\nال في الصحيفة"
    >>> WrappedWords(text, Context()).is_broken(8, 9)
    True
    """

    def __init__(self, text: str, context: Context) -> None:
        self._text, self._context = text, context

    @cached_property
    def _scorer(self) -> JoinScorer:
        return JoinScorer(self._context.lexicon)

    @cached_property
    def _is_arabic_line(self) -> Callable[[int], bool]:
        return arabic_line_test(self._text, self._context)

    def is_broken(self, end: int, start: int) -> bool:
        """Return whether the string before ``end`` and the one from ``start`` on are certainly one word.

        Not where both lines are but these strings: they may be of a list.
        """
        text = self._text
        first, last = text.rfind(_NEWLINE, 0, end) + 1, text.find(_NEWLINE, start)
        first, last = max(first, end - _EDGE_LENGTH), min(len(text) if last < 0 else last, start + _EDGE_LENGTH)
        if not self._may_be_word(text[first:end], text[start:last]):
            return False
        before, after = placed_tokens(text, first, end), placed_tokens(text, start, last)
        left, right = before[-1], after[0]
        if not (left.plain and right.plain) or min(len(left.text), len(right.text)) < _MIN_PIECE:
            return False
        if left.end != end or right.start != start or len(before) == len(after) == 1:
            return False
        beside = (before[-2].text if len(before) > 1 else BREAK, after[1].text if len(after) > 1 else BREAK)
        score = self._scorer.score_join(left.text, right.text, *beside)
        is_certain = score is not None and score.stands_alone and score.bits >= CERTAIN_BITS
        return is_certain and self._is_arabic_line(end - 1) and self._is_arabic_line(start)

    def _may_be_word(self, line: str, following: str) -> bool:
        """Return whether the string at the end of a line and that at the beginning of the next make a word."""
        left, right = _string_at_end(line), _string_at_start(following)
        if not (left and right):
            return False
        whole, lexicon = fold(left[0] + right[0]), self._context.lexicon
        return lexicon.has_folded(whole) or lexicon.rare_word_cost(whole) < inf
