"""What a word of a text may have been before a map shifted its letters, and how likely that is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import TATWEEL
from arclean.filters.form_runs import weights
from arclean.filters.form_runs.joined_letters import ALEFS, JoinedLetter, form_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.filters.form_runs.shifted_runs import Origins

__all__ = ["ShiftReader", "ShiftReading", "turn_lam_alefs"]

_Spelling = tuple[str, tuple[JoinedLetter, ...], int]
"""Letters, the forms that were shifted, and how many were not that their map shifts elsewhere."""
_MAX_READINGS = 64  # of one word
_MOST_WORD_LETTERS = 15  # longer ones are several words
_turn_lam_alef = LazyPattern(f"(?<=\u0627)([{ALEFS}])\u0644").sub  # another filter turns them in the text


class ShiftReading(NamedTuple):
    """A word as it may have been: its bits, its letters, and the forms that came out as other letters."""

    bits: float
    word: str
    shifted: tuple[JoinedLetter, ...]


class ShiftReader:
    """Reads words by what their letters may stand for; ``cost`` returns the bits of a word."""

    def __init__(self, cost: Callable[[str], float]) -> None:
        self._table_cost = cost
        self.cost = lru_cache(maxsize=1 << 14)(self._find_cost)
        self._read: dict[tuple[str, Origins], list[ShiftReading]] = {}

    def _find_cost(self, word: str) -> float:
        """Return the bits of a word; a tatweel at its end is no letter, and makes no word likelier."""
        letters = word.rstrip(TATWEEL)
        bits = self._table_cost(letters) + weights.TATWEEL_COST * (letters != word)
        turned = turn_lam_alefs(letters)
        return bits if turned == letters else min(bits, self._table_cost(turned) + weights.SWAP_COST)

    def read_word(self, word: str, origins: Origins) -> list[ShiftReading]:
        """Return the readings of a word by what letters may stand for, the likeliest first; there is one at least.

        >>> from arclean.filters.form_runs.shifted_runs import join_origins, shifted_runs
        >>> lam = JoinedLetter("ل", before=True, after=True)
        >>> run = next(run for run in shifted_runs() if run.shifts == {lam: "م"})
        >>> costs = {"على": 8.0, "عمى": 17.0}
        >>> [one.word for one in ShiftReader(costs.__getitem__).read_word("عمى", join_origins([run]))]
        ['على', 'عمى']
        """
        if len(word) > _MOST_WORD_LETTERS or _index_origins(origins)[0].keys().isdisjoint(word):
            return [ShiftReading(self.cost(word), word, ())]
        asked = frozenset((seen, form) for seen, form in origins if seen in word or form.letter in word)
        key = word, asked
        if key not in self._read:
            spelt = _spell(word, asked)
            self._read[key] = sorted(
                ShiftReading(self.cost(letters) + weights.KEPT_COST * kept, letters, shifted)
                for letters, shifted, kept in spelt
            )
        return self._read[key]


def turn_lam_alefs(word: str) -> str:
    """Return a word with the letters of its lam-alefs in their order.

    >>> turn_lam_alefs("األول")
    'الأول'
    """
    return _turn_lam_alef("\u0644\\1", word)


def _spell(word: str, origins: Origins) -> list[_Spelling]:
    """Return the spellings of a word, at most so many."""
    by_letter, always = _index_origins(origins)
    spelt: list[_Spelling] = [("", (), 0)]
    for letter, after in zip(word, (*word[1:], ""), strict=True):
        meant = by_letter.get(letter, ())
        longer: list[_Spelling] = []
        for start, shifted, kept in spelt:
            before = start[-1:]
            longer.append((start + letter, shifted, kept + (form_at(before, letter, after) in always)))
            fits = (form for form in meant if form_at(before, form.letter, after) == form)
            longer.extend((start + form.letter, (*shifted, form), kept) for form in fits)
        spelt = longer[:_MAX_READINGS]
    return spelt


@lru_cache(maxsize=1 << 10)
def _index_origins(origins: Origins) -> tuple[dict[str, tuple[JoinedLetter, ...]], frozenset[JoinedLetter]]:
    """Return what each letter may stand for, and all forms that are shifted."""
    found: dict[str, tuple[JoinedLetter, ...]] = {}
    for seen, form in sorted(origins):
        found[seen] = (*found.get(seen, ()), form)
    return found, frozenset(form for _, form in origins)
