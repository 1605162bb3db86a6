"""Lam-alefs of Persian and Urdu that were swapped (``کالس``, ``فوالد``) or lost their alef (``مقالت``).

The tables of the package know words of Arabic alone, so of these languages only words that have a lam-alef, or read as
one, are looked up, each by itself: a string that is no word, and is one with its lam-alef turned back or put in, tells
that this happened, and is what is repaired. Two such words of a text tell it, or a common one; a text with lam-alefs
that came out right tells against. A word that is one either way stays. The ligature of the name of God is another one
(``آیت هللا``): no word of these languages is spelt as it is when swapped, but some name may be. So it is turned back
beside a word that was counted with it, or with other words whose lam-alefs were swapped, in a text that does not have
it right elsewhere; else it is reported, also where no line tells its language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.edits import Span
from arclean.core.filter import char_class
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.few_words import spellings_of
from arclean.filters.lam_alef.ligature_tables import ALEFS
from arclean.filters.lam_alef.likely_words import WordChoice, count_lam_alefs
from arclean.filters.lam_alef.lost_alef import LOST_ALEF, lost_alef_candidates
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, Candidate, lam_alef_candidates
from arclean.language.lam_alef_words import lam_alef_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from arclean.filters.lam_alef.text_words import TextWords
    from arclean.language.lexicon import Lexicon

__all__ = ["KIN", "KIN_LETTERS", "choose_kin_words", "has_kin_words", "with_kin_words"]

KIN = ("fa", "ur")
"""The languages whose words are looked up."""
_BARE_ALEF = "\u0627"
_FEWEST_LETTERS, _MOST_LETTERS = 3, 24  # of a word that is looked up
_LONG = 5  # letters of a word that tells alone of lost alefs: many a name is a shorter word without its alef
_VOTERS = 2  # different words that tell of a text
_DOUBTFUL = 0.5  # the chance of a word that is only told
KIN_LETTERS = "\u067e\u0686\u0698\u06af\u06a9\u06cc\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06be"
"""Class body: letters that Persian or Urdu has and Arabic lacks."""
_NAME, _SWAPPED_NAME = "\u0627\u0644\u0644\u0647", "\u0647\u0644\u0644\u0627"
_has_kin_letter = char_class(KIN_LETTERS)
_has_swapped_name = re.compile(f"(?<![^\\W\\d_]){_SWAPPED_NAME}(?![^\\W\\d_])").search
_AS_ARABIC = str.maketrans("\u06a9\u06cc\u06c1", "\u0643\u064a\u0647")
_TEH, _TEH_MARBUTA = "\u062a", "\u0629"  # Persian and Urdu write teh for both
_is_between_words = re.compile("[\\s\u200c]*").fullmatch
_find_lam_words = re.compile("(?<![^\\W\\d_])[^\\W\\d_]*\u0644[^\\W\\d_]*").findall
_has_alef_before_lam = re.compile(f"[{ALEFS}]\u0644").search


class _KinWord(NamedTuple):
    """A word of a text that is none as it stands: its number, and the candidate that makes it one."""

    number: int
    word: str
    candidate: Candidate
    is_known: bool


def has_kin_words(text: str) -> bool:
    """Return whether a text with letters of Persian or Urdu has a word that lacks its lam-alef, and hardly has any.

    >>> has_kin_words("شاگردان به کالس رفتند"), has_kin_words("شاگردان به کلاس رفتند")
    (True, False)
    """
    if not _has_kin_letter(text):
        return False
    if _has_swapped_name(text):
        return True
    if _has_many_lam_alefs(text):
        return False
    words = {*_find_lam_words(text)}
    return any(candidate and not is_known for word in words for candidate, is_known in _read_by_all(word))


def _read_by_all(word: str) -> Iterator[tuple[Candidate | None, bool]]:
    return (_read_kin_word(word, language) for language in KIN)


def _has_many_lam_alefs(text: str) -> bool:
    right = sum([text.count("\u0644" + alef) for alef in ALEFS])
    return right * weights.KIN_WORDS_PER_LAM_ALEF > text.count("\u0644")


def with_kin_words(
    chosen: Mapping[int, tuple[WordChoice, Span]],
    words: TextWords,
    language_at: Callable[[int], str | None],
    lexicon: Lexicon,
) -> dict[int, tuple[WordChoice, Span]]:
    """Return choices by their starts with those of Persian and Urdu words; of two for one word the surer."""
    found = {**chosen}
    for choice, span in choose_kin_words(words, language_at, lexicon):
        if span.start not in chosen or chosen[span.start][0].chance < choice.chance:
            found[span.start] = choice, span
    return found


def choose_kin_words(
    words: TextWords, language_at: Callable[[int], str | None], lexicon: Lexicon
) -> Iterator[tuple[WordChoice, Span]]:
    """Yield how the words of Persian and Urdu lines are to be read, and their spans.

    ``language_at`` returns the language of the line at an offset of the text, ``lexicon`` is that of Arabic.
    """
    matches = [*words.find_matches()]
    found: list[_KinWord] = []
    names: list[int] = []
    for index, (word, match) in enumerate(zip(words.letters, matches, strict=True)):
        if "\u0644" not in word or (language := language_at(match.start())) not in (*KIN, None):
            continue
        if word == _SWAPPED_NAME:
            names.append(index)
            continue
        candidate, is_known = _read_kin_word(word, language)
        if candidate:
            found.append(_KinWord(index, word, candidate, is_known))
    is_swapped = any(one.candidate.kind == LAM_ALEF and not one.is_known for one in found)
    for index in names:
        is_told = _NAME not in words.letters and (is_swapped or _is_counted_name(words, matches, index, lexicon))
        name = Candidate(_NAME, ((0, len(_NAME)),), "allah-alef", 0.0)
        chance = weights.KIN_WORD_CONFIDENCE if is_told else _DOUBTFUL
        yield WordChoice(index, name, chance, "impossible"), Span(*matches[index].span())
    right = count_lam_alefs([word for word in words.letters if word != _SWAPPED_NAME])
    for kind in (LAM_ALEF, LOST_ALEF):
        read = [one for one in found if one.candidate.kind == kind]
        others = {one.word for one in found if not one.is_known} - {one.word for one in read}
        for one, chance in _judge_readings(read, right, len(others)):
            grounds = "lost" if kind == LOST_ALEF else "document"
            choice = WordChoice(one.number, one.candidate, chance, grounds)
            yield choice, Span(*matches[one.number].span())


def _is_counted_name(words: TextWords, matches: Sequence[re.Match[str]], index: int, lexicon: Lexicon) -> bool:
    """Return whether a word before or after the name of God was counted beside it oftener than by chance."""
    pairs: list[tuple[str, str]] = []
    if index and _is_between_words(words.text, matches[index - 1].end(), matches[index].start()):
        pairs += [(other, _NAME) for other in _arabic_spellings(words.letters[index - 1])]
    if index + 1 < len(matches) and _is_between_words(words.text, matches[index].end(), matches[index + 1].start()):
        pairs += [(_NAME, other) for other in _arabic_spellings(words.letters[index + 1])]
    return any(
        lexicon.has_bigram(*pair) and lexicon.word_cost(pair[1]) - lexicon.bigram_cost(*pair) >= weights.NAME_PAIR_BITS
        for pair in pairs
    )


def _arabic_spellings(word: str) -> list[str]:
    """Return how Arabic may spell a word of Persian or Urdu.

    >>> _arabic_spellings("آیت")[0] == "آيت", "آية" in _arabic_spellings("آیت")
    (True, True)
    """
    word = word.translate(_AS_ARABIC)
    return [word, *spellings_of(word), *([word[:-1] + _TEH_MARBUTA] if word.endswith(_TEH) else [])]


def _judge_readings(read: Sequence[_KinWord], right: int, others: int) -> Iterator[tuple[_KinWord, float]]:
    """Yield the words of one kind of damage with the chance that they are right, those that are worth telling.

    ``right`` lam-alefs came out as they should, ``others`` words tell of the other kind.
    """
    voters = {one.word for one in read if not one.is_known}
    is_told = len(voters) >= _VOTERS and right <= len(voters) * weights.KIN_RIGHT_PER_VOTER and len(voters) > others
    for one in read:
        if one.is_known:
            if is_told and not right:
                yield one, weights.KIN_WORD_CONFIDENCE
            continue
        is_long = one.candidate.kind == LAM_ALEF or len(one.word) >= _LONG
        is_common = is_long and one.candidate.cost < weights.LONE_KIN_COST_LIMIT
        if is_told or (is_common and not (right or others)):
            yield one, weights.KIN_WORD_CONFIDENCE
        elif not right:
            yield one, _DOUBTFUL


@lru_cache(maxsize=1 << 12)  # words come again
def _read_kin_word(word: str, language: str | None) -> tuple[Candidate | None, bool]:
    """Return the commonest word that a string of letters is with its lam-alef, if any, and whether it is one itself.

    Of a word that is one itself it must be the much commoner one.
    """
    known = lam_alef_words(language or "")
    if known is None or not _FEWEST_LETTERS <= len(word) <= _MOST_LETTERS:
        return None, False
    cost = known.word_cost(word)
    swapped = lam_alef_candidates(word) if _has_alef_before_lam(word) else []
    lost = [one for one in lost_alef_candidates(word) if len(one.spans) == 1 and _puts_bare_alef(one)]
    found = [one._replace(cost=known.word_cost(one.word)) for one in (*swapped, *lost)]
    best = min(found, key=lambda one: one.cost, default=None)
    is_likelier = best is not None and best.cost < min(inf, cost - weights.COMMONER_WORD_ADVANTAGE)
    return best if is_likelier else None, cost < inf


def _puts_bare_alef(candidate: Candidate) -> bool:
    at, _ = candidate.spans[0]
    return candidate.word[at] == _BARE_ALEF
