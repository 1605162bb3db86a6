"""Words of Arabic that keep a Farsi yeh where the text has Arabic yehs too: nothing decides them, so they are reported.

A text with no other yeh says nothing of its words, and neither do names and quotations of other languages.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.core.line_spans import line_spans_with
from arclean.filters.look_alikes.document_letters import without_quotations
from arclean.filters.look_alikes.substitutions import blank_foreign_words, fold_alikes

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

    from arclean.language.lexicon import Lexicon

__all__ = ["LeftYeh", "find_left_hehs", "find_left_yehs"]

_FARSI_YEH, _YEH, _MAKSURA = "\u06cc", "\u064a", "\u0649"
_has_farsi_yeh = LazyPattern(_FARSI_YEH).search
_has_other_yeh = LazyPattern(f"[{_YEH}{_MAKSURA}]").search
_words_with_farsi_yeh = LazyPattern(f"[{LETTER}{MARK}{TATWEEL}]*{_FARSI_YEH}[{LETTER}{MARK}{TATWEEL}]*").finditer
_ends_word = LazyPattern(f"{_FARSI_YEH}[{MARK}{TATWEEL}]*\\Z").search


_OTHER_HEHS, _MIN_LETTERS = "\u06c1\u06d5\u06c3", 3  # heh goal, ae, teh marbuta goal; of a word that says something
_has_other_heh = LazyPattern(f"[{_OTHER_HEHS}]").search
_words_with_other_heh = LazyPattern(f"[{LETTER}{MARK}{TATWEEL}]*[{_OTHER_HEHS}][{LETTER}{MARK}{TATWEEL}]*").finditer


class LeftYeh(NamedTuple):
    """A word with a Farsi yeh, its start in the text, and the words of Arabic that it may be, the commonest first."""

    start: int
    word: str
    readings: tuple[str, ...]


def find_left_yehs(
    text: str, folded: Container[int], is_arabic: Callable[[int], bool], lexicon: Callable[[], Lexicon]
) -> Iterator[LeftYeh]:
    """Yield the words of Arabic lines with a Farsi yeh that is not ``folded``, in a text that has other yehs too.

    ``is_arabic`` says of the line that begins at a place whether it is.

    >>> from arclean.language.lexicon import run_lexicon
    >>> [one.readings for one in find_left_yehs("في حین", (), lambda start: True, run_lexicon)]
    [('حين',)]
    """
    if not _has_other_yeh(text):
        return
    shown = without_quotations(text)
    for line in line_spans_with(_has_farsi_yeh, shown):
        if not is_arabic(line.start):
            continue
        own = shown[line.start : line.end]
        kept = blank_foreign_words(own, fold_alikes(own))
        for found in _words_with_farsi_yeh(kept):
            start = line.start + found.start()
            if all(start + at in folded for at, char in enumerate(found[0]) if char == _FARSI_YEH):
                continue
            costs = {one: lexicon().word_cost(one) for one in _readings(found[0])}
            readings = sorted((one for one, cost in costs.items() if cost < inf), key=costs.__getitem__)
            if readings:
                yield LeftYeh(start, found[0], tuple(readings))


def find_left_hehs(
    text: str, folded: Container[int], is_arabic: Callable[[int], bool], lexicon: Callable[[], Lexicon]
) -> Iterator[LeftYeh]:
    """Yield the words of Arabic lines with a heh goal, an ae or their like that is not ``folded``, Arabic without it.

    No keyboard of Arabic has these letters; a word of another language beside others of it is quoted.

    >>> from arclean.language.lexicon import run_lexicon
    >>> [one.readings for one in find_left_hehs("في ہذا البيت", (), lambda start: True, run_lexicon)]
    [('هذا',)]
    """
    shown = without_quotations(text)
    for line in line_spans_with(_has_other_heh, shown):
        if not is_arabic(line.start):
            continue
        own = shown[line.start : line.end]
        for found in _words_with_other_heh(blank_foreign_words(own, fold_alikes(own))):
            read, start = fold_alikes(found[0]), line.start + found.start()
            if len(read) < _MIN_LETTERS or all(
                start + at in folded for at, char in enumerate(found[0]) if char in _OTHER_HEHS
            ):
                continue
            if lexicon().word_cost(read) < inf:
                yield LeftYeh(start, found[0], (read,))


def _readings(word: str) -> tuple[str, ...]:
    """Return a word with Arabic yehs: at its end with either of them."""
    read = fold_alikes(word)
    final = _ends_word(word)
    return (read,) if final is None else (read, read[: final.start()] + _MAKSURA + read[final.start() + 1 :])
