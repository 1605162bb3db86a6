"""Lines whose letters a typesetter set apart, as text in which the words show: their order is judged by words.

A line of single letters tells nothing, whichever way it stands. Its narrow gaps stand between letters; wider ones
part words, or none do. A row of letters in the order of the alphabet, a spelt name or a formula is too short, or one of
several things in a line.
"""

from __future__ import annotations

from arclean.arabic.digits import DIGIT
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.arabic.presentation_forms import FORM
from arclean.filters.visual_order import weights

__all__ = ["close_letter_gaps", "has_digits_apart"]

_GAPS = " \u00a0\u2009\u202f"
_SINGLE = f"[{LETTER}{FORM}][{MARK}]*"
_has_row = LazyPattern(f"(?<![^{_GAPS}]){_SINGLE}(?:[{_GAPS}]{{1,3}}{_SINGLE}(?![^{_GAPS}])){{3}}").search
_gap_widths = LazyPattern(f"[{_GAPS}]+").findall
_tokens = LazyPattern(f"[^{_GAPS}]+").findall
_is_single = LazyPattern(f"{_SINGLE}").fullmatch
_has_digits_apart = LazyPattern(f"[{DIGIT}][{_GAPS}]{{1,3}}[{DIGIT}]").search
_each_gap = LazyPattern(f"[{_GAPS}]+").sub


def close_letter_gaps(line: str) -> str:
    """Return a line without the gaps between its letters, where nearly all of its words are single letters.

    >>> close_letter_gaps("م د ي ن ة   ك ب ي ر ة"), close_letter_gaps("الفقرة أ ب ج د")
    ('مدينة كبيرة', 'الفقرة أ ب ج د')
    """
    if not _has_row(line):
        return line
    tokens = _tokens(line)
    single = sum(map(bool, map(_is_single, tokens)))
    if single < weights.MIN_SPACED_LETTERS or single < weights.MIN_SPACED_SHARE * len(tokens):
        return line
    narrow = min(map(len, _gap_widths(line.strip(_GAPS))))
    return _each_gap(lambda gap: "" if len(gap[0]) == narrow else " ", line)


def has_digits_apart(line: str) -> bool:
    """Return whether a line has digits with gaps between them: a number, or several, which nothing shows.

    >>> has_digits_apart("ا ر ا ن ي د   1 2 0")
    True
    """
    return _has_digits_apart(line) is not None
