"""Words that extraction has split by a space.

**What breaks**: a reader takes a wide gap between two glyphs for a space, above all behind a letter that does not join:
``ا لقوات``, ``القو ات``, ``الا تفاق``. Seen in laws of Egypt (``ا لقوانين``, ``المراف ق``, ``الم ستحقة``), and in press
text.

**What stays**: names and what else has two spellings (``عبد الله``, ``بو رقيبة``, ``حضر موت``, ``في ما``), names of
letters (``بي إم``), rows of letters, a waw before a word, and whatever makes no word of the lexicon when it is joined.

**What is done**: one word is made where it fits between its neighbours and the two strings do not, by a margin (see
``evidence.split``). An extractor makes its mistake again: in a document where two words in a few hundred are surely
split, less will do.

**When it abstains**: below the margin, where a finding names both readings if the join is likelier than not; where the
document is from our own PDF reader, which has seen the gaps: there it reports. A long text is read only where it shows
a sign of it, a letter that stands alone, or one that begins no word; a short one where a string is no word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.letters import ARABIC, NEVER_INITIAL
from arclean.core.edits import Edit, Finding
from arclean.core.filter import BaseFilter, Scope
from arclean.evidence.word_boundaries.line_blocks import arabic_line_test
from arclean.evidence.word_boundaries.prefilter import may_be_split
from arclean.evidence.word_boundaries.repair_loop import SURE, Judge, confidence, is_short, proposals
from arclean.filters.split_words.joins import Split
from arclean.language.tokens import BREAK, PlacedToken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.filters.split_words.joins import Join

__all__ = ["SplitWords"]

_letter_alone = re.compile(" [\u0621-\u063a\u0641-\u0647\u0649\u064a] ").search  # any but waw
_is_gap = re.compile(f"[{ARABIC}\u0651](?<!\u064b\u0627)[ \u00a0]").fullmatch  # behind a vowel or tanween a word ends
_COMPANY = 6.0  # bits that other words split in the same document weigh


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
        """Look for a letter by itself; look up the words of a short text."""
        return _letter_alone(text) is not None or (is_short(text) and may_be_split(text))

    def wakes_in_context(self, text: str, context: Context) -> bool:
        """Return whether a text is short and the run has words of its own: the prefilter does not know them."""
        return context.has_own_words and is_short(text)

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose to take the space out of each word that is surely split, and report those that may be."""
        if not (self.wakes(text) or self.wakes_in_context(text, context)):
            return
        yield from proposals(text, context, _Judge(text, context), self.apply_from)


class _Place(NamedTuple):
    """Two pieces that may be one word; the first has this number in its row."""

    number: int
    left: PlacedToken
    right: PlacedToken
    join: Join


class _Judge(Judge[_Place]):
    """Looks for split words."""

    def __init__(self, text: str, context: Context) -> None:
        known = context.lexicon
        self._text, self._split, self._holds = text, Split(known), known.has_folded
        self._is_arabic = arabic_line_test(text)
        self.company = False

    def surely(self, one: _Place) -> str | None:
        join = one.join
        return one.left.text + one.right.text if join.telling and join.alone and join.bits >= SURE else None

    def confidence(self, one: _Place) -> float:
        if self.company:
            return confidence(one.join.bits + _COMPANY)
        return confidence(one.join.bits) if one.join.alone else 0.0

    def places(self, row: list[PlacedToken]) -> list[_Place]:
        found, holds = [], self._holds
        words = [(n, one, two) for n, (one, two) in enumerate(pairwise(row)) if holds(one.text + two.text)]
        for number, left, right in words:
            if left.plain and right.plain and _is_gap(self._text, left.end - 1, right.start):
                before = row[number - 1].text if number else BREAK
                behind = row[number + 2].text if number + 2 < len(row) else BREAK
                join = self._split.join(left.text, right.text, before, behind)
                if join and self._is_arabic(left.start):
                    found.append(_Place(number, left, right, join))
        return found

    def chosen(self, found: list[_Place]) -> list[_Place]:
        taken: set[int] = set()
        apart = []
        for one in sorted(found, key=lambda one: -one.join.bits):
            if taken.isdisjoint((one.number, one.number + 1)):
                taken |= {one.number, one.number + 1}
                apart.append(one)
        return apart

    def repaired(self, row: list[PlacedToken], chosen: list[_Place]) -> list[PlacedToken]:
        numbers = {one.number for one in chosen}
        made: list[PlacedToken] = []
        for number, spot in enumerate(row):
            if number - 1 in numbers:
                first = made.pop()
                made.append(PlacedToken(first.start, spot.end, first.text + spot.text, plain=True))
            else:
                made.append(spot)
        return made

    def edit(self, one: _Place) -> Edit:
        evidence = f"\u2068{one.left.text}{one.right.text}\u2069 fits between its neighbours, the two strings do not"
        start, end, source = one.left.end, one.right.start, self._text[one.left.end : one.right.start]
        return Edit(start, end, source, "", "split-words/joined", self.confidence(one), None, evidence)

    def finding(self, one: _Place) -> Finding:
        text, start, end = self._text, one.left.start, one.right.end
        apart, whole = text[start:end], text[start : one.left.end] + text[one.right.start : end]
        message = f"\u2068{apart}\u2069 may be one word, \u2068{whole}\u2069."
        chance = self.confidence(one)
        return Finding(start, end, "split-word", "split-words/joined", message, chance, (whole, apart))
