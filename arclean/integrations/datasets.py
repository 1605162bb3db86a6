"""Hugging Face datasets: a column repaired, and records as columns, cached until arclean or its options change.

>>> from arclean.integrations.datasets import clean_column
>>> clean_column(datasets.Dataset.from_dict({"text": ["العــراق", None]}))["text"][:]
['العراق', None]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import datasets

from arclean.batch import SCHEMA, clean_many, records
from arclean.batch.bulk import pipeline_of

if TYPE_CHECKING:
    from arclean.api import Profile
    from arclean.core.pipeline import Pipeline

__all__ = ["add_records", "clean_column", "record_features"]


class _CleanColumn:
    """Repairs a column of a batch; its pickle, which datasets hash, has the fingerprint of the pipeline."""

    def __init__(self, pipeline: Pipeline, column: str) -> None:
        self.pipeline, self.column = pipeline, column

    def __call__(self, batch: dict[str, list[Any]]) -> dict[str, list[Any]]:
        return {self.column: list(clean_many(batch[self.column], profile=self.pipeline))}


class _AddRecords(_CleanColumn):
    """Adds the records of a column of a batch as columns."""

    def __call__(self, batch: dict[str, list[Any]]) -> dict[str, list[Any]]:
        made = list(records(batch[self.column], profile=self.pipeline))
        return {f"arclean_{name}": [one[name] for one in made] for name in SCHEMA if name != "text"} | {
            self.column: [one["text"] for one in made]
        }


def clean_column(dataset: Any, column: str = "text", *, profile: Profile = "repair", **options: Any) -> Any:
    """Return a dataset (also an iterable one, or a dictionary of splits) with a column repaired.

    ``options`` are those of ``Dataset.map``, ``num_proc`` for one.
    """
    return dataset.map(_CleanColumn(pipeline_of(profile), column), batched=True, **options)


def add_records(dataset: Any, column: str = "text", *, profile: Profile = "repair", **options: Any) -> Any:
    """Return a dataset with a column repaired, and the fields of its records in columns ``arclean_...``."""
    features = getattr(dataset, "features", None)
    if isinstance(features, datasets.Features):
        options["features"] = datasets.Features(features | record_features())
    return dataset.map(_AddRecords(pipeline_of(profile), column), batched=True, **options)


def record_features() -> datasets.Features:
    """Return the features of the columns that :func:`add_records` adds."""
    return datasets.Features(
        {f"arclean_{name}": _feature_named(kind) for name, kind in SCHEMA.items() if name != "text"}
    )


def _feature_named(name: str) -> Any:
    return datasets.List(_feature_named(name[5:-1])) if name.startswith("list<") else datasets.Value(name)
