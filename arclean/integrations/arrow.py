"""Arrow and Parquet: records as tables of one schema.

>>> import arclean
>>> from arclean.integrations import arrow
>>> arrow.to_table(arclean.records(["العــراق", None])).column("text").to_pylist()
['العراق', None]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from arclean.batch import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["arrow_schema", "to_table"]

_TYPES = {"string": pa.string(), "bool": pa.bool_(), "float64": pa.float64(), "int64": pa.int64(), "int32": pa.int32()}


def _type_named(name: str) -> pa.DataType:
    return pa.list_(_type_named(name[5:-1])) if name.startswith("list<") else _TYPES[name]


def arrow_schema() -> pa.Schema:
    """Return the schema of records (:data:`arclean.batch.SCHEMA`)."""
    return pa.schema([(name, _type_named(kind)) for name, kind in SCHEMA.items()])


def to_table(made: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Return records as a table; also of none it has all columns."""
    return pa.Table.from_pylist([dict(one) for one in made], schema=arrow_schema())
