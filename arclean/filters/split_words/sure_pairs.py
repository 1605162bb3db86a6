"""Two strings of a short text that a gate takes for pieces of one word, though what is beside them says: two.

Of 100 clean texts of 300 characters seven have two strings that make a word: a sign stands between them (``(ب) حقوق``),
or their neighbours ask for two words (``اي من``, ``في حال``). Where nothing else of the text may be damaged, such a
pair alone would have all of it read. So it is asked first as the detector asks it: no sign is to part the two, and one
word to cost less, by what speaks against a split of two words at least. What the detector finds by other evidence is
not judged here: letters by themselves, endings that are words, strings with signs within, and words that the document
has whole elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC, TATWEEL
from arclean.arabic.marks import MARK
from arclean.evidence.word_boundaries import weights
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.evidence.word_boundaries.prefilter import are_letters
from arclean.evidence.word_boundaries.repair_rounds import confidence_of_bits
from arclean.filters.split_words.wordlike_endings import WORDLIKE_ENDINGS, is_marked_ending
from arclean.language.lexicon import run_lexicon
from arclean.language.tables import shipped_tables
from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.evidence.word_boundaries.prefilter import ReadStrings

__all__ = ["are_sure_pairs"]

_may_touch = LazyPattern(f"[{ARABIC}{MARK}][{ARABIC}]").fullmatch
_has_letter_and_sign = LazyPattern(f"(?=.*[^\\W\\d_]).*[^{ARABIC}]").match
_ends_with_sign = LazyPattern(f"[^{ARABIC}{MARK}{TATWEEL}]\\Z").search


def are_sure_pairs(text: str, read: ReadStrings, numbers: Sequence[int], *, told_from: float) -> bool:
    """Return whether nothing of a short text may be a split word: neither these pairs of strings nor any other.

    ``numbers`` are those of the first strings of all pairs that may be one word, ``told_from`` is the least confidence
    of what is told.

    >>> from arclean.evidence.word_boundaries.prefilter import read_strings
    >>> text = "جلسوا حسب ما يريد الناس"
    >>> are_sure_pairs(text, read_strings(text), [1], told_from=0.5)
    True
    >>> are_sure_pairs("دخلت القو ات", read_strings("دخلت القو ات"), [1], told_from=0.5)
    False
    """
    return not _has_other_evidence(text, read) and all(_are_two_words(text, read, one, told_from) for one in numbers)


def _has_other_evidence(text: str, read: ReadStrings) -> bool:
    """Return whether strings of a text may be pieces of words by what is not judged by their neighbours alone."""
    texts = read.texts
    if len(read.odd) != len(read.unknown) and any(_has_letter_and_sign(texts[number]) for number in read.odd):
        return True
    if not WORDLIKE_ENDINGS.isdisjoint(texts):
        return True
    letters = [(one, read.strings[number]) for number, one in enumerate(texts) if len(one) == 1 and not one.isascii()]
    if any(_stands_by_space(text, *one) for one in letters):
        return True
    if any(map(is_marked_ending, texts, read.strings)):
        return True
    numbers = {at for number in read.unknown for at in (number - 1, number) if 0 <= at < len(texts) - 1}
    pairs = [(texts[at], texts[at + 1]) for at in numbers]
    wholes = [left + right for left, right in pairs if left and right]
    return not {texts[number] for number in read.unknown}.isdisjoint(wholes)


def _stands_by_space(text: str, letter: str, string: str) -> bool:
    """Return whether a space stands directly before or after the letter of a string of one letter and signs."""
    if "\u00a0" in text:
        return True
    return (string[0] == letter and f" {string}" in text) or (not _ends_with_sign(string) and f"{string} " in text)


def _are_two_words(text: str, read: ReadStrings, number: int, told_from: float) -> bool:
    """Return whether two known words of a text surely stand by themselves, by what is plainly beside them."""
    left, right = read.strings[number : number + 2]
    if not _may_touch(left[-1] + right[0]):
        return True
    known, last = shipped_tables().words.known, len(read.strings) - 1
    row = read.strings[max(0, number - 1) : number + 3]
    if row != read.texts[max(0, number - 1) : number + 3] or not all(map(are_letters, row)):
        return False
    if left not in known or right not in known or left + right not in known:
        return False
    if text.count(f"{left} {right}") != 1 or " ".join(row) not in text:
        return False
    before = row[0] if number else BREAK
    after = row[-1] if number + 1 < last else BREAK
    cost = shared_oov_costs(run_lexicon()).bigram_cost
    apart = cost(before, left) + cost(left, right) + cost(right, after)
    bits = apart - cost(before, left + right) - cost(left + right, after) - weights.BOTH_KNOWN_PENALTY
    return confidence_of_bits(bits) < told_from
