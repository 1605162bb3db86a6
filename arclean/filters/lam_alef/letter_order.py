"""The letters of a word in the order of a candidate, and what becomes of their marks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.arabic.marks import MARK
from arclean.arabic.unmapped_glyphs import GLYPH_NUMBER
from arclean.core.edits import Origin, Span
from arclean.filters.lam_alef.ligature_tables import ALEFS, BARE_ALEF, bears_marks
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.text_words import NON_LETTERS

if TYPE_CHECKING:
    import re

    from arclean.filters.lam_alef.word_analysis import Candidate

__all__ = ["is_impossible_turn", "marks_speak_against", "reorder_letters"]

_has_final_tanween = LazyPattern("[\u064c\u064d]").search  # no alef follows these
_find_units = LazyPattern(
    f"([{LETTER}][{MARK}]*+)([{NON_LETTERS}]*+(?:{GLYPH_NUMBER}[{NON_LETTERS}]*+)*+)"  # a letter, what follows it
).finditer


def _letters_in_order(candidate: Candidate, first: int) -> list[int | str]:
    """Return what stands from a letter to the last span of a candidate: indices of letters, and inserted letters."""
    items: list[int | str] = list(range(first, candidate.spans[-1][1]))
    if candidate.kind == LOST_ALEF:
        for inserted, (at, _) in enumerate(candidate.spans):
            items.insert(at - first + inserted, candidate.word[at + inserted])
    else:
        for at, end in candidate.spans:
            items[at - first : end - first] = items[at - first : end - first][::-1]
    return items


@lru_cache(maxsize=1 << 12)
def reorder_letters(word: str, candidate: Candidate, alef_bears_fathatan: bool) -> tuple[int, int, str, Origin]:
    """Return the span of a word that changes, what it becomes, and where each character of that comes from.

    Marks go with their letters, but those after a ligature were drawn on its last letter, and stay last (see
    :func:`_owners_of_marks`). A kashida, or what stands for one, stays in its place: it was drawn after the ligature.
    """
    units = list(_find_units(word))
    first, last = candidate.spans[0][0], candidate.spans[-1][1]
    if candidate.kind == LOST_ALEF and len(units[first - 1][1]) > 1:
        first -= 1  # the marks of the lam may be those of its alef
    begin = units[first - 1].end() if first else 0
    stop = units[last - 1].end(1) if first < last else begin
    kashidas = iter([unit.span(2) for unit in units[first : last - 1]])
    owners = _owners_of_marks(units, candidate, alef_bears_fathatan=alef_bears_fathatan)
    target = ""
    origin: list[tuple[Span, Span]] = []
    items = _letters_in_order(candidate, first)
    for place, item in enumerate(items):
        if isinstance(item, str):
            if not _takes_marks(items, place, units, alef_bears_fathatan=alef_bears_fathatan):
                target += item
            continue
        at, owned = units[item].start(), units[owners.get(item, item)]
        spans = [(at, at + 1), (owned.start() + 1, owned.end(1))]
        takes = _takes_marks(items, place + 1, units, alef_bears_fathatan=alef_bears_fathatan)
        for number, (start, end) in enumerate((*spans, next(kashidas, (0, 0)))):
            if number == 1 and takes:
                target += str(items[place + 1])
            if start < end:
                origin.append((Span(len(target), len(target) + end - start), Span(start - begin, end - begin)))
                target += word[start:end]
    return begin, stop, target, tuple(origin)


def _takes_marks(items: list[int | str], place: int, units: list[re.Match[str]], *, alef_bears_fathatan: bool) -> bool:
    """Return whether an item is a lost alef whose marks stand on the lam before it."""
    alef, lam = items[place] if place < len(items) else 0, items[place - 1]  # before the first: the last, an alef
    if not isinstance(alef, str) or not isinstance(lam, int):
        return False
    letter, marks = units[lam][1][0], units[lam][1][1:]
    return bool(marks) and bears_marks(letter, alef, marks, alef_bears_fathatan=alef_bears_fathatan)


def _owners_of_marks(units: list[re.Match[str]], candidate: Candidate, *, alef_bears_fathatan: bool) -> dict[int, int]:
    """Return the letters of ligatures that are turned whose marks change hands: whose marks each of them gets.

    A mark after a swapped ligature was drawn on all of it: it may be that of the letter which was last in print
    (``املُ`` is ``المُ``), unless others of its letters have theirs.
    """
    owners: dict[int, int] = {}
    for at, end in candidate.spans if candidate.kind != LOST_ALEF else ():
        marks = units[end - 1][1][1:]
        is_only_one = marks and all(len(unit[1]) == 1 for unit in units[at : end - 1])
        first, last = units[end - 1][1][0], units[at][1]
        if is_only_one and bears_marks(first, last, marks, alef_bears_fathatan=alef_bears_fathatan):
            owners |= {at: end - 1, end - 1: at}
    return owners


def is_impossible_turn(word: str, candidate: Candidate) -> bool:
    """Return whether a turn would make what nobody writes, so that the word is right as it stands.

    That is an alef before a tanween that ends words (``ليالٍ``), or a last alef before a kashida: it joins no letter,
    and before a number stands an article (``سن الـ 20``).
    """
    ends_in_kashida = word.endswith(TATWEEL)
    if candidate.kind == LOST_ALEF or not (ends_in_kashida or _has_final_tanween(word)):
        return False
    units = list(_find_units(word))
    if ends_in_kashida and candidate.spans[-1][1] == len(units) and units[candidate.spans[-1][0]][1] in ALEFS:
        return True
    return any(_has_final_tanween(units[end - 1][1]) for at, end in candidate.spans if units[at][1] == BARE_ALEF)


def marks_speak_against(word: str, candidate: Candidate) -> bool:
    """Return whether vowels stand on the letters of a ligature as they do where it came out right.

    A ligature has one place for marks: of a lam-alef those that are its alef's, of others those of one letter.
    """
    if word.isalpha():
        return False
    units = list(_find_units(word))
    if candidate.kind == LOST_ALEF:
        inserted = [candidate.word[at + number] for number, (at, _) in enumerate(candidate.spans)]
        lams = [units[at - 1][1] for at, _ in candidate.spans]
        return any(
            len(lam) > 1 and not bears_marks(lam[0], alef, lam[1:]) for lam, alef in zip(lams, inserted, strict=True)
        )
    for at, end in candidate.spans:
        marked = [unit[1] for unit in units[at:end] if len(unit[1]) > 1]
        if len(marked) > 1 or (marked and not bears_marks(units[end - 1][1][0], units[at][1][0], marked[0][1:])):
            return True
    return False
