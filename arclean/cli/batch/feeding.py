"""The items of a batch as lists for the processes, and beside them what each result will belong to."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from arclean.cli.batch.compression import open_lines
from arclean.cli.batch.parquet import read_batches
from arclean.errors import ArcleanError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.batch.list_sizes import ListSize
    from arclean.cli.batch.inputs import InputFile

__all__ = ["Event", "ItemFeeder"]


class Event(NamedTuple):
    """What happens, in the order of the input.

    A file "begin"s, an "item" of it has a result, a "batch" of rows is over, it is "broken" from here on, it "end"s.
    ``value`` is the item (a line, a text, a file), the batch, or what is broken; ``number`` that of the line, from 1.
    """

    kind: str
    file: InputFile
    value: Any = None
    number: int | None = None


class ItemFeeder:
    """Cuts files into items; ``events`` runs ahead of the results by as much as is being worked on."""

    def __init__(self, field: str, list_size: ListSize | None) -> None:
        self.events: deque[Event] = deque()
        self._field = field
        self._list_size = list_size  # none: one by one

    def lists_of(self, files: Iterable[InputFile], skipped: int) -> Iterator[list[Any]]:
        """Yield the items of files in lists; of the first file so many lines are left out."""
        for file in files:
            self.events.append(Event("begin", file, skipped))
            try:
                if file.kind == "document":
                    self.events.append(Event("item", file, file))
                    yield [file]
                else:
                    yield from self._lists_of_rows(file, skipped)
            except (ArcleanError, OSError) as error:
                self.events.append(Event("broken", file, f"{type(error).__name__}: {error}"))
            self.events.append(Event("end", file))
            skipped = 0

    def _lists_of_rows(self, file: InputFile, skipped: int) -> Iterator[list[Any]]:
        if file.kind == "parquet":
            for batch, texts in read_batches(file.path, self._field):
                self.events.extend(Event("item", file, text, at) for at, text in enumerate(texts, 1))
                yield from self._cut_list(texts)
                self.events.append(Event("batch", file, batch))
            return
        taken: list[bytes] = []
        size = 0
        with Path(file.path).open("rb") as opened, open_lines(opened, file.compression) as lines:
            try:
                for number, line in enumerate(lines, 1):
                    if number <= skipped:
                        continue
                    self.events.append(Event("item", file, line, number))
                    taken.append(line)
                    size += len(line)
                    most = self._list_size
                    if most is None or size >= most.chars or len(taken) >= most.items:
                        yield taken
                        taken, size = [], 0
            finally:
                rest = taken
        if rest:
            yield rest

    def _cut_list(self, items: list[Any]) -> Iterator[list[Any]]:
        start = 0
        while start < len(items):
            most = 1 if self._list_size is None else self._list_size.items
            yield items[start : start + most]
            start += most
