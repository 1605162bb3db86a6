"""What a word of a text may have been before a map shifted its letters, and how likely that is."""

from __future__ import annotations

from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import TATWEEL
from arclean.filters.form_runs import weights
from arclean.filters.form_runs.joined_letters import ALEFS, JoinedLetter, form_at, joined_letters
from arclean.filters.form_runs.shifted_runs import Origins, join_origins, shifted_runs

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ShiftReader", "ShiftReading", "turn_lam_alefs"]

_Spelling = tuple[str, tuple[JoinedLetter, ...], int]
"""Letters, the forms that were shifted, and how many were not that their map shifts elsewhere."""
_MAX_READINGS = 64  # of one word
_MOST_READ = 1 << 9  # words whose readings are kept: each may take 10 kB
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
        self.cost = lru_cache(maxsize=1 << 12)(partial(_find_cost, cost))  # no method: a reader goes when its text does
        self._read: dict[tuple[str, Origins], list[ShiftReading]] = {}

    def may_change(self, word: str, origins: Origins, known: Origins = frozenset()) -> bool:
        """Return whether a letter of a word may stand for another one by some origins, where others are known."""
        return not _possible_origins(word, known).isdisjoint(origins)

    def read_word(self, word: str, origins: Origins) -> list[ShiftReading]:
        """Return the readings of a word by what letters may stand for, the likeliest first; there is one at least.

        >>> from arclean.filters.form_runs.shifted_runs import join_origins, shifted_runs
        >>> lam = JoinedLetter("ل", before=True, after=True)
        >>> run = next(run for run in shifted_runs() if run.shifts == {lam: "م"})
        >>> costs = {"على": 8.0, "عمى": 17.0}
        >>> [one.word for one in ShiftReader(costs.__getitem__).read_word("عمى", join_origins([run]))]
        ['على', 'عمى']
        """
        by_letter, always = _index_origins(origins)
        if len(word) > _MOST_WORD_LETTERS or by_letter.keys().isdisjoint(word):
            return [ShiftReading(self.cost(word), word, ())]
        if not self.may_change(word, origins):
            kept = sum(form in always for form in joined_letters(word))
            return [ShiftReading(self.cost(word) + weights.KEPT_COST * kept, word, ())]
        asked = origins & _relevant_origins(word)
        key = word, asked
        if key not in self._read:
            if len(self._read) >= _MOST_READ:
                self._read.clear()
            spelt = _spell(word, asked)
            self._read[key] = sorted(
                ShiftReading(self.cost(letters) + weights.KEPT_COST * kept, letters, shifted)
                for letters, shifted, kept in spelt
            )
        return self._read[key]


@lru_cache(maxsize=1 << 10)  # a word is read by hundreds of runs
def _possible_origins(word: str, known: Origins) -> Origins:
    """Return what some letter of a word may stand for by any run, of a form that fits between its neighbours.

    The one before it may itself stand for another, by the ``known`` origins.
    """
    by_letter, _ = _index_origins(_all_origins())
    found: set[tuple[str, JoinedLetter]] = set()
    befores = {""}
    for letter, after in zip(word, (*word[1:], ""), strict=True):
        meant = by_letter.get(letter, ())
        found.update((letter, form) for form in meant for one in befores if form_at(one, form.letter, after) == form)
        befores = {letter, *(form.letter[-1] for seen, form in known if seen == letter)}
    return frozenset(found)


@lru_cache(maxsize=1 << 10)
def _relevant_origins(word: str) -> Origins:
    """Return the origins by which the readings of a word may differ: those that fit, and those of forms that it has."""
    known = _all_origins()
    by_letter, _ = _index_origins(known)
    forms: set[JoinedLetter] = set()
    befores = {""}
    for letter, after in zip(word, (*word[1:], ""), strict=True):
        forms.update(form_at(one, letter, after) for one in befores)
        befores = {letter, *(form.letter[-1] for form in by_letter.get(letter, ()))}
    return _possible_origins(word, known).union(*(_origins_of_form().get(form, ()) for form in forms))


@cache
def _all_origins() -> Origins:
    return join_origins(shifted_runs())


@cache
def _origins_of_form() -> dict[JoinedLetter, list[tuple[str, JoinedLetter]]]:
    """Return what each form comes out as by any run."""
    found: dict[JoinedLetter, list[tuple[str, JoinedLetter]]] = {}
    for seen, form in _all_origins():
        found.setdefault(form, []).append((seen, form))
    return found


def _find_cost(table_cost: Callable[[str], float], word: str) -> float:
    """Return the bits of a word; a tatweel at its end is no letter, and makes no word likelier."""
    letters = word.rstrip(TATWEEL)
    bits = table_cost(letters) + weights.TATWEEL_COST * (letters != word)
    turned = turn_lam_alefs(letters)
    return bits if turned == letters else min(bits, table_cost(turned) + weights.SWAP_COST)


def turn_lam_alefs(word: str) -> str:
    """Return a word with the letters of its lam-alefs in their order.

    >>> turn_lam_alefs("األول")
    'الأول'
    """
    return _turn_lam_alef("\u0644\\1", word)


def _spell(word: str, origins: Origins) -> list[_Spelling]:
    """Return the spellings of a word, at most so many.

    Letters that stand for themselves alone are put off, and added to all spellings at once.
    """
    by_letter, always = _index_origins(origins)
    spelt: list[_Spelling] = [("", (), 0)]
    tail, tail_kept, is_varied = "", 0, False
    for last, letter, after in zip(("", *word), word, (*word[1:], ""), strict=False):
        meant = by_letter.get(letter, ())
        if not (meant or is_varied):
            tail, tail_kept = tail + letter, tail_kept + (form_at(last, letter, after) in always)
            continue
        longer: list[_Spelling] = []
        for begun, shifted, begun_kept in spelt:
            start, kept = begun + tail, begun_kept + tail_kept
            before = start[-1:]
            longer.append((start + letter, shifted, kept + (form_at(before, letter, after) in always)))
            fits = [form for form in meant if form_at(before, form.letter, after) == form]
            longer += [(start + form.letter, (*shifted, form), kept) for form in fits]
        is_varied = len(longer) > len(spelt)
        spelt, tail, tail_kept = longer[:_MAX_READINGS], "", 0
    return [(start + tail, shifted, kept + tail_kept) for start, shifted, kept in spelt]


@lru_cache(maxsize=1 << 8)
def _index_origins(origins: Origins) -> tuple[dict[str, tuple[JoinedLetter, ...]], frozenset[JoinedLetter]]:
    """Return what each letter may stand for, and all forms that are shifted."""
    found: dict[str, tuple[JoinedLetter, ...]] = {}
    for seen, form in sorted(origins):
        found[seen] = (*found.get(seen, ()), form)
    return found, frozenset(form for _, form in origins)
