"""Ray Data: a class for ``map_batches``, which loads a pipeline once a worker.

>>> dataset.map_batches(RepairBatch, fn_constructor_kwargs={"column": "text"}, concurrency=4)  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from arclean.batch import clean_many
from arclean.batch.bulk import pipeline_of

if TYPE_CHECKING:
    from arclean.api import Profile

__all__ = ["RepairBatch"]


class RepairBatch:
    """Repairs a column of batches of arrays."""

    def __init__(self, column: str = "text", profile: Profile = "repair") -> None:
        self.column, self.pipeline = column, pipeline_of(profile)

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        """Return a batch with its column repaired; nulls stay null."""
        made = list(clean_many(batch[self.column], profile=self.pipeline))
        return {**batch, self.column: np.array(made, dtype=object)}
