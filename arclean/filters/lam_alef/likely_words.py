"""Choose words by the likelihood of their lines, for what the vote of a document leaves open, and for lost alefs."""

from __future__ import annotations

import re
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.ligature_tables import ALEFS
from arclean.filters.lam_alef.lost_alef import LONE_LAMS, LOST_ALEF
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, LONE_ARTICLES, is_foreign_word
from arclean.filters.lam_alef.word_likelihood import (
    LineLikelihood,
    chance_among_swapped,
    chance_of_document,
    chance_of_word,
    neighbour_readings,
)
from arclean.language.tokens import BREAK, SIGNS, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from arclean.core.edits import Span
    from arclean.filters.lam_alef.text_words import TextWords
    from arclean.filters.lam_alef.word_analysis import Candidate, WordAnalyses, WordAnalysis
    from arclean.filters.lam_alef.word_likelihood import Gain
    from arclean.language.lexicon import Lexicon

__all__ = [
    "REPORT_FROM",
    "Choices",
    "WordChoice",
    "asked_words",
    "bits_by_chance",
    "confidence_of_guess",
    "count_lam_alefs",
    "is_of_the_press",
    "is_only_told",
    "is_unread",
    "join_choices",
    "joins_words",
    "least_whole",
    "may_be_piece",
    "neighbours_of",
    "surer_choices",
    "surest_chances",
    "weigh_lost_alefs",
    "weigh_words",
]

Choices = dict[int, "tuple[WordChoice, Span]"]
"""The choices of words, and where these stand, by the words' indices."""

_GAP_REACH = 40  # characters of a gap in which its nearest token is looked for
_EVEN = 0.5  # the chance of either of two faults
REPORT_FROM = _EVEN / 2
"""The chance from which a word is reported: as far from nothing as from even."""
_PRESS_LETTERS = 3  # letters of a word whose ligature of the press is turned back by its line
_ends_line = re.compile("[\n\t\f]").search
_ends_word = re.compile("$|[\\s.\u060c\u061b\u061f!:)\\]\u00bb\u201d]").match
_is_preposition_of = re.compile("\u200d|\\s*[{<\\[(\u00ab\u201c\u2018\"'%$@#0-9A-Za-z]").match
_find_lam_alefs = re.compile(f"\u0644[{ALEFS}]").findall


class WordChoice(NamedTuple):
    """The candidate chosen for the word at a position, the chance (0..1) that it is right, and on what grounds.

    ``grounds`` names a rule of the filter: impossible, document, letters, context, likelihood or lost. ``is_weak``
    marks a choice between two known words for which too few counted pairs speak: whoever repairs by it reports it too.
    ``bits`` are those by which the line becomes likelier; ``whole`` is the chance that all choices of a text are right
    that were made together.
    """

    position: int
    candidate: Candidate
    chance: float
    grounds: str
    is_weak: bool = False
    bits: float = 0.0
    whole: float = 1.0


def weigh_words(
    words: TextWords,
    analysed: Sequence[tuple[int, WordAnalysis]],
    gap_before: Callable[[int], str],
    analyses: WordAnalyses,
    found: Mapping[int, WordChoice],
) -> dict[int, WordChoice]:
    """Return the choices of words by index: those that are found, with their bits, and surer ones by likelihood."""
    letters = words.letters
    gains = _find_gains(letters, analysed, gap_before, analyses)
    if not gains:
        return {**found}
    unswapped = count_lam_alefs(letters if words.matches is None else [words.text])
    swapping = chance_of_document({letters[index]: gain for index, gain in gains.items()}, unswapped)
    reported_from = REPORT_FROM if swapping > _EVEN else weights.LIKELIHOOD_REPORTED_FROM
    weighed = {**found}
    for index, gain in gains.items():
        if not gain.is_lam_alef and len(letters[index]) < _PRESS_LETTERS:
            continue  # a verb as short as this one looks like a swapped preposition
        by_chance = 0.0 if gain.is_lam_alef else bits_by_chance(letters)
        chance = chance_of_word(gain._replace(bits=gain.bits - by_chance), unswapped)
        if gain.is_lam_alef and not gain.is_lone:
            chance = max(chance, swapping * chance_among_swapped(gain))
        chance = min(chance, weights.IMPOSSIBLE_WORD_CONFIDENCE)
        known = found.get(index)
        least = weights.LONE_WORD_REPORTED_FROM if gain.is_lone else reported_from
        is_surer = known is None or known.chance < min(chance, weights.APPLY_FROM)
        if chance > least and is_surer:
            said = confidence_of_guess(chance, weights.LIKELIHOOD_CONFIDENCE) if gain.is_lam_alef else chance
            known = WordChoice(index, gain.candidate, said, "likelihood")
        if known:
            weighed[index] = known._replace(bits=gain.bits)
    return weighed


def confidence_of_guess(chance: float, most: float) -> float:
    """Return how often a guess of a chance is right: chances near each other say the same, but the greatest.

    >>> confidence_of_guess(0.9, 0.95), confidence_of_guess(0.98, 0.95), confidence_of_guess(0.995, 0.95)
    (0.9, 0.95, 0.995)
    """
    return chance if chance >= weights.GUESSED_SURE_FROM else min(chance, most)


def weigh_lost_alefs(
    words: Sequence[str],
    analysed: Sequence[tuple[int, WordAnalysis]],
    gap_before: Callable[[int], str],
    analyses: WordAnalyses,
    *,
    is_sure: bool,
) -> list[WordChoice]:
    """Return the choices for words that may have lost an alef; ``is_sure`` where the vote says that all have."""
    gains = _find_gains(words, analysed, gap_before, analyses)
    by_word = {words[index]: gain for index, gain in gains.items()}
    lost = 1.0 if is_sure else chance_of_document(by_word, count_lam_alefs(words))
    chosen = []
    for index in sorted(gains):
        gain = gains[index]
        chance = min(lost * gain.share * chance_among_swapped(gain), weights.IMPOSSIBLE_WORD_CONFIDENCE)
        if chance > weights.LIKELIHOOD_REPORTED_FROM:
            chosen.append(WordChoice(index, gain.candidate, chance, "lost", bits=gain.bits))
    return chosen


def bits_by_chance(words: Sequence[str]) -> float:
    """Return the bits against a swap of the press in so many words, of which some look swapped by chance."""
    return log2(max(1.0, len(words) / weights.SUPPORT_WORDS))


def join_choices(swapped: Choices, lost: Choices) -> Choices:
    """Return the choices of swapped ligatures joined with those of lost alefs, by the words' indices.

    One fault explains a document, where it has words of both or some that may have suffered from either (``الستخدام``
    for ``لاستخدام`` or ``الاستخدام``): the one by which all lines become likelier.
    """
    by_kind = {index: one for index, one in swapped.items() if one[0].candidate.kind == "lam-alef"}
    gains = [sum([choice.bits for choice, _ in one.values()]) for one in (by_kind, lost)]
    if not by_kind or not lost:
        return lost | swapped
    if gains[0] < gains[1]:
        return lost | {index: one for index, one in swapped.items() if index not in by_kind}
    return swapped


def surer_choices(first: Choices, second: Choices) -> Choices:
    """Return the choices of both; of two for one word the surer, the second where they are even."""
    surer = {index: one for index, one in first.items() if index in second and one[0].chance > second[index][0].chance}
    return first | second | surer


def least_whole(kind: str) -> float:
    """Return the chance (0..1) that all choices of a text must have to be made, by the kind of their candidates."""
    return weights.LOST_TEXT_APPLY_FROM if kind == LOST_ALEF else weights.SWAPPED_TEXT_APPLY_FROM


def is_of_the_press(choice: WordChoice) -> bool:
    """Return whether a choice turns a ligature that modern fonts lack."""
    return choice.candidate.kind not in (LAM_ALEF, LOST_ALEF) and choice.chance >= weights.APPLY_FROM


def is_only_told(together: Choices, press: set[int]) -> bool:
    """Return whether choices made together are those of ligatures of the press alone, and would only be reported.

    They would where they are not sure enough as a whole, by the bound of what is made (``least_whole``).
    """
    made = [choice.whole >= least_whole(choice.candidate.kind) for choice, _ in together.values()]
    return press == together.keys() and not any(made)


def surest_chances(found: Choices) -> dict[str, float]:
    """Return the chance of the surest word of each kind."""
    chances: dict[str, float] = {}
    for choice, _ in found.values():
        kind = choice.candidate.kind
        chances[kind] = max(choice.chance, chances.get(kind, 0.0))
    return chances


def count_lam_alefs(words: Sequence[str]) -> int:
    """Return how many lam-alefs came out right in some words."""
    return sum([len(_find_lam_alefs(word)) for word in words])


def _find_gains(
    words: Sequence[str],
    analysed: Sequence[tuple[int, WordAnalysis]],
    gap_before: Callable[[int], str],
    analyses: WordAnalyses,
) -> dict[int, Gain]:
    """Return the best gain of each word that has candidates, by its index."""
    known = {index: one for index, one in analysed if one.candidates}
    line = LineLikelihood(analyses.lexicon)
    gains = {}
    for index, left, right in asked_words(words, known, gap_before, analyses.lexicon):
        before = known.get(index - 1) if [*words[index - 1 : index]] == [left] else None
        after = known.get(index + 1) if [*words[index + 1 : index + 2]] == [right] else None
        readings = neighbour_readings(left, before), neighbour_readings(right, after)
        gains[index] = line.best_gain(words[index], known[index], *readings)
    return gains


def asked_words(
    words: Sequence[str], known: Mapping[int, WordAnalysis], gap_before: Callable[[int], str], lexicon: Lexicon
) -> Iterator[tuple[int, str, str]]:
    """Yield the indices and neighbours of the words with candidates that their lines let be read otherwise."""
    for index, analysis in known.items():
        left, right = neighbours_of(index, words, gap_before, is_line=True)
        if is_unread(words[index], left, right, gap_before(index + 1)):
            continue
        if not may_be_piece(words[index], *neighbours_of(index, words, gap_before), analysis.candidates, lexicon):
            yield index, left, right


def is_unread(word: str, left: str, right: str, after: str) -> bool:
    """Return whether neighbours say nothing: of another language, spaced letters, or what an article or a lam joins."""
    if is_foreign_word(left + right):
        return True
    if word in LONE_LAMS:
        ends_text = right == BREAK and not after.strip()  # what it stands before is put in after it
        return len(left) == 1 or len(right) == 1 or ends_text or _is_preposition_of(after) is not None
    return word in LONE_ARTICLES and not _ends_word(after)


def may_be_piece(word: str, left: str, right: str, candidates: Iterable[Candidate], lexicon: Lexicon) -> bool:
    """Return whether a word and one beside it are likelier a word that was split than any candidate beside it is."""
    for pair in ((left, word), (word, right)):
        if not SIGNS.isdisjoint(pair) or not lexicon.has_folded("".join(pair)) or lexicon.has_bigram(*pair):
            continue
        turned = [(left, one.word) if pair[1] is word else (one.word, right) for one in candidates]
        apart = min([lexicon.word_cost(one[0]) + lexicon.bigram_cost(*one) for one in turned])
        if lexicon.word_cost("".join(pair)) < apart:
            return True
    return False


def joins_words(gap: str) -> bool:
    """Return whether a gap is that between two words of one line and cell."""
    return gap.isspace() and not _ends_line(gap)


def neighbours_of(
    index: int, words: Sequence[str], gap_before: Callable[[int], str], *, is_line: bool = False
) -> tuple[str, str]:
    """Return the words or signs before and after the word of an index, with ``is_line`` those of its line and cell."""
    before, after = gap_before(index)[-_GAP_REACH:], gap_before(index + 1)[:_GAP_REACH]
    if is_line and _ends_line(before):
        left = BREAK
    else:
        left = words[index - 1] if index and before.isspace() else (folded_tokens(before) or [BREAK])[-1]
    if is_line and _ends_line(after):
        right = BREAK
    else:
        right = words[index + 1] if index + 1 < len(words) and after.isspace() else (folded_tokens(after) or [BREAK])[0]
    return left, right
