"""How the filters of split and of glued words judge a document: block by block, in rounds, with a document vote."""

from __future__ import annotations

from math import pow as power
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from arclean.evidence.word_boundaries import weights
from arclean.evidence.word_boundaries.line_blocks import line_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.core.context import Context
    from arclean.core.edits import Span
    from arclean.language.tokens import Token

__all__ = ["CERTAIN_BITS", "BlockProposals", "BoundaryDetector", "confidence_of_bits", "propose_by_block"]

Damage = TypeVar("Damage")

CERTAIN_BITS = 3.2
"""Bits of a confidence of .9, from which damage is certain: log2(9), rounded up."""

_MAX_ROUNDS = 8  # a word in three pieces takes two
_MAX_BITS = 60.0  # beyond which a confidence is 0 or 1


class BoundaryDetector(Protocol[Damage]):
    """Finds damaged words in rows of tokens of one text; a *damage* is one that it has found.

    ``in_damaged_document`` is set where other words of the document are certainly damaged, ``certain_share`` to how
    many different ones there are for each of its tokens.
    """

    in_damaged_document: bool
    certain_share: float

    def find_damage(self, row: list[Token]) -> list[Damage]:
        """Return the damages of a row, in their order."""

    def certain_string(self, damage: Damage) -> str | None:
        """Return the string at a damage that counts for others of its document, or None."""

    def confidence_of(self, damage: Damage) -> float:
        """Return how certain a damage is, in this document."""

    def select_compatible(self, damages: list[Damage]) -> list[Damage]:
        """Return those of the damages that can be repaired together."""

    def repair_row(self, row: list[Token], damages: list[Damage]) -> list[Token]:
        """Return the row as it is after the repair of some damages."""


class BlockProposals(NamedTuple, Generic[Damage]):
    """What is to be repaired in a block of lines, in no order, and what is left that may be damage."""

    repaired: list[Damage]
    left: list[Damage]


def propose_by_block(
    text: str, context: Context, detector: BoundaryDetector[Damage], apply_from: float
) -> Iterator[BlockProposals[Damage]]:
    """Yield the proposals of each block that has damage; a repair may show more of it, so a block has several rounds.

    First all blocks are read once, for the document vote: whether enough different strings are certainly damaged. In a
    document of our own PDF reader, which has seen the gaps between words, nothing is repaired.
    """
    read: list[tuple[Span, list[Damage]]] = []
    strings: set[str] = set()
    words = 0
    for block in line_blocks(text):
        row = context.tokens(text, block)
        words += len(row)
        if found := detector.find_damage(row):
            read.append((block, found))
            strings.update(filter(None, map(detector.certain_string, found)))
    enough = len(strings) >= weights.MIN_CERTAIN_STRINGS
    detector.certain_share = len(strings) / max(1, words)
    detector.in_damaged_document = enough and len(strings) * weights.MAX_WORDS_PER_CERTAIN >= words
    rounds = 0 if _has_seen_gaps(context) else _MAX_ROUNDS
    for block, first in read:
        found, row = first, context.tokens(text, block)
        repaired: list[Damage] = []
        for _ in range(rounds):
            chosen = detector.select_compatible([one for one in found if detector.confidence_of(one) >= apply_from])
            if not chosen:
                break
            repaired += chosen
            row = detector.repair_row(row, chosen)
            found = detector.find_damage(row)
        yield BlockProposals(repaired, found)


def confidence_of_bits(bits: float) -> float:
    """Return the probability, at most ``weights.MAX_CONFIDENCE``, of what is so many bits likelier than its contrary.

    >>> confidence_of_bits(0), round(confidence_of_bits(CERTAIN_BITS), 2)
    (0.5, 0.9)
    """
    bounded = max(-_MAX_BITS, min(_MAX_BITS, -bits))
    return min(weights.MAX_CONFIDENCE, round(1 / (1 + power(2, bounded)), 3))


def _has_seen_gaps(context: Context) -> bool:
    """Return whether a document is from our own PDF reader."""
    return context.document is not None and context.document.metadata.get("format") == "pdf"
