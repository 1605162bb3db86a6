"""Letters without gaps cut into words: the cheapest words by the lexicon, and how sure each cut is.

A row of letters that stand equally far apart does not show where its words end. The words are those whose bigrams cost
least, with the words beside the row; a place in the row is as sure as the best way that cuts there differs from the
best that does not. A word that no table has counted may be a name; it costs what spells it, and more.
"""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.letter_spacing import weights
from arclean.filters.letter_spacing.cut_chances import chance_of_cut
from arclean.filters.letter_spacing.row_words import RowCosts, RowPaths, RowSurroundings, RowWord, RowWords
from arclean.language.folding import fold
from arclean.language.letter_bigrams import SpellingCosts, spelling_cost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.language.lexicon import Lexicon

__all__ = ["Segments", "find_paths", "find_words", "segment_letters"]

_LAST_LETTERS = "\u0629\u0649"  # teh marbuta, alef maksura: only at the end of a word
_LONGEST_WORD = 14  # letters, with clitics
_ROWS_KEPT = 1 << 6  # rows whose words are kept
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


@lru_cache(maxsize=_ROWS_KEPT)  # a row is asked again beside one that was read
def segment_letters(letters: str, lexicon: Lexicon, beside: RowSurroundings = _NOTHING_BESIDE) -> Segments | None:
    """Return the words of letters in a row, which are not to be changed; None where they can be no words.

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
    if beside.touches_number and len(words[0]) == 1:
        rest = segment_letters(letters[1:], lexicon, beside.after_first())
        return rest and rest._replace(ends=[1, *(end + 1 for end in rest.ends)])
    is_last_lone = paths.words[-1].start in beside.lone
    are_likely = all(likely[:-1] if is_last_lone else likely)
    gain = (spelling_cost(paths.letters) - paths.bits) / len(letters) if all(likely) else 0.0
    are_counted = all(costs.find_word(word)[1] for word in words)
    ends = [word.end for word in paths.words]
    return Segments(ends, chance_of_cut(paths, costs), gain, are_counted, are_likely)


def find_paths(letters: str, costs: RowCosts) -> RowPaths | None:
    """Return the ways to cut letters in a row into words; None where there is none."""
    plain = fold(letters)
    if len(plain) != len(letters):
        return None
    words = find_words(plain, costs)
    if not words.ending[-1]:
        return None
    forth = _least_costs(words, costs)
    back = _costs_after(words, costs)
    through = [inf if after == inf else cost + after for cost, after in zip(forth, back, strict=True)]
    cheapest = _cheapest_path(words, forth, costs)
    best = min(through)
    rivals = _find_rivals(words.listed, through, {word.end for word in cheapest}, len(plain), best)
    starting, ending = (
        [[words.listed[number] for number in numbers if back[number] < inf] for numbers in one]
        for one in (words.starting, words.ending)
    )
    return RowPaths(plain, cheapest, best, rivals, ending, starting)


def find_words(plain: str, costs: RowCosts) -> RowWords:
    """Return the words that some way leads to; of one letter where one may stand alone."""
    size, (ends, inner, lone, may_be_unit) = len(plain), costs.beside[2:]
    listed: list[RowWord] = []
    starting: list[list[int]] = [[] for _ in range(size + 1)]
    ending: list[list[int]] = [[] for _ in range(size + 1)]
    spelling, bits_of, price = SpellingCosts(plain), costs.known_bits, costs.price_word
    for start in range(size):
        if start in inner or (start and not ending[start]):
            continue
        for end in range(start + 1, min(size, start + _LONGEST_WORD) + 1):
            if end - start > 1 and plain[end - 2] in _LAST_LETTERS:
                break
            text = plain[start:end]
            if (end == size and start in lone) or (may_be_unit and end == 1):
                bits, is_counted = weights.LONE_LETTER_BITS, False
            else:
                bits, is_counted = bits_of(text) or price(text, spelling.span_cost(start, end))
            if bits < inf and end not in inner:
                starting[start].append(len(listed))
                ending[end].append(len(listed))
                listed.append(RowWord(start, end, text, bits, is_counted))
            if end in ends:
                break
    return RowWords(listed, starting, ending)


def _least_costs(words: RowWords, costs: RowCosts) -> list[float]:
    """Return the least cost of the words up to each word, with it."""
    listed, forth = words.listed, [inf] * len(words.listed)
    for start, (starting, ending) in enumerate(zip(words.starting, words.ending, strict=True)):
        if not starting:
            continue
        before = [(listed[at], forth[at]) for at in sorted(ending, key=forth.__getitem__)[:_MOST_OPEN]]
        for number in starting:
            word = listed[number]
            if start == 0:
                forth[number] = costs.follow(None, word)
            elif word.is_counted:
                forth[number] = min([cost + costs.follow(last, word) for last, cost in before])
            else:  # its bits are the same after any word
                forth[number] = before[0][1] + costs.follow(before[0][0], word)
    return forth


def _costs_after(words: RowWords, costs: RowCosts) -> list[float]:
    """Return the least cost of what follows each word to the end; infinite where no way leads there."""
    listed, back = words.listed, [inf] * len(words.listed)
    for number in words.ending[-1]:
        back[number] = costs.end(listed[number])
    for place in range(len(words.ending) - 2, 0, -1):  # the words that begin there have been looked at
        after = [(back[at] + listed[at].bits, at) for at in words.starting[place] if back[at] < inf]
        if not after:
            continue
        cheapest = [(listed[at], back[at]) for _, at in sorted(after)[:_MOST_OPEN]]
        after_uncounted = inf  # whatever the word is
        for number in words.ending[place]:
            word = listed[number]
            if word.is_counted or after_uncounted == inf:
                back[number] = min([cost + costs.follow(word, one) for one, cost in cheapest])
                if not word.is_counted:
                    after_uncounted = back[number]
            else:
                back[number] = after_uncounted
    return back


def _cheapest_path(words: RowWords, forth: list[float], costs: RowCosts) -> list[RowWord]:
    """Return the words of the cheapest path."""
    found: list[RowWord] = []
    listed, place = words.listed, len(words.ending) - 1
    while place:
        if found:
            ways = [forth[at] + costs.follow(listed[at], found[-1]) for at in words.ending[place]]
        else:
            ways = [forth[at] + costs.end(listed[at]) for at in words.ending[place]]
        found.append(listed[words.ending[place][ways.index(min(ways))]])
        place = found[-1].start
    return found[::-1]


def _find_rivals(
    words: Sequence[RowWord], through: Sequence[float], ends: set[int], size: int, best: float
) -> dict[int, tuple[float, RowWord]]:
    """Return for each place the word of the best way that differs from the best at it, with how much dearer it is."""
    found: dict[int, tuple[float, RowWord]] = {}
    over, cut = ends.difference([size]), {*range(1, size)} - ends  # places that are looked for
    for number in sorted(range(len(words)), key=through.__getitem__):
        cost, word = through[number], words[number]
        if cost == inf or not (over or cut):
            break
        if word.end in cut:
            cut.remove(word.end)
            found[word.end] = cost - best, word
        for place in [place for place in over if word.start < place < word.end]:
            over.remove(place)
            found[place] = cost - best, word
    return {place: found[place] for place in sorted(found)}
