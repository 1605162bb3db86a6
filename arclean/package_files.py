"""The data files of the package, wherever it is installed: in a folder, or in an archive that Python imports from.

A path within an archive (``arclean.zip/arclean/language/data/arabic.tables``) names nothing that a system can open, so
what a folder does not have is asked of the importer. Only paths within the package are: a file of a user's is one of a
folder.
"""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["is_archived", "list_files", "open_file", "read_file"]

_PACKAGE = Path(__file__).parent


def open_file(path: Path) -> IO[bytes]:
    """Return a file, opened to be read and sought in; raises OSError as ``Path.open`` does."""
    try:
        return path.open("rb")
    except (FileNotFoundError, NotADirectoryError):
        if (found := _find_archived(path)) is None:
            raise
        return found.open("rb")


def read_file(path: Path) -> bytes:
    """Return the bytes of a file; raises OSError as ``Path.read_bytes`` does.

    >>> read_file(Path(__file__))[:3]
    b'\"\"\"'
    """
    with open_file(path) as file:
        return file.read()


def list_files(folder: Path, suffix: str) -> list[Path]:
    """Return the files of a folder of the package whose names end so, sorted."""
    if not is_archived():
        return sorted(folder.glob(f"*{suffix}"))
    found = _find_archived(folder)
    names = [entry.name for entry in found.iterdir()] if found is not None else []
    return [folder / name for name in sorted(names) if name.endswith(suffix)]


def is_archived() -> bool:
    """Return whether the package is imported from an archive.

    >>> is_archived()
    False
    """
    return not _PACKAGE.is_dir()


def _find_archived(path: Path) -> Traversable | None:
    """Return what a path names within the archive of the package; None where there is none."""
    if not is_archived():
        return None
    below = next((path.relative_to(root) for root in (_PACKAGE, _PACKAGE.resolve()) if path.is_relative_to(root)), None)
    if below is None:
        return None
    from importlib.resources import files  # noqa: PLC0415 - for archives only: it takes a hundredth of a second

    found = files("arclean").joinpath(*below.parts)
    return found if found.is_file() or found.is_dir() else None
