"""Many texts: repaired in order by several processes, with bounded memory; results as flat records of one schema."""

from __future__ import annotations

from arclean.batch.bulk import clean_many
from arclean.batch.flat_records import SCHEMA, record, records

__all__ = ["SCHEMA", "clean_many", "record", "records"]
