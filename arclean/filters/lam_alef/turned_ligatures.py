"""Choose words whose ligatures of the press were swapped, by the chances of such turns in their lines and text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.ligature_chances import shared_chances
from arclean.filters.lam_alef.likely_words import WordChoice, asked_words, bits_by_chance
from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from arclean.filters.lam_alef.word_analysis import WordAnalyses, WordAnalysis

__all__ = ["turn_rows", "weigh_other_ligatures"]


def weigh_other_ligatures(
    words: Sequence[str],
    analysed: Sequence[tuple[int, WordAnalysis]],
    gap_before: Callable[[int], str],
    analyses: WordAnalyses,
) -> list[WordChoice]:
    """Return the choices for words that other ligatures explain.

    The more words a text has, the more of them look so by chance: bits as for so many trials speak against all. So do
    words that are none and stay so: damage of some other kind.
    """
    chances, by_chance = shared_chances(analyses.lexicon), 2.0 ** -bits_by_chance(words)
    chosen = []
    for index, analysis, left, right, unread in _asked_turns(words, analysed, gap_before, analyses):
        turn = chances.best_turn(words[index], analysis.candidates, left, right, unread)
        chance = turn.chance * by_chance / (turn.chance * by_chance + 1.0 - turn.chance)
        if chance > weights.LIGATURE_REPORTED_FROM:
            chance = min(chance, weights.IMPOSSIBLE_WORD_CONFIDENCE)
            chosen.append(WordChoice(index, turn.candidate, chance, "likelihood"))
    return chosen


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
