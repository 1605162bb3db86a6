"""Which order a line is in, visual or logical, by its letters.

There are three kinds of evidence. Letters follow each other otherwise in a word that is spelt backwards: a table of
Arabic has their bits, a quarter of which holds in its neighbours. Persian, Urdu, Sorani and Uyghur have words and
affixes of their own. And presentation forms fit one way only.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import FOREIGN
from arclean.arabic.presentation_forms import FORM
from arclean.arabic.unmapped_glyphs import GLYPH_CODE, GLYPH_NUMBER, UNMAPPED_GLYPH
from arclean.evidence.line_order.joining_order import JoiningVotes, count_joining_votes
from arclean.evidence.line_order.letter_order import word_order_bits
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.clause_signs import compile_sign_searches
from arclean.filters.visual_order.foreign_affixes import (
    BEGINNINGS,
    FINAL_ONLY,
    FIRST_ONLY,
    FREQUENT_LAST,
    FUNCTION_WORDS,
    INITIAL_HAMZA,
    LONG_ENDINGS,
    SHORT_ENDINGS,
    VOWELS,
)
from arclean.language.folding import fold, fold_look_alikes
from arclean.language.legibility import spell_best
from arclean.language.tables import shipped_tables
from arclean.language.tokens import letter_runs

__all__ = ["DirectionScore", "is_foreign", "score_direction"]

_has_form = LazyPattern(f"[{FORM}]").search
_NOT_ARABIC = FOREIGN.replace("\u0671-", "\u0672-")  # alef wasla is Quranic
_foreign_letters = LazyPattern(f"[{_NOT_ARABIC}]").findall
_LOST_GLYPH = LazyPattern(f"{GLYPH_NUMBER}|[{GLYPH_CODE}{UNMAPPED_GLYPH}]")
_may_have_lost_glyph = LazyPattern(f"[({GLYPH_CODE}{UNMAPPED_GLYPH}]").search
_SOME_LETTER = "\u066e"  # dotless beh: a letter to the search for words, unknown to the table
_sign_after, _sign_before = compile_sign_searches(".!:\u060c\u061b\u061f\u06d4")


class DirectionScore(NamedTuple):
    """The evidence for the order of a line: ``bits`` by which it is likelier as it stands than backwards.

    ``visual_words`` is the number of words that speak for visual order, ``agreement`` the share, 0 to 1, of all bits
    that have the sign of their sum.
    """

    bits: float
    visual_words: int
    agreement: float


def is_foreign(text: str) -> bool:
    """Return whether a text has letters that Arabic does not have, more often than names in it do.

    >>> is_foreign("من به خانه می روم"), is_foreign("ذهبت إلى المدينة")
    (True, False)
    """
    found = len(_foreign_letters(text))
    return bool(found) and found > weights.MIN_FOREIGN_SHARE * (len(text) - text.count(" "))


def score_direction(line: str, *, foreign: bool = False) -> DirectionScore:
    """Return the evidence for the order of a line; negative bits speak for visual order.

    ``foreign`` says that the text around it is in another language than Arabic: a short line may have none of the
    letters that tell.

    >>> score_direction("ذهبت إلى المدينة").bits > 20, score_direction("ةنيدملا ىلإ تبهذ").bits < -20
    (True, True)
    >>> score_direction("من به خانه می روم").bits > 5, score_direction("مور یم هناخ هب نم").bits < -5
    (True, True)
    """
    bare = fold(_LOST_GLYPH.sub(_SOME_LETTER, line) if _may_have_lost_glyph(line) else line)
    foreign = foreign or is_foreign(bare)
    words = dict.fromkeys(letter_runs(bare))  # a word that comes again tells nothing new
    found = list(map(_score_foreign_word if foreign else word_order_bits, words))
    votes = count_joining_votes(line) if _has_form(line) else JoiningVotes(0, 0)
    if votes != (0, 0):
        found += [weights.FORM_PAIR] * votes.logical + [-weights.FORM_PAIR] * votes.visual
    least = -weights.MIN_WORD_BITS
    visual_words = sum([bits < least for bits in found])
    if sum(found) < 0:
        found += _score_signs(line)
    total = sum(found)
    agreed = sum([bits for bits in found if (bits < 0) == (total < 0)])
    score = DirectionScore(total, visual_words, abs(agreed) / max(1.0, sum(map(abs, found))))
    if total >= 0 or votes.visual > votes.logical:
        return score
    if foreign:
        return score._replace(bits=max(total, _spelling_bits(line)))
    if not any(map(_is_known_backwards, words)):
        return _report_at_most(score)
    return _doubt_line(score, line) if sum(map(len, words)) < weights.FEW_LETTERS else score


def _is_known_backwards(word: str) -> bool:
    return shipped_tables().words.has_folded(word[::-1])


def _report_at_most(score: DirectionScore) -> DirectionScore:
    """Return a score by which no line is turned: it is reported, where letters say much."""
    return score._replace(bits=max(score.bits, -weights.MIN_BITS_AGAINST), agreement=0.0)


def _doubt_line(score: DirectionScore, line: str) -> DirectionScore:
    """Return the score of a line of any language such that, where its letters do not tell, it is at most reported."""
    if _spelling_bits(line) <= -weights.MIN_BITS_ALONE:
        return score
    return _report_at_most(score)


def _spelling_bits(line: str) -> float:
    """Return by how many bits a line is likelier as it stands than backwards, each in the language that spells it best.

    Of the languages of the script that have no words and affixes here, and of lists of names, this tells alone.
    """
    _, as_it_stands, letters = spell_best(line)
    _, backwards, _ = spell_best(line[::-1])
    return (backwards - as_it_stands) * letters


def _score_signs(line: str) -> list[float]:
    """Return the bits of each sign that ends a clause, by the side of a word on which it stands."""
    after, before = min(len(_sign_after(line)), weights.MAX_STOPS), min(len(_sign_before(line)), weights.MAX_STOPS)
    return [weights.STOP] * after + [-weights.STOP] * before


@lru_cache(maxsize=1 << 12)
def _score_foreign_word(word: str) -> float:
    folded = fold_look_alikes(word)
    by_table = weights.FOREIGN_TABLE_SHARE * word_order_bits(folded)
    return weights.FOREIGN_FACTOR * (by_table + _score_affixes(folded) - _score_affixes(folded[::-1]))


def _score_affixes(word: str) -> float:
    """Return the bits of a folded word by its first and last letters."""
    bits = weights.FUNCTION_WORD if word in FUNCTION_WORDS else 0.0
    first, last = word[0], word[-1]
    bits += weights.FINAL_LETTER if last in FINAL_ONLY else 0.0
    bits += weights.FINAL_LETTER_FIRST if first in FINAL_ONLY else 0.0
    bits += weights.INITIAL_LETTER * ((first in FIRST_ONLY) - (last in FIRST_ONLY))
    bits += weights.HAMZA_LAST if last == INITIAL_HAMZA else 0.0
    if len(word) > 2:
        bits += weights.HAMZA_BEFORE_VOWEL if first == INITIAL_HAMZA and word[1] in VOWELS else 0.0
        bits += weights.FREQUENT_LAST_LETTER if last in FREQUENT_LAST else 0.0
    if len(word) > 3:
        by_ending = weights.SHORT_ENDING if word.endswith(SHORT_ENDINGS) else 0.0
        bits += weights.LONG_ENDING if word.endswith(LONG_ENDINGS) else by_ending
        bits += weights.BEGINNING if word.startswith(BEGINNINGS) else 0.0
    return bits
