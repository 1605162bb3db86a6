"""PySpark: a function of columns, and records by ``mapInPandas``.

>>> frame.select(clean_udf()("text"))  # doctest: +SKIP
>>> frame.mapInPandas(record_maker("text"), DDL)  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from pyspark.sql.functions import pandas_udf

from arclean.batch import SCHEMA, clean_many, records
from arclean.batch.bulk import pipeline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from arclean.api import Profile

__all__ = ["DDL", "clean_udf", "record_maker"]

_TYPES = {"string": "STRING", "bool": "BOOLEAN", "float64": "DOUBLE", "int64": "BIGINT", "int32": "INT"}


def _type_named(name: str) -> str:
    return f"ARRAY<{_type_named(name[5:-1])}>" if name.startswith("list<") else _TYPES[name]


DDL = ", ".join(f"`{name}` {_type_named(kind)}" for name, kind in SCHEMA.items())
"""The schema of records, as Spark reads it."""


def clean_udf(*, profile: Profile = "repair") -> Any:
    """Return a function that repairs a column of strings; nulls stay null."""
    pipeline = pipeline_of(profile)

    def clean_batches(batches: Iterator[pd.Series]) -> Iterator[pd.Series]:
        for texts in batches:
            yield pd.Series(list(clean_many(texts, profile=pipeline)), dtype=object)

    clean_batches.__annotations__ = {"batches": "Iterator[pd.Series]", "return": "Iterator[pd.Series]"}
    return pandas_udf(clean_batches, "string", 204)  # SCALAR_ITER: a batch after another, one pipeline for all


def record_maker(column: str = "text", *, profile: Profile = "repair") -> Callable[[Any], Any]:
    """Return what makes records of a column: ``frame.mapInPandas(record_maker(), DDL)``."""
    pipeline = pipeline_of(profile)

    def make_records(batches: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        for batch in batches:
            yield pd.DataFrame(list(records(batch[column], profile=pipeline)), columns=list(SCHEMA))

    return make_records
