"""The numbers of ``recovery``: edits by the claims of all references, and findings where these are at odds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from arclean.arabic.digits import DIGIT_SYSTEMS, in_system
from arclean.core.edits import UNMEASURED, Edit, Finding, Origin, Span
from arclean.filters.recovery import weights
from arclean.filters.recovery.gap_comparison import digit_groups
from arclean.filters.recovery.paraphrase import find_visible_gaps
from arclean.filters.recovery.reference_numbers import quote_number
from arclean.filters.recovery.sure_claims import sure_claims

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.filters.recovery.reference_claims import NumberClaim
    from arclean.filters.recovery.reference_numbers import Reference
    from arclean.filters.recovery.word_alignment import WordSequence

__all__ = ["propose_numbers"]

_NUMBER_RULE, _CONFLICT_RULE = "recovery/number", "recovery/conflict"


class _NumberVote(NamedTuple):
    """The claim of one reference on a place; ``ordinal`` counts the references from 1."""

    ordinal: int
    reference: Reference
    claim: NumberClaim


def propose_numbers(text: str, words: WordSequence, references: list[Reference]) -> Iterator[Edit | Finding]:
    """Yield an edit for each lost number on which references agree, and a finding where they are at odds."""
    gaps = list(find_visible_gaps(words))
    votes = [
        _NumberVote(ordinal, reference, claim)
        for ordinal, reference in enumerate(references, 1)
        for claim in sure_claims(words, gaps, reference)
    ]
    system = _digit_system(text)
    for at_place in _votes_by_place(votes):
        if at_place[0].claim.found:
            yield from _report_contradiction(at_place)
            continue
        value, count = Counter(vote.claim.value for vote in at_place).most_common(1)[0]
        if count == len(at_place) or count > max(1, len(at_place) / 2):
            agreed = [vote for vote in at_place if vote.claim.value == value]
            yield _edit_number(text, at_place[0].claim, agreed, len(at_place), system)
        else:
            yield _report_conflict(at_place)


def _votes_by_place(votes: list[_NumberVote]) -> Iterator[list[_NumberVote]]:
    """Yield the votes for places that overlap, one of each reference, the best first."""
    votes.sort(key=lambda vote: vote.claim[:2])
    at = 0
    while at < len(votes):
        until, end = at, votes[at].claim.end
        while until < len(votes) and (votes[until].claim.start < end or votes[until].claim[:2] == votes[at].claim[:2]):
            until += 1
        best = sorted(votes[at:until], key=lambda vote: -vote.claim.score)
        yield list({vote.ordinal: vote for vote in reversed(best)}.values())[::-1]
        at = until


def _edit_number(text: str, place: NumberClaim, agreed: list[_NumberVote], asked: int, system: str | None) -> Edit:
    """Return the edit that puts a number where ``agreed`` of ``asked`` references have it."""
    source, target = text[place.start : place.end], agreed[0].claim.target
    written = in_system(target, system) if system else target
    evidence = _describe_source(agreed, asked)
    if written != target:
        evidence += "; written in the digits of the document"
    confidence, origin = _confidence_of_votes(agreed), _origin_around_number(source, written)
    return Edit(place.start, place.end, source, written, _NUMBER_RULE, confidence, origin, evidence)


def _report_conflict(votes: list[_NumberVote]) -> Finding:
    """Return the finding for a lost number that references do not agree on."""
    told = "; ".join(f"{_locate_number(vote)} has {vote.claim.number}" for vote in votes)
    found = tuple(dict.fromkeys(vote.claim.number for vote in votes))
    message = f"A number is missing here, and the references are at odds: {told}."
    start, end = votes[0].claim[:2]
    return Finding(start, end, "reference-conflict", _CONFLICT_RULE, message, UNMEASURED, found)


def _report_contradiction(votes: list[_NumberVote]) -> Iterator[Finding]:
    """Yield a finding for a number of the text that more references contradict than confirm."""
    other = [vote for vote in votes if sorted(digit_groups(vote.claim.found)) != sorted(vote.claim.value)]
    if 2 * len(other) > len(votes):
        claim = other[0].claim
        where = _locate_number(other[0])
        message = f"The text has {claim.found} here, {where} has {claim.number} in the same passage."
        found = tuple(dict.fromkeys(vote.claim.number for vote in other))
        yield Finding(claim.start, claim.end, "reference-conflict", _CONFLICT_RULE, message, UNMEASURED, found)


def _locate_number(vote: _NumberVote) -> str:
    place = vote.reference.text.index(vote.claim.number, vote.claim.source.start)
    return f"reference {vote.ordinal} (at character {place})"


def _describe_source(agreed: list[_NumberVote], asked: int) -> str:
    """Return where a number comes from: which reference, where, in what words, and how well they agree."""
    vote = agreed[0]
    how = "the words around agree" if vote.claim.is_aligned else "told in other words, which agree"
    quoted = quote_number(vote.reference, vote.claim.source)
    told = f"{_locate_number(vote)}: \u2068{quoted}\u2069; {how} ({vote.claim.score:.2f})"
    if len(agreed) > 1:
        told += f"; {len(agreed)} references have it"
    return told + (f"; {asked - len(agreed)} have another number" if asked > len(agreed) else "")


def _confidence_of_votes(agreed: list[_NumberVote]) -> float:
    """Return the chance that a number is right, by how many references have it, and how well the best agrees."""
    claim = agreed[0].claim
    if len(agreed) > 1:
        return weights.AGREED_NUMBER_CONFIDENCE
    if not claim.is_aligned:
        return weights.PARAPHRASED_NUMBER_CONFIDENCE
    is_sure = claim.score >= weights.SURE_NUMBER_AGREEMENT
    return weights.SURE_NUMBER_CONFIDENCE if is_sure else weights.NUMBER_CONFIDENCE


def _digit_system(text: str) -> str | None:
    """Return the name of the system of most digits of a text, or None where it has none."""
    counts = {name: sum(map(text.count, digits)) for name, digits in DIGIT_SYSTEMS.items()}
    name = max(counts, key=counts.__getitem__)
    return name if counts[name] else None


def _origin_around_number(source: str, target: str) -> Origin:
    """Return the origin of a filled gap: spaces and breaks at both ends stay; what was between is its source."""
    most = min(len(source), len(target))
    head = next((i for i in range(most) if source[i] != target[i]), most)
    tail = next((i for i in range(most - head) if source[-1 - i] != target[-1 - i]), most - head)
    pairs = [(Span(0, head), Span(0, head))] if head else []
    if head + tail < most:
        pairs.append((Span(head, len(target) - tail), Span(head, len(source) - tail)))
    if tail:
        pairs.append((Span(len(target) - tail, len(target)), Span(len(source) - tail, len(source))))
    return tuple(pairs)
