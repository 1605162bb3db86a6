"""What a batch has done, kept so that it is taken up again where it was ended, whatever ended it.

The folder ``.arclean`` of the output holds ``job.json`` (what is done, by which pipeline), ``journal.jsonl`` (a line
for each input that is done, and for each few megabytes of a long one), the errors so far and the part of an output that
is not whole. A line counts once it is written whole; what was written after the last one is cut off again.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any

from arclean.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from arclean.cli.batch.inputs import InputFile

__all__ = ["Journal", "Progress", "Totals"]

_FOLDER = ".arclean"


@dataclass
class Totals:
    """What a batch has counted: numbers by name, edits by rule, findings by kind."""

    numbers: Counter[str] = field(default_factory=Counter)
    edits: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)

    def add(self, values: Mapping[str, Mapping[str, int]]) -> None:
        """Add numbers that :meth:`to_dict` gave."""
        self.numbers.update(values["numbers"])
        self.edits.update(values["edits"])
        self.findings.update(values["findings"])

    def to_dict(self) -> dict[str, dict[str, int]]:
        """Return the numbers, sorted by name."""
        return {name: dict(sorted(getattr(self, name).items())) for name in ("numbers", "edits", "findings")}

    def copy(self) -> Totals:
        """Return the numbers as they now are."""
        return Totals(self.numbers.copy(), self.edits.copy(), self.findings.copy())


@dataclass
class Progress:
    """How far a batch is: its totals, and how much of the input that it is at is done, and of the errors."""

    totals: Totals = field(default_factory=Totals)
    lines: int = 0
    written: int = 0
    errors: int = 0


class Journal:
    """The journal of a batch, open for one process at a time.

    Raises ConfigError where the folder holds other things, or a batch of another configuration.
    """

    def __init__(self, out: Path, job: Mapping[str, Any], *, restart: bool = False) -> None:
        self.folder = out / _FOLDER
        if not self.folder.is_dir() and out.is_dir() and any(out.iterdir()):
            raise ConfigError(f"{str(out)!r} holds files that are no batch's: give a new or an empty folder")
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = _lock_file(self.folder / "lock", out)
        told = json.dumps(job, indent=2, sort_keys=True) + "\n"
        known = self.folder / "job.json"
        if restart:
            (self.folder / "journal.jsonl").write_bytes(b"")
        elif known.exists() and known.read_text("utf-8") != told:
            raise ConfigError(
                f"{str(out)!r} was begun with another version or other options ({known}): give another folder, "
                "or --restart to do all of it again"
            )
        self.write_whole(known, told.encode())
        self._file = _open_both_ways(self.folder / "journal.jsonl")
        self.errors = _open_both_ways(self.folder / "errors.jsonl")
        self._waiting: list[bytes] = []  # no buffer may write them before the errors that they count

    def close(self) -> None:
        """Write what is not yet written, and let others have the folder."""
        self.flush()
        for file in (self.errors, self._file, self._lock):
            file.close()

    def write_whole(self, target: Path, data: bytes) -> None:
        """Write a file, all of it or nothing, whatever ends the process or the machine."""
        target.parent.mkdir(parents=True, exist_ok=True)
        made = self.folder / "new"
        with made.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        made.replace(target)

    def part_of(self, file: InputFile) -> Path:
        """Return the file that the output of an input is written to until it is whole."""
        return self.folder / ("part-" + hashlib.sha256(file.target.encode("utf-8", "surrogateescape")).hexdigest()[:16])

    def skip_done(self, inputs: Iterator[InputFile], out: Path) -> tuple[Progress, InputFile | None]:
        """Take the inputs that are done; return how far the batch is, and the input that comes next.

        What the journal says after an input that is new or has changed is forgotten.
        """
        progress, current, last = Progress(), next(inputs, None), None
        end, begun = 0, (0, Totals(), 0)  # of the journal; the journal, totals and errors where the current input began
        for line in self._file:
            entry = _read_entry(line)
            if entry is None:
                break
            if current is None or entry["input"] != _identity_of(current):
                end, progress = begun[0], Progress(begun[1].copy(), errors=begun[2])
                break
            end += len(line)
            progress.totals.add(entry["counts"])
            progress.lines, progress.written, progress.errors = entry["lines"], entry["written"], entry["errors"]
            if entry["done"]:
                last, current = current, next(inputs, None)
                progress.lines = progress.written = 0
                begun = end, progress.totals.copy(), progress.errors
        if last is not None and self.part_of(last).exists():  # ended between the journal and the name
            self.part_of(last).replace(out / last.target)
        if progress.lines and not self._has_part(current, progress.written):
            end, progress = begun[0], Progress(begun[1].copy(), errors=begun[2])
        self._file.seek(end)
        self._file.truncate()
        self.errors.seek(progress.errors)
        self.errors.truncate()
        return progress, current

    def _has_part(self, file: InputFile | None, size: int) -> bool:
        part = None if file is None else self.part_of(file)
        return part is not None and part.exists() and part.stat().st_size >= size

    def add_error(self, file: InputFile, line: int | None, error: str) -> None:
        """Record that an item was left as it was, or out."""
        told = {"input": file.path, "line": line, "error": error}
        self.errors.write(json.dumps(told).encode() + b"\n")

    def add_entry(self, file: InputFile, fresh: Totals, *, done: bool, lines: int = 0, written: int = 0) -> None:
        """Record how far an input is done, and what was counted since the last entry."""
        entry = {
            "input": _identity_of(file), "done": done, "lines": lines, "written": written,
            "errors": self.errors.tell(), "counts": fresh.to_dict(),
        }  # fmt: skip
        self._waiting.append(json.dumps(entry).encode() + b"\n")
        if not done or file.kind != "document" or len(self._waiting) >= _ENTRIES_A_FLUSH:
            self.flush()

    def flush(self) -> None:
        """Write what was told to the disk, errors first, for an entry says how many there are."""
        self.errors.flush()
        os.fsync(self.errors.fileno())
        self._file.write(b"".join(self._waiting))
        self._waiting = []
        self._file.flush()
        os.fsync(self._file.fileno())


_ENTRIES_A_FLUSH = 64  # documents that are repaired again at most, where the machine stops


def _identity_of(file: InputFile) -> list[str | int]:
    return [file.path, file.size, file.changed]


def _read_entry(line: bytes) -> dict[str, Any] | None:
    """Return an entry; None for a line that was not written whole."""
    try:
        entry: dict[str, Any] = json.loads(line)
    except ValueError:
        return None
    return entry if line.endswith(b"\n") else None


def _open_both_ways(path: Path) -> IO[bytes]:
    path.touch()
    return path.open("r+b")


def _lock_file(path: Path, out: Path) -> IO[bytes]:
    """Open a file that one process has at a time. Raises ConfigError where another one has it."""
    file = path.open("wb")
    try:
        import fcntl  # noqa: PLC0415 - not on Windows

        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # of this process alone: its workers may outlive it
    except ImportError:
        pass
    except OSError:
        file.close()
        raise ConfigError(f"{str(out)!r} is being written by another batch: wait for it") from None
    return file
