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

from arclean.arabic.letters import ARABIC, FINAL
from arclean.edits import Edit, Finding
from arclean.evidence import lexicon
from arclean.evidence.folding import BREAK
from arclean.evidence.split import Split
from arclean.evidence.spots import Spot, arabic_lines, spots
from arclean.evidence.suspects import may_be_split
from arclean.filter import BaseFilter, Context, Scope
from arclean.filters._words import SURE, confidence, is_short, only_reports, stretches_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.evidence.split import Join

__all__ = ["SplitWords"]

_letter_alone = re.compile(" [\u0621-\u063a\u0641-\u0647\u0649\u064a] ").search  # any but waw
_is_gap = re.compile(f"[{ARABIC}\u0651](?<!\u064b\u0627)[ \u00a0]").fullmatch  # behind a vowel or tanween a word ends
_COMPANY = 6.0  # bits that other words split in the same document weigh
_ROUNDS = 8  # a word in three pieces takes two


@dataclass(frozen=True, kw_only=True)
class SplitWords(BaseFilter):
    """Join the pieces of words that were split.

    >>> from arclean import Pipeline
    >>> Pipeline([SplitWords()])("انتشرت ا لقوات في المدينة بعد توقيع الا تفاق")
    'انتشرت القوات في المدينة بعد توقيع الاتفاق'
    """

    name: ClassVar[str] = "split-words"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    changes: ClassVar[frozenset[str]] = frozenset({"spaces"})
    after: ClassVar[tuple[str, ...]] = (
        "mojibake", "entities", "controls", "visual-order", "presentation-forms", "letter-spacing", "lam-alef",
        "recovery", "kashida", "marks",
    )  # fmt: skip
    gaps: ClassVar[str] = FINAL

    def stirs(self, text: str) -> bool:
        """Look for a letter by itself; look up the words of a short text."""
        return _letter_alone(text) is not None or (is_short(text) and may_be_split(text))

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose to take the space out of each word that is surely split, and report those that may be."""
        if not self.wakes(text):
            return
        judge = _Judge(text, context)
        read, judge.company = stretches_with(text, context, judge.places, _surely_split)
        rounds = 0 if only_reports(context) else _ROUNDS
        for stretch, found in read:
            yield from self._proposed(text, judge, spots(text, stretch, context), found, rounds)

    def _proposed(
        self, text: str, judge: _Judge, row: list[Spot], found: list[_Place], rounds: int
    ) -> Iterator[Edit | Finding]:
        edits: dict[int, Edit] = {}
        for _ in range(rounds):
            chosen = _apart(one for one in found if judge.confidence(one.join) >= self.apply_from)
            if not chosen:
                break
            edits |= {one.left.end: _edit(text, one, judge.confidence(one.join)) for one in chosen}
            row = _merged(row, {one.number for one in chosen})
            found = judge.places(row)
        yield from (edits[place] for place in sorted(edits))
        for one in found:
            yield _finding(text, one, judge.confidence(one.join))


class _Place(NamedTuple):
    """Two pieces that may be one word; the first has this number in its row."""

    number: int
    left: Spot
    right: Spot
    join: Join


def _surely_split(one: _Place) -> str | None:
    join = one.join
    return one.left.text + one.right.text if join.telling and join.alone and join.bits >= SURE else None


class _Judge:
    """Looks for split words in rows of words of one text."""

    def __init__(self, text: str, context: Context) -> None:
        known = lexicon.of(context)
        self._text, self._split, self._holds = text, Split(known), known.holds
        self._is_arabic = arabic_lines(text)
        self.company = False

    def confidence(self, join: Join) -> float:
        """Say how sure a join is, in this document."""
        if self.company:
            return confidence(join.bits + _COMPANY)
        return confidence(join.bits) if join.alone else 0.0

    def places(self, row: list[Spot]) -> list[_Place]:
        """List the places where two pieces may be one word, in their order."""
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


def _apart(found: Iterable[_Place]) -> list[_Place]:
    """Choose the surest places of which no two share a piece."""
    taken: set[int] = set()
    chosen = []
    for one in sorted(found, key=lambda one: -one.join.bits):
        if taken.isdisjoint((one.number, one.number + 1)):
            taken |= {one.number, one.number + 1}
            chosen.append(one)
    return chosen


def _merged(row: list[Spot], numbers: set[int]) -> list[Spot]:
    """Join each spot of these numbers with the next one."""
    made: list[Spot] = []
    for number, spot in enumerate(row):
        if number - 1 in numbers:
            first = made.pop()
            made.append(Spot(first.start, spot.end, first.text + spot.text, plain=True))
        else:
            made.append(spot)
    return made


def _edit(text: str, one: _Place, chance: float) -> Edit:
    evidence = f"\u2068{one.left.text}{one.right.text}\u2069 fits between its neighbours, the two strings do not"
    start, end = one.left.end, one.right.start
    return Edit(start, end, text[start:end], "", "split-words/joined", chance, None, evidence)


def _finding(text: str, one: _Place, chance: float) -> Finding:
    start, end = one.left.start, one.right.end
    apart, whole = text[start:end], text[start : one.left.end] + text[one.right.start : end]
    message = f"\u2068{apart}\u2069 may be one word, \u2068{whole}\u2069."
    return Finding(start, end, "split-word", "split-words/joined", message, chance, (whole, apart))
