"""Which lines of a document are in visual order, by the letters of each and by the lines around it.

A line of twenty letters mostly tells by itself. A single one within good text has to tell more clearly than one
among others of its kind, and one that hardly tells goes with those on either side; one that is likelier as it stands
is reported there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.presentation_forms import FORM
from arclean.core.edits import UNMEASURED
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.line_direction import DirectionScore, is_foreign, score_direction

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["is_plainly_logical", "vote_on_lines"]

_has_letters = LazyPattern(f"[{LETTER}{FORM}]").search
_FOREIGN_LETTERS = (
    "\u06cc",
    "\u06d2",
    "\u06d5",
)  # Farsi yeh, yeh barree, ae: no line of the other languages is without
_FOREIGN_SIGNS = (
    "\u06d2 ", "\u06ba ", "\u06d5 ",  # letters that end words: Urdu, Sorani
    " \u0628\u0647 ", " \u062f\u0631 ", " \u06a9\u0647 ", " \u0627\u0632 ", " \u0631\u0627 ",  # Persian words
)  # fmt: skip
_REVERSED_FOREIGN_SIGNS = tuple(sign[::-1] for sign in _FOREIGN_SIGNS)
_SPACE_AND_ARTICLE, _REVERSED_ARTICLE = " \u0627\u0644", "\u0644\u0627 "
_ENDING, _REVERSED_ENDING = "\u0629 ", " \u0629"
_WASLA = " \u0671"  # begins words only
_REVERSED_NO = (" \u0627\u0644 ", " \u0627\u0644\u0648 ", " \u0627\u0644\u0625 ")  # "no" and "but", like articles


def vote_on_lines(lines: Sequence[str]) -> list[float]:
    """Return the confidence, 0.0 to 1.0, that each line is in visual order; 0.5 to 0.9 where it should be looked at.

    >>> vote_on_lines(["ةنيدملا ىلإ بهذ", "2021", "لاق"]), vote_on_lines(["ذهب إلى المدينة", "2021", "لاق"])
    ([0.99, 0.0, 0.95], [0.0, 0.0, 0.0])
    """
    asked = [number for number, line in enumerate(lines) if _has_letters(line) and not is_plainly_logical(line)]
    if not asked:
        return [0.0] * len(lines)
    foreign = is_foreign("\n".join(lines[number] for number in asked))
    scores = {number: score_direction(lines[number], foreign=foreign) for number in asked}
    if min(scores.values()).bits > -weights.MIN_VISUAL_BITS:
        return [0.0] * len(lines)
    logical = DirectionScore(weights.MIN_BITS_AGAINST, weights.MIN_WORDS, 1.0)
    return _vote_on_scores(
        [scores.get(number, logical if _has_letters(line) else None) for number, line in enumerate(lines)]
    )


def is_plainly_logical(line: str) -> bool:
    """Return whether the edges of its words show that a line is in logical order, without a look at its letters.

    >>> is_plainly_logical("ذهب الولد إلى المدرسة الكبيرة"), is_plainly_logical("ةريبكلا ةسردملا ىلإ دلولا بهذ")
    (True, False)
    """
    count = f" {line} ".count
    logical, factor = count(_SPACE_AND_ARTICLE) + count(_ENDING) + count(_WASLA), weights.LOGICAL_TO_VISUAL_SIGNS
    is_foreign_line = any(letter in line for letter in _FOREIGN_LETTERS)
    if logical >= weights.MIN_LOGICAL_SIGNS:
        is_sure = not any(sign in line for sign in _REVERSED_NO)
        visual = count(_REVERSED_ARTICLE) + count(_REVERSED_ENDING)
        visual += sum(map(count, _REVERSED_FOREIGN_SIGNS)) if is_foreign_line else 0
        return is_sure and logical > factor * visual
    if is_foreign_line:
        logical = sum(map(count, _FOREIGN_SIGNS))
        return logical >= weights.MIN_LOGICAL_SIGNS and logical > factor * sum(map(count, _REVERSED_FOREIGN_SIGNS))
    return False


def _vote_on_scores(scores: list[DirectionScore | None]) -> list[float]:
    """Return the confidences by the scores of all lines; None stands for a line without letters."""
    line_bits = [score.bits if score else 0.0 for score in scores]
    least = _least_bits(line_bits)
    found = [weights.CLEAR_LINE_CONFIDENCE if score and _is_clear(score, least) else 0.0 for score in scores]
    heard = [bits if found[n] or bits > 0 else 0.0 for n, bits in enumerate(line_bits)]  # what stays turns no other
    before, after = _last_votes(heard), _last_votes(heard[::-1])[::-1]
    for number, bits in enumerate(line_bits):
        if found[number] or scores[number] is None or bits >= weights.MIN_BITS_ALONE:
            continue
        around = [vote for vote in (before[number], after[number]) if vote]
        if around and all(vote <= -least for vote in around):  # a word may read the same either way
            is_even = bits < weights.MIN_BITS_AGAINST_NEIGHBOURS
            found[number] = weights.NEIGHBOURS_CONFIDENCE if is_even else UNMEASURED
        elif bits <= -weights.MIN_BITS_ALONE:
            found[number] = UNMEASURED
    return found


def _least_bits(line_bits: list[float]) -> float:
    """Return the bits that a line of this document needs for visual order."""
    bound = weights.MIN_BITS_AGAINST
    votes = [max(-bound, min(bound, bits)) for bits in line_bits if abs(bits) >= weights.MIN_BITS_AMONG]
    if len(votes) < weights.MIN_LINES:
        return weights.MIN_BITS_ALONE
    return weights.MIN_BITS_AMONG if sum(votes) < 0 else weights.MIN_BITS_AGAINST


def _is_clear(score: DirectionScore, least: float) -> bool:
    """Return whether a line tells clearly: by two words or more, by its document, or by twice the bits."""
    if score.bits > -least:
        return False
    if least == weights.MIN_BITS_AMONG or score.bits <= -weights.CERTAIN_FACTOR * least:
        return True
    return score.visual_words >= weights.MIN_WORDS and score.agreement >= weights.MIN_AGREEMENT


def _last_votes(line_bits: list[float]) -> list[float]:
    """Return for each line the bits of the last line before it that votes, 0.0 for none."""
    found, last = [], 0.0
    for bits in line_bits:
        found.append(last)
        if abs(bits) >= weights.MIN_BITS_AMONG:
            last = bits
    return found
