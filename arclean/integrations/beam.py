"""Apache Beam: transforms of texts.

>>> texts | RepairTexts()  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import apache_beam as beam

from arclean.batch import records
from arclean.batch.bulk import pipeline_of

if TYPE_CHECKING:
    from arclean.api import Profile

__all__ = ["RecordTexts", "RepairTexts"]


class RepairTexts(beam.PTransform):
    """Repairs texts; a null stays null."""

    def __init__(self, profile: Profile = "repair") -> None:
        super().__init__()
        self.pipeline = pipeline_of(profile)

    def expand(self, texts: Any) -> Any:
        """Return the texts repaired."""
        pipeline = self.pipeline
        return texts | beam.Map(lambda text: None if text is None else pipeline(text))


class RecordTexts(beam.PTransform):
    """Makes the record of each text."""

    def __init__(self, profile: Profile = "repair") -> None:
        super().__init__()
        self.pipeline = pipeline_of(profile)

    def expand(self, texts: Any) -> Any:
        """Return the records of texts."""
        pipeline = self.pipeline
        return texts | beam.Map(lambda text: next(records([text], profile=pipeline)))
