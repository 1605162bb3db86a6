"""What the commands that train tables share: lists by language, and a file that is written whole or not at all."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from arclean.errors import ArcleanError, ConfigError
from arclean.language.tables.container import write_container

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Parts = Mapping[str, tuple[bytes, Mapping[str, Any]]]

__all__ = ["lists_by_language", "write_trained"]


def lists_by_language(given: Iterable[str]) -> list[tuple[str, list[Path]]]:
    """Return languages and their files as a command line has them; raises ``ConfigError`` where one has no language.

    >>> [(language, [file.name for file in files]) for language, files in lists_by_language(["fa=a.tsv,b.txt"])]
    [('fa', ['a.tsv', 'b.txt'])]
    """
    found = []
    for one in given:
        language, _, names = one.partition("=")
        if not (language and names):
            raise ConfigError(f"{one!r} is no list of a language: write LANGUAGE=FILE")
        found.append((language, [Path(name) for name in names.split(",")]))
    return found


def write_trained(
    output: Path,
    licence: str,
    train: Callable[[], tuple[Parts, Iterable[Mapping[str, Any]]]],
) -> int:
    """Write the tables that are trained to a file, and return the exit code of the command.

    ``train`` returns the parts of the file by name, bytes and options each, and what it was trained on. The code is 2
    where that cannot be used, or the file not be written; why is told on stderr.
    """
    try:
        parts, sources = train()
        digest = write_container(output, parts, licence=licence, sources=tuple(sources))
    except (ArcleanError, OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stderr.write(f"{output}: {digest}, {output.stat().st_size:,} bytes\n")
    return 0
