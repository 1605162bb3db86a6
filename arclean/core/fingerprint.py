"""What a pipeline gives depends on: the package, its tables, the filters and their options, as one name.

Equal fingerprints, equal output: for caches, for work taken up again, for hosts that ask whether a step has changed.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arclean.errors import ArcleanError
from arclean.package_files import list_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from arclean.core.filter import Filter
    from arclean.language.tables import LanguageTables

__all__ = ["compute_fingerprint", "package_version"]

_LENGTH = 32  # hexadecimal digits: 128 bits
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")  # where an object lies tells nothing of it


def package_version() -> str:
    """Return the version of arclean.

    >>> package_version().count(".")
    2
    """
    return str(sys.modules["arclean"].__version__)


def compute_fingerprint(filters: Iterable[Filter], tables: LanguageTables | None) -> str:
    """Return 32 hexadecimal digits for filters with their options, tables of one's own, and the package.

    >>> compute_fingerprint((), None) == compute_fingerprint((), None)
    True
    """
    told = [package_version(), *_shipped_digests(), tables.digest if tables else ""]
    told += (line for filter_ in filters for line in _describe_filter(filter_))
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


@cache
def _shipped_digests() -> tuple[str, ...]:
    """Return the digests of the tables of the package; of tables that are not there, that they are not."""
    from arclean.language.tables.container import open_container  # noqa: PLC0415 - where a fingerprint is asked for

    folder = Path(sys.modules["arclean"].__path__[0], "language", "data")
    found = []
    for file in list_files(folder, ".tables"):
        try:
            found.append(f"{file.name} {open_container(file).digest}")
        except ArcleanError:
            found.append(f"{file.name} cannot be read")
    return tuple(found)


def _describe_filter(filter_: Filter) -> Iterator[str]:
    """Yield what tells a filter from others: its class, the version of its package, and its options."""
    made = type(filter_)
    package = sys.modules.get(made.__module__.partition(".")[0])
    yield f"{made.__module__}.{made.__qualname__} {getattr(package, '__version__', '')}"
    known: tuple[dataclasses.Field[Any], ...] = dataclasses.fields(made) if dataclasses.is_dataclass(made) else ()
    options = {f.name: getattr(filter_, f.name) for f in known} | dict(getattr(filter_, "__dict__", {}))
    for f in known:
        if not f.compare:
            del options[f.name]
    for name, value in sorted(options.items()):
        yield f"{name}={_describe_value(value)}"


def _describe_value(value: object) -> str:
    digest = getattr(value, "digest", None)
    if isinstance(digest, str):
        return digest
    if isinstance(value, frozenset | set):
        return repr(sorted(value, key=repr))
    return _ADDRESS.sub("", repr(value))
