"""Profiles: pipelines by name, or from a TOML file.

A profile lists its filters in order, each by name, with its options beside it; ``extends`` takes the filters
of another profile first::

    extends = "repair"

    [[filter]]
    name = "kashida"
    apply_from = 0.95

    [[filter]]
    name = "repeated-lines"
    path = "site.lines"            # a file is looked for beside the profile
    digest = "4a2bb2e28de3c0d6"
"""

from __future__ import annotations

import dataclasses
import pkgutil
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from arclean import filters
from arclean.errors import ConfigError, ReadError
from arclean.pipeline import Pipeline

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from arclean.filter import Filter

__all__ = ["NAMES", "dump", "load"]

NAMES = ("repair", "pdf", "web", "search")
"""The profiles that arclean brings."""


def load(name_or_path: str | os.PathLike[str]) -> Pipeline:
    """Return the pipeline of a profile, by its name or from a TOML file.

    Raises ConfigError for an unknown profile, filter or option (with the nearest known one), and for a file
    that is no TOML.

    >>> load("repair") == load("repair")
    True
    """
    if isinstance(name_or_path, str) and name_or_path in NAMES:
        return _packaged(name_or_path)
    from pathlib import Path  # noqa: PLC0415 - takes as long to load as all of this module

    try:
        path = Path(name_or_path)
    except TypeError:
        found = type(name_or_path).__name__
        raise ConfigError(f"a profile must be a name or a path, not {found}: {name_or_path!r}") from None
    if path.suffix != ".toml":
        hint = _near(str(name_or_path), NAMES) or f"give one of {', '.join(NAMES)}, or a .toml file"
        raise ConfigError(f"there is no profile {str(name_or_path)!r}: {hint}")
    try:
        source = path.read_text("utf-8")
    except (OSError, ValueError) as error:  # a ValueError: not UTF-8, or no name that a file can have
        raise ConfigError(f"profile {path} cannot be read: {error}") from error
    return parse(source, where=str(path), folder=str(path.absolute().parent))


@cache
def _packaged(name: str) -> Pipeline:
    source = pkgutil.get_data(__name__, f"{name}.toml")
    if source is None:
        raise ConfigError(f"profile {name!r} is missing from this installation of arclean: install it again")
    return parse(source.decode(), where=f"profile {name!r}")


def _near(word: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only an error needs it

    near = get_close_matches(word, list(known), 1, 0.4)
    return f"did you mean {near[0]!r}?" if near else ""


def parse(source: str, *, where: str = "profile", folder: str = "") -> Pipeline:
    """Build the pipeline that a profile's TOML text describes.

    ``where`` names it in errors; files that it names are looked for in ``folder``, the one of work by default.
    """
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{where}: no TOML: {error}") from error
    for key in table.keys() - {"extends", "filter"}:
        raise ConfigError(f"{where}: unknown key {key!r}: a profile has 'extends' and [[filter]]")
    entries = table.get("filter", [])
    if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        raise ConfigError(f"{where}: 'filter' must be a list of tables: write [[filter]]")
    base = table.get("extends")
    if base is not None and base not in NAMES:
        raise ConfigError(f"{where}: extends {base!r}, which is no profile of arclean: give one of {', '.join(NAMES)}")
    chosen = list(_packaged(base).filters) if base else []
    for entry in entries:
        made = _make(entry, where, folder)
        same = [i for i, f in enumerate(chosen) if f.name == made.name]
        if same and base:  # an extended profile's filter with other options
            chosen[same[0]] = made
        else:
            chosen.append(made)
    try:
        return Pipeline(chosen)
    except ConfigError as error:
        raise ConfigError(f"{where}: {error}") from error


def _make(entry: dict[str, Any], where: str, folder: str) -> Filter:
    options = dict(entry)
    name = options.pop("name", None)
    if not isinstance(name, str):
        raise ConfigError(f"{where}: a [[filter]] has no name: add name = '...'")
    try:
        made = filters.find(name)
    except ConfigError as error:
        raise ConfigError(f"{where}: {error}") from error
    known = _fields(made)
    try:
        if known is not None:
            options = {option: _value(option, value, known, folder) for option, value in options.items()}
        return made(**options)
    except (TypeError, ValueError, ReadError) as error:  # the last: a file that the filter names
        raise ConfigError(f"{where}: filter {name!r}: {error}") from error


def _value(option: str, value: object, known: dict[str, dataclasses.Field[Any]], folder: str) -> object:
    """Check the value of an option, and give it the type that the filter takes.

    An option names a file if its field has ``file`` in its metadata; one that has ``named_by`` holds what is in it.
    """
    if option not in known:
        hint = _near(option, known) or f"it has {', '.join(known)}"
        raise ConfigError(f"there is no option {option!r}: {hint}")
    default = known[option].default
    if not _fits(value, default):
        raise ConfigError(f"option {option!r}: {value!r} is no {type(default).__name__}")
    if isinstance(value, list) and isinstance(default, tuple | frozenset):  # TOML has lists only
        return type(default)(value)
    if isinstance(value, str) and value and known[option].metadata.get("file"):
        from pathlib import Path  # noqa: PLC0415 - as above

        return str(Path(folder, value))
    return value


def _fields(of: object) -> dict[str, dataclasses.Field[Any]] | None:
    """Give the options of a filter or its class; None where they are not known."""
    return {f.name: f for f in dataclasses.fields(of)} if dataclasses.is_dataclass(of) else None


def _fits(value: object, default: object) -> bool:
    if default is dataclasses.MISSING or default is None:
        return True
    if isinstance(default, tuple | frozenset):
        return isinstance(value, list)
    if isinstance(default, float):
        return isinstance(value, int | float) and not isinstance(value, bool)
    return type(value) is type(default)


def dump(pipeline: Pipeline) -> str:
    """Write a pipeline as a profile; ``load`` of it gives an equal pipeline.

    >>> print(dump(Pipeline([filters.Kashida(apply_from=0.95)])))
    [[filter]]
    name = "kashida"
    apply_from = 0.95
    <BLANKLINE>
    """
    return "\n".join(f'[[filter]]\nname = "{f.name}"\n' + "".join(_options(f)) for f in pipeline.filters)


def _options(filter_: Filter) -> list[str]:
    known = _fields(filter_) or {}
    changed = {name: value for name, f in known.items() if (value := getattr(filter_, name)) != f.default}
    for name, by in [(name, by) for name in changed if (by := known[name].metadata.get("named_by"))]:
        if by not in changed:
            remedy = "save it, and take the filter of that file"
            raise ConfigError(f"filter {filter_.name!r}: no profile can hold its {name}: {remedy}")
        del changed[name]  # the file holds it that the other option names
    return [f"{name} = {_toml(value)}\n" for name, value in changed.items()]


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        import json  # noqa: PLC0415 - a JSON string is a TOML basic string, but for DEL

        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, frozenset):
        return _toml(sorted(value))
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    raise ConfigError(f"an option of type {type(value).__name__} cannot be written to a profile")
