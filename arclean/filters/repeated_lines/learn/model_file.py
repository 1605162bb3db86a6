"""The file of a model: a line that names the format, a header of JSON, and the lines as a table that can be read.

Equal models give equal bytes. A file is written whole or not at all, and checked when it is opened.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from arclean.errors import ConfigError, ReadError
from arclean.filters.repeated_lines.learn.model import LineModel, RepeatedLine

if TYPE_CHECKING:
    import os

__all__ = ["MAGIC", "load", "save"]

MAGIC = b"arclean lines 1\n"
_MOST = 64 << 20  # bytes: a hundred times what a site of a million pages fills


def save(model: LineModel, path: str | os.PathLike[str]) -> str:
    """Write a model to a file and return its digest; raises ``ConfigError`` where the file cannot be written."""
    file = Path(path)
    partial = file.with_name(file.name + ".part")
    try:
        partial.write_bytes(MAGIC + _data(model))
        partial.replace(file)
    except OSError as error:
        raise ConfigError(f"cannot write the repeated lines to {file}: {error.strerror}") from error
    return model.digest


def load(path: str | os.PathLike[str]) -> LineModel:
    """Read a model, checked.

    Raises ``ReadError`` where the file cannot be read or is broken, ``ConfigError`` where it is of another kind.
    """
    try:
        with Path(path).open("rb") as file:
            magic, data = file.readline(len(MAGIC)), file.read(_MOST + 1)
    except (OSError, ValueError) as error:  # a ValueError: no name that a file can have
        raise ReadError(f"cannot read the repeated lines {path}: {getattr(error, 'strerror', error)}") from error
    if magic != MAGIC:
        remedy = "learn them with RepeatedLines.learn or python -m arclean.filters.repeated_lines.learn"
        raise ConfigError(f"{path} holds no repeated lines of this version of arclean: {remedy}")
    broken = f"the repeated lines {path} are cut short or broken: learn them again"
    if len(data) > _MOST:
        raise ReadError(broken)
    try:
        _, counted, *rows = data.decode().split("\n")
        documents, missed = map(int, counted.split("\t"))
        model = LineModel(documents, missed, tuple(map(_line, rows[:-1])))
    except ValueError as error:
        raise ReadError(broken) from error
    if _data(model) != data:
        raise ReadError(broken)
    return model


def _data(model: LineModel) -> bytes:
    header = json.dumps({"digest": model.digest, "lines": len(model.lines)}, sort_keys=True)
    return f"{header}\n{model.rows()}".encode()


def _line(row: str) -> RepeatedLine:
    seen, missed, outside, bodies, said = row.split("\t")
    return RepeatedLine(said, int(seen), int(missed), int(outside), int(bodies, 16))
