"""Choose words whose ligatures of the press were swapped, by the chances of such turns in their lines and text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.edits import UNMEASURED
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.address_verbs import may_address_woman
from arclean.filters.lam_alef.ligature_chances import shared_chances
from arclean.filters.lam_alef.likely_words import WordChoice, asked_words, bits_by_chance
from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from arclean.filters.lam_alef.word_analysis import Candidate, WordAnalyses, WordAnalysis

__all__ = ["turn_rows", "weigh_other_ligatures"]


def weigh_other_ligatures(
    words: Sequence[str],
    analysed: Sequence[tuple[int, WordAnalysis]],
    gap_before: Callable[[int], str],
    analyses: WordAnalyses,
) -> list[WordChoice]:
    """Return the choices for words that other ligatures explain.

    The more words a text has, the more of them look so by chance: bits as for so many trials speak against all. So do
    words that are none and stay so: damage of some other kind. What may be a verb of address is reported alone.
    """
    chances, by_chance = shared_chances(analyses.lexicon), 2.0 ** -bits_by_chance(words)
    turns = []
    for index, analysis, left, right, unread in _asked_turns(words, analysed, gap_before, analyses):
        turn = chances.best_turn(words[index], analysis.candidates, left, right, unread)
        chance = turn.chance * by_chance / (turn.chance * by_chance + 1.0 - turn.chance)
        if may_address_woman(words[index], turn.candidate.word, left):
            chance = min(chance, UNMEASURED)
        turns.append((index, turn.candidate, min(chance, weights.IMPOSSIBLE_WORD_CONFIDENCE)))
    return [
        WordChoice(index, candidate, chance, "likelihood")
        for index, candidate, chance in _with_likes(words, turns)
        if chance > weights.LIGATURE_REPORTED_FROM
    ]


def _with_likes(
    words: Sequence[str], turns: Sequence[tuple[int, Candidate, float]]
) -> Iterator[tuple[int, Candidate, float]]:
    """Yield turns: unlikely ones are likelier where the same letters are turned in another word that is likely one."""
    told = {
        letters
        for index, candidate, chance in turns
        if chance > weights.LIGATURE_REPORTED_FROM
        for letters in _turned_letters(words[index], candidate)
    }
    for index, candidate, chance in turns:
        if weights.LIGATURE_AMONG_FROM < chance <= weights.LIGATURE_REPORTED_FROM:
            is_like = not told.isdisjoint(_turned_letters(words[index], candidate))
            yield index, candidate, UNMEASURED if is_like else chance
        else:
            yield index, candidate, chance


def _turned_letters(word: str, candidate: Candidate) -> list[str]:
    return [word[start:end] for start, end in candidate.spans]


def turn_rows(
    words: Sequence[str],
    analysed: Sequence[tuple[int, WordAnalysis]],
    gap_before: Callable[[int], str],
    analyses: WordAnalyses,
) -> Iterator[tuple[int, str, list[float]]]:
    """Yield the index of each word that may be turned, what it becomes and the measures of that."""
    chances = shared_chances(analyses.lexicon)
    for index, analysis, left, right, unread in _asked_turns(words, analysed, gap_before, analyses):
        rows = chances.measure(words[index], analysis.candidates, left, right, unread)
        for one, row in zip(analysis.candidates, rows, strict=True):
            yield index, one.word, row


def _asked_turns(
    words: Sequence[str],
    analysed: Sequence[tuple[int, WordAnalysis]],
    gap_before: Callable[[int], str],
    analyses: WordAnalyses,
) -> Iterator[tuple[int, WordAnalysis, str, str, float]]:
    """Yield words with candidates and neighbours: index, analysis, both neighbours, the unread words of the text."""
    known = {index: one for index, one in analysed if one.candidates}
    if not known:
        return
    chances, explained = shared_chances(analyses.lexicon), {words[index] for index in known}
    unread = chances.count_unread(words, explained)
    for index, left, right in asked_words(words, known, gap_before, analyses.lexicon):
        if left != BREAK or right != BREAK:
            yield index, known[index], left, right, unread
