"""What a setting of weights does to a family of documents, as one record."""

from __future__ import annotations

from typing import NamedTuple

WORST_SHARE = 1e-4  # wrong changes a clean word that a fit may cost: one in 10,000


class Outcome(NamedTuple):
    """What a setting does to one family: damage before and after, changed clean words, clean words.

    Damage is counted in characters, or in documents and pieces that are judged.
    """

    before: int
    after: int
    harmed: int
    words: int

    @property
    def score(self) -> float:
        """The share of damage taken back; each wrong word above one in 10,000 costs a tenth."""
        recall = 1 - self.after / self.before if self.before else 0.0
        return recall - 0.1 * max(0.0, self.harmed / max(1, self.words) - WORST_SHARE) / WORST_SHARE
