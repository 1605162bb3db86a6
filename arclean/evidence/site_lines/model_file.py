"""The file of a model: a line that names the format, a header of JSON, and the lines as a table that can be read.

Equal models give equal bytes. A file is written whole or not at all, and checked when it is opened: no byte of it can
change unseen. (A zip archive is two fifths as large for 82 lines, but four times as large for none, is opened in one
and a half times the time for the five lines of a site, and leaves bytes unchecked; 2026-11-29.)
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from arclean.errors import ConfigError, ReadError
from arclean.evidence.site_lines.line_model import LineModel, RepeatedLine

if TYPE_CHECKING:
    import os

__all__ = ["MAGIC", "load_model", "save_model"]

MAGIC = b"arclean lines 1\n"
_MAX_BYTES = 64 << 20  # bytes: a hundred times what a site of a million pages fills


def save_model(model: LineModel, path: str | os.PathLike[str]) -> str:
    """Write a model to a file, and return its digest.

    Raises ``ConfigError`` where the file cannot be written.
    """
    file = Path(path)
    partial = file.with_name(file.name + ".part")
    try:
        partial.write_bytes(MAGIC + _file_contents(model))
        partial.replace(file)
    except OSError as error:
        raise ConfigError(f"cannot write the repeated lines to {file}: {error.strerror}") from error
    return model.digest


def load_model(path: str | os.PathLike[str]) -> LineModel:
    """Return the model of a file, checked.

    Raises ``ReadError`` where the file cannot be read or is broken, ``ConfigError`` where it is of another kind.
    """
    try:
        with Path(path).open("rb") as file:
            magic, data = file.readline(len(MAGIC)), file.read(_MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # a ValueError: no name that a file can have
        raise ReadError(f"cannot read the repeated lines {path}: {getattr(error, 'strerror', error)}") from error
    if magic != MAGIC:
        remedy = "learn them with RepeatedLines.learn or python -m arclean.evidence.site_lines"
        raise ConfigError(f"{path} holds no repeated lines of this version of arclean: {remedy}")
    broken = f"the repeated lines {path} are cut short or broken: learn them again"
    if len(data) > _MAX_BYTES:
        raise ReadError(broken)
    try:
        _, counted, *rows = data.decode().split("\n")
        documents, missed = map(int, counted.split("\t"))
        model = LineModel(documents, missed, tuple(map(_parse_row, rows[:-1])))
    except ValueError as error:
        raise ReadError(broken) from error
    if _file_contents(model) != data:
        raise ReadError(broken)
    return model


def _file_contents(model: LineModel) -> bytes:
    header = json.dumps({"digest": model.digest, "lines": len(model.lines)}, sort_keys=True)
    return f"{header}\n{model.to_rows()}".encode()


def _parse_row(row: str) -> RepeatedLine:
    seen, missed, outside, bodies, key = row.split("\t")
    return RepeatedLine(key, int(seen), int(missed), int(outside), int(bodies, 16))
