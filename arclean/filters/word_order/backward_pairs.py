"""Whether pairs of words say by themselves that lines read backwards: signs before words may be the author's.

Names of domains, commands, codes, marks of lists and commas typed at the next word stand before words on purpose, and
lists have words in no order. So a line is put in another order only where words that stand side by side, no sign or
number between them, mostly follow each other the other way round. Each word tells once on either side of a pair, since
lists repeat the heads of their items. Two figures have to be great: the bits of all pairs, and what they say against a
text whose pairs stand in one order as often as in the other, to which each pair that reads forward is a strong witness.

Where a document has lines that read forward too, runs of lines are asked, and more is needed of them.
"""

from __future__ import annotations

from itertools import pairwise
from math import exp, log, log1p
from typing import TYPE_CHECKING, NamedTuple

from arclean.evidence.line_order.pair_order import pair_order_bits
from arclean.filters.word_order import weights
from arclean.language.tokens import BREAK, SIGNS, folded_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arclean.filters.word_order.line_evidence import LineEvidence
    from arclean.language.lexicon import Lexicon

__all__ = ["PairVote", "find_backward_lines", "weigh_pairs"]


class PairVote(NamedTuple):
    """What pairs of words of lines say for the reverse order.

    ``bits`` are those against the order as it stands, ``nats`` those against no order at all; ``has_many_signs`` says
    that there are as many signs by the word as lists have.
    """

    bits: float
    nats: float
    has_many_signs: bool

    def is_sure(self, more: float = 0.0) -> bool:
        """Return whether both are enough for a line that is alone in its text, or for what needs so many nats more."""
        more += weights.MORE_OF_SIGNS * self.has_many_signs
        strength = self.nats + self.bits / weights.BITS_PER_NAT
        return self.nats >= weights.LEAST_NATS and strength >= weights.LEAST_STRENGTH + more


def weigh_pairs(lines: Sequence[str], lexicon: Lexicon) -> PairVote:
    """Return what the pairs of words of lines say together.

    >>> from arclean.language.lexicon import run_lexicon
    >>> weigh_pairs(["وفق ما أعلنه القاضي"], run_lexicon()).bits < 0
    True
    """
    seen: set[tuple[str, str]] = set()
    lefts: set[str] = set()
    rights: set[str] = set()
    bits = nats = 0.0
    signs = words = 0
    for line in lines:
        tokens = folded_tokens(line)
        signs += tokens.count(BREAK)
        words += sum([token not in SIGNS for token in tokens])
        for left, right in pairwise(tokens):
            if left in SIGNS or right in SIGNS or left in lefts or right in rights or (left, right) in seen:
                continue
            seen.add((left, right))
            backwards = -pair_order_bits(left, right, lexicon)
            if backwards:
                lefts.add(left)
                rights.add(right)
                bits += backwards
                nats += log(2) - log1p(exp(-weights.NATS_PER_BIT * backwards))
    return PairVote(bits, nats, signs > weights.MANY_SIGNS * words)


def find_backward_lines(lines: Sequence[str], evidence: Sequence[LineEvidence], lexicon: Lexicon) -> frozenset[int]:
    """Return the numbers of the lines of a document that read backwards by pairs of words: all, some or none."""
    asked = [number for number, one in enumerate(evidence) if one.is_asked]

    def is_sure(numbers: Sequence[int], more: float) -> bool:
        return weigh_pairs([lines[number] for number in numbers], lexicon).is_sure(more)

    if is_sure(asked, weights.MORE_OF_LINES if len(asked) > 1 else 0.0):
        return frozenset(asked)
    runs = [run for run in _runs_backwards(asked, evidence) if is_sure(run, 0.0)]
    found = [number for run in runs for number in run]
    return frozenset(found if is_sure(found, weights.MORE_BESIDE) else ())


def _runs_backwards(asked: Sequence[int], evidence: Sequence[LineEvidence]) -> list[list[int]]:
    """Return the runs of asked lines that may be turned, one after the other."""
    runs: list[list[int]] = [[]]
    for number in asked:
        if evidence[number].nats > 0:
            runs[-1].append(number)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]
