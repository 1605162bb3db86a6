"""How each word of a document is to be read, given which kinds of ligature the document swaps.

An impossible word is turned back in any document. A word that is known only when turned back is, where the document
swaps its kind of ligature. A word that is known both ways (``ثالث``, ``ثلاث``) is read as its neighbours ask, where its
kind is prevalent: by the costs of the pairs before and after, the share of the kind, and whether pairs were counted.
"""

from __future__ import annotations

from functools import partial
from math import inf, log2
from typing import TYPE_CHECKING, NamedTuple

from arclean.core.edits import Span
from arclean.evidence.word_boundaries.oov_cost import shared_oov_costs
from arclean.evidence.word_boundaries.weights import AFFIX_COST
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.likely_words import (
    WordChoice,
    confidence_of_guess,
    neighbours_of,
    weigh_lost_alefs,
    weigh_words,
)
from arclean.filters.lam_alef.lost_alef import LostAlefAnalyses
from arclean.filters.lam_alef.other_ligatures import OtherLigatureAnalyses
from arclean.filters.lam_alef.turned_ligatures import weigh_other_ligatures
from arclean.filters.lam_alef.word_analysis import LONE_ARTICLES, WordStatus
from arclean.language.tokens import BREAK

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from arclean.filters.lam_alef.document_vote import DocumentVote
    from arclean.filters.lam_alef.text_words import TextWords
    from arclean.filters.lam_alef.word_analysis import WordAnalyses, WordAnalysis
    from arclean.language.lexicon import Lexicon

__all__ = ["WordChoice", "choose_candidates", "choose_words"]

_EVEN = 0.5  # the chance of either of two words
_LONE_ARTICLE = "\u0627\u0644"
_NOT_TORN_BEFORE = ".\u060c\u061b\u061f!:)]\u00bb\u201d"


def choose_words(
    words: TextWords, analysed: Sequence[tuple[int, WordAnalysis]], analyses: WordAnalyses, vote: DocumentVote
) -> dict[int, tuple[WordChoice, Span]]:
    """Return how the analysed words of a text are to be read, and their spans in it, by their index."""
    near = {one for index, _ in analysed for one in (index - 1, index, index + 1)}
    spans = {
        index: Span(*match.span()) for index, match in enumerate(words.find_matches() if near else ()) if index in near
    }
    gap_before = partial(_gap_before, words.text, spans)
    if isinstance(analyses, LostAlefAnalyses):
        found = weigh_lost_alefs(words.letters, analysed, gap_before, analyses, is_sure=bool(vote.shares))
    elif isinstance(analyses, OtherLigatureAnalyses):
        found = weigh_other_ligatures(words.letters, analysed, gap_before, analyses)
    else:
        by_vote = choose_candidates(words.letters, analysed, gap_before, analyses, vote)
        known = {choice.position: choice for choice in by_vote}
        found = [*weigh_words(words, analysed, gap_before, analyses, known).values()]
    return {choice.position: (choice, spans[choice.position]) for choice in found}


def _gap_before(text: str, spans: Mapping[int, Span], index: int) -> str:
    """Return the text before the word of an index, or all after the last word; spans of neighbours are known."""
    start = spans[index - 1].end if index else 0
    return text[start : spans[index].start] if index in spans else text[start:]


def choose_candidates(
    words: Sequence[str],
    analysed: Sequence[tuple[int, WordAnalysis]],
    gap_before: Callable[[int], str],
    analyses: WordAnalyses,
    vote: DocumentVote,
) -> list[WordChoice]:
    """Return a choice for each word that came out wrong, or may have, in the order of the words.

    ``gap_before`` returns the text between the word of an index and the one before it; for the number of words, what
    follows the last one. Words known both ways come last, so that they see their neighbours repaired.
    """
    found: dict[int, WordChoice] = {}
    ambiguous: list[int] = []
    now = list(words)
    for index, analysis in analysed:
        if analysis.status is WordStatus.AMBIGUOUS:
            if vote.shares:
                ambiguous.append(index)
        elif analysis.candidates and (choice := _choose_alone(index, words[index], analysis, vote, analyses)):
            found[index] = choice
            now[index] = choice.candidate.word
    for index in ambiguous:
        if choice := _choose_by_neighbours(index, now, gap_before, analyses, vote):
            found[index] = choice
            if choice.chance > _EVEN:
                now[index] = choice.candidate.word
    return [found[index] for index in sorted(found)]


def _choose_alone(
    index: int, word: str, analysis: WordAnalysis, vote: DocumentVote, analyses: WordAnalyses
) -> WordChoice | None:
    """Return the choice for a word that is not known as it stands, or None; neighbours are not asked."""
    first = analysis.candidates[0]
    if analysis.status is WordStatus.IMPOSSIBLE:
        return WordChoice(index, first, analysis.chance, "impossible")
    for candidate in analysis.candidates:
        share = vote.share_of(candidate)
        is_voter = analysis.status is WordStatus.VOTER and candidate is first
        is_mixed = "+" in candidate.kind and share >= weights.KNOWN_WORDS_SHARE
        if vote.is_prevalent(candidate) or (share and (is_voter or is_mixed)):
            if candidate.cost < inf:
                return WordChoice(index, candidate, analysis.chance, "document")
            is_open = _is_likelier_derived(word, candidate.word, analyses.lexicon)
            chance = confidence_of_guess(analysis.chance, weights.LETTERS_CONFIDENCE)
            return WordChoice(index, candidate, _EVEN if is_open else chance, "letters")
    if analysis.status is WordStatus.SHIFTED:
        return WordChoice(index, first, _EVEN, "impossible")
    return WordChoice(index, first, _EVEN, "document") if vote.shares and first.cost < inf else None


def _is_likelier_derived(word: str, other: str, lexicon: Lexicon) -> bool:
    """Return whether a word is derived from one that is known, by its affixes, and another one hardly is."""
    cost = shared_oov_costs(lexicon).derivation_cost
    return cost(word) + AFFIX_COST < cost(other)


def _choose_by_neighbours(
    index: int, words: Sequence[str], gap_before: Callable[[int], str], analyses: WordAnalyses, vote: DocumentVote
) -> WordChoice | None:
    """Return the likeliest candidate of a word that is known as it stands too, with its chance, or None."""
    word = words[index]
    analysis = analyses[word]
    first = analysis.candidates[0]
    candidates = [one for one in analysis.candidates if vote.is_prevalent(one)]
    if not candidates:
        is_rarer = first.cost + weights.COMMONER_WORD_ADVANTAGE < analysis.cost
        is_reported = vote.shares and is_rarer and word not in LONE_ARTICLES
        return WordChoice(index, first, _EVEN, "context") if is_reported else None
    neighbours = _Neighbours(*neighbours_of(index, words, gap_before), analyses.lexicon)
    if word in LONE_ARTICLES:
        after = gap_before(index + 1)
        return WordChoice(index, candidates[0], _chance_of_no(word, candidates[0].word, after, neighbours), "context")
    costs = {
        one: neighbours.cost_of(one.word)
        - log2(vote.share_of(one))
        + (one.cost > analysis.cost) * weights.RARER_WORD_PENALTY
        for one in candidates
    }
    best = min(candidates, key=costs.__getitem__)
    chance = 1 / (1 + 2 ** (costs[best] - neighbours.cost_of(word)))
    pairs = neighbours.count_pairs(best.word)
    is_rarer = best.cost > analysis.cost
    if is_rarer and not pairs:
        chance = min(chance, _EVEN)  # by classes alone every second one is wrong (2026-11)
    elif chance > _EVEN:
        is_much_commoner = best.cost + weights.COMMONER_WORD_ADVANTAGE <= analysis.cost
        least = weights.COMMONER_WORD_CONFIDENCE if is_much_commoner else 0.0
        chance = max(chance, weights.COUNTED_PAIR_CONFIDENCE if pairs else least)
    elif best.cost < analysis.cost and not neighbours.count_pairs(word):
        chance = max(chance, weights.UNCOUNTED_WORD_CONFIDENCE)
    needed = weights.PAIRS_FOR_RARER_WORD if is_rarer else weights.PAIRS_FOR_COMMONER_WORD
    return WordChoice(index, best, chance, "context", pairs < needed)


def _chance_of_no(word: str, other: str, after: str, neighbours: _Neighbours) -> float:
    """Return the chance (0..1) that a lone article (``ال``) is the word "no", which is ``other``, swapped.

    It was torn off where a number, a Latin word or a quotation follows, where waw and article stand before a sign, and
    perhaps where the next word with the article (``ال خمسة``) is much likelier than "no" before it.
    """
    if not after.isspace() and (word != _LONE_ARTICLE or after.lstrip()[:1] not in _NOT_TORN_BEFORE):
        return _EVEN
    right, lexicon = neighbours.right, neighbours.lexicon
    if word == _LONE_ARTICLE and BREAK not in (neighbours.left, right) and not lexicon.has_bigram(other, right):
        joined = lexicon.bigram_cost(neighbours.left, word + right)
        if word + right in lexicon and joined + weights.TORN_ARTICLE_ADVANTAGE < neighbours.cost_of(other):
            return weights.TORN_ARTICLE_CONFIDENCE
    return weights.LONE_ARTICLE_CONFIDENCE


class _Neighbours(NamedTuple):
    """The words or signs before and after a word."""

    left: str
    right: str
    lexicon: Lexicon

    def cost_of(self, word: str) -> float:
        """Return the bits of a word and of its right neighbour, each after the word before it."""
        return self.lexicon.bigram_cost(self.left, word) + self.lexicon.bigram_cost(word, self.right)

    def count_pairs(self, word: str) -> int:
        """Return how many of the two pairs of a word were counted; a pair with a sign counts as none."""
        pairs = ((self.left, word), (word, self.right))
        return sum(self.lexicon.has_bigram(*pair) for pair in pairs if BREAK not in pair)
