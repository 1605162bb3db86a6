"""A model by the file that holds it, as filters name it in profiles: path, digest and what was learnt agree."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from arclean.errors import ConfigError
from arclean.evidence.site_lines.line_model import EMPTY_MODEL, LineModel
from arclean.evidence.site_lines.model_file import load_model

if TYPE_CHECKING:
    from types import UnionType

__all__ = ["NamedModel", "open_model"]


class NamedModel(NamedTuple):
    """The absolute path of a file, or an empty string, what it holds, and its digest where one is named."""

    path: str
    model: LineModel
    digest: str


def open_model(path: str | PathLike[str], model: LineModel, digest: str) -> NamedModel:
    """Return a model with its file, loaded where only the file is given.

    Raises ConfigError where the digest is another or the arguments are of other types, ReadError for a broken file.
    """
    _require_type(path, str | PathLike)
    _require_type(model, LineModel)
    where = str(path)
    if where:
        where = str(Path(where).absolute())  # a profile may be written anywhere
        model = load_model(where) if model == EMPTY_MODEL else model
        digest = digest or model.digest
    if digest and digest != model.digest:
        found = f"{where} holds {model.digest!r}" if where else "no path is given"
        raise ConfigError(f"repeated lines of digest {digest!r} are asked for, and {found}")
    return NamedModel(where, model, digest)


def _require_type(given: object, kind: type | UnionType) -> None:
    if not isinstance(given, kind):
        raise ConfigError(f"repeated lines are a model or the path of a file, not {given!r}")
