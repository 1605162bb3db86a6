"""Origins of letters as bits of a number, and the spellings of a word by some of them.

Some 350 origins are all that any run may make; a vote asks hundreds of runs of the same words, so what a run and a word
have in common is one operation of two numbers.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.form_runs.joined_letters import form_at, joins_after
from arclean.filters.form_runs.shifted_runs import Origins, ShiftedRun, join_origins, shifted_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.filters.form_runs.joined_letters import JoinedLetter

__all__ = [
    "MAX_SPELLINGS", "BitSpelling", "all_origins", "bits_of_forms", "bits_of_origins", "bits_of_word",
    "bits_that_matter", "iterate_bits", "origins_of_word", "spell_by_bits",
]  # fmt: skip

MAX_SPELLINGS = 64  # of one word
_ENDING = frozenset(letter for letter in map(chr, range(0x600, 0x900)) if not joins_after(letter))
_ANY_JOINING = "\u0628"  # any letter that joins to the next one


BitSpelling = tuple[str, int, int]
"""Letters, the bits of the origins of those that were shifted, and how many were."""


class _ShiftPlace(NamedTuple):
    """A place of a word whose letter may stand for others: their bits together, and each with its letter.

    A form ``fits`` after a letter that ends there, and after one that joins.
    """

    at: int
    bits: int
    forms: tuple[tuple[int, str, tuple[bool, bool]], ...]


@cache
def all_origins() -> Origins:
    """Return the origins of all runs."""
    return join_origins(shifted_runs())


@cache
def _bit_of_origin() -> dict[tuple[str, JoinedLetter], int]:
    return {origin: 1 << number for number, origin in enumerate(sorted(all_origins()))}


@lru_cache(maxsize=1 << 10)
def bits_of_origins(origins: Origins) -> int:
    """Return origins as bits."""
    bits = _bit_of_origin()
    return sum(bits[origin] for origin in origins)


@lru_cache(maxsize=1 << 10)
def bits_of_forms(run: ShiftedRun) -> int:
    """Return the origins of the forms that a run shifts, whatever they come out as, as bits."""
    return sum(_bits_by_form()[form] for form in run.shifts)


@lru_cache(maxsize=1 << 10)
def bits_of_word(word: str) -> int:
    """Return the origins of which a letter of a word may be one, whatever the others stand for, as bits.

    >>> lam = frozenset({("م", form_at("ب", "ل", "ب"))})
    >>> bool(bits_of_word("عمى") & bits_of_origins(lam)), bool(bits_of_word("دم") & bits_of_origins(lam))
    (True, False)
    """
    found = 0
    for place in _places_of_word(word):
        found |= place.bits
    return found


@lru_cache(maxsize=1 << 10)
def origins_of_word(word: str) -> tuple[tuple[str, JoinedLetter], ...]:
    """Return the origins of :func:`bits_of_word`."""
    origins = tuple(_bit_of_origin())
    return tuple(origins[number] for number in iterate_bits(bits_of_word(word)))


@lru_cache(maxsize=1 << 10)
def bits_that_matter(word: str) -> int:
    """Return the origins by which the readings of a word may differ, as bits: those that fit, and of forms it has."""
    of_form, found = _bits_by_form(), bits_of_word(word)
    for letter, after in zip(word, (*word[1:], ""), strict=True):
        for before in ("", _ANY_JOINING):
            found |= of_form.get(form_at(before, letter, after), 0)
    return found


def iterate_bits(bits: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, the lowest first.

    >>> list(iterate_bits(0b10110))
    [1, 2, 4]
    """
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def spell_by_bits(word: str, asked: int) -> list[BitSpelling]:
    """Return the spellings of a word by some origins, at most so many; its own is the first.

    >>> lam = frozenset({("م", form_at("ب", "ل", "ب"))})
    >>> [spelling[0] for spelling in spell_by_bits("عمى", bits_of_origins(lam))]
    ['عمى', 'على']
    """
    spelt: list[BitSpelling] = [("", 0, 0)]
    done = 0
    for at, bits, forms in _places_of_word(word):
        if not bits & asked:
            continue
        meant = [one for one in forms if one[0] & asked]
        kept, seen = word[done:at], word[done : at + 1]
        longer: list[BitSpelling] = []
        for begun, origins, shifted in spelt:
            longer.append((begun + seen, origins, shifted))
            start = begun + kept
            is_joined = start != "" and start[-1] not in _ENDING
            for bit, letter, fits in meant:
                if fits[is_joined]:
                    longer.append((start + letter, origins | bit, shifted + 1))
        spelt, done = longer[:MAX_SPELLINGS], at + 1
    rest = word[done:]
    return [(letters + rest, origins, shifted) for letters, origins, shifted in spelt] if rest else spelt


@lru_cache(maxsize=1 << 10)
def _places_of_word(word: str) -> tuple[_ShiftPlace, ...]:
    """Return the places of a word whose letters may stand for others, in their order."""
    found = []
    for at, (letter, after) in enumerate(zip(word, (*word[1:], ""), strict=True)):
        forms = _forms_that_fit(letter, after, is_first=not at)
        if forms:
            found.append(_ShiftPlace(at, sum(bit for bit, _, _ in forms), forms))
    return tuple(found)


@lru_cache(maxsize=1 << 11)
def _forms_that_fit(letter: str, after: str, *, is_first: bool) -> tuple[tuple[int, str, tuple[bool, bool]], ...]:
    """Return what a letter may stand for before another one, in the order of the bits."""
    befores = ("",) if is_first else ("", _ANY_JOINING)
    found = []
    for bit, form in _forms_by_letter().get(letter, ()):
        fits = [form_at(before, form.letter, after) == form for before in befores]
        if any(fits):
            found.append((bit, form.letter, (fits[0], fits[-1])))
    return tuple(found)


@cache
def _bits_by_form() -> dict[JoinedLetter, int]:
    """Return what each form may come out as, as bits."""
    found: dict[JoinedLetter, int] = {}
    for (_, form), bit in _bit_of_origin().items():
        found[form] = found.get(form, 0) | bit
    return found


@cache
def _forms_by_letter() -> dict[str, tuple[tuple[int, JoinedLetter], ...]]:
    """Return what each letter may stand for, in the order of the bits."""
    found: dict[str, tuple[tuple[int, JoinedLetter], ...]] = {}
    for (seen, form), bit in _bit_of_origin().items():
        found[seen] = (*found.get(seen, ()), (bit, form))
    return found
