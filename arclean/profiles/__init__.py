"""Profiles: pipelines by name, or from a TOML file.

The built-in profiles are made of arclean's own filters, in the order of their registration: ``Filter.profile`` names
the one that has a filter, and ``pdf``, ``web`` and ``search`` extend ``repair``.

A profile of your own lists its filters in order, each by name, with its options beside it; ``extends`` takes the
filters of a built-in profile first, and a filter that is among them is replaced in its place::

    extends = "repair"

    [[filter]]
    name = "kashida"
    apply_from = 0.95

    [[filter]]
    name = "repeated-lines"
    path = "site.lines"            # a file is looked for beside the profile
    digest = "4a2bb2e28de3c0d6"

``without = ["digits"]`` takes filters of the extended profile out.

``tables`` names tables of the language, whose path is relative to the profile, with their digest where the profile is
to accept no others; filters judge by them and those of the package together::

    extends = "repair"
    tables = {path = "own.tables", digest = "a33283fd64d1fb84"}     # or "own.tables"
"""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING, Any

from arclean import filters
from arclean.core.pickled_calls import pickle_by_version
from arclean.core.pipeline import Pipeline
from arclean.errors import ConfigError, ReadError
from arclean.profiles.writing import SCHEMA, dump, option_fields, to_dict

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping, Sequence

    from arclean.core.filter import Filter
    from arclean.language.tables import LanguageTables

__all__ = ["NAMES", "dump", "from_dict", "load", "to_dict"]

_MAX_LENGTH = 1 << 16  # characters of a profile: a thousand filters; tomllib takes a time that grows as the square
_EXTENDS = {
    "pdf": "repair",  # no furniture, and paragraphs instead of lines
    "web": "repair",  # no boilerplate
    "search": "repair",  # for an index
}
NAMES = ("repair", *_EXTENDS)
"""The built-in profiles. ``repair``, the default, never deletes or joins a line."""


@pickle_by_version
def load(
    name_or_path: str | os.PathLike[str], *, tables: LanguageTables | str | os.PathLike[str] | None = None
) -> Pipeline:
    """Return the pipeline of a profile, by its name or from a TOML file.

    ``tables`` are tables of one's own, or their file; they replace those that the profile names.
    Raises ConfigError for an unknown profile, filter or option (with the nearest known one), for a file
    that is no TOML, and for tables that are missing or broken.

    >>> load("repair") == load("repair")
    True
    """
    if isinstance(name_or_path, str) and name_or_path in NAMES:
        known = _builtin_profile(name_or_path)
        return known if tables is None else Pipeline(known.filters, tables=tables)
    from pathlib import Path  # noqa: PLC0415 - takes as long to load as all of this module

    try:
        path = Path(name_or_path)
    except TypeError:
        found = type(name_or_path).__name__
        raise ConfigError(f"a profile must be a name or a path, not {found}: {name_or_path!r}") from None
    if path.suffix != ".toml":
        hint = _nearest_hint(str(name_or_path), NAMES) or f"give one of {', '.join(NAMES)}, or a .toml file"
        raise ConfigError(f"there is no profile {str(name_or_path)!r}: {hint}")
    try:
        source = path.read_text("utf-8")
    except (OSError, ValueError) as error:  # a ValueError: not UTF-8, or no name that a file can have
        raise ConfigError(f"profile {path} cannot be read: {error}") from error
    return parse(source, where=str(path), folder=path.absolute().parent, tables=tables)


@cache
def _builtin_profile(name: str) -> Pipeline:
    """Return a built-in profile: the filters that name it or the profile that it extends, in their registered order."""
    known = {name, _EXTENDS.get(name, name)}
    classes = filters.builtin_of_repair() if name == "repair" else filters.builtin()
    made = [filter_() for filter_ in classes.values() if getattr(filter_, "profile", "") in known]
    return Pipeline(made)


def _nearest_hint(word: str, known: Iterable[str]) -> str:
    """Return a question after the nearest known word, or "" where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only an error needs it

    near = get_close_matches(word, list(known), 1, 0.4)
    return f"did you mean {near[0]!r}?" if near else ""


def parse(
    source: str,
    *,
    where: str = "profile",
    folder: str | os.PathLike[str] = "",
    tables: LanguageTables | str | os.PathLike[str] | None = None,
) -> Pipeline:
    """Return the pipeline that a profile's TOML text describes; ``where`` names the profile in errors.

    Paths in the text are relative to ``folder``; ``tables`` replace those that it names. Raises ConfigError as
    :func:`load` does.
    """
    if len(source) > _MAX_LENGTH:
        raise ConfigError(f"{where}: no profile: it has more than {_MAX_LENGTH} characters")
    import tomllib  # noqa: PLC0415 - 4 ms, for profiles of one's own

    try:
        table = tomllib.loads(source)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, brackets within a thousand others
        raise ConfigError(f"{where}: no TOML: {error}") from error
    for key in table.keys() - {"extends", "filter", "tables", "without"}:
        raise ConfigError(f"{where}: unknown key {key!r}: a profile has 'extends', 'without', 'tables' and [[filter]]")
    entries = table.get("filter", [])
    if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        raise ConfigError(f"{where}: 'filter' must be a list of tables: write [[filter]]")
    base = table.get("extends")
    if base is not None and base not in NAMES:
        raise ConfigError(f"{where}: extends {base!r}, which is no profile of arclean: give one of {', '.join(NAMES)}")
    known = _builtin_profile(base).filters if base else ()
    left_out = _names_left_out(table.get("without", []), [f.name for f in known], where)
    chosen = [f for f in known if f.name not in left_out]
    for entry in entries:
        made = _make_filter(entry, where, folder)
        same = [i for i, f in enumerate(chosen) if f.name == made.name]
        if same and base:  # an extended profile's filter with other options
            chosen[same[0]] = made
        else:
            chosen.append(made)
    try:
        return Pipeline(chosen, tables=_open_named_tables(table.get("tables"), folder) if tables is None else tables)
    except ConfigError as error:
        raise ConfigError(f"{where}: {error}") from error


def _names_left_out(named: object, known: Sequence[str], where: str) -> Sequence[str]:
    """Return the names of ``without``. Raises ConfigError where one is no filter of the profile that is extended."""
    if not isinstance(named, list):
        raise ConfigError(f"{where}: 'without' is {named!r}: give a list of names of filters")
    for name in named:
        if name not in known:
            hint = _nearest_hint(str(name), known) or "the profile that it extends has no such filter"
            raise ConfigError(f"{where}: without {name!r}: {hint}")
    return named


def from_dict(values: Mapping[str, Any]) -> Pipeline:
    """Return the pipeline of plain values that :func:`to_dict` gave. Raises ConfigError for what cannot be used.

    >>> from_dict({"schema": 1, "filters": [{"name": "kashida"}]})
    Pipeline([Kashida(apply_from=0.9, report_from=0.5)])
    """
    where = "a pipeline's values"
    try:
        schema, entries, tables = values["schema"], [dict(one) for one in values["filters"]], values.get("tables")
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise ConfigError(f"{where} must be those of to_dict: {type(error).__name__}: {error}") from error
    if schema != SCHEMA:
        raise ConfigError(f"{where} have the schema {schema!r}: this version reads {SCHEMA}")
    return Pipeline([_make_filter(entry, where, "") for entry in entries], tables=_open_named_tables(tables, ""))


def _open_named_tables(named: object, folder: str | os.PathLike[str]) -> LanguageTables | None:
    """Return the tables that a profile names, or None. Raises ConfigError where they are not named well."""
    if named is None:
        return None
    from pathlib import Path  # noqa: PLC0415 - as in load

    from arclean.language.tables import open_tables  # noqa: PLC0415 - only where somebody has tables

    told = named if isinstance(named, dict) else {"path": named}
    path, digest = told.get("path"), told.get("digest", "")
    if not isinstance(path, str) or not isinstance(digest, str) or told.keys() - {"path", "digest"}:
        raise ConfigError(f"'tables' is {named!r}: give a path, or {{path = '...', digest = '...'}}")
    return open_tables(Path(folder, path), digest)


def _make_filter(entry: dict[str, Any], where: str, folder: str | os.PathLike[str]) -> Filter:
    options = dict(entry)
    name = options.pop("name", None)
    if not isinstance(name, str):
        raise ConfigError(f"{where}: a [[filter]] has no name: add name = '...'")
    try:
        made = filters.find(name)
    except ConfigError as error:
        raise ConfigError(f"{where}: {error}") from error
    known = option_fields(made)
    try:
        if known is not None:
            options = {option: _check_value(option, value, known, folder) for option, value in options.items()}
        return made(**options)
    except (TypeError, ValueError, ArithmeticError, AttributeError, ReadError) as error:  # the last: a file it names
        raise ConfigError(f"{where}: filter {name!r}: {error}") from error


def _check_value(
    option: str, value: object, known: dict[str, dataclasses.Field[Any]], folder: str | os.PathLike[str]
) -> object:
    """Return the value of an option in the type that its filter takes. Raises ConfigError for a wrong one.

    An option names a file if its field has ``file`` in its metadata; one with ``named_by`` holds what is in that file.
    """
    if option not in known:
        hint = _nearest_hint(option, known) or f"it has {', '.join(known)}"
        raise ConfigError(f"there is no option {option!r}: {hint}")
    default = known[option].default
    if not _has_type_of(value, default):
        raise ConfigError(f"option {option!r}: {value!r} is no {type(default).__name__}")
    if isinstance(value, list) and isinstance(default, tuple | frozenset):  # TOML has lists only
        return type(default)(value)
    if isinstance(value, str) and value and known[option].metadata.get("file"):
        from pathlib import Path  # noqa: PLC0415 - as above

        return str(Path(folder, value))
    return value


def _has_type_of(value: object, default: object) -> bool:
    """Return whether a value from TOML can stand for a default; any can where there is none."""
    if default is dataclasses.MISSING or default is None:
        return True
    if isinstance(default, tuple | frozenset):
        return isinstance(value, list)
    if isinstance(default, float):
        return isinstance(value, int | float) and not isinstance(value, bool)
    return type(value) is type(default)
