"""Where a text may hold a swapped ligature: the gate of the filter, and the words that it looks at in a long text.

A lam after an alef is in every second sentence, mostly in the article. So only those are looked up that stand within a
word, end one or are one by themselves, and in a short text the strings that are words of no table. Of the words of
clean text 1 in 2,500 is marked (dev_*, 2026-11-29).
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING

from arclean.arabic.letters import LETTER
from arclean.core.context import Context
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.evidence.word_boundaries.prefilter import are_letters, is_short_text, read_strings, strip_string
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.document_vote import NO_VOTE, analyse_words
from arclean.filters.lam_alef.ligature_tables import ALEFS, BARE_ALEF
from arclean.filters.lam_alef.lost_alef import LostAlefAnalyses, lost_alef_candidates
from arclean.filters.lam_alef.other_ligatures import OtherLigatureAnalyses
from arclean.filters.lam_alef.telling_words import telling_words
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import WordAnalyses, WordStatus
from arclean.filters.lam_alef.word_choice import choose_words
from arclean.language.folding import fold
from arclean.language.tables import shipped_tables
from arclean.language.tokens import BREAK, SIGNS, folded_tokens, letter_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.evidence.word_boundaries.prefilter import ReadStrings
    from arclean.language.tables import LanguageTables

__all__ = [
    "WORD_TESTS",
    "has_lost_alefs",
    "has_other_ligature",
    "has_swapped_word",
    "shared_analyses",
    "swapped_offsets",
]

_PROCLITICS = "\u0648\u0641\u0628\u0643"
_WITHIN_WORD = f"(?<=[{LETTER}]..)(?<![^{LETTER}][{_PROCLITICS}]{BARE_ALEF}.)"
_AS_A_MASDAR = "(?=.\u062a|\u0626|\u062a[\u062d\u062e\u0635\u0641]|\u0646[\u062a\u062f\u0639\u0641\u0642])"
_AT_START = f"(?<=[^{LETTER}]{BARE_ALEF}.)(?:(?![{LETTER}])|{_AS_A_MASDAR})"
_AFTER_WAW = f"(?<=[^{LETTER}][\u0648\u0641]{BARE_ALEF}.)(?:(?![{LETTER}])|{_AS_A_MASDAR})"
_AFTER_HAMZA = f"(?<=[^{LETTER}][\u0623\u0625\u0622].)(?!\u0649)"  # but not the preposition ila
_find_lams = re.compile(f"\u0644(?<=[{ALEFS}].)(?:{_WITHIN_WORD}|{_AT_START}|{_AFTER_WAW}|{_AFTER_HAMZA})").finditer
_has_lam_alef = re.compile(f"\u0644[{ALEFS}]").search
_find_vowels = re.compile("[\u064e-\u0650\u0652]").findall
_MAX_STRING = 40  # characters on either side in which the string of a place is looked for
_STRINGS_AROUND = 2  # strings on either side of one that is asked: its neighbours, and theirs
_TELLING = frozenset((WordStatus.VOTER, WordStatus.IMPOSSIBLE, WordStatus.RARE))


class _Sign(IntEnum):
    """What a word says of itself: nothing, that its neighbours are to be asked, or that it is likelier turned back."""

    NONE, NEIGHBOURS, SURE = range(3)


def has_swapped_word(text: str) -> bool:
    """Return whether a word of a text is likelier with a ligature turned back than as it stands, by itself.

    >>> has_swapped_word("زار الواليات المتحدة"), has_swapped_word("زار الولايات المتحدة في العالم")
    (True, False)
    """
    if is_short_text(text):
        read = read_strings(text)
        asked = [read.strings[number] for number in _asked_numbers(read, telling_words().swapped)]
        sign = max(map(_tell_string_of_short_text, asked), default=_Sign.NONE)
        if sign is not _Sign.NEIGHBOURS:
            return sign is _Sign.SURE
    return any(_is_swapped(text, place) for place in _find_places(text))


@lru_cache(maxsize=1 << 12)  # strings come again
def _has_places(string: str) -> bool:
    return any(True for _ in _find_places(string))


def has_other_ligature(text: str) -> bool:
    """Return whether a short text has a word that may be another one with another ligature turned back.

    Strings of no table are asked by themselves, words that are known as they stand with their neighbours.

    >>> has_other_ligature("المدينة الكبرية"), has_other_ligature("المدينة الكبيرة")
    (True, False)
    """
    if not is_short_text(text):
        return False
    read = read_strings(text)
    return any(_may_be_turned(read.strings, number) for number in _asked_numbers(read, telling_words().ligatures))


def _asked_numbers(read: ReadStrings, telling: frozenset[str]) -> list[int]:
    """Return the numbers of the strings that are words of no table, or words that may be others."""
    if telling.isdisjoint(read.texts):
        return read.odd
    return sorted({*read.odd, *(number for number, word in enumerate(read.texts) if word in telling)})


def _may_be_turned(strings: Sequence[str], number: int) -> bool:
    """Return whether one of some strings may be another with a ligature turned back, by what it says of itself."""
    sign = _tell_ligatures(strings[number])
    if sign is _Sign.NONE:
        return False
    reach = _STRINGS_AROUND if sign is _Sign.SURE else 1
    part = " ".join(strings[max(0, number - reach) : number + reach + 1])
    return (sign is _Sign.SURE or _is_commoner_turned(part)) and _is_likely_turned(part)


def _is_likely_turned(part: str) -> bool:
    """Return whether a word in a part of a text is likely another one with a ligature turned back.

    Other words of the text that are none speak against it, so what is likely in a part may not be in the whole.
    """
    words, analyses = TextWords.from_text(part), shared_analyses(OtherLigatureAnalyses, None)
    return bool(choose_words(words, analyse_words(words.letters, analyses), analyses, NO_VOTE))


def _is_commoner_turned(part: str) -> bool:
    """Return whether a known word of a part of a text is likelier between its neighbours when turned back."""
    bigram_cost = shared_analyses(OtherLigatureAnalyses, None).lexicon.bigram_cost
    row = [BREAK, *folded_tokens(part), BREAK]
    for number, word in enumerate(row):
        for one in _commoner_words(word):
            left, right = row[number - 1], row[number + 1]
            turned = bigram_cost(left, one) + bigram_cost(one, right)
            if bigram_cost(left, word) + bigram_cost(word, right) - turned >= weights.TURNED_LIGATURE_BITS:
                return True
    return False


@lru_cache(maxsize=1 << 12)  # strings come again
def _tell_ligatures(string: str) -> _Sign:
    """Return what a string says of other ligatures: strings of no table by themselves, others by their neighbours."""
    word, analyses = strip_string(string), shared_analyses(OtherLigatureAnalyses, None)
    if are_letters(word) and _is_unknown(word):
        return _Sign.SURE if analyses[word].candidates else _Sign.NONE
    asked = [word] if word.isalpha() else folded_tokens(string)  # of a string with signs inside each word
    if any(_is_unknown(one) and analyses[one].candidates for one in asked):
        return _Sign.SURE
    telling = telling_words().ligatures.intersection([word] if are_letters(word) else folded_tokens(string))
    return _Sign.NEIGHBOURS if any(map(_commoner_words, telling)) else _Sign.NONE


@lru_cache(maxsize=1 << 12)
def _commoner_words(word: str) -> tuple[str, ...]:
    """Return the words that a known word becomes with another ligature turned back, and that are commoner."""
    analysis = shared_analyses(OtherLigatureAnalyses, None)[word]
    return tuple([one.word for one in analysis.candidates]) if analysis.status is WordStatus.AMBIGUOUS else ()


def has_lost_alefs(text: str) -> bool:
    """Return whether a text of some lines without any lam-alef has a word that is likelier with one.

    >>> has_lost_alefs("تحسين العلقات بين البلدين"), has_lost_alefs("تحسين العلاقات بين البلدين")
    (True, False)
    """
    if len(text) > weights.LOST_ALEF_TEXT_LENGTH or _has_lam_alef(text) or len(_find_vowels(text)) * 8 > len(text):
        return False
    is_word, telling = shipped_tables().words.has_folded, telling_words().lost
    return any(_lacks_alef(word) for word in letter_runs(fold(text)) if not is_word(word) or word in telling)


@lru_cache(maxsize=1 << 12)  # words come again
def _lacks_alef(word: str) -> bool:
    analyses = shared_analyses(LostAlefAnalyses, None)
    analysis = analyses[word]
    if analysis.status is WordStatus.AMBIGUOUS:
        return analysis.candidates[0].cost < analysis.cost
    if analysis.status is WordStatus.UNKNOWN:
        rare_cost = analyses.lexicon.rare_word_cost
        return rare_cost(word) == inf and any(rare_cost(one.word) < inf for one in lost_alef_candidates(word))
    return analysis.status in (WordStatus.VOTER, WordStatus.RARE)


def swapped_offsets(text: str) -> list[int]:
    """Return the offsets of the lams in a text that stand in such words."""
    return [place[0] for place in _find_places(text) if _is_swapped(text, place)]


def _is_unknown(word: str) -> bool:
    """Return whether letters are a word of no table."""
    return word.isalpha() and not word.isascii() and not shipped_tables().words.has_folded(word)


_Place = tuple[int, int, int]  # a lam, and the string between spaces that holds it: offsets


def _find_places(text: str) -> Iterator[_Place]:
    """Yield the lams of a text that may have been swapped, where their strings say so or do not say."""
    padded = f" {text} "
    find, rfind = padded.find, padded.rfind
    is_word, telling = shipped_tables().words.has_folded, telling_words().swapped
    for found in _find_lams(padded):
        lam = found.start()
        first, last = max(0, lam - _MAX_STRING), lam + _MAX_STRING
        start, end = rfind(" ", first, lam) + 1 or first, find(" ", lam, last)
        if end < 0:  # a longer string is cut
            end = last
        string = padded[start:end]
        word = string if is_word(string) else strip_string(string)
        if (word in telling or not is_word(word)) and _tell_string(string):
            yield lam - 1, start - 1, end - 1


def _is_swapped(text: str, place: _Place) -> bool:
    _, start, end = place
    return _tell_string(text[start:end]) is _Sign.SURE or _neighbours_ask(text, start, end)


def _neighbours_ask(text: str, start: int, end: int) -> bool:
    """Return whether the pairs with the words around a string are likelier with its word turned back."""
    lexicon = shared_analyses(WordAnalyses, None).lexicon
    before = folded_tokens(text[max(0, start - _MAX_STRING) : start]) or [BREAK]
    after = folded_tokens(text[end : end + _MAX_STRING]) or [BREAK]
    row = [before[-1], *folded_tokens(text[start:end]), after[0]]
    for left, word, right in zip(row, row[1:], row[2:], strict=False):
        if word not in SIGNS and _tell_word(word) is _Sign.NEIGHBOURS:
            as_it_stands = lexicon.bigram_cost(left, word) + lexicon.bigram_cost(word, right)
            for one in shared_analyses(WordAnalyses, None)[word].candidates:
                turned = lexicon.bigram_cost(left, one.word) + lexicon.bigram_cost(one.word, right)
                if as_it_stands - turned >= weights.TELLING_BITS:
                    return True
    return False


@lru_cache(maxsize=1 << 12)  # strings come again
def _tell_string_of_short_text(string: str) -> _Sign:
    """Return what a string of a text says of which all strings are looked up: by its places, or as one of no table."""
    word = strip_string(string)
    if _is_unknown(word):
        sign = _tell_word(word)
        if sign is _Sign.SURE or (sign is _Sign.NONE and word in string and are_letters(word)):  # with signs around it
            return sign
    return _tell_string(string) if _has_places(string) else _Sign.NONE


@lru_cache(maxsize=1 << 12)  # words come again
def _tell_string(string: str) -> _Sign:
    if are_letters(string):
        return _tell_word(string)
    words, is_word, telling = (
        TextWords.from_text(string).letters,
        shipped_tables().words.has_folded,
        telling_words().swapped,
    )
    signs = {_tell_word(word) for word in words if word in telling or not is_word(word)}
    return next((sign for sign in (_Sign.SURE, _Sign.NEIGHBOURS) if sign in signs), _Sign.NONE)


@lru_cache(maxsize=1 << 12)  # words come again
def _tell_word(word: str) -> _Sign:
    analyses = shared_analyses(WordAnalyses, None)
    analysis = analyses[word]
    if analysis.status in _TELLING:
        return _Sign.SURE
    if analysis.status is WordStatus.GUESSED:
        costs = shared_oov_costs(analyses.lexicon)
        saved = costs.word_cost(word) - costs.word_cost(analysis.candidates[0].word)
        return _Sign.SURE if saved >= weights.TELLING_GUESS_BITS else _Sign.NONE
    is_asked = (
        analysis.status is WordStatus.AMBIGUOUS
        and "alef" in analysis.candidates[0].kind
        and analysis.candidates[0].cost < analysis.cost
    )
    return _Sign.NEIGHBOURS if is_asked else _Sign.NONE


WORD_TESTS = (_tell_word, _commoner_words, _lacks_alef)
"""What is asked of a known word for each of the sets of :class:`TellingWords`."""


@lru_cache(maxsize=8)
def shared_analyses(kind: type[WordAnalyses], tables: LanguageTables | None) -> WordAnalyses:
    """Return the analyses of all texts without references, by the tables of the package joined with a user's own."""
    return kind(Context(tables=tables).lexicon)
