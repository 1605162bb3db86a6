"""The letters of ``recovery``: what a broken word was, by references, or by the lexicon where one word fits."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.letters import LETTER, TATWEEL
from arclean.core.edits import Edit, Finding
from arclean.evidence.lost_text.truncated_words import find_short_words, find_truncated_words
from arclean.filters.recovery import candidates as fitting
from arclean.filters.recovery.damaged_words import Broken, Reading, broken_words, readings, restored
from arclean.filters.recovery.inserted_tokens import has_unmapped, masked
from arclean.filters.recovery.stopwords import SHORT
from arclean.filters.recovery.word_alignment import Passages, bare, key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.core.edits import Origin
    from arclean.filters.recovery.reference_numbers import Reference
    from arclean.language.lexicon import Lexicon

__all__ = ["letters"]

_AGREES, _TOLD = 0.5, 0.3  # from which a word of a reference is taken: in the same passage, in other words
_MARGIN = 0.15  # by which its next word must be worse
_WINDOW = 12  # words on either side that may speak for one
_FIRM, _SHOWN, _FITS = 0.98, 0.93, 0.92
_RULE = "recovery/letters"
_SHORT = re.compile(f"[{LETTER}]{TATWEEL}{TATWEEL}*[{LETTER}]$")


class _Vote(NamedTuple):
    """What one reference says of a broken word."""

    number: int
    reference: Reference
    reading: Reading


def letters(text: str, words: Passages | None, given: list[Reference], context: Context) -> list[Edit | Finding]:
    """Propose letters for broken words; the keys of ``words``, if given, become those of what they are repaired to."""
    cut, short = context.measure_once(find_truncated_words, text), find_short_words(text, SHORT)
    if not cut and not short and not has_unmapped(text):
        return []
    words = words or Passages(masked(text))
    broken = broken_words(words, [*cut, *short])
    if not broken:
        return []
    known = context.lexicon
    short = [span for span in short if bare(text[slice(*span)]) not in known]
    ends = {span.end for span in short}
    broken = [one for one in broken if one.end in ends or not _SHORT.match(text[one.start : one.end])]
    mended = _Mended(text, words, given, known)
    mended.run(broken)
    notes: list[Edit | Finding] = []
    for one in broken:
        if one.end in ends and one.number not in mended.words_now:
            message = f"\u2068{bare(text[one.start : one.end])}\u2069 is no word: letters after it seem to be lost."
            fit = fitting.fitting(words, one, known, mended.words_now)
            notes.append(Finding(one.start, one.end, "missing-letters", _RULE, message, 0.6, fit.words))
    return [*mended.edits(), *notes]


class _Mended:
    """Broken words and what they are mended to.

    A word that was mended speaks for those near it, so these are asked again: a second run of the filter, which sees
    it whole, must have nothing to add.
    """

    def __init__(self, text: str, words: Passages, given: list[Reference], known: Lexicon) -> None:
        self._text, self._words, self._given, self._known = text, words, given, known
        self.words_now: dict[int, str] = {}
        self._made: dict[int, list[Edit]] = {}

    def run(self, broken: list[Broken]) -> None:
        """Mend what can be mended."""
        asked = broken
        while asked:
            while asked and self._given:
                asked = self._near(broken, [one.number for one in asked if self._by_references(one)])
            left = [one for one in broken if one.number not in self._made]
            noise = fitting.is_noise(self._words, left, self._known)
            tried = [one for one in left if not (one.glyphs and noise)]
            asked = self._near(broken, [one.number for one in tried if self._by_lexicon(one)])

    def edits(self) -> list[Edit]:
        """List the edits in the order of the text."""
        return [edit for number in sorted(self._made) for edit in self._made[number]]

    def _near(self, broken: list[Broken], mended: list[int]) -> list[Broken]:
        near = {at for number in mended for at in range(number - _WINDOW, number + _WINDOW + 1)} - self._made.keys()
        return [one for one in broken if one.number in near]

    def _by_references(self, one: Broken) -> bool:
        votes = list(_votes(self._words, one, self._given))
        if not votes:
            return False
        key, count = Counter(key_of(vote.reading.word) for vote in votes).most_common(1)[0]
        best = max((vote for vote in votes if key_of(vote.reading.word) == key), key=lambda vote: vote.reading.score)
        sure = _FIRM if best.reading.passage else _SHOWN
        return 2 * count > len(votes) and self._mend(one, best.reading.word, sure, _why(best, count))

    def _by_lexicon(self, one: Broken) -> bool:
        fit = fitting.fitting(self._words, one, self._known, self.words_now)
        why = f"no other word fits between its neighbours: the next is {fit.margin:.0f} bits worse"
        return fit.sure and self._mend(one, fit.words[0], _FITS, why)

    def _mend(self, one: Broken, word: str, sure: float, why: str) -> bool:
        key = key_of(word)
        places = restored(self._words.text, one, word, key)
        if places is None:
            return False
        self._words.keys[one.number] = key
        self.words_now[one.number] = word
        self._made[one.number] = [
            Edit(start, end, self._text[start:end], put, _RULE, sure, _origin(self._text[start:end]), why)
            for start, end, put in places
        ]
        return True


def _votes(words: Passages, one: Broken, given: list[Reference]) -> Iterator[_Vote]:
    for number, reference in enumerate(given, 1):
        found = readings(words, one, reference)
        if found and found[0].score >= (_AGREES if found[0].passage else _TOLD):
            rival = found[1].score if len(found) > 1 else 0.0
            if found[0].score - rival >= _MARGIN:
                yield _Vote(number, reference, found[0])


def _why(vote: _Vote, count: int) -> str:
    """Say where a word comes from: which reference, where, in what words, and how well they agree."""
    other, at = vote.reference.words, vote.reading.number
    near = vote.reference.text[other.starts[max(0, at - 2)] : other.ends[min(at + 2, len(other.ends) - 1)]]
    how = "the words around agree" if vote.reading.passage else "told in other words, which agree"
    where = f"reference {vote.number} (at character {other.starts[at]})"
    more = f"; {count} references have it" if count > 1 else ""
    return f"{where}: \u2068{' '.join(near.split())}\u2069; {how} ({vote.reading.score:.2f}){more}"


def _origin(source: str) -> Origin | None:
    """Letters behind a kashida come from nothing in the text; those in the place of a glyph come from it."""
    return None if source.strip(TATWEEL) else ()
