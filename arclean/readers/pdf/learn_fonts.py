"""Learn fonts: what PDFs whose maps hold, font files and other tables teach of the outlines of fonts, as one table."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from arclean.errors import ArcleanError, ReadError
from arclean.readers.pdf.fonts.identity.font_files import font_references
from arclean.readers.pdf.fonts.identity.references import GlyphReference, pack_columns, unpack_columns
from arclean.readers.pdf.fonts.identity.teachers import FontTeacher, agreed_references
from arclean.readers.pdf.reader import read_pdf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["FONT_SUFFIXES", "find_teachers", "installed_fonts", "learn_fonts"]

FONT_SUFFIXES = (".ttf", ".otf", ".ttc", ".woff", ".pfb", ".pfa")
_SUFFIXES = (".pdf", ".fonts", *FONT_SUFFIXES)


def learn_fonts(files: Iterable[str | Path]) -> tuple[bytes, int, list[ArcleanError]]:
    """Return a table of what PDFs, font files and tables teach, how many glyphs it has, and what could not be read.

    >>> from arclean.readers.pdf.fonts.identity.references import unpack_columns
    >>> data, count, errors = learn_fonts([])
    >>> unpack_columns(data, "it").fonts, count, errors
    ((), 0, [])
    """
    lessons, errors = [], []
    for file in files:
        try:
            lessons.append(list(_lesson(Path(file))))
        except ArcleanError as error:
            errors.append(error)
    found = agreed_references(lessons)
    return pack_columns(found), len(found), errors


def find_teachers(folder: str | Path) -> list[Path]:
    """Return the PDFs, font files and tables in a folder and those below it, sorted; or the one file that it is."""
    place = Path(folder)
    if not place.is_dir():
        return [place]
    return sorted(file for file in place.rglob("*") if file.suffix.lower() in _SUFFIXES and file.is_file())


def installed_fonts() -> list[Path]:
    """Return the font files with Arabic letters that fontconfig knows on this machine; none where it is not there."""
    try:
        listed = subprocess.run(
            ["fc-list", ":lang=ar", "--format=%{file}\n"],  # noqa: S607 - where it lies differs
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return []
    return sorted({Path(line) for line in listed.stdout.splitlines() if line.lower().endswith(FONT_SUFFIXES)})


def _lesson(file: Path) -> Iterator[GlyphReference]:
    """Yield what a file teaches. Raises ReadError where it cannot be read."""
    suffix = file.suffix.lower()
    if suffix in FONT_SUFFIXES or suffix == ".fonts":
        try:
            data = file.read_bytes()
        except OSError as error:
            raise ReadError(f"{str(file)!r} cannot be read ({error.strerror or error})") from error
        if suffix == ".fonts":
            columns = unpack_columns(data, str(file))
            for row in zip(columns.font_numbers, columns.text_numbers, *columns.measures, strict=True):
                yield GlyphReference(columns.fonts[row[0]], columns.texts[row[1]], row[2:])
        else:
            yield from font_references(data, file.stem)
        return
    teacher = FontTeacher()
    read_pdf(file, fonts=teacher)
    yield from teacher.taught_references()
