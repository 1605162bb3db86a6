"""The items of a batch as lists for the processes, and beside them what each result will belong to."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from arclean.batch.bulk import lists_of_items
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
            yield from lists_of_items(self._items_of(file, skipped), self._list_size)
            self.events.append(Event("end", file))
            skipped = 0

    def _items_of(self, file: InputFile, skipped: int) -> Iterator[Any]:
        """Yield the items of a file and tell the events; one that breaks off ends with what could be read."""
        read = {"rows": self._read_rows, "parquet": self._read_column}.get(file.kind, self._read_document)
        try:
            for event in read(file, skipped):
                self.events.append(event)
                if event.kind == "item":
                    yield event.value
        except (ArcleanError, OSError) as error:
            self.events.append(Event("broken", file, f"{type(error).__name__}: {error}"))

    @staticmethod
    def _read_document(file: InputFile, _skipped: int) -> Iterator[Event]:
        yield Event("item", file, file)

    @staticmethod
    def _read_rows(file: InputFile, skipped: int) -> Iterator[Event]:
        with Path(file.path).open("rb") as opened, open_lines(opened, file.compression) as lines:
            for number, line in enumerate(lines, 1):
                if number > skipped:
                    yield Event("item", file, line, number)

    def _read_column(self, file: InputFile, _skipped: int) -> Iterator[Event]:
        for batch, texts in read_batches(file.path, self._field):
            yield from (Event("item", file, text, at) for at, text in enumerate(texts, 1))
            yield Event("batch", file, batch)
