"""Words that lost the space between them.

**What breaks**: a reader sees no gap where one word ends at the other's edge, or drops a line break of its source:
``الحكومةالعراقية``, ``فيبغداد``, ``المعاهداتوالاتفاقيات``. Seen in 3,010 provisions of the United Arab Emirates (the
breaks of their HTML were dropped, half of all spaces are gone), in translated news, and where authors forgot the space.

**What stays**: every word of the lexicon, known words with what they take on, and names (``شكسبير``, ``غوانغدونغ``): a
string is cut only between two words of the lexicon, never behind a clitic or before a pronoun.

**What is done**: all ways to read an unknown string are weighed (see ``evidence.glued``); a space is put where all the
likely ones part two words, more easily where the two were seen side by side. Behind ``لا``, ``ما`` and ``يا``, where
many an author leaves it out, one is put only in a document where other words in a few hundred are surely glued.

**When it abstains**: below the margin, where a finding names both readings if the seam is likelier than not; where the
document is from our own PDF reader, which has seen the gaps: there it reports. A long text is read only where it shows
a sign of it, a letter behind one that ends words; a short one where a string is no word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.marks import MARK
from arclean.core.edits import Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.evidence.word_boundaries.line_blocks import arabic_line_test
from arclean.evidence.word_boundaries.prefilter import may_be_glued
from arclean.evidence.word_boundaries.repair_loop import SURE, Judge, confidence, is_short, proposals
from arclean.filters.glued_words.segmentation import Glued
from arclean.language.tokens import BREAK, PlacedToken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.filters.glued_words.segmentation import Seam

__all__ = ["GluedWords"]

_letters = re.compile(f"[^{MARK}]").finditer
_ends_word = re.compile("[\u064b-\u064d]").search  # tanween
_LEAST = 4  # letters of two words


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
    )

    def wakes_without_trigger(self, text: str) -> bool:
        """Look up the words of a short text."""
        return is_short(text) and may_be_glued(text)

    def wakes_in_context(self, text: str, context: Context) -> bool:
        """Return whether a text is short and the run has words of its own: the prefilter does not know them."""
        return context.has_own_words and is_short(text)

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose a space at each seam that is sure, and report those that may be."""
        if not (self.wakes(text) or self.wakes_in_context(text, context)):
            return
        yield from proposals(text, context, _Judge(text, context), self.apply_from)


class _Place(NamedTuple):
    """A seam in a text: where it is, and the string that it is in."""

    place: int
    spot: PlacedToken
    seam: Seam


class _Judge(Judge[_Place]):
    """Looks for glued words."""

    def __init__(self, text: str, context: Context) -> None:
        self._lexicon = context.lexicon
        self._glued = Glued(self._lexicon)
        self._text, self._is_arabic = text, arabic_line_test(text)
        self.company = False

    def surely(self, one: _Place) -> str | None:
        return one.spot.text if one.seam.alone and one.seam.bits >= SURE else None

    def confidence(self, one: _Place) -> float:
        return confidence(one.seam.bits) if one.seam.alone or self.company else 0.0

    def chosen(self, found: list[_Place]) -> list[_Place]:
        return found

    def places(self, row: list[PlacedToken]) -> list[_Place]:
        found: list[_Place] = []
        holds = self._lexicon.has_folded
        strange = [(number, spot) for number, spot in enumerate(row) if spot.plain and not holds(spot.text)]
        for number, spot in strange:
            if len(spot.text) >= _LEAST and self._is_arabic(spot.start):
                before = row[number - 1].text if number else BREAK
                behind = row[number + 1].text if number + 1 < len(row) else BREAK
                seams = self._glued.seams(spot.text, before, behind)
                found += [place for seam in seams if (place := self._place(spot, seam))]
        return found

    def _place(self, spot: PlacedToken, seam: Seam) -> _Place | None:
        """Find a seam in the text; None where the letter behind it bears a mark that ends words."""
        raw = self._text[spot.start : spot.end]
        letters = [letter.start() for letter in _letters(raw)]
        at, next_ = [*letters, len(raw)][seam.at : seam.at + 2]
        return None if _ends_word(raw[at:next_]) else _Place(spot.start + at, spot, seam)

    def repaired(self, row: list[PlacedToken], chosen: list[_Place]) -> list[PlacedToken]:
        cuts: dict[int, list[_Place]] = {}
        for one in chosen:
            cuts.setdefault(one.spot.start, []).append(one)
        made: list[PlacedToken] = []
        for spot in row:
            seams = cuts.get(spot.start, [])
            places = [(spot.start, 0), *((one.place, one.seam.at) for one in seams), (spot.end, len(spot.text))]
            for (start, at), (end, to) in pairwise(places):
                made.append(PlacedToken(start, end, spot.text[at:to], spot.plain))
        return made

    def edit(self, one: _Place) -> Edit:
        evidence = f"\u2068{one.spot.text}\u2069 is no word, and \u2068{one.seam.left} {one.seam.right}\u2069 are two"
        return Edit(one.place, one.place, "", " ", "glued-words/parted", self.confidence(one), None, evidence)

    def finding(self, one: _Place) -> Finding:
        text, start, end = self._text, one.spot.start, one.spot.end
        glued, apart = text[start:end], f"{text[start : one.place]} {text[one.place : end]}"
        message = f"\u2068{glued}\u2069 may be two words, \u2068{apart}\u2069."
        return Finding(start, end, "glued-word", "glued-words/parted", message, self.confidence(one), (apart, glued))
