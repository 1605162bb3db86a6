"""The outputs of a batch, written as the results come, and told to its journal."""

from __future__ import annotations

import gzip
import os
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any

from arclean.batch.workers import Failure
from arclean.cli.batch.compression import open_zstandard_writer
from arclean.cli.batch.journal import Totals
from arclean.cli.batch.parquet import ParquetOutput
from arclean.cli.batch.work import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from arclean.cli.batch.feeding import Event
    from arclean.cli.batch.inputs import InputFile
    from arclean.cli.batch.journal import Journal, Progress

__all__ = ["BatchWriter"]

_BYTES_A_MEMBER = 1 << 22  # written between two entries of the journal, before compression


class BatchWriter:
    """Takes events and results in their order. ``totals`` is what was counted, from the beginning of the batch."""

    def __init__(self, journal: Journal, out: Path, progress: Progress, field: str) -> None:
        self.totals = progress.totals
        self._journal, self._out, self._field = journal, out, field
        self._resumed = progress
        self._fresh = Totals()
        self._rows: _RowsOutput | None = None
        self._parquet: ParquetOutput | None = None
        self._texts: list[str | None] = []

    def take(self, event: Event, result: Any = None) -> None:
        """Take an event, and the result of an item."""
        file = event.file
        if event.kind == "begin":
            self._begin_file(file)
        elif event.kind == "item":
            self._take_result(event, Outcome(None, error=result.reason) if isinstance(result, Failure) else result)
        elif event.kind == "batch" and self._parquet:
            self._parquet.write_batch(event.value, self._texts)
            self._texts = []
        elif event.kind == "broken":
            self._count_error(file, None, event.value)
        elif event.kind == "end":
            self._end_file(file)

    def count_all(self) -> Totals:
        """Return what was counted until now, also what the journal does not yet have."""
        counted = self.totals.copy()
        counted.add(self._fresh.to_dict())
        return counted

    def close(self) -> None:
        """Close what is open; the part of an output that is not whole stays for the next time."""
        if self._rows:
            self._rows.close()

    def _begin_file(self, file: InputFile) -> None:
        part, self._texts = self._journal.part_of(file), []
        if file.kind == "rows":
            self._rows = _RowsOutput(part, file.compression, self._resumed.written)
        elif file.kind == "parquet":
            self._parquet = ParquetOutput(part, self._field)
        self._resumed.written = 0

    def _take_result(self, event: Event, outcome: Outcome) -> None:
        file = event.file
        numbers = self._fresh.numbers
        numbers["documents"] += 1
        numbers["changed"] += outcome.is_changed
        self._fresh.edits.update(outcome.edits)
        self._fresh.findings.update(outcome.findings)
        if outcome.error is not None:
            self._count_error(file, event.number, outcome.error)
        if file.kind == "document":
            numbers["bytes"] += file.size
            if outcome.data is not None:
                self._journal.write_whole(self._out / file.target, outcome.data)
        elif self._rows:
            numbers["bytes"] += len(event.value)
            self._rows.write(event.value if outcome.data is None else outcome.data)
            if self._rows.fresh >= _BYTES_A_MEMBER:
                self._tell(file, done=False, lines=event.number or 0, written=self._rows.end_member())
        else:
            self._texts.append(event.value if outcome.data is None else outcome.data[0])

    def _count_error(self, file: InputFile, line: int | None, error: str) -> None:
        self._fresh.numbers["errors"] += 1
        self._journal.add_error(file, line, error)

    def _end_file(self, file: InputFile) -> None:
        self._fresh.numbers["files"] += 1
        part = self._journal.part_of(file)
        if self._rows:
            self._rows.end_member()
            self._rows.close()
        if self._parquet:
            self._fresh.numbers["bytes"] += file.size
            if not self._parquet.close(file.path):
                part.unlink(missing_ok=True)
        self._rows = self._parquet = None
        self._tell(file, done=True)
        if file.kind != "document" and part.exists():
            (self._out / file.target).parent.mkdir(parents=True, exist_ok=True)
            part.replace(self._out / file.target)

    def _tell(self, file: InputFile, *, done: bool, lines: int = 0, written: int = 0) -> None:
        self._journal.add_entry(file, self._fresh, done=done, lines=lines, written=written)
        self.totals.add(self._fresh.to_dict())
        self._fresh = Totals()


class _RowsOutput:
    """A file of lines in members, of which a compressed file is made; ``fresh`` bytes are in the last one."""

    def __init__(self, part: Path, compression: str, written: int) -> None:
        self._compression = compression
        part.touch()
        self._file: IO[bytes] = part.open("r+b")
        self._file.truncate(written)
        self._file.seek(written)
        self._member: Any = None
        self.fresh = 0

    def write(self, line: bytes) -> None:
        if self._member is None:
            self._member = self._open_member()
        self._member.write(line)
        self.fresh += len(line)

    def _open_member(self) -> Any:
        if self._compression == ".gz":
            return gzip.GzipFile(filename="", mode="wb", fileobj=self._file, mtime=0)
        return open_zstandard_writer(self._file) if self._compression else self._file

    def end_member(self) -> int:
        """Write what is held back to the disk; return the size of the file."""
        if self._member is not None and self._member is not self._file:
            self._member.close()
        self._member, self.fresh = None, 0
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()

    def close(self) -> None:
        """Close the file; a member that is open then is that of a batch which was ended, and is made anew."""
        if self._member is not None and self._member is not self._file:
            with suppress(OSError):  # on a full disk
                self._member.close()
        self._file.close()
