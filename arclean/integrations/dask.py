"""Dask: columns and bags of texts, repaired partition by partition.

>>> clean_series(dask.dataframe.from_pandas(pandas.Series(["العــراق"]), npartitions=1)).compute()  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arclean.batch import clean_many, records
from arclean.batch.bulk import pipeline_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.api import Profile

__all__ = ["clean_bag", "clean_series", "records_of_bag"]


def clean_series(series: Any, *, profile: Profile = "repair") -> Any:
    """Return a Dask series of texts repaired, of the same type."""
    return series.map_partitions(_clean_partition, pipeline_of(profile), meta=series._meta)  # noqa: SLF001 - as Dask's guide says


def _clean_partition(part: Any, pipeline: Any) -> Any:
    import arclean.integrations.pandas  # noqa: F401, PLC0415 - the namespace, where the work is done

    return part.arclean.clean(profile=pipeline)


def clean_bag(bag: Any, *, profile: Profile = "repair") -> Any:
    """Return a Dask bag of texts repaired."""
    return bag.map_partitions(_clean_items, pipeline_of(profile))


def _clean_items(items: Iterable[Any], pipeline: Any) -> list[Any]:
    return list(clean_many(items, profile=pipeline))


def records_of_bag(bag: Any, *, profile: Profile = "repair") -> Any:
    """Return a Dask bag of the records of texts."""
    return bag.map_partitions(_record_items, pipeline_of(profile))


def _record_items(items: Iterable[Any], pipeline: Any) -> list[Any]:
    return list(records(items, profile=pipeline))
