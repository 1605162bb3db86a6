"""The letters of ``recovery``: edits of damaged words, by references, or by the lexicon where one word alone is likely.

A word that was repaired speaks for those near it, so these are asked again: a second run of the filter, which sees it
whole, must have nothing to add.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.core.edits import UNMEASURED, Edit, Finding
from arclean.evidence.lost_text.truncated_words import find_short_words, find_truncated_words
from arclean.filters.recovery import weights
from arclean.filters.recovery.damaged_words import DamagedWord, find_damaged_words, lost_letters
from arclean.filters.recovery.gap_comparison import has_unmapped_glyph, mask_glyph_numbers
from arclean.filters.recovery.lexicon_words import are_glyphs_noise, find_lexicon_words
from arclean.filters.recovery.reference_words import find_reference_words
from arclean.filters.recovery.two_letter_words import TWO_LETTER_WORDS
from arclean.filters.recovery.word_alignment import WordSequence, comparison_key, drop_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.core.edits import Origin
    from arclean.filters.recovery.reference_numbers import Reference
    from arclean.filters.recovery.reference_words import ReferenceWord
    from arclean.language.lexicon import Lexicon

__all__ = ["propose_letters"]

_LETTERS_RULE = "recovery/letters"
_match_short_word = LazyPattern(f"[{LETTER}]{TATWEEL}{TATWEEL}*[{LETTER}]$").match


class _WordVote(NamedTuple):
    """What one reference says of a damaged word; ``ordinal`` counts the references from 1."""

    ordinal: int
    reference: Reference
    found: ReferenceWord


def propose_letters(
    text: str, words: WordSequence | None, references: list[Reference], context: Context
) -> list[Edit | Finding]:
    """Return edits of damaged words, and findings for stretched words of two letters that stay damaged.

    The keys of ``words``, if given, become those of the words that they are repaired to.
    """
    truncated = context.measure_once(find_truncated_words, text)
    short = find_short_words(text, TWO_LETTER_WORDS)
    if not truncated and not short and not has_unmapped_glyph(text):
        return []
    words = words or WordSequence(mask_glyph_numbers(text))
    damaged = find_damaged_words(words, [*truncated, *short])
    if not damaged:
        return []
    lexicon = context.lexicon
    ends = {span.end for span in short if drop_marks(text[slice(*span)]) not in lexicon}
    damaged = [one for one in damaged if one.end in ends or not _match_short_word(text[one.start : one.end])]
    repair = _LetterRepair(text, words, references, lexicon)
    repair.repair_words(damaged)
    findings: list[Edit | Finding] = []
    for one in damaged:
        if one.end in ends and one.position not in repair.repaired:
            message = (
                f"\u2068{drop_marks(text[one.start : one.end])}\u2069 is no word: letters after it seem to be lost."
            )
            likely = find_lexicon_words(words, one, lexicon, repair.repaired).words
            findings.append(Finding(one.start, one.end, "missing-letters", _LETTERS_RULE, message, UNMEASURED, likely))
    return [*repair.edits_in_order(), *findings]


class _LetterRepair:
    """The damaged words of a text, and what they are repaired to: ``repaired`` has the words by position."""

    def __init__(self, text: str, words: WordSequence, references: list[Reference], lexicon: Lexicon) -> None:
        self._text, self._words, self._references, self._lexicon = text, words, references, lexicon
        self.repaired: dict[int, str] = {}
        self._edits: dict[int, list[Edit]] = {}

    def repair_words(self, damaged: list[DamagedWord]) -> None:
        """Repair what can be repaired: first by references, then by the lexicon, until nothing is added."""
        asked = damaged
        while asked:
            while asked and self._references:
                asked = self._words_near(damaged, [one.position for one in asked if self._repair_by_references(one)])
            left = [one for one in damaged if one.position not in self._edits]
            is_noise = are_glyphs_noise(self._words, left, self._lexicon)
            tried = [one for one in left if not (one.glyphs and is_noise)]
            asked = self._words_near(damaged, [one.position for one in tried if self._repair_by_lexicon(one)])

    def edits_in_order(self) -> list[Edit]:
        """Return the edits in the order of the text."""
        return [edit for position in sorted(self._edits) for edit in self._edits[position]]

    def _words_near(self, damaged: list[DamagedWord], repaired: list[int]) -> list[DamagedWord]:
        """Return the words still damaged for which one of those just repaired may speak."""
        reach = weights.SURROUNDING_WORDS
        near = {at for position in repaired for at in range(position - reach, position + reach + 1)}
        return [one for one in damaged if one.position in near - self._edits.keys()]

    def _repair_by_references(self, one: DamagedWord) -> bool:
        votes = list(_vote_on_word(self._words, one, self._references))
        if not votes:
            return False
        key, count = Counter(comparison_key(vote.found.word) for vote in votes).most_common(1)[0]
        of_key = [vote for vote in votes if comparison_key(vote.found.word) == key]
        best = max(of_key, key=lambda vote: vote.found.score)
        is_aligned = best.found.is_aligned
        confidence = weights.ALIGNED_WORD_CONFIDENCE if is_aligned else weights.PARAPHRASED_WORD_CONFIDENCE
        is_majority = 2 * count > len(votes)
        return is_majority and self._repair_word(one, best.found.word, confidence, _describe_source(best, count))

    def _repair_by_lexicon(self, one: DamagedWord) -> bool:
        likely = find_lexicon_words(self._words, one, self._lexicon, self.repaired)
        evidence = f"no other word fits between its neighbours: the next is {likely.margin:.0f} bits worse"
        confidence = weights.LEXICON_WORD_CONFIDENCE
        return likely.is_sure and self._repair_word(one, likely.words[0], confidence, evidence)

    def _repair_word(self, one: DamagedWord, word: str, confidence: float, evidence: str) -> bool:
        """Make the edits that turn a damaged word into ``word``; return False where it does not match."""
        key = comparison_key(word)
        places = lost_letters(self._words.text, one, word, key)
        if places is None:
            return False
        self._words.keys[one.position] = key
        self.repaired[one.position] = word
        self._edits[one.position] = [
            Edit(start, end, source, letters, _LETTERS_RULE, confidence, _origin_of_letters(source), evidence)
            for start, end, letters in places
            for source in [self._text[start:end]]
        ]
        return True


def _vote_on_word(words: WordSequence, one: DamagedWord, references: list[Reference]) -> Iterator[_WordVote]:
    """Yield the vote of each reference that has one word for a damaged one, clearly better than any other."""
    for ordinal, reference in enumerate(references, 1):
        found = find_reference_words(words, one, reference)
        if not found:
            continue
        needed = weights.ALIGNED_WORD_AGREEMENT if found[0].is_aligned else weights.PARAPHRASED_WORD_AGREEMENT
        rival = found[1].score if len(found) > 1 else 0.0
        if found[0].score >= needed and found[0].score - rival >= weights.WORD_MARGIN:
            yield _WordVote(ordinal, reference, found[0])


def _describe_source(vote: _WordVote, count: int) -> str:
    """Return where a word comes from: which reference, where, in what words, and how well they agree."""
    other, at = vote.reference.words, vote.found.position
    near = vote.reference.text[other.starts[max(0, at - 2)] : other.ends[min(at + 2, len(other.ends) - 1)]]
    how = "the words around agree" if vote.found.is_aligned else "told in other words, which agree"
    where = f"reference {vote.ordinal} (at character {other.starts[at]})"
    more = f"; {count} references have it" if count > 1 else ""
    return f"{where}: \u2068{' '.join(near.split())}\u2069; {how} ({vote.found.score:.2f}){more}"


def _origin_of_letters(source: str) -> Origin | None:
    """Return the origin of letters: nothing for those after a kashida; None, all of it, for those of a glyph."""
    return None if source.strip(TATWEEL) else ()
