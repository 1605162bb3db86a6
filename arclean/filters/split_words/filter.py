"""Words that extraction has split by a space.

**What breaks**: a reader takes a wide gap between two glyphs for a space, above all after a letter that does not join:
``ا لقوات``, ``القو ات``, ``الا تفاق``. Seen in laws of Egypt (``ا لقوانين``, ``المراف ق``, ``الم ستحقة``), and in press
text.

**What stays**: names and what else has two spellings (``عبد الله``, ``بو رقيبة``, ``حضر موت``, ``في ما``), names of
letters (``بي إم``), rows of letters, a letter after or before a number (a unit, a list's), a waw before a word, words
that stand again nearby, foreign names in two words, and whatever makes no word when it is joined.

**What is done**: one word is made where it fits between its neighbours and the two strings do not, by a margin (see
``evidence.word_boundaries.join_score``); of two strings that are none also one that only its stem and affixes tell. An
extractor makes its mistake again: in a document where two words in a few hundred are certainly split, less will do, and
still less where more are. There doubtful joins are made too (:mod:`.doubtful_joins`), and a waw by itself is a piece of
its word, if the text joins others to theirs (:mod:`.lone_waws`); one that certainly begins or ends the word itself
(``علاقات و ثيقة``) is anywhere.

**What is only reported**: a gap that a lost lam-alef left (``الع مة`` for ``العلامة``), though the strings may make
another word without it: where the text has hardly any lam-alef of that kind, and the word with it fits. So is a word
that was broken at the end of a line: to join lines is for profiles that do it everywhere.

In Persian and Urdu, words of which a list knows the whole and hardly the pieces (:mod:`.listed_splits`).

A letter by itself beside a string that is no word is reported too (:mod:`.lone_letters`).

**When it abstains**: below the margin, where a finding names both readings if the join is likelier than not; where the
document is from our own PDF reader, which has seen the gaps: there it reports. A long text is read only where it shows
a sign of it, a letter that stands alone, one that begins no word, or a split word in its opening; a short one where two
strings make a word.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from arclean.arabic.letters import NEVER_INITIAL
from arclean.core.edits import UNMEASURED, Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.evidence.word_boundaries.line_blocks import arabic_line_test, line_blocks
from arclean.evidence.word_boundaries.prefilter import is_short_text, least_places, may_be_split, part_to_look_up
from arclean.evidence.word_boundaries.repair_rounds import propose_by_block
from arclean.filters.split_words import weights
from arclean.filters.split_words.detector import SplitWordDetector
from arclean.filters.split_words.listed_splits import (
    find_listed_splits,
    has_listed_split,
    least_applied_bits,
)
from arclean.filters.split_words.lone_letters import find_lone_letters, has_single_letter, may_have_pieces
from arclean.filters.split_words.opening import begins_with_split_word
from arclean.filters.split_words.sure_pairs import are_sure_pairs
from arclean.language.listed_words import has_kin_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.filters.split_words.detector import SplitWord
    from arclean.filters.split_words.listed_splits import ListedSplit

__all__ = ["SplitWords"]


@dataclass(frozen=True, kw_only=True)
class SplitWords(BaseFilter):
    """Join the pieces of words that were split.

    >>> from arclean import Pipeline
    >>> Pipeline([SplitWords()])("انتشرت ا لقوات في المدينة بعد توقيع الا تفاق")
    'انتشرت القوات في المدينة بعد توقيع الاتفاق'
    """

    name: ClassVar[str] = "split-words"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"spaces"})
    after: ClassVar[tuple[str, ...]] = (
        "mojibake", "entities", "controls", "visual-order", "presentation-forms", "letter-spacing", "lam-alef",
        "recovery", "kashida", "marks",
    )  # fmt: skip
    trigger_after_space: ClassVar[str] = NEVER_INITIAL

    def wakes_without_trigger(self, text: str) -> bool:
        """Look for a letter by itself that may be a piece of a word, and look up the words of a text's beginning."""
        least = least_places(text)
        are_sure = partial(are_sure_pairs, told_from=min(self.apply_from, self.report_from)) if least == 1 else None
        if has_kin_letters(text) and has_listed_split(text):
            return True
        if may_have_pieces(text) or may_be_split(part_to_look_up(text), least, are_sure):
            return True
        return begins_with_split_word(text)

    def wakes_in_context(self, text: str, context: Context) -> bool:
        """Return whether the run has words of its own that the prefilter does not know, and the text may need them."""
        return context.has_own_words and (is_short_text(text) or has_single_letter(text))

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Yield edits that take the space out of words that are certainly split, and findings for those that may be."""
        if not (self.wakes(text) or self.wakes_in_context(text, context)):
            return
        listed = find_listed_splits(text, context) if has_kin_letters(text) else []
        if not listed:
            yield from self._propose_arabic(text, context)
            return
        least = least_applied_bits(text, listed)
        found = [_listed_of(text, one, least) for one in listed]
        starts, ends = [one.left.start for one in listed], [0, *(one.right.end for one in listed)]
        others = self._propose_arabic(text, context)
        found += [one for one in others if ends[bisect_left(starts, one.end)] <= one.start]
        yield from sorted(found, key=lambda one: one[:2])

    def _propose_arabic(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Yield what the lexicon, which knows Arabic alone, says of a text."""
        detector = SplitWordDetector(text, context)
        told: set[int] = set()
        for block in propose_by_block(text, context, detector, self.apply_from):
            edits = [_edit_of(text, one, detector.confidence_of(one)) for one in block.repaired]
            yield from sorted(edits, key=lambda edit: edit.start)
            yield from [_finding_of(text, one, detector.confidence_of(one)) for one in block.left]
            told.update(end for one in block.repaired for end in (one.left.start, one.right.start))
            told.update(
                end for one in block.left if _is_told(detector, one) for end in (one.left.start, one.right.start)
            )
        if has_single_letter(text):
            yield from _report_lone_letters(text, context, told)


def _is_told(detector: SplitWordDetector, damage: SplitWord) -> bool:
    """Return whether a damage is certain enough to be reported."""
    return detector.confidence_of(damage) >= SplitWords.report_from


def _report_lone_letters(text: str, context: Context, told: set[int]) -> Iterator[Finding]:
    """Report each letter by itself that may belong to a string beside it, of places where nothing is told."""
    is_arabic_line = arabic_line_test(text, context)
    for block in line_blocks(text):
        for left, right in find_lone_letters(context.tokens(text, block), context.lexicon.has_folded):
            if told.isdisjoint((left.start, right.start)) and is_arabic_line(left.start):
                start, end = left.start, right.end
                apart, whole = text[start:end], text[start : left.end] + text[right.start : end]
                message = f"\u2068{apart}\u2069 may be one word, \u2068{whole}\u2069, which no table knows."
                yield Finding(start, end, "split-word", "split-words/letter", message, UNMEASURED, (whole, apart))


def _listed_of(text: str, split: ListedSplit, least: float) -> Edit | Finding:
    """Return the edit that joins a word of Persian or Urdu, or the finding where the list is not so sure."""
    (start, left), (right, end) = split.left, split.right
    whole = text[start:left] + text[right:end]
    if split.bits >= least:
        evidence = f"\u2068{whole}\u2069 is a listed word, the two strings are rare"
        return Edit(left, right, text[left:right], "", "split-words/listed", weights.LISTED_CONFIDENCE, None, evidence)
    message = f"\u2068{text[start:end]}\u2069 may be one word, \u2068{whole}\u2069."
    return Finding(start, end, "split-word", "split-words/listed", message, UNMEASURED, (whole, text[start:end]))


def _edit_of(text: str, damage: SplitWord, confidence: float) -> Edit:
    """Return the edit that takes out the space within a word."""
    whole = damage.left.text + damage.right.text
    evidence = f"\u2068{whole}\u2069 fits between its neighbours, the two strings do not"
    start, end = damage.left.end, damage.right.start
    return Edit(start, end, text[start:end], "", "split-words/joined", confidence, None, evidence)


def _finding_of(text: str, damage: SplitWord, confidence: float) -> Finding:
    """Return the finding of a word that may be split, or has lost a lam-alef, with both readings."""
    start, end = damage.left.start, damage.right.end
    apart, whole = text[start:end], text[start : damage.left.end] + damage.lost + text[damage.right.start : end]
    if damage.lost:
        message = f"\u2068{apart}\u2069 seems to have lost letters: \u2068{whole}\u2069."
        return Finding(start, end, "missing-letters", "split-words/lost", message, confidence, (whole, apart))
    message = f"\u2068{apart}\u2069 may be one word, \u2068{whole}\u2069."
    if damage.is_wrapped:
        message = f"\u2068{whole}\u2069 seems to be broken at the end of a line."
    return Finding(start, end, "split-word", "split-words/joined", message, confidence, (whole, apart))
