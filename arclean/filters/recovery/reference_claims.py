"""Claims: what a number of a reference says of each place of the text whose words agree with the words around it.

Measured 2026-11 on 36 documents (UN, health, law, encyclopaedic; a third of the sentences gone, paragraphs shuffled,
one word in ten another): from an agreement of 0.7 on, 3 of 95 places were wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from arclean.filters.recovery import weights
from arclean.filters.recovery.gap_comparison import NumberSlot, Side, compare_gaps, digit_groups, is_visible_gap
from arclean.filters.recovery.word_alignment import compare_places, matching_places

if TYPE_CHECKING:
    from arclean.filters.recovery.reference_numbers import Reference, ReferenceNumber
    from arclean.filters.recovery.word_alignment import Agreement, WordSequence

__all__ = ["NumberClaim", "aligned_claims", "make_claim"]


class NumberClaim(NamedTuple):
    """What a reference has at ``[start, end)`` of the text.

    ``number`` is what the reference has, ``found`` what the text has, empty where the number is lost; ``target`` is
    what should stand there. ``score`` (0..1) is how well the words around agree; ``is_firm``, whether the nearest do;
    ``is_visible``, whether the text shows a gap; ``is_aligned``, whether the words stand in the same order, not in a
    paraphrase; ``source`` is the place in the reference.
    """

    start: int
    end: int
    number: str
    found: str
    target: str
    sides: Side
    score: float
    is_firm: bool
    is_visible: bool
    is_aligned: bool
    source: ReferenceNumber

    @property
    def value(self) -> tuple[str, ...]:
        """What is compared: the digits, whatever their system."""
        return digit_groups(self.number)


def aligned_claims(text: WordSequence, reference: Reference, number: ReferenceNumber) -> list[NumberClaim]:
    """Return what a number of a reference says of the matching places of the text, the best first.

    It may be meant at two places that agree about as well, but at one only of two that lie side by side.
    """
    given = reference.words.text[number.start : number.end]
    found: list[tuple[int, NumberClaim]] = []
    for at in matching_places(text, reference.words, number.place):
        start, end = text.span_between(at)
        agreement = compare_places(text, at, reference.words, number.place)
        for slot in compare_gaps(text.text[start:end], given):
            is_firm = _is_firm(agreement, slot, end - start)
            score = _score_slot(agreement, slot.sides)
            found.append((at, make_claim(text.text, start, slot, number, score, is_firm=is_firm)))
    found.sort(key=lambda one: (-one[1].score, one[0]))
    return [
        claim
        for at, claim in found
        if claim.score >= found[0][1].score - weights.TIED_AGREEMENT
        and not 0 < abs(at - found[0][0]) <= weights.NEAR_PLACES
    ]


def make_claim(  # noqa: PLR0913 - all that is known of one
    text: str, start: int, slot: NumberSlot, number: ReferenceNumber, score: float, *, is_firm: bool | None = None
) -> NumberClaim:
    """Return the claim for a slot of the gap that begins at ``start``; ``is_firm`` is None for a paraphrase."""
    begin, end = start + slot.start, start + slot.end
    return NumberClaim(
        start=begin,
        end=end,
        number=slot.number,
        found=slot.found,
        target=slot.target,
        sides=slot.sides,
        score=score,
        is_firm=bool(is_firm),
        is_visible=not slot.found and is_visible_gap(text, begin, end),
        is_aligned=is_firm is not None,
        source=number,
    )


def _is_firm(agreement: Agreement, slot: NumberSlot, gap_size: int) -> bool:
    """Return whether the nearest words are the same: both, or the one that a list's number with its sign belongs to."""
    if agreement.touches_before and agreement.touches_after:
        return True
    return agreement.touches_after and slot.sides == Side.AFTER and slot.end < gap_size


def _score_slot(agreement: Agreement, sides: Side) -> float:
    """Return the agreement (0..1) for a number that belongs to the words of these sides."""
    factor = weights.OTHER_NEAREST_WORD_FACTOR
    before = agreement.before if agreement.touches_before else agreement.before * factor
    after = agreement.after if agreement.touches_after else agreement.after * factor
    if sides in (Side.BEFORE, Side.AFTER):
        own, other, touches = before, after, agreement.touches_before
        if sides == Side.AFTER:
            own, other, touches = after, before, agreement.touches_after
        alone = weights.OWN_SIDE_ALONE_FACTOR * own if touches else 0.0
        return max(weights.OWN_SIDE_SHARE * own + (1 - weights.OWN_SIDE_SHARE) * other, alone)
    return (before + after) / 2
