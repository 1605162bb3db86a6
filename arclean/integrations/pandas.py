"""pandas: a namespace of columns of text.

>>> import pandas
>>> import arclean.integrations.pandas
>>> pandas.Series(["العــراق", None]).arclean.clean().to_list()[0]
'العراق'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from arclean.batch import SCHEMA, clean_many, records

if TYPE_CHECKING:
    from arclean.api import Profile

__all__ = ["ColumnOfTexts"]


@pd.api.extensions.register_series_accessor("arclean")
class ColumnOfTexts:
    """The namespace ``arclean`` of a Series; nulls stay as they are, and so do index, name and type."""

    def __init__(self, series: pd.Series) -> None:
        self._series = series

    def clean(self, *, profile: Profile = "repair", jobs: int = 1) -> pd.Series:
        """Return the texts repaired."""
        series = self._series
        made = [old if new is None else new for old, new in zip(series, self._clean(profile, jobs), strict=True)]
        return pd.Series(made, index=series.index, name=series.name, dtype=series.dtype)

    def _clean(self, profile: Profile, jobs: int) -> list[str | None]:
        return list(clean_many(self._series, profile=profile, jobs=jobs))

    def records(self, *, profile: Profile | None = None, jobs: int = 1) -> pd.DataFrame:
        """Return a record for each text, as columns of :data:`arclean.batch.SCHEMA`."""
        made = list(records(self._series, profile=profile, jobs=jobs))
        return pd.DataFrame(made, index=self._series.index, columns=list(SCHEMA))
