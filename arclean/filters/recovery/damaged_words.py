"""Broken words: those that have lost letters, and the words of a reference or a lexicon that they may have been.

What is left of a word tells where letters are gone: behind its end (``وجـ``), or where unmapped glyphs stand. A glyph
stands for one letter, or for a ligature of two or three; or for a kashida, and for nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.recovery.inserted_tokens import UNMAPPED
from arclean.filters.recovery.word_alignment import around, bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.core.edits import Span
    from arclean.filters.recovery.reference_numbers import Reference
    from arclean.filters.recovery.word_alignment import Passages

__all__ = ["Broken", "Reading", "broken_words", "readings", "restored"]

_RUN = re.compile(f"{UNMAPPED}++")
_LIGATURE = 3  # letters that one glyph may stand for
_LOST = 4  # letters that a word may have lost at its end
_FILL = "\uf8fe"  # see slots.masked
_REACH = 12  # words on either side that are compared where the story is told in other words
_FEW = 256  # words of a reference that begin as a broken word does; more tell nothing
_TOLD = 0.9  # what words in any order are worth, against words in a row


class Broken(NamedTuple):
    """A word that has lost letters: its number among the words, its stretch, and the pattern of what it was."""

    number: int
    start: int
    end: int
    head: str
    pattern: str
    glyphs: int


class Reading(NamedTuple):
    """A word that a broken one may have been, with how well the words around agree, and its number in a reference."""

    word: str
    score: float
    passage: bool
    number: int


def broken_words(words: Passages, cut: Iterable[Span]) -> list[Broken]:
    """List the words that hold unmapped glyphs, and those that are known to be cut."""
    text = words.text
    ends = {span.end for span in cut}
    unmapped = _RUN.search(text) is not None
    if not ends and not unmapped:
        return []
    found = []
    for number, (start, end, key) in enumerate(zip(words.starts, words.ends, words.keys, strict=True)):
        if end in ends:
            pattern = f"({re.escape(key)})(.{{1,{_LOST}}})"
            found.append(Broken(number, start, end, key, pattern, 0))
        elif unmapped and _RUN.search(text, start, end):
            found.append(_unmapped(number, start, end, key))
    return found


def _unmapped(number: int, start: int, end: int, key: str) -> Broken:
    """Make the pattern of a word with unmapped glyphs: groups of what is left and of what is lost, in turn."""
    key = key.replace(_FILL, "")
    parts, glyphs, at = [], 0, 0
    for run in _RUN.finditer(key):
        size = run.end() - run.start()
        inside = run.start() > 0 and run.end() < len(key)  # a kashida stands between letters only
        parts.append(f"({re.escape(key[at : run.start()])})(.{{{0 if inside else 1},{_LIGATURE * size}}})")
        glyphs += size
        at = run.end()
    head = _RUN.split(key, maxsplit=1)[0]
    return Broken(number, start, end, head, "".join(parts) + f"({re.escape(key[at:])})", glyphs)


def readings(words: Passages, broken: Broken, reference: Reference) -> list[Reading]:
    """List the words of a reference that a broken word may have been, the best of each first."""
    fits = re.compile(broken.pattern).fullmatch
    other = reference.words
    best: dict[str, Reading] = {}
    near = _near(words.keys, broken.number)
    weights = other.weights
    most = sum(weights.get(key, 1.0) for key in near)
    for number in _candidates(words, broken, reference):
        if not fits(other.keys[number]) or _RUN.search(other.keys[number]):
            continue
        alike = around(words, broken.number, other, number)
        shared = sum(weights.get(key, 1.0) for key in near & _near(other.keys, number))
        told = _TOLD * shared / most if most else 0.0
        score = max(alike.score, told)
        known = best.get(other.keys[number])
        if known is None or score > known.score:
            word = bare(reference.text[other.starts[number] : other.ends[number]])
            best[other.keys[number]] = Reading(word, score, alike.score >= told, number)
    return sorted(best.values(), key=lambda reading: (-reading.score, reading.number))


def _near(keys: list[str], number: int) -> set[str]:
    return {*keys[max(0, number - _REACH) : number], *keys[number + 1 : number + 1 + _REACH]}


def _candidates(words: Passages, broken: Broken, reference: Reference) -> Iterator[int]:
    """Yield the places of a reference where the broken word may stand: beside the same words, or where it begins so."""
    keys, where, number = words.keys, reference.words.where, broken.number
    size = len(reference.words.keys)
    found = [at + 1 for at in where.get(keys[number - 1], ())] if number else []
    found += [at - 1 for at in where.get(keys[number + 1], ())] if number + 1 < len(keys) else []
    if len(broken.head) > 1:
        beginning = reference.beginning.get(broken.head[:2], ())
        if len(beginning) <= _FEW:
            found += [at for key in beginning if key.startswith(broken.head) for at in where[key]]
    yield from sorted({at for at in found if 0 <= at < size})


def restored(text: str, broken: Broken, word: str, key: str) -> list[tuple[int, int, str]] | None:
    """Say what to put where, so that a broken word becomes what a reading has: stretches of the text and letters.

    The letters that are left stay as the text has them. None where the reading does not fit letter for letter.
    """
    fit = re.fullmatch(broken.pattern, key)
    if fit is None or len(word) != len(key):
        return None
    if not broken.glyphs:
        tail = len(text[broken.start : broken.end].rstrip("\u0640"))
        return [(broken.start + tail, broken.end, word[fit.start(2) :])]
    runs = [run.span() for run in _RUN.finditer(text, broken.start, broken.end)]
    lost = [word[fit.start(group) : fit.end(group)] for group in range(2, 2 * len(runs) + 1, 2)]
    return [(start, end, letters) for (start, end), letters in zip(runs, lost, strict=True)]
