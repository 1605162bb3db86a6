"""Letters without gaps cut into words: the cheapest words by the lexicon, and how sure each cut is.

A row of letters that stand equally far apart does not show where its words end. The words are those whose bigrams cost
least, with the words beside the row; a place in the row is as sure as the best way that cuts there differs from the
best that does not. A word that no table has counted may be a name; it costs what spells it, and more.
"""

from __future__ import annotations

from collections import defaultdict
from math import inf
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.letter_spacing import weights
from arclean.filters.letter_spacing.cut_chances import chance_of_cut
from arclean.filters.letter_spacing.row_words import RowCosts, RowPaths, RowSurroundings, RowWord
from arclean.language.folding import fold
from arclean.language.letter_bigrams import spelling_cost

if TYPE_CHECKING:
    from arclean.language.lexicon import Lexicon

__all__ = ["Segments", "find_paths", "segment_letters"]

_LAST_LETTERS = "\u0629\u0649"  # teh marbuta, alef maksura: only at the end of a word
_LONGEST_WORD = 14  # letters, with clitics
_MOST_OPEN = 3  # words that end at a place and are followed further, the cheapest


class Segments(NamedTuple):
    """Where words begin and end in a row of letters, the chance (0..1) that all are right, and the gain.

    ``gain`` is by how many bits a letter the words are cheaper than letters by themselves, 0 where one is unknown;
    ``are_counted`` is whether the lexicon has counted all words, ``are_likely`` whether what it has not are rare ones
    or derived from others; a clitic by itself is likely.
    """

    ends: list[int]
    chance: float
    gain: float
    are_counted: bool
    are_likely: bool


_NOTHING_BESIDE = RowSurroundings()


def segment_letters(letters: str, lexicon: Lexicon, beside: RowSurroundings = _NOTHING_BESIDE) -> Segments | None:
    """Return the words of letters in a row; None where they can be no words.

    >>> from arclean.core.context import Context
    >>> segment_letters("الفصلالأولمنالكتاب", Context().lexicon).ends
    [5, 10, 12, 18]
    """
    costs = RowCosts(lexicon, beside)
    paths = find_paths(letters, costs)
    if paths is None:
        return None
    words = [word.text for word in paths.words]
    likely = [*map(costs.is_likely, words)]
    gain = (spelling_cost(paths.letters) - paths.bits) / len(letters) if all(likely) else 0.0
    is_last_lone = paths.words[-1].start in beside.lone
    are_likely = all(likely[:-1] if is_last_lone else likely)
    are_counted = all(costs.find_word(word)[1] for word in words)
    ends = [word.end for word in paths.words]
    return Segments(ends, chance_of_cut(paths, costs), gain, are_counted, are_likely)


def find_paths(letters: str, costs: RowCosts) -> RowPaths | None:
    """Return the ways to cut letters in a row into words; None where there is none."""
    plain = fold(letters)
    if len(plain) != len(letters):
        return None
    by_start, by_end = _find_words(plain, costs)
    forth = _least_costs(by_start, by_end, costs)
    if forth is None:
        return None
    back = _costs_after(by_start, costs, forth)
    through = {word: cost + back[word] for word, cost in forth.items() if word in back}
    words = _cheapest_path(forth, by_end, len(plain), costs)
    best = min(through.values())
    ending, starting = defaultdict[int, list[RowWord]](list), defaultdict[int, list[RowWord]](list)
    for word in through:
        ending[word.end].append(word)
        starting[word.start].append(word)
    rivals = _find_rivals(through, {word.end for word in words}, len(plain), best)
    return RowPaths(plain, words, best, rivals, ending, starting)


def _find_words(plain: str, costs: RowCosts) -> tuple[list[list[RowWord]], list[list[RowWord]]]:
    """Return the words that begin at each place, and those that end there; of one letter where one may stand alone."""
    by_start: list[list[RowWord]] = [[] for _ in range(len(plain) + 1)]
    by_end: list[list[RowWord]] = [[] for _ in range(len(plain) + 1)]
    for start in range(len(plain)):
        if start in costs.beside.inner:
            continue
        for end in range(start + 1, min(len(plain), start + _LONGEST_WORD) + 1):
            if end - start > 1 and plain[end - 2] in _LAST_LETTERS:
                break
            text, is_lone = plain[start:end], start in costs.beside.lone and end == len(plain)
            bits, is_counted = (weights.LONE_LETTER_BITS, False) if is_lone else costs.find_word(text)
            if bits < inf and end not in costs.beside.inner:
                word = RowWord(start, end, text, bits, is_counted)
                by_start[start].append(word)
                by_end[end].append(word)
            if end in costs.beside.ends:
                break
    return by_start, by_end


def _least_costs(
    by_start: list[list[RowWord]], by_end: list[list[RowWord]], costs: RowCosts
) -> dict[RowWord, float] | None:
    """Return the least cost of the words up to each word, with it; None where no words lead to the end."""
    forth: dict[RowWord, float] = {}
    for start in range(len(by_start)):
        before = sorted((word for word in by_end[start] if word in forth), key=forth.__getitem__)[:_MOST_OPEN]
        for word in by_start[start]:
            if start == 0:
                forth[word] = costs.follow(None, word)
            elif before and not word.is_counted:  # its bits are the same after any word
                forth[word] = forth[before[0]] + costs.follow(before[0], word)
            elif before:
                forth[word] = min(forth[last] + costs.follow(last, word) for last in before)
    return forth if any(word in forth for word in by_end[-1]) else None


def _costs_after(by_start: list[list[RowWord]], costs: RowCosts, forth: dict[RowWord, float]) -> dict[RowWord, float]:
    """Return the least cost of what follows each word to the end."""
    back: dict[RowWord, float] = {}
    after_place: dict[int, list[RowWord]] = {}
    after_uncounted: dict[int, float] = {}  # whatever the word is
    for word in sorted(forth, key=lambda one: -one.start):
        end = word.end
        if end == len(by_start) - 1:
            back[word] = costs.end(word)
            continue
        if end not in after_place:
            after = [one for one in by_start[end] if one in back]
            after_place[end] = sorted(after, key=lambda one: back[one] + one.bits)[:_MOST_OPEN]
        if not after_place[end]:
            continue
        if word.is_counted:
            back[word] = min(back[one] + costs.follow(word, one) for one in after_place[end])
        else:
            if end not in after_uncounted:
                after_uncounted[end] = min(back[one] + costs.follow(word, one) for one in after_place[end])
            back[word] = after_uncounted[end]
    return back


def _cheapest_path(
    forth: dict[RowWord, float], by_end: list[list[RowWord]], size: int, costs: RowCosts
) -> list[RowWord]:
    """Return the words of the cheapest path."""
    words: list[RowWord] = []
    last: RowWord | None = None
    while size:
        following, before = last, [one for one in by_end[size] if one in forth]
        last = min(before, key=lambda one: forth[one] + (costs.follow(one, following) if following else costs.end(one)))
        words.append(last)
        size = last.start
    return words[::-1]


def _find_rivals(
    through: dict[RowWord, float], ends: set[int], size: int, best: float
) -> dict[int, tuple[float, RowWord]]:
    """Return for each place the word of the best way that differs from the best at it, with how much dearer it is."""
    cut: dict[int, tuple[float, RowWord]] = {}
    over: dict[int, tuple[float, RowWord]] = {}
    for word, cost in sorted(through.items(), key=itemgetter(1)):
        cut.setdefault(word.end, (cost - best, word))
        for place in range(word.start + 1, word.end):
            over.setdefault(place, (cost - best, word))
    rivals = {place: (over if place in ends else cut).get(place) for place in range(1, size)}
    return {place: one for place, one in rivals.items() if one}
