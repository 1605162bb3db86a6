"""The inputs of a batch: files, folders and patterns, in a fixed order, each with its place in the output."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from arclean.errors import ConfigError, ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["InputFile", "find_inputs"]

_COMPRESSIONS = (".gz", ".zst")
_ROW_SUFFIXES = (".jsonl", ".ndjson")
_NO_TEXT = (".pdf", ".html", ".htm", ".xhtml")  # what comes out of these is text, and named so


class InputFile(NamedTuple):
    """A file to repair: where it is, its name below the output folder, what it is, its size and time of change.

    ``kind`` is "rows" (JSON lines), "parquet" or "document"; ``compression`` is "", ".gz" or ".zst".
    """

    path: str
    target: str
    kind: str
    compression: str
    size: int
    changed: int


def find_inputs(given: Sequence[str], out: Path, text_suffix: str = ".txt") -> Iterator[InputFile]:
    """Yield the files of inputs: sorted within a folder, hidden ones and those of the output folder left out.

    A folder's files keep their places below it; where several inputs are given, below the name of each. Raises
    ReadError for an input that is not there, ConfigError for two that would share a place.
    """
    roots = [root for name in given for root in _find_roots(name)]
    names = [label for _, label in roots]
    for name in names:
        if len(roots) > 1 and names.count(name) > 1:
            raise ConfigError(f"two inputs are called {name!r}: give the folder that holds both")
    for path, label in roots:
        if path.is_dir():
            for file in _walk_folder(path, out.resolve()):
                below = file.relative_to(path)
                yield _describe_file(file, below if len(roots) == 1 else Path(label, below), text_suffix)
        else:
            yield _describe_file(path, Path(label), text_suffix)


def _find_roots(given: str) -> Iterator[tuple[Path, str]]:
    """Yield the files and folders that an argument names, each with its place in the output."""
    path = Path(given)
    if path.exists():
        yield path, path.resolve().name if path.is_dir() else path.name
        return
    found = sorted(glob.glob(given, recursive=True)) if glob.has_magic(given) else []  # noqa: PTH207 - of any root
    if not found:
        raise ReadError(f"{given!r} is not there: give files, folders or patterns")
    fixed = Path(*_parts_without_magic(path))
    for one in found:
        if Path(one).is_file():
            yield Path(one), str(Path(one).relative_to(fixed))


def _parts_without_magic(path: Path) -> Iterator[str]:
    for part in path.parts[:-1]:
        if glob.has_magic(part):
            return
        yield part


def _walk_folder(folder: Path, out: Path) -> Iterator[Path]:
    """Yield the files of a folder and of those below it, sorted by name in each."""
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if Path(entry.path).resolve() != out:
                yield from _walk_folder(Path(entry.path), out)
        elif entry.is_file():
            yield Path(entry.path)


def _describe_file(path: Path, below: Path, text_suffix: str) -> InputFile:
    compression = path.suffix.lower() if path.suffix.lower() in _COMPRESSIONS else ""
    suffix = Path(path.stem).suffix.lower() if compression else path.suffix.lower()
    kind = "rows" if suffix in _ROW_SUFFIXES else "parquet" if suffix == ".parquet" else "document"
    target = str(below)
    if kind == "document" and suffix in _NO_TEXT:
        target = target.removesuffix(path.suffix) if compression else target
        taken = path.with_name(Path(target).name + text_suffix).exists()
        target += (".arclean" if taken else "") + text_suffix + compression
    try:
        told = path.stat()
    except OSError as error:
        raise ReadError(f"{str(path)!r} cannot be read: {error.strerror}") from error
    return InputFile(str(path), target, kind, compression, told.st_size, told.st_mtime_ns)
