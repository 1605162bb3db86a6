"""Words that lost the space between them.

**What breaks**: a reader sees no gap where one word ends at the other's edge, or drops a line break of its source:
``الحكومةالعراقية``, ``فيبغداد``, ``المعاهداتوالاتفاقيات``. Seen in 3,010 provisions of the United Arab Emirates (the
breaks of their HTML were dropped, half of all spaces are gone), in translated news, and where authors forgot the space.

**What stays**: every word of the lexicon, known words with what they take on, and names (``شكسبير``, ``غوانغدونغ``): a
string is cut only between two words, of which one may be rare or derived, never after a clitic or before a pronoun.

**What is done**: all ways to read an unknown string are weighed (see ``segmentation``); a space is put where all the
likely ones part two words, more easily where the two were seen side by side, where an article begins the second or the
first ends as words alone end (see ``boundary_odds``), as one with fathatan does. After ``لا``, ``ما`` and ``يا``, where
many an author leaves it out, one is put only in a document where other words in a few hundred are certainly glued.
There a space is as sure as the document has more glued words than clean texts have strings of its kind: names mostly.

**When it abstains**: below the margin, where a finding names both readings if the boundary is likelier than not; where
the document is from our own PDF reader, which has seen the gaps: there it reports. A long text is read only where it
shows a sign of it, a letter after one that ends words; a short one where a string is no word. A run of letters that is
longer than any word is reported in every language.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from arclean.core.edits import UNMEASURED, Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.evidence.word_boundaries.prefilter import is_short_text, least_places, part_to_look_up
from arclean.evidence.word_boundaries.repair_rounds import propose_by_block
from arclean.filters.glued_words import weights
from arclean.filters.glued_words.detector import GluedWordDetector
from arclean.filters.glued_words.listed_joins import find_listed_joins, has_listed_join
from arclean.filters.glued_words.long_runs import find_long_runs, has_long_run
from arclean.filters.glued_words.prefilter import may_be_glued
from arclean.language.listed_words import has_kin_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.filters.glued_words.detector import LostSpace

__all__ = ["GluedWords"]


@dataclass(frozen=True, kw_only=True)
class GluedWords(BaseFilter):
    """Put a space between words that lost it.

    >>> from arclean import Pipeline
    >>> Pipeline([GluedWords()])("أعلنت الحكومةالعراقية ذلك فيبغداد")
    'أعلنت الحكومة العراقية ذلك في بغداد'
    """

    name: ClassVar[str] = "glued-words"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"spaces"})
    after: ClassVar[tuple[str, ...]] = (
        "mojibake", "entities", "controls", "visual-order", "presentation-forms", "letter-spacing", "lam-alef",
        "recovery", "kashida", "marks", "split-words",
    )  # fmt: skip
    trigger_pairs: ClassVar[tuple[tuple[str, str], ...]] = (
        ("\u0629\u0649", "\u0622-\u063a\u0641-\u064a"),  # teh marbuta, alef maksura before any letter but hamza
        ("\u064b", "\u0622-\u0626\u0628-\u063a\u0641-\u0648\u064a"),  # fathatan before any but its seats
    )

    report_from: float = weights.REPORT_FROM

    def wakes_without_trigger(self, text: str) -> bool:
        """Look up the words of a short text, or of the beginning of a long one, and how long its strings are."""
        if has_kin_letters(text) and has_listed_join(text):
            return True
        return may_be_glued(part_to_look_up(text), least_places(text)) or has_long_run(text)

    def wakes_in_context(self, text: str, context: Context) -> bool:
        """Return whether a text is short and the run has words of its own: the prefilter does not know them."""
        return context.has_own_words and is_short_text(text)

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Yield a space for each boundary that is certain, and findings for those that may be one."""
        if not (self.wakes(text) or self.wakes_in_context(text, context)):
            return
        detector = GluedWordDetector(text, context)
        places: list[int] = []
        for block in propose_by_block(text, context, detector, self.apply_from):
            edits = [_edit_of(one, detector.confidence_of(one)) for one in block.repaired]
            yield from sorted(edits, key=lambda edit: edit.start)
            yield from [_finding_of(text, one, detector.confidence_of(one)) for one in block.left]
            places += [one.place for one in (*block.repaired, *block.left)]
        places.sort()
        for start, end in find_long_runs(text):
            if bisect_right(places, start) == bisect_left(places, end):
                yield Finding(start, end, "glued-word", "glued-words/run", _RUN_MESSAGE, UNMEASURED)
        joins = find_listed_joins(text, context) if has_kin_letters(text) else []
        for start, place, end in joins:
            if bisect_right(places, start) == bisect_left(places, end):
                glued, apart = text[start:end], f"{text[start:place]} {text[place:end]}"
                message = f"\u2068{glued}\u2069 may be two words, \u2068{apart}\u2069."
                yield Finding(start, end, "glued-word", "glued-words/listed", message, UNMEASURED, (apart, glued))


_RUN_MESSAGE = "Hardly any word is as long as this run of letters: spaces between its words seem to be lost."


def _edit_of(damage: LostSpace, confidence: float) -> Edit:
    """Return the edit that puts a space between two words."""
    place, boundary = damage.place, damage.boundary
    evidence = f"\u2068{damage.token.text}\u2069 is no word, and \u2068{boundary.left} {boundary.right}\u2069 are two"
    return Edit(place, place, "", " ", "glued-words/parted", confidence, None, evidence)


def _finding_of(text: str, damage: LostSpace, confidence: float) -> Finding:
    """Return the finding of a string that may be two words, with both readings."""
    start, end = damage.token.start, damage.token.end
    glued, apart = text[start:end], f"{text[start : damage.place]} {text[damage.place : end]}"
    message = f"\u2068{glued}\u2069 may be two words, \u2068{apart}\u2069."
    return Finding(start, end, "glued-word", "glued-words/parted", message, confidence, (apart, glued))
