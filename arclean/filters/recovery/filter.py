"""Recovery: what the source lost, where another version of the text tells it.

**What breaks**: glyphs without a ToUnicode entry come out as nothing, or as a sign that stands for no letter: digits
above all, and the ligatures at the end of a word (see ``losses``, which reports them). Seen in news and legal PDFs.

**What is restored**: with ``reference``, numbers whose place the words around tell, be it that the reference has the
same passage (another extractor's output, another edition) or the same story in other words; they are written in the
digits of the document. Several references vote. Each edit says where the reference has what it restored. Letters of
broken words likewise (see ``evidence.broken``); without a reference only where one word of the lexicon fits alone.

**When it abstains**: without references, numbers are never restored. Where another number of a reference would do
nearly as well; where nothing shows that something is gone and the nearest words are not the same on both sides. Where
references are at odds, or one of them has another number than the text in the same passage, that is reported.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from arclean.arabic.digits import DIGIT_SYSTEMS, in_system
from arclean.arabic.letters import LETTER, TATWEEL
from arclean.core.edits import Edit, Finding, Origin, Span
from arclean.core.filter import BaseFilter, Scope
from arclean.filters.recovery.inserted_tokens import masked, values
from arclean.filters.recovery.letter_edits import letters
from arclean.filters.recovery.paraphrase import gaps
from arclean.filters.recovery.reference_claims import testify
from arclean.filters.recovery.reference_numbers import Claim, Reference, quote, references
from arclean.filters.recovery.word_alignment import Passages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context

__all__ = ["Recovery"]

_FIRM, _SHOWN, _TOLD, _AGREED = 0.98, 0.95, 0.92, 0.99
_SURE = 0.7  # agreement from which a passage is the same beyond doubt


class _Vote(NamedTuple):
    """What one reference says of a place."""

    number: int
    reference: Reference
    claim: Claim


_stretched = re.compile(f"{TATWEEL}[\\s{LETTER}{TATWEEL}]").search


@dataclass(frozen=True, kw_only=True)
class Recovery(BaseFilter):
    """Restore lost numbers and letters from references.

    >>> from arclean import Pipeline
    >>> result = Pipeline([Recovery()]).run("يكتمل البناء في غضون  شهرا.", "سيكتمل البناء في غضون 12 شهرا من الآن.")
    >>> result.text
    'يكتمل البناء في غضون 12 شهرا.'
    """

    name: ClassVar[str] = "recovery"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    profile: ClassVar[str] = "repair"
    changes: ClassVar[frozenset[str]] = frozenset({"letters", "digits", "spaces", "signs"})
    after: ClassVar[tuple[str, ...]] = ("mojibake", "presentation-forms", "losses", "kashida-glyphs")
    resolves: ClassVar[frozenset[str]] = frozenset({"missing-number", "missing-letters", "unmapped-glyph"})
    trigger_chars: ClassVar[str] = "\ufffd\ue000-\uf8ff"
    trigger_strings: ClassVar[tuple[str, ...]] = ("(cid:",)
    reads_references: ClassVar[bool] = True

    def wakes_without_trigger(self, text: str) -> bool:
        """Look for a kashida at the end, or before a letter or a space: no date and no quotation."""
        return TATWEEL in text and (text.endswith(TATWEEL) or _stretched(text) is not None)

    def propose(self, text: str, context: Context) -> Iterator[Edit | Finding]:
        """Propose what references have at places where the text has lost it; report where they are at odds."""
        given = references(context)
        words = Passages(masked(text)) if given else None
        found = letters(text, words, given, context)
        if words:
            found += _numbers(text, words, given)
        yield from sorted(found, key=lambda one: one[:2])


def _numbers(text: str, words: Passages, given: list[Reference]) -> Iterator[Edit | Finding]:
    shown = list(gaps(words))
    votes = [
        _Vote(number, reference, claim)
        for number, reference in enumerate(given, 1)
        for claim in testify(words, shown, reference)
    ]
    system = _system(text)
    for said in _by_place(votes):
        start, end = said[0].claim[:2]
        if said[0].claim.found:
            yield from _at_odds(said)
            continue
        value, count = Counter(vote.claim.value for vote in said).most_common(1)[0]
        if count == len(said) or count > max(1, len(said) / 2):
            agreed = [vote for vote in said if vote.claim.value == value]
            source, target = text[start:end], agreed[0].claim.target
            written = in_system(target, system) if system else target
            why = _why(agreed, len(said)) + ("; written in the digits of the document" if written != target else "")
            yield Edit(start, end, source, written, "recovery/number", _sure(agreed), _origin(source, written), why)
        else:
            told = "; ".join(f"{_where(vote)} has {vote.claim.number}" for vote in said)
            found = tuple(dict.fromkeys(vote.claim.number for vote in said))
            message = f"A number is missing here, and the references are at odds: {told}."
            yield Finding(start, end, "reference-conflict", "recovery/conflict", message, 0.9, found)


def _by_place(votes: list[_Vote]) -> Iterator[list[_Vote]]:
    """Gather the votes for places that overlap, one of each reference, the best first."""
    votes.sort(key=lambda vote: vote.claim[:2])
    at = 0
    while at < len(votes):
        until, end = at, votes[at].claim.end
        while until < len(votes) and (votes[until].claim.start < end or votes[until].claim[:2] == votes[at].claim[:2]):
            until += 1
        best = sorted(votes[at:until], key=lambda vote: -vote.claim.score)
        yield list({vote.number: vote for vote in reversed(best)}.values())[::-1]
        at = until


def _at_odds(said: list[_Vote]) -> Iterator[Finding]:
    """Report a number of the text that more references contradict than confirm."""
    other = [vote for vote in said if sorted(values(vote.claim.found)) != sorted(vote.claim.value)]
    if 2 * len(other) > len(said):
        claim = other[0].claim
        message = f"The text has {claim.found} here, {_where(other[0])} has {claim.number} in the same passage."
        found = tuple(dict.fromkeys(vote.claim.number for vote in other))
        yield Finding(claim.start, claim.end, "reference-conflict", "recovery/conflict", message, 0.8, found)


def _where(vote: _Vote) -> str:
    place = vote.reference.text.index(vote.claim.number, vote.claim.source.start)
    return f"reference {vote.number} (at character {place})"


def _why(agreed: list[_Vote], asked: int) -> str:
    """Say where a number comes from: which reference, where, in what words, and how well they agree."""
    vote = agreed[0]
    how = "the words around agree" if vote.claim.passage else "told in other words, which agree"
    told = f"{_where(vote)}: \u2068{quote(vote.reference, vote.claim.source)}\u2069; {how} ({vote.claim.score:.2f})"
    if len(agreed) > 1:
        told += f"; {len(agreed)} references have it"
    return told + (f"; {asked - len(agreed)} have another number" if asked > len(agreed) else "")


def _sure(agreed: list[_Vote]) -> float:
    claim = agreed[0].claim
    if len(agreed) > 1:
        return _AGREED
    return (_FIRM if claim.score >= _SURE else _SHOWN) if claim.passage else _TOLD


def _system(text: str) -> str | None:
    """Name the system of most digits of a text, if it has any."""
    counts = {name: sum(map(text.count, digits)) for name, digits in DIGIT_SYSTEMS.items()}
    name = max(counts, key=counts.__getitem__)
    return name if counts[name] else None


def _origin(source: str, target: str) -> Origin:
    """Tell the spaces and breaks that stay from what is put between them; what stood there before is its source."""
    most = min(len(source), len(target))
    head = next((i for i in range(most) if source[i] != target[i]), most)
    tail = next((i for i in range(most - head) if source[-1 - i] != target[-1 - i]), most - head)
    pairs = [(Span(0, head), Span(0, head))] if head else []
    if head + tail < min(len(source), len(target)):
        pairs.append((Span(head, len(target) - tail), Span(head, len(source) - tail)))
    if tail:
        pairs.append((Span(len(target) - tail, len(target)), Span(len(source) - tail, len(source))))
    return tuple(pairs)
