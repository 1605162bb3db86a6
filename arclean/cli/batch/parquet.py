"""Parquet files, a batch of rows at a time, with the texts of one column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arclean.errors import ConfigError, ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["ParquetOutput", "import_pyarrow", "read_batches"]

_ROWS_A_BATCH = 1_000  # in memory at a time, and in a row group of what is written


def read_batches(path: str, field: str) -> Iterator[tuple[Any, list[Any]]]:
    """Yield batches of rows, each with the texts of a column.

    Raises ReadError for a file that is broken or has no such column of strings, ConfigError without pyarrow.
    """
    arrow, parquet = import_pyarrow()
    try:
        with parquet.ParquetFile(path) as file:
            kinds = [column.type for column in file.schema_arrow if column.name == field]
            if len(kinds) > 1:
                raise ReadError(f"it has more than one column {field!r}")
            kind = kinds[0] if kinds else None
            if kind is None or not (arrow.types.is_string(kind) or arrow.types.is_large_string(kind)):
                raise ReadError(f"it has no column {field!r} of strings")
            for batch in file.iter_batches(batch_size=_ROWS_A_BATCH):
                yield batch, batch.column(field).to_pylist()
    except arrow.ArrowException as error:
        raise ReadError(f"it is no whole Parquet file: {error}") from error
    except UnicodeDecodeError as error:
        raise ReadError(f"column {field!r} has a text that is no UTF-8: {error}") from error


class ParquetOutput:
    """Writes batches whose texts are replaced."""

    def __init__(self, path: Path, field: str) -> None:
        self._path, self._field = path, field
        self._writer: Any = None

    def write_batch(self, batch: Any, texts: list[str | None]) -> None:
        """Write a batch with other texts in its column."""
        arrow, parquet = import_pyarrow()
        at = batch.schema.get_field_index(self._field)
        column = arrow.array(texts, type=batch.schema.field(at).type)
        if self._writer is None:
            self._writer = parquet.ParquetWriter(self._path, batch.schema)
        self._writer.write_batch(batch.set_column(at, batch.schema.field(at), column))

    def close(self, source: str) -> bool:
        """Write the end of the file; without a batch, an empty one of the schema of its source.

        Return whether there is one: a source that cannot be read has no schema.
        """
        if self._writer is None:
            arrow, parquet = import_pyarrow()
            try:
                self._writer = parquet.ParquetWriter(self._path, parquet.read_schema(source))
            except (arrow.ArrowException, OSError):
                return False
        self._writer.close()
        return True


def import_pyarrow() -> tuple[Any, Any]:
    """Return the libraries of Arrow and Parquet. Raises ConfigError where they are not installed."""
    try:
        import pyarrow  # noqa: ICN001, PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise ConfigError("Parquet needs the extra 'batch': pip install 'arclean[batch]'") from None
    return pyarrow, parquet
