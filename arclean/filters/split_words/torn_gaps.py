"""Gaps beside marks: where a word may be torn, and where one ends.

A tanween ends its word. What tears words after a short vowel tears them after each, so that a gap after one, in a word
with another one within, is the end of a word; unless neither string is a word by itself (``الْوَلَ دُ``), or the second
begins as none does (``مَدْرَسَ ةٌ``). Of 2,264 splits after a vowel in verses of the Quran, whose spelling the tables
hardly know, .01 came back before, .08 since; of 1,500 such lines as they stand none changes (2026-11-30).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.letters import ARABIC, NEVER_INITIAL
from arclean.evidence.word_boundaries.join_score import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.language.tokens import Token

__all__ = ["may_be_torn"]

_is_gap = re.compile(f"[{ARABIC}\u064e-\u0652](?<!\u064b\u0627)[ \u00a0]").fullmatch  # after a tanween a word ends
_SHORT_VOWELS = "\u064e\u064f\u0650\u0652"
_has_vowel_within = re.compile(f"[{_SHORT_VOWELS}]\u0651?[{ARABIC}]").search
_LETTERS_BEFORE_WORDS = frozenset("\u0627\u0628\u0633\u0641\u0643\u0644\u0648")  # clitics


def may_be_torn(text: str, left: Token, right: Token, has_folded: Callable[[str], bool]) -> bool:
    """Return whether the gap between two tokens of a text may stand within a word."""
    if not _is_gap(text, left.end - 1, right.start):
        return False
    if text[left.end - 1] not in _SHORT_VOWELS or not _has_vowel_within(text, left.start, right.end):
        return True
    if left.text == ARTICLE or text[right.start] in NEVER_INITIAL:
        return True
    return not any(_may_stand_alone(token.text, has_folded) for token in (left, right))


def _may_stand_alone(text: str, has_folded: Callable[[str], bool]) -> bool:
    """Return whether a string is a word, or a letter that is one before another."""
    return text in _LETTERS_BEFORE_WORDS or (len(text) > 1 and has_folded(text))
