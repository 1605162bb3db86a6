"""Pipelines written as the TOML text of profiles."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from arclean.errors import ConfigError

if TYPE_CHECKING:
    from arclean.core.filter import Filter
    from arclean.core.pipeline import Pipeline

__all__ = ["dump", "option_fields", "to_dict"]

SCHEMA = 1  # of to_dict


def option_fields(of: object) -> dict[str, dataclasses.Field[Any]] | None:
    """Return the options of a filter or its class; None where they are not known."""
    return {f.name: f for f in dataclasses.fields(of)} if dataclasses.is_dataclass(of) else None


def dump(pipeline: Pipeline) -> str:
    """Return a pipeline as the TOML text of a profile that lists all its filters and extends none.

    ``parse`` of the text, or ``load`` of a file with it, returns an equal pipeline: options that differ from their
    defaults are written, files and tables by their path and digest. Raises ConfigError for an option that TOML cannot
    hold, and for what a filter has learnt and not saved.

    >>> import arclean
    >>> print(dump(arclean.Pipeline([arclean.filters.Kashida(apply_from=0.95)])))
    [[filter]]
    name = "kashida"
    apply_from = 0.95
    <BLANKLINE>
    """
    entries = [f'[[filter]]\nname = "{f.name}"\n' + "".join(_changed_lines(f)) for f in pipeline.filters]
    own = pipeline.tables
    named = [f'tables = {{path = {_to_toml(str(own.path))}, digest = "{own.digest}"}}\n'] if own else []
    return "\n".join(named + entries)


def to_dict(pipeline: Pipeline) -> dict[str, Any]:
    """Return what :func:`dump` writes as plain values, ready for JSON and YAML. Raises ConfigError as it does.

    >>> import arclean
    >>> to_dict(arclean.Pipeline([arclean.filters.Kashida()]))
    {'schema': 1, 'filters': [{'name': 'kashida'}], 'tables': None}
    """
    own = pipeline.tables
    entries = [
        {"name": f.name} | {name: _to_plain(value) for name, value in _changed_options(f).items()}
        for f in pipeline.filters
    ]
    tables = {"path": str(own.path), "digest": own.digest} if own else None
    return {"schema": SCHEMA, "filters": entries, "tables": tables}


def _changed_lines(filter_: Filter) -> list[str]:
    return [f"{name} = {_to_toml(value)}\n" for name, value in _changed_options(filter_).items()]


def _changed_options(filter_: Filter) -> dict[str, object]:
    """Return the options of a filter that differ from their defaults."""
    known = option_fields(filter_) or {}
    changed = {name: value for name, f in known.items() if (value := getattr(filter_, name)) != f.default}
    for name, by in [(name, by) for name in changed if (by := known[name].metadata.get("named_by"))]:
        if by not in changed:
            remedy = "save it, and take the filter of that file"
            raise ConfigError(f"filter {filter_.name!r}: no profile can hold its {name}: {remedy}")
        del changed[name]  # the file holds it that the other option names
    return changed


def _to_plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, list | tuple):
        return [_to_plain(one) for one in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise ConfigError(f"an option of type {type(value).__name__} cannot be written as a plain value")


def _to_toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        import json  # noqa: PLC0415 - a JSON string is a TOML basic string, but for DEL

        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, frozenset):
        return _to_toml(sorted(value))
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_to_toml, value)) + "]"
    raise ConfigError(f"an option of type {type(value).__name__} cannot be written to a profile")
