"""polars: a namespace of columns and of expressions.

>>> import polars
>>> import arclean.integrations.polars
>>> polars.DataFrame({"text": ["العــراق", None]}).select(polars.col("text").arclean.clean())["text"].to_list()
['العراق', None]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from arclean.batch import SCHEMA, clean_many, records

if TYPE_CHECKING:
    from arclean.api import Profile

__all__ = ["ExpressionOfTexts", "SeriesOfTexts", "polars_schema"]

_TYPES = {"string": pl.String, "bool": pl.Boolean, "float64": pl.Float64, "int64": pl.Int64, "int32": pl.Int32}


def _type_named(name: str) -> pl.DataType:
    return pl.List(_type_named(name[5:-1])) if name.startswith("list<") else _TYPES[name]()


def polars_schema() -> dict[str, pl.DataType]:
    """Return the types of records (:data:`arclean.batch.SCHEMA`)."""
    return {name: _type_named(kind) for name, kind in SCHEMA.items()}


@pl.api.register_series_namespace("arclean")
class SeriesOfTexts:
    """The namespace ``arclean`` of a Series; nulls stay null."""

    def __init__(self, series: pl.Series) -> None:
        self._series = series

    def clean(self, *, profile: Profile = "repair", jobs: int = 1) -> pl.Series:
        """Return the texts repaired."""
        return pl.Series(self._series.name, list(clean_many(self._series, profile=profile, jobs=jobs)), dtype=pl.String)

    def records(self, *, profile: Profile | None = None, jobs: int = 1) -> pl.Series:
        """Return a record for each text, as a column of structs."""
        made = pl.DataFrame(list(records(self._series, profile=profile, jobs=jobs)), schema=polars_schema())
        return made.to_struct(self._series.name)


@pl.api.register_expr_namespace("arclean")
class ExpressionOfTexts:
    """The namespace ``arclean`` of an expression, in lazy frames too."""

    def __init__(self, expression: pl.Expr) -> None:
        self._expression = expression

    def clean(self, *, profile: Profile = "repair", jobs: int = 1) -> pl.Expr:
        """Return the texts repaired."""
        return self._expression.map_batches(
            lambda texts: SeriesOfTexts(texts).clean(profile=profile, jobs=jobs), return_dtype=pl.String
        )

    def records(self, *, profile: Profile | None = None, jobs: int = 1) -> pl.Expr:
        """Return a record for each text, as a struct."""
        return self._expression.map_batches(
            lambda texts: SeriesOfTexts(texts).records(profile=profile, jobs=jobs),
            return_dtype=pl.Struct(polars_schema()),
        )
