"""The inputs of commands: files, folders, stdin, read one after another and repaired by the profile of each."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from arclean import profiles
from arclean.cli.streams import read_input, write_warning
from arclean.diagnosis import profile_of_document
from arclean.errors import ArcleanError, ConfigError, ReadError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from arclean.core.document import Document
    from arclean.core.pipeline import Pipeline
    from arclean.core.result import Result
    from arclean.readers.pdf.fonts.identity.known_fonts import KnownFonts

__all__ = ["Inputs", "find_config", "read_fonts"]

_CONFIG = ".arclean.toml"
_EXIT_UNREAD = 3


def find_config(folder: Path) -> Path | None:
    """Return the profile ``.arclean.toml`` of a folder or of the nearest one above it; None where there is none.

    The search ends at the top of a repository (``.git``) and at the home of the user.
    """
    for place in (folder, *folder.parents):
        if (found := place / _CONFIG).is_file():
            return found
        if (place / ".git").exists() or place == Path.home():
            return None
    return None


def _files_of(name: str) -> Iterator[str]:
    """Yield the files of a folder and of those below it, sorted and without hidden ones; else the name itself."""
    folder = Path(name)
    if name == "-" or not folder.is_dir():
        yield name
        return
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    seen = [file for file in files if not any(part.startswith(".") for part in file.relative_to(folder).parts)]
    yield from map(str, seen) if seen else (name,)


class Inputs:
    """Reads the inputs one after another; one that cannot be read is reported and left out."""

    def __init__(self, args: argparse.Namespace) -> None:
        self._args = args
        self._by_name = lru_cache(partial(profiles.load, tables=args.tables))
        profile = args.profile or (None if args.no_config else find_config(Path.cwd()))
        self._chosen = None if profile is None else self._by_name(profile)
        self._fonts = read_fonts(args.fonts)
        self.references = [self._read_document(name) for name in getattr(args, "reference", ())]
        self.unread = self._read = 0

    def __iter__(self) -> Iterator[tuple[str, Document]]:
        for given in self._args.inputs:
            for name in _files_of(given):
                try:
                    document = self._read_document(name)
                except ConfigError:
                    raise
                except ArcleanError as error:
                    write_warning(error)
                    self.unread += 1
                else:
                    self._read += 1
                    yield name, document

    def _read_document(self, name: str) -> Document:
        return read_input(
            name, format=self._args.format, password=self._args.password, decipher=self._args.decipher,
            fonts=self._fonts, ocr=self._args.ocr, comments=self._args.comments, isolated=self._args.isolated,
            jobs=self._args.jobs,
        )  # fmt: skip

    @property
    def is_nothing_read(self) -> bool:
        """Whether no input could be read."""
        return self.unread > 0 and not self._read

    def exit_code(self, otherwise: int = 0) -> int:
        """Return the exit code of a command: 3 where an input could not be read."""
        return _EXIT_UNREAD if self.unread else otherwise

    def pipeline_for(self, document: Document) -> Pipeline:
        """Return the pipeline that was asked for, or that of the document's format."""
        return self._chosen or self._by_name(profile_of_document(document))

    def repair_document(self, document: Document) -> Result:
        """Return the result for a document, with the references that were given."""
        return self.pipeline_for(document).run(document, self.references)


def read_fonts(files: list[str]) -> KnownFonts | None:
    """Return the fonts of files, or None without one. Raises ConfigError for a file that is none."""
    if not files:
        return None
    from arclean.readers.pdf.fonts.identity.known_fonts import known_fonts  # noqa: PLC0415 - where it is asked for

    try:
        return known_fonts(files)
    except ReadError as error:
        raise ConfigError(str(error)) from error
